#include "app/topics/weighing/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/methods/ahp.hpp"
#include "analysis/methods/ahp_partial.hpp"
#include "model/disclosure.hpp"
#include "words/reason.hpp"

namespace lagesbild::app {
namespace {

LocalText indicator_name(Indicator indicator) {
  return {words::indicator_text(indicator, Language::sv), words::indicator_text(indicator, Language::en)};
}

std::vector<Comparison::Thing> indicators_of(const analysis::Settings& wanted) {
  std::vector<Comparison::Thing> things;
  for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
    const auto indicator = static_cast<Indicator>(i);
    if (indicator == Indicator::acute && wanted.mode != Mode::week) continue;
    things.push_back(
        {analysis::indicator_id(indicator), indicator_name(indicator), true, wanted.indicators[i]});
  }
  return things;
}

std::vector<Comparison::Thing> categories_of(const Situation& situation, const State& state,
                                             const analysis::Settings& wanted) {
  std::vector<Comparison::Thing> things;
  for (std::size_t i = 0; i < situation.categories.size(); ++i) {
    const Category& category = situation.categories[i];
    if (!disclosure::told_by_area(category)) continue;
    things.push_back({category.id, category.name, true, wanted.severity[i]});
  }
  const auto& chosen = state.choices.weighing.compared_categories;
  const bool all = chosen.empty() && things.size() <= most_compared;
  for (auto& thing : things) thing.compared = all || chosen.contains(thing.id);
  return things;
}

std::optional<int> answer_of(const PairAnswers& answers, const std::string& first,
                             const std::string& second) {
  const bool in_order = first < second;
  const auto found = answers.find(in_order ? std::pair{first, second} : std::pair{second, first});
  if (found == answers.end()) return std::nullopt;
  return in_order ? found->second : -found->second;
}

void ask(Comparison& comparison, const PairAnswers& answers) {
  const auto& things = comparison.things;
  for (std::size_t i = 0; i < things.size(); ++i) {
    for (std::size_t j = i + 1; j < things.size(); ++j) {
      if (!things[i].compared || !things[j].compared) continue;
      comparison.questions.push_back({i, j, answer_of(answers, things[i].id, things[j].id)});
      if (comparison.questions.back().answer) ++comparison.answered;
    }
  }
}

/// With the heavier first.
Comparison::Question turned(Comparison::Question question) {
  if (question.answer.value_or(0) >= 0) return question;
  return {question.second, question.first, -*question.answer, question.contradicts};
}

/// Sets the contradiction; `compared`: the indices of what is compared, as the methods number it.
void find_contradiction(Comparison& comparison, std::span<const double> ratios,
                        std::span<const std::size_t> compared) {
  const auto triad = analysis::most_contradictory(ratios);
  const auto doubt = analysis::least_consistent(ratios);
  if (!triad || !doubt) return;
  const auto is = [&](const Comparison::Question& question, std::size_t first, std::size_t second) {
    return question.first == compared[first] && question.second == compared[second];
  };
  Comparison::Contradiction found;
  for (auto& question : comparison.questions) {
    question.contradicts = is(question, triad->first, triad->second) ||
                           is(question, triad->second, triad->third) ||
                           is(question, triad->first, triad->third);
    if (question.contradicts) found.answers.push_back(turned(question));
    if (!is(question, doubt->first, doubt->second)) continue;
    found.doubt = turned(question);
    const bool was_turned = found.doubt.first != question.first;
    found.suggested = answer_nearest(was_turned ? 1 / doubt->suggested : doubt->suggested);
  }
  comparison.contradiction = std::move(found);
}

void weigh(Comparison& comparison) {
  std::vector<std::size_t> compared;
  for (std::size_t i = 0; i < comparison.things.size(); ++i) {
    if (comparison.things[i].compared) compared.push_back(i);
  }
  if (compared.size() < 2) return;
  std::vector<std::optional<double>> ratios;
  for (const auto& question : comparison.questions) {
    ratios.push_back(question.answer ? std::optional{importance_of(*question.answer)} : std::nullopt);
  }
  const auto weights = analysis::ahp_weights_so_far(ratios);
  if (!weights) return;
  comparison.has_weights = true;
  for (std::size_t i = 0; i < compared.size(); ++i) comparison.things[compared[i]].weight = (*weights)[i];
  if (comparison.answered < comparison.questions.size() || compared.size() < 3) return;
  std::vector<double> all;
  for (const auto& ratio : ratios) all.push_back(*ratio);
  const auto result = analysis::ahp_weights(all);
  if (!result) return;
  comparison.consistency_ratio = result->consistency_ratio;
  if (!comparison.consistent()) find_contradiction(comparison, all, compared);
}

/// As a weight is kept, see applied().
double in_thousandths(double value) {
  return std::round(value * 1000) / 1000;
}

void set_use(Comparison& comparison, double sum) {
  double heaviest = 0;
  for (const auto& thing : comparison.things) heaviest = std::max(heaviest, thing.weight);
  const bool severity = comparison.of == Compared::severity;
  // Indicators are shares already; the heaviest severity must not be cut, which would change the proportions.
  const double scale = severity ? std::min(sum, greatest_severity_weight / heaviest) : 1;
  comparison.in_use = true;
  for (const auto& thing : comparison.things) {
    if (!thing.compared) continue;
    const double weight = in_thousandths(thing.weight * scale);
    comparison.in_use = comparison.in_use && std::abs(thing.now - weight) < 5e-4;
    if (severity) {
      comparison.use.severity[thing.id] = weight;
    } else {
      for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
        const auto indicator = static_cast<Indicator>(i);
        if (thing.id == analysis::indicator_id(indicator)) comparison.use.indicators[indicator] = weight;
      }
    }
  }
}

}  // namespace

double importance_of(int answer) {
  const double times = 1 + 2.0 * std::abs(answer);
  return answer < 0 ? 1 / times : times;
}

int answer_nearest(double ratio) {
  int nearest = 0;
  for (int answer = -strongest_answer; answer <= strongest_answer; ++answer) {
    const auto off = [&](int of) { return std::abs(std::log(ratio / importance_of(of))); };
    if (off(answer) < off(nearest)) nearest = answer;
  }
  return nearest;
}

Comparison compare(const Situation& situation, const State& state, const analysis::Settings& wanted) {
  Comparison comparison;
  comparison.of = state.compared;
  const bool severity = comparison.of == Compared::severity;
  comparison.things = severity ? categories_of(situation, state, wanted) : indicators_of(wanted);
  ask(comparison,
      severity ? state.choices.weighing.severity_answers : state.choices.weighing.indicator_answers);
  weigh(comparison);

  double sum = 0;
  double least = 0;
  double most = 0;
  double count = 0;
  for (const auto& thing : comparison.things) {
    if (!thing.compared) continue;
    sum += thing.now;
    ++count;
    most = std::max(most, thing.now);
    if (thing.now > 0) least = least > 0 ? std::min(least, thing.now) : thing.now;
  }
  comparison.beyond_scale = severity && least > 0 && most > importance_of(strongest_answer) * least;
  if (comparison.has_weights) set_use(comparison, sum > 0 ? sum : count);
  for (auto& thing : comparison.things) thing.now = sum > 0 && thing.compared ? thing.now / sum : 0;
  return comparison;
}

}  // namespace lagesbild::app
