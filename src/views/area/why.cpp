#include <cmath>

#include "ui/charts/reason_bars.hpp"
#include "ui/charts/waterfall.hpp"
#include "views/area/card.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

/// Why the area stands where it stands.
namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t most_category_steps = 5;

std::string grounds_of(const Card& card, const app::Reason& reason) {
  const OverviewView& view = card.view;
  const analysis::AreaResult& result = card.result;
  const auto against = [&](double observed, double expected) {
    return view.filled(Text::reason_against, {words::format_quantity(observed, view.language),
                                              words::format_number(expected, 1, view.language)});
  };
  if (reason.category) {
    const auto& level = card.explanation().categories[*reason.category].level;
    return against(level.observed, level.expected);
  }
  switch (reason.indicator) {
    // Not the ratio that is weighed, which has regard to the area's state: one card tells one change.
    case app::Indicator::change:
      if (!result.change) break;
      return against(result.change->observed, result.change->expected);
    // What is to be expected at the area's level, which is what is weighed: the weeks counted may be none.
    case app::Indicator::persistence:
      return view.filled(Text::reason_weeks_above, {words::format_percent(reason.ratio, view.language)});
    case app::Indicator::safety:
      if (!result.safety) break;
      return view.filled(Text::reason_share,
                         {words::format_percent(result.safety->share, view.language),
                          words::format_percent(result.safety->municipal, view.language)});
    case app::Indicator::acute:
      if (!result.acute) break;
      return against(result.acute->observed, result.acute->expected);
    default:
      break;
  }
  return words::format_times(reason.ratio, view.language);
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
  if (part.indicator == app::Indicator::change && card.result.change) {
    return counts_text(view, card.result.change->observed, card.result.change->expected);
  }
  return words::format_times(part.ratio, view.language);
}

void show_waterfall(const Card& card) {
  const OverviewView& view = card.view;
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

void show_indicators(const Card& card) {
  const OverviewView& view = card.view;
  const analysis::AreaResult& result = card.result;
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

}  // namespace

void show_reasons(const Card& card) {
  const OverviewView& view = card.view;
  if (card.card.reasons.empty()) return;
  ui::ReasonBars chart;
  chart.frame = {.name = std::string{view.text(Text::reasons_title)},
                 .description = std::string{view.text(Text::reasons_about)},
                 .language = view.language,
                 .width = 0};
  chart.scale = 100;
  for (const app::Reason& reason : card.card.reasons) {
    chart.rows.push_back({reason.category
                              ? category_name(view, card.explanation().categories[*reason.category].category)
                              : words::indicator_text(reason.indicator, view.language),
                          reason.amount, grounds_of(card, reason)});
  }
  ui::reason_bars(view.kit, chart);
}

void show_why(const Card& card) {
  const OverviewView& view = card.view;
  const auto points = [&](double score) { return words::format_number(100 * score, 0, view.language); };
  if (!section(
          card, app::Panel::card_why, view.text(Text::why_title),
          view.filled(Text::why_short, {points(card.result.score), points(card.result.reference_score)}))) {
    return;
  }
  show_waterfall(card);
  show_harm(card);
  show_indicators(card);
  help_mark(view, app::HelpTopic::harm);
}

}  // namespace lagesbild::views
