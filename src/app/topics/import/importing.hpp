#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/documents/bytes.hpp"
#include "intake/plan/choices.hpp"
#include "intake/plan/plan.hpp"
#include "intake/profile/profile.hpp"

/// The page where a table that others have made is taken in. What has been chosen stays when the page is
/// left; what is taken in are files of the inbox in the draft, undone in one step.
namespace lagesbild::app {

struct State;
struct ImportPicture;

/// What was taken in last.
struct TakenIn {
  std::string name;  ///< of the file
  std::size_t added = 0;
  std::size_t changed = 0;
  std::vector<std::string> paths;  ///< of the new documents

  bool operator==(const TakenIn&) const = default;
};

struct Importing {
  std::string name;   ///< of the file; "" where it was pasted
  data::Bytes bytes;  ///< empty: there is no table yet
  std::string pasted;
  intake::Choices choices;
  std::optional<std::string> profile;   ///< by name, "" for none; nothing: the one that is recognised
  std::vector<intake::Profile> opened;  ///< profiles that were opened as files
  std::map<intake::WrittenValue, std::string> written;  ///< answered values as they stand in the table
  std::optional<intake::Fate> shown;                    ///< rows of the preview; nothing: all
  bool shows_unused = false;                            ///< columns that have no use
  std::string profile_name;                             ///< to keep it under
  std::optional<TakenIn> taken;

  bool operator==(const Importing&) const = default;
};

struct SetImporting {
  Importing importing;
};
/// The table as it was pasted.
struct ReadPasted {};
/// Another table; what was kept as profiles stays.
struct ForgetTable {};
/// What the preview says becomes edits of the draft.
struct TakeInTable {};
/// The choices become a profile of the situation, under that name.
struct KeepImportProfile {
  std::string name;
};
using ImportAction = std::variant<SetImporting, ReadPasted, ForgetTable, TakeInTable, KeepImportProfile>;

void apply_to(State& state, const ImportAction& action);

/// A table that was picked or dropped, in place of another, whose answers are left.
void take_file(Importing& importing, std::string name, data::Bytes bytes);
/// A profile that was opened; it is used from now on.
void take_profile(Importing& importing, intake::Profile profile);

/// The column is used so, or for nothing; what used it before is without.
void choose_use(Importing& importing, const ImportPicture& picture, std::size_t column,
                std::optional<intake::Use> use);
/// What a value of the table means: an id, or "" to leave its rows.
void choose_value(Importing& importing, const intake::Question& question, std::string id);
/// It is asked again.
void ask_again(Importing& importing, const intake::WrittenValue& value);
/// Another encoding, separator, sheet or heading row: what was said of columns no longer holds.
void read_otherwise(Importing& importing);

/// A file that can hold a table, by its name and first bytes.
bool may_be_table(std::string_view path, std::string_view bytes);

}  // namespace lagesbild::app
