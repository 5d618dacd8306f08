#include "ui/charts/week_state.hpp"

#include "words/texts.hpp"

namespace lagesbild::ui {

std::string week_state_text(WeekState state, Language language) {
  switch (state) {
    case WeekState::reported:
      return words::filled(words::Text::week_reported, language);
    case WeekState::nothing:
      return words::filled(words::Text::week_nothing, language);
    case WeekState::partial:
      return words::filled(words::Text::week_partial, language);
    case WeekState::missing:
      return words::filled(words::Text::no_report, language);
    case WeekState::unknown:
      break;
  }
  return words::filled(words::Text::week_unknown, language);
}

}  // namespace lagesbild::ui
