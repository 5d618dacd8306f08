#include "data/read/copies.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "data/json/json_view.hpp"
#include "data/json/lower_ascii.hpp"
#include "data/json/node.hpp"
#include "data/read/copies_of.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

using Ids = std::unordered_set<std::string>;

/// What synchronising programs and people put in a copy's name, in lower case.
constexpr std::array<std::string_view, 9> marks{"conflict", "konflikt", "motstridig", "kopia",  "copy",
                                                "backup",   "(1)",      "(2)",        "~backup"};

struct Name {
  std::string folder;
  std::string stem;
};

Name name_of(std::string_view path) {
  const std::string whole = composed(path);
  const std::string_view base = base_name(whole);
  return {whole.substr(0, whole.size() - base.size()),
          lower_ascii(std::string(base.substr(0, base.rfind('.'))))};
}

/// The ids of a file's records, of whichever list it has.
Ids ids_in(std::string_view bytes) {
  Ids ids;
  const JsonView root(bytes);
  for (const std::string_view list :
       {"incidents", "measures", "decisions", "surveys", "parties", "sources", "categories"}) {
    const auto records = root.find(list);
    if (!records) continue;
    for (const JsonView& record : records->elements()) {
      const auto id = record.find("id");
      if (id) ids.insert(id->text().value_or(std::string(id->raw())));
    }
  }
  const auto columns = root.find("columns");
  const auto column = columns ? columns->find("id") : std::nullopt;
  if (!column) return ids;
  for (const JsonView& id : column->elements()) ids.insert(id.text().value_or(std::string(id.raw())));
  return ids;
}

struct Original {
  std::string path;
  std::size_t file = 0;
  FileKind kind = FileKind::unknown;
};

std::vector<Original> originals_in(std::span<const Task> tasks, const Root& root,
                                   std::span<const File> files) {
  std::vector<Original> all;
  const std::string manifest = normal_path(files[root.manifest].path).substr(root.prefix.size());
  all.push_back({manifest, root.manifest, FileKind::manifest});
  for (const Task& task : tasks) {
    if (task.file) all.push_back({task.reference.path, *task.file, task.kind});
  }
  return all;
}

/// The copies of one original.
struct Copies {
  std::vector<std::string> names;
  Ids lacking;  ///< ids that the original has not
};

/// What the name has more than the original's: "kommun (1)", "Kopia av kommun"; "" where it is none made so.
std::string rest_of_name(const std::string& original, const std::string& path) {
  const Name of = name_of(original);
  const Name name = name_of(path);
  const bool first = name.stem.starts_with(of.stem);
  if (name.folder != of.folder || (!first && !name.stem.ends_with(of.stem))) return "";
  std::string rest =
      first ? name.stem.substr(of.stem.size()) : name.stem.substr(0, name.stem.size() - of.stem.size());
  const bool apart = !rest.empty() && std::string_view(" -_.(~[").find(first ? rest.front() : rest.back()) !=
                                          std::string_view::npos;
  return apart ? rest : "";
}

/// "polis-historik - Kopia" goes on from polis-historik, and from polis only where there is no such file.
bool goes_on_from_longer(const std::string& original, const std::string& path,
                         std::span<const std::string> originals) {
  const std::size_t own = rest_of_name(original, path).size();
  return std::any_of(originals.begin(), originals.end(), [&](const std::string& other) {
    const std::string rest = rest_of_name(other, path);
    return !rest.empty() && rest.size() < own;
  });
}

/// Adds the file where it is a copy of the original; by its name, and by what it holds.
bool add_if_copy(const Original& original, const File& from, const File& file, const std::string& path,
                 Copies& copies) {
  const std::string rest = rest_of_name(original.path, path);
  if (rest.empty() || recognise(file.bytes) != original.kind) return false;
  const bool is_marked = std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return rest.find(mark) != std::string::npos;
  });
  const Ids known = ids_in(from.bytes);
  const Ids own = ids_in(file.bytes);
  const auto common = static_cast<std::size_t>(
      std::count_if(own.begin(), own.end(), [&](const std::string& id) { return known.contains(id); }));
  // Next year's file is named so too, but shares no records.
  if (!is_marked && common * 2 < std::max<std::size_t>(own.size(), 1)) return false;
  if (file.bytes == from.bytes) return true;
  copies.names.emplace_back(base_name(path));
  for (const std::string& id : own) {
    if (!known.contains(id)) copies.lacking.insert(id);
  }
  return true;
}

