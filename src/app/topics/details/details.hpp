#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/documents/documents.hpp"
#include "model/personal_data.hpp"
#include "model/situation.hpp"
#include "words/texts.hpp"

/// What a situation is made of, changed after it was founded: one record at a time, as edits of the manifest
/// and the areas.
namespace lagesbild::app {

struct State;

enum class DetailKind : std::uint8_t { situation, party, source, category, area };

enum class DetailType : std::uint8_t {
  text,
  long_text,
  number,  ///< at least 0
  party,   ///< its index, as digits
  family,  ///< likewise
  flag     ///< "yes" or ""
};

struct DetailField {
  std::string_view key;  ///< in the file; with a dot where it lies within an object
  words::Text name;
  DetailType type = DetailType::text;
  bool is_needed = false;
  words::Text help = words::Text::count;  ///< count: none
};
std::span<const DetailField> fields_of(DetailKind kind);

/// A record while it is written.
struct DetailForm {
  DetailKind kind = DetailKind::situation;
  std::string id;                   ///< "": a new one
  std::vector<std::string> values;  ///< by fields_of()
  std::vector<std::string> before;  ///< likewise, when it was opened
  bool tried = false;               ///< faults are shown
  personal_data::Said said = {};    ///< of what the guard found

  bool operator==(const DetailForm&) const = default;
};

/// Of the record by its index in the situation; past the last one: of a new one.
DetailForm detail_form(const Situation& situation, DetailKind kind, std::size_t index, Language language);

/// What is wrong with a field's value, by index; Text::count: nothing. What the file had before is no
/// hindrance to changing something else.
std::vector<words::Text> faults_of(const DetailForm& form, const Situation& situation, Date today);

/// The form as edits at the instant: of an existing record only what is another than when it was opened.
/// `language`: the one that names are written in.
data::Draft edits_of(const DetailForm& form, const data::Documents& documents, const Situation& situation,
                     const std::string& instant, Language language);

struct SetDetail {
  std::optional<DetailForm> form;  ///< nothing: it is left as it was
};
/// Without faults it becomes edits; with, they are shown.
struct SaveDetail {};
using DetailAction = std::variant<SetDetail, SaveDetail>;

void apply_to(State& state, const DetailAction& action);

}  // namespace lagesbild::app
