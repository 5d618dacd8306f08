#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// The first stops of the keyboard: each leads past what lies between to the landmark of that name. Seen only
/// while one of them has the keyboard.
struct SkipLink {
  std::string name;      ///< "Hoppa till listan"
  std::string landmark;  ///< the name of the landmark
};
/// The index of the one that was followed, for what has to be shown first.
std::optional<std::size_t> skip_links(Kit& kit, std::string_view name, std::span<const SkipLink> links);
/// The landmark of that name gets the keyboard once it is there, as what was done leads on to it.
void lead_to_landmark(Kit& kit, std::string_view landmark);
/// One alone, where it stands among the keyboard's stops, over the item before it. True where it was
/// followed.
bool skip_link(Kit& kit, const SkipLink& link);

}  // namespace lagesbild::ui
