#include "words/findings.hpp"

#include "words/format_number.hpp"
#include "words/reason.hpp"
#include "words/sentence.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

using analysis::Check;
using analysis::CheckKind;
using analysis::SeverityPreset;

std::string place(const Situation& situation, std::size_t area, std::size_t category, Language language) {
  return filled(Text::category_in_area, language,
                {situation.categories[category].name.in(language), situation.areas[area].name});
}

Text preset_text(SeverityPreset preset) {
  switch (preset) {
    case SeverityPreset::flat:
      return Text::check_severity_flat;
    case SeverityPreset::square_root:
      return Text::check_severity_root;
    case SeverityPreset::table:
      break;
  }
  return Text::check_severity_table;
}

}  // namespace

std::string watch_summary(const analysis::Watch& watch, Language language) {
  const std::string chance =
      watch.by_chance < 0.5 ? std::string{text(Text::watch_less_than_one, language)}
                            : filled(Text::watch_about, language, {format_count(watch.by_chance, language)});
  const std::string flagged = watch.flagged == 0 ? std::string{text(Text::watch_none, language)}
                                                 : counted(static_cast<double>(watch.flagged),
                                                           Text::watch_one, Text::watch_many, language);
  std::string said = filled(Text::watch_summary, language,
                            {counted(static_cast<double>(watch.signals.size()), Text::watch_one_series,
                                     Text::watch_many_series, language),
                             chance, std::to_string(watch.alone), flagged});
  if (watch.pooled == 0) return said;
  return said + " " + filled(Text::watch_pooled, language, {std::to_string(watch.pooled)});
}

std::string signal_text(const Situation& situation, const analysis::Signal& signal, Week week,
                        Language language) {
  const bool one_week = signal.week.window == analysis::SignalWindow::week;
  const std::string when =
      one_week ? format_week(week, language) : std::string{text(Text::signal_four_weeks, language)};
  return filled(
      Text::signal, language,
      {place(situation, signal.area, signal.category, language), events(signal.week.observed, language), when,
       format_number(signal.week.tail.expected, 1, language), format_number(signal.week.z, 1, language)});
}

std::string change_text(const Situation& situation, const analysis::CategoryChange& change,
                        Language language) {
  const analysis::Change& of = change.change;
  std::string said =
      filled(Text::change_found, language,
             {place(situation, change.area, change.category, language), format_number(of.mean, 1, language),
              filled(Text::interval_90, language,
                     {format_number(of.low, 1, language), format_number(of.high, 1, language)}),
              events(of.observed, language), format_number(of.expected, 1, language)});
  if (!change.source) return said;
  return said + " " +
         filled(Text::change_follows, language, {situation.sources[*change.source].name.in(language)});
}

std::string robustness_text(const analysis::Robustness& robustness, std::size_t area, Language language) {
  return filled(Text::holds_in, language,
                {std::to_string(robustness.held[area]), std::to_string(robustness.checks.size())});
}

std::string check_text(const Situation& situation, const Check& check, Language language) {
  switch (check.kind) {
    case CheckKind::without_memory:
      return std::string{text(Text::check_without_memory, language)};
    case CheckKind::without_factor:
      return std::string{text(Text::check_without_factor, language)};
    case CheckKind::without_source:
      return filled(Text::check_without_source, language,
                    {situation.sources[check.source].name.in(language)});
    case CheckKind::without_indicator:
      return filled(Text::check_without_indicator, language,
                    {inside_sentence(indicator_text(check.indicator, language))});
    case CheckKind::severity:
      return std::string{text(preset_text(check.preset), language)};
    case CheckKind::window:
      return filled(Text::check_window, language, {std::to_string(check.weeks)});
    case CheckKind::silent_weeks:
      return std::string{
          text(check.factor < 1 ? Text::check_silent_half : Text::check_silent_twice, language)};
  }
  return "";
}

std::string backtest_text(const analysis::Backtest& record, Language language) {
  if (record.origins.empty()) {
    return std::string{
        text(record.reaches_back ? Text::backtest_nothing : Text::backtest_impossible, language)};
  }
  return filled(
      record.origins.size() == 1 ? Text::backtest_one : Text::backtest_many, language,
      {std::to_string(record.origins.size()), std::to_string(record.k),
       format_percent(record.harm_share, language), format_percent(record.population_share, language)});
}

std::vector<std::string> backtest_findings(const analysis::Backtest& record, Language language) {
  const std::string k = format_count(record.k, language);
  return {filled(Text::track_brier, language,
                 {format_number(record.brier, 3, language), format_number(record.brier_base, 3, language)}),
          filled(Text::track_certainty, language, {k, format_percent(record.certainty, language)}),
          filled(Text::track_caught, language,
                 {k, format_percent(record.caught_share, language),
                  format_percent(record.guessed_share, language)})};
}

std::string comparison_text(const Situation& situation, std::size_t one, std::size_t other,
                            const std::optional<analysis::AreaComparison>& comparison, Language language) {
  const std::string& first = situation.areas[one].name;
  const std::string& second = situation.areas[other].name;
  if (!comparison) return filled(Text::two_areas_impossible, language, {first, second});
  const auto signed_number = [&](double value) { return format_signed(value, 2, language); };
  return filled(Text::two_areas, language,
                {format_probability(comparison->p_above, language), first, second,
                 signed_number(comparison->difference.mean), signed_number(comparison->difference.low),
                 signed_number(comparison->difference.high)});
}

}  // namespace lagesbild::words
