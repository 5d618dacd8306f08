#include "analysis/explain.hpp"

#include <algorithm>
#include <cmath>

#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int strip_weeks = 26;

/// (a − b) / ln(a / b), its limit a where they are alike.
double logarithmic_mean(double a, double b) {
  if (!(a > 0) || !(b > 0)) return 0;
  const double ratio = std::log(a / b);
  return std::abs(ratio) < 1e-9 ? 0.5 * (a + b) : (a - b) / ratio;
}

SourcePart part_of_source(const Situation& situation, const Ranking& ranking, std::size_t area,
                          std::size_t s) {
  const Expected& expected = ranking.expected;
  SourcePart part;
  part.source = expected.sources[s];
  part.reported_weeks = expected.reported_weeks[area * expected.sources.size() + s];
  part.window_weeks = ranking.settings.window.weeks();
  part.covers = situation.sources[part.source].covers_area(area);
  return part;
}

void add_counts(const Expected& expected, std::size_t area, std::size_t category, std::size_t s,
                SourcePart& part) {
  const std::size_t at = (area * expected.categories.size() + category) * expected.sources.size() + s;
  part.observed += expected.observed[at];
  part.expected += expected.expected[at];
}

}  // namespace

std::vector<double> harm_parts(const Ranking& ranking, const AreaResult& area) {
  std::vector<double> parts(ranking.categories.size(), 0);
  double harm_amount = 0;
  for (const Contribution& part : area.contributions) {
    if (part.indicator == Indicator::harm) harm_amount = part.amount;
  }
  const double all = logarithmic_mean(area.harm.mean, ranking.reference_harm);
  if (!(all > 0)) return parts;
  // What a unit of ln(h / h_ref) is worth on the scale, which may be cut off at its ends.
  const double log_ratio = std::log(area.harm_ratio);
  const double worth = log_ratio != 0 ? harm_amount / log_ratio : 0;
  for (std::size_t c = 0; c < parts.size(); ++c) {
    const double reference = 1000 * ranking.categories[c].severity * ranking.categories[c].rate;
    const double level = area.levels[c].mean;
    parts[c] = worth * logarithmic_mean(reference * level, reference) / all * std::log(level);
  }
  return parts;
}

std::optional<Lead> leading_part(const Ranking& ranking, const AreaResult& area) {
  std::optional<Lead> highest;
  std::optional<Lead> lowest;
  const auto consider = [&](const Lead& part) {
    if (part.amount >= (highest ? highest->amount : least_part)) highest = part;
    if (part.amount <= (lowest ? lowest->amount : -least_part)) lowest = part;
  };
  for (const Contribution& part : area.contributions) {
    if (part.indicator != Indicator::harm) consider({part.indicator, std::nullopt, part.amount});
  }
  const std::vector<double> parts = harm_parts(ranking, area);
  for (std::size_t c = 0; c < parts.size(); ++c) consider({Indicator::harm, c, parts[c]});
  return highest ? highest : lowest;
}

Explanation explain(const Situation& situation, const Cube& cube, const Ranking& ranking, std::size_t area) {
  Explanation result;
  result.area = area;
  const auto place = place_of(ranking, area);
  if (!place) return result;
  const AreaResult& found = ranking.areas[*place];
  result.contributions = found.contributions;

  const Expected& expected = ranking.expected;
  const std::vector<double> parts = harm_parts(ranking, found);
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    const CategoryResult& category = ranking.categories[c];
    CategoryPart part;
    part.category = category.category;
    part.level = found.levels[c];
    part.reference = 1000 * category.severity * category.rate;
    part.harm = part.reference * part.level.mean;
    part.amount = parts[c];
    for (std::size_t s = 0; s < expected.sources.size(); ++s) {
      SourcePart source = part_of_source(situation, ranking, area, s);
      add_counts(expected, area, c, s, source);
      part.sources.push_back(source);
    }
    result.categories.push_back(std::move(part));
  }
  sort_stably(result.categories, [](const CategoryPart& a, const CategoryPart& b) {
    return std::abs(a.amount) > std::abs(b.amount);
  });
  for (std::size_t s = 0; s < expected.sources.size(); ++s) {
    SourcePart source = part_of_source(situation, ranking, area, s);
    for (std::size_t c = 0; c < expected.categories.size(); ++c) add_counts(expected, area, c, s, source);
    result.sources.push_back(source);
  }
  const Window& window = ranking.settings.window;
  result.weeks = weekly_series(situation, cube, expected, area, std::nullopt,
                               {std::min(window.from, window.to - (strip_weeks - 1)), window.to});
  return result;
}

}  // namespace lagesbild::analysis
