#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"

/// What is explained: in place, on the page of help, and on a tour.
namespace lagesbild::app {

/// What raises a question where it stands.
enum class HelpTopic : std::uint8_t { probability, level, harm, weights, news, coverage, effect, map };
inline constexpr int help_topic_count = static_cast<int>(HelpTopic::map) + 1;

enum class HelpTab : std::uint8_t { method, glossary, keyboard, about };

/// Not undone with the choices. The tab and the chapter are part of a link.
struct HelpDesk {
  HelpTab tab = HelpTab::method;
  std::optional<HelpTopic> chapter;  ///< the one that stands first, since it was asked for
  std::optional<HelpTopic> answer;   ///< given in place
  std::string search;                ///< in the glossary
  std::optional<int> tour_step;      ///< 0 to tour_steps − 1, while one is on it

  bool operator==(const HelpDesk&) const = default;
};
inline constexpr int tour_steps = 5;

struct AskHelp {
  HelpTopic topic = HelpTopic::probability;
};
struct CloseAnswer {};
/// On the page of help, in that chapter.
struct ReadMore {
  HelpTopic topic = HelpTopic::probability;
};
struct ShowHelpTab {
  HelpTab tab = HelpTab::method;
};
struct SearchGlossary {
  std::string text;
};
/// To a step, with the page that it is about.
struct GoOnTour {
  int step = 0;
};
struct LeaveTour {};

using HelpAction =
    std::variant<AskHelp, CloseAnswer, ReadMore, ShowHelpTab, SearchGlossary, GoOnTour, LeaveTour>;

void apply_to(State& state, const HelpAction& action);
std::span<const LinkKey> help_link_keys();

}  // namespace lagesbild::app
