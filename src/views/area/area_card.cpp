#include <array>

#include "app/topics/presentation/presentation.hpp"
#include "ui/charts/standing.hpp"
#include "ui/kit/disclosure.hpp"
#include "ui/kit/printed.hpp"
#include "views/area/card.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

/// An area's card: the answer first, then sections that open and close.
namespace lagesbild::views {

namespace {

using analysis::Tier;
using words::Text;

void show_who(const Card& card) {
  const OverviewView& view = card.view;
  view.kit.heading(2, card.area.name);
  const std::string inhabitants =
      card.area.population_known
          ? view.filled(Text::inhabitants, {words::format_count(card.result.population, view.language)})
          : std::string{view.text(Text::population_missing)};
  const std::string who = card.area.district.empty() ? inhabitants
                                                     : view.filled(Text::district_and_inhabitants,
                                                                   {card.area.district, inhabitants});
  view.kit.text(view.filled(Text::period_and_coverage, {who, window_text(view)}), ui::TextStyle::small);
}

void show_name(const Card& card) {
  const OverviewView& view = card.view;
  if (layout_of(view.kit) == Layout::narrow) {
    if (view.kit.button(view.text(Text::back_to_list),
                        {.key = "back", .style = ui::ButtonStyle::quiet, .icon = ui::Icon::list})) {
      view.select({});
    }
    return show_who(card);
  }
  const float em = view.kit.em();
  const float close = 2.25f * em;
  const std::array<float, 2> widths{view.kit.available_width() - close - em, close};
  const auto columns = view.kit.columns("name", widths);
  show_who(card);
  view.kit.next_column();
  if (view.kit.button(view.text(Text::show_whole_municipality),
                      {.key = "back",
                       .style = ui::ButtonStyle::quiet,
                       // The presentation has a cross of its own, which ends it.
                       .icon = app::is_presenting(view.state()) ? ui::Icon::list : ui::Icon::close,
                       .icon_only = true})) {
    view.select({});
    view.act(app::SetPane{app::Pane::card});
  }
}

void show_badges(const Card& card) {
  const OverviewView& view = card.view;
  const auto row = view.kit.row();
  if (view.ranked.ranking.preview && card.ranked()) {
    view.kit.badge(view.text(Text::computing), ui::Tone::neutral);
  } else {
    const Tier tier = card.result.tier;
    view.kit.badge(words::standing_text(view.ranking, card.result, view.language),
                   tier == Tier::clear    ? ui::Tone::danger
                   : tier == Tier::likely ? ui::Tone::warning
                                          : ui::Tone::neutral);
  }
  decision_badge(view, card.result.area);
}

void show_standing(const Card& card) {
  const OverviewView& view = card.view;
  if (view.ranked.ranking.preview || !card.ranked() || !analysis::has_order(view.ranking)) return;
  ui::Standing chart;
  chart.probability = card.result.p_top;
  chart.rank = {.areas = analysis::ranked_areas(view.ranking),
                .expected = card.result.rank.expected,
                .low = card.result.rank.low,
                .high = card.result.rank.high,
                .top = view.ranking.k};
  const std::string top = words::top_text(view.situation, view.ranking, view.language);
  chart.about = view.filled(Text::standing_chance, {top});
  chart.frame.language = view.language;
  chart.frame.name =
      view.filled(Text::probability_of_top, {words::format_probability(chart.probability, view.language), top,
                                             ui::rank_interval_text(chart.rank, view.language)});
  chart.probability_heading = view.text(Text::standing_probability);
  chart.place_heading = view.text(Text::standing_place);
  ui::standing(view.kit, chart);
}

void show_reason(const Card& card) {
  const OverviewView& view = card.view;
  view.kit.text(words::reason(view.situation, view.ranking, card.result, view.language),
                ui::TextStyle::small);
}

/// The answer, its reasons and the weeks: below each other, or across a room beside each other, where nobody
/// scrolls, and in words last, since the pictures say it too.
void show_answer(const Card& card) {
  const OverviewView& view = card.view;
  show_name(card);
  show_badges(card);
  if (app::is_presenting(view.state()) && layout_of(view.kit) != Layout::narrow) {
    // As much as a name, its bar and its grounds need beside each other.
    constexpr float pictures_share = 0.62f;
    {
      const auto columns = two_columns(view, "answer", pictures_share);
      show_standing(card);
      if (card.ranked()) show_reasons(card);
      view.kit.next_column();
      show_weeks(card);
    }
    return show_reason(card);
  }
  show_standing(card);
  show_reason(card);
  if (card.ranked()) show_reasons(card);
  show_weeks(card);
}

}  // namespace

bool section(const Card& card, app::Panel panel, std::string_view title, std::string_view in_short,
             Deviates deviates) {
  const OverviewView& view = card.view;
  const app::Navigation& navigation = view.state().navigation;
  const bool opens_itself = deviates == Deviates::yes;
  const bool open =
      navigation.open_panels.contains(panel) || (opens_itself && !navigation.closed_panels.contains(panel));
  if (ui::disclosure(view.kit, title, in_short, open)) view.act(app::FoldPanel{panel, !open, opens_itself});
  return open;
}

std::string counts_text(const OverviewView& view, double observed, double expected) {
  const std::string events = words::counted(observed, Text::one_event, Text::many_events, view.language);
  // Where nobody lives there is nothing to expect.
  if (expected <= 0) return view.filled(Text::chart_against_nothing, {events});
  return view.filled(Text::observed_and_expected, {events, words::format_number(expected, 1, view.language)});
}

void show_area_card(const OverviewView& view, const app::AreaCard& found, CardParts parts) {
  const analysis::AreaResult& result = view.ranking.areas[found.place];
  const Card card{view, found, result, view.situation.areas[result.area]};
  const auto region = view.kit.landmark(ui::Role::region, view.filled(Text::area_card, {card.area.name}));
  show_answer(card);
  show_found_here(card);
  if (card.ranked()) show_why(card);
  const auto show_numbers = [&] {
    // Without inhabitants to set the counts against there is no level, and none is made up.
    if (card.result.population > 0) show_levels(card);
    if (card.result.population > 0) show_origins(card);
  };
  // A chart goes whole to the next sheet: on paper the words come first, which fill the one before it.
  const bool is_paper = ui::on_paper(view.kit);
  if (!is_paper) show_numbers();
  show_reports(card);
  if (card.ranked()) show_order(card);
  show_measures_here(card);
  if (is_paper) show_numbers();
  const auto is_shown = [&](app::Panel panel) {
    return parts == CardParts::all || view.state().navigation.open_panels.contains(panel);
  };
  if (is_shown(app::Panel::card_events)) show_events(card);
  if (is_shown(app::Panel::card_beside)) show_beside(card);
}

}  // namespace lagesbild::views
