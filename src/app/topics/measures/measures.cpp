#include "app/topics/measures/measures.hpp"

#include <utility>

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

/// What needs no more than what is written; the session does the rest.
struct ApplyMeasures {
  MeasureDesk& desk;

  void operator()(const OpenMeasureForm& action) const {
    desk = {};
    desk.form = action.begins_with;
    desk.before = action.begins_with;
  }
  void operator()(const SetMeasureForm& action) const {
    if (desk.form) desk.form = action.form;
  }
  void operator()(const CloseMeasureForm& action) const {
    if (desk.form && *desk.form != desk.before && !action.sure) {
      desk.asks_to_leave = true;
      return;
    }
    desk = {};
  }
  void operator()(const KeepMeasureForm&) const { desk.asks_to_leave = false; }
  void operator()(const SaveMeasure&) const { desk.tried = true; }
  void operator()(const MoveMeasure&) const {}
  void operator()(const TakeMeasureAway& action) const {
    desk.deleting = action.sure ? std::string() : action.id;
  }
  void operator()(const OpenFollowUp& action) const {
    desk = {};
    desk.follow_up.emplace().measure = action.id;
  }
  void operator()(const SetFollowUp& action) const {
    if (desk.follow_up) desk.follow_up = action.form;
  }
  void operator()(const CloseFollowUp&) const {
    desk.follow_up.reset();
    desk.follow_up_tried = false;
  }
  void operator()(const SaveFollowUp&) const { desk.follow_up_tried = true; }
};

}  // namespace

void apply_to(State& state, const MeasuresAction& action) {
  std::visit(ApplyMeasures{state.measure_desk}, action);
}

MeasuresPicture measures_picture(const Situation& situation, const Plans& plans, const State& state,
                                 Date today) {
  const MeasureDesk& desk = state.measure_desk;
  MeasuresPicture picture;
  picture.today = today;
  picture.list = measure_register(plans, situation, state.measure_table, state.preferences.language);
  picture.chosen = measure_index(plans.measures, state.choices.evaluation.measure);
  if (desk.form) picture.form = look_at(*desk.form, today);
  if (desk.follow_up) {
    picture.followed = measure_index(plans.measures, desk.follow_up->measure);
    if (picture.followed) {
      picture.follow_up = look_at(*desk.follow_up, plans.measures[*picture.followed], today);
    }
  }
  return picture;
}

}  // namespace lagesbild::app
