#include "data/read/load.hpp"

#include <algorithm>

#include "data/documents/paths.hpp"
#include "data/json/mend.hpp"
#include "data/json/node.hpp"
#include "data/read/areas.hpp"
#include "data/read/ground.hpp"
#include "data/read/incidents.hpp"
#include "data/read/join_inbox.hpp"
#include "data/read/latest_change.hpp"
#include "data/read/manifest.hpp"
#include "data/read/parse_file.hpp"
#include "data/read/plan_files.hpp"
#include "data/read/read_plans.hpp"
#include "data/read/reporting.hpp"
#include "data/read/strays.hpp"
#include "data/read/surveys.hpp"
#include "data/read/tasks.hpp"

namespace lagesbild::data {

struct Loader::State {
  std::vector<File> files;
  ProblemLog log;
  std::map<std::string, std::string> refused;
  std::optional<Date> today;
  Loaded loaded;
  std::optional<Root> root;
  std::optional<Manifest> manifest;
  std::optional<IncidentContext> context;
  std::vector<ReadIncidents> incident_files;
  std::optional<ReportingTable> reporting;
  PlanFiles plan_files;
  std::vector<Task> tasks;
  std::size_t next_task = 0;
  std::size_t bytes = 0;  ///< of all tasks' files
  std::size_t bytes_read = 0;
  bool finished = false;
  bool areas_missing = false;  ///< the file, which is one problem; all that names areas is left unread

