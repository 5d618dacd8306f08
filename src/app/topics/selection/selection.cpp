#include "app/topics/selection/selection.hpp"

#include <algorithm>

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

struct ApplySelection {
  State& state;
  SelectionChoices& choices = state.choices.selection;

  void operator()(const SelectArea& action) const {
    if (action.area != choices.area) choices.beside.clear();
    choices.area = action.area;
    // What is asked for is shown: the card, or the list and the map again.
    state.overview.pane.reset();
  }
  void operator()(const CompareWith& action) const {
    choices.beside = action.area;
    choices.beside_back = 0;
  }
  void operator()(const CompareBack& action) const {
    choices.beside_back = std::clamp(action.weeks, 0, 520);
    choices.beside.clear();
  }
  void operator()(const SetWeeks& action) const { choices.weeks = std::clamp(action.weeks, 1, 260); }
  void operator()(const SetUntil& action) const { choices.until = action.until; }
  void operator()(const ToggleCategory& action) const { toggle(choices.hidden_categories, action.category); }
  void operator()(const ToggleSource& action) const { toggle(choices.hidden_sources, action.source); }
  void operator()(const ToggleParty& action) const { toggle(choices.hidden_parties, action.party); }
  void operator()(const SetHidden& action) const { choices.*hidden_of(action.of) = action.ids; }
  void operator()(const ClearFilters&) const {
    choices.hidden_categories.clear();
    choices.hidden_sources.clear();
    choices.hidden_parties.clear();
  }
  void operator()(const SetSearch& action) const { choices.search = action.text; }
  void operator()(const HoverArea& action) const { state.hovered_area = action.area; }

  static void toggle(std::set<std::string>& ids, const std::string& id) {
    if (ids.erase(id) == 0) ids.insert(id);
  }
};

const SelectionChoices& selection_of(const State& state) {
  return state.choices.selection;
}

constexpr LinkKey selection_keys[] = {
    {"omrade",
     [](const State& state, LinkWriter& writer) {
       if (!selection_of(state).area.empty()) writer.add(escaped(selection_of(state).area));
     },
     [](State& state, const LinkPart& part) { state.choices.selection.area = unescaped(part.value); }},
    {"jamfor-med",
     [](const State& state, LinkWriter& writer) {
       if (!selection_of(state).beside.empty()) writer.add(escaped(selection_of(state).beside));
     },
     [](State& state, const LinkPart& part) { apply_to(state, CompareWith{unescaped(part.value)}); }},
    {"jamfor-bakat",
     [](const State& state, LinkWriter& writer) {
       if (selection_of(state).beside_back > 0) writer.add(std::to_string(selection_of(state).beside_back));
     },
     [](State& state, const LinkPart& part) {
       if (const auto weeks = parse_whole(part.value)) apply_to(state, CompareBack{*weeks});
     }},
    {"veckor",
     [](const State& state, LinkWriter& writer) {
       if (selection_of(state).weeks) writer.add(std::to_string(*selection_of(state).weeks));
     },
     [](State& state, const LinkPart& part) {
       if (const auto weeks = parse_whole(part.value)) apply_to(state, SetWeeks{*weeks});
     }},
    {"till",
     [](const State& state, LinkWriter& writer) {
       if (selection_of(state).until) writer.add(to_string(*selection_of(state).until));
     },
     [](State& state, const LinkPart& part) {
       if (const auto week = parse_week(part.value)) apply_to(state, SetUntil{week});
     }},
    {"ej-kategorier",
     [](const State& state, LinkWriter& writer) { writer.add_ids(selection_of(state).hidden_categories); },
     [](State& state, const LinkPart& part) {
       state.choices.selection.hidden_categories.merge(parse_ids(part.value));
     }},
    {"ej-kallor",
     [](const State& state, LinkWriter& writer) { writer.add_ids(selection_of(state).hidden_sources); },
     [](State& state, const LinkPart& part) {
       state.choices.selection.hidden_sources.merge(parse_ids(part.value));
     }},
    {"ej-parter",
     [](const State& state, LinkWriter& writer) { writer.add_ids(selection_of(state).hidden_parties); },
     [](State& state, const LinkPart& part) {
       state.choices.selection.hidden_parties.merge(parse_ids(part.value));
     }},
    {"sok",
     [](const State& state, LinkWriter& writer) {
       if (!selection_of(state).search.empty()) writer.add(escaped(selection_of(state).search));
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetSearch{unescaped(part.value)}); }},
};

}  // namespace

void apply_to(State& state, const SelectionAction& action) {
  std::visit(ApplySelection{state}, action);
}

std::string movement_of(const SelectionAction& action) {
  return std::holds_alternative<SetSearch>(action) ? "search" : "";
}

std::span<const LinkKey> selection_link_keys() {
  return selection_keys;
}

}  // namespace lagesbild::app
