#include <utility>

#include "app/session.hpp"

/// How the session writes in the calendar, which is among what the sources have told beforehand.
namespace lagesbild::app {

std::optional<CalendarPicture> Session::calendar_page() {
  if (!opened_) return std::nullopt;
  const auto& delays =
      delays_.of({situation_number_, today()}, [&] { return usual_delays(opened_->situation, today()); });
  const CalendarDesk& desk = history_.state.calendar;
  CalendarPicture picture =
      calendar_picture(opened_->situation, opened_->plans, opened_->cube, delays, desk, today());
  if (desk.written) picture.in_inbox = lies_in_inbox(documents(), *desk.written);
  return picture;
}

bool Session::calendar(const WriteCalendar& write, const ReportStamp& stamp, double now_seconds) {
  CalendarDesk& desk = history_.state.calendar;
  if (!opened_ || !desk.form || saving_.busy()) return false;
  const bool saves = write.what == WriteCalendar::What::save;
  desk.form->tried = saves;
  if (saves && !faults_of(*desk.form, opened_->situation, stamp.today).empty()) return false;
  const CalendarForm before = desk.written.value_or(CalendarForm{});
  if (lies_in_inbox(documents(), before)) return false;
  data::Draft edits = saves ? event_edits(documents(), *desk.form, before, stamp.today, stamp.instant,
                                          random_part(stamp.seed, 1))
                            : event_removal(documents(), before, stamp.instant);
  const std::size_t drafted = history_.state.choices.draft.size();
  if (!edits.empty()) act(Edits{std::move(edits)}, now_seconds);
  const bool is_written = history_.state.choices.draft.size() != drafted;
  const bool is_new = saves && before.id.empty();
  // A new event that found no file is not lost.
  if (is_written || !is_new) {
    desk.form.reset();
    desk.written.reset();
  }
  return is_written;
}

}  // namespace lagesbild::app
