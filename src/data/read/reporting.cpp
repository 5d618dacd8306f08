#include "data/read/reporting.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "data/fields/incident_fields.hpp"
#include "data/fields/record_node.hpp"
#include "model/instant.hpp"

namespace lagesbild::data {
namespace {

std::optional<std::size_t> known(const Node& record, std::string_view key, const std::string& id,
                                 const Names& names, ProblemCode code, const LocalText& what) {
  const std::int32_t index = names.find(id);
  if (index != Names::unknown) return static_cast<std::size_t>(index);
  if (const std::int32_t meant = names.meant(id); meant != Names::unknown) {
    record.log().warning(ProblemCode::look_alike, [&] {
      return called_otherwise(key.empty() ? record.pointer() : pointer_to(record.pointer(), key), id);
    });
    return static_cast<std::size_t>(meant);
  }
  record.log().error(code, [&] {
    const LocalText hint = did_you_mean(id, names.ids());
    return Finding{key.empty() ? record.pointer() : pointer_to(record.pointer(), key),
                   {what.sv + ": " + id + hint.sv, what.en + ": " + id + hint.en},
                   {"Rätta id:t", "Correct the id"}};
  });
  return std::nullopt;
}

void read_covered(const Node& record, const IncidentContext& context, ReportingStatus& status) {
  for (const Node& node : record.items("areas")) {
    const auto id = node.as_id();
    if (!id) continue;
    const auto area =
        known(node, "", *id, context.areas, ProblemCode::unknown_area, {"Okänt område", "Unknown area"});
    if (area) status.areas.push_back(*area);
  }
  std::sort(status.areas.begin(), status.areas.end());
  status.areas.erase(std::unique(status.areas.begin(), status.areas.end()), status.areas.end());
  const bool is_partial = status.status == Reported::partial;
  if (is_partial == record.has("areas")) return;
  record.log().warning(ProblemCode::partial_areas, [&] {
    if (is_partial) {
      return Finding{record.pointer(),
                     {"Det står inte vilka områden som täcktes; bara de som har händelser räknas",
                      "It does not say which areas were covered; only those with incidents count"},
                     {"Lägg till areas", "Add areas"}};
    }
    return Finding{
        pointer_to(record.pointer(), "areas"),
        {"areas gäller bara när status är partial, och läses inte här",
         "areas only holds when status is partial, and is not read here"},
        {"Ändra status till partial, eller ta bort areas", "Change status to partial, or remove areas"}};
  });
}

/// What a tombstone says; nothing of one that does not tell which status is meant.
std::optional<ReadStatus> read_deleted(const RecordNode& record, const IncidentContext& context) {
  if (!record.has("source") || !record.has("week")) return std::nullopt;
  const auto name = record.text("source");
  const auto week = record.week("week");
  const std::int32_t source = name ? context.sources.find(*name) : Names::unknown;
  if (source == Names::unknown || !week) return std::nullopt;
  ReadStatus read{{static_cast<std::size_t>(source), *week, Reported::missing, {}}};
  read.deleted = true;
  return read;
}

std::optional<ReadStatus> read_status(const Node& given, const IncidentContext& context) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode record(given, reporting_kind);
  if (record.boolean("deleted").value_or(false)) return read_deleted(record, context);
  const auto name = record.text("source");
  const auto week = record.week("week");
  const auto status = record.word("status");
  const auto source = name ? known(given, "source", *name, context.sources, ProblemCode::unknown_source,
                                   {"Okänd källa", "Unknown source"})
                           : std::nullopt;
  if (!source || !week || !status) return std::nullopt;
  if (monday_of(*week) > context.last_day || monday_of(*week + 1) <= context.first_day) {
    record.log().error(ProblemCode::unlikely_date, [&] {
      return Finding{pointer_to(given.pointer(), "week"),
                     {"Veckan " + to_string(*week) + " ligger för långt bort för att vara rätt",
                      "The week " + to_string(*week) + " is too far off to be right"},
                     {"Rätta årtalet", "Correct the year"}};
    });
    return std::nullopt;
  }
  ReadStatus read{{*source, *week, static_cast<Reported>(*status), {}}};
  read_covered(given, context, read.status);
  return read;
}

bool is_partial(const ReadStatus& read) {
  return !read.deleted && read.status.status == Reported::partial;
}

/// A status of the inbox beside what is known of its week.
void join_status(ReadStatus& known, ReadStatus read) {
  const bool later = read.changed && (!known.changed || *read.changed > *known.changed);
  if (is_partial(known) && is_partial(read)) {
    std::vector<std::size_t>& areas = known.status.areas;
    areas.insert(areas.end(), read.status.areas.begin(), read.status.areas.end());
    std::sort(areas.begin(), areas.end());
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    if (later) known.changed = read.changed;
  } else if (later) {
    known = std::move(read);
  }
}

void report_double(const ReadStatus& read, const IncidentContext& context, ProblemLog& log) {
  log.error(ProblemCode::double_status, [&] {
    const Source& source = context.situation->sources[read.status.source];
    const std::string week = to_string(read.status.week);
    return Finding{
        pointer_to("/reporting", read.record),
        {"Det finns redan ett annat besked om " + source.name.sv + " vecka " + week + "; det första gäller",
         "There is already another word on " + source.name.in(Language::en) + " for week " + week +
             "; the first one holds"},
        {"Ta bort det ena", "Remove one of them"}};
  });
}

}  // namespace

