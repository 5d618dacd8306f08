#include "app/topics/selection/filters.hpp"

namespace lagesbild::app {

namespace {

/// From so few on they are named one by one.
constexpr std::size_t most_only = 2;

template <typename Things>
void add_chips(std::vector<FilterChip>& chips, Filtered of, const Things& things,
               const SelectionChoices& choices) {
  const std::set<std::string>& hidden = choices.*hidden_of(of);
  std::vector<std::size_t> out;
  std::vector<std::size_t> in;
  for (std::size_t index = 0; index < things.size(); ++index) {
    (hidden.contains(things[index].id) ? out : in).push_back(index);
  }
  if (out.empty()) return;
  if (in.empty()) {
    chips.push_back({of, FilterChip::Says::none, {}});
  } else if (in.size() <= most_only && out.size() > most_only) {
    chips.push_back({of, FilterChip::Says::only, in});
  } else {
    for (const std::size_t one : out) chips.push_back({of, FilterChip::Says::without, {one}});
  }
}

}  // namespace

std::vector<FilterChip> filter_chips(const Situation& situation, const SelectionChoices& choices) {
  std::vector<FilterChip> chips;
  add_chips(chips, Filtered::categories, situation.categories, choices);
  add_chips(chips, Filtered::sources, situation.sources, choices);
  add_chips(chips, Filtered::parties, situation.parties, choices);
  return chips;
}

}  // namespace lagesbild::app
