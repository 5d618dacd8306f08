#include "data/documents/fold_index.hpp"

#include <algorithm>
#include <limits>

#include "data/documents/column_edit.hpp"
#include "data/documents/paths.hpp"
#include "data/documents/records.hpp"
#include "data/fields/incident_fields.hpp"
#include "data/json/json.hpp"
#include "data/json/json_view.hpp"
#include "model/instant.hpp"

namespace lagesbild::data {
namespace {

std::string text_under(const JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

/// A column's cells as texts, by way of the dictionary where they are numbers in it.
class Texts {
 public:
  Texts(const Json& root, const char* key) {
    if (root.contains("columns") && root["columns"].is_object()) cells_ = root["columns"].value(key, Json());
    if (root.contains("dictionary") && root["dictionary"].is_object()) {
      words_ = root["dictionary"].value(key, Json());
    }
  }

  std::size_t size() const { return cells_.is_array() ? cells_.size() : 0; }
  bool is_true(std::size_t row) const { return row < size() && cells_[row] == true; }
  std::string at(std::size_t row) const {
    if (row >= size()) return "";
    const Json& cell = cells_[row];
    if (cell.is_string()) return cell.get<std::string>();
    if (!cell.is_number_unsigned() || !words_.is_array()) return "";
    const auto index = cell.get<std::size_t>();
    return index < words_.size() && words_[index].is_string() ? words_[index].get<std::string>() : "";
  }

 private:
  Json cells_;
  Json words_;
};

/// The days it happened: as dates, or counted from the file's first.
class Days {
 public:
  explicit Days(const Json& root) : dates_(root, "date") {
    const Json from = root.value("from", Json());
    if (from.is_string()) from_ = parse_date(from.get<std::string>());
    if (root.contains("columns") && root["columns"].is_object()) {
      counted_ = root["columns"].value(std::string(day_column), Json());
    }
  }

  std::optional<Date> at(std::size_t row) const {
    if (auto date = parse_date(dates_.at(row))) return date;
    const bool is_counted = from_ && counted_.is_array() && row < counted_.size();
    if (!is_counted || !counted_[row].is_number_integer()) return std::nullopt;
    const auto days = counted_[row].get<std::int64_t>();
    constexpr std::int64_t farthest = 1'000'000;
    if (days < -farthest || days > farthest) return std::nullopt;
    return Date{from_->days_since_epoch + static_cast<int>(days)};
  }

 private:
  Texts dates_;
  std::optional<Date> from_;
  Json counted_;
};

/// What is absent, empty or as it is when nobody says.
bool says_nothing(const Json& record, std::string_view key) {
  const auto found = record.find(key);
  if (found == record.end() || found->is_null() || *found == "" || *found == false) return true;
  return key == field_of(IncidentField::count).key && *found == 1;
}

/// A row of columns, as it would stand in rows.
std::string row_text(const Json& root, std::size_t row, std::optional<Date> day) {
  const Json words = root.value("dictionary", Json::object());
  Json record = Json::object();
  for (const auto& [key, cells] : root["columns"].items()) {
    if (key == day_column || !cells.is_array() || row >= cells.size() || cells[row].is_null()) continue;
    record[key] = cells[row];
    const bool is_word = words.is_object() && words.contains(key) && cells[row].is_number_unsigned();
    if (is_word && cells[row] < words[key].size()) record[key] = words[key][cells[row].get<std::size_t>()];
  }
  if (day) record[field_of(IncidentField::date).key] = to_string(*day);
  return record.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::vector<std::string> differences(std::string_view older, std::string_view later) {
  const Parsed one = parse_json("", older);
  const Parsed other = parse_json("", later);
  std::vector<std::string> found;
  if (!one.value || !other.value || !one.value->is_object() || !other.value->is_object()) return found;
  const auto compare = [&](std::string_view key) {
    const bool nothing = says_nothing(*one.value, key) && says_nothing(*other.value, key);
    if (nothing || one.value->value(std::string(key), Json()) == other.value->value(std::string(key), Json()))
      return;
    found.emplace_back(key);
  };
  for (const Field& field : incident_fields) {
    const IncidentField which = incident_field(field.key);
    if (which != IncidentField::changed && which != IncidentField::changed_by) compare(field.key);
  }
  for (const auto& [key, value] : other.value->items()) {
    if (incident_field(key) == IncidentField::other) compare(key);
  }
  return found;
}

double last_changed(std::string_view changed, bool deleted) {
  return instant_of(changed).value_or(deleted ? std::numeric_limits<double>::infinity() : 0);
}

FoldIndex::FoldIndex(const Documents& documents, std::unordered_map<std::string, std::vector<Held>> ids)
    : ids_(std::move(ids)) {
  const Document* manifest = documents.find(FileKind::manifest);
  const auto named = manifest ? JsonView(manifest->file.bytes.view()).find("incidents") : std::nullopt;
  if (!named) return;
  for (const JsonView& name : named->elements()) {
    const std::string path = normal_path(name.text().value_or(""));
    named_.push_back(path);
    const Document* document = documents.find(path);
    if (document == nullptr || document->kind != FileKind::incidents) continue;
    paths_.push_back(document->path);
    const JsonView root(document->file.bytes.view());
    look_at_rows(*document, root);
    if (is_in_columns(root)) look_at_columns(*document);
  }
}

void FoldIndex::add_home(const std::string& source, const std::string& path, std::optional<Date> day) {
  const Date latest = day.value_or(Date{});
  const auto [home, is_new] = homes_.try_emplace(source, Home{path, latest});
  if (!is_new && latest > home->second.latest) home->second = {path, latest};
}

void FoldIndex::note(const Document& document, const std::string& id, Held held, std::optional<Date> day) {
  add_home(held.source, document.path, day);
  const auto known = id.empty() ? ids_.end() : ids_.find(id);
  if (known == ids_.end()) return;
  held.path = document.path;
  known->second.push_back(std::move(held));
}

void FoldIndex::look_at_rows(const Document& document, const JsonView& root) {
  if (const auto list = root.find("reporting")) {
    for (const JsonView& status : list->elements()) {
      const auto week = parse_week(text_under(status, "week"));
      add_home(text_under(status, "source"), document.path,
               week ? std::optional(monday_of(*week)) : std::nullopt);
    }
  }
  const auto list = root.find("incidents");
  if (!list) return;
  for (const JsonView& record : list->elements()) {
    if (!record.is_object()) continue;
    const bool deleted = is_tombstone(record);
    note(document, text_under(record, "id"),
         {text_under(record, "source"), "", last_changed(text_under(record, "changed"), deleted), deleted,
          record.raw()},
         parse_date(text_under(record, "date")));
  }
}

void FoldIndex::look_at_columns(const Document& document) {
  const Parsed parsed = parse_json(document.path, document.file.bytes);
  if (!parsed.value || !parsed.value->is_object()) return;
  const Texts ids(*parsed.value, "id");
  const Texts sources(*parsed.value, "source");
  const Texts changed(*parsed.value, "changed");
  const Texts deleted(*parsed.value, "deleted");
  const Days days(*parsed.value);
  for (std::size_t row = 0; row < std::max(ids.size(), sources.size()); ++row) {
    const bool is_deleted = deleted.is_true(row);
    const std::string id = ids.at(row);
    std::string_view text;
    if (!id.empty() && ids_.contains(id))
      text = rows_->emplace_back(row_text(*parsed.value, row, days.at(row)));
    note(document, id, {sources.at(row), "", last_changed(changed.at(row), is_deleted), is_deleted, text},
         days.at(row));
  }
}

std::string FoldIndex::home_of(const std::string& source) const {
  const auto home = homes_.find(source);
  if (home != homes_.end()) return home->second.path;
  const auto called = std::find_if(named_.begin(), named_.end(), [&](const std::string& path) {
    return base_name(path) == source + ".json";
  });
  return called == named_.end() ? "" : *called;
}

void FoldIndex::add_home(const std::string& source, const std::string& path) {
  add_home(source, path, std::nullopt);
  paths_.push_back(path);
}

}  // namespace lagesbild::data
