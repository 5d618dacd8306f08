#include "ui/map/map_words.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "ui/charts/number_text.hpp"
#include "ui/scale/level_scale.hpp"

namespace lagesbild::ui {
namespace {

std::string ratio_text(double ratio, Language language) {
  return number_text(ratio, ratio < 9.95 ? 1 : 0, language);
}

std::string interval_text(const MapArea& area, Language language) {
  return ratio_text(area.level_low, language) + "–" + ratio_text(area.level_high, language);
}

std::string no_data_text(Language language) {
  return LocalText{"Ingen uppgift", "No data"}.in(language);
}

/// "troligen högre än kommunens snitt".
std::string judged_text(const MapArea& area, Language language) {
  const Certainty certainty = certainty_of(area.probability_above);
  if (certainty == Certainty::unsure) {
    return LocalText{"går inte att skilja från snittet", "cannot be told from the average"}.in(language);
  }
  if (certainty == Certainty::sure) return level_words(*area.level, language);
  return certainty_text(certainty, language) + " " + level_words(*area.level, language);
}

std::string coverage_words(const MapArea& area, Language language) {
  const std::string share = percent_text(area.coverage, language);
  const std::string low = has_low_coverage(area) ? LocalText{", låg", ", low"}.in(language) : "";
  return LocalText{"Täckning ", "Coverage "}.in(language) + share + low;
}

}  // namespace

bool has_low_coverage(const MapArea& area) {
  return area.coverage < map_low_coverage;
}

std::vector<std::string> map_area_lines(const MapArea& area, std::string_view value_name,
                                        std::string_view top_name, Language language) {
  std::vector<std::string> lines;
  if (area.level) {
    lines.push_back(
        std::string(value_name) + " " + ratio_text(*area.level, language) +
        LocalText{" gånger kommunens snitt (90 %: ", " times the municipality's average (90%: "}.in(
            language) +
        interval_text(area, language) + "), " + judged_text(area, language));
  } else {
    lines.push_back(no_data_text(language));
  }
  if (area.probability_top) {
    lines.push_back(std::string(top_name) + ": " + probability_text(*area.probability_top, language));
  }
  lines.push_back(coverage_words(area, language));
  return lines;
}

std::string describe_map_area(const MapArea& area, std::string_view value_name, std::string_view top_name,
                              Language language) {
  std::string text;
  for (const std::string& line : map_area_lines(area, value_name, top_name, language)) {
    text += (text.empty() ? "" : " ") + line + ".";
  }
  return text;
}

TableContent map_table(std::span<const MapArea> areas, std::string_view caption, std::string_view value_name,
                       std::string_view top_name, Language language) {
  TableContent table{
      .caption = std::string(caption),
      .columns = {LocalText{"Område", "Area"}.in(language),
                  std::string(value_name) + LocalText{" (snittet = 1)", " (average = 1)"}.in(language),
                  LocalText{"90 %-intervall", "90% interval"}.in(language),
                  LocalText{"Bedömning", "Judgement"}.in(language), std::string(top_name),
                  LocalText{"Täckning", "Coverage"}.in(language)},
      .rows = {}};
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto place = [&](std::size_t area) {
      return areas[area].rank > 0 ? areas[area].rank : std::numeric_limits<int>::max();
    };
    return place(a) < place(b);
  });
  for (const std::size_t index : order) {
    const MapArea& area = areas[index];
    table.rows.push_back({area.name, area.level ? ratio_text(*area.level, language) : no_data_text(language),
                          area.level ? interval_text(area, language) : "",
                          area.level ? judged_text(area, language) : "",
                          area.probability_top ? probability_text(*area.probability_top, language) : "",
                          percent_text(area.coverage, language)});
  }
  return table;
}

}  // namespace lagesbild::ui
