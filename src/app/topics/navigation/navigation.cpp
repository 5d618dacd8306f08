#include "app/topics/navigation/navigation.hpp"

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

struct ApplyNavigation {
  Navigation& navigation;

  void operator()(const GoTo& action) const {
    if (is_place(navigation.page)) navigation.came_from = navigation.page;
    navigation.page = action.page;
  }
  void operator()(const ClosePage&) const { navigation.page = navigation.came_from; }
  void operator()(const TogglePanel& action) const {
    if (navigation.open_panels.erase(action.panel) == 0) navigation.open_panels.insert(action.panel);
  }
};

constexpr LinkWords<Page, 8> page_words{{{"oversikt", Page::overview},
                                         {"monster", Page::patterns},
                                         {"uppfoljning", Page::evaluation},
                                         {"analys", Page::analysis},
                                         {"problem", Page::problems},
                                         {"hjalp", Page::help},
                                         {"tillganglighet", Page::accessibility},
                                         {"jamfor", Page::comparison}}};
constexpr LinkWords<Panel, 5> panel_words{{{"kallor", Panel::sources},
                                           {"filter", Panel::filters},
                                           {"vikter", Panel::weights},
                                           {"ny-profil", Panel::new_profile},
                                           {"kommande", Panel::upcoming}}};

constexpr LinkKey navigation_keys[] = {
    {"sida",
     [](const State& state, LinkWriter& writer) {
       const Page page = state.navigation.page;
       if (page != Navigation{}.page) writer.add(word_of(page_words, page));
     },
     [](State& state, const LinkPart& part) {
       if (const auto page = meaning_of(page_words, part.value)) state.navigation.page = *page;
     }},
    {"oppna",
     [](const State& state, LinkWriter& writer) {
       std::set<std::string> panels;
       for (const Panel panel : state.navigation.open_panels) {
         panels.insert(std::string{word_of(panel_words, panel)});
       }
       writer.add_ids(panels);
     },
     [](State& state, const LinkPart& part) {
       for (const auto& word : parse_ids(part.value)) {
         if (const auto panel = meaning_of(panel_words, word)) state.navigation.open_panels.insert(*panel);
       }
     }},
};

}  // namespace

void apply_to(State& state, const NavigationAction& action) {
  std::visit(ApplyNavigation{state.navigation}, action);
}

std::span<const LinkKey> navigation_link_keys() {
  return navigation_keys;
}

}  // namespace lagesbild::app
