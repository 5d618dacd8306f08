#include "data/read/incidents.hpp"

#include <algorithm>

#include "data/fields/incident_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/json/decode.hpp"
#include "data/json/mend.hpp"
#include "data/json/salvage.hpp"
#include "data/read/incident_parser.hpp"
#include "data/read/manifest.hpp"
#include "data/read/reporting.hpp"

namespace lagesbild::data {
namespace {

constexpr Date earliest = {10957};  // 2000-01-01
constexpr Date latest = {47481};    // 2099-12-31
constexpr int days_ahead_of_update = 366;

IncidentFile refused(IncidentFile file) {
  IncidentFile nothing;
  nothing.refused = true;
  nothing.layout = file.layout;
  nothing.found = nothing.set_aside = file.found;
  return nothing;
}

bool layout_is_known(const RecordNode& root, const IncidentParser& parser) {
  if (root.has("layout") && !root.word("layout")) return false;
  if (parser.misshapen()) return false;
  if (parser.has_rows() || parser.has_columns()) return true;
  root.log().error(ProblemCode::missing_key, [] {
    return Finding{"",
                   {"Uppgiften incidents saknas", "The key incidents is missing"},
                   {"Lägg till incidents: [] om det inte finns några händelser",
                    "Add incidents: [] if there are no incidents"}};
  });
  return false;
}

/// What the head says is wrong with the file as a whole, told; the columns are read here.
bool is_usable(const IncidentParser& parser, RowReader& reader, IncidentFile& file, IncidentContext& context,
               std::map<std::string, Column>& columns, ProblemLog& log) {
  const Node root(parser.head(), "", log);
  if (!parser.is_object()) {
    log.error(ProblemCode::wrong_type, [] {
      return Finding{"",
                     {"Filen ska vara ett objekt { … }", "The file should be an object { … }"},
                     {"Kontrollera att det är rätt fil", "Check that this is the right file"}};
    });
    return false;
  }
  ProblemLog only_format;
  only_format.begin_file(log.path());
  if (!expect_format(parser.head(), "lagesbild-incidents/1", only_format)) {
    log.forget_file();
    for (const Problem& problem : only_format.problems()) log.add(problem);
    return false;
  }
  const RecordNode head(root, incident_file_kind);
  if (!layout_is_known(head, parser)) return false;
  if (parser.has_columns() && file.found > 0) {
    log.error(ProblemCode::two_layouts, [] {
      return Finding{"/columns",
                     {"Filen har händelser både i rader och i kolumner",
                      "The file has incidents both in rows and in columns"},
                     {"Dela upp den i två filer", "Split it into two files"}};
    });
    return false;
  }
  if (parser.has_columns()) {
    file.layout = Layout::columns;
    if (!read_columns(columns, parser.head(), reader, context, log)) return false;
  }
  file.reporting = read_reporting(root, context);
  return true;
}

/// Reads a text that is JSON. Of one that is not the problem, with how many incidents were seen before it.
std::optional<Problem> read_sound(std::string_view bytes, IncidentContext& context, ProblemLog& log,
                                  IncidentFile& file) {
  context.bytes = bytes;
  context.habit.reset();
  RowReader reader(context, file, log);
  IncidentParser parser(reader, log);
  if (!Json::sax_parse(bytes.begin(), bytes.end(), &parser)) {
    if (parser.too_deep()) return too_deep_problem(log.path());
    return syntax_problem(log.path(), bytes, parser.tree().syntax.value_or(TreeBuilder::Syntax{}));
  }
  if (!is_usable(parser, reader, file, context, parser.columns(), log)) file = refused(std::move(file));
  return std::nullopt;
}

// [SECTION] A damaged file

/// The day that a record says, as far as it can be made out.
std::optional<Date> day_in(std::string_view record) {
  constexpr std::string_view key = "\"date\"";
  const std::size_t at = record.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t value = record.find_first_not_of(" \t\r\n:", at + key.size());
  constexpr std::size_t day_size = 10;
  if (value == std::string_view::npos || record[value] != '"') return std::nullopt;
  return parse_date(record.substr(value + 1, day_size));
}

/// The first week that a cut file may lack incidents of. They stand about in the order of their days: what
/// comes after the cut is no earlier than what has been seen to come late.
Week first_doubtful(const Incidents& incidents) {
  std::int32_t latest = incidents.day.front();
  std::int32_t late_by = 0;
  for (const std::int32_t day : incidents.day) {
    latest = std::max(latest, day);
    late_by = std::max(late_by, latest - day);
  }
  return week_of({latest - late_by});
}

/// What the file says of weeks that may lack incidents is left out. False where nothing is left, or where
/// nobody can tell which weeks those are.
bool leave_doubtful_out(IncidentFile& file, const Salvaged& found, std::optional<Week>& from) {
  if (file.incidents.size() == 0) return false;
  std::vector<Week> weeks;
  for (const std::string_view lost : found.lost) {
    const auto day = day_in(lost);
    if (!day) return false;
    weeks.push_back(week_of(*day));
  }
  if (found.cut) from = first_doubtful(file.incidents);
  std::erase_if(file.reporting, [&](const ReadStatus& said) {
    const Week week = said.status.week;
    return (from && week >= *from) || std::find(weeks.begin(), weeks.end(), week) != weeks.end();
  });
  return !file.reporting.empty();
}

void tell_what_is_used(Problem& problem, const Salvaged& found, const std::optional<Week>& from) {
  const std::string many = grouped(found.whole);
  const std::string lost = grouped(found.lost.size());
  const bool one = found.whole == 1;
  problem.what.sv += "; " + many + (one ? " händelse" : " händelser") + " går att läsa och räknas";
  problem.what.en +=
      "; " + many +
      (one ? " incident that can be read is counted" : " incidents that can be read are counted");
  if (!found.lost.empty()) {
    problem.what.sv += ", " + lost + " går inte att läsa, och vad filen säger om de veckorna räknas inte";
    problem.what.en += ", " + lost + " cannot be read, and what the file says of those weeks is not counted";
  }
  if (from) {
    const IsoWeekName name = iso_name(*from);
    const std::string week = std::to_string(name.week);
    const std::string year = std::to_string(name.year);
    problem.what.sv +=
        "; från och med vecka " + week + " " + year + " kan händelser saknas, så de veckorna är okända";
    problem.what.en +=
        "; from week " + week + " of " + year + " on incidents may be missing, so those weeks are unknown";
  }
  problem.remedy.sv += ". Inget kan ändras i filen förrän den är lagad";
  problem.remedy.en += ". Nothing can be changed in the file before it is mended";
}

/// The whole records of a file that is none, where that is safe; and then the problem says so.
std::optional<IncidentFile> read_whole_records(std::string_view bytes, IncidentContext& context,
                                               ProblemLog& log, Problem& problem) {
  // A report is sent again, and would count twice.
  if (context.inbox || is_windows_1252(bytes) || from_utf16(bytes)) return std::nullopt;
  const auto found = salvage(bytes, "incidents");
  if (!found || found->whole == 0) return std::nullopt;
  IncidentFile file;
  std::optional<Week> from;
  const bool is_sound = !read_sound(found->text, context, log, file) && !file.refused;
  if (!is_sound || !leave_doubtful_out(file, *found, from)) {
    log.forget_file();
    context.seen.forget(static_cast<std::uint32_t>(context.files.size() - 1));
    return std::nullopt;
  }
  tell_what_is_used(problem, *found, from);
  file.found += found->lost.size();
  file.set_aside += found->lost.size();
  return file;
}

void add_lost(Problem& problem, std::size_t incidents) {
  if (incidents == 0) return;
  const std::string many = grouped(incidents);
  problem.what.sv += "; inga av filens händelser räknas (minst " + many + ")";
  problem.what.en += "; none of the file's incidents are counted (at least " + many + ")";
}

}  // namespace

IncidentContext::IncidentContext(const Situation& read_so_far)
    : situation(&read_so_far),
      sources(names_of(read_so_far.sources)),
      areas(names_of(read_so_far.areas)),
      categories(names_of(read_so_far.categories)),
      boxes(read_so_far.areas),
      first_day(earliest),
      last_day(latest) {
  const auto& updated = read_so_far.updated_day;
  if (updated && *updated > earliest && *updated < latest) {
    last_day = {updated->days_since_epoch + days_ahead_of_update};
  }
}

std::string incident_pointer(Layout layout, std::size_t record, std::string_view key) {
  return layout == Layout::rows ? pointer_to(pointer_to("/incidents", record), key)
                                : pointer_to(pointer_to("/columns", key), record);
}

IncidentFile read_incidents(std::string_view bytes, IncidentContext& context, ProblemLog& log) {
  context.files.push_back(log.path());
  IncidentFile file;
  auto refusal = read_sound(bytes, context, log, file);
  if (!refusal) return file;
  log.forget_file();
  context.seen.forget(static_cast<std::uint32_t>(context.files.size() - 1));
  Understood understood = understand(log.path(), bytes, std::move(*refusal));
  if (understood.problem) {
    auto whole = read_whole_records(bytes, context, log, *understood.problem);
    if (!whole) add_lost(*understood.problem, file.found);
    log.add(std::move(*understood.problem));
    return whole ? std::move(*whole) : refused(std::move(file));
  }
  tell(understood.notes, log);
  file = {};
  read_sound(understood.bytes, context, log, file);
  return file;
}

}  // namespace lagesbild::data
