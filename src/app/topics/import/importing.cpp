#include "app/topics/import/importing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/state.hpp"
#include "app/topics/import/import_picture.hpp"
#include "intake/words.hpp"

namespace lagesbild::app {

namespace {

struct ApplyImport {
  Importing& importing;

  void operator()(const SetImporting& set) const { importing = set.importing; }
  void operator()(const ReadPasted&) const {
    if (importing.pasted.empty()) return;
    take_file(importing, "", std::exchange(importing.pasted, {}));
  }
  void operator()(const ForgetTable&) const {
    std::vector<intake::Profile> opened = std::move(importing.opened);
    importing = {};
    importing.opened = std::move(opened);
  }
  // What needs the situation is the session's.
  void operator()(const TakeInTable&) const {}
  void operator()(const KeepImportProfile&) const {}
};

}  // namespace

void apply_to(State& state, const ImportAction& action) {
  std::visit(ApplyImport{state.importing}, action);
}

void take_file(Importing& importing, std::string name, data::Bytes bytes) {
  ApplyImport{importing}(ForgetTable{});
  importing.name = std::move(name);
  importing.bytes = std::move(bytes);
}

void take_profile(Importing& importing, intake::Profile profile) {
  std::erase_if(importing.opened, [&](const intake::Profile& one) { return one.name == profile.name; });
  importing.profile = profile.name;
  importing.opened.insert(importing.opened.begin(), std::move(profile));
}

void choose_use(Importing& importing, const ImportPicture& picture, std::size_t column,
                std::optional<intake::Use> use) {
  intake::ColumnChoices& columns = importing.choices.columns;
  for (std::size_t i = 0; i < intake::use_count; ++i) {
    const auto one = static_cast<intake::Use>(i);
    const auto chosen = columns.find(one);
    const bool was_proposed = picture.columns[column].use == one;
    const bool was_chosen = chosen != columns.end() && chosen->second == column;
    if (was_proposed || was_chosen) columns[one] = std::nullopt;
  }
  if (use) columns[*use] = column;
}

void choose_value(Importing& importing, const intake::Question& question, std::string id) {
  const intake::WrittenValue value{question.use, intake::compact(question.value)};
  importing.written[value] = question.value;
  importing.choices.values[value] = std::move(id);
}

void ask_again(Importing& importing, const intake::WrittenValue& value) {
  importing.choices.values.erase(value);
}

void read_otherwise(Importing& importing) {
  importing.choices.columns.clear();
  importing.choices.reported.reset();
}

bool may_be_table(std::string_view path, std::string_view bytes) {
  std::string name(path);
  for (char& sign : name) {
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign + ('a' - 'A'));
  }
  constexpr std::array<std::string_view, 7> endings{".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls"};
  return bytes.starts_with("PK\x03\x04") ||
         std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace lagesbild::app
