#include "app/topics/details/details.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/state.hpp"
#include "data/documents/records.hpp"
#include "data/fields/words.hpp"
#include "data/found/ids.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/number_text.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::app {

namespace {

using words::Text;

constexpr std::array situation_detail{
    DetailField{"title", Text::founding_heading, DetailType::text, true},
    DetailField{"municipality.name", Text::founding_name, DetailType::text, true},
    DetailField{"weights.source", Text::founding_weights_by},
};
constexpr std::array party_detail{DetailField{"name", Text::detail_name, DetailType::text, true}};
constexpr std::array source_detail{
    DetailField{"name", Text::detail_name, DetailType::text, true},
    DetailField{"party", Text::founding_source_party, DetailType::party, true},
    DetailField{"contact", Text::detail_contact, DetailType::text, false, Text::detail_contact_help},
};
constexpr std::array category_detail{
    DetailField{"name", Text::detail_name, DetailType::text, true},
    DetailField{"weight", Text::founding_category_weight, DetailType::number, true, Text::detail_weight_help},
    DetailField{"family", Text::founding_family, DetailType::family},
    DetailField{"examples", Text::detail_examples, DetailType::long_text},
    DetailField{"restricted", Text::founding_protected, DetailType::flag},
    DetailField{"scope", Text::founding_whole, DetailType::flag},
};
constexpr std::array area_detail{
    DetailField{"name", Text::detail_name, DetailType::text, true},
    DetailField{"population", Text::founding_area_population, DetailType::number},
    DetailField{"district", Text::detail_district},
};

/// Where a kind has its records.
struct Place {
  data::FileKind file;
  std::string_view list;
};
Place place_of(DetailKind kind) {
  switch (kind) {
    case DetailKind::party:
      return {data::FileKind::manifest, "parties"};
    case DetailKind::source:
      return {data::FileKind::manifest, "sources"};
    case DetailKind::category:
      return {data::FileKind::manifest, "categories"};
    case DetailKind::area:
      return {data::FileKind::areas, "features"};
    case DetailKind::situation:
      break;
  }
  return {data::FileKind::manifest, ""};
}

std::string flag(bool yes) {
  return yes ? "yes" : "";
}

/// "0,5" as "0.5".
std::string plain_number(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  std::erase(text, ' ');
  return text;
}

std::vector<std::string> values_of(const Situation& situation, DetailKind kind, std::size_t index,
                                   Language language) {
  const auto fields = fields_of(kind);
  const auto none = [&] { return std::vector<std::string>(fields.size()); };
  switch (kind) {
    case DetailKind::situation:
      return {situation.title.in(language), situation.municipality.name.in(language),
              situation.weights.source.in(language)};
    case DetailKind::party:
      if (index >= situation.parties.size()) return none();
      return {situation.parties[index].name.in(language)};
    case DetailKind::source: {
      if (index >= situation.sources.size()) return none();
      const Source& source = situation.sources[index];
      return {source.name.in(language), source.party ? std::to_string(*source.party) : "", source.contact};
    }
    case DetailKind::category: {
      if (index >= situation.categories.size()) return {"", "1", "0", "", "", ""};
      const Category& category = situation.categories[index];
      return {category.name.in(language),
              data::number_text(category.weight),
              std::to_string(static_cast<int>(category.family)),
              category.examples.in(language),
              flag(disclosure::is_protected(category)),
              flag(category.scope == Scope::municipality)};
    }
    case DetailKind::area: {
      if (index >= situation.areas.size()) return none();
      const Area& area = situation.areas[index];
      return {area.name, area.population_known ? data::number_text(area.population) : "", area.district};
    }
  }
  return none();
}

template <typename Records>
std::string id_at(const Records& records, std::size_t index) {
  return index < records.size() ? records[index].id : std::string();
}

std::vector<std::pair<std::string, std::string>> names_in(const Situation& situation, DetailKind kind) {
  std::vector<std::pair<std::string, std::string>> names;
  const auto add = [&](const auto& records) {
    for (const auto& record : records) names.emplace_back(record.id, record.name.sv);
  };
  if (kind == DetailKind::party) add(situation.parties);
  if (kind == DetailKind::source) add(situation.sources);
  if (kind == DetailKind::category) add(situation.categories);
  return names;
}

/// A value as the file has it; nothing: the field goes.
std::optional<std::string> json_of(const DetailField& field, const std::string& value,
                                   const Situation& situation) {
  switch (field.type) {
    case DetailType::text:
    case DetailType::long_text:
      if (value.empty()) return std::nullopt;
      return data::quoted(value);
    case DetailType::number:
      if (value.empty()) return std::nullopt;
      return data::number_text(data::parse_number(plain_number(value)).value_or(0));
    case DetailType::party: {
      const auto index = data::parse_number(value);
      if (!index || *index >= static_cast<double>(situation.parties.size())) return std::nullopt;
      return data::quoted(situation.parties[static_cast<std::size_t>(*index)].id);
    }
    case DetailType::family: {
      const auto index = static_cast<std::size_t>(data::parse_number(value).value_or(0));
      return data::quoted(data::family_words[std::min(index, data::family_words.size() - 1)]);
    }
    case DetailType::flag:
      break;
  }
  if (value.empty()) return std::nullopt;
  return field.key == "scope" ? data::quoted("municipality") : "true";
}

std::vector<std::string> path_of(std::string_view key) {
  const std::size_t dot = key.find('.');
  if (dot == std::string_view::npos) return {std::string(key)};
  return {std::string(key.substr(0, dot)), std::string(key.substr(dot + 1))};
}

/// Leads to one language's text where the file has both.
void into_language(std::vector<std::string>& path, const data::JsonView& record, Language language) {
  std::optional<data::JsonView> value = record;
  for (const std::string& step : path) value = value ? value->find(step) : std::nullopt;
  if (value && value->is_object()) path.emplace_back(words::text(Text::language_code, language));
}

std::string new_record(const DetailForm& form, const Situation& situation, const std::string& id) {
  std::string json = "{\"id\": " + data::quoted(id);
  const auto fields = fields_of(form.kind);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (const auto value = json_of(fields[i], form.values[i], situation))
      json += ", " + data::quoted(fields[i].key) + ": " + *value;
  }
  return json + "}";
}

}  // namespace

