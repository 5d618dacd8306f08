#include "data/read/tasks.hpp"

#include <algorithm>

#include "data/documents/dated_copies.hpp"
#include "data/json/node.hpp"
#include "data/read/copies.hpp"
#include "model/plain_text.hpp"
#include "model/sorting.hpp"

namespace lagesbild::data {
namespace {

/// What a server says of a file that it has but does not send, or has not; "network": nothing was answered.
void report_refused(const Task& task, const std::string& why, ProblemLog& log) {
  log.error(ProblemCode::missing_file, [&] {
    const std::string& path = task.reference.path;
    Finding found{
        task.reference.pointer,
        {"Servern skickade inte filen " + path + ": " + why,
         "The server did not send the file " + path + ": " + why},
        {"Lägg dit filen. Finns den redan: låt servern skicka filslaget, eller ge filen ett namn på "
         ".json, också i manifestet",
         "Put the file there. If it is there, let the server send files of that kind, or name the "
         "file .json, in the manifest too"}};
    if (why == "network") {
      found.what = {"Filen " + path + " gick inte att hämta: nätet eller servern svarade inte",
                    "The file " + path + " could not be fetched: the network or the server did not answer"};
      found.remedy = {"Kontrollera nätet och ladda om sidan", "Check the network and reload the page"};
    } else if (why == "HTTP 401" || why == "HTTP 403") {
      found.remedy = {
          "Logga in igen och ladda om sidan, eller be den som har hand om servern om att få läsa filen",
          "Sign in again and reload the page, or ask whoever looks after the server to let you read the "
          "file"};
    }
    return found;
  });
}

void report_missing(const Task& task, std::span<const File> files, const Root& root, ProblemLog& log) {
  log.error(ProblemCode::missing_file, [&] {
    std::vector<std::string> given;
    for (const File& file : files) {
      const std::string path = normal_path(file.path);
      if (path.starts_with(root.prefix)) given.push_back(path.substr(root.prefix.size()));
    }
    const LocalText hint = did_you_mean(task.reference.path, given);
    return Finding{task.reference.pointer,
                   {"Filen " + task.reference.path + " finns inte i mappen" + hint.sv,
                    "The file " + task.reference.path + " is not in the folder" + hint.en},
                   {"Lägg dit filen, eller ta bort den ur manifestet",
                    "Put the file there, or remove it from the manifest"}};
  });
}

/// Where Windows is not asked a small letter is not a capital: it is read here, and not by every server.
void report_spelling(const Task& task, const File& file, const Root& root, ProblemLog& log) {
  const std::string given = normal_path(file.path);
  const std::string name = given.starts_with(root.prefix) ? given.substr(root.prefix.size()) : given;
  if (name.size() != task.reference.path.size() || composed(name) == composed(task.reference.path)) return;
  log.warning(ProblemCode::bad_path, [&] {
    return Finding{
        task.reference.pointer,
        {"Manifestet skriver " + task.reference.path + " men filen heter " + name + "; den läses",
         "The manifest writes " + task.reference.path + " but the file is called " + name + "; it is read"},
        {"Skriv namnet med samma stora och små bokstäver", "Write the name with the same capitals"}};
  });
}

/// A file of ours that the manifest does not name was perhaps forgotten, and then its incidents are missing.
void report_unnamed(std::span<const Task> tasks, std::span<const File> files, const Root& root,
                    ProblemLog& log) {
  const std::vector<bool> is_copy = tell_copies(tasks, files, root, log);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string path = normal_path(files[i].path);
    if (i == root.manifest || is_copy[i] || !path.starts_with(root.prefix) || is_left_behind(path)) continue;
    if (is_among_copies(std::string_view(path).substr(root.prefix.size()))) continue;
    if (recognise(files[i].bytes) != FileKind::incidents) continue;
    const auto names_it = [&](const Task& task) { return task.file == i; };
    if (std::any_of(tasks.begin(), tasks.end(), names_it)) continue;
    log.warning(ProblemCode::unnamed_file, [&] {
      const std::string name = path.substr(root.prefix.size());
      return Finding{
          "/incidents",
          {"Filen " + name + " har händelser men nämns inte i manifestet, så den läses inte",
           "The file " + name + " has incidents but the manifest does not name it, so it is not read"},
          {"Lägg till den i incidents, eller ta bort filen", "Add it to incidents, or remove the file"}};
    });
  }
}

void add_inbox(const std::string& inbox, std::span<const File> files, const Root& root,
               std::vector<Task>& tasks) {
  const std::size_t named = tasks.size();
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string path = normal_path(files[i].path);
    if (!path.starts_with(root.prefix) || !is_in_inbox(path.substr(root.prefix.size()), inbox)) continue;
    const auto names_it = [&](const Task& task) { return task.file == i; };
    if (std::any_of(tasks.begin(), tasks.end(), names_it)) continue;
    tasks.push_back({FileKind::incidents, {path.substr(root.prefix.size()), ""}, i, true});
  }
  sort_stably(std::span(tasks).subspan(named),
              [](const Task& one, const Task& other) { return one.reference.path < other.reference.path; });
}

}  // namespace

std::vector<Task> plan_tasks(const Manifest& manifest, std::span<const File> files, const Root& root,
                             const std::map<std::string, std::string>& refused, ProblemLog& log) {
  std::vector<Task> tasks;
  const auto add = [&](FileKind kind, const std::optional<FileReference>& reference) {
    if (reference) tasks.push_back({kind, *reference, find_file(files, root, reference->path)});
  };
  add(FileKind::areas, manifest.areas);
  for (const FileReference& reference : manifest.incidents) add(FileKind::incidents, reference);
  add(FileKind::surveys, manifest.surveys);
  add(FileKind::measures, manifest.measures);
  add(FileKind::decisions, manifest.decisions);
  add(FileKind::agreement, manifest.agreement);
  add(FileKind::reports, manifest.reports);
  add(FileKind::ground, manifest.ground);
  add(FileKind::published, manifest.published);
  for (const Task& task : tasks) {
    if (task.file) {
      report_spelling(task, files[*task.file], root, log);
      continue;
    }
    const auto answer = refused.find(task.reference.path);
    if (answer != refused.end()) {
      report_refused(task, answer->second, log);
    } else {
      report_missing(task, files, root, log);
    }
  }
  add_inbox(manifest.inbox, files, root, tasks);
  report_unnamed(tasks, files, root, log);
  return tasks;
}

}  // namespace lagesbild::data
