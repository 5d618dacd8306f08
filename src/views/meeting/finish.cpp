#include <array>

#include "report/plain_text.hpp"
#include "ui/kit/dialogs.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/columns.hpp"
#include "views/meeting/meeting_form.hpp"
#include "views/reports/sheet.hpp"
#include "words/format_number.hpp"

/// What the meeting notes on its way, how it ends, and its minutes.
namespace lagesbild::views {

namespace {

using app::MeetingFault;
using words::Text;
using What = MeetingForm::What;

void show_written(MeetingForm& form) {
  const View& view = form.view;
  const auto& outcomes = form.meeting->outcomes;
  if (outcomes.empty()) return;
  const auto list = view.kit.list(view.text(Text::meeting_written));
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const Outcome& outcome = outcomes[i];
    // Answers to what was left over, and measures, are changed where they were made.
    const bool is_note = outcome.since.empty() && outcome.measure.empty();
    const std::string& words = view.in_language(outcome.text);
    const auto item = view.kit.list_item("outcome " + std::to_string(i));
    const auto row = view.kit.row();
    view.kit.badge(words::outcome_kind_text(outcome.kind, view.language), ui::Tone::neutral);
    view.kit.text(words);
    if (outcome.open) view.kit.badge(view.text(Text::meeting_comes_back), ui::Tone::accent);
    if (is_note && view.kit.button(view.text(Text::meeting_remove), {.key = "remove " + std::to_string(i),
                                                                     .description = words,
                                                                     .style = ui::ButtonStyle::quiet,
                                                                     .icon = ui::Icon::close,
                                                                     .icon_only = true})) {
      form.write(What::remove_note, i);
    }
  }
}

void ask_note(MeetingForm& form) {
  const View& view = form.view;
  const std::array<std::string, 2> kinds{words::outcome_kind_text(OutcomeKind::information, view.language),
                                         words::outcome_kind_text(OutcomeKind::decision, view.language)};
  if (const auto kind = view.kit.segmented(view.text(Text::meeting_note_kind), kinds,
                                           static_cast<std::size_t>(form.desk.note.kind))) {
    form.desk.note.kind = static_cast<OutcomeKind>(*kind);
    form.desk.note.open = form.desk.note.kind == OutcomeKind::decision;
  }
  const std::string error =
      form.error(What::note, {MeetingFault::no_text, MeetingFault::personal_data}, form.desk.note.text);
  if (auto typed = ui::text_area(view.kit, view.text(Text::meeting_note), form.desk.note.text,
                                 {.key = "note", .error = error, .rows = 2})) {
    form.desk.note.text = std::move(*typed);
  }
  form.guard("note", form.desk.note.text);
  if (view.kit.checkbox(view.text(Text::meeting_note_open), form.desk.note.open)) {
    form.desk.note.open = !form.desk.note.open;
  }
  if (view.kit.button(view.text(Text::meeting_add_note), {.icon = ui::Icon::plus})) form.write(What::note);
}

void ask_next(MeetingForm& form) {
  const View& view = form.view;
  const std::string written = form.meeting->next ? to_string(*form.meeting->next) : std::string{};
  const std::string error =
      form.error(What::close, {MeetingFault::no_next}) + form.error(What::keep_next, {MeetingFault::no_next});
  if (auto typed =
          ui::date_field(view.kit, view.text(Text::meeting_next_day), form.desk.next.value_or(written),
                         form.page.today, {.key = "next", .error = error})) {
    form.desk.next = std::move(*typed);
  }
  const std::string& notes = view.in_language(form.meeting->notes);
  const std::string written_notes = form.desk.notes.value_or("");
  const std::string found = form.error(What::close, {MeetingFault::personal_data}, written_notes) +
                            form.error(What::keep_next, {MeetingFault::personal_data}, written_notes);
  if (auto typed = ui::text_area(
          view.kit, view.text(Text::meeting_next_notes), form.desk.notes.value_or(notes),
          {.key = "next notes", .help = view.text(Text::meeting_next_help), .error = found, .rows = 2})) {
    form.desk.notes = std::move(*typed);
  }
  if (form.desk.notes) form.guard("next notes", *form.desk.notes);
  if ((form.desk.next || form.desk.notes) && view.kit.button(view.text(Text::meeting_keep))) {
    form.write(What::keep_next);
  }
}

void protocol_panel(const MeetingForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("protocol");
  show_sheet(view, *form.page.protocol);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::meeting_copy_protocol), {.icon = ui::Icon::link})) {
    view.act(app::CopyWords{report::plain_text(*form.page.protocol)});
  }
  if (view.kit.button(view.text(Text::meeting_print), {.icon = ui::Icon::text}))
    view.act(app::Request::print);
}

// [SECTION] After the meeting

