#include "data/read/reporting.hpp"

#include <algorithm>
#include <map>

#include "data/fields/incident_fields.hpp"
#include "data/fields/record_node.hpp"

namespace lagesbild::data {
namespace {

std::optional<std::size_t> known(const Node& record, std::string_view key, const std::string& id,
                                 const Names& names, ProblemCode code, const LocalText& what) {
  const std::int32_t index = names.find(id);
  if (index != Names::unknown) return static_cast<std::size_t>(index);
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
    const auto id = node.as_text();
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

std::optional<ReportingStatus> read_status(const Node& given, const IncidentContext& context) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode record(given, reporting_kind);
  if (record.boolean("deleted").value_or(false)) return std::nullopt;
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
  ReportingStatus result{*source, *week, static_cast<Reported>(*status), {}};
  read_covered(given, context, result);
  return result;
}

}  // namespace

std::vector<ReadStatus> read_reporting(const Node& root, const IncidentContext& context) {
  std::vector<ReadStatus> statuses;
  std::size_t record = 0;
  for (const Node& node : root.items("reporting")) {
    if (auto status = read_status(node, context)) statuses.push_back({std::move(*status), record});
    ++record;
  }
  return statuses;
}

void ReportingTable::add(const std::vector<ReadStatus>& statuses, const IncidentContext& context,
                         ProblemLog& log) {
  for (const ReadStatus& read : statuses) {
    const ReportingStatus& status = read.status;
    auto& weeks = by_source_[status.source];
    const std::pair<int, std::size_t> entry{status.week.index, all_.size()};
    const auto at =
        std::lower_bound(weeks.begin(), weeks.end(), std::pair<int, std::size_t>{status.week.index, 0});
    if (at == weeks.end() || at->first != status.week.index) {
      weeks.insert(at, entry);
      all_.push_back(status);
      continue;
    }
    const ReportingStatus& first = all_[at->second];
    if (first.status == status.status && first.areas == status.areas) continue;
    log.error(ProblemCode::double_status, [&] {
      const Source& source = context.situation->sources[status.source];
      const std::string week = to_string(status.week);
      return Finding{
          pointer_to("/reporting", read.record),
          {"Det finns redan ett annat besked om " + source.name.sv + " vecka " + week + "; det första gäller",
           "There is already another word on " + source.name.in(Language::en) + " for week " + week +
               "; the first one holds"},
          {"Ta bort det ena", "Remove one of them"}};
    });
  }
}

const ReportingStatus* ReportingTable::find(std::size_t source, Week week) const {
  const auto& weeks = by_source_[source];
  const auto at = std::lower_bound(weeks.begin(), weeks.end(), std::pair<int, std::size_t>{week.index, 0});
  return at != weeks.end() && at->first == week.index ? &all_[at->second] : nullptr;
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
