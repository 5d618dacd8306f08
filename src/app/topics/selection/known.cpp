#include "app/topics/selection/known.hpp"

#include <algorithm>

namespace lagesbild::app {

namespace {

template <typename Things>
bool knows(const Things& things, const std::string& id) {
  return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
}

struct Dropping {
  std::vector<std::string> dropped = {};

  void note(const std::string& id) {
    if (!id.empty() && std::find(dropped.begin(), dropped.end(), id) == dropped.end()) dropped.push_back(id);
  }
  template <typename Things>
  void one(std::string& id, const Things& things) {
    if (id.empty() || knows(things, id)) return;
    note(id);
    id.clear();
  }
  template <typename Things>
  void all(std::set<std::string>& ids, const Things& things) {
    std::erase_if(ids, [&](const std::string& id) {
      const bool unknown = !knows(things, id);
      if (unknown) note(id);
      return unknown;
    });
  }
};

}  // namespace

std::vector<std::string> drop_unknown(Choices& choices, const Situation& situation) {
  Dropping dropping;
  SelectionChoices& selection = choices.selection;
  dropping.one(selection.area, situation.areas);
  dropping.one(selection.beside, situation.areas);
  // A week that has not been is none of the data's: it would stay in the address beside another on the page.
  if (const auto day = situation.last_day(); selection.until && day && *selection.until > week_of(*day)) {
    dropping.note(to_string(*selection.until));
    selection.until.reset();
  }
  dropping.all(selection.hidden_categories, situation.categories);
  dropping.all(selection.hidden_sources, situation.sources);
  dropping.all(selection.hidden_parties, situation.parties);
  if (choices.map.metric.kind == MapMetricKind::level &&
      !knows(situation.categories, choices.map.metric.category)) {
    dropping.note(choices.map.metric.category);
    choices.map.metric = {};
  }
  std::erase_if(choices.weighing.severity_weights, [&](const auto& weight) {
    const bool unknown = !knows(situation.categories, weight.first);
    if (unknown) dropping.note(weight.first);
    return unknown;
  });
  dropping.all(choices.weighing.compared_categories, situation.categories);
  return dropping.dropped;
}

}  // namespace lagesbild::app
