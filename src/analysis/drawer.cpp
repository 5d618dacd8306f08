#include "analysis/drawer.hpp"

#include <algorithm>

#include "analysis/score.hpp"

namespace lagesbild::analysis {

Drawer::Drawer(const Situation& situation, const Evidence& evidence) : evidence_(&evidence) {
  const std::uint64_t seed = evidence.settings.seed;
  const std::size_t categories = evidence.categories();
  std::size_t most_nu = 0;
  for (std::size_t c = 0; c < categories; ++c) {
    const std::string& id = situation.categories[evidence.expected.categories[c]].id;
    nu_streams_.emplace_back(seed, std::initializer_list<std::string_view>{"nu", id});
    std::vector<double> cumulative;
    double sum = 0;
    for (const double weight : evidence.models[c].nu.weights) cumulative.push_back(sum += weight);
    most_nu = std::max(most_nu, cumulative.size());
    nu_cumulative_.push_back(std::move(cumulative));
  }
  which_nu_.resize(categories);
  nus_.resize(categories);
  laws_.resize(most_nu);
  for (std::size_t area = 0; area < evidence.areas(); ++area) {
    const std::string& area_id = situation.areas[area].id;
    for (std::size_t c = 0; c < categories; ++c) {
      const std::string& id = situation.categories[evidence.expected.categories[c]].id;
      level_streams_.emplace_back(seed, std::initializer_list<std::string_view>{"level", area_id, id});
    }
    for (const Indicator k :
         {Indicator::change, Indicator::persistence, Indicator::safety, Indicator::acute}) {
      other_streams_.push_back({stats::Stream(seed, {indicator_id(k), area_id}),
                                stats::Stream(seed, {indicator_id(k), area_id, "second"})});
    }
  }
}

DrawBlock Drawer::begin(std::uint64_t first, std::size_t size) {
  const std::size_t categories = evidence_->categories();
  size_ = size;
  first_.resize(size);
  second_.resize(size);
  for (std::size_t c = 0; c < categories; ++c) choose_nu(c, first);
  DrawBlock block{first, size, categories + drawn_indicators, {}};
  block.values.resize(evidence_->areas() * block.rows * size);
  return block;
}

void Drawer::choose_nu(std::size_t category, std::uint64_t first) {
  const auto& cumulative = nu_cumulative_[category];
  auto& which = which_nu_[category];
  which.assign(size_, 0);
  if (cumulative.size() > 1) {
    stats::fill_uniforms(nu_streams_[category], first, first_);
    for (std::size_t i = 0; i < size_; ++i) {
      const auto at = std::upper_bound(cumulative.begin(), cumulative.end() - 1, first_[i]);
      which[i] = static_cast<std::uint16_t>(at - cumulative.begin());
    }
  }
  std::vector<bool> seen(cumulative.size(), false);
  for (const std::uint16_t nu : which) seen[nu] = true;
  nus_[category].clear();
  for (std::size_t nu = 0; nu < seen.size(); ++nu) {
    if (seen[nu]) nus_[category].push_back(static_cast<std::uint16_t>(nu));
  }
}

void Drawer::draw(std::size_t area, DrawBlock& block) {
  draw_levels(area, block);
  const AreaIndicators& known = evidence_->indicators[area];
  const Pair* streams = other_streams_.data() + area * drawn_indicators;
  const auto row = [&](std::size_t indicator) {
    return block.row(area, evidence_->categories() + indicator);
  };
  const auto put = [&](std::size_t indicator, auto value_of) {
    std::transform(first_.begin(), first_.end(), row(indicator).begin(),
                   [&](double drawn) { return static_cast<float>(value_of(drawn)); });
  };
  if (known.change) draw_change(*known.change, streams[0], block, row(0));
  if (known.persistence) {
    draw_share(known.persistence->a, known.persistence->b, streams[1], block.first);
    put(1, unclipped_share_value);
  }
  if (known.safety) {
    draw_share(known.safety->a, known.safety->b, streams[2], block.first);
    const double municipal = known.safety->summary.municipal;
    put(2, [&](double share) { return unclipped_ratio_value(share / municipal); });
  }
  if (known.acute) {
    stats::fill_gammas(streams[3].first, block.first, {known.acute->shape, known.acute->rate}, first_);
    put(3, unclipped_ratio_value);
  }
}

void Drawer::draw_levels(std::size_t area, DrawBlock& block) {
  const std::size_t categories = evidence_->categories();
  for (std::size_t c = 0; c < categories; ++c) {
    const std::span<float> row = block.row(area, c);
    if (!(evidence_->expected.category_rates[c] > 0)) {
      std::fill(row.begin(), row.end(), 1.0f);  // adds no harm whatever it is
      continue;
    }
    const Level& level = evidence_->levels[area * categories + c];
    const CategoryModel& model = evidence_->models[c];
    for (const std::uint16_t nu : nus_[c]) {
      laws_[nu] = {model.nu.values[nu] + level.observed / model.phi,
                   model.nu.values[nu] + level.expected / model.phi};
    }
    stats::fill_gammas(level_streams_[area * categories + c], block.first, laws_, which_nu_[c], first_);
    std::transform(first_.begin(), first_.end(), row.begin(), [](double x) { return static_cast<float>(x); });
  }
}

void Drawer::draw_change(const ChangeModel& model, const Pair& streams, DrawBlock& block,
                         std::span<float> row) {
  stats::fill_gammas(streams.first, block.first, {model.expected_shape, model.expected_rate}, first_);
  stats::fill_gammas(streams.second, block.first, {ratio_prior + model.observed, 1}, second_);
  for (std::size_t i = 0; i < size_; ++i) {
    row[i] = static_cast<float>(unclipped_ratio_value(second_[i] / (ratio_prior + first_[i])));
  }
}

void Drawer::draw_share(double a, double b, const Pair& streams, std::uint64_t first) {
  stats::fill_gammas(streams.first, first, {a, 1}, first_);
  stats::fill_gammas(streams.second, first, {b, 1}, second_);
  for (std::size_t i = 0; i < size_; ++i) first_[i] /= first_[i] + second_[i];
}

}  // namespace lagesbild::analysis
