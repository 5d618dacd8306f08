#include "words/study.hpp"

#include <array>

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

std::string points(double share, Language language) {
  return format_number(100 * share, 0, language);
}

StudyTable calibration_table(Language language) {
  auto table = table_of(
      Text::study_calibration, Text::study_calibration_about,
      {Text::study_world, Text::study_over, Text::study_over_few, Text::study_modest, Text::study_modest_few},
      language);
  const auto held = [&](double least, double most) {
    return format_number(100 * least, 0, language) + "–" + percent(most, language);
  };
  table.about = filled(Text::study_calibration_about, language,
                       {held(measured::ranks_held_least, measured::ranks_held_most),
                        held(measured::harm_held_least, measured::harm_held_most),
                        held(measured::levels_held_least, measured::levels_held_most),
                        percent(measured::identical_clear, language)});
  static constexpr std::array worlds{Text::world_still, Text::world_drifting, Text::world_jumping,
                                     Text::world_alike, Text::world_unheard,  Text::world_midway};
  for (std::size_t at = 0; at < worlds.size(); ++at) {
    const auto& row = measured::lists[at];
    table.rows.push_back({std::string{text(worlds[at], language)}, points(row.over, language),
                          points(row.over_few, language), points(row.modest, language),
                          points(row.modest_few, language)});
  }
  return table;
}

StudyTable season_table(Language language) {
  auto table = table_of(
      Text::study_season, Text::study_season_about,
      {Text::study_a_week, Text::study_own_weeks, Text::study_this_program, Text::study_in_four}, language);
  for (const auto& row : measured::seasons) {
    if (!(row.swing > 0)) continue;
    table.rows.push_back({number(row.mean, language), percent(row.weeks_alone, language),
                          percent(row.weeks, language), percent(row.found, language)});
  }
  return table;
}

StudyTable watch_table(Language language) {
  auto table = table_of(
      Text::study_watch, Text::study_watch_about,
      {Text::study_world, Text::study_false, Text::study_false_many, Text::study_seen, Text::study_seen_many},
      language);
  static constexpr std::array worlds{Text::world_still, Text::world_drifting, Text::world_alike,
                                     Text::world_unheard, Text::world_midway};
  for (std::size_t at = 0; at < worlds.size(); ++at) {
    const auto& row = measured::watches[at];
    table.rows.push_back({std::string{text(worlds[at], language)}, percent(row.weeks, language),
                          percent(row.weeks_many, language), percent(row.flagged, language),
                          percent(row.flagged_many, language)});
  }
  return table;
}

StudyTable verdict_table(Language language) {
  auto table = table_of(
      Text::study_verdict, Text::study_verdict_about,
      {Text::study_follow, Text::study_wrongly, Text::study_wrongly_moving, Text::study_halved}, language);
  for (const auto& row : measured::verdicts) {
    table.rows.push_back(
        {filled(Text::study_follow_row, language,
                {number(row.areas, language), number(row.treated, language), number(row.events, language)}),
         percent(row.claimed, language), percent(row.claimed_drifting, language),
         percent(row.found_high, language)});
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

/// Forecasts from which a tenth's share is sure to .05.
constexpr double enough_forecasts = 100;

/// The tenth that was most too sure.
const measured::SaidAndCame& most_sure(const measured::RealTenths& of) {
  const measured::SaidAndCame* worst = &of.tenths.front();
  for (const auto& tenth : of.tenths) {
    if (tenth.forecasts < enough_forecasts) continue;
    if (tenth.said - tenth.came > worst->said - worst->came) worst = &tenth;
  }
  return *worst;
}

std::string said_and_came(const measured::RealTenths& of, double from, Language language) {
  for (const auto& tenth : of.tenths) {
    if (!(tenth.forecasts > 0) || tenth.from < from - 0.05 || tenth.from > from + 0.05) continue;
    return points(tenth.said, language) + " → " + points(tenth.came, language);
  }
  return "–";
}

/// What the probabilities were worth on real crime, now and in the next quarter, by tenths.
StudyTable real_tenths_table(Language language) {
  StudyTable table{filled(Text::study_london_said, language), {}, {}, {}};
  table.columns.push_back(filled(Text::study_said, language));
  for (const auto& of : measured::real_tenths) {
    table.columns.push_back(filled(of.is_next ? Text::study_kept_next : Text::study_kept_now, language,
                                   {percent(of.share, language)}));
  }
  for (int tenth = 0; tenth < 10; ++tenth) {
    std::vector<std::string> row{points(tenth / 10.0, language) + "–" +
                                 filled(Text::per_cent, language, {points((tenth + 1) / 10.0, language)})};
    for (const auto& of : measured::real_tenths) row.push_back(said_and_came(of, tenth / 10.0, language));
    table.rows.push_back(std::move(row));
  }
  const auto three = [&](double value) { return format_number(value, 3, language); };
  std::string brier;
  for (const auto& row : measured::real_crime) {
    brier += (brier.empty() ? "" : "; ") +
             filled(Text::study_brier, language,
                    {percent(row.share, language), three(row.brier), three(row.brier_next)});
  }
  const auto& sure = most_sure(measured::real_tenths.back());
  table.about = filled(
      Text::study_london_said_about, language,
      {brier, percent(measured::real_tenths.back().share, language), percent(sure.said, language),
       percent(sure.came, language), three(measured::tripled_brier), percent(measured::tripled_p, language)});
  return table;
}

}  // namespace

std::string study_intro(Language language) {
  return filled(Text::study_intro, language,
                {format_count(measured::weeks, language), format_count(measured::sets, language),
                 format_count(measured::draws, language), format_count(measured::seed, language)});
}

std::vector<StudyTable> study_tables(Language language) {
  return {false_alarm_table(language), dispersed_table(language),  power_table(language),
          season_table(language),      watch_table(language),      found_table(language),
          calibration_table(language), real_crime_table(language), real_tenths_table(language),
          verdict_table(language)};
}

}  // namespace lagesbild::words
