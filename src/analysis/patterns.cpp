#include "analysis/patterns.hpp"

#include <cmath>
#include <numbers>

#include "analysis/evaluate.hpp"
#include "analysis/methods/multiple_testing.hpp"
#include "analysis/pattern_times.hpp"
#include "analysis/stats/special_functions.hpp"
#include "analysis/weekly.hpp"
#include "model/disclosure.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int permutations = 999;
constexpr std::size_t rows_a_step = 20'000;
constexpr std::size_t pairs_a_step = 20'000;
constexpr std::size_t areas_a_step = 20'000;
constexpr double hot_spot_q = 0.10;

/// Circles over all of a country would neither fit in memory nor be told from each other.
constexpr std::size_t many_areas = 500;

/// Of points in a municipality, true to a few parts in a thousand; near repeats are about metres, not miles.
struct Plane {
  LonLat origin;

  double x(LonLat point) const {
    const double shrink = std::cos(origin.lat * std::numbers::pi / 180);
    return (point.lon - origin.lon) * shrink * metres_a_degree;
  }
  double y(LonLat point) const { return (point.lat - origin.lat) * metres_a_degree; }

  static constexpr double metres_a_degree = 6'371'008.8 * std::numbers::pi / 180;
};

/// The centre of gravity of the outer borders; nothing for an area without a shape.
std::optional<LonLat> centroid_of(const Area& area) {
  double weight = 0;
  LonLat sum;
  for (const Polygon& polygon : area.shape) {
    if (polygon.rings.empty() || polygon.rings.front().empty()) continue;
    const Ring& ring = polygon.rings.front();
    const LonLat from = ring.front();  // small differences keep their digits
    double doubled = 0;
    LonLat moment;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const LonLat a{ring[i].lon - from.lon, ring[i].lat - from.lat};
      const LonLat& next = ring[(i + 1) % ring.size()];
      const LonLat b{next.lon - from.lon, next.lat - from.lat};
      const double cross = a.lon * b.lat - b.lon * a.lat;
      doubled += cross;
      moment.lon += cross * (a.lon + b.lon) / 3;
      moment.lat += cross * (a.lat + b.lat) / 3;
    }
    if (doubled == 0) continue;
    const double size = std::abs(doubled);
    sum.lon += size * (from.lon + moment.lon / doubled);
    sum.lat += size * (from.lat + moment.lat / doubled);
    weight += size;
  }
  if (!(weight > 0)) return std::nullopt;
  return LonLat{sum.lon / weight, sum.lat / weight};
}

std::vector<std::size_t> left_out_of(const Situation& situation, const Selection& selection) {
  std::vector<std::size_t> left_out;
  for (std::size_t c = 0; c < situation.categories.size(); ++c) {
    const Category& category = situation.categories[c];
    const bool has_happened = category.family != Family::upcoming;
    if (has_happened && !disclosure::told_by_time(category) && selection.has_category(c))
      left_out.push_back(c);
  }
  return left_out;
}

/// What may be told by time and, where an area is asked for, of that area.
Selection guarded_selection(const Situation& situation, const PatternQuestion& question) {
  Selection guarded = question.selection;
  guarded.categories.resize(situation.categories.size());
  for (std::size_t c = 0; c < situation.categories.size(); ++c) {
    const Category& category = situation.categories[c];
    const bool told = question.area ? disclosure::told_by_area(category) : disclosure::told_by_time(category);
    guarded.categories[c] = question.selection.has_category(c) && told;
  }
  return guarded;
}

}  // namespace

bool stands_out(const PatternCell& cell) {
  return cell.interval.low > 1 || cell.interval.high < 1;
}

PatternRows::PatternRows(const Situation& situation, const Cube& cube, const PatternQuestion& question,
                         const Selection& guarded)
    : situation_(situation), cube_(cube), question_(question) {
  for (std::size_t c = 0; c < situation.categories.size(); ++c) {
    categories_.push_back(guarded.has_category(c));
  }
  for (std::size_t s = 0; s < situation.sources.size(); ++s) {
    sources_.push_back(has_source(guarded, situation, s));
  }
}

