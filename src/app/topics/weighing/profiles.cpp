#include "app/topics/weighing/profiles.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/disclosure.hpp"

namespace lagesbild::app {
namespace {

constexpr double same = 5e-4;  // weights are kept in thousandths

std::string without_space(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

/// An e-mail address, or as many digits as a telephone or personal number has.
bool looks_personal(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return text.find('@') != std::string_view::npos || digits >= 6;
}

/// "Lokala BRÅ" → "lokala-bra"; letters beyond a–z are written without their marks or left out.
std::string id_from(std::string_view name) {
  std::string id;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      id += c;
    } else if (c >= 'A' && c <= 'Z') {
      id += static_cast<char>(c - 'A' + 'a');
    } else if (c == '\xc3' && at + 1 < name.size()) {
      const auto next = static_cast<unsigned char>(name[++at]);
      if (next == 0xa5 || next == 0xa4 || next == 0x85 || next == 0x84) id += 'a';
      if (next == 0xb6 || next == 0x96) id += 'o';
      if (next == 0xa9 || next == 0x89) id += 'e';
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "profil" : id;
}

/// The acute indicator counts in week mode only.
double indicator_weight(const WeightProfile& profile, Indicator indicator) {
  if (indicator == Indicator::acute && !profile.week_mode) return 0;
  const auto found = profile.indicators.find(analysis::indicator_id(indicator));
  return found == profile.indicators.end() ? 0 : found->second;
}

double severity_of(const WeightProfile& profile, const Category& category) {
  const auto found = profile.severity.find(category.id);
  return found == profile.severity.end() ? category.weight : found->second;
}

bool same_indicators(const WeightProfile& profile, const Situation& situation,
                     const analysis::Settings& wanted) {
  analysis::IndicatorWeights weights =
      profile.week_mode ? analysis::week_weights() : analysis::quarter_weights(situation.method.indicators);
  if (!profile.indicators.empty()) {
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] = indicator_weight(profile, static_cast<Indicator>(i));
    }
  }
  const auto share = [](const analysis::IndicatorWeights& of, std::size_t index) {
    double sum = 0;
    for (const double weight : of) sum += weight;
    return sum > 0 ? of[index] / sum : 0;
  };
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (std::abs(share(weights, i) - share(wanted.indicators, i)) > same) return false;
  }
  return true;
}

}  // namespace

UseProfile use_of(const Situation& situation, const WeightProfile& profile) {
  UseProfile use;
  use.mode = profile.week_mode ? Mode::week : Mode::quarter;
  if (!profile.indicators.empty()) {
    double most = 0;
    for (const auto& [id, weight] : profile.indicators) most = std::max(most, weight);
    for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
      const auto indicator = static_cast<Indicator>(i);
      const double weight = indicator_weight(profile, indicator);
      // Only proportions count, and a weight is kept within 0–1.
      use.indicators[indicator] = most > 1 ? weight / most : weight;
    }
  }
  for (const Category& category : situation.categories) {
    const auto found = profile.severity.find(category.id);
    if (found != profile.severity.end() && found->second != category.weight) {
      use.severity[category.id] = found->second;
    }
  }
  use.k = profile.k;
  return use;
}

SetWeights only_harm() {
  SetWeights weights;
  for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
    weights.indicators[static_cast<Indicator>(i)] = analysis::harm_alone[i];
  }
  return weights;
}

std::optional<std::size_t> profile_in_use(const Situation& situation, std::span<const WeightProfile> profiles,
                                          const analysis::Settings& wanted) {
  for (std::size_t index = 0; index < profiles.size(); ++index) {
    const WeightProfile& profile = profiles[index];
    if (profile.week_mode != (wanted.mode == Mode::week)) continue;
    if (wanted.k != profile.k.value_or(situation.method.k)) continue;
    bool all_same = same_indicators(profile, situation, wanted);
    for (std::size_t c = 0; c < situation.categories.size(); ++c) {
      const Category& category = situation.categories[c];
      if (disclosure::told_by_area(category) &&
          std::abs(severity_of(profile, category) - wanted.severity[c]) > same) {
        all_same = false;
      }
    }
    if (all_same) return index;
  }
  return std::nullopt;
}

WeightProfile profile_of(const Situation& situation, std::span<const WeightProfile> profiles,
                         const State& state, const analysis::Settings& wanted, Date today) {
  WeightProfile profile;
  const std::string name = without_space(state.profile_draft.name);
  const std::string by = without_space(state.profile_draft.by);
  profile.name = {name, name};
  profile.by = {by, by};
  profile.date = to_string(today);
  profile.week_mode = wanted.mode == Mode::week;
  for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
    if (wanted.indicators[i] > 0) {
      profile.indicators[analysis::indicator_id(static_cast<Indicator>(i))] = wanted.indicators[i];
    }
  }
  for (std::size_t c = 0; c < situation.categories.size(); ++c) {
    const Category& category = situation.categories[c];
    if (disclosure::told_by_area(category)) profile.severity[category.id] = wanted.severity[c];
  }
  profile.k = wanted.k;

  const std::string base = id_from(name);
  profile.id = base;
  const auto taken = [&](const WeightProfile& other) {
    return other.id == profile.id && other.by.in(Language::sv) != by;
  };
  for (int number = 2; std::any_of(profiles.begin(), profiles.end(), taken); ++number) {
    profile.id = base + "-" + std::to_string(number);
  }
  return profile;
}

std::optional<words::Text> profile_fault(const State& state) {
  if (without_space(state.profile_draft.name).empty()) return words::Text::profile_needs_name;
  if (without_space(state.profile_draft.by).empty()) return words::Text::profile_needs_unit;
  if (looks_personal(state.profile_draft.name) || looks_personal(state.profile_draft.by)) {
    return words::Text::profile_no_persons;
  }
  return std::nullopt;
}

}  // namespace lagesbild::app