std::span<const DetailField> fields_of(DetailKind kind) {
  switch (kind) {
    case DetailKind::situation:
      return situation_detail;
    case DetailKind::party:
      return party_detail;
    case DetailKind::source:
      return source_detail;
    case DetailKind::category:
      return category_detail;
    case DetailKind::area:
      break;
  }
  return area_detail;
}

DetailForm detail_form(const Situation& situation, DetailKind kind, std::size_t index, Language language) {
  DetailForm form{kind, {}, values_of(situation, kind, index, language), {}, false, {}};
  if (kind == DetailKind::party) form.id = id_at(situation.parties, index);
  if (kind == DetailKind::source) form.id = id_at(situation.sources, index);
  if (kind == DetailKind::category) form.id = id_at(situation.categories, index);
  if (kind == DetailKind::area) form.id = id_at(situation.areas, index);
  form.before = form.values;
  return form;
}

std::vector<Text> faults_of(const DetailForm& form, const Situation& situation, Date today) {
  const auto fields = fields_of(form.kind);
  std::vector<Text> faults(fields.size(), Text::count);
  const bool is_new = form.id.empty() && form.kind != DetailKind::situation;
  for (std::size_t i = 0; i < fields.size() && i < form.values.size(); ++i) {
    const std::string& value = form.values[i];
    const bool lacked = !is_new && form.before[i].empty();
    if (fields[i].is_needed && value.empty() && !lacked) faults[i] = Text::detail_needed;
    const bool is_words = fields[i].type == DetailType::text || fields[i].type == DetailType::long_text;
    if (is_words && value != form.before[i] && personal_data::points_at_somebody(value, today, form.said))
      faults[i] = Text::fault_personal_data;
    if (fields[i].type != DetailType::number || value.empty()) continue;
    const auto number = data::parse_number(plain_number(value));
    if (!number || *number < 0) faults[i] = Text::detail_number;
  }
  for (const auto& [id, name] : names_in(situation, form.kind)) {
    if (id != form.id && !name.empty() && name == form.values.front()) faults.front() = Text::detail_taken;
  }
  return faults;
}

data::Draft edits_of(const DetailForm& form, const data::Documents& documents, const Situation& situation,
                     const std::string& instant, Language language) {
  data::Draft edits;
  const Place place = place_of(form.kind);
  const data::Document* document = documents.find(place.file);
  if (document == nullptr) return edits;
  const auto add = [&](decltype(data::Edit::what) what) {
    edits.push_back({document->path,
                     std::move(what),
                     instant + "/detail-" + std::to_string(edits.size() + 1),
                     instant,
                     {}});
  };
  if (form.kind != DetailKind::situation && form.id.empty()) {
    std::vector<std::string> taken;
    for (const auto& [id, name] : names_in(situation, form.kind)) taken.push_back(id);
    const std::string id = data::id_from_name(form.values.front(), taken, "ny");
    add(data::AddRecord{std::string(place.list), new_record(form, situation, id)});
    return edits;
  }
  const data::RecordName name{std::string(place.list), form.id};
  const auto record = data::find_record(place.file, data::JsonView(document->file.bytes.view()), name);
  const auto fields = fields_of(form.kind);
  for (std::size_t i = 0; record && i < fields.size(); ++i) {
    if (form.values[i] == form.before[i]) continue;
    std::vector<std::string> path = path_of(fields[i].key);
    into_language(path, *record, language);
    add(data::SetField{name, std::move(path), json_of(fields[i], form.values[i], situation)});
  }
  return edits;
}

void apply_to(State& state, const DetailAction& action) {
  if (const auto* set = std::get_if<SetDetail>(&action)) state.detail = set->form;
  if (std::holds_alternative<SaveDetail>(action) && state.detail) state.detail->tried = true;
}

}  // namespace lagesbild::app
