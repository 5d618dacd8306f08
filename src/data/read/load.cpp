#include "data/read/load.hpp"

#include <algorithm>

#include "data/documents/paths.hpp"
#include "data/json/json.hpp"
#include "data/json/node.hpp"
#include "data/read/areas.hpp"
#include "data/read/incidents.hpp"
#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"
#include "data/read/reporting.hpp"
#include "data/read/surveys.hpp"
#include "data/read/tasks.hpp"

namespace lagesbild::data {
namespace {

void report_repeated(const Parsed& parsed, ProblemLog& log) {
  for (const std::string& pointer : parsed.repeated) {
    log.warning(ProblemCode::repeated_key, [&] {
      return Finding{pointer,
                     {"Nyckeln står två gånger i samma objekt; den senare gäller",
                      "The key stands twice in the same object; the later one holds"},
                     {"Ta bort den ena", "Remove one of them"}};
    });
  }
}

/// The file's tree, with its problems reported.
std::optional<Json> parse(const File& file, ProblemLog& log) {
  Parsed parsed = parse_json(log.path(), file.bytes);
  report_repeated(parsed, log);
  if (parsed.problem) log.add(std::move(*parsed.problem));
  return std::move(parsed.value);
}

}  // namespace

struct Loader::State {
  std::vector<File> files;
  ProblemLog log;
  Loaded loaded;
  std::optional<Root> root;
  std::optional<Manifest> manifest;
  std::optional<IncidentContext> context;
  std::vector<std::pair<std::string, IncidentFile>> incident_files;
  std::optional<ReportingTable> reporting;
  std::vector<std::pair<std::string, std::vector<Reference>>> references;  ///< by file
  std::vector<Task> tasks;
  std::size_t next_task = 0;
  std::size_t bytes = 0;  ///< of all tasks' files
  std::size_t bytes_read = 0;
  bool finished = false;

