#include "app/topics/measures/measure_record.hpp"

#include <utility>
#include <vector>

#include "data/documents/records.hpp"
#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {

namespace {

constexpr std::string_view list_name = "measures";

/// A field and its value; nothing: it has none.
using FieldValue = std::pair<std::string, std::optional<std::string>>;

std::string trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  return std::string(text);
}

std::optional<std::string> text_json(const std::string& text) {
  const std::string words = trimmed(text);
  return words.empty() ? std::nullopt : std::optional(data::quoted(words));
}

std::string json_list_of(const std::vector<std::string>& items) {
  std::string json = "[";
  for (const std::string& item : items) json += (json.size() > 1 ? ", " : "") + item;
  return json + "]";
}

std::string ids_json(const std::vector<std::string>& ids) {
  std::vector<std::string> items;
  for (const std::string& id : ids) items.push_back(data::quoted(id));
  return json_list_of(items);
}

std::string causes_json(const Measure* before, const MeasureForm& form, Language language) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < form.causes.size(); ++i) {
    const LocalText was = before && i < before->causes.size() ? LocalText(before->causes[i]) : LocalText{};
    // Of a cause that was moved the other language would say something else.
    const bool same = was.in(language) == form.causes[i] && !was.en.empty() && was.en != was.sv;
    const auto side = i < form.sides.size() ? form.sides[i] : std::nullopt;
    const auto written = text_json(form.causes[i]);
    if (!written) continue;
    if (!same && !side) {
      items.push_back(*written);
      continue;
    }
    std::string json =
        "{\"sv\": " + (same ? data::quoted(was.sv) + ", \"en\": " + data::quoted(was.en) : *written);
    if (side) json += ", \"side\": " + data::quoted(data::cause_side_words[static_cast<std::size_t>(*side)]);
    items.push_back(json + "}");
  }
  return json_list_of(items);
}

std::string taking_part_json(const MeasureForm& form) {
  std::vector<std::string> items;
  for (const std::string& party : form.taking_part) items.push_back(data::quoted(party));
  std::string_view rest = form.others;
  while (!rest.empty()) {
    const auto comma = rest.find(',');
    if (auto json = text_json(std::string(rest.substr(0, comma)))) items.push_back(std::move(*json));
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
  return json_list_of(items);
}

std::optional<std::string> responsible_json(const LocalText& unit_before, const MeasureForm& form,
                                            Language language) {
  if (form.party.empty()) return std::nullopt;
  std::string json = "{\"party\": " + data::quoted(form.party);
  if (const auto unit = local_json(unit_before, form.unit, language)) json += ", \"unit\": " + *unit;
  return json + "}";
}

/// Every field that the form has, in the order of a record. `before`: the measure as it was, for what it says
/// in the other language.
std::vector<FieldValue> fields_of(const Measure* before, const MeasureForm& form, Language language) {
  const auto was = [&](LocalText Measure::*text) { return before ? before->*text : LocalText{}; };
  const auto local = [&](LocalText Measure::*text, const std::string& words) {
    return local_json(was(text), words, language);
  };
  const auto given = [](const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(data::quoted(id));
  };
  const auto word = [](std::string_view text) { return std::optional(data::quoted(text)); };
  return {
      {"title", local(&Measure::title, form.title)},
      {"areas", ids_json(form.areas)},
      {"categories", ids_json(form.categories)},
      {"problem", local(&Measure::problem, form.problem)},
      {"causes", causes_json(before, form, language)},
      {"operational_goal", local(&Measure::operational_goal, form.goal)},
      {"focus", given(form.focus)},
      {"kind",
       form.kind ? word(data::measure_kind_words[static_cast<std::size_t>(*form.kind)]) : std::nullopt},
      {"joint", form.joint ? "true" : "false"},
      {"responsible", responsible_json(was(&Measure::responsible_unit), form, language)},
      {"taking_part", taking_part_json(form)},
      {"start", given(form.start)},
      {"due", given(form.due)},
      {"status", word(data::measure_status_words[static_cast<std::size_t>(form.status)])},
      {"expected", local(&Measure::expected, form.expected)},
      {"measure_of_success", local(&Measure::measure_of_success, form.success)},
      {"decision", given(form.decision)},
  };
}

data::Edit field_edit(const std::string& path, const std::string& id, FieldValue field,
                      const std::string& instant) {
  return {path,
          data::SetField{{std::string(list_name), id}, {std::move(field.first)}, std::move(field.second)},
          {},
          instant,
          {}};
}

std::string follow_up_json(const FollowUpForm& form) {
  std::string json =
      "{\"date\": " + data::quoted(form.date) + ", \"text\": " + data::quoted(trimmed(form.text));
  if (form.carried_out) {
    json += ", \"carried_out\": " +
            data::quoted(data::carried_out_words[static_cast<std::size_t>(*form.carried_out)]);
  }
  if (form.effect) json += ", \"result\": " + data::quoted(effect_words[*form.effect]);
  return json + "}";
}

}  // namespace

