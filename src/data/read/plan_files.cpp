#include "data/read/plan_files.hpp"

#include "data/read/parse_file.hpp"
#include "data/read/profiles.hpp"
#include "data/read/read_plans.hpp"
#include "data/read/returned.hpp"

namespace lagesbild::data {

bool holds_plans(FileKind kind) {
  return kind == FileKind::measures || kind == FileKind::decisions || kind == FileKind::agreement ||
         kind == FileKind::reports || kind == FileKind::published;
}

template <typename T>
std::vector<T> PlanFiles::records(const File& file, const Situation& situation, FileStatus& status,
                                  ProblemLog& log,
                                  Records<T> (*read_records)(const Json&, const PlanContext&, ProblemLog&)) {
  const auto document = parse_file(file, log);
  if (!document) return {};
  const PlanContext context{names_of(situation.areas), names_of(situation.categories),
                            names_of(situation.parties)};
  const std::size_t errors_before = log.errors();
  Records<T> all = read_records(*document, context, log);
  status.records = all.found;
  status.set_aside = all.found - all.records.size();
  status.used = !all.records.empty() || log.errors() == errors_before;
  if (status.used) used_.insert(status.kind);
  references_.emplace_back(log.path(), std::move(all.references));
  return std::move(all.records);
}

void PlanFiles::read(FileKind kind, const File& file, const Situation& situation, FileStatus& status,
                     ProblemLog& log) {
  if (kind == FileKind::measures) plans_.measures = records(file, situation, status, log, read_measures);
  if (kind == FileKind::decisions) plans_.meetings = records(file, situation, status, log, read_decisions);
  if (kind == FileKind::reports) plans_.texts = records(file, situation, status, log, read_report_texts);
  // One that is put aside when the next takes its place comes after it.
  if (kind != FileKind::agreement || plans_.agreement) return;
  auto agreements = records(file, situation, status, log, read_agreement);
  if (!agreements.empty()) plans_.agreement = std::move(agreements.front());
}

void PlanFiles::check_references(ProblemLog& log) const {
  const Names measures = names_of(plans_.measures);
  const Names meetings = names_of(plans_.meetings);
  const Names themes = plans_.agreement ? names_of(plans_.agreement->focus) : Names{};
  for (const auto& [path, all] : references_) {
    log.begin_file(path);
    for (const Reference& reference : all) {
      switch (reference.to) {
        case Reference::To::measure:
          if (used_.contains(FileKind::measures)) {
            check_reference(reference, measures, {"Insatsen", "The measure"}, log);
          }
          break;
        case Reference::To::meeting:
          if (used_.contains(FileKind::decisions)) {
            check_reference(reference, meetings, {"Mötet", "The meeting"}, log);
          }
          break;
        case Reference::To::focus:
          if (plans_.agreement) {
            check_reference(reference, themes, {"Fokusområdet", "The focus area"}, log);
          }
          break;
      }
    }
    log.end_file();
  }
}

PlansRead read_plans(const Documents& documents, const Situation& situation, LoadOptions options) {
  PlansRead result;
  PlanFiles files;
  ProblemLog log(options.shown_per_kind);
  ProblemLog unheard;  // told when the manifest itself was read
  const Document* manifest = documents.find(FileKind::manifest);
  const auto tree = manifest ? parse_file(manifest->file, unheard) : std::nullopt;
  for (const Document& document : documents.all()) {
    // A conflict copy beside one of them is of the same kind.
    if (!holds_plans(document.kind) || !document.named) continue;
    FileStatus status{document.path, document.kind, false, 0, 0};
    log.begin_file(document.path);
    files.read(document.kind, document.file, situation, status, log);
    log.end_file();
  }
  files.check_references(log);
  result.plans = files.take();
  result.problems = log.problems();
  result.errors = log.errors();
  if (!tree) return result;
  std::vector<std::string> categories;
  for (const Category& category : situation.categories) categories.push_back(category.id);
  const Node root(*tree, "", unheard);
  result.profiles = read_profiles(root, categories);
  result.plans.returned = read_returned(root);
  return result;
}

}  // namespace lagesbild::data
