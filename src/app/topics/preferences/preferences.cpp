#include "app/topics/preferences/preferences.hpp"

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

struct ApplyPreferences {
  Preferences& preferences;

  void operator()(const SetLanguage& action) const { preferences.language = action.language; }
  void operator()(const SetTheme& action) const { preferences.theme = action.theme; }
  void operator()(const SetAsText& action) const { preferences.as_text = action.as_text; }
  void operator()(const SetPresenting& action) const { preferences.presenting = action.presenting; }
  void operator()(const SetLetterKeys& action) const { preferences.letter_keys = action.letter_keys; }
};

constexpr LinkWords<Language, 2> language_words{{{"sv", Language::sv}, {"en", Language::en}}};
constexpr LinkWords<ThemeChoice, 3> theme_words{
    {{"system", ThemeChoice::system}, {"ljust", ThemeChoice::light}, {"morkt", ThemeChoice::dark}}};

const Preferences& preferences_of(const State& state) {
  return state.preferences;
}

constexpr LinkKey preferences_keys[] = {
    {"sprak",
     [](const State& state, LinkWriter& writer) {
       const Language language = preferences_of(state).language;
       if (language != Preferences{}.language) writer.add(word_of(language_words, language));
     },
     [](State& state, const LinkPart& part) {
       if (const auto language = meaning_of(language_words, part.value))
         apply_to(state, SetLanguage{*language});
     }},
    {"tema",
     [](const State& state, LinkWriter& writer) {
       if (preferences_of(state).theme != Preferences{}.theme)
         writer.add(word_of(theme_words, preferences_of(state).theme));
     },
     [](State& state, const LinkPart& part) {
       if (const auto theme = meaning_of(theme_words, part.value)) apply_to(state, SetTheme{*theme});
     }},
    {"text",
     [](const State& state, LinkWriter& writer) {
       if (preferences_of(state).as_text) writer.add("ja");
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetAsText{part.value == "ja"}); }},
    {"visning",
     [](const State& state, LinkWriter& writer) {
       if (preferences_of(state).presenting) writer.add("ja");
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetPresenting{part.value == "ja"}); }},
    {"bokstavstangenter",
     [](const State& state, LinkWriter& writer) {
       if (!preferences_of(state).letter_keys) writer.add("nej");
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetLetterKeys{part.value != "nej"}); }},
};

}  // namespace

void apply_to(State& state, const PreferencesAction& action) {
  std::visit(ApplyPreferences{state.preferences}, action);
}

std::span<const LinkKey> preferences_link_keys() {
  return preferences_keys;
}

}  // namespace lagesbild::app
