#include "words/news_words.hpp"

#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

namespace {

/// What an indicator other than harm did.
Text indicator_move(analysis::Indicator indicator, bool up) {
  switch (indicator) {
    case analysis::Indicator::change:
      return up ? Text::news_change_up : Text::news_change_down;
    case analysis::Indicator::persistence:
      return up ? Text::news_persistence_up : Text::news_persistence_down;
    case analysis::Indicator::safety:
      return up ? Text::news_safety_up : Text::news_safety_down;
    case analysis::Indicator::acute:
      return up ? Text::news_acute_up : Text::news_acute_down;
    case analysis::Indicator::harm:
      break;
  }
  return up ? Text::news_others_up : Text::news_others_down;
}

}  // namespace

std::string move_figures(const analysis::Move& move, Language language) {
  std::string then = format_probability(move.p_then, language);
  // One sign of per cent is enough for two plain numbers.
  if (then.front() >= '0' && then.front() <= '9') then.erase(then.find_first_not_of("0123456789"));
  return then + " → " + format_probability(move.p_now, language);
}

std::string move_spoken(const analysis::Move& move, Language language) {
  return filled(Text::news_probability, language,
                {format_probability(move.p_then, language), format_probability(move.p_now, language)});
}

std::string mover_text(const Situation& situation, const analysis::Move& move, Language language) {
  const auto change = move.change();
  if (!change) {
    return std::string{text(move.place_now ? Text::news_too_little_before : Text::news_too_little, language)};
  }
  const bool up = *change > 0;
  if (!move.mover) return std::string{text(up ? Text::news_others_up : Text::news_others_down, language)};
  if (!move.mover->category) return std::string{text(indicator_move(move.mover->indicator, up), language)};
  return filled(up ? Text::news_rises : Text::news_falls, language,
                {situation.categories[*move.mover->category].name.in(language)});
}

}  // namespace lagesbild::words
