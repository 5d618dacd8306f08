#include "export/codebook.hpp"

#include "export/columns.hpp"
#include "export/csv_table.hpp"

namespace lagesbild::exports {
namespace {

using words::Text;

constexpr JsonField of_analysis[] = {
    {"format", Text::code_format, Text::unit_none},
    {"audience", Text::code_audience, Text::unit_none},
    {"synthetic", Text::code_synthetic, Text::unit_none},
    {"window.from", Text::code_from, Text::unit_week},
    {"window.to", Text::code_to, Text::unit_week},
    {"baseline.from", Text::code_baseline, Text::unit_week},
    {"baseline.to", Text::code_baseline, Text::unit_week},
    {"mode", Text::code_mode, Text::unit_none},
    {"seed", Text::code_seed, Text::unit_none},
    {"draws", Text::code_draws, Text::unit_number},
    {"k", Text::code_k, Text::unit_number},
    {"fixed_nu", Text::code_fixed, Text::unit_none},
    {"fixed_phi", Text::code_fixed, Text::unit_none},
    {"indicators.*.weight", Text::code_weight, Text::unit_none},
    {"indicators.*.offered", Text::code_offered, Text::unit_none},
    {"reference_harm", Text::code_reference_harm, Text::unit_harm},
    {"categories.*.weight", Text::code_severity, Text::unit_none},
    {"categories.*.observed", Text::code_observed, Text::unit_events},
    {"categories.*.rate", Text::code_rate, Text::unit_rate},
    {"categories.*.rates.*", Text::code_rate_source, Text::unit_rate},
    {"categories.*.phi", Text::code_phi, Text::unit_none},
    {"categories.*.nu_mean", Text::code_nu, Text::unit_none},
    {"categories.*.nu_median", Text::code_nu, Text::unit_none},
    {"categories.*.nu_values.*", Text::code_nu_grid, Text::unit_none},
    {"categories.*.nu_weights.*", Text::code_nu_grid, Text::unit_none},
    {"areas.*.id", Text::code_area_id, Text::unit_none},
    {"areas.*.name", Text::code_area, Text::unit_none},
    {"areas.*.population", Text::code_population, Text::unit_people},
    {"areas.*.coverage", Text::code_coverage, Text::unit_share},
    {"areas.*.reported_weeks.*", Text::code_reported_weeks, Text::unit_weeks},
    {"areas.*.categories.*.observed", Text::code_observed, Text::unit_events},
    {"areas.*.categories.*.expected", Text::code_expected, Text::unit_events},
    {"areas.*.categories.*.level", Text::code_level, Text::unit_times},
    {"areas.*.categories.*.interval.*", Text::code_interval, Text::unit_times},
    {"areas.*.categories.*.p_above", Text::code_above, Text::unit_share},
    {"areas.*.categories.*.sources.*.observed", Text::code_observed, Text::unit_events},
    {"areas.*.categories.*.sources.*.expected", Text::code_expected, Text::unit_events},
    {"areas.*.harm.mean", Text::code_harm, Text::unit_harm},
    {"areas.*.harm.low", Text::code_interval, Text::unit_harm},
    {"areas.*.harm.high", Text::code_interval, Text::unit_harm},
    {"areas.*.harm.burden", Text::code_burden, Text::unit_none},
    {"areas.*.harm.ratio", Text::code_area_level, Text::unit_times},
    {"areas.*.contributions.*.indicator", Text::code_indicator, Text::unit_none},
    {"areas.*.contributions.*.value", Text::code_contribution, Text::unit_score},
    {"areas.*.contributions.*.weight", Text::code_weight, Text::unit_share},
    {"areas.*.contributions.*.ratio", Text::code_ratio, Text::unit_none},
    {"areas.*.contributions.*.u", Text::code_u, Text::unit_score},
    {"areas.*.contributions.*.u_reference", Text::code_u, Text::unit_score},
    {"areas.*.score", Text::code_score, Text::unit_score},
    {"areas.*.reference_score", Text::code_reference_score, Text::unit_score},
    {"areas.*.p_top", Text::code_p_top, Text::unit_share},
    {"areas.*.rank_expected", Text::code_rank, Text::unit_places},
    {"areas.*.rank_low", Text::code_rank, Text::unit_places},
    {"areas.*.rank_high", Text::code_rank, Text::unit_places},
    {"areas.*.tier", Text::code_tier, Text::unit_none},
    {"this_week.week", Text::code_to, Text::unit_week},
    {"this_week.tested", Text::code_tested, Text::unit_number},
    {"this_week.by_chance", Text::code_by_chance, Text::unit_number},
    {"this_week.flagged", Text::code_flagged, Text::unit_number},
    {"this_week.series.*.area", Text::code_area_id, Text::unit_none},
    {"this_week.series.*.category", Text::code_category_id, Text::unit_none},
    {"this_week.series.*.window", Text::code_signal_window, Text::unit_none},
    {"this_week.series.*.observed", Text::code_signal, Text::unit_events},
    {"this_week.series.*.expected", Text::code_signal, Text::unit_events},
    {"this_week.series.*.threshold", Text::code_threshold, Text::unit_events},
    {"this_week.series.*.p", Text::code_p, Text::unit_share},
    {"this_week.series.*.q", Text::code_q, Text::unit_share},
    {"this_week.series.*.z", Text::code_z, Text::unit_none},
    {"this_week.series.*.flagged", Text::code_flagged, Text::unit_none},
    {"this_week.changes.*.area", Text::code_area_id, Text::unit_none},
    {"this_week.changes.*.category", Text::code_category_id, Text::unit_none},
    {"this_week.changes.*.observed", Text::code_observed, Text::unit_events},
    {"this_week.changes.*.expected", Text::code_expected, Text::unit_events},
    {"this_week.changes.*.mean", Text::code_change, Text::unit_times_expected},
    {"this_week.changes.*.interval.*", Text::code_interval, Text::unit_times_expected},
    {"this_week.changes.*.p_up", Text::code_up, Text::unit_share},
    {"track_record.k", Text::code_k, Text::unit_number},
    {"track_record.forecasts", Text::code_forecasts, Text::unit_number},
    {"track_record.brier", Text::code_brier, Text::unit_none},
    {"track_record.brier_base", Text::code_brier, Text::unit_none},
    {"track_record.certainty", Text::code_certainty, Text::unit_share},
    {"track_record.caught_share", Text::code_caught, Text::unit_share},
    {"track_record.guessed_share", Text::code_guessed, Text::unit_share},
    {"track_record.harm_share", Text::code_harm_share, Text::unit_share},
    {"track_record.population_share", Text::code_population_share, Text::unit_share},
};

constexpr JsonField of_outside_json[] = {
    {"format", Text::code_format, Text::unit_none},
    {"audience", Text::code_audience, Text::unit_none},
    {"synthetic", Text::code_synthetic, Text::unit_none},
    {"about", Text::code_about, Text::unit_none},
    {"window.from", Text::code_from, Text::unit_week},
    {"window.to", Text::code_to, Text::unit_week},
    {"k", Text::code_k, Text::unit_number},
    {"updated", Text::past_last_changed, Text::unit_none},
    {"method_version", Text::code_format, Text::unit_none},
    {"sources.*", Text::sources_title, Text::unit_none},
    {"areas.*.id", Text::code_area_id, Text::unit_none},
    {"areas.*.name", Text::code_area, Text::unit_none},
    {"areas.*.population", Text::code_population, Text::unit_people},
    {"areas.*.coverage", Text::code_coverage, Text::unit_share},
    {"areas.*.tier", Text::code_tier, Text::unit_none},
    {"areas.*.events.*", Text::code_events_outside, Text::unit_events},
    {"areas.*.all_events", Text::code_all_events, Text::unit_events},
    {"all_areas.events.*", Text::code_events_outside, Text::unit_events},
    {"all_areas.all_events", Text::code_all_events, Text::unit_events},
    {"municipality_only.*", Text::code_municipality_only, Text::unit_events},
};

class Codebook {
 public:
  explicit Codebook(Language language) : csv_(language) {
    csv_.text(Text::code_file).text(Text::code_field).text(Text::code_unit).text(Text::code_unit_english);
    csv_.text(Text::code_meaning).text(Text::code_meaning_english).end_row();
  }

