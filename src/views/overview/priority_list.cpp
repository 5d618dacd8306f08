#include <algorithm>
#include <cmath>
#include <string>

#include "ui/charts/area_table.hpp"
#include "ui/kit/fitting.hpp"
#include "ui/kit/skip_links.hpp"
#include "ui/map/map_words.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "views/map/area_map.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using analysis::AreaResult;
using analysis::Tier;
using app::ListOrder;
using ui::AreaColumn;
using words::Text;

constexpr std::pair<ListOrder, AreaColumn> orders[] = {
    {ListOrder::place, AreaColumn::place},      {ListOrder::name, AreaColumn::name},
    {ListOrder::tier, AreaColumn::tier},        {ListOrder::probability, AreaColumn::probability},
    {ListOrder::rank, AreaColumn::rank},        {ListOrder::weeks, AreaColumn::weeks},
    {ListOrder::change, AreaColumn::change},    {ListOrder::events, AreaColumn::events},
    {ListOrder::coverage, AreaColumn::coverage}};

/// Places and names begin with the first, the others with the most.
bool begins_with_most(ListOrder order) {
  return order != ListOrder::place && order != ListOrder::name && order != ListOrder::tier &&
         order != ListOrder::rank;
}

std::string decision_words(const OverviewView& view, std::size_t area) {
  const auto& decision = view.page.decisions[area];
  if (!decision) return {};
  const Date now = monday_of(view.ranking.settings.window.to);
  const std::string text = view.filled(
      Text::decided_short,
      {words::listed(Text::decided_words, static_cast<std::size_t>(decision->level), view.language),
       words::format_near_date(decision->date, now, view.language)});
  return decision->has_changed ? view.filled(Text::decided_short_changed, {text}) : text;
}

/// "▲ 4" of a rise by four percentage points.
void set_change(const OverviewView& view, const app::ListRow& row, ui::AreaRow& shown) {
  // Of what is shown: from 38 to 76 per cent it is 38, whatever the decimals say.
  const double points =
      row.change ? std::round(100 * row.p_now) - std::round(100 * (row.p_now - *row.change)) : 0;
  shown.change = "–";
  if (points == 0) return;
  shown.change = (points > 0 ? "▲ " : "▼ ") + words::format_count(std::abs(points), view.language);
  if (row.changed_clearly) shown.change_tone = points > 0 ? ui::Tone::warning : ui::Tone::good;
}

void set_weeks(const OverviewView& view, std::size_t area, ui::AreaRow& shown) {
  double most = 0;
  int gaps = 0;
  for (const app::ListWeek& week : view.page.weeks[area]) {
    shown.weeks.push_back({week.events, week.in_window});
    most = std::max(most, week.events.value_or(0));
    if (!week.events) ++gaps;
  }
  const std::string highest = words::format_quantity(most, view.language);
  shown.weeks_text = gaps == 0 ? view.filled(Text::list_weeks_cell, {highest})
                               : view.filled(Text::list_weeks_gaps, {highest, weeks_text(view, gaps)});
}

void set_standing(const OverviewView& view, const AreaResult& result, ui::AreaRow& shown) {
  shown.tier = words::listed(Text::short_tiers, static_cast<std::size_t>(result.tier), view.language);
  shown.band = static_cast<ui::Band>(result.tier);
  if (!result.has_place()) {
    shown.tier = words::standing_text(view.ranking, result, view.language);
    return;
  }
  if (!analysis::has_order(view.ranking)) return;
  shown.probability = result.p_top;
  shown.probability_text = words::format_probability(result.p_top, view.language);
  shown.rank = ui::RankInterval{.areas = analysis::ranked_areas(view.ranking),
                                .expected = result.rank.expected,
                                .low = result.rank.low,
                                .high = result.rank.high,
                                .top = view.ranking.k};
  shown.rank_text = std::to_string(result.rank.low);
  if (result.rank.high != result.rank.low) shown.rank_text += "–" + std::to_string(result.rank.high);
}

