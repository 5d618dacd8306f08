#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/situation.hpp"

/// Real crime as situations: "MPS Ward Level Crime (most recent 24 months)", Metropolitan Police Service,
/// London Datastore, Open Government Licence v2. Each borough is taken as a municipality whose wards have
/// equal populations; a share of its events is kept, so that groups as small as EST's can be tried, and all
/// of them are the truth.
namespace simulation {

/// The kinds nearest to EST's, in the order of the file, and the harm of one event of each.
struct LondonKind {
  std::string_view id;
  double weight;
};
inline constexpr std::array<LondonKind, 9> london_kinds{{{"arson", 15},
                                                         {"burglary", 6},
                                                         {"disorder", 3},
                                                         {"drugs", 4},
                                                         {"gathering", 1},
                                                         {"robbery", 15},
                                                         {"theft", 3},
                                                         {"vandalism", 2},
                                                         {"violence", 12}}};

struct Borough {
  std::string name;
  std::vector<std::string> wards;
  std::size_t months = 0;
  std::vector<int> counts;  ///< [(ward · kinds + kind) · months + month]
};

/// From the file's text. Empty where it is not such a file.
std::vector<Borough> read_london(std::string_view text);

/// An area whose events in a window are three for each one.
struct Tripled {
  std::size_t area = 0;
  int from = 0;  ///< weeks after the first
  int to = 0;
};

struct World {
  lagesbild::Situation observed;
  lagesbild::Week first;
  int weeks = 0;
  std::vector<double> truth;  ///< events by [(area · kinds + kind) · weeks + week]

  /// Harm of all that happened in an area in weeks [from, to).
  double harm(std::size_t area, int from, int to) const;
};

/// Each month's events fall on its days at random, and a share of them is kept; one source, which reported
/// every week. The same seed gives the same days whatever the share.
World make_world(const Borough& borough, double share, std::uint64_t seed,
                 std::optional<Tripled> tripled = std::nullopt);

}  // namespace simulation
