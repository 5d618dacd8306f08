#include "ui/scale/level_scale.hpp"

#include <algorithm>

namespace lagesbild::ui {
namespace {

const std::array<LocalText, 7> class_texts = {{{"mycket lägre", "much lower"},
                                               {"lägre", "lower"},
                                               {"något lägre", "somewhat lower"},
                                               {"ungefär som", "about the same"},
                                               {"något högre", "somewhat higher"},
                                               {"högre", "higher"},
                                               {"mycket högre", "much higher"}}};

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
  return class_texts[std::min(level_class, class_texts.size() - 1)].in(language);
}

std::string level_words(double ratio, Language language) {
  const std::size_t index = level_class(ratio);
  if (language == Language::sv) {
    return level_class_text(index, language) + (index == level_middle_class ? "" : " än") +
           " kommunens snitt";
  }
  return level_class_text(index, language) + (index == level_middle_class ? " as" : " than") +
         " the municipality's average";
}

Certainty certainty_of(double probability_above) {
  const double one_way = std::max(probability_above, 1 - probability_above);
  if (one_way >= sure_from) return Certainty::sure;
  return one_way >= likely_from ? Certainty::likely : Certainty::unsure;
}

std::string certainty_text(Certainty certainty, Language language) {
  switch (certainty) {
    case Certainty::sure:
      return LocalText{"säkert", "surely"}.in(language);
    case Certainty::likely:
      return LocalText{"troligen", "probably"}.in(language);
    case Certainty::unsure:
      break;
  }
  return LocalText{"osäkert", "uncertain"}.in(language);
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
