#include "data/read/strays.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "data/fields/incident_fields.hpp"
#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

constexpr int far_weeks = 53;
constexpr std::size_t fewest_others = 20;
constexpr std::size_t most_strays = 3;  // together; more are no slips

/// The weeks that belong together: no two neighbours more than a year apart.
struct Run {
  Week first;
  Week last;
  std::size_t records = 0;
};

std::vector<Run> runs_of(std::span<const ReadIncidents> files) {
  std::map<Week, std::size_t> records;
  for (const auto& [path, inbox, file] : files) {
    for (const std::int32_t day : file.incidents.day) ++records[week_of({day})];
    for (const ReadStatus& read : file.reporting) ++records[read.status.week];
  }
  std::vector<Run> runs;
  for (const auto& [week, count] : records) {
    if (runs.empty() || week - runs.back().last > far_weeks) runs.push_back({week, week, 0});
    runs.back().last = week;
    runs.back().records += count;
  }
  return runs;
}

/// From the first to the last week of those that are no slips; nothing where all are.
std::optional<Run> span_of_most(std::span<const ReadIncidents> files) {
  const std::vector<Run> runs = runs_of(files);
  std::size_t all = 0;
  std::optional<Run> span;
  for (const Run& run : runs) {
    all += run.records;
    if (run.records <= most_strays) continue;
    if (!span) span = Run{run.first, run.last, 0};
    span->last = run.last;
    span->records += run.records;
  }
  if (!span || span->records < fewest_others || all - span->records > most_strays) return std::nullopt;
  return span;
}

void tell_stray(const std::string& pointer, const LocalText& when, ProblemLog& log) {
  log.error(ProblemCode::unlikely_date, [&] {
    return Finding{pointer,
                   {when.sv + " ligger mer än ett år från alla andra uppgifter, så den räknas inte",
                    when.en + " is more than a year from all other data, so it is not counted"},
                   {"Rätta årtalet", "Correct the year"}};
  });
}

template <typename T>
void keep_values(std::vector<T>& values, const std::vector<bool>& gone) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < values.size(); ++from) {
    if (!gone[from]) values[to++] = std::move(values[from]);
  }
  values.resize(to);
}

/// What refers to rows by number follows them.
template <typename T>
void keep_of_rows(std::vector<T>& values, const std::vector<bool>& gone) {
  std::vector<std::uint32_t> now(gone.size());
  std::uint32_t next = 0;
  for (std::size_t row = 0; row < gone.size(); ++row) now[row] = gone[row] ? 0 : next++;
  std::erase_if(values, [&](const T& value) { return gone[value.incident]; });
  for (T& value : values) value.incident = now[value.incident];
}

void remove_rows(IncidentFile& file, const std::vector<bool>& gone) {
  Incidents& all = file.incidents;
  keep_values(all.source, gone);
  keep_values(all.area, gone);
  keep_values(all.category, gone);
  keep_values(all.day, gone);
  keep_values(all.hour, gone);
  keep_values(all.count, gone);
  keep_values(all.severity, gone);
  keep_values(all.police_report, gone);
  keep_values(all.detail, gone);
  keep_values(file.records, gone);
  keep_of_rows(all.intervals, gone);
  keep_of_rows(all.marks, gone);
}

}  // namespace

std::vector<Week> take_strays(std::span<ReadIncidents> files, ProblemLog& log) {
  std::vector<Week> weeks;
  const auto span = span_of_most(files);
  if (!span) return weeks;
  const auto is_stray = [&](Week week) { return week < span->first || week > span->last; };
  for (auto& [path, inbox, file] : files) {
    log.begin_file(path);
    std::vector<bool> gone(file.incidents.size(), false);
    bool any = false;
    for (std::size_t row = 0; row < gone.size(); ++row) {
      const Date day{file.incidents.day[row]};
      if (!is_stray(week_of(day))) continue;
      gone[row] = any = true;
      ++file.set_aside;
      const std::string_view key =
          file.layout == Layout::rows ? field_of(IncidentField::date).key : day_column;
      const std::string text = to_string(day);
      tell_stray(incident_pointer(file.layout, file.records[row], key), {"Dagen " + text, "The day " + text},
                 log);
    }
    if (any) remove_rows(file, gone);
    for (const ReadStatus& read : file.reporting) {
      const Week week = read.status.week;
      if (!is_stray(week)) continue;
      weeks.push_back(week);
      const std::string text = to_string(week);
      tell_stray(pointer_to(pointer_to("/reporting", read.record), "week"),
                 {"Veckan " + text, "The week " + text}, log);
    }
    std::erase_if(file.reporting, [&](const ReadStatus& read) { return is_stray(read.status.week); });
    log.end_file();
  }
  return weeks;
}

}  // namespace lagesbild::data
