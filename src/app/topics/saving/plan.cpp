#include "app/topics/saving/plan.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "data/documents/purge.hpp"
#include "data/json/json_view.hpp"
#include "model/sorting.hpp"

namespace lagesbild::app {

namespace {

data::Documents founded(const data::Documents& base, const Foundations& foundations) {
  if (foundations.empty()) return base;
  std::vector<data::File> files = base.files();
  for (data::File& file : files) {
    for (const data::Document& document : base.all()) {
      const auto found = foundations.find(document.path);
      if (document.file.path == file.path && found != foundations.end()) file.bytes = found->second;
    }
  }
  return data::Documents(files);
}

/// The documents that are others after an edit.
std::set<std::string> changed_by_edit(const data::Documents& before, const data::Documents& after) {
  std::set<std::string> paths;
  for (const data::Document& document : after.all()) {
    const data::Document* old = before.find(document.path);
    if (old == nullptr || old->file.bytes != document.file.bytes) paths.insert(document.path);
  }
  for (const data::Document& document : before.all()) {
    if (after.find(document.path) == nullptr) paths.insert(document.path);
  }
  return paths;
}

void note_purged(data::Purged& purged, const data::Documents& before, const data::Edit& edit) {
  if (auto text = data::purged_text(edit)) purged.texts.push_back(std::move(*text));
  for (std::string& said : data::purged_words(before, edit).said)
    purged.words.said.push_back(std::move(said));
}

}  // namespace

SavingPlan plan_saving(const data::Documents& base, std::span<const data::Edit> draft,
                       const Foundations& foundations) {
  SavingPlan plan;
  const data::Documents before = founded(base, foundations);
  data::Documents now = before;
  const std::set<std::string> waiting = held_back(data::drafted(before, draft).documents, draft);
  std::map<std::string, data::Purged> purged;
  for (const data::Edit& edit : draft) {
    if (waiting.contains(edit.id)) continue;
    if (data::is_purge(edit)) note_purged(purged[edit.document], now, edit);
    auto next = now.with(edit);
    if (!next) continue;
    plan.edits[edit.id] = changed_by_edit(now, *next);
    now = std::move(*next);
  }
  for (const data::Document& document : now.all()) {
    const data::Document* old = before.find(document.path);
    if (old != nullptr && old->file.bytes == document.file.bytes) continue;
    plan.documents.push_back({.path = document.path,
                              .base = old ? old->file.bytes : data::Bytes(),
                              .mine = document.file.bytes,
                              .alone = old == nullptr && now.in_inbox(document),
                              .goes = false,
                              .allowed = false,
                              .purged = purged[document.path]});
  }
  for (const data::Document& document : before.all()) {
    if (now.find(document.path) != nullptr) continue;
    plan.documents.push_back(
        {.path = document.path, .base = document.file.bytes, .mine = {}, .alone = false, .goes = true});
  }
  const auto rank = [&](const Saver::Wanted& wanted) {
    if (wanted.goes) return 3;
    if (now.find(wanted.path)->kind == data::FileKind::manifest) return 2;
    return wanted.base.empty() ? 0 : 1;
  };
  sort_stably(plan.documents,
              [&](const Saver::Wanted& one, const Saver::Wanted& other) { return rank(one) < rank(other); });
  return plan;
}

std::string situation_key(const data::Documents& documents) {
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  if (manifest == nullptr) return "";
  const data::JsonView root(manifest->file.bytes.view());
  const auto municipality = root.find("municipality");
  const auto code = municipality ? municipality->find("code") : std::nullopt;
  const auto title = root.find("title");
  return (code ? std::string(code->raw()) : "") + " " + (title ? std::string(title->raw()) : "");
}

}  // namespace lagesbild::app
