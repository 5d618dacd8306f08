#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/disclosure.hpp"
#include "ui/charts/interval_plot.hpp"
#include "ui/charts/rank_interval.hpp"
#include "ui/charts/share_bar.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/charts/week_strip.hpp"
#include "views/analysis/findings.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/week_states.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using analysis::AreaResult;
using analysis::Tier;
using words::Text;

constexpr std::size_t most_category_steps = 5;
constexpr std::size_t most_levels_told = 3;

/// What the parts of the card share.
struct Card {
  const OverviewView& view;
  const app::AreaCard& card;
  const AreaResult& result;
  const Area& area;

  const analysis::Explanation& explanation() const { return card.explanation; }
  bool ranked() const { return result.tier != Tier::too_little_data; }
};

void show_standing(const Card& card) {
  const OverviewView& view = card.view;
  const auto& ranking = view.ranking;
  const auto row = view.kit.row();
  if (view.ranked.ranking.preview && card.ranked()) {
    view.kit.badge(view.text(Text::computing), ui::Tone::neutral);
    return;
  }
  const ui::Tone tone = card.result.tier == Tier::clear    ? ui::Tone::danger
                        : card.result.tier == Tier::likely ? ui::Tone::warning
                                                           : ui::Tone::neutral;
  view.kit.badge(words::tier_text(card.result.tier, view.language), tone);
  if (!card.ranked()) return;
  const ui::RankInterval interval{.areas = analysis::ranked_areas(ranking),
                                  .expected = card.result.rank.expected,
                                  .low = card.result.rank.low,
                                  .high = card.result.rank.high,
                                  .top = ranking.k};
  view.kit.text(
      view.filled(Text::probability_of_top, {words::format_probability(card.result.p_top, view.language),
                                             words::top_text(view.situation, ranking, view.language),
                                             ui::rank_interval_text(interval, view.language)}));
}

void show_top(const Card& card) {
  const OverviewView& view = card.view;
  const bool narrow = layout_of(view.kit) == Layout::narrow;
  if (view.kit.button(view.text(narrow ? Text::back_to_list : Text::show_whole_municipality),
                      {.key = "back",
                       .style = ui::ButtonStyle::quiet,
                       .icon = narrow ? ui::Icon::list : ui::Icon::close})) {
    view.select({});
    if (!narrow) view.act(app::SetPane{app::Pane::card});
  }
  view.kit.heading(2, card.area.name);
  const std::string inhabitants =
      view.filled(Text::inhabitants, {words::format_count(card.result.population, view.language)});
  view.kit.text(card.area.district.empty()
                    ? inhabitants
                    : view.filled(Text::district_and_inhabitants, {card.area.district, inhabitants}),
                ui::TextStyle::muted);
  show_standing(card);
  decision_badge(view, card.result.area);
  view.kit.text(words::reason(view.situation, view.ranking, card.result, view.language));
  view.kit.text(
      view.filled(Text::period_and_coverage, {window_text(view), coverage_words(view, card.result.coverage)}),
      card.result.coverage < analysis::low_coverage ? ui::TextStyle::strong : ui::TextStyle::muted);
}

// [SECTION] Why it stands where it stands

std::string counts_text(const OverviewView& view, double observed, double expected) {
  return view.filled(Text::observed_and_expected,
                     {words::counted(observed, Text::one_event, Text::many_events, view.language),
                      words::format_number(expected, 1, view.language)});
}

void add_harm_steps(const Card& card, ui::Waterfall& chart, double rest_of_harm) {
  const OverviewView& view = card.view;
  const auto& categories = card.explanation().categories;
  double rest = rest_of_harm;
  for (std::size_t index = 0; index < categories.size(); ++index) {
    const auto& part = categories[index];
    if (index >= most_category_steps) break;
    rest -= part.amount;
    chart.steps.push_back({category_name(view, part.category), part.amount,
                           counts_text(view, part.level.observed, part.level.expected)});
  }
  if (std::abs(rest) > 1e-12)
    chart.steps.push_back({std::string{view.text(Text::other_categories)}, rest, {}});
}

std::string indicator_details(const Card& card, const analysis::Contribution& part) {
  const OverviewView& view = card.view;
  if (part.indicator == app::Indicator::persistence) {
    return view.filled(Text::share_of_weeks, {words::format_percent(part.ratio, view.language)});
  }
  return words::format_times(part.ratio, view.language);
}

void show_waterfall(const Card& card) {
  const OverviewView& view = card.view;
  view.kit.heading(3, view.text(Text::why_title));
  ui::Waterfall chart;
  chart.frame = {.name = view.filled(Text::why_chart, {card.area.name}),
                 .description = view.filled(Text::why_chart_about, {card.area.name}),
                 .language = view.language,
                 .width = 0};
  chart.start_label = view.text(Text::municipal_average);
  chart.start = card.result.reference_score;
  chart.end_label = card.area.name;
  chart.unit = view.text(Text::points);
  chart.scale = 100;
  for (const auto& part : card.explanation().contributions) {
    if (part.indicator == app::Indicator::harm) {
      add_harm_steps(card, chart, part.amount);
    } else {
      chart.steps.push_back(
          {words::indicator_text(part.indicator, view.language), part.amount, indicator_details(card, part)});
    }
  }
  ui::waterfall(view.kit, chart);
  view.kit.text(view.text(Text::why_about), ui::TextStyle::small);
  help_button(view, "help why");
}

