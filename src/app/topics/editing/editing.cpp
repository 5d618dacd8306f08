#include "app/topics/editing/editing.hpp"

#include <cstdlib>

#include "app/state.hpp"
#include "data/fields/words.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"
#include "data/read/write_profiles.hpp"

namespace lagesbild::app {

namespace {

void append(data::Draft& draft, const data::Edit& edit) {
  draft.push_back(edit);
  if (draft.back().id.empty()) draft.back().id = draft.back().changed + "/" + std::to_string(draft.size());
}

}  // namespace

void apply_to(State& state, const EditingAction& action) {
  for (const data::Edit& edit : edits_of(action)) append(state.choices.draft, edit);
}

std::span<const data::Edit> edits_of(const EditingAction& action) {
  if (const auto* several = std::get_if<Edits>(&action)) return several->edits;
  return std::span(&std::get<Edit>(action).edit, 1);
}

std::optional<Edit> set_status(const data::Documents& documents, const Measure& measure, MeasureStatus status,
                               std::string instant, std::string unit) {
  const data::Document* document = documents.find(data::FileKind::measures);
  if (document == nullptr) return std::nullopt;
  const std::string_view word = data::measure_status_words[static_cast<std::size_t>(status)];
  return Edit{{document->path,
               data::SetField{{"measures", measure.id}, {"status"}, data::quoted(word)},
               {},
               std::move(instant),
               std::move(unit)}};
}

std::optional<Edit> add_measure(const data::Documents& documents, std::string json, std::string instant,
                                std::string unit) {
  std::string path = documents.path_for(data::FileKind::measures);
  if (path.empty()) return std::nullopt;
  return Edit{{std::move(path),
               data::AddRecord{"measures", std::move(json)},
               {},
               std::move(instant),
               std::move(unit)}};
}

namespace {

/// How many weeks from the given one the document's nearest report of the source is; nothing where it has
/// none.
std::optional<int> distance_to(const data::Document& document, const std::string& source, Week week) {
  std::optional<int> nearest;
  const auto list = data::JsonView(document.file.bytes.view()).find("reporting");
  if (!list) return nearest;
  for (const data::JsonView& record : list->elements()) {
    const auto of = record.find("source");
    const auto said = record.find("week");
    const auto told = of && said && of->says(source) ? parse_week(said->text().value_or("")) : std::nullopt;
    if (!told) continue;
    const int distance = std::abs(*told - week);
    if (!nearest || distance < *nearest) nearest = distance;
  }
  return nearest;
}

}  // namespace

std::optional<Edit> set_reported(const data::Documents& documents, const std::string& source, Week week,
                                 Reported status, std::string instant) {
  const data::Document* nearest = nullptr;
  std::optional<int> least;
  for (const data::Document& document : documents.all()) {
    if (document.kind != data::FileKind::incidents || !document.named || documents.in_inbox(document))
      continue;
    const auto distance = distance_to(document, source, week);
    if (!distance || (least && *distance >= *least)) continue;
    nearest = &document;
    least = distance;
  }
  if (nearest == nullptr) return std::nullopt;
  const std::string name = to_string(week);
  const std::string json =
      "{\"id\":" + data::quoted("besked-" + source + "-" + name) + ",\"source\":" + data::quoted(source) +
      ",\"week\":" + data::quoted(name) +
      ",\"status\":" + data::quoted(data::reported_words[static_cast<std::size_t>(status)]) + "}";
  return Edit{{nearest->path, data::AddRecord{"reporting", json}, {}, std::move(instant), {}}};
}

std::optional<Edit> keep(const data::Documents& documents, const WeightProfile& profile,
                         std::string instant) {
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  if (manifest == nullptr) return std::nullopt;
  const std::string json = data::write_profile(profile);
  data::Edit edit{manifest->path, data::AddRecord{"profiles", json}, {}, std::move(instant), profile.by.sv};
  if (!documents.with(edit)) edit.what = data::SetField{{"profiles", profile.id}, {}, json};
  return Edit{std::move(edit)};
}

}  // namespace lagesbild::app