  void read_manifest_file();
  void plan();
  void run(const Task& task);
  void read(FileKind kind, const File& file, FileStatus& status);
  void read_areas_file(const File& file, FileStatus& status);
  void resolve_coverage();
  void read_incidents_file(const File& file, FileStatus& status);
  void read_surveys_file(const File& file, FileStatus& status);
  template <typename T>
  std::vector<T> read_plan_file(const File& file, FileStatus& status,
                                Records<T> (*read)(const Json&, const PlanContext&, ProblemLog&));
  void check_references();
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
  const auto document = parse(file, log);
  if (document) manifest = read_manifest(*document, log);
  loaded.files.push_back({log.path(), FileKind::manifest, manifest.has_value(), 1, manifest ? 0u : 1u});
}

void Loader::State::plan() {
  tasks = plan_tasks(*manifest, files, *root, log);
  for (const Task& task : tasks) {
    if (task.file) bytes += files[*task.file].bytes.size();
  }
  reporting.emplace(manifest->situation.sources.size());
}

void Loader::State::read_areas_file(const File& file, FileStatus& status) {
  const auto document = parse(file, log);
  if (!document) return;
  Areas areas = read_areas(*document, log);
  status.records = areas.records;
  status.set_aside = areas.set_aside;
  status.used = !areas.areas.empty();
  manifest->situation.areas = std::move(areas.areas);
  manifest->situation.map = std::move(areas.map);
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

void Loader::State::read_incidents_file(const File& file, FileStatus& status) {
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
  IncidentFile read = read_incidents(file.bytes, *context, log);
  status.records = read.found - read.deleted;
  status.set_aside = read.set_aside;
  status.used = !read.refused;
  reporting->add(read.reporting, *context, log);
  incident_files.emplace_back(log.path(), std::move(read));
}

void Loader::State::read_surveys_file(const File& file, FileStatus& status) {
  const auto document = parse(file, log);
  if (!document) return;
  const std::size_t errors_before = log.errors();
  Surveys surveys = read_surveys(*document, names_of(manifest->situation.areas), log);
  status.records = surveys.found;
  status.set_aside = surveys.found - surveys.surveys.size();
  status.used = !surveys.surveys.empty() || log.errors() == errors_before;
  manifest->situation.surveys = std::move(surveys.surveys);
}

template <typename T>
std::vector<T> Loader::State::read_plan_file(const File& file, FileStatus& status,
                                             Records<T> (*read_records)(const Json&, const PlanContext&,
                                                                        ProblemLog&)) {
  const auto document = parse(file, log);
  if (!document) return {};
  const Situation& situation = manifest->situation;
  const PlanContext plan_context{names_of(situation.areas), names_of(situation.categories),
                                 names_of(situation.parties)};
  const std::size_t errors_before = log.errors();
  Records<T> all = read_records(*document, plan_context, log);
  status.records = all.found;
  status.set_aside = all.found - all.records.size();
  status.used = !all.records.empty() || log.errors() == errors_before;
  references.emplace_back(log.path(), std::move(all.references));
  return std::move(all.records);
}

void Loader::State::read(FileKind kind, const File& file, FileStatus& status) {
  switch (kind) {
    case FileKind::areas:
      return read_areas_file(file, status);
    case FileKind::incidents:
      return read_incidents_file(file, status);
    case FileKind::surveys:
      return read_surveys_file(file, status);
    case FileKind::measures:
      loaded.plans.measures = read_plan_file(file, status, read_measures);
      return;
    case FileKind::decisions:
      loaded.plans.meetings = read_plan_file(file, status, read_decisions);
      return;
    case FileKind::agreement: {
      auto agreements = read_plan_file(file, status, read_agreement);
      if (!agreements.empty()) loaded.plans.agreement = std::move(agreements.front());
      return;
    }
    default:
      return;
  }
}

void Loader::State::run(const Task& task) {
  FileStatus status{task.reference.path, task.kind, false, 0, 0};
  if (task.file) {
    const File& file = files[*task.file];
    log.begin_file(task.reference.path);
    read(task.kind, file, status);
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

/// Names that lead nowhere. Only where the other file was read: its absence has been reported.
void Loader::State::check_references() {
  const Plans& plans = loaded.plans;
  const auto was_used = [&](FileKind kind) {
    return std::any_of(loaded.files.begin(), loaded.files.end(),
                       [&](const FileStatus& file) { return file.kind == kind && file.used; });
  };
  const Names measures = names_of(plans.measures);
  const Names meetings = names_of(plans.meetings);
  const Names themes = plans.agreement ? names_of(plans.agreement->focus) : Names{};
  for (const auto& [path, all] : references) {
    log.begin_file(path);
    for (const Reference& reference : all) {
      switch (reference.to) {
        case Reference::To::measure:
          if (was_used(FileKind::measures)) {
            check_reference(reference, measures, {"Insatsen", "The measure"}, log);
          }
          break;
        case Reference::To::meeting:
          if (was_used(FileKind::decisions)) {
            check_reference(reference, meetings, {"Mötet", "The meeting"}, log);
          }
          break;
        case Reference::To::focus:
          if (plans.agreement) {
            check_reference(reference, themes, {"Fokusområdet", "The focus area"}, log);
          }
          break;
      }
    }
    log.end_file();
  }
}

void Loader::State::finish() {
  finished = true;
  if (!manifest) return;
  Situation& situation = manifest->situation;
  for (auto& [path, file] : incident_files) {
    log.begin_file(path);
    compare_with_reporting(file, *reporting, situation, log);
    log.end_file();
    append(situation.incidents, std::move(file.incidents));
  }
  situation.reporting = reporting->take();
  check_references();
  loaded.situation = std::move(situation);
  loaded.profiles = std::move(manifest->profiles);
}

Loader::Loader(std::vector<File> files, LoadOptions options) : state_(std::make_unique<State>()) {
  state_->files = std::move(files);
  state_->log = ProblemLog(options.shown_per_kind);
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
  const Parsed parsed = parse_json(manifest.path, manifest.bytes);
  ProblemLog unheard;
  if (!parsed.value) return paths;
  const auto read = read_manifest(*parsed.value, unheard);
  if (!read) return paths;
  for (const FileReference& reference : read->files()) paths.push_back(reference.path);
  return paths;
}

}  // namespace lagesbild::data
