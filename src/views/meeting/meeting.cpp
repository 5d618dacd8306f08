#include <algorithm>
#include <array>
#include <utility>

#include "app/topics/meeting/meeting_faults.hpp"
#include "ui/kit/forms.hpp"
#include "ui/kit/skip_links.hpp"
#include "views/frame/parts.hpp"
#include "views/meeting/meeting_form.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::MeetingFault;
using app::MeetingStep;
using words::Text;

Text text_of(MeetingFault fault) {
  switch (fault) {
    case MeetingFault::no_date:
      return Text::meeting_no_date;
    case MeetingFault::no_present:
      return Text::meeting_no_present;
    case MeetingFault::no_level:
      return Text::meeting_no_level;
    case MeetingFault::no_reason:
      return Text::meeting_no_reason;
    case MeetingFault::no_departure:
      return Text::meeting_no_departure;
    case MeetingFault::no_text:
      return Text::meeting_no_text;
    case MeetingFault::no_title:
      return Text::meeting_no_title;
    case MeetingFault::no_party:
      return Text::meeting_no_party;
    case MeetingFault::no_due:
    case MeetingFault::no_next:
      return Text::meeting_no_day;
    case MeetingFault::no_adjusters:
      return Text::meeting_no_adjusters;
    case MeetingFault::personal_data:
      break;
  }
  return Text::fault_personal_data;
}

std::string step_name(const View& view, std::size_t step) {
  return view.filled(Text::meeting_step,
                     {std::to_string(step + 1), words::listed(Text::meeting_steps, step, view.language)});
}

/// The field that something is wrong with, by its key.
std::string field_of(const MeetingForm& form, MeetingForm::What what, MeetingFault fault) {
  using What = MeetingForm::What;
  const app::MeetingDesk& desk = form.desk;
  const auto points = [&](const std::string& text) {
    return personal_data::points_at_somebody(text, form.page.today, desk.said);
  };
  switch (fault) {
    case MeetingFault::no_date:
      return "date";
    case MeetingFault::no_present:
      return "present";
    case MeetingFault::no_level:
      return "level";
    case MeetingFault::no_reason:
      return "reason";
    case MeetingFault::no_departure:
      return "departure";
    case MeetingFault::no_title:
      return "title";
    case MeetingFault::no_party:
      return "party";
    case MeetingFault::no_due:
      return "due";
    case MeetingFault::no_next:
      return "next";
    case MeetingFault::no_adjusters:
      return "adjusted by";
    case MeetingFault::no_text:
    case MeetingFault::personal_data:
      break;
  }
  switch (what) {
    case What::decide:
      return points(desk.focus.departure) ? "departure" : "reason";
    case What::add_cause:
      return "cause " + desk.cause_area;
    case What::add_measure:
      return points(desk.measure.title) ? "title" : points(desk.measure.problem) ? "problem" : "unit";
    case What::note:
      return "note";
    case What::keep_minutes:
    case What::adjust:
      return points(desk.minutes.value_or("")) ? "minutes" : "adjusted by";
    default:
      return "next notes";
  }
}

void go_to_step(MeetingForm& form, std::size_t step) {
  if (!form.writes_first()) return;
  form.desk.step = static_cast<MeetingStep>(step);
  if (!form.written) form.desk.tried.reset();
  form.view.act(app::Request::scroll_to_top);
  // The keyboard begins where the step does, and not at the way on below it.
  ui::lead_to_landmark(form.view.kit, step_name(form.view, step));
}

/// Where it is typed; what is noted has its field in every step but the last.
MeetingStep place_of(MeetingForm::What what, MeetingStep now) {
  switch (what) {
    case MeetingForm::What::decide:
      return MeetingStep::focus;
    case MeetingForm::What::add_cause:
      return MeetingStep::causes;
    case MeetingForm::What::add_measure:
      return MeetingStep::measures;
    default:
      return now == MeetingStep::finish ? MeetingStep::measures : now;
  }
}

void show_steps(MeetingForm& form) {
  const View& view = form.view;
  const auto now = static_cast<std::size_t>(form.desk.step);
  const auto navigation = view.kit.landmark(ui::Role::navigation, view.text(Text::meeting_steps_name));
  if (layout_of(view.kit) != Layout::wide) {
    std::vector<std::string> names;
    for (std::size_t step = 0; step < app::meeting_step_count; ++step) names.push_back(step_name(view, step));
    if (const auto chosen = view.kit.select(view.text(Text::meeting_step_choice), names, now)) {
      go_to_step(form, *chosen);
    }
    return;
  }
  const auto row = view.kit.row();
  for (std::size_t step = 0; step < app::meeting_step_count; ++step) {
    if (view.kit.button(step_name(view, step),
                        {.style = ui::ButtonStyle::quiet, .current = step == now, .tight = true}) &&
        step != now) {
      go_to_step(form, step);
    }
  }
}