std::optional<std::string> local_json(const LocalText& before, const std::string& text, Language language) {
  const bool has_both = !before.en.empty() && before.en != before.sv;
  auto json = text_json(text);
  if (!json || !has_both) return json;
  const Language other = other_language(language);
  std::string parts[2];
  parts[static_cast<std::size_t>(language)] = std::move(*json);
  parts[static_cast<std::size_t>(other)] = data::quoted(before.in(other));
  return "{\"sv\": " + parts[0] + ", \"en\": " + parts[1] + "}";
}

std::string measure_json(const MeasureForm& form, const std::string& id) {
  std::string json = "{\"id\": " + data::quoted(id);
  for (const auto& [key, value] : fields_of(nullptr, form, Language::sv)) {
    if (value) json += ", " + data::quoted(key) + ": " + *value;
  }
  return json + ", \"follow_ups\": []}";
}

data::Draft measure_edits(const data::Documents& documents, const Measure& measure, const MeasureForm& before,
                          const MeasureForm& form, Language language, const std::string& instant) {
  data::Draft edits;
  const data::Document* document = documents.find(data::FileKind::measures);
  if (document == nullptr) return edits;
  const auto was = fields_of(&measure, before, language);
  auto now = fields_of(&measure, form, language);
  for (std::size_t field = 0; field < now.size(); ++field) {
    if (was[field].second == now[field].second) continue;
    const bool is_causes = now[field].first == "causes";
    edits.push_back(field_edit(document->path, form.id, std::move(now[field]), instant));
    // Older files have the only cause under a name of its own.
    if (is_causes) edits.push_back(field_edit(document->path, form.id, {"cause", std::nullopt}, instant));
  }
  return edits;
}

data::Draft follow_up_edits(const data::Documents& documents, const FollowUpForm& form,
                            const std::string& instant) {
  data::Draft edits;
  const data::Document* document = documents.find(data::FileKind::measures);
  if (document == nullptr) return edits;
  const auto record = data::find_record(document->kind, data::JsonView(document->file.bytes.view()),
                                        {std::string(list_name), form.measure});
  if (!record) return edits;
  // What the others say beyond what this program reads stays as it is.
  std::vector<std::string> items;
  if (const auto list = record->find("follow_ups")) {
    for (const data::JsonView& item : list->elements()) items.emplace_back(item.raw());
  }
  items.push_back(follow_up_json(form));
  edits.push_back(field_edit(document->path, form.measure, {"follow_ups", json_list_of(items)}, instant));
  if (form.closes) {
    const std::string_view word =
        data::measure_status_words[static_cast<std::size_t>(MeasureStatus::followed_up)];
    edits.push_back(field_edit(document->path, form.measure, {"status", data::quoted(word)}, instant));
  }
  return edits;
}

std::optional<data::Edit> measure_deletion(const data::Documents& documents, const std::string& id,
                                           const std::string& instant) {
  const data::Document* document = documents.find(data::FileKind::measures);
  if (document == nullptr) return std::nullopt;
  return data::Edit{document->path, data::DeleteRecord{{std::string(list_name), id}}, {}, instant, {}};
}

}  // namespace lagesbild::app
