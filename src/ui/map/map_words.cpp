#include "ui/map/map_words.hpp"

#include <algorithm>
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
std::string judged_text(const MapArea& area, MapMeasure measure, Language language) {
  const bool of_past = measure == MapMeasure::change;
  const Certainty certainty = certainty_of(area.probability_above);
  if (certainty == Certainty::unsure) {
    return words::filled(of_past ? Text::change_unsure : Text::level_unsure, language);
  }
  std::string text = level_words(*area.level, language);
  if (of_past) {
    const std::size_t index = level_class(*area.level);
    text = words::filled(index == level_middle_class ? Text::change_as_before : Text::change_than_before,
                         language, {level_class_text(index, language)});
  }
  return certainty == Certainty::sure ? text : certainty_text(certainty, language) + " " + text;
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

std::string map_number(const MapArea& area) {
  const int number = area.number != 0 ? area.number : area.rank;
  if (number > 0) return std::to_string(number);
  if (number == 0) return "–";
  // a to z, then aa, bb: nobody reads so many that a third round would matter.
  constexpr int letters = 26;
  const int at = -number - 1;
  return std::string(static_cast<std::size_t>(at / letters + 1), static_cast<char>('a' + at % letters));
}

std::string numbered_names(std::span<const MapArea> areas, std::span<const std::size_t> numbered) {
  std::vector<std::size_t> order(numbered.begin(), numbered.end());
  const auto key = [&](std::size_t area) {
    const int number = areas[area].number != 0 ? areas[area].number : areas[area].rank;
    return number > 0 ? number : std::numeric_limits<int>::max() / 2 - number;
  };
  sort_stably(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  std::string names;
  for (const std::size_t area : order) {
    names += (names.empty() ? "" : ", ") + map_number(areas[area]) + "\u00a0" + areas[area].name;
  }
  return names;
}

std::vector<std::string> map_area_lines(const MapArea& area, const MapNames& names, Language language) {
  std::vector<std::string> lines;
  if (names.measure == MapMeasure::probability) {
    if (!area.standing.empty()) lines.push_back(area.standing);
    if (area.rank > 0) lines.push_back(words::filled(Text::places, language, {std::to_string(area.rank)}));
  } else if (area.level) {
    lines.push_back(
        words::filled(names.measure == MapMeasure::change ? Text::map_change : Text::map_level, language,
                      {names.value, ratio_text(*area.level, language), interval_text(area, language),
                       judged_text(area, names.measure, language)}));
  } else {
    lines.push_back(no_data_text(language));
  }
  if (area.probability_top) {
    lines.push_back(std::string(names.top) + ": " +
                    words::format_probability(*area.probability_top, language));
  }
  lines.push_back(coverage_words(area, language));
  if (area.points)
    lines.push_back(
        words::filled(Text::map_area_points, language, {words::format_count(*area.points, language)}));
  if (!area.decision.empty()) lines.push_back(area.decision);
  return lines;
}

std::string describe_map_area(const MapArea& area, const MapNames& names, Language language) {
  std::string text;
  for (const std::string& line : map_area_lines(area, names, language)) {
    text += (text.empty() ? "" : " ") + line + ".";
  }
  return text;
}

TableContent map_table(std::span<const MapArea> areas, std::string_view caption, const MapNames& names,
                       Language language) {
  const bool of_level = names.measure != MapMeasure::probability;
  TableContent table{
      .caption = std::string(caption), .columns = {words::filled(Text::chart_area, language)}, .rows = {}};
  if (of_level) {
    const Text value = names.measure == MapMeasure::change ? Text::map_column_change : Text::map_column_value;
    table.columns.insert(table.columns.end(), {words::filled(value, language, {names.value}),
                                               words::filled(Text::chart_interval, language),
                                               words::filled(Text::map_column_judgement, language)});
  } else {
    table.columns.push_back(words::filled(Text::list_place, language));
  }
  table.columns.insert(table.columns.end(),
                       {std::string(names.top), words::filled(Text::chart_coverage, language)});
  const bool with_points =
      std::any_of(areas.begin(), areas.end(), [](const MapArea& area) { return area.points; });
  if (with_points) table.columns.push_back(words::filled(Text::map_column_points, language));
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
    std::vector<std::string> row{area.name};
    if (of_level) {
      row.insert(row.end(), {area.level ? ratio_text(*area.level, language) : no_data_text(language),
                             area.level ? interval_text(area, language) : "",
                             area.level ? judged_text(area, names.measure, language) : ""});
    } else {
      row.push_back(area.rank > 0 ? std::to_string(area.rank) : "–");
    }
    row.insert(row.end(), {area.probability_top ? words::format_probability(*area.probability_top, language)
                                                : (of_level ? "" : area.standing),
                           words::format_percent(area.coverage, language)});
    if (with_points) row.push_back(words::format_count(area.points.value_or(0), language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace lagesbild::ui
