#include "model/suppression_network.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace lagesbild::disclosure {
namespace {

constexpr std::uint64_t no_limit = Bounds::no_limit;
/// More than any cell's.
constexpr std::uint64_t cost_of_sum = 1'000;
constexpr std::uint64_t unreached = no_limit;

}  // namespace

// Nodes: the table (what flows in at the top and out at the bottom), the groups, the rows, a column within
// each group, the columns. A table without groups is one group whose sums are not published twice.
Network::Network(const CountTable& table) {
  const std::size_t groups = table.group_count();
  const std::size_t blocks = std::max<std::size_t>(groups, 1);
  const std::size_t bottom = 1;
  const std::size_t first_row = 2;
  const std::size_t first_block = first_row + table.rows;
  const std::size_t first_within = first_block + blocks;
  const std::size_t first_column = first_within + blocks * table.columns;
  const auto block_of = [&](std::size_t row) { return groups == 0 ? 0 : table.groups[row]; };
  numbers_at_.resize(first_column + table.columns);
  // Without groups a group's node is the table's own, and a column within it the column.
  const auto block_node = [&](std::size_t block) { return groups == 0 ? 0 : first_block + block; };
  const auto within_node = [&](std::size_t block, std::size_t column) {
    return groups == 0 ? first_column + column : first_within + block * table.columns + column;
  };
  for (std::size_t line = 0; line < table.lines(); ++line) {
    const bool is_row = line < table.rows;
    const bool is_group = !is_row && line + 1 < table.lines();
    const std::size_t block = is_row ? block_of(line) : line - table.rows;
    for (std::size_t column = 0; column < table.width(); ++column) {
      const bool is_sum_of_line = column == table.columns;
      Number number;
      number.value = table.at(line, column);
      if (is_row) {
        number.from = is_sum_of_line ? block_node(block) : first_row + line;
        number.to = is_sum_of_line ? first_row + line : within_node(block, column);
      } else if (is_group) {
        number.from = is_sum_of_line ? 0 : within_node(block, column);
        number.to = is_sum_of_line ? block_node(block) : first_column + column;
      } else {
        number.from = is_sum_of_line ? bottom : first_column + column;
        number.to = is_sum_of_line ? 0 : bottom;
      }
      // Small numbers are missed least; a sum is what a reader looks for first.
      number.cost = is_row && !is_sum_of_line ? 100 + std::min<std::uint64_t>(number.value, 800)
                    : is_row || is_group      ? cost_of_sum
                    : is_sum_of_line          ? 4 * cost_of_sum
                                              : 2 * cost_of_sum;
      numbers_at_[number.from].push_back(numbers_.size());
      numbers_at_[number.to].push_back(numbers_.size());
      numbers_.push_back(number);
    }
  }
  for (std::size_t number = 0; number < numbers_.size(); ++number) {
    numbers_[number].flow = numbers_[number].value;
    show_as(number, Shown::exact);
  }
}

void Network::show_as(std::size_t number, Shown shown) {
  Number& of = numbers_[number];
  of.shown = shown;
  switch (shown) {
    case Shown::exact:
      of.low = of.high = of.value;
      break;
    case Shown::fewer_than_five:
      of.low = 1;
      of.high = few;
      break;
    case Shown::withheld:
      // That 1–4 would have been called so is known; a sum that the words gave away is the exception.
      of.low = of.value > few ? few + 1 : 1;
      of.high = no_limit;
      break;
  }
}

std::uint64_t Network::room(const Step& step, Hiding hiding) const {
  const Number& of = numbers_[step.number];
  std::uint64_t low = of.low;
  std::uint64_t high = of.high;
  if (hiding == Hiding::may_withhold && of.shown == Shown::exact && of.value > few) {
    low = few + 1;
    high = no_limit;
  }
  if (!step.forward) return of.flow - low;
  return high == no_limit ? no_limit : high - of.flow;
}

std::optional<std::vector<Network::Step>> Network::cheapest_way(std::size_t number, Direction direction,
                                                                Hiding hiding) {
  const bool up = direction == Direction::up;
  const std::size_t start = up ? numbers_[number].to : numbers_[number].from;
  const std::size_t end = up ? numbers_[number].from : numbers_[number].to;
  distance_.assign(numbers_at_.size(), unreached);
  came_by_.resize(numbers_at_.size());
  using Entry = std::pair<std::uint64_t, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  distance_[start] = 0;
  open.push({0, start});
  while (!open.empty()) {
    const auto [distance, node] = open.top();
    open.pop();
    if (distance > distance_[node]) continue;
    if (node == end) break;
    for (const std::size_t next : numbers_at_[node]) {
      if (next == number) continue;
      const Number& of = numbers_[next];
      const Step step{next, of.from == node};
      if (room(step, hiding) == 0) continue;
      // A step more is a little dearer, so that of equals the shortest way is taken.
      const std::uint64_t there = distance + 1 + (of.shown == Shown::exact ? 64 * of.cost : 0);
      const std::size_t to = step.forward ? of.to : of.from;
      if (there >= distance_[to]) continue;
      distance_[to] = there;
      came_by_[to] = step;
      open.push({there, to});
    }
  }
  if (distance_[end] == unreached) return std::nullopt;
  std::vector<Step> way;
  for (std::size_t node = end; node != start;) {
    const Step& step = came_by_[node];
    way.push_back(step);
    node = step.forward ? numbers_[step.number].from : numbers_[step.number].to;
  }
  return way;
}

void Network::reset_flow() {
  for (const std::size_t number : touched_) numbers_[number].flow = numbers_[number].value;
  touched_.clear();
}

std::uint64_t Network::reach(std::size_t number, Direction direction, std::uint64_t enough, Hiding hiding,
                             std::vector<std::size_t>* withheld) {
  const Step own{number, direction == Direction::up};
  const std::uint64_t most = std::min(enough, room(own, Hiding::fixed));
  std::uint64_t reached = 0;
  while (reached < most) {
    const auto way = cheapest_way(number, direction, hiding);
    if (!way) break;
    std::uint64_t amount = most - reached;
    for (const Step& step : *way) amount = std::min(amount, room(step, hiding));
    for (const Step& step : *way) {
      Number& of = numbers_[step.number];
      if (of.shown == Shown::exact) {
        show_as(step.number, Shown::withheld);
        if (withheld != nullptr) withheld->push_back(step.number);
      }
      of.flow = step.forward ? of.flow + amount : of.flow - amount;
      touched_.push_back(step.number);
    }
    reached += amount;
  }
  reset_flow();
  return reached;
}

Bounds Network::bounds(std::size_t number, std::uint64_t enough) {
  const std::uint64_t at = numbers_[number].value;
  const std::uint64_t up = reach(number, Direction::up, enough, Hiding::fixed);
  return {at - reach(number, Direction::down, enough, Hiding::fixed), at + up};
}

}  // namespace lagesbild::disclosure
