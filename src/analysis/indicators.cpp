#include "analysis/indicators.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include "analysis/stats/distributions.hpp"
#include "analysis/weekly.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int persistence_weeks = 13;
constexpr int longest_look_back = 26;
constexpr int least_weeks = 8;
constexpr double band = 0.9;          // of what chance alone gives lies at or under it
constexpr double prior_answers = 20;  // by which a share of answers is shrunk

/// φ of all categories together: each by what it adds to the area's expectation.
double mean_phi(const Expected& expected, const std::vector<CategoryModel>& models) {
  double weighted = 0;
  double total = 0;
  for (std::size_t c = 0; c < models.size(); ++c) {
    weighted += expected.category_rates[c] * models[c].phi;
    total += expected.category_rates[c];
  }
  return total > 0 ? weighted / total : 1;
}

/// Counts of that mean and variance φ · mean.
stats::NegativeBinomial weekly_law(double mean, double phi) {
  return {phi > 1 ? mean / (phi - 1) : std::numeric_limits<double>::infinity(), mean};
}

/// The question about unsafety that most areas answered in the latest year, by name where several did.
struct Question {
  int year = 0;
  std::string id;
};

std::optional<Question> choose_question(const Situation& situation, int latest_year) {
  int year = std::numeric_limits<int>::min();
  std::map<std::string, int> asked;
  for (const Survey& survey : situation.surveys) {
    if (survey.year > latest_year || survey.responses <= 0 || !survey.question.starts_with("unsafe"))
      continue;
    if (survey.year > year) {
      year = survey.year;
      asked.clear();
    }
    if (survey.year == year) ++asked[survey.question];
  }
  const auto most = std::max_element(asked.begin(), asked.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == asked.end()) return std::nullopt;
  return Question{year, most->first};
}

}  // namespace

std::optional<PersistenceModel> persistence_of_area(const Situation& situation, const Cube& cube,
                                                    const Expected& expected,
                                                    const std::vector<CategoryModel>& models, Week until,
                                                    std::size_t area) {
  const double phi = mean_phi(expected, models);
  const auto weeks =
      weekly_series(situation, cube, expected, area, std::nullopt, {until - (longest_look_back - 1), until});
  PersistenceModel model;
  Persistence& summary = model.summary;
  std::map<double, int> alike;  // weeks by what is expected: most have the same
  for (auto week = weeks.rbegin(); week != weeks.rend() && summary.weeks < persistence_weeks; ++week) {
    if (!(week->expected > 0)) continue;
    ++summary.weeks;
    ++alike[week->expected];
    summary.above += week->observed > stats::quantile(weekly_law(week->expected, phi), band) ? 1 : 0;
  }
  if (summary.weeks < least_weeks) return std::nullopt;
  model.curve.values.assign(LevelCurve::points, 0);
  for (const auto& [mean, count] : alike) {
    const double top = stats::quantile(weekly_law(mean, phi), band);
    const double share = static_cast<double>(count) / summary.weeks;
    for (std::size_t i = 0; i < LevelCurve::points; ++i) {
      const double level = std::exp2(LevelCurve::lowest + LevelCurve::step * static_cast<double>(i));
      model.curve.values[i] += share * stats::survival(weekly_law(level * mean, phi), top);
    }
  }
  summary.by_chance = model.curve.at(1);
  return model;
}

std::vector<std::optional<SafetyModel>> safety_of_areas(const Situation& situation, Week until) {
  std::vector<std::optional<SafetyModel>> models(situation.areas.size());
  const auto question = choose_question(situation, iso_name(until).year);
  if (!question) return models;
  double yes = 0;
  double asked = 0;
  for (const Survey& survey : situation.surveys) {
    if (survey.year != question->year || survey.question != question->id || survey.responses <= 0) continue;
    auto& model = models[survey.area];
    if (!model) model.emplace();
    model->a += survey.share * survey.responses;
    model->b += (1 - survey.share) * survey.responses;
    model->summary.responses += survey.responses;
    yes += survey.share * survey.responses;
    asked += survey.responses;
  }
  // Half an answer keeps a share of none or all inside the open interval.
  const double municipal = (yes + 0.5) / (asked + 1);
  for (auto& model : models) {
    if (!model) continue;
    Safety& summary = model->summary;
    summary.year = question->year;
    summary.share = model->a / summary.responses;
    summary.municipal = municipal;
    model->a += prior_answers * municipal;
    model->b += prior_answers * (1 - municipal);
    summary.ratio = model->a / (model->a + model->b) / municipal;
  }
  return models;
}

std::optional<AcuteModel> acute_of_area(const Situation& situation, const Cube& cube,
                                        const Expected& expected, const std::vector<CategoryModel>& models,
                                        Week week, std::size_t area) {
  const double phi = mean_phi(expected, models);
  const auto weeks =
      weekly_series(situation, cube, expected, area, std::nullopt, {week - longest_look_back, week});
  if (!(weeks.back().expected > 0)) return std::nullopt;
  double observed = 0;
  double municipal = 0;
  int reported = 0;
  for (std::size_t t = 0; t + 1 < weeks.size(); ++t) {
    if (!(weeks[t].expected > 0)) continue;
    ++reported;
    observed += weeks[t].observed;
    municipal += weeks[t].expected;
  }
  if (reported < least_weeks) return std::nullopt;
  const double level = (ratio_prior + observed / phi) / (ratio_prior + municipal / phi);
  AcuteModel model;
  model.summary.observed = weeks.back().observed;
  model.summary.expected = weeks.back().expected * level;
  model.shape = ratio_prior + model.summary.observed / phi;
  model.rate = ratio_prior + model.summary.expected / phi;
  model.summary.mean = model.shape / model.rate;
  return model;
}

}  // namespace lagesbild::analysis