ui::AreaRow row_of(const OverviewView& view, const app::ListRow& row) {
  const AreaResult& result = view.ranking.areas[row.at];
  const Area& area = view.situation.areas[result.area];
  ui::AreaRow shown;
  shown.id = area.id;
  shown.name = area.name;
  shown.place = row.place > 0 && !view.ranked.ranking.preview ? std::to_string(row.place) : "–";
  shown.decision = decision_words(view, result.area);
  if (const auto& decision = view.page.decisions[result.area]) {
    const Date now = monday_of(view.ranking.settings.window.to);
    shown.decided = words::format_short_date(decision->date, now);
  }
  if (view.ranked.ranking.preview && result.has_place()) {
    shown.tier = view.text(Text::computing);
  } else {
    set_standing(view, result, shown);
  }
  set_change(view, row, shown);
  set_weeks(view, result.area, shown);
  shown.observed = words::format_quantity(row.observed, view.language);
  shown.against = row.expected > 0
                      ? view.filled(Text::list_against, {words::format_count(row.expected, view.language)})
                      : std::string{view.text(Text::list_against_nothing)};
  shown.coverage = words::format_percent(result.coverage, view.language);
  shown.has_low_coverage = result.coverage < analysis::low_coverage;
  shown.is_selected = view.ready.selected == result.area;
  shown.is_highlighted = view.ready.hovered == result.area;
  const bool is_in_order =
      view.state().overview.order == ListOrder::place && !view.state().overview.is_reversed;
  shown.has_divider = is_in_order && view.state().choices.selection.search.empty() && result.divider_after &&
                      row.place < analysis::ranked_areas(view.ranking);
  shown.description = area.district;
  if (!shown.decision.empty()) shown.description += (shown.description.empty() ? "" : ", ") + shown.decision;
  if (shown.has_divider)
    shown.description += (shown.description.empty()          ? ""
                          : shown.description.ends_with('.') ? " "  // of a date, "13 nov."
                                                             : ". ") +
                         std::string{view.text(Text::told_apart_after)};
  return shown;
}

std::string tier_title(const OverviewView& view) {
  const int k = view.ranking.k;
  if (!analysis::has_order(view.ranking)) return std::string{view.text(Text::list_tier_unordered)};
  return k == 1 ? std::string{view.text(Text::list_tier_one)}
                : view.filled(Text::list_tier, {std::to_string(k)});
}

/// What the list cannot say, or what it says too much of, before it is read.
void show_limits(const OverviewView& view) {
  for (const analysis::Note& note : view.ranking.notes) {
    if (analysis::limits_order(note.code)) {
      view.kit.text(words::note_text(view.situation, note, view.language));
    }
  }
}

/// Under the row of the selected area: why it stands there, and the way to all that is known of it.
void show_reason(const OverviewView& view) {
  const auto place = analysis::place_of(view.ranking, *view.ready.selected);
  if (!place) return;
  const AreaResult& result = view.ranking.areas[*place];
  if (!result.has_place() && !analysis::has_note(view.ranking.notes, analysis::NoteCode::no_events)) {
    view.kit.text(view.text(Text::too_little_data_about), ui::TextStyle::small);
  }
  view.kit.text(words::reason(view.situation, view.ranking, result, view.language), ui::TextStyle::small);
  if (view.state().overview.pane == app::Pane::map &&
      view.kit.button(view.text(Text::show_the_area), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::SetPane{app::Pane::card});
  }
  // By keyboard the card is else behind all areas that follow.
  const std::string& area = view.situation.areas[result.area].name;
  if (ui::skip_link(view.kit, {.name = view.filled(Text::skip_to_area, {area}),
                               .landmark = view.filled(Text::area_card, {area})})) {
    view.act(app::SetPane{app::Pane::card});
  }
}

/// The place, or the letter of one that has none.
std::string number_on_map(const OverviewView& view, const app::ListRow& row, std::size_t area) {
  ui::MapArea shown;
  if (!view.ranked.ranking.preview) shown.rank = row.place;
  shown.number = letter_on_map(view, area);
  return ui::map_number(shown);
}

