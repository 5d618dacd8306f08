#include "export/columns.hpp"

namespace lagesbild::exports {
namespace {

using words::Text;

constexpr CsvColumn common[] = {
    {Text::csv_audience, Text::code_audience, Text::unit_none},
    {Text::synthetic_mark, Text::code_synthetic, Text::unit_none},
    {Text::csv_municipality, Text::code_municipality, Text::unit_none},
    {Text::csv_from, Text::code_from, Text::unit_week},
    {Text::csv_to, Text::code_to, Text::unit_week},
};

constexpr CsvColumn of_list[] = {
    {Text::csv_place, Text::code_place, Text::unit_places},
    {Text::csv_area_id, Text::code_area_id, Text::unit_none},
    {Text::csv_area, Text::code_area, Text::unit_none},
    {Text::csv_district, Text::code_district, Text::unit_none},
    {Text::csv_inhabitants, Text::code_population, Text::unit_people},
    {Text::csv_coverage, Text::code_coverage, Text::unit_percent},
    {Text::csv_probability, Text::code_p_top, Text::unit_percent},
    {Text::csv_top, Text::code_k, Text::unit_number},
    {Text::csv_place_low, Text::code_rank, Text::unit_places},
    {Text::csv_place_high, Text::code_rank, Text::unit_places},
    {Text::csv_tier, Text::code_tier, Text::unit_none},
    {Text::csv_level, Text::code_area_level, Text::unit_times},
    {Text::csv_level_low, Text::code_interval, Text::unit_times},
    {Text::csv_level_high, Text::code_interval, Text::unit_times},
    {Text::csv_reason, Text::code_reason, Text::unit_none},
};

constexpr CsvColumn of_numbers[] = {
    {Text::csv_area_id, Text::code_area_id, Text::unit_none},
    {Text::csv_area, Text::code_area, Text::unit_none},
    {Text::csv_inhabitants, Text::code_population, Text::unit_people},
    {Text::csv_coverage, Text::code_coverage, Text::unit_percent},
    {Text::csv_category_id, Text::code_category_id, Text::unit_none},
    {Text::csv_category, Text::code_category, Text::unit_none},
    {Text::csv_severity, Text::code_severity, Text::unit_none},
    {Text::csv_rate, Text::code_rate, Text::unit_rate},
    {Text::csv_phi, Text::code_phi, Text::unit_none},
    {Text::csv_nu, Text::code_nu, Text::unit_none},
    {Text::csv_events, Text::code_observed, Text::unit_events},
    {Text::csv_expected, Text::code_expected, Text::unit_events},
    {Text::csv_raw, Text::code_raw, Text::unit_times},
    {Text::csv_level, Text::code_level, Text::unit_times},
    {Text::csv_level_low, Text::code_interval, Text::unit_times},
    {Text::csv_level_high, Text::code_interval, Text::unit_times},
    {Text::csv_above, Text::code_above, Text::unit_share},
    {Text::csv_from_window, Text::code_rests, Text::unit_share},
    {Text::csv_from_past, Text::code_rests, Text::unit_share},
    {Text::csv_from_area, Text::code_rests, Text::unit_share},
    {Text::csv_signal_window, Text::code_signal_window, Text::unit_none},
    {Text::csv_signal_observed, Text::code_signal, Text::unit_events},
    {Text::csv_signal_expected, Text::code_signal, Text::unit_events},
    {Text::csv_signal_p, Text::code_p, Text::unit_share},
    {Text::csv_signal_q, Text::code_q, Text::unit_share},
    {Text::csv_signal_z, Text::code_z, Text::unit_none},
};

constexpr CsvColumn of_outside[] = {
    {Text::csv_area_id, Text::code_area_id, Text::unit_none},
    {Text::csv_area, Text::code_area, Text::unit_none},
    {Text::csv_inhabitants, Text::code_population, Text::unit_people},
    {Text::csv_coverage, Text::code_coverage, Text::unit_percent},
    {Text::csv_tier, Text::code_tier, Text::unit_none},
    {Text::csv_category_id, Text::code_category_id, Text::unit_none},
    {Text::csv_category, Text::code_category, Text::unit_none},
    {Text::csv_events, Text::code_events_outside, Text::unit_events},
    {Text::csv_sources, Text::code_sources, Text::unit_none},
    {Text::csv_method, Text::code_method, Text::unit_none},
};

}  // namespace

std::span<const CsvColumn> common_columns() {
  return common;
}
std::span<const CsvColumn> list_columns() {
  return of_list;
}
std::span<const CsvColumn> numbers_columns() {
  return of_numbers;
}
std::span<const CsvColumn> outside_columns() {
  return of_outside;
}

}  // namespace lagesbild::exports
