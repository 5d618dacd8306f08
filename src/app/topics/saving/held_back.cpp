#include <algorithm>

#include "app/topics/saving/plan.hpp"
#include "data/documents/purge.hpp"
#include "data/json/json_view.hpp"

namespace lagesbild::app {

namespace {

bool shares_unadjusted(const data::Documents& documents) {
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  if (manifest == nullptr) return false;
  const auto shares = data::JsonView(manifest->file.bytes.view()).find("share_unadjusted");
  return shares && shares->raw() == "true";
}

/// Ids of the meetings that have a state and are not adjusted; what has none is of older files.
std::set<std::string> unadjusted(const data::Document& decisions) {
  std::set<std::string> ids;
  const auto list = data::JsonView(decisions.file.bytes.view()).find("decisions");
  if (!list) return ids;
  for (const data::JsonView& meeting : list->elements()) {
    const auto state = meeting.find("state");
    const auto id = meeting.find("id");
    if (state && id && !state->says("adjusted")) ids.insert(id->text().value_or(""));
  }
  return ids;
}

}  // namespace

std::set<std::string> held_back(const data::Documents& documents, std::span<const data::Edit> draft) {
  std::set<std::string> waiting;
  const data::Document* decisions = documents.find(data::FileKind::decisions);
  if (decisions == nullptr || shares_unadjusted(documents)) return waiting;
  const std::set<std::string> meetings = unadjusted(*decisions);
  if (meetings.empty()) return waiting;
  const auto names_one = [&](const std::optional<data::JsonView>& value) {
    return value && meetings.contains(value->text().value_or(""));
  };
  for (const data::Edit& edit : draft) {
    // What has to go does so at once; it stands in front of what the meeting has written since.
    if (data::is_purge(edit)) continue;
    const bool is_here = edit.document == decisions->path;
    const auto* set = std::get_if<data::SetField>(&edit.what);
    const auto* add = std::get_if<data::AddRecord>(&edit.what);
    const bool changes = is_here && set && meetings.contains(set->record.id);
    const bool adds = is_here && add && names_one(data::JsonView(add->json).find("id"));
    // A measure is shared at once; that it is of the meeting waits, so that nobody misses the meeting.
    const bool refers = set && set->json && set->path == std::vector<std::string>{"decision"} &&
                        names_one(data::JsonView(*set->json));
    if (changes || adds || refers) waiting.insert(edit.id);
  }
  return waiting;
}

}  // namespace lagesbild::app
