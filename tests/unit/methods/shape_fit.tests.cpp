#include "analysis/methods/shape_fit.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <string>

using namespace lagesbild;
using namespace lagesbild::analysis;
using Catch::Matchers::WithinAbs;

namespace {

CountTable planted(std::size_t areas, double area_shape, std::vector<double> category_shapes) {
  CountTable counts{areas, category_shapes.size(), {}, {}};
  for (std::size_t area = 0; area < areas; ++area) {
    auto draw = stats::Stream(7, {"shapes", std::to_string(area)}).draw(0);
    const double u = draw.gamma(area_shape, area_shape);
    for (const double shape : category_shapes) {
      counts.expected.push_back(25);
      counts.observed.push_back(draw.poisson(25 * u * draw.gamma(shape, shape)));
    }
  }
  return counts;
}

ShapePosteriors fitted(const CountTable& counts, std::optional<double> area = {},
                       std::optional<double> category = {}) {
  ShapeFit fit(counts, area, category);
  for (std::size_t piece = 0; piece < ShapeFit::pieces_for(counts.categories); ++piece) fit.step();
  return fit.take();
}

}  // namespace

TEST_CASE("What is common to an area and what is special to a category are told apart") {
  const ShapePosteriors like = fitted(planted(80, 4, {40, 40, 40}));
  CHECK(like.area.mean() > 2.5);
  CHECK(like.area.mean() < 6.5);
  for (const NuPosterior& category : like.categories) CHECK(category.mean() > 15);

  const ShapePosteriors unlike = fitted(planted(80, 60, {3, 3, 40}));
  CHECK(unlike.area.mean() > 15);
  CHECK_THAT(unlike.categories[0].mean(), WithinAbs(3, 1.2));
  CHECK_THAT(unlike.categories[1].mean(), WithinAbs(3, 1.2));
  CHECK(unlike.categories[2].mean() > 15);
}

TEST_CASE("Fixed shapes stay as they are, and the others are fitted to them") {
  const CountTable counts = planted(120, 4, {8, 8});
  const ShapePosteriors fixed = fitted(counts, 6.0, 4.0);
  CHECK(fixed.area.values == std::vector{6.0});
  CHECK(fixed.categories[1].values == std::vector{4.0});
  CHECK(combinations(fixed, std::vector<std::string>{"one", "two"}, 50, 1).size() == 1);
  const ShapePosteriors half = fitted(counts, 6.0);
  CHECK(half.area.values.size() == 1);
  CHECK(half.categories[0].values.size() == 24);
  CHECK(half.categories[0].median() > 4);
  CHECK(half.categories[0].median() < 20);
}

TEST_CASE("An area that nothing is expected of changes no shape, nor do the others' order") {
  const CountTable counts = planted(30, 4, {8, 8});
  CountTable more = counts;
  ++more.areas;
  more.observed.insert(more.observed.end(), {0, 0});
  more.expected.insert(more.expected.end(), {0, 0});
  std::rotate(more.observed.begin(), more.observed.end() - 8, more.observed.end());
  std::rotate(more.expected.begin(), more.expected.end() - 8, more.expected.end());
  const ShapePosteriors one = fitted(counts);
  const ShapePosteriors other = fitted(more);
  for (std::size_t j = 0; j < one.area.weights.size(); ++j) {
    CHECK_THAT(other.area.weights[j], WithinAbs(one.area.weights[j], 1e-11));
    CHECK_THAT(other.categories[1].weights[j], WithinAbs(one.categories[1].weights[j], 1e-11));
  }
}

TEST_CASE("Combinations hold each coordinate's whole law, in orders of their own") {
  const ShapePosteriors posteriors = fitted(planted(25, 4, {8, 8}));
  const std::vector<std::string> names{"one", "two"};
  const auto mix = combinations(posteriors, names, 50, 1);
  REQUIRE(mix.size() == 50);
  double sum = 0;
  for (const ShapeCombination& one : mix) sum += one.categories[0];
  CHECK_THAT(sum / 50, WithinAbs(posteriors.categories[0].mean(), 0.1 * posteriors.categories[0].mean()));
  std::vector<double> first;
  std::vector<double> second;
  for (const ShapeCombination& one : mix) {
    first.push_back(one.area);
    second.push_back(one.categories[0]);
  }
  CHECK_FALSE(std::is_sorted(first.begin(), first.end()));
  CHECK_FALSE(std::is_sorted(second.begin(), second.end()));
  CHECK(combinations(posteriors, names, 50, 1)[7].categories == mix[7].categories);
}

TEST_CASE("Of thousands of areas some are asked, and they say what all would") {
  // Of two kinds of event: one alone does not tell what is the area's from what is the kind's.
  const ShapePosteriors many = fitted(planted(1500, 4, {8, 8}));
  CHECK(many.area.mean() > 2.5);
  CHECK(many.area.mean() < 7);
}
