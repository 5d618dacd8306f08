#include "views/analysis/findings.hpp"
#include "views/area/card.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/words.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

/// How firm the order is, and what stands out or is done here.
namespace lagesbild::views {

namespace {

using words::Text;

std::string swap_text(const Card& card, const app::NeighbourSwap& swap) {
  const OverviewView& view = card.view;
  const std::string& neighbour = view.situation.areas[swap.neighbour].name;
  const bool above = swap.neighbour_is_above;
  if (swap.swap.kind == analysis::Swap::Kind::indicator) {
    const auto [from, to] = words::percents_apart(swap.swap.from, swap.swap.to, view.language);
    return view.filled(above ? Text::swap_indicator_above : Text::swap_indicator_below,
                       {words::indicator_text(swap.swap.indicator, view.language), from, to, neighbour});
  }
  const auto [from, to] = words::numbers_apart(swap.swap.from, swap.swap.to, view.language);
  return view.filled(above ? Text::swap_severity_above : Text::swap_severity_below,
                     {category_name(view, swap.swap.category), from, to, neighbour});
}

const std::string* next_name(const Card& card) {
  const auto& areas = card.view.ranking.areas;
  const std::size_t next = card.card.place + 1;
  const bool has_next = card.result.p_above_next && next < areas.size();
  return has_next ? &card.view.situation.areas[areas[next].area].name : nullptr;
}

std::string order_in_short(const Card& card) {
  const OverviewView& view = card.view;
  if (const auto* robustness = view.ranked.ranking.robustness)
    return words::robustness_text(*robustness, card.result.area, view.language);
  const std::string* next = next_name(card);
  if (!next) return std::string{view.text(Text::order_short_last)};
  return view.filled(Text::order_short_next,
                     {words::format_probability(*card.result.p_above_next, view.language), *next});
}

}  // namespace

void show_order(const Card& card) {
  const OverviewView& view = card.view;
  if (!analysis::has_order(view.ranking)) return;
  if (!section(card, app::Panel::card_order, view.text(Text::swap_title), order_in_short(card))) return;
  if (const std::string* next = next_name(card)) {
    view.kit.text(view.filled(Text::above_next,
                              {words::format_probability(*card.result.p_above_next, view.language), *next}));
  }
  if (card.card.swaps.empty()) view.kit.text(view.text(Text::no_swap));
  std::vector<std::string> lines;
  for (const auto& swap : card.card.swaps) lines.push_back(swap_text(card, swap));
  show_lines(view, Text::swap_title, lines);
  show_checks(view, card.result.area);
}

void show_found_here(const Card& card) {
  const OverviewView& view = card.view;
  if (!view.ranked.ranking.watch) return;
  const FoundHere found = found_in(view, card.result.area);
  std::string in_short;
  const auto add = [&](int count, Text text) {
    if (count == 0) return;
    if (!in_short.empty()) in_short += ", ";
    in_short += view.filled(text, {words::format_count(count, view.language)});
  };
  add(found.signals, Text::found_short_signals);
  add(found.rises, Text::found_short_up);
  add(found.falls, Text::found_short_down);
  const bool any = !in_short.empty();
  if (section(card, app::Panel::card_found, view.text(Text::found_title),
              any ? in_short : std::string{view.text(Text::found_short_none)},
              any ? Deviates::yes : Deviates::no)) {
    show_found(view, card.result.area);
  }
}

void show_measures_here(const Card& card) {
  const OverviewView& view = card.view;
  const auto count = static_cast<double>(card.card.measures.size());
  const std::string in_short =
      count == 0 ? std::string{view.text(Text::measures_short_none)}
                 : words::counted(count, Text::measures_short_one, Text::measures_short_many, view.language);
  if (section(card, app::Panel::card_measures, view.text(Text::area_measures), in_short))
    show_area_measures(view, card.card);
}

}  // namespace lagesbild::views
