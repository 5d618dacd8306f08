#include <algorithm>

#include "analysis/compare_periods.hpp"
#include "ui/charts/number_table.hpp"
#include "views/area/card.hpp"
#include "views/frame/words.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"

/// The selected area beside one that is chosen, or beside itself in an earlier period.
namespace lagesbild::views {

namespace {

using words::Text;

std::string places_of(const analysis::AreaResult& result) {
  const std::string low = std::to_string(result.rank.low);
  return result.rank.low == result.rank.high ? low : low + "–" + std::to_string(result.rank.high);
}

std::string difference_text(const OverviewView& view, const analysis::Estimate& difference) {
  return view.filled(Text::with_interval, {words::format_signed(difference.mean, 1, view.language),
                                           words::format_number(difference.low, 1, view.language),
                                           words::format_number(difference.high, 1, view.language)});
}

/// Both areas' numbers and, where the draws allow it, what differs. Both have a place.
ui::TableContent numbers_of(const Card& card, const analysis::AreaResult& other,
                            const analysis::AreaComparison& compared) {
  const OverviewView& view = card.view;
  const analysis::AreaResult& result = card.result;
  ui::TableContent table{.caption = std::string{view.text(Text::beside_title)},
                         .columns = {"", card.area.name, view.situation.areas[other.area].name,
                                     std::string{view.text(Text::beside_difference)}},
                         .rows = {}};
  const auto add = [&](std::string name, std::string one, std::string two, std::string difference) {
    table.rows.push_back({std::move(name), std::move(one), std::move(two), std::move(difference)});
  };
  add(std::string{view.text(Text::standing_probability)},
      words::format_probability(result.p_top, view.language),
      words::format_probability(other.p_top, view.language), "");
  add(std::string{view.text(Text::standing_place)}, places_of(result), places_of(other), "");
  add(std::string{view.text(Text::value_harm)}, words::format_short(result.harm.mean, view.language),
      words::format_short(other.harm.mean, view.language), difference_text(view, compared.difference));
  for (std::size_t c = 0; c < compared.levels.size(); ++c) {
    add(category_name(view, view.ranking.categories[c].category),
        words::format_number(result.levels[c].mean, 1, view.language),
        words::format_number(other.levels[c].mean, 1, view.language),
        difference_text(view, compared.levels[c]));
  }
  return table;
}

std::string share_text(const OverviewView& view, double share) {
  return words::format_percent(share, view.language);
}

/// "v. 34–46 2025, ett år tidigare".
std::string period_name(const OverviewView& view, int weeks_back) {
  constexpr int year_weeks = 52;
  const analysis::Window& now = view.ranking.settings.window;
  std::string name = words::format_window({now.from - weeks_back, now.to - weeks_back}, view.language);
  if (weeks_back == year_weeks) return view.filled(Text::beside_year_before, {name});
  if (weeks_back % year_weeks != 0) return name;
  return view.filled(Text::beside_years_before,
                     {name, words::format_count(weeks_back / year_weeks, view.language)});
}

std::string times_text(const OverviewView& view, const std::optional<analysis::Estimate>& times) {
  if (!times) return "–";
  return view.filled(Text::with_interval, {words::format_number(times->mean, 1, view.language),
                                           words::format_number(times->low, 1, view.language),
                                           words::format_number(times->high, 1, view.language)});
}

/// The area now and then, and what differs.
ui::TableContent periods_of(const Card& card, const analysis::PeriodComparison& compared) {
  const OverviewView& view = card.view;
  ui::TableContent table{
      .caption = std::string{view.text(Text::beside_title)},
      .columns = {"", window_text(view), words::format_window(compared.then, view.language),
                  std::string{view.text(Text::beside_times)}},
      .rows = {}};
  const auto add = [&](std::string name, const analysis::PeriodCounts& counts) {
    table.rows.push_back({std::move(name), words::format_quantity(counts.now, view.language),
                          words::format_quantity(counts.then, view.language),
                          times_text(view, counts.times)});
  };
  add(std::string{view.text(Text::chart_events)}, compared.all);
  for (std::size_t c = 0; c < compared.counts.size(); ++c) {
    add(category_name(view, view.ranking.categories[c].category), compared.counts[c]);
  }
  table.rows.push_back({std::string{view.text(Text::chart_coverage)}, share_text(view, card.result.coverage),
                        share_text(view, compared.coverage), ""});
  return table;
}

std::string found_text(const Card& card, const analysis::PeriodComparison& compared) {
  const OverviewView& view = card.view;
  const std::string then = words::format_window(compared.then, view.language);
  if (!compared.all.times) return view.filled(Text::beside_then_impossible, {then});
  const analysis::Estimate& times = *compared.all.times;
  const std::string said = view.filled(
      Text::beside_then,
      {card.area.name, words::counted(compared.all.now, Text::one_event, Text::many_events, view.language),
       words::format_quantity(compared.all.then, view.language), then,
       words::format_number(times.mean, 1, view.language), words::format_number(times.low, 1, view.language),
       words::format_number(times.high, 1, view.language)});
  const Text verdict = times.low > 1    ? Text::beside_then_more
                       : times.high < 1 ? Text::beside_then_fewer
                                        : Text::beside_then_chance;
  return said + " " + std::string{view.text(verdict)};
}

void show_period(const Card& card) {
  const OverviewView& view = card.view;
  const analysis::PeriodComparison* compared = view.page.earlier;
  if (!compared) return;
  view.kit.text(found_text(card, *compared));
  std::string about{view.text(Text::beside_then_about)};
  const bool same_season = (view.ranking.settings.window.to - compared->then.to) % 52 == 0;
  if (!same_season) about += " " + std::string{view.text(Text::beside_then_season)};
  const ui::ChartFrame frame{
      .name = view.filled(Text::beside_period_table,
                          {card.area.name, words::format_window(compared->then, view.language)}),
      .description = about,
      .language = view.language,
      .width = 0};
  ui::number_table(view.kit, frame, periods_of(card, *compared));
  view.kit.text(about, ui::TextStyle::small);
}

void choose_period(const Card& card) {
  const OverviewView& view = card.view;
  const std::vector<int> offered = analysis::earlier_periods(view.ready.cube, view.ranking.settings.window);
  if (offered.empty()) return;
  std::vector<std::string> options{std::string{view.text(Text::beside_no_period)}};
  for (const int back : offered) options.push_back(period_name(view, back));
  const auto at = std::find(offered.begin(), offered.end(), view.state().choices.selection.beside_back);
  const std::size_t chosen = at == offered.end() ? 0 : static_cast<std::size_t>(at - offered.begin()) + 1;
  if (const auto picked =
          view.kit.select(view.text(Text::beside_period), options, chosen, 16 * view.kit.em())) {
    view.act(app::CompareBack{*picked == 0 ? 0 : offered[*picked - 1]});
  }
}

void show_other_area(const Card& card) {
  const OverviewView& view = card.view;
  const std::size_t area = card.result.area;
  const auto& areas = view.situation.areas;
  if (!view.page.beside) return;
  if (!view.page.beside->compared && view.ranked.ranking.preview) return;  // it is on its way
  view.kit.text(words::comparison_text(view.situation, area, view.page.beside->area,
                                       view.page.beside->compared, view.language));
  const auto place = analysis::place_of(view.ranking, view.page.beside->area);
  if (!place || !view.page.beside->compared) return;
  const ui::ChartFrame frame{
      .name = view.filled(Text::beside_table, {card.area.name, areas[view.page.beside->area].name}),
      .description = std::string{view.text(Text::beside_about)},
      .language = view.language,
      .width = 0};
  ui::number_table(view.kit, frame,
                   numbers_of(card, view.ranking.areas[*place], *view.page.beside->compared));
  view.kit.text(view.text(Text::beside_about), ui::TextStyle::small);
}

}  // namespace

void show_beside(const Card& card) {
  const OverviewView& view = card.view;
  const auto& areas = view.situation.areas;
  std::vector<std::string> options{std::string{view.text(Text::beside_none)}};
  std::vector<std::size_t> offered;
  std::size_t chosen = 0;
  for (std::size_t other = 0; other < areas.size(); ++other) {
    if (other == card.result.area) continue;
    offered.push_back(other);
    options.push_back(areas[other].name);
    if (view.page.beside && view.page.beside->area == other) chosen = offered.size();
  }
  std::string in_short{view.text(Text::beside_short)};
  if (chosen > 0) in_short = view.filled(Text::beside_short_with, {options[chosen]});
  if (view.page.earlier) {
    in_short =
        view.filled(Text::beside_short_then, {words::format_window(view.page.earlier->then, view.language)});
  }
  if (!section(card, app::Panel::card_beside, view.text(Text::beside_title), in_short)) return;
  {
    const auto row = view.kit.row();
    if (!offered.empty()) {
      if (const auto picked =
              view.kit.select(view.text(Text::beside_which), options, chosen, 16 * view.kit.em())) {
        view.act(app::CompareWith{*picked == 0 ? std::string{} : areas[offered[*picked - 1]].id});
      }
    }
    choose_period(card);
  }
  show_other_area(card);
  show_period(card);
}

}  // namespace lagesbild::views
