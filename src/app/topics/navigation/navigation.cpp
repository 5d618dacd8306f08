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
    if (navigation.open_panels.erase(action.panel) == 0) open(action.panel);
  }
  void operator()(const FoldPanel& action) const {
    navigation.open_panels.erase(action.panel);
    navigation.closed_panels.erase(action.panel);
    if (action.open == action.opens_itself) return;
    if (action.open) return open(action.panel);
    navigation.closed_panels.insert(action.panel);
  }

  /// Filters and weights lie in the same place above the page.
  void open(Panel panel) const {
    if (panel == Panel::filters) navigation.open_panels.erase(Panel::weights);
    if (panel == Panel::weights) navigation.open_panels.erase(Panel::filters);
    navigation.open_panels.insert(panel);
  }
};

// A page is written by its first word; links of before have others.
constexpr LinkWords<Page, 19> page_words{{{"oversikt", Page::overview},
                                          {"monster", Page::patterns},
                                          {"insatser", Page::measures},
                                          {"uppfoljning", Page::measures},
                                          {"analys", Page::analysis},
                                          {"rapportera", Page::report},
                                          {"inkorg", Page::inbox},
                                          {"importera", Page::importing},
                                          {"mote", Page::meeting},
                                          {"overenskommelse", Page::agreement},
                                          {"rapporter", Page::reports},
                                          {"kalender", Page::calendar},
                                          {"problem", Page::problems},
                                          {"hjalp", Page::help},
                                          {"tillganglighet", Page::accessibility},
                                          {"jamfor", Page::comparison},
                                          {"ny", Page::founding},
                                          {"uppgifter", Page::details},
                                          {"historik", Page::history}}};
constexpr LinkWords<Panel, panel_count> panel_words{{{"kallor", Panel::sources},
                                                     {"filter", Panel::filters},
                                                     {"vikter", Panel::weights},
                                                     {"ny-profil", Panel::new_profile},
                                                     {"kommande", Panel::upcoming},
                                                     {"avviker", Panel::card_found},
                                                     {"varfor", Panel::card_why},
                                                     {"niva", Panel::card_levels},
                                                     {"ursprung", Panel::card_origins},
                                                     {"rapporter", Panel::card_reports},
                                                     {"ordning", Panel::card_order},
                                                     {"insatser", Panel::card_measures},
                                                     {"handelser", Panel::card_events},
                                                     {"jamforelse", Panel::card_beside},
                                                     {"kvartalet", Panel::calendar_past},
                                                     {"nyheter", Panel::all_news},
                                                     {"period", Panel::period}}};

void write_panels(LinkWriter& writer, const std::set<Panel>& panels) {
  std::set<std::string> chosen;
  for (const Panel panel : panels) chosen.insert(std::string{word_of(panel_words, panel)});
  writer.add_ids(chosen);
}

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
     [](const State& state, LinkWriter& writer) { write_panels(writer, state.navigation.open_panels); },
     [](State& state, const LinkPart& part) {
       for (const auto& word : parse_ids(part.value)) {
         if (const auto panel = meaning_of(panel_words, word)) ApplyNavigation{state.navigation}.open(*panel);
       }
     }},
    {"stang",
     [](const State& state, LinkWriter& writer) { write_panels(writer, state.navigation.closed_panels); },
     [](State& state, const LinkPart& part) {
       for (const auto& word : parse_ids(part.value)) {
         if (const auto panel = meaning_of(panel_words, word)) state.navigation.closed_panels.insert(*panel);
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
