#include "model/suppression.hpp"

#include <algorithm>
#include <utility>

#include "model/sorting.hpp"
#include "model/suppression_network.hpp"

namespace lagesbild::disclosure {
namespace {

using Direction = Network::Direction;
using Hiding = Network::Hiding;

/// Beside the number itself.
constexpr std::uint64_t other_values = 3;
/// As good as no limit; sums of it do not overflow.
constexpr std::uint64_t far = std::uint64_t{1} << 40;
/// To show again what need not be withheld, each hidden number is looked at for each that is withheld.
constexpr std::size_t most_looked_through = 600;

bool is_few(std::uint64_t value) {
  return value > 0 && value <= few;
}

/// The table with no number shown but zeros and those words: what they alone tell.
Network words_alone(Network network) {
  for (std::size_t number = 0; number < network.size(); ++number) {
    const bool large = network.value(number) > few;
    if (network.shown(number) == Shown::exact && large) network.show_as(number, Shown::withheld);
  }
  return network;
}

class Suppressor {
 public:
  explicit Suppressor(const CountTable& table) : network_(table) {}

  /// `published`: see suppressed_beside; empty: nothing is.
  ShownNumbers suppressed(const std::vector<std::optional<std::uint64_t>>& published) {
    name_few();
    withhold_small_differences(published);
    withhold_what_words_give_away();
    leave_what_words_leave();
    protect();
    show_again();
    return shown();
  }

  bool holds(const ShownNumbers& shown) {
    for (std::size_t number = 0; number < network_.size(); ++number) {
      if (is_few(network_.value(number)) && shown[number] == Shown::exact) return false;
      network_.show_as(number, shown[number]);
    }
    leave_what_words_leave();
    return all_hold();
  }

 private:
  ShownNumbers shown() const {
    ShownNumbers result;
    for (std::size_t number = 0; number < network_.size(); ++number) result.push_back(network_.shown(number));
    return result;
  }

  void name_few() {
    for (std::size_t number = 0; number < network_.size(); ++number) {
      if (is_few(network_.value(number))) network_.show_as(number, Shown::fewer_than_five);
    }
  }

  /// Four areas with fewer than five each and all together fewer than five: one in each. There the largest
  /// sum is withheld instead.
  void withhold_what_words_give_away() {
    for (;;) {
      Network words = words_alone(network_);
      std::size_t worst = network_.size();
      for (std::size_t number = 0; number < network_.size(); ++number) {
        if (network_.shown(number) != Shown::fewer_than_five) continue;
        const Bounds left = words.bounds(number, few);
        if (left.low != left.high) continue;
        const auto weight = [&](std::size_t of) { return std::pair(network_.cost(of), network_.value(of)); };
        if (worst == network_.size() || weight(number) > weight(worst)) worst = number;
      }
      if (worst == network_.size()) return;
      network_.show_as(worst, Shown::withheld);
    }
  }

  /// A number that differs by 1–4 from one that is known, and how far it is to be free to each side.
  struct Differing {
    std::size_t number = 0;
    std::uint64_t up = 0;
    std::uint64_t down = 0;
  };

  void withhold_small_differences(const std::vector<std::optional<std::uint64_t>>& published) {
    for (std::size_t number = 0; number < std::min(network_.size(), published.size()); ++number) {
      if (!published[number] || network_.shown(number) != Shown::exact) continue;
      const std::uint64_t now = network_.value(number);
      const std::uint64_t before = *published[number];
      const std::uint64_t difference = now > before ? now - before : before - now;
      if (!is_few(difference)) continue;
      network_.show_as(number, Shown::withheld);
      const bool grows = now > before;
      differing_.push_back(
          {number, grows ? few - difference : difference, grows ? difference : few - difference});
    }
  }

  void protect_differences(std::vector<std::size_t>& withheld) {
    for (Differing& one : differing_) {
      one.up = network_.reach(one.number, Direction::up, one.up, Hiding::may_withhold, &withheld);
      one.down = network_.reach(one.number, Direction::down, one.down, Hiding::may_withhold, &withheld);
    }
  }

  bool differences_hold() {
    return std::all_of(differing_.begin(), differing_.end(), [&](const Differing& one) {
      return network_.reach(one.number, Direction::up, one.up, Hiding::fixed) >= one.up &&
             network_.reach(one.number, Direction::down, one.down, Hiding::fixed) >= one.down;
    });
  }

  void leave_what_words_leave() {
    Network words = words_alone(network_);
    left_.clear();
    for (std::size_t number = 0; number < network_.size(); ++number) {
      left_.push_back(network_.shown(number) == Shown::fewer_than_five
                          ? words.bounds(number, few)
                          : Bounds{0, values_beside(words, number)});
    }
  }

