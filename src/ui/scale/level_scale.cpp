#include "ui/scale/level_scale.hpp"

#include <algorithm>

#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

constexpr std::size_t level_class_count = level_class_limits.size() + 1;
constexpr double sure_from = 0.9;
constexpr double likely_from = 0.75;

Colour mix(Colour a, Colour b, double share_of_b) {
  const auto channel = [&](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(from + (to - from) * share_of_b + 0.5);
  };
  return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue), a.alpha};
}

}  // namespace

std::size_t level_class(double ratio) {
  return static_cast<std::size_t>(
      std::upper_bound(level_class_limits.begin(), level_class_limits.end(), ratio) -
      level_class_limits.begin());
}

std::string level_class_text(std::size_t level_class, Language language) {
  return words::listed(words::Text::level_classes, std::min(level_class, level_class_count - 1), language);
}

std::string level_words(double ratio, Language language) {
  const std::size_t index = level_class(ratio);
  return words::filled(
      index == level_middle_class ? words::Text::level_as_average : words::Text::level_than_average, language,
      {level_class_text(index, language)});
}

Certainty certainty_of(double probability_above) {
  const double one_way = std::max(probability_above, 1 - probability_above);
  if (one_way >= sure_from) return Certainty::sure;
  return one_way >= likely_from ? Certainty::likely : Certainty::unsure;
}

bool is_surely_lower(double ratio, double probability_above) {
  return level_class(ratio) < level_middle_class && certainty_of(probability_above) != Certainty::unsure;
}

std::string certainty_text(Certainty certainty, Language language) {
  return words::listed(words::Text::certainties, static_cast<std::size_t>(certainty), language);
}

Colour level_colour(const Theme& theme, std::size_t level_class, Certainty certainty) {
  const Colour middle = theme.level[level_middle_class];
  if (certainty == Certainty::unsure || level_class == level_middle_class) return middle;
  if (certainty == Certainty::sure) return theme.level[level_class];
  return mix(theme.level[level_class < level_middle_class ? 1 : 5], middle, 0.55);
}

Colour level_colour(const Theme& theme, double ratio, double probability_above) {
  return level_colour(theme, level_class(ratio), certainty_of(probability_above));
}

}  // namespace lagesbild::ui
