#include <algorithm>
#include <string>
#include <vector>

#include "ui/charts/news_card.hpp"
#include "ui/kit/disclosure.hpp"
#include "ui/kit/short_select.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "words/measure_words.hpp"
#include "words/news_words.hpp"
#include "words/protocol.hpp"

/// What is new since an earlier week: at most five cards, each a step to its detail.
namespace lagesbild::views {

namespace {

using app::NewsItem;
using words::Text;

/// Room for the field and the mark of help beside it.
constexpr float since_width_em = 13.6f;

std::string since_text(const OverviewView& view) {
  return view.filled(Text::news_since, {words::format_week(*view.page.news.since, view.language)});
}

std::string list_name(const OverviewView& view) {
  return view.filled(Text::news_title, {words::format_week(*view.page.news.since, view.language)});
}

// [SECTION] Which week

/// What can be compared with, and what choosing it does.
struct EarlierWeek {
  std::string name;
  app::SetSince set;
};

std::vector<EarlierWeek> earlier(const OverviewView& view) {
  const Week now = view.ranking.settings.window.to;
  const auto named = [&](Week week) { return words::format_week_and_year(week, view.language); };
  std::vector<EarlierWeek> weeks{
      {view.filled(Text::news_week_before, {named(now - 1)}), {app::Since::week_before}}};
  if (const auto& meeting = view.page.news.meeting) {
    weeks.push_back({view.filled(Text::news_meeting,
                                 {words::format_date(meeting->date, view.language), named(meeting->week)}),
                     {app::Since::meeting}});
  }
  for (Week week = now - 2; week >= view.ready.cube.first; week = week - 1) {
    weeks.push_back({named(week), {app::Since::week, week}});
  }
  return weeks;
}

void show_since(const OverviewView& view) {
  const std::vector<EarlierWeek> weeks = earlier(view);
  std::vector<std::string> options;
  const app::NewsChoices& choices = view.state().choices.news;
  std::size_t now = 0;
  for (const EarlierWeek& week : weeks) {
    const bool is_meeting = choices.since == app::Since::meeting && week.set.since == app::Since::meeting;
    const bool is_week = choices.since == app::Since::week && week.set.since == app::Since::week &&
                         week.set.week == *view.page.news.since;
    if (is_meeting || is_week) now = options.size();
    options.push_back(view.filled(Text::news_since, {week.name}));
  }
  // The one that is chosen is what is painted, and says it shortly.
  options[now] = since_text(view);
  constexpr float field_em = 9.5f;
  const auto chosen =
      ui::short_select(view.kit, view.text(Text::news_since_which), options, now, field_em * view.kit.em());
  if (chosen) view.act(weeks[*chosen].set);
}

// [SECTION] The cards

std::string with_more(const OverviewView& view, std::string detail, const NewsItem& item) {
  if (item.more == 0) return detail;
  // Those that are left out may stand otherwise than the one that is named: all are under one heading in the
  // register.
  const bool to_follow =
      item.kind == NewsItem::Kind::measure &&
      standing_of(view.ready.plans.measures[item.index], *view.page.news.day) != Standing::due;
  const Text text = to_follow ? Text::news_more_measures : Text::news_more;
  return view.filled(text, {detail, words::format_count(static_cast<double>(item.more), view.language)});
}

ui::NewsCard move_card(const OverviewView& view, const analysis::Move& move) {
  ui::NewsCard card;
  card.title = view.situation.areas[move.area].name;
  card.detail = words::mover_text(view.situation, move, view.language);
  card.current = view.ready.selected == move.area;
  const auto change = move.change();
  if (!change) {
    card.title = view.filled(move.place_now ? Text::news_has_place : Text::news_lost_place, {card.title});
    card.spoken = card.title;
    return card;
  }
  card.figures = words::move_figures(move, view.language);
  card.direction = *change > 0 ? 1 : -1;
  card.spoken = view.filled(Text::news_moved, {card.title, words::move_spoken(move, view.language)});
  return card;
}

ui::NewsCard signal_card(const OverviewView& view, const analysis::Signal& signal) {
  ui::NewsCard card;
  card.title = view.filled(Text::news_signal, {view.situation.areas[signal.area].name});
  const bool one_week = signal.week.window == analysis::SignalWindow::week;
  const std::string when = one_week ? words::format_week(view.ranked.ranking.watch->week, view.language)
                                    : std::string{view.text(Text::signal_four_weeks)};
  card.detail =
      view.filled(Text::news_signal_detail, {category_name(view, signal.category),
                                             words::format_quantity(signal.week.observed, view.language),
                                             view.number(signal.week.tail.expected, 1), when});
  card.current = view.ready.selected == signal.area;
  return card;
}

Text measure_news(Standing standing) {
  switch (standing) {
    case Standing::overdue:
      return Text::news_measure_overdue;
    case Standing::late:
      return Text::news_measure_late;
    case Standing::to_follow_up:
      return Text::news_measure_to_follow_up;
    case Standing::due:
    case Standing::as_planned:
      break;
  }
  return Text::news_measure_due;
}

std::string near_date(const OverviewView& view, Date day) {
  return words::format_near_date(day, monday_of(view.ranked.reporting.week), view.language);
}

ui::NewsCard measure_card(const OverviewView& view, const Measure& measure) {
  const Standing standing = standing_of(measure, *view.page.news.day);
  ui::NewsCard card;
  card.title = view.text(measure_news(standing));
  card.detail = view.in_language(measure.title);
  const auto& day = standing == Standing::late ? measure.start : measure.due;
  if (day) {
    card.detail = view.filled(Text::news_measure_day, {near_date(view, *day), card.detail});
  }
  return card;
}

ui::NewsCard upcoming_card(const OverviewView& view, const analysis::UpcomingEvent& event) {
  ui::NewsCard card;
  card.title = category_name(view, event.category);
  std::string what = words::without_stop(event.note);
  if (event.area && what.empty()) what = view.situation.areas[*event.area].name;
  const std::string day = near_date(view, event.day);
  card.detail = what.empty() ? day : view.filled(Text::news_measure_day, {day, what});
  card.current = view.is_open(app::Panel::upcoming);
  return card;
}

ui::NewsCard card_of(const OverviewView& view, const NewsItem& item) {
  const app::NewsPicture& news = view.page.news;
  ui::NewsCard card;
  switch (item.kind) {
    case NewsItem::Kind::move:
      card = move_card(view, (*news.moves)[item.index]);
      break;
    case NewsItem::Kind::signal:
      card = signal_card(view, view.ranked.ranking.watch->signals[item.index]);
      break;
    case NewsItem::Kind::reports:
      card.title = view.filled(
          view.ranked.reporting.not_reported > 0 ? Text::news_reports : Text::news_reports_in_part,
          {words::format_week(view.ranked.reporting.week, view.language)});
      card.shorter_details = lacking_names_by_length(view);
      card.detail = lacking_names(view);
      card.shorter_titles = {view.filled(
          view.ranked.reporting.not_reported > 0 ? Text::news_reports_short : Text::news_reports_part_short,
          {words::format_week(view.ranked.reporting.week, view.language)})};
      card.current = view.is_open(app::Panel::sources);
      break;
    case NewsItem::Kind::measure:
      card = measure_card(view, view.ready.plans.measures[item.index]);
      break;
    case NewsItem::Kind::upcoming:
      card = upcoming_card(view, (*news.upcoming)[item.index]);
      break;
  }
  card.detail = with_more(view, std::move(card.detail), item);
  if (card.spoken.empty()) card.spoken = card.title;
  return card;
}

void lead_to(const OverviewView& view, const NewsItem& item) {
  const auto& areas = view.situation.areas;
  switch (item.kind) {
    case NewsItem::Kind::move:
      return view.select(areas[item.index].id);
    case NewsItem::Kind::signal:
      return view.select(areas[view.ranked.ranking.watch->signals[item.index].area].id);
    case NewsItem::Kind::reports:
      return view.act(app::TogglePanel{app::Panel::sources});
    case NewsItem::Kind::upcoming:
      return view.act(app::TogglePanel{app::Panel::upcoming});
    case NewsItem::Kind::measure:
      view.act(app::EvaluateMeasure{view.ready.plans.measures[item.index].id});
      view.act(app::GoTo{app::Page::measures});
      view.act(app::Request::scroll_to_top);
  }
}

void show_item(const OverviewView& view, std::size_t number) {
  const NewsItem& item = view.page.news.items[number];
  const auto line = view.kit.list_item("news " + std::to_string(number));
  if (ui::news_card(view.kit, card_of(view, item)).activated) lead_to(view, item);
}

/// What is said in one line: that it is under way, or that nothing happened.
std::string line_of(const OverviewView& view) {
  const app::NewsPicture& news = view.page.news;
  if (!news.moves) {
    return view.filled(Text::news_computing, {words::format_week(*news.since, view.language)});
  }
  return news.is_quiet ? std::string{view.text(Text::news_quiet)} : std::string{};
}

/// Of the row; an area's name has figures beside it.
float share_of(const NewsItem& item) {
  return item.kind == NewsItem::Kind::move ? 1.55f : 1;
}

/// The cards side by side.
void show_cards(const OverviewView& view) {
  const auto& items = view.page.news.items;
  std::vector<float> widths;
  float shares = 0;
  for (const NewsItem& item : items) shares += widths.emplace_back(share_of(item));
  const float room = view.kit.available_width() - static_cast<float>(items.size() - 1) * view.kit.em();
  for (float& width : widths) width *= room / shares;
  const auto list = view.kit.list(list_name(view));
  const auto columns = view.kit.columns("cards", widths);
  for (std::size_t number = 0; number < items.size(); ++number) {
    if (number > 0) view.kit.next_column();
    show_item(view, number);
  }
}

/// The choice of week, what is said in one line, and the cards.
void show_row(const OverviewView& view) {
  const auto cards = static_cast<float>(view.page.news.items.size());
  const float em = view.kit.em();
  const std::string line = line_of(view);
  const float rest = view.kit.available_width() - since_width_em * em - (line.empty() ? 1 : 2) * em;
  const float line_width = line.empty() ? 0 : rest / (cards + 1);
  // The panel has no padding, which would cost the list a row; what stands first keeps off its frame.
  std::vector<float> widths{0, (since_width_em - 1) * em};
  if (!line.empty()) widths.push_back(line_width);
  if (cards > 0) widths.push_back(rest - line_width);
  const auto columns = view.kit.columns("news", widths);
  view.kit.next_column();
  view.kit.space(0.4f);
  {
    const auto row = view.kit.row();
    show_since(view);
    help_mark(view, app::HelpTopic::news);
  }
  if (!line.empty()) {
    view.kit.next_column();
    view.kit.space(0.4f);
    view.kit.text(line, ui::TextStyle::small);
  }
  if (cards == 0) return;
  view.kit.next_column();
  show_cards(view);
}

/// What the row will need when those that moved have come, so that the page does not move with them; px.
float height_to_come(const OverviewView& view) {
  if (view.page.news.moves) return 0;
  constexpr auto cards = static_cast<float>(app::most_news);
  // What most details take in each of so many cards.
  constexpr float one_line_em = 24;
  constexpr float two_lines_em = 16.5f;
  const float width_em = view.kit.available_width() / view.kit.em();
  const float card_em = (width_em - since_width_em - cards) / cards;
  return ui::news_card_height(view.kit, card_em >= one_line_em ? 1 : card_em >= two_lines_em ? 2 : 3);
}

/// Room for those that are still counted, so that the page does not move when they come; the first says so.
void show_slot(const OverviewView& view, std::size_t number) {
  const auto slot =
      view.kit.panel("slot " + std::to_string(number),
                     {.height = ui::news_card_height(view.kit, 1), .surface = false, .padded = false});
  if (number == 0) view.kit.text(line_of(view), ui::TextStyle::small);
}

/// "Eriksberg-Fågelsången 38 → 79 % och 4 till": what a phone shows before it is asked for more.
std::string news_in_short(const OverviewView& view) {
  const app::NewsPicture& news = view.page.news;
  // As long as what comes, so that the list below stays where it is.
  if (!news.moves)
    return view.filled(Text::news_computing_now, {words::format_week(*news.since, view.language)});
  if (news.items.empty()) return line_of(view);
  const ui::NewsCard first = card_of(view, news.items.front());
  const std::string said =
      first.figures.empty() ? first.title : view.filled(Text::news_and_figures, {first.title, first.figures});
  const std::size_t others = news.items.size() - 1;
  if (others == 0) return said;
  return view.filled(Text::reports_and_more,
                     {said, words::format_count(static_cast<double>(others), view.language)});
}

/// One below the other on a phone, behind one line that says what is first and how many there are; else as
/// many side by side as there is room for.
void show_list(const OverviewView& view, float card_em, bool folds) {
  if (folds) {
    const bool is_open = view.is_open(app::Panel::all_news);
    if (ui::disclosure(view.kit, list_name(view), news_in_short(view), is_open, "all news"))
      view.act(app::TogglePanel{app::Panel::all_news});
    if (!is_open) return;
  }
  {
    const auto row = view.kit.row();
    show_since(view);
    help_mark(view, app::HelpTopic::news);
  }
  const app::NewsPicture& news = view.page.news;
  const std::size_t slots = news.moves ? 0 : app::most_news - std::min(news.items.size(), app::most_news);
  if (const std::string line = line_of(view); !line.empty() && slots == 0)
    view.kit.text(line, ui::TextStyle::small);
  const std::size_t items = slots + news.items.size();
  if (items == 0) return;
  const float em = view.kit.em();
  const float room = view.kit.available_width() + em;
  const auto abreast = static_cast<std::size_t>(std::max(1.0f, room / ((card_em + 1) * em)));
  const std::vector<float> widths(abreast, room / static_cast<float>(abreast) - em);
  const auto list = view.kit.list(list_name(view));
  for (std::size_t first = 0; first < items; first += abreast) {
    const auto columns = view.kit.columns("cards " + std::to_string(first), widths);
    for (std::size_t number = first; number < std::min(first + abreast, items); ++number) {
      if (number > first) view.kit.next_column();
      number < slots ? show_slot(view, number) : show_item(view, number - slots);
    }
  }
}

}  // namespace

void show_news_lines(const OverviewView& view) {
  const app::NewsPicture& news = view.page.news;
  if (!news.since) return;
  view.kit.heading(2, list_name(view));
  if (const std::string line = line_of(view); !line.empty()) view.kit.text(line);
  if (news.items.empty()) return;
  const auto list = view.kit.list(list_name(view));
  for (std::size_t number = 0; number < news.items.size(); ++number) {
    const ui::NewsCard card = card_of(view, news.items[number]);
    const std::string& said = card.spoken.empty() ? card.title : card.spoken;
    const auto item = view.kit.list_item("news " + std::to_string(number));
    view.kit.text(card.detail.empty() ? said : view.filled(Text::name_and_value, {said, card.detail}));
  }
}

void show_news(const OverviewView& view, NewsShape shape) {
  if (!view.page.news.since) return;
  const bool wide = layout_of(view.kit) == Layout::wide && shape == NewsShape::strip;
  const bool folds = layout_of(view.kit) == Layout::narrow && shape == NewsShape::strip;
  {
    const float least_height = wide ? height_to_come(view) : 0;
    const auto panel = view.kit.panel("news", {.height = least_height, .padded = !wide});
    const auto region = view.kit.landmark(ui::Role::region, since_text(view));
    if (wide) {
      show_row(view);
    } else {
      show_list(view, shape == NewsShape::strip ? 16 : 26, folds);
    }
  }
  if (view.is_open(app::Panel::upcoming)) show_upcoming(view);
}

}  // namespace lagesbild::views