void ask_minutes(MeetingForm& form) {
  const View& view = form.view;
  const std::string& written = view.in_language(form.meeting->minutes);
  const std::string typed_minutes = form.desk.minutes.value_or("");
  const std::string error = form.error(What::keep_minutes, {MeetingFault::personal_data}, typed_minutes) +
                            form.error(What::adjust, {MeetingFault::personal_data}, typed_minutes);
  if (auto typed = ui::text_area(
          view.kit, view.text(Text::meeting_minutes), form.desk.minutes.value_or(written),
          {.key = "minutes", .help = view.text(Text::meeting_minutes_help), .error = error, .rows = 5})) {
    form.desk.minutes = std::move(*typed);
  }
  if (form.desk.minutes) form.guard("minutes", *form.desk.minutes);
  if (form.desk.minutes && view.kit.button(view.text(Text::meeting_keep))) form.write(What::keep_minutes);
}

/// Who adjusts is asked where it is done, and stands in the minutes.
void ask_adjusted_by(MeetingForm& form) {
  const View& view = form.view;
  const std::string error = form.error(
      What::adjust, {MeetingFault::no_adjusters, MeetingFault::personal_data}, form.desk.adjusted_by);
  if (auto typed = ui::text_line(view.kit, view.text(Text::meeting_adjusted_by), form.desk.adjusted_by,
                                 {.key = "adjusted by",
                                  .help = view.text(Text::meeting_adjusted_by_help),
                                  .error = error,
                                  .required = true})) {
    form.desk.adjusted_by = std::move(*typed);
  }
  form.guard("adjusted by", form.desk.adjusted_by);
}

void ask_to_adjust(MeetingForm& form) {
  const View& view = form.view;
  const auto sure = ui::confirmation(
      view.kit, view.text(Text::meeting_adjust_question), view.text(Text::meeting_adjust_consequence),
      {.confirm = view.text(Text::meeting_adjust), .cancel = view.text(Text::meeting_adjust_wait)});
  if (!sure) return;
  form.desk.asks_to_adjust = false;
  if (*sure) form.write(What::adjust);
}

void show_what_next(MeetingForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("state");
  const MeetingState state = form.meeting->state.value_or(MeetingState::adjusted);
  view.kit.heading(3, view.text(Text::meeting_after));
  switch (state) {
    case MeetingState::adjusted:
      return view.kit.text(view.text(Text::meeting_is_adjusted));
    case MeetingState::draft:
      view.kit.text(view.text(Text::meeting_is_draft));
      ask_minutes(form);
      ask_adjusted_by(form);
      break;
    default:
      view.kit.text(view.text(Text::meeting_is_closed));
  }
  if (form.page.is_held_back) view.kit.text(view.text(Text::meeting_held_back), ui::TextStyle::small);
  {
    const auto row = view.kit.row();
    const bool is_draft = state == MeetingState::draft;
    if (view.kit.button(view.text(is_draft ? Text::meeting_adjust_ask : Text::meeting_write_minutes),
                        {.style = ui::ButtonStyle::primary})) {
      // What cannot be adjusted is not asked about: it is said what is wrong.
      const bool can_adjust = is_draft && form.faults_of(What::adjust).empty();
      if (!can_adjust) form.write(is_draft ? What::adjust : What::draft);
      form.desk.asks_to_adjust = can_adjust;
    }
    if (view.kit.button(view.text(Text::meeting_reopen))) form.write(What::reopen);
  }
  if (form.desk.asks_to_adjust) ask_to_adjust(form);
}

}  // namespace

void show_meeting_notes(MeetingForm& form) {
  form.view.kit.heading(3, form.view.text(Text::meeting_notes));
  show_written(form);
  ask_note(form);
}

void show_meeting_sharing(MeetingForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("sharing");
  view.kit.heading(3, view.text(Text::meeting_sharing));
  view.kit.text(view.text(Text::meeting_sharing_about), ui::TextStyle::small);
  const bool shares = form.situation.shares_unadjusted;
  if (view.kit.checkbox(view.text(Text::meeting_share), shares)) {
    form.write(shares ? What::do_not_share : What::share);
  }
}

void show_meeting_finish(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, words::listed(Text::meeting_steps, 6, view.language));
  ask_next(form);
  view.kit.text(view.text(Text::meeting_finish_about), ui::TextStyle::muted);
  if (view.kit.button(view.text(Text::meeting_close),
                      {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
    if (form.writes_first() && !form.written) {
      form.write(What::close);
      view.act(app::Request::scroll_to_top);
    }
  }
  view.kit.space();
  view.kit.text(view.text(Text::meeting_so_far), ui::TextStyle::muted);
  protocol_panel(form);
}

void show_meeting_minutes(MeetingForm& form) {
  const View& view = form.view;
  if (layout_of(view.kit) != Layout::wide) {
    show_what_next(form);
    protocol_panel(form);
    return show_meeting_sharing(form);
  }
  const auto columns = two_columns(view, "minutes", 0.6f);
  protocol_panel(form);
  view.kit.next_column();
  show_what_next(form);
  show_meeting_sharing(form);
}

}  // namespace lagesbild::views