  void columns(Text file, std::span<const CsvColumn> columns) {
    const std::string name = std::string{words::text(file, csv_.language())} + ".csv";
    for (const auto& of : {common_columns(), columns}) {
      for (const CsvColumn& column : of) {
        row(name, words::text(column.heading, csv_.language()), column.meaning, column.unit);
      }
    }
  }
  void fields(Text file, std::span<const JsonField> fields) {
    const std::string name = std::string{words::text(file, csv_.language())} + ".json";
    for (const JsonField& field : fields) row(name, field.path, field.meaning, field.unit);
  }
  std::string take() { return csv_.take(); }

 private:
  void row(std::string_view file, std::string_view field, Text meaning, Text unit) {
    csv_.text(file).text(field);
    for (const Text each : {unit, meaning}) {
      csv_.text(words::text(each, Language::sv)).text(words::text(each, Language::en));
    }
    csv_.end_row();
  }

  CsvTable csv_;
};

}  // namespace

std::span<const JsonField> analysis_fields() {
  return of_analysis;
}
std::span<const JsonField> outside_fields() {
  return of_outside_json;
}

std::string codebook_csv(Language language) {
  Codebook book(language);
  book.columns(Text::file_list, list_columns());
  book.columns(Text::file_numbers, numbers_columns());
  book.columns(Text::file_outside, outside_columns());
  book.fields(Text::file_numbers, analysis_fields());
  book.fields(Text::file_outside, outside_fields());
  return book.take();
}

}  // namespace lagesbild::exports