  void read_manifest_file();
  void plan();
  void run(const Task& task);
  void read(const Task& task, const File& file, FileStatus& status);
  void read_areas_file(const File& file, FileStatus& status);
  void read_ground_file(const File& file, FileStatus& status);
  void resolve_coverage();
  void find_clock_day();
  void look_at_update();
  void read_incidents_file(const File& file, bool inbox, FileStatus& status);
  void read_surveys_file(const File& file, FileStatus& status);
  void finish();
};

void Loader::State::read_manifest_file() {
  root = find_root(files);
  log.begin_file(root ? normal_path(files[root->manifest].path).substr(root->prefix.size()) : "");
  if (!root) {
    log.error(ProblemCode::no_manifest, [] {
      return Finding{
          "",
          {"Här finns ingen lagesbild.json, som talar om vad som hör till lägesbilden",
           "There is no lagesbild.json here, which says what belongs to the situation"},
          {"Öppna hela mappen där lagesbild.json ligger", "Open the whole folder that has lagesbild.json"}};
    });
    log.end_file();
    return;
  }
  if (root->ambiguous) {
    log.warning(ProblemCode::several_manifests, [] {
      return Finding{"",
                     {"Det finns flera manifest på samma nivå; det första läses",
                      "There are several manifests at the same level; the first is read"},
                     {"Öppna en lägesbilds mapp åt gången", "Open one situation's folder at a time"}};
    });
  }
  const File& file = files[root->manifest];
  const auto document = parse_file(file, log);
  if (document) manifest = read_manifest(*document, log);
  loaded.files.push_back({log.path(), FileKind::manifest, manifest.has_value(), 1, manifest ? 0u : 1u});
}

void Loader::State::plan() {
  tasks = plan_tasks(*manifest, files, *root, refused, log);
  Situation& situation = manifest->situation;
  std::optional<LatestChange> latest;
  for (const Task& task : tasks) {
    if (!task.file) continue;
    bytes += files[*task.file].bytes.size();
    // A measure that is changed is no word of a new week.
    if (!situation.updated_day || task.kind != FileKind::incidents) continue;
    auto changed = latest_change(files[*task.file], *situation.updated_day);
    if (changed && (!latest || is_later(*changed, *latest))) latest = std::move(changed);
  }
  if (latest) {
    situation.updated_day = latest->day;
    situation.updated = std::move(latest->instant);
  }
  reporting.emplace(manifest->situation.sources.size());
}

void Loader::State::read_areas_file(const File& file, FileStatus& status) {
  const auto document = parse_file(file, log);
  if (!document) return;
  const auto mentioned = [&] {
    AreaIds ids;
    add_mentioned_areas(files[root->manifest].bytes, ids);
    for (const Task& task : tasks) {
      if (task.file && task.kind != FileKind::areas) add_mentioned_areas(files[*task.file].bytes, ids);
    }
    return ids;
  };
  Areas areas = read_areas(*document, manifest->situation.municipality.code, mentioned, log);
  status.records = areas.records;
  status.set_aside = areas.set_aside;
  status.used = !areas.areas.empty();
  manifest->situation.areas = std::move(areas.areas);
  manifest->situation.map = std::move(areas.map);
}

void Loader::State::read_ground_file(const File& file, FileStatus& status) {
  const auto document = parse_file(file, log);
  if (!document) return;
  ReadGround read = read_ground(*document, log);
  status.records = read.records;
  status.set_aside = read.records - read.ground.features.size();
  status.used = !read.ground.features.empty();
  manifest->situation.ground = std::move(read.ground);
}

void Loader::State::resolve_coverage() {
  Situation& situation = manifest->situation;
  const Names areas = names_of(situation.areas);
  for (const Coverage& coverage : manifest->covers) {
    std::vector<bool> covers(situation.areas.size(), false);
    for (const AreaReference& reference : coverage.areas) {
      const std::int32_t index = areas.find(reference.id);
      if (index != Names::unknown) {
        covers[static_cast<std::size_t>(index)] = true;
        continue;
      }
      log.error(ProblemCode::unknown_area, [&] {
        const LocalText hint = did_you_mean(reference.id, areas.ids());
        return Finding{reference.pointer,
                       {"Okänt område: " + reference.id + hint.sv, "Unknown area: " + reference.id + hint.en},
                       {"Rätta id:t, eller lägg till området i kartfilen",
                        "Correct the id, or add the area to the map file"}};
      });
    }
    situation.sources[coverage.source].covers = std::move(covers);
  }
}

void Loader::State::read_incidents_file(const File& file, bool inbox, FileStatus& status) {
  const Situation& situation = manifest->situation;
  if (situation.areas.empty()) {
    log.error(ProblemCode::no_areas, [] {
      return Finding{
          "",
          {"Händelserna går inte att läsa utan områden", "The incidents cannot be read without areas"},
          {"Rätta områdesfilen först", "Correct the areas file first"}};
    });
    return;
  }
  if (!context) context.emplace(situation);
  context->inbox = inbox;
  IncidentFile read = read_incidents(file.bytes, *context, log);
  status.records = read.found - read.deleted;
  status.set_aside = read.set_aside;
  status.used = !read.refused;
  reporting->add(read.reporting, *context, log);
  incident_files.push_back({log.path(), inbox, std::move(read)});
}

void Loader::State::read_surveys_file(const File& file, FileStatus& status) {
  const auto document = parse_file(file, log);
  if (!document) return;
  const std::size_t errors_before = log.errors();
  Surveys surveys = read_surveys(*document, names_of(manifest->situation.areas), log);
  status.records = surveys.found;
  status.set_aside = surveys.found - surveys.surveys.size();
  status.used = !surveys.surveys.empty() || log.errors() == errors_before;
  manifest->situation.surveys = std::move(surveys.surveys);
}

void Loader::State::read(const Task& task, const File& file, FileStatus& status) {
  switch (task.kind) {
    case FileKind::areas:
      return read_areas_file(file, status);
    case FileKind::incidents:
      return read_incidents_file(file, task.inbox, status);
    case FileKind::surveys:
      return read_surveys_file(file, status);
    case FileKind::ground:
      return read_ground_file(file, status);
    case FileKind::measures:
    case FileKind::decisions:
    case FileKind::agreement:
    case FileKind::reports:
      return plan_files.read(task.kind, file, manifest->situation, status, log);
    case FileKind::published:
      status.used = true;
      return;
    default:
      return;
  }
}

void Loader::State::run(const Task& task) {
  FileStatus status{task.reference.path, task.kind, false, 0, 0};
  if (task.kind == FileKind::areas) areas_missing = !task.file;
  if (task.file && !areas_missing) {
    const File& file = files[*task.file];
    log.begin_file(task.reference.path);
    read(task, file, status);
    log.end_file();
    bytes_read += file.bytes.size();
    files[*task.file].bytes = {};
  }
  // Areas that are not there have been reported once; their every mention is not an error of its own.
  if (task.kind == FileKind::areas && !manifest->situation.areas.empty()) {
    log.begin_file(loaded.files.front().path);
    resolve_coverage();
    log.end_file();
  }
  loaded.files.push_back(std::move(status));
}

/// A mistyped year in the manifest would let as mistyped days through.
void Loader::State::look_at_update() {
  constexpr int longest_silence_days = 366;
  const Situation& situation = manifest->situation;
  if (!situation.updated_day || situation.incidents.size() == 0) return;
  Date latest{*std::max_element(situation.incidents.day.begin(), situation.incidents.day.end())};
  for (const ReportingStatus& status : situation.reporting)
    latest = std::max(latest, monday_of(status.week + 1));
  if (situation.updated_day->days_since_epoch - latest.days_since_epoch <= longest_silence_days) return;
  log.begin_file(loaded.files.front().path);
  log.warning(ProblemCode::unlikely_date, [&] {
    const std::string updated = to_string(*situation.updated_day);
    const std::string last = to_string(latest);
    return Finding{"/updated",
                   {"Lägesbilden säger sig vara uppdaterad " + updated + ", men efter " + last +
                        " finns ingenting; stämmer årtalet?",
                    "The situation says that it was updated " + updated + ", but there is nothing after " +
                        last + "; is the year right?"},
                   {"Rätta updated i manifestet", "Correct the manifest's updated"}};
  });
  log.end_file();
}

/// Without an update the data may hold weeks to come: they are planned, mistyped, or the clock is wrong,
/// which it is where much lies after it.
void Loader::State::find_clock_day() {
  constexpr std::size_t tenth = 10;
  Situation& situation = manifest->situation;
  if (situation.updated_day || !today) return;
  const auto& days = situation.incidents.day;
  std::size_t later = 0;
  for (std::size_t row = 0; row < days.size(); ++row) {
    const Category& category = situation.categories[situation.incidents.category[row]];
    later += days[row] > today->days_since_epoch && category.family != Family::upcoming ? 1 : 0;
  }
  const bool any_report_later =
      std::any_of(situation.reporting.begin(), situation.reporting.end(),
                  [&](const ReportingStatus& status) { return monday_of(status.week) > *today; });
  if (later * tenth > days.size()) return;
  situation.clock_day = *today;
  if (later == 0 && !any_report_later) return;
  log.begin_file(loaded.files.front().path);
  log.warning(ProblemCode::future_date, [&] {
    const std::string day = to_string(*today);
    return Finding{
        "",
        {"Det finns händelser eller rapporter efter i dag, " + day + "; de veckorna räknas inte än",
         "There are incidents or reports after today, " + day + "; those weeks do not count yet"},
        {"Rätta datumen, eller lägg till updated", "Correct the dates, or add updated"}};
  });
  log.end_file();
}

void Loader::State::finish() {
  finished = true;
  if (!manifest) return;
  Situation& situation = manifest->situation;
  join_inbox(incident_files);
  const std::vector<Week> astray = take_strays(incident_files, log);
  for (auto& [path, inbox, file] : incident_files) {
    const auto status = std::find_if(loaded.files.begin(), loaded.files.end(),
                                     [&](const FileStatus& one) { return one.path == path; });
    if (status != loaded.files.end()) status->set_aside = file.set_aside;
    log.begin_file(path);
    compare_with_reporting(file, *reporting, situation, log);
    log.end_file();
    append(situation.incidents, std::move(file.incidents));
  }
  situation.reporting = reporting->take();
  std::erase_if(situation.reporting, [&](const ReportingStatus& status) {
    return std::find(astray.begin(), astray.end(), status.week) != astray.end();
  });
  look_at_update();
  find_clock_day();
  plan_files.check_references(log);
  loaded.plans = plan_files.take();
  loaded.plans.returned = std::move(manifest->returned);
  loaded.situation = std::move(situation);
  loaded.profiles = std::move(manifest->profiles);
}

Loader::Loader(std::vector<File> files, LoadOptions options) : state_(std::make_unique<State>()) {
  state_->files = std::move(files);
  state_->log = ProblemLog(options.shown_per_kind);
  state_->refused = std::move(options.refused);
  state_->today = options.today;
}
Loader::~Loader() = default;
Loader::Loader(Loader&&) noexcept = default;
Loader& Loader::operator=(Loader&&) noexcept = default;

bool Loader::step() {
  State& state = *state_;
  if (state.finished) return false;
  if (state.loaded.files.empty()) {
    state.read_manifest_file();
    if (state.manifest) state.plan();
    state.log.end_file();
    if (!state.manifest) state.finish();
    return state.manifest.has_value();
  }
  if (state.next_task < state.tasks.size()) {
    const std::size_t task = state.next_task++;
    state.run(state.tasks[task]);
    return true;
  }
  state.finish();
  return false;
}

double Loader::progress() const {
  if (state_->finished) return 1;
  if (state_->bytes == 0) return 0;
  return static_cast<double>(state_->bytes_read) / static_cast<double>(state_->bytes);
}

std::string Loader::next() const {
  const State& state = *state_;
  return state.next_task < state.tasks.size() ? state.tasks[state.next_task].reference.path : std::string();
}

Loaded Loader::take() {
  State& state = *state_;
  state.loaded.problems = state.log.problems();
  state.loaded.errors = state.log.errors();
  state.loaded.warnings = state.log.warnings();
  return std::move(state.loaded);
}

Loaded read_situation(std::vector<File> files, LoadOptions options) {
  Loader loader(std::move(files), options);
  while (loader.step()) {
  }
  return loader.take();
}

std::vector<std::string> requested_files(const File& manifest) {
  std::vector<std::string> paths;
  const Parsed parsed = parse_meant(manifest.path, manifest.bytes);
  ProblemLog unheard;
  if (!parsed.value) return paths;
  const auto read = read_manifest(*parsed.value, unheard);
  if (!read) return paths;
  for (const FileReference& reference : read->files()) paths.push_back(reference.path);
  return paths;
}

}  // namespace lagesbild::data
