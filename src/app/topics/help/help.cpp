#include "app/topics/help/help.hpp"

#include <algorithm>
#include <array>

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

constexpr std::array<Page, tour_steps> pages_of_tour{Page::overview, Page::overview, Page::measures,
                                                     Page::meeting, Page::overview};

struct ApplyHelp {
  State& state;
  HelpDesk& desk = state.help;

  void operator()(const AskHelp& action) const { desk.answer = action.topic; }
  void operator()(const CloseAnswer&) const { desk.answer.reset(); }
  void operator()(const ReadMore& action) const {
    desk.answer.reset();
    desk.tab = HelpTab::method;
    desk.chapter = action.topic;
    apply_to(state, NavigationAction{GoTo{Page::help}});
  }
  void operator()(const ShowHelpTab& action) const {
    desk.tab = action.tab;
    desk.chapter.reset();
  }
  void operator()(const SearchGlossary& action) const { desk.search = action.text; }
  void operator()(const GoOnTour& action) const {
    const int step = std::clamp(action.step, 0, tour_steps - 1);
    desk.tour_step = step;
    state.navigation.page = pages_of_tour[static_cast<std::size_t>(step)];
  }
  void operator()(const LeaveTour&) const { desk.tour_step.reset(); }
};

constexpr LinkWords<HelpTab, 3> tab_words{
    {{"ordlista", HelpTab::glossary}, {"tangenter", HelpTab::keyboard}, {"om", HelpTab::about}}};
constexpr LinkWords<HelpTopic, help_topic_count> topic_words{{{"sannolikhet", HelpTopic::probability},
                                                              {"niva", HelpTopic::level},
                                                              {"skada", HelpTopic::harm},
                                                              {"vikter", HelpTopic::weights},
                                                              {"nytt", HelpTopic::news},
                                                              {"tackning", HelpTopic::coverage},
                                                              {"verkan", HelpTopic::effect},
                                                              {"karta", HelpTopic::map}}};

constexpr LinkKey help_keys[] = {
    {"avsnitt",
     [](const State& state, LinkWriter& writer) {
       const HelpDesk& desk = state.help;
       if (state.navigation.page != Page::help) return;
       if (desk.tab != HelpTab::method) return writer.add(word_of(tab_words, desk.tab));
       if (desk.chapter) writer.add(word_of(topic_words, *desk.chapter));
     },
     [](State& state, const LinkPart& part) {
       if (const auto tab = meaning_of(tab_words, part.value)) state.help.tab = *tab;
       if (const auto topic = meaning_of(topic_words, part.value)) state.help.chapter = *topic;
     }},
};

}  // namespace

void apply_to(State& state, const HelpAction& action) {
  std::visit(ApplyHelp{state}, action);
}

std::span<const LinkKey> help_link_keys() {
  return help_keys;
}

}  // namespace lagesbild::app
