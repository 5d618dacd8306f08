#pragma once

#include <cstdint>
#include <span>
#include <variant>

#include "app/link_key.hpp"
#include "model/text.hpp"

/// How the user wants the program to be.
namespace lagesbild::app {

enum class ThemeChoice : std::uint8_t { system, light, dark };

/// Not undone with the choices, but part of a link.
struct Preferences {
  Language language = Language::sv;
  ThemeChoice theme = ThemeChoice::system;
  bool as_text = false;
  bool presenting = false;  ///< for a room that looks at one screen
  bool letter_keys = true;  ///< a letter by itself does something; to some people's speech input it must not

  bool operator==(const Preferences&) const = default;
};

struct SetLanguage {
  Language language = Language::sv;
};
struct SetTheme {
  ThemeChoice theme = ThemeChoice::system;
};
struct SetAsText {
  bool as_text = false;
};
struct SetPresenting {
  bool presenting = false;
};
struct SetLetterKeys {
  bool letter_keys = true;
};

using PreferencesAction = std::variant<SetLanguage, SetTheme, SetAsText, SetPresenting, SetLetterKeys>;

void apply_to(State& state, const PreferencesAction& action);
std::span<const LinkKey> preferences_link_keys();

}  // namespace lagesbild::app