bool PatternRows::in_selection(std::size_t row) const {
  const Incidents& incidents = situation_.incidents;
  return categories_[incidents.category[row]] && sources_[incidents.source[row]] &&
         cube_.has(week_of({incidents.day[row]}));
}

bool PatternRows::in_area(std::size_t row) const {
  return !question_.area || situation_.incidents.area[row] == *question_.area;
}

bool PatternRows::in_window(std::size_t row) const {
  return question_.window.contains(week_of({situation_.incidents.day[row]}));
}

bool PatternRows::before_end(std::size_t row) const {
  return week_of({situation_.incidents.day[row]}) <= question_.window.to;
}

PatternsJob::PatternsJob(const Situation& situation, const Cube& cube, PatternQuestion question)
    : situation_(&situation), cube_(&cube), guarded_(guarded_selection(situation, question)) {
  patterns_.question = std::move(question);
  rows_ = std::make_unique<RowTally>(situation, cube, patterns_.question, guarded_);
}

PatternsJob::~PatternsJob() = default;

bool PatternsJob::step() {
  const PatternQuestion& question = patterns_.question;
  switch (stage_) {
    case Stage::hours:
      if (!rows_->step(rows_a_step)) break;
      patterns_.coverage = rows_->coverage();
      patterns_.coverage.left_out = left_out_of(*situation_, question.selection);
      patterns_.hours = rows_->hours();
      stage_ = Stage::season;
      break;
    case Stage::season:
      patterns_.season = season_pattern(*situation_, *cube_, question, guarded_);
      begin_near();
      stage_ = Stage::near;
      break;
    case Stage::near:
      if (knox_ && !knox_->step(pairs_a_step)) break;
      if (knox_) patterns_.near.table = knox_->take();
      expected_ = expect(*situation_, *cube_, question.window, guarded_);
      stage_ = Stage::levels;
      break;
    case Stage::levels:
      if (next_area_ < cube_->areas) {
        add_area_level();
        break;
      }
      begin_clusters();
      stage_ = Stage::clusters;
      break;
    case Stage::clusters:
      if (!scan_->step(areas_a_step)) break;
      patterns_.clusters.clusters = scan_->take();
      for (ScanCluster& cluster : patterns_.clusters.clusters) {
        cluster.centre = scanned_[cluster.centre];
        for (std::size_t& area : cluster.areas) area = scanned_[area];
      }
      find_levels();
      find_hot_spots();
      stage_ = Stage::done;
      break;
    case Stage::done:
      break;
  }
  return stage_ == Stage::done;
}

double PatternsJob::progress() const {
  switch (stage_) {
    case Stage::hours:
      return 0.1 * rows_->progress();
    case Stage::season:
      return 0.1;
    case Stage::near:
      return 0.2 + (knox_ ? 0.3 * knox_->progress() : 0);
    case Stage::levels:
      return 0.5 + 0.1 * static_cast<double>(next_area_) / static_cast<double>(cube_->areas + 1);
    case Stage::clusters:
      return 0.6 + 0.4 * scan_->progress();
    case Stage::done:
      break;
  }
  return 1;
}

Patterns PatternsJob::take() {
  return std::move(patterns_);
}

void PatternsJob::begin_near() {
  const Incidents& incidents = situation_->incidents;
  struct At {
    LonLat point;
    std::int32_t day;
  };
  std::vector<At> places;
  for (const std::size_t row : rows_->with_point()) {
    const auto detail = static_cast<std::size_t>(incidents.detail[row]);
    places.push_back({*incidents.details[detail].point, incidents.day[row]});
  }
  NearRepeats& near = patterns_.near;
  near.points = places.size();
  near.bands = {{100, 200, 400}, {7, 14, 28}};
  // By day and then place, so that the files' order does not matter.
  sort_stably(places, [](const At& a, const At& b) {
    if (a.day != b.day) return a.day > b.day;
    return a.point.lon != b.point.lon ? a.point.lon < b.point.lon : a.point.lat < b.point.lat;
  });
  if (places.size() > most_points) places.resize(most_points);
  near.used = places.size();
  if (near.used < fewest_points) return;
  const Plane plane{places.front().point};
  std::vector<PointEvent> events;
  for (const At& at : places) {
    events.push_back({plane.x(at.point), plane.y(at.point), static_cast<double>(at.day)});
  }
  knox_.emplace(std::move(events), near.bands, permutations, patterns_.question.seed);
}

