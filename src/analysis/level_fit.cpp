#include "analysis/level_fit.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t most_combinations = 50;
constexpr std::size_t least_combinations = 4;
/// Areas times combinations: each is a law of u of a kilobyte. Where areas are many they leave little doubt
/// of a and b_c, and fewer combinations say as much.
constexpr std::size_t most_laws = 10'000;
constexpr int steady_rounds = 2;
/// Events that the areas which have not jumped are taken to have had as expected, in each category.
constexpr double steady_prior = 4;

std::size_t combination_count(std::size_t areas) {
  return std::clamp(most_laws / std::max<std::size_t>(areas, 1), least_combinations, most_combinations);
}

/// Positions 0 … count − 1, sorted by what they are called.
template <typename Name>
std::vector<std::size_t> sorted_by(std::size_t count, Name name) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t a, std::size_t b) { return name(a) < name(b); });
  return order;
}

/// Area totals of a block, divided by φ.
BlockTotals totals_of(const LevelModel& model, std::size_t block) {
  const Past& past = model.past;
  BlockTotals totals{std::vector<double>(past.areas, 0), std::vector<double>(past.areas, 0)};
  for (std::size_t area = 0; area < past.areas; ++area) {
    for (std::size_t c = 0; c < past.categories; ++c) {
      totals.observed[area] += past.observed[past.at(block, area, c)] / model.categories[c].phi;
      totals.expected[area] += past.expected[past.at(block, area, c)] / model.categories[c].phi;
    }
  }
  return totals;
}

/// The oldest blocks in which no one reported anything say nothing.
void drop_silent_blocks(Past& past) {
  const auto last =
      std::find_if(past.expected.rbegin(), past.expected.rend(), [](double e) { return e > 0; });
  const auto kept = static_cast<std::size_t>(past.expected.rend() - last);
  const std::size_t size = past.areas * past.categories;
  past.blocks = size > 0 ? (kept + size - 1) / size : 0;
  past.observed.resize(past.blocks * size);
  past.expected.resize(past.blocks * size);
}

}  // namespace

LevelFit::LevelFit(const Situation& situation, const Cube& cube, const Settings& settings,
                   const Expected& window)
    : situation_(&situation),
      cube_(&cube),
      settings_(&settings),
      window_(&window),
      categories_(window.categories.size()),
      blocks_(settings.memory == 0 ? 0 : past_blocks(cube, settings.window)) {
  model_.categories.resize(categories_);
  model_.memory.delta = settings.memory.value_or(usual_memory);
  model_.memory.jump = settings.jump;
  model_.has_factor = !settings.area_nu || std::isfinite(*settings.area_nu);
  area_order_ = sorted_by(window.areas, [&](std::size_t area) { return situation.areas[area].id; });
  category_order_ =
      sorted_by(categories_, [&](std::size_t c) { return situation.categories[window.categories[c]].id; });
}

bool LevelFit::estimates_memory() const {
  return !settings_->memory && blocks_ >= least_memory_blocks;
}

/// Without a factor a ν for each category, else tables and sweeps.
std::size_t LevelFit::shape_pieces() const {
  return model_.has_factor ? ShapeFit::pieces_for(categories_) : categories_;
}

std::size_t LevelFit::pieces() const {
  return categories_ + blocks_ + (estimates_memory() ? memory_values.size() : 0) + shape_pieces() + 1;
}

void LevelFit::step() {
  std::size_t at = next_++;
  if (at < categories_) return fit_phi(at);
  at -= categories_;
  if (at < blocks_) return add_block(*situation_, *cube_, *settings_, model_.past);
  at -= blocks_;
  if (estimates_memory()) {
    if (at < memory_values.size()) return weigh_memory(at);
    at -= memory_values.size();
  }
  if (at == 0) begin_shapes();
  if (at < shape_pieces()) return fit_shapes(at);
  end_shapes();
}

void LevelFit::fit_phi(std::size_t category) {
  model_.categories[category].phi =
      settings_->phi ? *settings_->phi
                     : window_phi(*situation_, *cube_, settings_->window, *window_, category);
}

