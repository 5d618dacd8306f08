#include "app/topics/inbox/inbox.hpp"

#include <algorithm>
#include <utility>

#include "app/state.hpp"
#include "app/topics/editing/editing.hpp"
#include "app/topics/report/earlier_reports.hpp"
#include "app/topics/report/report_check.hpp"
#include "data/fields/words.hpp"

namespace lagesbild::app {

namespace {

bool has_sure_or_hint(const InboxEvent& event) {
  return !event.in_place.empty() || !event.in_note.empty();
}

bool is_objectionable(const InboxEvent& event) {
  return has_sure_or_hint(event) || event.clashes;
}

/// An import tells of several weeks.
void widen(InboxReport& report, std::optional<Week> week) {
  if (!week) return;
  const Week first = report.week ? std::min(*report.week, *week) : *week;
  const Week last = std::max(report.week_to.value_or(report.week.value_or(*week)), *week);
  report.week = first;
  report.week_to = first == last ? std::nullopt : std::optional(last);
}

void take_week(const data::JsonView& record, InboxReport& report) {
  report.source_id = text_of(record, "source");
  widen(report, parse_week(text_of(record, "week")));
  const std::string status = text_of(record, "status");
  const auto word = std::find(data::reported_words.begin(), data::reported_words.end(), status);
  if (word != data::reported_words.end())
    report.said = static_cast<Reported>(word - data::reported_words.begin());
}

/// The source that tells of an event of the same kind, day and area under another id.
std::optional<std::size_t> double_of(const Situation& situation, const ReportedEvent& event) {
  const auto category = category_index(situation, event.category);
  const auto date = parse_date(event.date);
  if (!category || !date || event.area.empty()) return std::nullopt;
  const Incidents& incidents = situation.incidents;
  for (std::uint32_t row = 0; row < incidents.size(); ++row) {
    if (incidents.category[row] != *category || incidents.day[row] != date->days_since_epoch) continue;
    if (incidents.area[row] == Incidents::no_area || situation.areas[incidents.area[row]].id != event.area)
      continue;
    const bool other_hour = event.time == EventTime::hour && incidents.hour[row] != Incidents::no_hour &&
                            incidents.hour[row] != event.hour;
    if (!other_hour && incident_id(situation, row) != event.id) return incidents.source[row];
  }
  return std::nullopt;
}

/// How what the report says of an id stands to what other files say of it.
void take_versions(InboxEvent& event, const data::Documents& documents, const std::string& source,
                   const data::JsonView& record, const std::string& path) {
  const std::string changed = text_of(record, "changed");
  for (const EventVersion& version : versions_of(documents, source, event.event.id)) {
    if (version.path == path) continue;
    const data::Document* home = documents.find(version.path);
    const bool is_report = home != nullptr && documents.in_inbox(*home);
    const bool is_equal = version.changed == changed && !version.taken_back && !event.taken_back;
    if (is_equal && version.event != event.event) event.clashes = true;
    if (!is_report || version.changed < changed) event.corrects = true;
  }
}

InboxReport report_of(const data::Document& document, const data::Documents& documents,
                      const Situation& situation, Date today) {
  InboxReport report;
  report.path = document.path;
  if (!data::is_readable(document.file.bytes.view())) {
    report.unreadable = true;
    return report;
  }
  const data::JsonView root(document.file.bytes);
  if (const auto weeks = root.find("reporting")) {
    for (const data::JsonView& record : weeks->elements()) {
      take_week(record, report);
      report.changed = std::max(report.changed, text_of(record, "changed"));
    }
  }
  const bool says_week = report.week.has_value();
  const auto list = root.find("incidents");
  for (const data::JsonView& record : list ? list->elements() : std::vector<data::JsonView>()) {
    InboxEvent event{event_of_record(record), is_deleted(record), false, false, {}, {}, {}};
    report.changed = std::max(report.changed, text_of(record, "changed"));
    if (report.source_id.empty()) report.source_id = text_of(record, "source");
    event.in_place = personal_data::find(event.event.place, today);
    event.in_note = personal_data::find(event.event.note, today);
    take_versions(event, documents, report.source_id, record, document.path);
    const auto category = category_index(situation, event.event.category);
    if (category && !lists_events_of(situation.categories[*category])) {
      ++report.protected_events;
      report.protected_data = report.protected_data || has_sure_or_hint(event);
      continue;
    }
    if (!event.taken_back) event.double_of = double_of(situation, event.event);
    if (const auto date = parse_date(event.event.date); date && !says_week && !event.taken_back)
      widen(report, week_of(*date));
    report.events.push_back(std::move(event));
  }
  report.source = source_index(situation, report.source_id);
  return report;
}

bool is_report(const data::Document& document, std::string_view inbox) {
  return document.kind == data::FileKind::incidents && document.path.starts_with(inbox);
}

}  // namespace

bool InboxReport::is_objected_to() const {
  return !source || problems > 0 || unreadable || protected_data || returned ||
         std::any_of(events.begin(), events.end(), is_objectionable);
}

std::vector<std::string> InboxPicture::clean() const {
  std::vector<std::string> paths;
  for (const InboxReport& report : reports) {
    if (!report.is_objected_to()) paths.push_back(report.path);
  }
  return paths;
}

void apply_to(State& state, const InboxAction& action) {
  if (const auto* write = std::get_if<WriteAnswer>(&action)) state.report_answer = write->answer;
  if (std::holds_alternative<SendAnswer>(action)) state.report_answer.tried = true;
  const auto* chosen = std::get_if<ChooseOfCopy>(&action);
  if (chosen == nullptr) return;
  for (data::Conflict difference : chosen->differences) {
    // What is given up may stand in another copy too.
    if (chosen->copys) std::swap(difference.mine, difference.theirs);
    state.choices.kept_of_files.push_back({chosen->of, std::move(difference)});
  }
  if (!chosen->edits.empty()) apply_to(state, EditingAction{Edits{chosen->edits}});
}

InboxPicture inbox_picture(const data::Documents& documents, const Situation& situation,
                           const std::vector<ReturnedReport>& returned, const Problems& problems,
                           const data::Draft& draft, Date today) {
  InboxPicture picture;
  picture.today = today;
  const std::string inbox = documents.inbox();
  for (const data::Document& document : documents.all()) {
    if (!is_report(document, inbox)) continue;
    InboxReport report = report_of(document, documents, situation, today);
    report.problems =
        static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), [&](const Problem& problem) {
          return problem.file == document.path || problem.file == document.file.path;
        }));
    report.is_draft = std::any_of(draft.begin(), draft.end(),
                                  [&](const data::Edit& edit) { return edit.document == document.path; });
    const auto sent_back = std::find_if(returned.begin(), returned.end(), [&](const ReturnedReport& one) {
      return one.report == document.path;
    });
    if (sent_back != returned.end()) report.returned = *sent_back;
    picture.reports.push_back(std::move(report));
  }
  std::sort(picture.reports.begin(), picture.reports.end(),
            [](const InboxReport& one, const InboxReport& other) { return one.path < other.path; });
  return picture;
}

std::size_t inbox_count(const data::Documents& documents) {
  const std::string inbox = documents.inbox();
  return static_cast<std::size_t>(
      std::count_if(documents.all().begin(), documents.all().end(),
                    [&](const data::Document& document) { return is_report(document, inbox); }));
}

}  // namespace lagesbild::app