void show_way_on(MeetingForm& form) {
  const View& view = form.view;
  const auto now = static_cast<std::size_t>(form.desk.step);
  const auto row = view.kit.row();
  if (now > 0 && view.kit.button(view.filled(Text::meeting_back, {step_name(view, now - 1)}),
                                 {.icon = ui::Icon::chevron_left})) {
    go_to_step(form, now - 1);
  }
  if (now + 1 < app::meeting_step_count &&
      view.kit.button(
          view.filled(Text::meeting_next, {step_name(view, now + 1)}),
          {.key = way_on_key, .style = ui::ButtonStyle::primary, .icon = ui::Icon::chevron_right})) {
    go_to_step(form, now + 1);
  }
}

void show_head(MeetingForm& form) {
  const View& view = form.view;
  const Meeting& meeting = *form.meeting;
  {
    const auto row = view.kit.row();
    view.kit.heading(2, words::meeting_title(meeting, view.language));
    view.kit.badge(words::meeting_state_text(meeting, view.language),
                   meeting.state == MeetingState::open ? ui::Tone::accent : ui::Tone::neutral);
    if (const auto day = swedish_day(meeting.reopened)) {
      view.kit.badge(view.filled(Text::meeting_reopened, {words::format_date(*day, view.language)}),
                     ui::Tone::warning, ui::Icon::warning);
    }
    const bool is_open = meeting.state == MeetingState::open;
    const bool presents = view.state().preferences.presenting;
    if (is_open && !presents && layout_of(view.kit) == Layout::wide &&
        view.kit.button(view.text(Text::present),
                        {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::screen})) {
      view.act(app::SetPresenting{true});
    }
    if (view.kit.button(view.text(Text::meeting_all),
                        {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::list})) {
      form.desk.meeting = app::all_meetings;
    }
    offer_history(view, "decisions", meeting.id, words::meeting_title(meeting, view.language));
  }
}

/// The picture that the group decided on.
void offer_old_picture(const MeetingForm& form) {
  const View& view = form.view;
  if (view.picture.looking_back) return;
  if (!view.state().choices.draft.empty())
    return view.kit.text(view.text(Text::past_unsaved), ui::TextStyle::small);
  if (view.picture.fetches_copies) return view.kit.text(view.text(Text::past_fetches), ui::TextStyle::small);
  if (view.kit.button(view.text(Text::past_as_decided), {.icon = ui::Icon::calendar})) {
    view.act(app::PastAction{app::LookBackAsDecided{form.meeting->id}});
    view.act(app::Request::scroll_to_top);
  }
}

/// Somebody comes or goes while the meeting is held.
void show_present(MeetingForm& form) {
  const View& view = form.view;
  std::string units;
  for (const std::string& unit : form.meeting->present) units += (units.empty() ? "" : ", ") + unit;
  {
    const auto row = view.kit.row();
    view.kit.text(view.filled(Text::meeting_present_now, {units}), ui::TextStyle::small);
    if (view.kit.button(view.text(Text::meeting_change_present),
                        {.style = ui::ButtonStyle::quiet, .expanded = form.desk.changes_present})) {
      form.desk.changes_present = !form.desk.changes_present;
      form.desk.begin = {};
    }
  }
  if (!form.desk.changes_present) return;
  const auto panel = view.kit.panel("present");
  ask_who_is_present(form, MeetingForm::What::keep_present);
  if (view.kit.button(view.text(Text::meeting_keep_present), {.style = ui::ButtonStyle::primary})) {
    form.write(MeetingForm::What::keep_present);
  }
}

void show_step(MeetingForm& form) {
  const std::string name = step_name(form.view, static_cast<std::size_t>(form.desk.step));
  const auto region = form.view.kit.landmark(ui::Role::region, name);
  const auto panel = form.view.kit.panel("step");
  switch (form.desk.step) {
    case MeetingStep::follow_up:
      return show_meeting_follow_up(form);
    case MeetingStep::reporting:
      return show_meeting_reporting(form);
    case MeetingStep::news:
      return show_meeting_news(form);
    case MeetingStep::focus:
      return show_meeting_focus(form);
    case MeetingStep::causes:
      return show_meeting_causes(form);
    case MeetingStep::measures:
      return show_meeting_measures(form);
    case MeetingStep::finish:
      return show_meeting_finish(form);
  }
}

