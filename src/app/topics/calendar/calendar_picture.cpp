#include "app/topics/calendar/calendar_picture.hpp"

#include <algorithm>
#include <utility>

#include "model/disclosure.hpp"
#include "model/sorting.hpp"

namespace lagesbild::app {

namespace {

constexpr int months_of_year = 12;

int month_number(Date day) {
  const CivilDate civil = civil_from_date(day);
  return civil.year * months_of_year + civil.month - 1;
}

Date first_day(int month) {
  return date_from_civil({month / months_of_year, month % months_of_year + 1, 1});
}

Date before(Date day) {
  return {day.days_since_epoch - 1};
}

/// As ISO 8601 counts months: by the Thursday.
int month_of(Week week) {
  return month_number({monday_of(week).days_since_epoch + 3});
}

class Gathering {
 public:
  Gathering(const Situation& situation, const Plans& plans, const analysis::Cube& cube,
            const CalendarDesk& desk, CalendarPicture& picture)
      : situation_(situation), plans_(plans), cube_(cube), desk_(desk), picture_(picture) {
    const int month = month_number(picture.today) - calendar_months_behind;
    first_ = first_day(month);
    last_ = before(first_day(month + calendar_months));
  }

  void gather() {
    picture_.events = analysis::events_between(situation_, {}, first_, last_);
    for (const std::string_view key : {calendar_group::meetings, calendar_group::measures,
                                       calendar_group::reports, calendar_group::waiting}) {
      picture_.groups.push_back({std::string(key), {}, !desk_.hidden.contains(std::string(key))});
    }
    for (std::size_t i = 0; i < situation_.categories.size(); ++i) {
      if (!disclosure::told_beforehand(situation_.categories[i])) continue;
      const std::string key = upcoming_group(situation_.categories[i]);
      picture_.groups.push_back({key, i, !desk_.hidden.contains(key)});
    }
    if (shows(calendar_group::meetings)) add_meetings();
    if (shows(calendar_group::measures)) add_measures();
    if (shows(calendar_group::reports)) add_reports();
    if (shows(calendar_group::waiting)) add_late_sources();
    add_events();
    sort_stably(entries_,
                [](const CalendarEntry& one, const CalendarEntry& other) { return one.day < other.day; });
    make_months();
    make_weeks();
  }

 private:
  bool shows(std::string_view group) const { return !desk_.hidden.contains(std::string(group)); }

  void add(CalendarEntry entry) {
    if (entry.until.value_or(entry.day) < first_ || entry.day > last_) return;
    entries_.push_back(std::move(entry));
  }

  void add_meetings() {
    for (std::size_t i = 0; i < plans_.meetings.size(); ++i)
      add({.kind = CalendarKind::meeting, .day = plans_.meetings[i].date, .index = i});
    const auto latest = latest_first(plans_.meetings);
    if (latest.empty()) return;
    const Meeting& last = plans_.meetings[latest.front()];
    if (last.next && *last.next > last.date)
      add({.kind = CalendarKind::next_meeting, .day = *last.next, .index = latest.front()});
  }

  void add_measures() {
    for (std::size_t i = 0; i < plans_.measures.size(); ++i) {
      const Measure& measure = plans_.measures[i];
      const Standing standing = standing_of(measure, situation_.updated_day.value_or(picture_.today));
      const auto where = [&](Standing is) { return standing == is ? std::optional(is) : std::nullopt; };
      if (measure.start)
        add({.kind = CalendarKind::measure_starts,
             .day = *measure.start,
             .index = i,
             .standing = where(Standing::late)});
      for (const FollowUp& note : measure.follow_ups)
        add({.kind = CalendarKind::measure_followed_up, .day = note.date, .index = i});
      if (!measure.due) continue;
      const auto unmet =
          standing == Standing::to_follow_up ? std::optional(standing) : where(Standing::overdue);
      add({.kind = CalendarKind::measure_due, .day = *measure.due, .index = i, .standing = unmet});
    }
  }

  void add_report(ReportKind kind, Week end) {
    add({.kind = CalendarKind::report, .day = monday_of(end + 1), .report = kind, .period_end = end});
  }

