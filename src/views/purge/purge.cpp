#include "views/purge/purge.hpp"

#include <utility>

#include "ui/kit/dialogs.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

std::string paths_text(const std::vector<std::string>& paths) {
  std::string all;
  for (const std::string& path : paths) all += (all.empty() ? "" : ", ") + path;
  return all;
}

}  // namespace

void show_purge_buttons(const View& view, const std::string& source, const std::string& id,
                        const std::string& place, const std::string& note) {
  if (id.empty()) return;
  const auto offer = [&](Text name, const char* field, const std::string& words) {
    if (words.empty()) return;
    if (view.kit.button(
            view.text(name),
            {.key = id + " purge " + field, .description = words, .style = ui::ButtonStyle::quiet}))
      view.act(app::PurgeAction{app::AskToPurge{data::IncidentText{source, id, field}}});
  };
  offer(Text::purge_place, "place", place);
  offer(Text::purge_note, "note", note);
}

void show_purge(const View& view) {
  const app::Ready* ready = view.picture.ready();
  if (!ready || !ready->purge) return;
  const app::PurgePicture& purge = *ready->purge;
  std::string consequence =
      view.filled(purge.of_event ? Text::purge_consequence : Text::purge_lines_consequence,
                  {paths_text(purge.documents)});
  if (!purge.elsewhere.empty())
    consequence += " " + view.filled(Text::purge_elsewhere, {paths_text(purge.elsewhere)});
  consequence += " " + (purge.copies.empty() ? std::string{view.text(Text::purge_backups)}
                                             : view.filled(Text::purge_copies, {paths_text(purge.copies)}));
  const auto answer =
      ui::confirmation(view.kit, view.filled(Text::purge_question, {purge.words}), consequence,
                       {.key = "purge",
                        .confirm = view.text(Text::purge_yes),
                        .cancel = view.text(Text::purge_no),
                        .is_dangerous = true});
  if (!answer) return;
  view.act(*answer ? app::PurgeAction{app::Purge{}} : app::PurgeAction{app::AskToPurge{}});
}

}  // namespace lagesbild::views
