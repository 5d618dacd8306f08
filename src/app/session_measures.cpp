#include <utility>

#include "app/session.hpp"
#include "app/topics/measures/measure_record.hpp"
#include "words/texts.hpp"

/// What the session does of what is written of measures: it knows the plans and the documents.
namespace lagesbild::app {

namespace {

using words::Text;

/// A measure that is finished is closed by what is said of it, where nobody says otherwise.
FollowUpForm begun_follow_up(const Measure& measure, Date today) {
  FollowUpForm form;
  form.measure = measure.id;
  form.date = to_string(today);
  form.closes = measure.status == MeasureStatus::done;
  return form;
}

}  // namespace

std::string Session::measures(const MeasuresAction& action, const ReportStamp& stamp, double now_seconds) {
  if (!opened_) return {};
  const std::size_t edits = history_.state.choices.draft.size();
  Text done = Text::measure_saved;
  if (std::holds_alternative<SaveMeasure>(action)) {
    save_measure(stamp, now_seconds);
  } else if (std::holds_alternative<SaveFollowUp>(action)) {
    save_follow_up(stamp, now_seconds);
    done = Text::follow_up_saved;
  } else if (const auto* moved = std::get_if<MoveMeasure>(&action)) {
    move_measure(*moved, stamp, now_seconds);
    done = Text::measure_moved;
  } else if (const auto* taken = std::get_if<TakeMeasureAway>(&action); taken && taken->sure) {
    take_measure_away(taken->id, stamp, now_seconds);
    done = Text::measure_taken_away;
  } else {
    act(action, now_seconds);
    prepare_measure(action, stamp.today);
  }
  if (history_.state.choices.draft.size() == edits) return {};
  return std::string(words::text(done, history_.state.preferences.language));
}

void Session::prepare_measure(const MeasuresAction& action, Date today) {
  MeasureDesk& desk = history_.state.measure_desk;
  const std::vector<Measure>& measures = opened_->plans.measures;
  if (const auto* opens = std::get_if<OpenMeasureForm>(&action)) {
    desk.language = history_.state.preferences.language;
    history_.state.choices.evaluation.measure = opens->id;
    if (const auto index = measure_index(measures, opens->id)) {
      desk.form = desk.before = form_of(measures[*index], opened_->situation, desk.language);
    }
    follow_choices();
  } else if (const auto* follows = std::get_if<OpenFollowUp>(&action)) {
    desk.follow_up.reset();
    if (const auto index = measure_index(measures, follows->id)) {
      desk.follow_up = begun_follow_up(measures[*index], today);
    }
  }
}

void Session::save_measure(const ReportStamp& stamp, double now_seconds) {
  MeasureDesk& desk = history_.state.measure_desk;
  if (!desk.form) return;
  if (!look_at(*desk.form, stamp.today).faults.empty())
    return act(MeasuresAction{SaveMeasure{}}, now_seconds);
  const MeasureForm form = *desk.form;
  const std::size_t edits = history_.state.choices.draft.size();
  std::string id = form.id;
  if (id.empty()) {
    id = "insats-" + std::to_string(civil_from_date(stamp.today).year) + "-" + random_part(stamp.seed, 1);
    const auto edit = add_measure(documents(), measure_json(form, id), stamp.instant, {});
    if (edit) act(*edit, now_seconds);
  } else if (const auto index = measure_index(opened_->plans.measures, id)) {
    data::Draft changes = measure_edits(documents(), opened_->plans.measures[*index], desk.before, form,
                                        desk.language, stamp.instant);
    if (changes.empty()) return act(MeasuresAction{CloseMeasureForm{true}}, now_seconds);
    act(Edits{std::move(changes)}, now_seconds);
  }
  if (history_.state.choices.draft.size() == edits) return;
  history_.state.measure_desk = {};
  // Of the same step: undo leads back from the new measure's page too.
  history_.state.choices.evaluation = {};
  history_.state.choices.evaluation.measure = id;
  follow_choices();
}

void Session::save_follow_up(const ReportStamp& stamp, double now_seconds) {
  MeasureDesk& desk = history_.state.measure_desk;
  const auto index =
      desk.follow_up ? measure_index(opened_->plans.measures, desk.follow_up->measure) : std::nullopt;
  if (!index) return;
  const FollowUpForm form = *desk.follow_up;
  if (!look_at(form, opened_->plans.measures[*index], stamp.today).faults.empty()) {
    return act(MeasuresAction{SaveFollowUp{}}, now_seconds);
  }
  data::Draft edits = follow_up_edits(documents(), form, stamp.instant);
  const std::size_t before = history_.state.choices.draft.size();
  if (!edits.empty()) act(Edits{std::move(edits)}, now_seconds);
  if (history_.state.choices.draft.size() == before) return;
  history_.state.measure_desk = {};
}

void Session::move_measure(const MoveMeasure& action, const ReportStamp& stamp, double now_seconds) {
  const auto index = measure_index(opened_->plans.measures, action.id);
  if (!index || opened_->plans.measures[*index].status == action.status) return;
  const auto edit =
      set_status(documents(), opened_->plans.measures[*index], action.status, stamp.instant, {});
  if (edit) act(*edit, now_seconds);
}

void Session::take_measure_away(const std::string& id, const ReportStamp& stamp, double now_seconds) {
  const auto edit = measure_deletion(documents(), id, stamp.instant);
  const std::size_t before = history_.state.choices.draft.size();
  if (edit) act(Edit{*edit}, now_seconds);
  history_.state.measure_desk = {};
  if (history_.state.choices.draft.size() == before) return;
  history_.state.choices.evaluation = {};
  follow_choices();
}

}  // namespace lagesbild::app
