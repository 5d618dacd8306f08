#include <algorithm>
#include <utility>

#include "app/topics/inbox/inbox.hpp"
#include "data/documents/fold.hpp"
#include "data/json/json_writer.hpp"

/// What the coordinator does with a report, as edits.
namespace lagesbild::app {

TakenReports take_in(const data::Documents& documents, const std::vector<std::string>& paths,
                     const std::vector<ReturnedReport>& returned, const std::string& instant) {
  data::Folded folded = data::fold(documents, std::set<std::string>(paths.begin(), paths.end()));
  TakenReports taken{std::move(folded.edits), folded.folded.size(), std::move(folded.refused)};
  // Records keep the moments at which they were told, so the edits that carry them have none of their own.
  const auto id = [&] { return instant + "/in-" + std::to_string(taken.edits.size() + 1); };
  for (std::size_t i = 0; i < taken.edits.size(); ++i) {
    taken.edits[i].id = instant + "/in-" + std::to_string(i + 1);
  }
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  for (const ReturnedReport& one : returned) {
    const bool goes =
        std::find(folded.folded.begin(), folded.folded.end(), one.report) != folded.folded.end();
    if (!goes || manifest == nullptr) continue;
    taken.edits.push_back(
        {manifest->path, data::DeleteRecord{{"returned", one.id}}, id(), instant, one.source});
  }
  for (const std::string& path : folded.folded) {
    taken.edits.push_back({path, data::RemoveDocument{}, id(), instant, {}});
  }
  return taken;
}

std::optional<data::Edit> send_back(const data::Documents& documents, const InboxReport& report,
                                    const std::string& words, const std::string& instant) {
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  if (manifest == nullptr) return std::nullopt;
  std::string id(data::base_name(report.path));
  id = id.substr(0, id.rfind('.'));
  std::string json = "{\"id\": " + data::quoted(id) + ", \"report\": " + data::quoted(report.path) +
                     ", \"source\": " + data::quoted(report.source_id);
  if (report.week) json += ", \"week\": " + data::quoted(to_string(*report.week));
  json += ", \"text\": " + data::quoted(words) + "}";
  data::Edit edit{manifest->path, data::AddRecord{"returned", json}, {}, instant, {}};
  if (!documents.with(edit)) edit.what = data::SetField{{"returned", id}, {}, json};
  return edit;
}

}  // namespace lagesbild::app
