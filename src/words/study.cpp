#include "words/study.hpp"

#include "generated/study.hpp"
#include "generated/validation.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

/// The study's shares need a decimal where they are small: 0,2 % and 0,7 % are not the same.
std::string percent(double share, Language language) {
  if (share >= 0.995) return format_probability(share, language);
  return filled(Text::per_cent, language, {format_number(100 * share, share < 0.0995 ? 1 : 0, language)});
}

std::string number(double value, Language language) {
  return format_number(value, value < 1.95 && value != 1 ? 1 : 0, language);
}

StudyTable table_of(Text title, Text about, std::initializer_list<Text> columns, Language language) {
  return {filled(title, language), filled(about, language), texts(columns, language), {}};
}

StudyTable false_alarm_table(Language language) {
  auto table = table_of(
      Text::study_alarms, Text::study_alarms_about,
      {Text::study_a_week, Text::study_plus_half, Text::study_ears, Text::study_this_program}, language);
  for (const auto& row : measured::false_alarms) {
    table.rows.push_back({number(row.mean, language), percent(row.plus_half, language),
                          percent(row.ears, language), percent(row.predictive, language)});
  }
  return table;
}

StudyTable dispersed_table(Language language) {
  auto table = table_of(Text::study_dispersed, Text::study_dispersed_about,
                        {Text::study_variation, Text::study_poisson, Text::study_this_program}, language);
  for (const auto& row : measured::dispersed_alarms) {
    table.rows.push_back(
        {filled(Text::study_variation_row, language, {number(row.phi, language), number(row.mean, language)}),
         percent(row.poisson, language), percent(row.with_phi, language)});
  }
  return table;
}

StudyTable power_table(Language language) {
  auto table = table_of(Text::study_power, Text::study_power_about,
                        {Text::study_a_week_before, Text::study_in_a_week, Text::study_in_four}, language);
  for (const auto& row : measured::power) {
    table.rows.push_back(
        {number(row.mean, language), percent(row.week, language), percent(row.four_weeks, language)});
  }
  return table;
}

StudyTable found_table(Language language) {
  auto table = table_of(
      Text::study_found, Text::study_found_about,
      {Text::study_an_area, Text::study_by_count, Text::study_this_program, Text::study_by_guess}, language);
  for (const auto& row : measured::rankings) {
    table.rows.push_back({number(row.expected, language), percent(row.by_count, language),
                          percent(row.by_p_top, language), percent(row.by_guess, language)});
  }
  return table;
}

StudyTable calibration_table(Language language) {
  auto table = table_of(Text::study_calibration, Text::study_calibration_about,
                        {Text::study_an_area, Text::study_miss, Text::study_covered}, language);
  for (const auto& row : measured::rankings) {
    table.rows.push_back(
        {number(row.expected, language),
         filled(Text::study_points, language, {format_number(100 * row.worst_miss, 1, language)}),
         percent(row.covered, language)});
  }
  return table;
}

StudyTable real_crime_table(Language language) {
  auto table = table_of(Text::study_london, Text::study_london_about,
                        {Text::study_events_an_area, Text::study_by_count, Text::study_by_harm,
                         Text::study_by_one_level, Text::study_this_program, Text::study_next_quarter},
                        language);
  table.about = filled(Text::study_london_about, language,
                       {format_count(measured::validation_areas, language),
                        format_count(measured::validation_boroughs, language)});
  for (const auto& row : measured::real_crime) {
    table.rows.push_back({number(row.events, language), percent(row.by_counts, language),
                          percent(row.by_harm, language), percent(row.by_one_level, language),
                          percent(row.by_program, language), percent(row.by_program_next, language)});
  }
  return table;
}

}  // namespace

std::string study_intro(Language language) {
  return filled(Text::study_intro, language,
                {format_count(measured::weeks, language), format_count(measured::sets, language),
                 format_count(measured::draws, language), format_count(measured::seed, language)});
}

std::vector<StudyTable> study_tables(Language language) {
  return {false_alarm_table(language), dispersed_table(language),   power_table(language),
          found_table(language),       calibration_table(language), real_crime_table(language)};
}

}  // namespace lagesbild::words