std::vector<ReadStatus> read_reporting(const Node& root, const IncidentContext& context) {
  std::vector<ReadStatus> statuses;
  std::size_t record = 0;
  for (const Node& node : root.items("reporting")) {
    if (auto status = read_status(node, context)) {
      status->record = record;
      status->changed = instant_of(node.has("changed") ? node.text("changed").value_or("") : "");
      // A tombstone that does not say when is the last word.
      if (status->deleted && !status->changed) status->changed = std::numeric_limits<double>::infinity();
      statuses.push_back(std::move(*status));
    }
    ++record;
  }
  return statuses;
}

ReadStatus& ReportingTable::place_of(const ReportingStatus& status) {
  auto& weeks = by_source_[status.source];
  const std::pair<int, std::size_t> entry{status.week.index, all_.size()};
  const auto at =
      std::lower_bound(weeks.begin(), weeks.end(), std::pair<int, std::size_t>{status.week.index, 0});
  if (at != weeks.end() && at->first == status.week.index) return all_[at->second];
  weeks.insert(at, entry);
  all_.push_back({{status.source, status.week, Reported::missing, {}}});
  all_.back().deleted = true;  // as long as nothing is said of it
  return all_.back();
}

void ReportingTable::add(std::vector<ReadStatus> statuses, const IncidentContext& context, ProblemLog& log) {
  for (ReadStatus& read : statuses) {
    ReadStatus& known = place_of(read.status);
    if (context.inbox) {
      const bool is_first = known.deleted && !known.changed;
      if (is_first) {
        known = std::move(read);
      } else {
        join_status(known, std::move(read));
      }
    } else if (known.deleted) {
      known = std::move(read);
    } else if (!read.deleted &&
               (known.status.status != read.status.status || known.status.areas != read.status.areas)) {
      report_double(read, context, log);
    }
  }
}

std::vector<ReportingStatus> ReportingTable::take() {
  std::vector<ReportingStatus> statuses;
  for (ReadStatus& read : all_) {
    if (!read.deleted) statuses.push_back(std::move(read.status));
  }
  all_.clear();
  return statuses;
}

const ReportingStatus* ReportingTable::find(std::size_t source, Week week) const {
  const auto& weeks = by_source_[source];
  const auto at = std::lower_bound(weeks.begin(), weeks.end(), std::pair<int, std::size_t>{week.index, 0});
  if (at == weeks.end() || at->first != week.index || all_[at->second].deleted) return nullptr;
  return &all_[at->second].status;
}

void compare_with_reporting(const IncidentFile& file, const ReportingTable& table, const Situation& situation,
                            ProblemLog& log) {
  struct Contradiction {
    std::size_t row;
    std::size_t count = 0;
  };
  std::map<std::pair<std::size_t, int>, Contradiction> found;
  const Incidents& incidents = file.incidents;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    const std::size_t source = incidents.source[row];
    const Week week = week_of({incidents.day[row]});
    const ReportingStatus* status = table.find(source, week);
    if (status == nullptr) continue;
    if (status->status != Reported::missing && status->status != Reported::nothing) continue;
    ++found.try_emplace({source, week.index}, Contradiction{row}).first->second.count;
  }
  for (const auto& [key, contradiction] : found) {
    log.warning(ProblemCode::contradicts_status, [&] {
      const std::string_view key_name =
          file.layout == Layout::rows ? field_of(IncidentField::date).key : day_column;
      const std::string week = to_string(Week{key.second});
      const Source& source = situation.sources[key.first];
      const bool nothing = table.find(key.first, Week{key.second})->status == Reported::nothing;
      const bool one = contradiction.count == 1;
      const std::string many = grouped(contradiction.count);
      return Finding{
          incident_pointer(file.layout, file.records[contradiction.row], key_name),
          {source.name.sv +
               (nothing ? " säger sig inte ha något att rapportera " : " ska inte ha rapporterat ") + week +
               " men har " + many + (one ? " händelse" : " händelser") +
               " då; veckan räknas som delvis rapporterad",
           source.name.in(Language::en) +
               (nothing ? " says it had nothing to report in " : " is said not to have reported in ") + week +
               " but has " + many + (one ? " incident" : " incidents") +
               " then; the week counts as partly reported"},
          {"Rätta veckans status, eller händelsens datum",
           "Correct the week's status, or the incident's date"}};
    });
  }
}

}  // namespace lagesbild::data
