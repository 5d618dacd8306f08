#include "views/frame/conflict_copies.hpp"

#include <algorithm>

#include "views/frame/either.hpp"
#include "views/frame/parts.hpp"

namespace lagesbild::views {

using words::Text;

namespace {

/// The next ones come as these are chosen of.
constexpr std::size_t most_shown = 10;

void show_differences(const View& view, const app::CopiesPicture& copies) {
  const std::size_t all = copies.differing.size();
  view.kit.alert(words::counted(static_cast<double>(all), Text::copies_differ_one, Text::copies_differ_many,
                                view.language),
                 ui::Tone::warning);
  const auto choose = [&](std::vector<data::Conflict> of, bool copys) {
    view.act(app::InboxAction{app::ChooseOfCopy{copies.of, std::move(of), copys}});
  };
  for (std::size_t i = 0; i < std::min(all, most_shown); ++i) {
    const data::Conflict& one = copies.differing[i];
    std::string field;
    for (const std::string& step : one.path) field += (field.empty() ? "" : "/") + step;
    const auto chosen = ask_which(view, copies.of + " " + one.record.id + " " + field, field,
                                  copies.records[i], {Text::copy_files, Text::copy_keep_files, one.theirs},
                                  {Text::copy_copys, Text::copy_take_copys, one.mine});
    if (chosen) choose({one}, *chosen == 1);
  }
  if (all < 2) return;
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::copy_keep_all), {.key = "file's in all of " + copies.of}))
    choose(copies.differing, false);
  if (view.kit.button(view.text(Text::copy_take_all), {.key = "copy's in all of " + copies.of}))
    choose(copies.differing, true);
}

}  // namespace

void show_copies(const View& view, const std::string& of, std::span<const app::CopiesPicture> pictures) {
  const auto copies = std::find_if(pictures.begin(), pictures.end(),
                                   [&](const app::CopiesPicture& one) { return one.of == of; });
  if (copies == pictures.end()) return;
  if (copies->has_more &&
      view.kit.button(view.text(Text::copies_take_in), {.key = "copies of " + of, .description = of}))
    view.act(app::InboxAction{app::TakeInCopies{of}});
  if (copies->unreadable) view.kit.alert(view.text(Text::copies_not_read), ui::Tone::warning);
  if (!copies->differing.empty()) return show_differences(view, *copies);
  if (!copies->has_more && !copies->unreadable) view.kit.text(view.text(Text::copies_settled));
}

}  // namespace lagesbild::views
