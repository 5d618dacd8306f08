#include "app/topics/saving/kept_draft.hpp"

#include <algorithm>

#include "data/documents/draft_json.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {

namespace {

constexpr std::size_t largest_foundation = 4'000'000;

}  // namespace

std::string write_kept(const KeptDraft& kept) {
  std::string json = "{\"situation\":" + data::quoted(kept.situation) +
                     ",\"instant\":" + data::quoted(kept.instant) + ",\"foundations\":{";
  for (const auto& [path, bytes] : kept.foundations) {
    if (json.back() != '{') json += ',';
    json += data::quoted(path) + ":" + data::quoted(bytes.view());
  }
  json += "},\"draft\":" + data::write_draft(kept.edits);
  if (!kept.form.empty()) json += ",\"form\":" + kept.form;
  return json + "}";
}

std::optional<KeptDraft> read_kept(std::string_view json) {
  const data::JsonView root(json);
  const auto situation = root.find("situation");
  const auto instant = root.find("instant");
  const auto foundations = root.find("foundations");
  const auto draft = root.find("draft");
  if (!situation || !instant || !foundations || !draft) return std::nullopt;
  auto edits = data::read_draft(draft->raw());
  if (!edits) return std::nullopt;
  KeptDraft kept{situation->text().value_or(""), instant->text().value_or(""), std::move(*edits), {}, {}};
  if (const auto form = root.find("form")) kept.form = form->raw();
  for (const data::JsonView::Member& each : foundations->members()) {
    kept.foundations[each.name()] = each.value.text().value_or("");
  }
  return kept;
}

KeptDraft kept_draft(const data::Documents& base, const data::Draft& draft, const Foundations& foundations) {
  KeptDraft kept{situation_key(base), draft.empty() ? "" : draft.back().changed, draft, foundations, {}};
  for (const data::Edit& edit : draft) {
    const data::Document* document = base.find(edit.document);
    if (document == nullptr || document->file.bytes.size() > largest_foundation) continue;
    kept.foundations.try_emplace(edit.document, document->file.bytes);
  }
  std::erase_if(kept.foundations, [&](const auto& each) {
    return std::none_of(draft.begin(), draft.end(),
                        [&](const data::Edit& edit) { return edit.document == each.first; });
  });
  return kept;
}

}  // namespace lagesbild::app
