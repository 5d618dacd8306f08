#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "worlds.hpp"

/// The list that people see, under the default weights, tried on worlds whose truth is known: the truth is
/// the same composite (harm, change, persistence) of the true levels.
namespace simulation {

/// What was said with about the same probability.
struct Tenth {
  double from = 0;
  double said = 0;
  double came = 0;
  double forecasts = 0;
};

struct ListTrial {
  std::string world;  ///< world_id
  double areas = 0;   ///< in each list
  double events = 0;  ///< an area and quarter
  double lists = 0;
  // Of worlds whose areas differ; of identical ones no order is true.
  double found = 0;       ///< of the truly first three, the share among the list's first three
  double brier = 0;       ///< of P(top 3)
  double over = 0;        ///< the largest over-confidence of a tenth with 30 areas or more: said − came
  double modest = 0;      ///< the largest modesty of one: came − said
  double ranks_held = 0;  ///< share of the true ranks within their 90 % interval
  double jump_p = 0;      ///< mean P of the area that jumped; 0 where none did
  std::vector<Tenth> tenths = {};
  // Of all.
  double top_tier = 0;     ///< share of the lists that say of some area that it is clearly among the first
  double harm_held = 0;    ///< within the 90 % interval: harm per 1 000 inhabitants and week
  double levels_held = 0;  ///< … levels by area and category, relative to the municipality

  bool differ() const { return world != world_id(WorldKind::identical); }
};

/// Areas that a tenth needs to be judged.
constexpr double least_in_tenth = 30;

ListTrial list_trial(const WorldPlan& plan, std::uint64_t lists, int draws);

/// The worlds of the study: each kind at 10 and 1.4 events an area, and six identical areas with 7 each.
std::vector<WorldPlan> list_plans();

}  // namespace simulation