// [SECTION] Levels

/// How one level came about: the counts, the raw ratio, the level, and what it rests on.
void show_level(const Card& card, const analysis::CategoryPart& part) {
  const OverviewView& view = card.view;
  const std::string name = category_name(view, part.category);
  const auto group = view.kit.group(name);
  view.kit.text(
      view.filled(Text::name_and_value, {name, words::level_text(view.ranking, part.level, view.language)}));
  const analysis::LevelShares& shares = part.level.rests_on;
  const auto named = [&](Text text, double share) {
    return ui::ShareBar::Part{std::string{view.text(text)}, share};
  };
  const ui::ShareBar chart{
      .frame = {.name = view.filled(Text::rests_on, {name}),
                .description = {},
                .language = view.language,
                .width = 0},
      .parts = {named(Text::rests_on_window, shares.window),
                named(view.ranking.area_nu ? Text::rests_on_area : Text::rests_on_average, shares.area),
                named(Text::rests_on_past, shares.past)}};
  ui::share_bar(view.kit, chart);
  const auto percent = [&](std::size_t i) {
    return words::format_percent(chart.parts[i].share, view.language);
  };
  view.kit.text(view.filled(Text::rests_on_parts, {chart.parts[0].name, percent(0), chart.parts[1].name,
                                                   percent(1), chart.parts[2].name, percent(2)}),
                ui::TextStyle::small);
}

void show_levels(const Card& card) {
  const OverviewView& view = card.view;
  view.kit.heading(3, view.text(Text::levels_title));
  view.kit.text(view.filled(Text::levels_about, {window_text(view)}), ui::TextStyle::small);
  ui::IntervalPlot chart;
  chart.frame = {.name = view.filled(Text::levels_chart, {card.area.name}),
                 .description = std::string{view.text(Text::levels_chart_about)},
                 .language = view.language,
                 .width = 0};
  for (const auto& part : card.explanation().categories) {
    chart.rows.push_back({.label = category_name(view, part.category),
                          .level = part.level.mean,
                          .low = part.level.low,
                          .high = part.level.high,
                          .observed = part.level.observed,
                          .expected = part.level.expected,
                          .coverage = card.result.coverage,
                          .details = counts_text(view, part.level.observed, part.level.expected)});
  }
  ui::interval_plot(view.kit, chart);
  std::size_t told = 0;
  for (const auto& part : card.explanation().categories) {
    if (told == most_levels_told) break;
    if (!part.level.raw()) continue;
    ++told;
    show_level(card, part);
  }
  if (disclosure::has_protected(view.situation))
    view.kit.text(view.text(Text::restricted_about), ui::TextStyle::small);
}

void show_harm(const Card& card) {
  const OverviewView& view = card.view;
  const auto& harm = card.result.harm;
  if (harm.high <= 0) return;
  view.kit.text(view.filled(Text::harm_risk_and_burden,
                            {with_interval(view, harm.mean, harm.low, harm.high),
                             words::format_short(view.ranking.reference_harm, view.language),
                             words::format_short(card.result.burden, view.language)}),
                ui::TextStyle::small);
}

// [SECTION] The other indicators

void show_indicators(const Card& card) {
  const OverviewView& view = card.view;
  const AreaResult& result = card.result;
  const auto list = view.kit.list(view.text(Text::indicators));
  const auto line = [&](std::string_view key, const std::string& text) {
    const auto item = view.kit.list_item(key);
    view.kit.text(text);
  };
  if (result.change) {
    line("change",
         view.filled(Text::change_line,
                     {with_interval(view, result.change->mean, result.change->low, result.change->high),
                      counts_text(view, result.change->observed, result.change->expected),
                      words::format_probability(result.change->p_up, view.language)}));
  }
  if (result.persistence && result.persistence->weeks > 0) {
    line("persistence",
         view.filled(Text::persistence_line, {words::format_count(result.persistence->above, view.language),
                                              weeks_text(view, result.persistence->weeks)}));
  }
  if (result.safety) {
    line("safety",
         view.filled(Text::safety_line, {words::format_percent(result.safety->share, view.language),
                                         words::format_percent(result.safety->municipal, view.language),
                                         std::to_string(result.safety->year),
                                         words::format_count(result.safety->responses, view.language)}));
  }
  if (result.acute) {
    line("acute",
         view.filled(Text::acute_line, {counts_text(view, result.acute->observed, result.acute->expected)}));
  }
}

// [SECTION] Weeks and sources