void LevelFit::weigh_memory(std::size_t value) {
  if (value == 0) {
    drop_silent_blocks(model_.past);
    for (std::size_t block = 0; block < model_.past.blocks; ++block) {
      totals_.push_back(totals_of(model_, block));
    }
  }
  memory_likelihood_.push_back(memory_log_likelihood(totals_, memory_values[value]));
  if (memory_likelihood_.size() < memory_values.size()) return;
  model_.memory.estimated = model_.past.blocks >= least_memory_blocks;
  if (model_.memory.estimated) model_.memory.delta = mean_memory(memory_likelihood_);
}

/// By the counts of all areas, each as much as it has not jumped. Those who have are known the better once
/// the others' fall is, so twice.
void LevelFit::find_steady() {
  if (!(model_.memory.jump > 0) || model_.past.blocks == 0) return;
  for (int round = 0; round < steady_rounds; ++round) {
    std::vector<double> observed(categories_, steady_prior);
    std::vector<double> expected(categories_, steady_prior);
    for (const std::size_t area : area_order_) {
      const double stays = 1 - jump_of(model_, *window_, area);
      const AreaCounts now = counted_now(model_, *window_, area);
      for (std::size_t c = 0; c < categories_; ++c) {
        observed[c] += stays * now.observed[c];
        expected[c] += stays * now.expected[c];
      }
    }
    for (std::size_t c = 0; c < categories_; ++c) observed[c] /= expected[c];
    model_.steady = std::move(observed);
  }
}

void LevelFit::begin_shapes() {
  drop_silent_blocks(model_.past);
  model_.memory.blocks = model_.past.blocks;
  if (model_.past.blocks == 0) model_.memory.delta = 0;
  find_steady();
  counts_.areas = window_->areas;
  counts_.categories = categories_;
  for (const std::size_t area : area_order_) {
    const AreaCounts counts = remembered(model_, *window_, area, 0);
    for (const std::size_t c : category_order_) {
      counts_.observed.push_back(counts.observed[c]);
      counts_.expected.push_back(counts.expected[c]);
    }
  }
  if (model_.has_factor) shapes_.emplace(counts_, settings_->area_nu, settings_->nu);
}

void LevelFit::fit_shapes(std::size_t piece) {
  if (shapes_) return shapes_->step();
  NuPosterior& nu = model_.categories[category_order_[piece]].nu;
  if (settings_->nu) {
    nu = {{*settings_->nu}, {1.0}};
    return;
  }
  std::vector<double> observed;
  std::vector<double> expected;
  for (std::size_t area = 0; area < counts_.areas; ++area) {
    observed.push_back(counts_.observed[area * categories_ + piece]);
    expected.push_back(counts_.expected[area * categories_ + piece]);
  }
  nu = nu_posterior(observed, expected);
}

void LevelFit::end_shapes() {
  if (shapes_) {
    ShapePosteriors posteriors = shapes_->take();
    std::vector<std::string> names;
    for (const std::size_t c : category_order_)
      names.push_back(situation_->categories[window_->categories[c]].id);
    const auto mix = combinations(posteriors, names, combination_count(counts_.areas), settings_->seed);
    const double weight = 1 / static_cast<double>(mix.size());
    model_.weights.assign(categories_, std::vector<double>(mix.size(), weight));
    model_.shapes.resize(categories_);
    for (std::size_t i = 0; i < categories_; ++i) {
      const std::size_t c = category_order_[i];
      for (const ShapeCombination& one : mix) model_.shapes[c].push_back(one.categories[i]);
      model_.categories[c].nu = std::move(posteriors.categories[i]);
    }
    for (const ShapeCombination& one : mix) model_.area_shapes.push_back(one.area);
    model_.area = std::move(posteriors.area);
  } else {
    for (const CategoryModel& category : model_.categories) {
      model_.shapes.push_back(category.nu.values);
      model_.weights.push_back(category.nu.weights);
    }
  }
  for (const CategoryModel& category : model_.categories) model_.medians.push_back(category.nu.median());
}

}  // namespace lagesbild::analysis
