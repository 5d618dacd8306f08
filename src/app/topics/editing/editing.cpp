#include "app/topics/editing/editing.hpp"

#include "app/state.hpp"
#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"
#include "data/read/write_profiles.hpp"

namespace lagesbild::app {

void apply_to(State& state, const EditingAction& action) {
  data::Draft& draft = state.choices.draft;
  draft.push_back(std::get<Edit>(action).edit);
  if (draft.back().id.empty()) draft.back().id = draft.back().changed + "/" + std::to_string(draft.size());
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
