#include "words/pattern_words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/sorting.hpp"
#include "words/format_number.hpp"
#include "words/sentence.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

using analysis::PatternCell;
using analysis::Patterns;

constexpr std::size_t hours_a_day = 24;
constexpr std::size_t named_areas = 6;

std::string number(double value, int decimals, Language language) {
  return format_number(value, decimals, language);
}

std::string p_text(double p, Language language) {
  return number(p, 3, language);
}

std::string two_digits(std::size_t hour) {
  return (hour < 10 ? "0" : "") + std::to_string(hour);
}

/// One decimal, two where one would say 1 of what is not.
std::string ratio(double value, Language language) {
  const bool looks_like_one = std::abs(value - 1) < 0.05;
  return number(value, looks_like_one ? 2 : 1, language);
}

std::string finding(const std::string& what, const PatternCell& cell, Language language) {
  return filled(
      Text::pattern_finding, language,
      {what, events(cell.observed, language), number(cell.expected, 1, language), ratio(cell.level, language),
       ratio(cell.interval.low, language), ratio(cell.interval.high, language)});
}

/// The places of the cells that stand out: the highest first, and after the last above 1 the lowest.
std::vector<std::size_t> clearest(const std::vector<PatternCell>& cells, std::size_t most) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (analysis::stands_out(cells[i])) found.push_back(i);
  }
  sort_stably(found, [&](std::size_t a, std::size_t b) {
    const bool above = cells[a].level > 1;
    if (above != (cells[b].level > 1)) return above;
    return above ? cells[a].level > cells[b].level : cells[a].level < cells[b].level;
  });
  if (found.size() > most) found.resize(most);
  return found;
}

/// "A", "A och B", "A, B och C".
std::string joined(const std::vector<std::string>& names, Language language) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == 0) {
      text = names[i];
    } else if (i + 1 < names.size()) {
      text += ", " + names[i];
    } else {
      text = filled(Text::last_two_of_list, language, {text, names[i]});
    }
  }
  return text;
}

}  // namespace

std::string weekday_text(std::size_t weekday, Language language) {
  return listed(Text::weekdays, weekday, language);
}

std::string short_weekday_text(std::size_t weekday, Language language) {
  return listed(Text::short_weekdays, weekday, language);
}

std::string month_text(std::size_t month, Language language) {
  return listed(Text::months, month, language);
}

std::string hours_coverage_text(const Patterns& patterns, Language language) {
  const auto& coverage = patterns.coverage;
  const std::string all = events(coverage.events, language);
  const std::string when = format_window(patterns.question.window, language);
  if (coverage.events == 0) return std::string{text(Text::patterns_nothing, language)};
  if (coverage.with_hour == coverage.events) return filled(Text::hours_coverage_all, language, {all, when});
  if (coverage.with_hour == 0) return filled(Text::hours_coverage_none, language, {all, when});
  return filled(Text::hours_coverage_some, language,
                {all, when, format_count(coverage.with_hour, language),
                 format_count(coverage.events - coverage.with_hour, language)});
}

std::string hours_against_text(const Patterns& patterns, Language language) {
  return std::string{
      text(patterns.question.area ? Text::hours_against_municipality : Text::hours_against_even, language)};
}

std::vector<std::string> hour_findings(const Patterns& patterns, Language language, std::size_t most) {
  std::vector<std::string> lines;
  for (const std::size_t day : clearest(patterns.hours.weekdays, most)) {
    lines.push_back(finding(weekday_text(day, language), patterns.hours.weekdays[day], language));
  }
  const auto part_of_day = [](std::size_t part) {
    return std::pair{two_digits(part * analysis::hours_a_part),
                     two_digits((part + 1) * analysis::hours_a_part)};
  };
  for (const std::size_t part : clearest(patterns.hours.parts, most)) {
    const auto [from, to] = part_of_day(part);
    lines.push_back(
        finding(filled(Text::hour_of_day, language, {from, to}), patterns.hours.parts[part], language));
  }
  for (const std::size_t cell : clearest(patterns.hours.weekday_parts, most)) {
    const auto [from, to] = part_of_day(cell % analysis::parts_a_day);
    const std::string day = weekday_text(cell / analysis::parts_a_day, language);
    lines.push_back(finding(filled(Text::hour_of_weekday, language, {day, from, to}),
                            patterns.hours.weekday_parts[cell], language));
  }
  // A single hour is named where the part of the day that it lies in does not stand out already.
  std::vector<PatternCell> alone = patterns.hours.cells;
  for (std::size_t i = 0; i < alone.size(); ++i) {
    if (analysis::stands_out(patterns.hours.weekday_parts[i / analysis::hours_a_part]))
      alone[i].interval = {1, 1};
  }
  for (const std::size_t cell : clearest(alone, most)) {
    const std::size_t hour = cell % hours_a_day;
    lines.push_back(
        finding(filled(Text::hour_of_weekday, language,
                       {weekday_text(cell / hours_a_day, language), two_digits(hour), two_digits(hour + 1)}),
                alone[cell], language));
  }
  return lines;
}

std::string season_coverage_text(const Patterns& patterns, Language language) {
  const auto& season = patterns.season;
  if (season.span.weeks() < 52) {
    return filled(Text::season_too_short, language,
                  {counted(season.span.weeks(), Text::one_week, Text::many_weeks, language)});
  }
  if (season.months.empty()) return std::string{text(Text::season_no_events, language)};
  const Text about = patterns.question.area ? Text::season_coverage_area : Text::season_coverage;
  std::string all =
      filled(about, language, {events(season.events, language), format_window(season.span, language)});
  if (!season.years_compared) all += " " + std::string{text(Text::season_one_year, language)};
  return all;
}