Problem told(const Original& original, const Copies& copies) {
  std::string names;
  for (const std::string& name : copies.names) names += (names.empty() ? "" : ", ") + name;
  const std::string of(base_name(original.path));
  const std::size_t many = copies.lacking.size();
  const bool one = copies.names.size() == 1;
  const bool events = original.kind == FileKind::incidents;
  const std::string count = grouped(many);
  const std::string noun_sv = events      ? (many == 1 ? " händelse" : " händelser")
                              : many == 1 ? " post"
                                          : " poster";
  const std::string noun_en = events      ? (many == 1 ? " incident" : " incidents")
                              : many == 1 ? " record"
                                          : " records";
  Problem problem{Severity::warning, original.path, "", {}, {}, ProblemCode::conflict_copy};
  problem.what.sv =
      names + (one ? " är en kopia av " : " är kopior av ") + of +
      " som synkroniseringen eller någon lade undan; " +
      (many > 0 ? (one ? "den har " : "de har tillsammans ") + count + noun_sv + " som " + of + " saknar"
                : std::string(one ? "den är" : "de är") + " inte likadan" + (one ? "" : "a"));
  problem.what.en =
      names + (one ? " is a copy of " : " are copies of ") + of +
      " that synchronising or someone has put aside; " +
      (many > 0 ? (one ? "it has " : "together they have ") + count + noun_en + " that " + of + " lacks"
                : std::string(one ? "it is" : "they are") + " not the same");
  const std::string command = of + " -o " + of;
  problem.remedy = {
      "Tryck Ta in ur kopian bland lägesbildens problem i data, eller kör lagesbild merge KOPIAN " + command +
          ", och ta sedan bort kopiorna; nämn dem inte i manifestet, för då räknas "
          "samma poster två gånger",
      "Press Take in from the copy among the situation's problems in the data, or run lagesbild merge COPY " +
          command +
          ", and then remove the copies; do not name them in the manifest, for then "
          "the same records count twice"};
  return problem;
}

}  // namespace

std::optional<std::string_view> cut_off_save_of(std::string_view path) {
  const std::size_t dot = path.find_last_not_of("0123456789");
  if (dot == std::string_view::npos || path[dot] != '.' || path.size() - dot < 6) return std::nullopt;
  const std::string_view of = path.substr(0, dot);
  if (!of.ends_with(".json") && !of.ends_with(".geojson")) return std::nullopt;
  return of;
}

bool is_left_behind(std::string_view path) {
  const std::string name = lower_ascii(std::string(base_name(path)));
  if (name.starts_with('.') || name.starts_with("~$") || name.starts_with('~')) return true;
  if (cut_off_save_of(name)) return true;
  for (const std::string_view end : {".crswap", ".tmp", ".swp", ".part", ".crdownload", "~", "#"}) {
    if (name.ends_with(end)) return true;
  }
  return name == "thumbs.db" || name == "desktop.ini";
}

std::vector<std::string> copies_of(const Documents& documents, const std::string& path) {
  std::vector<std::string> paths;
  const Document* of = documents.find(path);
  if (of == nullptr) return paths;
  const Original original{path, 0, of->kind};
  std::vector<std::string> named;
  for (const Document& document : documents.all()) {
    if (document.named) named.push_back(document.path);
  }
  for (const Document& document : documents.all()) {
    Copies copies;
    const bool is_other =
        !document.named && !is_left_behind(document.path) && !goes_on_from_longer(path, document.path, named);
    if (is_other && add_if_copy(original, of->file, document.file, document.path, copies))
      paths.push_back(document.path);
  }
  return paths;
}

bool may_be_copy(const Documents& documents, const std::string& path) {
  if (is_left_behind(path) || !path.ends_with(".json")) return false;
  const auto& all = documents.all();
  return std::any_of(all.begin(), all.end(), [&](const Document& document) {
    return document.named && !rest_of_name(document.path, path).empty();
  });
}

std::vector<bool> tell_copies(std::span<const Task> tasks, std::span<const File> files, const Root& root,
                              ProblemLog& log) {
  std::vector<bool> is_copy(files.size(), false);
  std::vector<bool> is_used(files.size(), false);
  const std::vector<Original> originals = originals_in(tasks, root, files);
  std::vector<std::string> named;
  for (const Original& original : originals) {
    is_used[original.file] = true;
    named.push_back(original.path);
  }
  for (const Original& original : originals) {
    Copies copies;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const std::string path = normal_path(files[i].path);
      if (is_used[i] || is_copy[i] || !path.starts_with(root.prefix) || is_left_behind(path)) continue;
      const std::string own = path.substr(root.prefix.size());
      if (goes_on_from_longer(original.path, own, named)) continue;
      is_copy[i] = add_if_copy(original, files[original.file], files[i], own, copies);
    }
    if (!copies.names.empty()) log.add(told(original, copies));
  }
  return is_copy;
}

}  // namespace lagesbild::data