  /// Weekly ones up to that of the present week: of the others the calendar would be full.
  void add_reports() {
    for (Week week = week_of(first_); week <= week_of(last_); week = week + 1) {
      if (week <= week_of(picture_.today)) add_report(ReportKind::week, week);
      if (month_of(week) == month_of(week + 1)) continue;
      add_report(ReportKind::month, week);
      constexpr int months_of_tertial = 4;
      if ((month_of(week) + 1) % months_of_tertial != 0) continue;
      add_report(ReportKind::tertial, week);
      add_report(ReportKind::council, week);
    }
    for (const ReportKind kind : {ReportKind::picture, ReportKind::plan}) {
      const auto due = two_year_clock(plans_.texts, kind, picture_.today).due;
      if (due) add({.kind = CalendarKind::law_due, .day = *due, .report = kind});
    }
    if (plans_.agreement) add({.kind = CalendarKind::agreement_ends, .day = plans_.agreement->to});
  }

  void add_late_sources() {
    for (Week week = week_of(first_); week < week_of(picture_.today); week = week + 1) {
      const auto lacking = lacking_sources(cube_, week, picture_.today);
      const auto filling = filling_sources(cube_, picture_.delays, week, picture_.today);
      const Date day = monday_of(week);
      if (!lacking.empty()) add({.kind = CalendarKind::lacking, .day = day, .sources = lacking});
      if (!filling.empty()) add({.kind = CalendarKind::filling, .day = day, .sources = filling});
    }
  }

  void add_events() {
    for (std::size_t i = 0; i < picture_.events.size(); ++i) {
      const analysis::UpcomingEvent& event = picture_.events[i];
      if (shows(upcoming_group(situation_.categories[event.category])))
        add({.kind = CalendarKind::upcoming, .day = event.day, .until = event.until, .index = i});
    }
  }

  void make_months() {
    const int first = month_number(first_);
    for (int i = 0; i < calendar_months; ++i) picture_.months.push_back({.number = first + i});
    for (const CalendarEntry& entry : entries_) {
      // What a week lacks is of no day.
      if (entry.kind == CalendarKind::lacking || entry.kind == CalendarKind::filling) continue;
      for (Date day = std::max(entry.day, first_); day <= std::min(entry.until.value_or(entry.day), last_);
           ++day.days_since_epoch) {
        CalendarMonth& month = picture_.months[static_cast<std::size_t>(month_number(day) - first)];
        const auto at = static_cast<std::size_t>(civil_from_date(day).day - 1);
        if (entry.until) month.lasting[at] = true;
        if (day == std::max(entry.day, first_)) {
          ++month.entries;
          if (!entry.until) ++month.days[at];
        }
      }
    }
  }

  bool is_listed(const CalendarEntry& entry, Week week) const {
    if (week_of(std::max(entry.day, first_)) != week) return false;
    const bool of_week = entry.kind == CalendarKind::lacking || entry.kind == CalendarKind::filling;
    return !desk_.month || (of_week ? month_of(week) : month_number(entry.day)) == *desk_.month;
  }

  void make_weeks() {
    const Week now = week_of(picture_.today);
    const Date first = desk_.month ? first_day(*desk_.month) : first_;
    const Date last = desk_.month ? before(first_day(*desk_.month + 1)) : last_;
    for (Week week = week_of(std::max(first, first_)); week <= week_of(std::min(last, last_));
         week = week + 1) {
      CalendarWeek shown{week, {}, {}};
      for (const CalendarEntry& entry : entries_) {
        if (is_listed(entry, week)) shown.entries.push_back(entry);
        if (entry.until && entry.day < monday_of(week) && *entry.until >= monday_of(week))
          shown.going_on.push_back(entry.index);
      }
      if (shown.entries.empty() && shown.going_on.empty() && week != now) continue;
      (week < now ? picture_.past : picture_.to_come).push_back(std::move(shown));
    }
  }

  const Situation& situation_;
  const Plans& plans_;
  const analysis::Cube& cube_;
  const CalendarDesk& desk_;
  CalendarPicture& picture_;
  Date first_;
  Date last_;
  std::vector<CalendarEntry> entries_;
};

}  // namespace

std::string upcoming_group(const Category& category) {
  return "slag." + category.id;
}

CalendarPicture calendar_picture(const Situation& situation, const Plans& plans, const analysis::Cube& cube,
                                 const std::vector<SourceDelay>& delays, const CalendarDesk& desk,
                                 Date today) {
  CalendarPicture picture;
  picture.today = today;
  constexpr int late_days = 7;
  for (const SourceDelay& delay : delays) {
    if (delay.days >= late_days) picture.delays.push_back(delay);
  }
  Gathering(situation, plans, cube, desk, picture).gather();
  if (desk.form && desk.form->tried) picture.faults = faults_of(*desk.form, situation, today);
  picture.can_add =
      !situation.sources.empty() &&
      std::any_of(situation.categories.begin(), situation.categories.end(),
                  [](const Category& category) { return disclosure::told_beforehand(category); });
  return picture;
}

}  // namespace lagesbild::app