void show_open_meeting(MeetingForm& form) {
  const MeetingStep step = form.desk.step;
  // Wherever it was opened from, the open one goes without a name: the second window follows that
  // (following.js).
  if (form.page.shown == form.page.open) form.desk.meeting.clear();
  show_head(form);
  show_present(form);
  show_steps(form);
  // What a button of this frame leads to is described in the next.
  const MeetingStep chosen = std::exchange(form.desk.step, step);
  show_step(form);
  if (step != MeetingStep::finish) {
    const auto panel = form.view.kit.panel("notes");
    show_meeting_notes(form);
  }
  form.desk.step = chosen;
  if (chosen != step) return;
  if (const auto rest = form.unwritten(); rest && form.desk.tried == rest && !form.page.faults.empty()) {
    form.view.kit.text(form.view.text(Text::meeting_unwritten), ui::TextStyle::strong);
  }
  show_way_on(form);
}

}  // namespace

std::string MeetingForm::error(What what, std::initializer_list<MeetingFault> faults,
                               std::string_view text) const {
  if (!tried(what)) return {};
  for (const MeetingFault fault : page.faults) {
    if (fault == MeetingFault::personal_data &&
        !personal_data::points_at_somebody(text, page.today, desk.said))
      continue;
    if (std::find(faults.begin(), faults.end(), fault) != faults.end())
      return std::string{view.text(text_of(fault))};
  }
  return {};
}

std::vector<MeetingFault> MeetingForm::faults_of(What what) const {
  const std::vector<app::Proposal> none;
  return app::meeting_faults(desk, what, page.present, ranked ? ranked->proposals : none, situation,
                             page.today);
}

const FocusArea* MeetingForm::decided(std::size_t area) const {
  if (meeting == nullptr) return nullptr;
  const auto found = std::find_if(meeting->focus_areas.begin(), meeting->focus_areas.end(),
                                  [&](const FocusArea& focus) { return focus.area == area; });
  return found == meeting->focus_areas.end() ? nullptr : &*found;
}

app::FocusForm MeetingForm::kept_decision(const std::string& area) const {
  app::FocusForm kept;
  kept.all_areas = desk.focus.all_areas;
  kept.area = area;
  const auto at = std::find_if(situation.areas.begin(), situation.areas.end(),
                               [&](const Area& one) { return one.id == area; });
  const FocusArea* before =
      at == situation.areas.end() ? nullptr : decided(static_cast<std::size_t>(at - situation.areas.begin()));
  if (before == nullptr) return kept;
  kept.level = before->level;
  kept.reason = before->reason.sv;
  kept.departure = before->departure.sv;
  for (const Ground ground : before->grounds_for)
    kept.grounds_for.push_back(static_cast<std::size_t>(ground));
  for (const Ground ground : before->grounds_against)
    kept.grounds_against.push_back(static_cast<std::size_t>(ground));
  return kept;
}

std::optional<MeetingForm::What> MeetingForm::unwritten() const {
  const auto is_typed = [](const std::string& text) {
    return text.find_first_not_of(" \n\t") != std::string::npos;
  };
  if (!desk.focus.area.empty() && desk.focus != kept_decision(desk.focus.area)) return What::decide;
  if (is_typed(desk.cause) && !desk.cause_area.empty()) return What::add_cause;
  if (is_typed(desk.measure.title)) return What::add_measure;
  if (is_typed(desk.note.text)) return What::note;
  return std::nullopt;
}

bool MeetingForm::writes_first() {
  const auto rest = unwritten();
  if (!rest) return true;
  write(*rest, 0, *rest == What::add_cause ? desk.cause_area : "");
  if (faults_of(*rest).empty()) {
    // As it will be when that is written: is there more?
    MeetingForm after = *this;
    if (*rest == What::decide) after.desk.focus = {};
    if (*rest == What::add_cause) after.desk.cause.clear();
    if (*rest == What::add_measure) after.desk.measure = {};
    if (*rest == What::note) after.desk.note = {};
    return !after.unwritten();
  }
  desk.step = place_of(*rest, desk.step);
  return false;
}

void show_meeting_waiting(const MeetingForm& form) {
  const View& view = form.view;
  std::optional<double> come = form.ready.ranking_begun;
  if (form.ready.ranked) come = form.ready.ranked->ranking.progress;
  if (!come) return view.kit.text(view.text(Text::meeting_without_ranking));
  view.kit.progress(view.text(Text::computing), *come, words::format_percent(*come, view.language));
}

void show_meeting(const View& view, const app::Ready& ready) {
  MeetingForm form(view, ready);
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::meeting_page));
  if (form.meeting == nullptr) {
    show_meeting_start(form);
  } else if (form.meeting->state == MeetingState::open) {
    show_open_meeting(form);
  } else {
    show_head(form);
    offer_old_picture(form);
    show_meeting_minutes(form);
  }
  if (form.desk != view.state().meeting) view.act(app::SetMeetingDesk{std::move(form.desk)});
  if (!form.written) return;
  // What cannot be written is put right where it stands.
  if (const auto faults = form.faults_of(form.written->what); !faults.empty())
    ui::focus_field(view.kit, field_of(form, form.written->what, faults.front()));
  view.act(*form.written);
}

}  // namespace lagesbild::views
