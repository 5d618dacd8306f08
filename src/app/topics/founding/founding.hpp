#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/documents/bytes.hpp"
#include "data/found/founding.hpp"
#include "model/personal_data.hpp"

/// A new situation while it is answered for. Nothing is made of the answers before all of them can be used,
/// and they stay when the page is left.
namespace lagesbild::app {

struct State;

struct FoundingSource {
  std::string id;  ///< of a standard one, else ""
  LocalText name;
  std::optional<std::size_t> party;  ///< index into the answers' parties
  bool chosen = false;

  bool operator==(const FoundingSource&) const = default;
};

struct FoundingCategory {
  data::NewCategory category;
  std::string weight;  ///< as it is written
  bool chosen = false;

  bool operator==(const FoundingCategory&) const = default;
};

enum class AreasFrom : std::uint8_t { map, list };

/// A row of a list that is opened to be changed, at most one in all.
struct OpenRow {
  enum class List : std::uint8_t { none, sources, categories };
  List list = List::none;
  std::size_t index = 0;

  bool operator==(const OpenRow&) const = default;
};

struct FoundingAnswers {
  std::string municipality;  ///< code, or ""
  std::string municipality_name;
  std::string title;
  AreasFrom areas_from = AreasFrom::map;
  std::string map_name;  ///< of the file, or ""
  data::Bytes map;
  std::string list;  ///< the areas, or the map's inhabitants, a line each
  std::vector<Party> parties;
  std::vector<FoundingSource> sources;
  std::vector<FoundingCategory> categories;
  std::string weights_by;  ///< who has decided the weights, or ""
  OpenRow open;
  bool tried = false;        ///< faults are shown
  personal_data::Said said;  ///< of what the guard found

  bool operator==(const FoundingAnswers&) const;
};

/// What a form that nobody has filled in says.
FoundingAnswers first_answers();

/// The municipality by its index in the picture's list, with the names that follow from it where nobody has
/// written others.
void choose_municipality(FoundingAnswers& answers, std::size_t index);
/// A source or category of one's own, chosen and opened.
void add_source(FoundingAnswers& answers);
void add_category(FoundingAnswers& answers);

struct SetFounding {
  FoundingAnswers answers;
};
/// The answers become the situation that is open, in place of any other.
struct Found {};
using FoundingAction = std::variant<SetFounding, Found>;

void apply_to(State& state, const FoundingAction& action);

/// The situation of the answers, with its areas as they have been read, made at the instant. A row's place is
/// kept where only some are chosen: see FoundedRows.
struct FoundedRows {
  std::vector<std::size_t> parties;     ///< by index in the situation: the answers' row
  std::vector<std::size_t> sources;     //
  std::vector<std::size_t> categories;  //
};
data::Founding founding_of(const FoundingAnswers& answers, data::FoundAreas areas, std::string instant,
                           FoundedRows& rows);

}  // namespace lagesbild::app
