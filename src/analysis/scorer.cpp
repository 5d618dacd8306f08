#include "analysis/scorer.hpp"

#include <algorithm>
#include <cmath>

#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t most_kept_ranks = 16'000'000;

/// Draws of a row of scores, and a cache line: rows a power of two apart would share few places in the cache.
std::size_t stride_of(std::size_t draws) {
  return draws + 8;
}

Values presence(const AreaIndicators& known) {
  const auto mark = [](bool there) { return there ? std::optional<double>(0) : std::nullopt; };
  return {0.0, mark(known.change.has_value()), mark(known.persistence.has_value()),
          mark(known.safety.has_value()), mark(known.acute.has_value())};
}

/// The weights of the indicators that `like` has, summing to 1.
IndicatorWeights restricted(const IndicatorWeights& weights, const IndicatorWeights& like) {
  IndicatorWeights result{};
  double sum = 0;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (like[k] > 0) sum += result[k] = weights[k];
  }
  if (!(sum > 0)) return like;
  for (double& weight : result) weight /= sum;
  return result;
}

}  // namespace

Scorer::Scorer(const Situation& situation, const Evidence& evidence, const Settings& settings,
               std::span<const double> severity, const std::array<bool, indicator_count>& offered,
               std::vector<std::size_t> areas, int draws)
    : areas_(std::move(areas)),
      certainty_(settings.weight_certainty),
      weight_stream_(settings.seed, {"weights"}),
      draws_(static_cast<std::size_t>(draws)) {
  sort_stably(areas_,
              [&](std::size_t a, std::size_t b) { return situation.areas[a].id < situation.areas[b].id; });
  double reference = 0;
  for (std::size_t c = 0; c < severity.size(); ++c) {
    coefficients_.push_back(severity[c] * evidence.expected.category_rates[c]);
    reference += coefficients_.back();
  }
  for (double& coefficient : coefficients_) coefficient = reference > 0 ? coefficient / reference : 0;

  double sum = 0;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (offered[k]) sum += weights_[k] = settings.indicators[k];
  }
  for (double& weight : weights_) weight = sum > 0 ? weight / sum : 0;
  for (const std::size_t area : areas_) {
    effective_.push_back(effective_weights(settings.indicators, presence(evidence.indicators[area]), offered)
                             .value_or(weights_));
  }
  histogram_.assign(areas_.size() * areas_.size(), 0);
  if (areas_.size() * draws_ <= most_kept_ranks) ranks_.resize(areas_.size() * draws_);
  order_.resize(areas_.size());
}

IndicatorWeights Scorer::drawn_weights(std::uint64_t number) const {
  std::array<double, indicator_count> alpha{};
  std::array<double, indicator_count> drawn{};
  std::array<std::size_t, indicator_count> which{};
  std::size_t count = 0;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (!(weights_[k] > 0)) continue;
    alpha[count] = *certainty_ * weights_[k];
    which[count++] = k;
  }
  weight_stream_.draw(number).dirichlet(std::span(alpha).first(count), std::span(drawn).first(count));
  IndicatorWeights weights{};
  for (std::size_t i = 0; i < count; ++i) weights[which[i]] = drawn[i];
  return weights;
}

void Scorer::begin(const DrawBlock& block, std::size_t draws) {
  first_ = static_cast<std::size_t>(block.first);
  size_ = draws;
  values_.resize(size_);
  scores_.resize(areas_.size() * stride_of(size_));
  unclipped_.resize(scores_.size());
  drawn_.clear();
  if (!certainty_) return;
  for (std::size_t draw = 0; draw < size_; ++draw) drawn_.push_back(drawn_weights(first_ + draw));
}

void Scorer::value_harm(std::size_t area, const DrawBlock& block) {
  std::fill(values_.begin(), values_.end(), 0.0);
  for (std::size_t c = 0; c < coefficients_.size(); ++c) {
    const float* theta = block.row(area, c).data();
    for (std::size_t i = 0; i < size_; ++i) values_[i] += coefficients_[c] * static_cast<double>(theta[i]);
  }
  for (double& value : values_) value = unclipped_ratio_value(value);
}

void Scorer::score(std::size_t position, const DrawBlock& block) {
  const std::size_t area = areas_[position];
  const std::size_t row = position * stride_of(size_);
  const auto scores = std::span(scores_).subspan(row, size_);
  const auto unclipped = std::span(unclipped_).subspan(row, size_);
  std::fill(scores.begin(), scores.end(), 0.0);
  std::fill(unclipped.begin(), unclipped.end(), 0.0);
  used_.clear();
  for (const IndicatorWeights& weights : drawn_) used_.push_back(restricted(weights, effective_[position]));
  const auto add = [&](std::size_t indicator, auto value_of) {
    if (!(effective_[position][indicator] > 0)) return;
    for (std::size_t i = 0; i < size_; ++i) {
      const double weight = certainty_ ? used_[i][indicator] : effective_[position][indicator];
      scores[i] += weight * std::clamp(value_of(i), 0.0, 1.0);
      unclipped[i] += weight * value_of(i);
    }
  };
  value_harm(area, block);
  add(0, [&](std::size_t i) { return values_[i]; });
  for (std::size_t k = 1; k < indicator_count; ++k) {
    const std::span<const float> values = block.row(area, coefficients_.size() + k - 1);
    add(k, [&](std::size_t i) { return static_cast<double>(values[i]); });
  }
}

void Scorer::place(std::size_t draw) {
  const std::size_t stride = stride_of(size_);
  for (std::size_t position = 0; position < areas_.size(); ++position) {
    order_[position] = {scores_[position * stride + draw], static_cast<std::uint32_t>(position)};
  }
  std::sort(order_.begin(), order_.end(), [&](const Entry& a, const Entry& b) {
    if (a.score != b.score) return a.score > b.score;
    const double a_unclipped = unclipped_[a.position * stride + draw];
    const double b_unclipped = unclipped_[b.position * stride + draw];
    if (a_unclipped != b_unclipped) return a_unclipped > b_unclipped;
    return a.position < b.position;
  });
  for (std::size_t rank = 0; rank < order_.size(); ++rank) {
    const std::size_t position = order_[rank].position;
    ++histogram_[position * areas_.size() + rank];
    if (!ranks_.empty()) ranks_[position * draws_ + first_ + draw] = static_cast<std::uint16_t>(rank);
  }
}

std::optional<double> Scorer::p_above(std::size_t position, std::size_t other) const {
  if (ranks_.empty() || draws_ == 0) return std::nullopt;
  const std::uint16_t* one = ranks_.data() + position * draws_;
  const std::uint16_t* two = ranks_.data() + other * draws_;
  std::uint32_t above = 0;
  for (std::size_t draw = 0; draw < draws_; ++draw) above += one[draw] < two[draw] ? 1 : 0;
  return static_cast<double>(above) / static_cast<double>(draws_);
}

}  // namespace lagesbild::analysis
