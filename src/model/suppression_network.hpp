#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/suppression.hpp"

/// A table with its margins as a network: each number is a flow, each sum a node where what flows in flows
/// out. Another table that looks the same from outside is another flow, and differs by circles.
namespace lagesbild::disclosure {

class Network {
 public:
  enum class Direction : std::uint8_t { up, down };
  enum class Hiding : std::uint8_t { fixed, may_withhold };

  explicit Network(const CountTable& table);

  std::size_t size() const { return numbers_.size(); }
  std::uint64_t value(std::size_t number) const { return numbers_[number].value; }
  Shown shown(std::size_t number) const { return numbers_[number].shown; }
  /// Of withholding it.
  std::uint64_t cost(std::size_t number) const { return numbers_[number].cost; }
  /// How it is shown from now on; its limits follow.
  void show_as(std::size_t number, Shown shown);

  /// How far a hidden number can go from its value, at most `enough`. With may_withhold, exact numbers of 5
  /// or more on the cheapest way there are withheld for it, and are added to `withheld`.
  std::uint64_t reach(std::size_t number, Direction direction, std::uint64_t enough, Hiding hiding,
                      std::vector<std::size_t>* withheld = nullptr);
  /// At most `enough` to each side.
  Bounds bounds(std::size_t number, std::uint64_t enough);

 private:
  struct Number {
    std::size_t from = 0;  ///< nodes
    std::size_t to = 0;
    std::uint64_t value = 0;
    std::uint64_t flow = 0;  ///< in the table that is tried out
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::uint64_t cost = 0;
    Shown shown = Shown::exact;
  };
  /// One number on a way, with or against its direction.
  struct Step {
    std::size_t number = 0;
    bool forward = true;
  };

  std::uint64_t room(const Step& step, Hiding hiding) const;
  std::optional<std::vector<Step>> cheapest_way(std::size_t number, Direction direction, Hiding hiding);
  void reset_flow();

  std::vector<Number> numbers_;
  std::vector<std::vector<std::size_t>> numbers_at_;  ///< by node
  std::vector<std::size_t> touched_;                  ///< numbers whose flow is not their value
  std::vector<std::uint64_t> distance_;
  std::vector<Step> came_by_;
};

}  // namespace lagesbild::disclosure
