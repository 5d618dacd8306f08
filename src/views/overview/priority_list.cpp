#include <algorithm>
#include <array>
#include <string>

#include "app/topics/selection/search.hpp"
#include "ui/charts/priority_row.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using analysis::AreaResult;
using analysis::Tier;
using words::Text;

ui::Tone tone_of(Tier tier) {
  switch (tier) {
    case Tier::clear:
      return ui::Tone::danger;
    case Tier::likely:
      return ui::Tone::warning;
    case Tier::undecided:
      return ui::Tone::accent;
    default:
      return ui::Tone::neutral;
  }
}

ui::PriorityRow row_of(const OverviewView& view, const AreaResult& result, int place, int ranked) {
  const auto& ranking = view.ranking;
  const Area& area = view.situation.areas[result.area];
  const bool has_place = result.tier != Tier::too_little_data;
  ui::PriorityRow row;
  row.place = has_place && !view.ranked.ranking.preview ? place : 0;
  row.name = area.name;
  row.district = area.district;
  row.coverage = result.coverage;
  row.coverage_text = coverage_words(view, result.coverage);
  row.selected = view.ready.selected == result.area;
  row.highlighted = view.ready.hovered == result.area;
  if (view.ranked.ranking.preview && has_place) {
    row.tier = view.text(Text::computing);
    return row;
  }
  row.tier = words::tier_text(result.tier, view.language);
  row.tone = tone_of(result.tier);
  if (!has_place) return row;
  row.probability = result.p_top;
  row.probability_text = words::format_probability(result.p_top, view.language);
  row.rank = ui::RankInterval{.areas = ranked,
                              .expected = result.rank.expected,
                              .low = result.rank.low,
                              .high = result.rank.high,
                              .top = ranking.k};
  row.rank_text = ui::rank_interval_text(*row.rank, view.language);
  const std::string low = std::to_string(result.rank.low);
  const std::string places =
      result.rank.low == result.rank.high ? low : low + "–" + std::to_string(result.rank.high);
  row.short_rank_text = view.filled(Text::places, {places});
  return row;
}

void show_area(const OverviewView& view, const AreaResult& result, int place, int ranked) {
  const Area& area = view.situation.areas[result.area];
  const auto item = view.kit.list_item(area.id);
  const auto done = ui::priority_row(view.kit, row_of(view, result, place, ranked), view.language);
  if (done.activated) view.select(area.id);
  if (done.hovered) view.point_at(result.area);
  // Under the name, as the row itself is laid out; the kit puts one em between columns.
  const float em = view.kit.em();
  const std::array<float, 2> widths{ui::priority_row_gutter_em * em - em,
                                    view.kit.available_width() - ui::priority_row_gutter_em * em};
  const auto columns = view.kit.columns("reason", widths);
  view.kit.next_column();
  decision_badge(view, result.area);
  view.kit.text(words::reason(view.situation, view.ranking, result, view.language), ui::TextStyle::small);
}

void show_intro(const OverviewView& view) {
  view.kit.heading(2, view.text(Text::priority_list));
  if (analysis::ranked_areas(view.ranking) > 0) {
    const std::string top = words::top_text(view.situation, view.ranking, view.language);
    view.kit.text(view.filled(Text::priority_intro, {top, window_text(view)}), ui::TextStyle::small);
  }
  if (const auto typed =
          view.kit.search_field(view.text(Text::search_area), view.state().choices.selection.search)) {
    view.act(app::SetSearch{*typed});
  }
}

void show_ranked(const OverviewView& view) {
  const auto& areas = view.ranking.areas;
  const int ranked = analysis::ranked_areas(view.ranking);
  const bool searching = !view.state().choices.selection.search.empty();
  bool any = false;
  {
    const auto list = view.kit.list(view.text(Text::priority_list), true);
    int place = 0;
    for (const auto& result : areas) {
      if (result.tier == Tier::too_little_data) continue;
      ++place;
      if (!app::matches(view.situation.areas[result.area], view.state().choices.selection.search)) continue;
      any = true;
      show_area(view, result, place, ranked);
      // The engine marks where two neighbours can be told apart; within the others the order says little.
      if (result.divider_after && !searching && place < ranked) {
        const auto item = view.kit.list_item("divider " + std::to_string(place));
        view.kit.divider(view.text(Text::can_be_told_apart));
      }
    }
  }
  if (!any && searching) view.kit.text(view.text(Text::nothing_found));
}

void show_apart(const OverviewView& view) {
  const auto& areas = view.ranking.areas;
  const auto is_apart = [&](const AreaResult& result) {
    return result.tier == Tier::too_little_data &&
           app::matches(view.situation.areas[result.area], view.state().choices.selection.search);
  };
  if (std::none_of(areas.begin(), areas.end(), is_apart)) return;
  view.kit.heading(3, view.text(Text::too_little_data));
  view.kit.text(view.text(Text::too_little_data_about), ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::too_little_data));
  for (const auto& result : areas) {
    if (is_apart(result)) show_area(view, result, 0, 0);
  }
}

}  // namespace

void show_priority_list(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::priority_list));
  show_intro(view);
  show_ranked(view);
  show_apart(view);
  view.kit.text(view.text(Text::attention_caveat), ui::TextStyle::small);
  help_button(view, "help list");
}

}  // namespace lagesbild::views
