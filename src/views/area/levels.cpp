#include "model/disclosure.hpp"
#include "ui/charts/interval_plot.hpp"
#include "ui/charts/share_bar.hpp"
#include "ui/kit/printed.hpp"
#include "views/area/card.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

/// How much there is of each category, and how that level came about.
namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t most_levels_told = 3;
constexpr std::size_t most_levels_on_paper = 7;  // where the second sheet has room for them

/// The counts, the raw ratio, the level, and what it rests on.
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

/// How many are surely above or below the average.
std::string levels_in_short(const Card& card) {
  const OverviewView& view = card.view;
  int above = 0;
  int below = 0;
  for (const auto& part : card.explanation().categories) {
    if (part.level.low > 1) ++above;
    if (part.level.high < 1) ++below;
  }
  if (above + below == 0) return std::string{view.text(Text::levels_short_none)};
  return view.filled(Text::levels_short,
                     {words::format_count(above, view.language), words::format_count(below, view.language)});
}

}  // namespace

void show_levels(const Card& card) {
  const OverviewView& view = card.view;
  if (!section(card, app::Panel::card_levels, view.text(Text::levels_title), levels_in_short(card))) return;
  help_question(view, app::HelpTopic::level);
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
                          .details = {}});
  }
  ui::interval_plot(view.kit, chart);
  if (disclosure::has_protected(view.situation))
    view.kit.text(view.text(Text::restricted_about), ui::TextStyle::small);
}

void show_origins(const Card& card) {
  const OverviewView& view = card.view;
  std::vector<const analysis::CategoryPart*> told;
  const std::size_t most = ui::on_paper(view.kit) ? most_levels_on_paper : most_levels_told;
  for (const auto& part : card.explanation().categories) {
    if (told.size() < most && part.level.raw()) told.push_back(&part);
  }
  if (told.empty()) return;
  if (!section(card, app::Panel::card_origins, view.text(Text::origins_title),
               view.filled(Text::origins_short,
                           {words::format_percent(told.front()->level.rests_on.window, view.language)}))) {
    return;
  }
  view.kit.text(view.text(Text::origins_about), ui::TextStyle::small);
  for (const auto* part : told) show_level(card, *part);
}

}  // namespace lagesbild::views
