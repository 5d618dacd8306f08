#pragma once

#include <string>

#include "views/frame/parts.hpp"

/// The parts of an area's card. Each section says in its heading what it says in short, and is open or
/// folded.
namespace lagesbild::views {

/// What the parts of the card share.
struct Card {
  const OverviewView& view;
  const app::AreaCard& card;
  const analysis::AreaResult& result;
  const Area& area;

  const analysis::Explanation& explanation() const { return card.explanation; }
  bool ranked() const { return result.tier != analysis::Tier::too_little_data; }
};

/// What deviates stands open until somebody folds it.
enum class Deviates : bool { no, yes };
/// The section's heading. True: its content is to be shown.
bool section(const Card& card, app::Panel panel, std::string_view title, std::string_view in_short,
             Deviates deviates = Deviates::no);

/// "43 händelser mot 12,1 förväntade".
std::string counts_text(const OverviewView& view, double observed, double expected);

void show_reasons(const Card& card);
void show_weeks(const Card& card);

void show_why(const Card& card);
void show_levels(const Card& card);
void show_origins(const Card& card);
void show_found_here(const Card& card);
void show_reports(const Card& card);
void show_order(const Card& card);
void show_measures_here(const Card& card);
void show_events(const Card& card);
void show_beside(const Card& card);

}  // namespace lagesbild::views
