#include "data/read/method.hpp"

#include <limits>

namespace lagesbild::data {
namespace {

Indicators read_indicators(const RecordNode& node) {
  Indicators indicators;
  // A list that names some of them means that the others do not count.
  indicators.harm = node.number("harm", {0, infinite}).value_or(0);
  indicators.change = node.number("change", {0, infinite}).value_or(0);
  indicators.persistence = node.number("persistence", {0, infinite}).value_or(0);
  indicators.safety = node.number("safety", {0, infinite}).value_or(0);
  const double sum = indicators.harm + indicators.change + indicators.persistence + indicators.safety;
  if (sum > 0) return indicators;
  node.log().error(ProblemCode::no_indicator, [&] {
    return Finding{node.node().pointer(),
                   {"Ingen indikator har någon vikt; grundvärdena används",
                    "No indicator has any weight; the defaults are used"},
                   {"Ge minst en av harm, change, persistence och safety en vikt över 0",
                    "Give at least one of harm, change, persistence and safety a weight above 0"}};
  });
  return Indicators{};
}

}  // namespace

Method read_method(const RecordNode& node) {
  Method method;
  const auto integer = [&](std::string_view key, Span span, auto fallback) {
    return static_cast<decltype(fallback)>(
        node.integer(key, span).value_or(static_cast<std::int64_t>(fallback)));
  };
  method.window_weeks = integer("window_weeks", {1, 520}, method.window_weeks);
  method.k = integer("k", {1, 1000}, method.k);
  method.draws = integer("draws", {1, 10'000'000}, method.draws);
  method.seed = integer("seed", {0, 9007199254740991.0}, method.seed);
  if (const auto indicators = node.record("indicators")) {
    method.indicators = read_indicators(*indicators);
  }
  return method;
}

}  // namespace lagesbild::data