void PatternsJob::add_area_level() {
  std::vector<double> counts;
  std::vector<double> exposures;
  for (const WeekPart& week :
       weekly_series(*situation_, *cube_, expected_, next_area_, std::nullopt, patterns_.question.window)) {
    counts.push_back(week.observed);
    exposures.push_back(week.expected);
  }
  dispersion_ += area_dispersion(counts, exposures);
  ++next_area_;
}

void PatternsJob::begin_clusters() {
  std::vector<ScanArea> areas;
  std::optional<Plane> plane;
  for (std::size_t area = 0; area < cube_->areas; ++area) {
    const auto centroid = centroid_of(situation_->areas[area]);
    ScanArea at;
    for (std::size_t c = 0; c < expected_.categories.size(); ++c) {
      at.cases += expected_.observed_in(area, c);
      at.expected += expected_.expected_in(area, c);
    }
    if (!centroid || !(at.expected > 0)) continue;
    if (!plane) plane = Plane{*centroid};
    at.x = plane->x(*centroid);
    at.y = plane->y(*centroid);
    areas.push_back(at);
    patterns_.clusters.events += at.cases;
    scanned_.push_back(area);
  }
  PlaceClusters& clusters = patterns_.clusters;
  const bool many = areas.size() > many_areas;
  clusters.phi = phi(dispersion_);
  clusters.replicas = many ? 199 : 999;
  clusters.largest_share = many ? 0.1 : 0.5;
  scan_.emplace(areas, ScanOptions{.largest_share = clusters.largest_share,
                                   .clusters = 3,
                                   .replicas = clusters.replicas,
                                   .seed = patterns_.question.seed,
                                   .dispersion = clusters.phi});
}

void PatternsJob::find_levels() {
  std::vector<double> observed;
  std::vector<double> expected;
  for (const std::size_t area : scanned_) {
    observed.push_back(0);
    expected.push_back(0);
    for (std::size_t c = 0; c < expected_.categories.size(); ++c) {
      observed.back() += expected_.observed_in(area, c);
      expected.back() += expected_.expected_in(area, c);
    }
  }
  // The expected sum to the observed already, so as exposure they come out as they are.
  const auto cells = pattern(observed, expected, patterns_.clusters.phi);
  for (std::size_t i = 0; i < scanned_.size(); ++i) {
    patterns_.levels.push_back({scanned_[i], expected_.coverage[scanned_[i]], cells[i]});
  }
}

void PatternsJob::find_hot_spots() {
  if (scanned_.size() < fewest_hot_spot_areas) return;
  std::vector<double> levels;
  std::vector<std::size_t> position(cube_->areas, cube_->areas);
  for (std::size_t i = 0; i < scanned_.size(); ++i) {
    position[scanned_[i]] = i;
    levels.push_back(patterns_.levels[i].level.level);
  }
  const Neighbours borders = neighbours_of(*situation_);
  Neighbours neighbours(scanned_.size());
  for (std::size_t i = 0; i < scanned_.size(); ++i) {
    for (const std::size_t area : borders[scanned_[i]]) {
      if (position[area] < scanned_.size()) neighbours[i].push_back(position[area]);
    }
  }
  const auto z = getis_ord_g_star(levels, neighbours);
  std::vector<double> p;
  for (const double score : z)
    p.push_back(std::isnan(score) ? score : 2 * stats::normal_survival(std::abs(score)));
  const auto q = benjamini_hochberg(p);
  HotSpots& hot = patterns_.hot_spots.emplace();
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (std::isnan(z[i])) continue;
    ++hot.areas;
    if (q[i] < hot_spot_q) hot.spots.push_back({scanned_[i], z[i], q[i]});
  }
  sort_stably(hot.spots, [](const HotSpot& a, const HotSpot& b) { return a.z > b.z; });
}

}  // namespace lagesbild::analysis