/// The first so many rows, and the selected one's reason below it; or, presented, the rows alone.
void show_table(const OverviewView& view, std::size_t most_rows, bool is_presented) {
  const app::Overview& overview = view.state().overview;
  ui::AreaTable table;
  table.name = view.text(Text::priority_list);
  table.tier_title = tier_title(view);
  table.tier_short = analysis::has_order(view.ranking)
                         ? view.filled(Text::list_tier_short, {std::to_string(view.ranking.k)})
                         : table.tier_title;
  if (const auto& since = view.page.news.since) {
    table.change_title = view.filled(Text::list_change_since, {words::format_week(*since, view.language)});
    table.change_short = view.filled(Text::list_change_since_short, {std::to_string(iso_name(*since).week)});
  }
  for (const app::ListRow& row : view.page.rows) {
    if (table.rows.size() >= most_rows) break;
    table.rows.push_back(row_of(view, row));
    // Across a room the list is what tells what the map's numbers mean.
    if (is_presented) table.rows.back().place = number_on_map(view, row, view.ranking.areas[row.at].area);
  }
  table.is_presented = is_presented;
  for (const auto& [order, column] : orders) {
    if (order == overview.order) table.sorted_by = column;
  }
  table.is_descending = begins_with_most(overview.order) != overview.is_reversed;
  table.is_roomy = overview.roomy_rows;
  table.language = view.language;
  if (!is_presented) table.show_below_selected = [&view] { show_reason(view); };
  const bool is_in_order = !view.ranked.ranking.preview;
  table.reveals_selected =
      !is_presented && view.ready.selected &&
      (view.kept.revealed != view.ready.selected || view.kept.revealed_in_order != is_in_order);
  view.kept.revealed = view.ready.selected;
  view.kept.revealed_in_order = is_in_order;
  const auto answer = ui::area_table(view.kit, table);
  const auto area = [&](std::size_t row) { return view.ranking.areas[view.page.rows[row].at].area; };
  if (answer.activated) view.select(view.situation.areas[area(*answer.activated)].id);
  if (answer.hovered) view.point_at(area(*answer.hovered));
  for (const auto& [order, column] : orders) {
    if (answer.pressed != column) continue;
    view.act(app::SetListOrder{order, order == overview.order && !overview.is_reversed});
  }
}

/// "10 Viby, 11 Rotsunda": those that have no row, by the numbers that the map has.
std::string names_after(const OverviewView& view, std::size_t rows) {
  std::string names;
  for (std::size_t at = rows; at < view.page.rows.size(); ++at) {
    const app::ListRow& row = view.page.rows[at];
    const std::size_t area = view.ranking.areas[row.at].area;
    const std::string number = number_on_map(view, row, area);
    names += (names.empty() ? "" : ", ") + (number == "–" ? "" : number + "\u00a0");
    names += view.situation.areas[area].name;
  }
  return names;
}

void show_search(const OverviewView& view) {
  constexpr float search_em = 14;
  const auto row = view.kit.row();
  view.kit.heading(2, view.text(Text::priority_list));
  if (const auto typed = view.kit.search_field(
          view.text(Text::search_area), view.state().choices.selection.search, search_em * view.kit.em())) {
    view.act(app::SetSearch{*typed});
  }
}

}  // namespace

void show_presented_list(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::priority_list));
  view.kit.heading(2, tier_title(view));
  // The panel's edge below, the headings, and the lines that name the others, whose places stand on the map.
  const float row = std::round(ui::presented_row_em * view.kit.em());
  const float room = view.kit.visible_height_left() - (1.15f + ui::presented_head_em) * view.kit.em();
  const std::size_t all = view.page.rows.size();
  auto fitting = static_cast<std::size_t>(std::max(1.0f, std::floor(room / row)));
  const auto needs = [&](std::size_t rows) {
    const std::string names = names_after(view, rows);
    return static_cast<float>(rows) * row + ui::small_text_height(view.kit, names);
  };
  // Nobody scrolls across a room: rather fewer rows than a name that is not seen.
  constexpr std::size_t least = 1;
  while (fitting > least && fitting < all && needs(fitting) > room) --fitting;
  show_table(view, fitting, true);
  if (fitting < all) view.kit.text(names_after(view, fitting), ui::TextStyle::small);
}

void show_priority_list(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::priority_list));
  show_search(view);
  show_limits(view);
  if (view.page.rows.empty()) view.kit.text(view.text(Text::nothing_found));
  if (!view.page.rows.empty()) show_table(view, view.page.rows.size(), false);
  const Text about = analysis::has_order(view.ranking) ? Text::list_about : Text::list_about_unordered;
  view.kit.text(view.filled(about, {window_text(view)}), ui::TextStyle::small);
  view.kit.text(view.text(Text::attention_caveat), ui::TextStyle::small);
  const auto row = view.kit.row();
  if (view.kit.checkbox(view.text(Text::roomy_rows), view.state().overview.roomy_rows)) {
    view.act(app::SetRoomyRows{!view.state().overview.roomy_rows});
  }
  // After the areas, to which the keyboard has few stops as it is. How it is counted stands in the footer.
  help_question(view, app::HelpTopic::probability);
}

}  // namespace lagesbild::views