void show_weeks(const Card& card) {
  const OverviewView& view = card.view;
  const auto& weeks = card.explanation().weeks;
  if (weeks.empty()) return;
  const std::string length = words::format_count(static_cast<double>(weeks.size()), view.language);
  view.kit.heading(3, view.filled(Text::weeks_title, {length}));
  ui::WeekStrip chart;
  chart.frame = {.name = view.filled(Text::weeks_chart, {card.area.name, length}),
                 .description = std::string{view.text(Text::weeks_chart_about)},
                 .language = view.language,
                 .width = 0};
  for (const auto& week : weeks) {
    ui::WeekStrip::Bar bar;
    bar.week = week.week;
    bar.count = week.observed;
    bar.state = to_chart(week.shown_state());
    bar.details =
        view.filled(Text::week_details, {counts_text(view, week.observed, week.expected),
                                         words::format_count(week.sources_reported, view.language),
                                         words::format_count(week.sources_expected, view.language)});
    chart.weeks.push_back(std::move(bar));
  }
  chart.newest_is_provisional = weeks.back().sources_reported < weeks.back().sources_expected;
  ui::week_strip(view.kit, chart);
  view.kit.text(view.text(Text::silence_is_not_zero), ui::TextStyle::small);
}

void show_sources(const Card& card) {
  const OverviewView& view = card.view;
  view.kit.heading(3, view.text(Text::sources_title));
  const auto list = view.kit.list(view.text(Text::sources_title));
  for (const auto& part : card.explanation().sources) {
    const auto item = view.kit.list_item(view.situation.sources[part.source].id);
    if (!part.covers) {
      view.kit.text(view.filled(Text::source_outside, {source_name(view, part.source)}),
                    ui::TextStyle::muted);
      continue;
    }
    view.kit.text(
        view.filled(Text::source_line,
                    {source_name(view, part.source), words::format_count(part.reported_weeks, view.language),
                     weeks_text(view, part.window_weeks),
                     part.reported_weeks > 0 ? counts_text(view, part.observed, part.expected)
                                             : std::string{view.text(Text::no_report)}}));
  }
}

// [SECTION] How firm the order is

std::string swap_text(const Card& card, const app::NeighbourSwap& swap) {
  const OverviewView& view = card.view;
  const std::string& neighbour = view.situation.areas[swap.neighbour].name;
  if (swap.swap.kind == analysis::Swap::Kind::indicator) {
    return view.filled(swap.neighbour_is_above ? Text::swap_indicator_above : Text::swap_indicator_below,
                       {words::indicator_text(swap.swap.indicator, view.language),
                        words::format_percent(swap.swap.from, view.language),
                        words::format_percent(swap.swap.to, view.language), neighbour});
  }
  return view.filled(
      swap.neighbour_is_above ? Text::swap_severity_above : Text::swap_severity_below,
      {category_name(view, swap.swap.category), words::format_short(swap.swap.from, view.language),
       words::format_short(swap.swap.to, view.language), neighbour});
}

void show_firmness(const Card& card) {
  const OverviewView& view = card.view;
  if (!card.ranked()) return;
  view.kit.heading(3, view.text(Text::swap_title));
  const auto& areas = view.ranking.areas;
  if (const auto& above_next = card.result.p_above_next; above_next && card.card.place + 1 < areas.size()) {
    view.kit.text(
        view.filled(Text::above_next, {words::format_probability(*above_next, view.language),
                                       view.situation.areas[areas[card.card.place + 1].area].name}));
  }
  if (card.card.swaps.empty()) return view.kit.text(view.text(Text::no_swap));
  const auto list = view.kit.list(view.text(Text::swap_title));
  std::size_t number = 0;
  for (const auto& swap : card.card.swaps) {
    const auto item = view.kit.list_item("swap " + std::to_string(number++));
    view.kit.text(swap_text(card, swap));
  }
}

void show_area_notes(const Card& card) {
  const OverviewView& view = card.view;
  std::size_t number = 0;
  for (const auto& note : view.ranking.notes) {
    if (note.area != card.result.area) continue;
    const auto group = view.kit.list_item("area note " + std::to_string(number++));
    view.kit.text(words::note_text(view.situation, note, view.language));
  }
}

bool has_notes(const Card& card) {
  const auto& notes = card.view.ranking.notes;
  return std::any_of(notes.begin(), notes.end(),
                     [&](const analysis::Note& note) { return note.area == card.result.area; });
}

}  // namespace

void show_area_card(const OverviewView& view, const app::AreaCard& found) {
  const AreaResult& result = view.ranking.areas[found.place];
  const Card card{view, found, result, view.situation.areas[result.area]};
  const auto region = view.kit.landmark(ui::Role::region, view.filled(Text::area_card, {card.area.name}));
  show_top(card);
  if (has_notes(card)) {
    view.kit.heading(3, view.text(Text::notes));
    const auto list = view.kit.list(view.text(Text::notes));
    show_area_notes(card);
  }
  if (card.ranked()) show_waterfall(card);
  show_harm(card);
  show_indicators(card);
  show_found(view, result.area);
  show_area_measures(view, found);
  show_levels(card);
  show_weeks(card);
  show_sources(card);
  show_firmness(card);
  show_beside(view, result.area);
  if (card.ranked()) show_checks(view, result.area);
  view.kit.text(view.text(Text::attention_caveat), ui::TextStyle::small);
}

}  // namespace lagesbild::views
