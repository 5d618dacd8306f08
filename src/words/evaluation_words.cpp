#include "words/evaluation_words.hpp"

#include <algorithm>
#include <cmath>

#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

namespace {

using analysis::Evaluation;
using analysis::Interval;

/// The share of placebos as low as the measure above which its fall is nothing out of the ordinary. Among few
/// areas even the clearest fall has a larger share: there it takes one that fell as clearly.
constexpr double common_share = 0.1;

bool within_chance(const Interval& interval, double nothing) {
  return interval.low <= nothing && interval.high >= nothing;
}

std::string events_between(const Interval& interval, Language language) {
  return filled(Text::evaluation_between, language,
                {format_number(interval.low, 0, language), format_number(interval.high, 0, language)});
}

std::size_t placebos_as_low(const Evaluation& evaluation) {
  const auto as_low = [&](double z) { return z <= evaluation.placebo.treated_z; };
  return static_cast<std::size_t>(
      std::count_if(evaluation.placebo.z.begin(), evaluation.placebo.z.end(), as_low));
}

}  // namespace

Verdict verdict_of(const Evaluation& evaluation) {
  if (!evaluation.enough) return Verdict::too_few;
  if (within_chance(evaluation.difference.interval, 0)) return Verdict::unclear;
  if (evaluation.difference.total > 0) return Verdict::more;
  const auto& moved = evaluation.difference_displaced;
  if (moved && moved->interval.low > 0) return Verdict::fewer_but_moved;
  if (evaluation.treated.after >= evaluation.without_measure.interval.low) return Verdict::fewer_but_expected;
  if (evaluation.placebo.p_lower > common_share && placebos_as_low(evaluation) > 0) {
    return Verdict::fewer_but_common;
  }
  return Verdict::fewer;
}

const char* verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::too_few:
      return "too_few";
    case Verdict::unclear:
      return "unclear";
    case Verdict::fewer:
      return "fewer";
    case Verdict::fewer_but_moved:
      return "fewer_but_moved";
    case Verdict::fewer_but_expected:
      return "fewer_but_expected";
    case Verdict::fewer_but_common:
      return "fewer_but_common";
    case Verdict::more:
      return "more";
  }
  return "";
}

std::string verdict_word(Verdict verdict, Language language) {
  return listed(Text::verdict_words, static_cast<std::size_t>(verdict), language);
}

std::string verdict_text(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::too_few:
      return std::string{text(Text::verdict_too_few, language)};
    case Verdict::unclear:
      return std::string{text(Text::verdict_unclear, language)};
    case Verdict::fewer:
      return std::string{text(Text::verdict_fewer, language)};
    case Verdict::fewer_but_moved:
      return std::string{text(Text::verdict_moved, language)};
    case Verdict::fewer_but_expected:
      return std::string{text(Text::verdict_expected, language)};
    case Verdict::fewer_but_common:
      return std::string{text(Text::verdict_common, language)};
    case Verdict::more:
      return std::string{text(Text::verdict_more, language)};
  }
  return "";
}

std::string evaluation_text(const Evaluation& evaluation, Language language) {
  if (!evaluation.enough) return std::string{text(Text::evaluation_too_few, language)};
  const analysis::WeightedDisplacementDifference& result = evaluation.difference;
  const std::string size = format_number(std::abs(result.total), 0, language);
  const std::string bounds = events_between(result.interval, language);
  if (within_chance(result.interval, 0)) return filled(Text::evaluation_by_chance, language, {bounds});
  const Text said = result.total < 0 ? Text::evaluation_fewer : Text::evaluation_more;
  return filled(said, language, {size, bounds});
}

std::string ratio_text(const Evaluation& evaluation, Language language) {
  const analysis::RateRatio& of = evaluation.ratio;
  std::string said =
      filled(Text::evaluation_ratio, language,
             {format_number(of.ratio, 2, language), format_number(of.interval.low, 2, language),
              format_number(of.interval.high, 2, language)});
  if (of.corrected) said += text(Text::evaluation_half_added, language);
  return said;
}

std::string return_text(const Evaluation& evaluation, Language language) {
  const analysis::ExpectedReturn& without = evaluation.without_measure;
  return filled(Text::evaluation_return, language,
                {format_count(without.without, language), format_count(without.interval.low, language),
                 format_count(without.interval.high, language), format_count(without.carried_over, language),
                 format_count(evaluation.treated.after, language)});
}

std::string displacement_text(const Evaluation& evaluation, Language language) {
  if (!evaluation.difference_displaced || !evaluation.difference_together) return "";
  const analysis::WeightedDisplacementDifference& moved = *evaluation.difference_displaced;
  const std::string bounds = events_between(moved.interval, language);
  std::string said;
  if (within_chance(moved.interval, 0)) {
    said = filled(Text::displacement_by_chance, language, {bounds});
  } else {
    const std::string size = format_number(std::abs(moved.total), 0, language);
    said = filled(moved.total > 0 ? Text::displacement_more : Text::displacement_fewer, language,
                  {size, bounds});
  }
  const Interval& all = evaluation.difference_together->interval;
  Text together = Text::together_by_chance;
  if (!within_chance(all, 0)) {
    together = evaluation.difference_together->total < 0 ? Text::together_fewer : Text::together_more;
  }
  return said + filled(together, language, {events_between(all, language)});
}

std::string placebo_text(const Evaluation& evaluation, Language language) {
  const std::size_t others = evaluation.placebo.z.size();
  if (others == 0) return std::string{text(Text::placebo_too_few, language)};
  const std::string all = std::to_string(others);
  if (evaluation.placebo.treated_z > 0) {
    const auto as_high = std::ranges::count_if(evaluation.placebo.z,
                                               [&](double z) { return z >= evaluation.placebo.treated_z; });
    if (as_high == 0) return filled(Text::placebo_none_rose, language, {all});
    return filled(Text::placebo_some_rose, language, {std::to_string(as_high), all});
  }
  const std::size_t as_low = placebos_as_low(evaluation);
  if (as_low == 0) return filled(Text::placebo_none, language, {all});
  return filled(Text::placebo_some, language, {std::to_string(as_low), all});
}

std::string hindrance_text(analysis::Hindrance hindrance, Language language) {
  using analysis::Hindrance;
  switch (hindrance) {
    case Hindrance::no_area:
      return std::string{text(Text::hindrance_no_area, language)};
    case Hindrance::not_begun:
      return std::string{text(Text::hindrance_not_begun, language)};
    case Hindrance::no_start:
      return std::string{text(Text::hindrance_no_start, language)};
    case Hindrance::no_category:
      return std::string{text(Text::hindrance_no_category, language)};
    case Hindrance::too_early:
      return std::string{text(Text::hindrance_too_early, language)};
    case Hindrance::too_short:
      return std::string{text(Text::hindrance_too_short, language)};
    case Hindrance::no_controls:
      return std::string{text(Text::hindrance_no_controls, language)};
    case Hindrance::no_reports:
      return std::string{text(Text::hindrance_no_reports, language)};
  }
  return "";
}

}  // namespace lagesbild::words
