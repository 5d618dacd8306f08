#include "ui/map/map_words.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include "model/sorting.hpp"
#include "ui/scale/level_scale.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

std::string ratio_text(double ratio, Language language) {
  return words::format_number(ratio, ratio < 9.95 ? 1 : 0, language);
}

std::string interval_text(const MapArea& area, Language language) {
  return ratio_text(area.level_low, language) + "–" + ratio_text(area.level_high, language);
}

std::string no_data_text(Language language) {
  return words::filled(Text::chart_no_data, language);
}

/// "troligen högre än kommunens snitt".
std::string judged_text(const MapArea& area, Language language) {
  const Certainty certainty = certainty_of(area.probability_above);
  if (certainty == Certainty::unsure) {
    return words::filled(Text::level_unsure, language);
  }
  if (certainty == Certainty::sure) return level_words(*area.level, language);
  return certainty_text(certainty, language) + " " + level_words(*area.level, language);
}

std::string coverage_words(const MapArea& area, Language language) {
  const std::string share = words::format_percent(area.coverage, language);
  return words::filled(has_low_coverage(area) ? Text::chart_coverage_low : Text::chart_coverage_is, language,
                       {share});
}

}  // namespace

bool has_low_coverage(const MapArea& area) {
  return area.coverage < map_low_coverage;
}

std::vector<std::string> map_area_lines(const MapArea& area, std::string_view value_name,
                                        std::string_view top_name, Language language) {
  std::vector<std::string> lines;
  if (area.level) {
    lines.push_back(words::filled(Text::map_level, language,
                                  {value_name, ratio_text(*area.level, language),
                                   interval_text(area, language), judged_text(area, language)}));
  } else {
    lines.push_back(no_data_text(language));
  }
  if (area.probability_top) {
    lines.push_back(std::string(top_name) + ": " +
                    words::format_probability(*area.probability_top, language));
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
  TableContent table{.caption = std::string(caption),
                     .columns = {words::filled(Text::chart_area, language),
                                 words::filled(Text::map_column_value, language, {value_name}),
                                 words::filled(Text::chart_interval, language),
                                 words::filled(Text::map_column_judgement, language), std::string(top_name),
                                 words::filled(Text::chart_coverage, language)},
                     .rows = {}};
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t a, std::size_t b) {
    const auto place = [&](std::size_t area) {
      return areas[area].rank > 0 ? areas[area].rank : std::numeric_limits<int>::max();
    };
    return place(a) < place(b);
  });
  for (const std::size_t index : order) {
    const MapArea& area = areas[index];
    table.rows.push_back(
        {area.name, area.level ? ratio_text(*area.level, language) : no_data_text(language),
         area.level ? interval_text(area, language) : "", area.level ? judged_text(area, language) : "",
         area.probability_top ? words::format_probability(*area.probability_top, language) : "",
         words::format_percent(area.coverage, language)});
  }
  return table;
}

}  // namespace lagesbild::ui
