#include "ui/charts/week_state.hpp"

namespace lagesbild::ui {

std::string week_state_text(WeekState state, Language language) {
  switch (state) {
    case WeekState::reported:
      return LocalText{"rapporterat", "reported"}.in(language);
    case WeekState::nothing:
      return LocalText{"inget att rapportera", "nothing to report"}.in(language);
    case WeekState::partial:
      return LocalText{"delvis rapporterat", "partly reported"}.in(language);
    case WeekState::missing:
      return LocalText{"ingen rapport", "no report"}.in(language);
    case WeekState::unknown:
      break;
  }
  return LocalText{"uppgift saknas", "not known"}.in(language);
}

}  // namespace lagesbild::ui
