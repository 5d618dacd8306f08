#include <algorithm>

#include "app/topics/embedding/embedding.hpp"
#include "model/disclosure.hpp"
#include "views/analysis/findings.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

std::string guarded_count(const OverviewView& view, double count, const Category& category) {
  const auto shown = disclosure::shown_of_municipality(category, count, disclosure::Audience::group);
  if (shown == disclosure::Shown::fewer_than_five) return std::string{view.text(Text::fewer_than_five)};
  return words::counted(count, Text::one_event, Text::many_events, view.language);
}

void show_counts(const OverviewView& view) {
  const Situation& situation = view.situation;
  view.kit.heading(3, view.text(Text::municipality_counts));
  view.kit.text(view.filled(Text::municipality_counts_about, {window_text(view)}), ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::municipality_counts));
  const auto show = [&](std::size_t category, double observed) {
    const Category& of = situation.categories[category];
    const auto item = view.kit.list_item(of.id);
    view.kit.text(
        view.filled(Text::name_and_value, {view.in_language(of.name), guarded_count(view, observed, of)}));
  };
  for (const auto& category : view.ranking.categories) show(category.category, category.observed);
  for (const auto& count : view.page.municipal) show(count.category, count.observed);
}

void show_notes(const OverviewView& view) {
  const auto& notes = view.ranking.notes;
  const auto is_common = [](const analysis::Note& note) { return !note.area; };
  if (std::none_of(notes.begin(), notes.end(), is_common)) return;
  view.kit.heading(3, view.text(Text::notes));
  const auto list = view.kit.list(view.text(Text::notes));
  std::size_t number = 0;
  for (const auto& note : notes) {
    if (!is_common(note)) continue;
    const auto item = view.kit.list_item("note " + std::to_string(number++));
    view.kit.text(words::note_text(view.situation, note, view.language));
    show_silence_answers(view, note);
  }
}

}  // namespace

void show_municipality_card(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::whole_municipality));
  view.kit.heading(2, view.text(Text::whole_municipality));
  show_notes(view);
  show_found(view, std::nullopt);
  show_counts(view);
  view.kit.text(view.text(Text::attention_caveat), ui::TextStyle::small);
  help_button(view, "help municipality");
}

void show_card(const OverviewView& view) {
  if (view.page.card) return show_area_card(view, *view.page.card);
  show_municipality_card(view);
  // There alone an area is chosen above the card.
  if (view.state().part != app::Part::area) view.kit.text(view.text(Text::choose_area), ui::TextStyle::muted);
}

}  // namespace lagesbild::views