std::vector<std::string> season_findings(const Patterns& patterns, Language language) {
  std::vector<std::string> lines;
  for (const std::size_t month : clearest(patterns.season.months, 12)) {
    lines.push_back(finding(month_text(month, language), patterns.season.months[month], language));
  }
  return lines;
}

std::string points_coverage_text(const Patterns& patterns, Language language) {
  const auto& coverage = patterns.coverage;
  if (coverage.events == 0) return std::string{text(Text::patterns_nothing, language)};
  const std::string all = events(coverage.events, language);
  const std::string some = format_count(coverage.with_point, language);
  if (coverage.with_point == 0) return filled(Text::points_none, language, {all});
  if (!patterns.near.table) {
    return filled(Text::points_few, language,
                  {some, all, format_count(static_cast<double>(analysis::fewest_points), language)});
  }
  std::string said = filled(Text::points_some, language, {some, all});
  if (patterns.near.used < patterns.near.points) {
    said += filled(Text::points_latest, language,
                   {format_count(static_cast<double>(patterns.near.used), language)});
  }
  return said;
}

std::string near_repeat_text(const Patterns& patterns, Language language) {
  if (!patterns.near.table) return "";
  const auto& cell = patterns.near.table->cells.front();
  const bool found = cell.p<analysis::cluster_p&& static_cast<double>(cell.observed)> cell.expected;
  const auto& bands = patterns.near.bands;
  return filled(found ? Text::near_found : Text::near_not_found, language,
                {filled(Text::metres, language, {format_count(bands.metres.front(), language)}),
                 filled(Text::days, language, {format_count(bands.days.front(), language)}),
                 format_count(static_cast<double>(cell.observed), language),
                 number(cell.expected, 1, language), p_text(cell.p, language)});
}

std::string metres_text(const analysis::KnoxBands& bands, std::size_t band, Language language) {
  const double from = band == 0 ? 0 : bands.metres[band - 1];
  return filled(Text::metres_band, language,
                {format_count(from, language), format_count(bands.metres[band], language)});
}

std::string days_text(const analysis::KnoxBands& bands, std::size_t band, Language language) {
  const double from = band == 0 ? 0 : bands.days[band - 1] + 1;
  return filled(Text::days_band, language,
                {format_count(from, language), format_count(bands.days[band], language)});
}

std::string cluster_text(const Situation& situation, const Patterns& patterns,
                         const analysis::ScanCluster& cluster, Language language) {
  std::vector<std::string> names;
  for (const std::size_t area : cluster.areas) names.push_back(situation.areas[area].name);
  std::string where;
  if (names.size() > named_areas) {
    const std::size_t more = names.size() - (named_areas - 1);
    names.resize(named_areas - 1);
    std::string first;
    for (const auto& name : names) first += (first.empty() ? "" : ", ") + name;
    where = filled(Text::and_more_areas, language, {first, std::to_string(more)});
  } else {
    where = joined(names, language);
  }
  const bool all = std::isinf(cluster.relative_risk);
  return filled(all ? Text::cluster_all : Text::cluster_found, language,
                {where, events(cluster.cases, language), format_window(patterns.question.window, language),
                 number(cluster.expected, 1, language), number(cluster.relative_risk, 1, language),
                 p_text(cluster.p, language)});
}

std::string clusters_summary(const Patterns& patterns, Language language) {
  const auto& clusters = patterns.clusters;
  if (patterns.clusters.events == 0) return std::string{text(Text::clusters_impossible, language)};
  const auto found =
      static_cast<double>(std::count_if(clusters.clusters.begin(), clusters.clusters.end(),
                                        [](const auto& cluster) { return cluster.p < analysis::cluster_p; }));
  const Text said = found == 0 ? Text::clusters_none : found == 1 ? Text::clusters_one : Text::clusters_many;
  return filled(said, language, {format_count(clusters.replicas, language), format_count(found, language)});
}

std::string hot_spots_summary(const Situation& situation, const Patterns& patterns, Language language) {
  if (!patterns.hot_spots) {
    return filled(Text::hot_spots_few, language,
                  {format_count(static_cast<double>(analysis::fewest_hot_spot_areas), language),
                   format_count(static_cast<double>(situation.areas.size()), language)});
  }
  const std::string tested = format_count(static_cast<double>(patterns.hot_spots->areas), language);
  const auto& spots = patterns.hot_spots->spots;
  if (spots.empty()) return filled(Text::hot_spots_none, language, {tested});
  return filled(Text::hot_spots_some, language,
                {format_count(static_cast<double>(spots.size()), language), tested});
}

std::string hot_spot_text(const Situation& situation, const analysis::HotSpot& spot, Language language) {
  return filled(spot.z > 0 ? Text::hot_spot_high : Text::hot_spot_low, language,
                {situation.areas[spot.area].name, number(spot.z, 1, language)});
}

std::string left_out_text(const Situation& situation, const Patterns& patterns, Language language) {
  if (patterns.coverage.left_out.empty()) return "";
  std::vector<std::string> names;
  for (const std::size_t category : patterns.coverage.left_out) {
    names.push_back(inside_sentence(situation.categories[category].name.in(language)));
  }
  return filled(Text::patterns_left_out, language, {joined(names, language)});
}

}  // namespace lagesbild::words
