#include "analysis/drawer.hpp"

#include <algorithm>

#include "analysis/score.hpp"

namespace lagesbild::analysis {

Drawer::Drawer(const Situation& situation, const Evidence& evidence) : evidence_(&evidence) {
  const std::uint64_t seed = evidence.settings.seed;
  const std::size_t categories = evidence.categories();
  const auto category_id = [&](std::size_t c) -> const std::string& {
    return situation.categories[evidence.expected.categories[c]].id;
  };
  const LevelModel& model = evidence.model;
  for (std::size_t c = 0; c < (model.has_factor ? std::min<std::size_t>(categories, 1) : categories); ++c) {
    shape_streams_.emplace_back(seed, std::initializer_list<std::string_view>{
                                          "nu", model.has_factor ? std::string_view() : category_id(c)});
    std::vector<double>& cumulative = shape_cumulative_.emplace_back();
    double sum = 0;
    for (const double weight : model.weights[c]) cumulative.push_back(sum += weight);
    const std::size_t laws = sights * std::max(cumulative.size(), factor_points);
    if (laws_.size() < laws) laws_.resize(laws);
  }
  priors_.resize(laws_.size());
  expected_.resize(laws_.size());
  which_shape_.resize(shape_streams_.size());
  shapes_.resize(shape_streams_.size());
  for (std::size_t area = 0; area < evidence.areas(); ++area) {
    const std::string& area_id = situation.areas[area].id;
    area_streams_.push_back(
        {stats::Stream(seed, {"jump", area_id}), stats::Stream(seed, {"factor", area_id})});
    for (std::size_t c = 0; c < categories; ++c) {
      level_streams_.emplace_back(seed,
                                  std::initializer_list<std::string_view>{"level", area_id, category_id(c)});
    }
    for (const Indicator k :
         {Indicator::change, Indicator::persistence, Indicator::safety, Indicator::acute}) {
      other_streams_.push_back({stats::Stream(seed, {indicator_id(k), area_id}),
                                stats::Stream(seed, {indicator_id(k), area_id, "second"})});
    }
  }
}

DrawBlock Drawer::begin(std::uint64_t first, std::size_t size) {
  size_ = size;
  sight_.resize(size);
  cell_.resize(size);
  factor_.resize(size);
  which_.resize(size);
  first_.resize(size);
  second_.resize(size);
  sum_.resize(size);
  for (std::size_t c = 0; c < shape_streams_.size(); ++c) choose_shapes(c, first);
  DrawBlock block{first, size, evidence_->categories() + drawn_indicators, {}};
  block.values.resize(evidence_->areas() * block.rows * size);
  return block;
}

void Drawer::choose_shapes(std::size_t category, std::uint64_t first) {
  const auto& cumulative = shape_cumulative_[category];
  auto& which = which_shape_[category];
  which.assign(size_, 0);
  if (cumulative.size() > 1) {
    stats::fill_uniforms(shape_streams_[category], first, first_);
    for (std::size_t i = 0; i < size_; ++i) {
      const auto at = std::upper_bound(cumulative.begin(), cumulative.end() - 1, first_[i]);
      which[i] = static_cast<std::uint16_t>(at - cumulative.begin());
    }
  }
  std::vector<bool> seen(cumulative.size(), false);
  for (const std::uint16_t shape : which) seen[shape] = true;
  shapes_[category].clear();
  for (std::size_t shape = 0; shape < seen.size(); ++shape) {
    if (seen[shape]) shapes_[category].push_back(static_cast<std::uint16_t>(shape));
  }
}

// What it calls stays functions: a browser optimises a small one soon, and all of them as one hardly before
// the draws are done.
void Drawer::draw(std::size_t area, DrawBlock& block) {
  draw_sights(area, block.first);
  draw_factors(area, block.first);
  draw_levels(area, block);
  const AreaIndicators& known = evidence_->indicators[area];
  const Pair* streams = other_streams_.data() + area * drawn_indicators;
  const auto row = [&](std::size_t indicator) {
    return block.row(area, evidence_->categories() + indicator);
  };
  const auto put = [&](std::size_t indicator, const std::vector<double>& drawn, auto value_of) {
    std::transform(drawn.begin(), drawn.end(), row(indicator).begin(),
                   [&](double value) { return static_cast<float>(value_of(value)); });
  };
  if (const auto& state = evidence_->changes[area]) {
    sum_levels(state->weights, area, block);
    draw_change(*state, streams[0].first, block, row(0));
  } else if (known.change) {
    draw_change(*known.change, streams[0], block, row(0));
  }
  if (known.persistence) {
    sum_levels(evidence_->shares, area, block);
    put(1, sum_, [&](double level) { return unclipped_share_value(known.persistence->curve.at(level)); });
  }
  if (known.safety) {
    draw_share(known.safety->a, known.safety->b, streams[2], block.first);
    const double municipal = known.safety->summary.municipal;
    put(2, first_, [&](double share) { return unclipped_ratio_value(share / municipal); });
  }
  if (known.acute) {
    stats::fill_gammas(streams[3].first, block.first, {known.acute->shape, known.acute->rate}, first_);
    put(3, first_, unclipped_ratio_value);
  }
}

[[gnu::noinline]] void Drawer::draw_sights(std::size_t area, std::uint64_t first) {
  std::fill(sight_.begin(), sight_.end(), std::uint16_t{0});
  const double jump = evidence_->posteriors[area].jump;
  if (!(jump > 0)) return;
  stats::fill_uniforms(area_streams_[area].jump, first, first_);
  for (std::size_t i = 0; i < size_; ++i) sight_[i] = first_[i] < jump ? 1 : 0;
}

/// u by inversion: a cell of its law, and the same number's place within the cell.
[[gnu::noinline]] void Drawer::draw_factors(std::size_t area, std::uint64_t first) {
  std::fill(cell_.begin(), cell_.end(), std::uint16_t{0});
  std::fill(factor_.begin(), factor_.end(), 1.0);
  if (!evidence_->model.has_factor || shapes_.empty()) return;
  stats::fill_uniforms(area_streams_[area].factor, first, first_);
  const AreaPosterior& posterior = evidence_->posteriors[area];
  for (std::size_t i = 0; i < size_; ++i) {
    const FactorRow& law = posterior.factor[sight_[i]][which_shape_[0][i]];
    const auto at = std::lower_bound(law.begin(), law.end() - 1, first_[i]);
    const auto cell = static_cast<std::size_t>(at - law.begin());
    const double below = cell > 0 ? law[cell - 1] : 0;
    const double mass = law[cell] - below;
    cell_[i] = static_cast<std::uint16_t>(cell);
    factor_[i] = factor_within(cell, mass > 0 ? std::min((first_[i] - below) / mass, 1.0) : 0.5);
  }
}

void Drawer::draw_levels(std::size_t area, DrawBlock& block) {
  for (std::size_t c = 0; c < evidence_->categories(); ++c) {
    if (evidence_->expected.category_rates[c] > 0) {
      draw_category(area, c, block);
    } else {
      std::ranges::fill(block.row(area, c), 1.0f);  // adds no harm whatever it is
    }
  }
}

/// θ = u v with v | u ~ Gamma(b + O', b + E' u).
[[gnu::noinline]] void Drawer::draw_category(std::size_t area, std::size_t category, DrawBlock& block) {
  const AreaPosterior& posterior = evidence_->posteriors[area];
  const std::size_t with = evidence_->model.has_factor ? 0 : category;  // whose shapes go with these
  const std::vector<double>& values = evidence_->model.shapes[category];
  for (const std::uint16_t shape : shapes_[with]) {
    for (std::size_t sight = 0; sight < sights; ++sight) {
      if (!(posterior.weight(sight) > 0)) continue;
      const std::size_t law = sight * values.size() + shape;
      laws_[law] = {values[shape] + posterior.counts[sight].observed[category], 1};
      priors_[law] = values[shape];
      expected_[law] = posterior.counts[sight].expected[category];
    }
  }
  for (std::size_t i = 0; i < size_; ++i) {
    which_[i] = static_cast<std::uint16_t>(sight_[i] * values.size() + which_shape_[with][i]);
  }
  stats::fill_gammas(level_streams_[area * evidence_->categories() + category], block.first, laws_, which_,
                     first_);
  const std::span<float> row = block.row(area, category);
  for (std::size_t i = 0; i < size_; ++i) {
    const double rate = priors_[which_[i]] + expected_[which_[i]] * factor_[i];
    row[i] = static_cast<float>(factor_[i] * first_[i] / rate);
  }
}

[[gnu::noinline]] void Drawer::sum_levels(const std::vector<double>& weights, std::size_t area,
                                          const DrawBlock& block) {
  std::fill(sum_.begin(), sum_.end(), 0.0);
  for (std::size_t c = 0; c < weights.size(); ++c) {
    const std::span<const float> row = block.row(area, c);
    for (std::size_t i = 0; i < size_; ++i) sum_[i] += weights[c] * static_cast<double>(row[i]);
  }
}

/// sum_ holds the level now.
[[gnu::noinline]] void Drawer::draw_change(const ChangeState& state, const stats::Stream& stream,
                                           DrawBlock& block, std::span<float> row) {
  const auto apart = static_cast<std::uint16_t>(state.rest.size());
  std::copy(state.rest.begin(), state.rest.end(), laws_.begin());
  laws_[apart] = state.apart;
  for (std::size_t i = 0; i < size_; ++i) which_[i] = sight_[i] == 0 ? cell_[i] : apart;
  stats::fill_gammas(stream, block.first, laws_, which_, first_);
  for (std::size_t i = 0; i < size_; ++i) {
    const double before = (sight_[i] == 0 ? state.carried * sum_[i] : 0) + first_[i];
    row[i] = static_cast<float>(unclipped_ratio_value(sum_[i] / before));
  }
}

[[gnu::noinline]] void Drawer::draw_change(const ChangeModel& model, const Pair& streams, DrawBlock& block,
                                           std::span<float> row) {
  stats::fill_gammas(streams.first, block.first, {model.expected_shape, model.expected_rate}, first_);
  stats::fill_gammas(streams.second, block.first, {ratio_prior + model.observed, 1}, second_);
  for (std::size_t i = 0; i < size_; ++i) {
    row[i] = static_cast<float>(unclipped_ratio_value(second_[i] / (ratio_prior + first_[i])));
  }
}

[[gnu::noinline]] void Drawer::draw_share(double a, double b, const Pair& streams, std::uint64_t first) {
  stats::fill_gammas(streams.first, first, {a, 1}, first_);
  stats::fill_gammas(streams.second, first, {b, 1}, second_);
  for (std::size_t i = 0; i < size_; ++i) first_[i] /= first_[i] + second_[i];
}

}  // namespace lagesbild::analysis
