#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/expected.hpp"
#include "analysis/methods/circular_scan.hpp"
#include "analysis/methods/dispersion.hpp"
#include "analysis/methods/getis_ord.hpp"
#include "analysis/methods/knox.hpp"
#include "analysis/methods/pattern.hpp"
#include "analysis/settings.hpp"

/// When and where the events of a selection lie: hours and weekdays, months, near repeats, clusters of areas.
/// Restricted categories are left out of all of it, since hours and places of few events could point at a
/// person; and what is yet to come is no event.
namespace lagesbild::analysis {

struct PatternQuestion {
  Window window;
  Selection selection;
  std::optional<std::size_t> area;  ///< nothing: the whole municipality
  std::uint64_t seed = 1;

  bool operator==(const PatternQuestion&) const = default;
};

/// How much of what was reported can be used, in events.
struct PatternCoverage {
  double events = 0;
  double with_hour = 0;
  double with_point = 0;
  std::vector<std::size_t> left_out;  ///< protected categories that are selected
};

/// Hours by weekdays, of the window's events with an hour; those between two hours are spread evenly over
/// them, so that counts need not be whole. An area is compared with the municipality's own
/// hours for the same kinds of events, over all weeks up to the window's end; the municipality with the same
/// share for every hour of the week.
struct HourPattern {
  std::vector<PatternCell> cells;     ///< [weekday · 24 + hour], Monday first
  std::vector<PatternCell> weekdays;  ///< 7
  std::vector<PatternCell> hours;     ///< 24
  /// Three hours at a time, which fewer events can tell apart: [weekday · parts_a_day + part]
  std::vector<PatternCell> weekday_parts;
  std::vector<PatternCell> parts;  ///< parts_a_day
  double phi = 1;                  ///< events a report: a report of three is no three signs
};

/// Months, over all weeks up to the window's end. A week belongs to its Thursday's month. Expected is what
/// the reports that came in would have held at an even rate (municipality), or at the municipality's rates
/// of each month (area), so neither silence nor more sources looks like a season.
struct SeasonPattern {
  std::vector<PatternCell> months;  ///< 12, January first; none where there is less than a year
  Window span;
  double events = 0;
  double phi = 1;  ///< how much the same month differs from year to year, ≥ 1; 1 where that is not known
  bool years_compared = false;  ///< there are two years, so that a season can be told from a single rise
};

/// Knox's test of the window's events with a point, each report counted once.
struct NearRepeats {
  std::size_t points = 0;
  std::size_t used = 0;  ///< the latest of them
  KnoxBands bands;
  std::optional<KnoxTable> table;  ///< nothing with fewer than fewest_points
};

/// Kulldorff's scan of the window's events by area, against step 1's expectation; of the whole municipality.
struct PlaceClusters {
  double events = 0;
  std::vector<ScanCluster> clusters;  ///< areas by situation index
  double phi = 1;                     ///< of the weekly counts; the test allows for it
  int replicas = 0;
  double largest_share = 0.5;
};

/// Local Gi* of the areas' shrunken levels, neighbours being areas with a common border.
struct HotSpot {
  std::size_t area = 0;
  double z = 0;
  double q = 1;  ///< two-sided p, adjusted for all the areas (Benjamini–Hochberg)
};
struct HotSpots {
  std::size_t areas = 0;       ///< that could be tested
  std::vector<HotSpot> spots;  ///< q < 0.10, the highest z first
};

/// An area's events against step 1's expectation, all selected kinds together.
struct AreaLevel {
  std::size_t area = 0;
  double coverage = 0;  ///< 0–1
  PatternCell level;
};

struct Patterns {
  PatternQuestion question;
  PatternCoverage coverage;
  HourPattern hours;
  SeasonPattern season;
  NearRepeats near;
  PlaceClusters clusters;
  std::vector<AreaLevel> levels;      ///< of the areas that something is expected of, by situation index
  std::optional<HotSpots> hot_spots;  ///< nothing with fewer than fewest_hot_spot_areas
};

constexpr std::size_t hours_a_part = 3;
constexpr std::size_t parts_a_day = 24 / hours_a_part;
constexpr std::size_t fewest_hot_spot_areas = 30;
constexpr std::size_t fewest_points = 20;
constexpr std::size_t most_points = 4000;  ///< pairs grow with the square
constexpr double cluster_p = 0.05;         ///< a cluster below this stands out

/// True where the interval excludes 1: only such a cell may be coloured or named.
bool stands_out(const PatternCell& cell);

class RowTally;

/// Makes the patterns in slices.
class PatternsJob {
 public:
  /// Situation and cube must outlive the job. The cube has weeks.
  PatternsJob(const Situation& situation, const Cube& cube, PatternQuestion question);
  ~PatternsJob();

  /// A piece of work of at most about a millisecond where the situation is of a municipality's size; true
  /// when all is done.
  bool step();
  double progress() const;  ///< 0–1
  /// When done.
  Patterns take();

 private:
  enum class Stage : std::uint8_t { hours, season, near, levels, clusters, done };

  void begin_near();
  void add_area_level();
  void begin_clusters();
  void find_levels();
  void find_hot_spots();

  const Situation* situation_;
  const Cube* cube_;
  std::unique_ptr<RowTally> rows_;
  Selection guarded_;  ///< without what must not be shown here
  Stage stage_ = Stage::hours;
  Expected expected_;
  Dispersion dispersion_;
  std::size_t next_area_ = 0;
  std::optional<KnoxJob> knox_;
  std::optional<ScanJob> scan_;
  std::vector<std::size_t> scanned_;  ///< situation index of the scan's areas
  Patterns patterns_;
};

}  // namespace lagesbild::analysis