  /// How many values beside its own a number can have, at most three.
  static std::uint64_t values_beside(Network& network, std::size_t number) {
    if (network.shown(number) == Shown::exact) return 0;
    const Bounds bounds = network.bounds(number, other_values);
    return std::min(other_values, bounds.high - bounds.low);
  }

  bool holds(std::size_t number) {
    if (network_.shown(number) == Shown::exact) return true;
    if (network_.shown(number) == Shown::withheld) {
      return values_beside(network_, number) >= left_[number].high;
    }
    const Bounds bounds = network_.bounds(number, few);
    return bounds == left_[number] && bounds.low < bounds.high;
  }

  bool all_hold() {
    for (std::size_t number = 0; number < network_.size(); ++number) {
      if (!holds(number)) return false;
    }
    return true;
  }

  void protect() {
    std::vector<std::size_t> withheld;
    for (std::size_t number = 0; number < network_.size(); ++number) {
      if (network_.shown(number) == Shown::withheld) withheld.push_back(number);
    }
    for (std::size_t number = 0; number < network_.size(); ++number) {
      if (network_.shown(number) != Shown::fewer_than_five) continue;
      const std::uint64_t value = network_.value(number);
      network_.reach(number, Direction::up, left_[number].high - value, Hiding::may_withhold, &withheld);
      network_.reach(number, Direction::down, value - left_[number].low, Hiding::may_withhold, &withheld);
    }
    protect_differences(withheld);
    // Grows on the way.
    for (std::size_t next = 0; next < withheld.size(); ++next) {
      const std::size_t number = withheld[next];
      const std::uint64_t wanted = left_[number].high;
      const std::uint64_t down = network_.reach(number, Direction::down, wanted, Hiding::fixed);
      const std::uint64_t up =
          network_.reach(number, Direction::up, wanted - down, Hiding::may_withhold, &withheld);
      if (down + up < wanted) {
        network_.reach(number, Direction::down, wanted - up, Hiding::may_withhold, &withheld);
      }
    }
  }

  void show_again() {
    std::vector<std::size_t> withheld;
    std::size_t hidden = 0;
    for (std::size_t number = 0; number < network_.size(); ++number) {
      if (network_.shown(number) != Shown::exact) ++hidden;
      const bool large = network_.value(number) > few;
      const bool differs = std::any_of(differing_.begin(), differing_.end(),
                                       [&](const Differing& one) { return one.number == number; });
      if (network_.shown(number) == Shown::withheld && large && !differs) withheld.push_back(number);
    }
    if (hidden > most_looked_through) return;
    sort_stably(withheld, [&](std::size_t one, std::size_t other) {
      return network_.cost(one) > network_.cost(other);
    });
    for (const std::size_t number : withheld) {
      network_.show_as(number, Shown::exact);
      if (!all_hold() || !differences_hold()) network_.show_as(number, Shown::withheld);
    }
  }

  Network network_;
  /// What words alone leave: of fewer than five its bounds, of withheld `high`: how many values beside.
  std::vector<Bounds> left_;
  std::vector<Differing> differing_;
};

}  // namespace

std::size_t CountTable::group_count() const {
  return groups.empty() ? 0 : 1 + *std::max_element(groups.begin(), groups.end());
}

std::uint64_t CountTable::at(std::size_t line, std::size_t column) const {
  std::uint64_t sum = 0;
  const bool whole = line + 1 == lines();
  for (std::size_t row = 0; row < rows; ++row) {
    const bool within = whole || (line < rows ? row == line : groups[row] == line - rows);
    if (!within) continue;
    for (std::size_t c = 0; c < columns; ++c) {
      if (column == columns || column == c) sum += cells[row * columns + c];
    }
  }
  return sum;
}

ShownNumbers suppressed(const CountTable& table) {
  return Suppressor(table).suppressed({});
}

ShownNumbers suppressed_beside(const CountTable& table,
                               const std::vector<std::optional<std::uint64_t>>& published) {
  return Suppressor(table).suppressed(published);
}

std::vector<Bounds> reader_bounds(const CountTable& table, const ShownNumbers& shown) {
  Network network(table);
  for (std::size_t number = 0; number < network.size(); ++number) network.show_as(number, shown[number]);
  std::vector<Bounds> result;
  for (std::size_t number = 0; number < network.size(); ++number) {
    Bounds bounds = network.bounds(number, far);
    if (bounds.high >= network.value(number) + far) bounds.high = Bounds::no_limit;
    result.push_back(bounds);
  }
  return result;
}

bool holds(const CountTable& table, const ShownNumbers& shown) {
  return Suppressor(table).holds(shown);
}

}  // namespace lagesbild::disclosure
