#include "analysis/scorer.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::analysis {
namespace {

constexpr std::size_t most_kept_ranks = 16'000'000;

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
      draws_(draws) {
  std::sort(areas_.begin(), areas_.end(),
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
  if (areas_.size() * static_cast<std::size_t>(draws) <= most_kept_ranks) {
    ranks_.resize(areas_.size() * static_cast<std::size_t>(draws));
  }
  order_.resize(areas_.size());
}

IndicatorWeights Scorer::drawn_weights(int number) const {
  std::array<double, indicator_count> alpha{};
  std::array<double, indicator_count> drawn{};
  std::array<std::size_t, indicator_count> which{};
  std::size_t count = 0;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (!(weights_[k] > 0)) continue;
    alpha[count] = *certainty_ * weights_[k];
    which[count++] = k;
  }
  weight_stream_.draw(static_cast<std::uint64_t>(number))
      .dirichlet(std::span(alpha).first(count), std::span(drawn).first(count));
  IndicatorWeights weights{};
  for (std::size_t i = 0; i < count; ++i) weights[which[i]] = drawn[i];
  return weights;
}

void Scorer::add(int number, std::span<const float> theta, std::span<const float> others) {
  const std::size_t categories = coefficients_.size();
  IndicatorWeights drawn{};
  if (certainty_) drawn = drawn_weights(number);
  for (std::size_t position = 0; position < areas_.size(); ++position) {
    const std::size_t area = areas_[position];
    const IndicatorWeights weights =
        certainty_ ? restricted(drawn, effective_[position]) : effective_[position];
    Entry entry{0, 0, static_cast<std::uint32_t>(position)};
    const auto take = [&entry](double weight, double value) {
      entry.score += weight * std::clamp(value, 0.0, 1.0);
      entry.unclipped += weight * value;
    };
    if (weights[0] > 0) {
      double ratio = 0;
      for (std::size_t c = 0; c < categories; ++c) {
        ratio += coefficients_[c] * static_cast<double>(theta[area * categories + c]);
      }
      take(weights[0], unclipped_ratio_value(ratio));
    }
    for (std::size_t k = 1; k < indicator_count; ++k) {
      if (weights[k] > 0) {
        take(weights[k], static_cast<double>(others[area * drawn_indicators + k - 1]));
      }
    }
    order_[position] = entry;
  }
  std::sort(order_.begin(), order_.end(), [](const Entry& a, const Entry& b) {
    if (a.score != b.score) return a.score > b.score;
    if (a.unclipped != b.unclipped) return a.unclipped > b.unclipped;
    return a.position < b.position;
  });
  for (std::size_t rank = 0; rank < order_.size(); ++rank) {
    const std::size_t position = order_[rank].position;
    ++histogram_[position * areas_.size() + rank];
    if (!ranks_.empty()) {
      ranks_[static_cast<std::size_t>(number) * areas_.size() + position] = static_cast<std::uint16_t>(rank);
    }
  }
}

std::optional<double> Scorer::p_above(std::size_t position, std::size_t other) const {
  if (ranks_.empty() || draws_ == 0) return std::nullopt;
  const std::size_t width = areas_.size();
  int above = 0;
  for (std::size_t row = 0; row < ranks_.size(); row += width) {
    above += ranks_[row + position] < ranks_[row + other] ? 1 : 0;
  }
  return static_cast<double>(above) / draws_;
}

}  // namespace lagesbild::analysis
