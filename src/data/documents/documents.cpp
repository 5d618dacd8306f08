#include "data/documents/documents.hpp"

#include <algorithm>
#include <array>

#include "data/documents/dated_copies.hpp"
#include "data/documents/paths.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/mend.hpp"
#include "data/read/manifest.hpp"
#include "data/read/read_plans.hpp"

namespace lagesbild::data {
namespace {

Document document_of(const File& file, std::string path, FileKind kind) {
  Document document{.file = file, .path = std::move(path), .kind = kind, .revision = std::nullopt};
  // Of large files it stands in the beginning, and what is no JSON has none worth trusting.
  constexpr std::size_t looked_at = 4096;
  const auto revision = JsonView(file.bytes.view().substr(0, looked_at)).find("revision");
  if (revision) document.revision = revision->integer();
  return document;
}

std::optional<Manifest> manifest_of(const File& file) {
  const Parsed parsed = parse_meant(file.path, file.bytes);
  ProblemLog unheard;
  return parsed.value ? read_manifest(*parsed.value, unheard) : std::nullopt;
}

struct Named {
  FileReference reference;
  FileKind kind;
};

std::vector<Named> named_in(const Manifest& manifest) {
  std::vector<Named> all;
  const auto add = [&](const std::optional<FileReference>& reference, FileKind kind) {
    if (reference) all.push_back({*reference, kind});
  };
  add(manifest.areas, FileKind::areas);
  for (const FileReference& reference : manifest.incidents) add(reference, FileKind::incidents);
  add(manifest.surveys, FileKind::surveys);
  add(manifest.measures, FileKind::measures);
  add(manifest.decisions, FileKind::decisions);
  add(manifest.agreement, FileKind::agreement);
  add(manifest.reports, FileKind::reports);
  add(manifest.ground, FileKind::ground);
  add(manifest.published, FileKind::published);
  return all;
}

/// What a situation may be without until it gets its first record: a list in a file that the manifest names,
/// of a format called so too.
struct Beginning {
  FileKind kind;
  std::string_view list;
  std::string_view key;  ///< in the manifest
  std::string_view file_name;
};

constexpr std::array beginnings{Beginning{FileKind::measures, "measures", "measures", "insatser.json"},
                                Beginning{FileKind::decisions, "decisions", "decisions", "beslut.json"},
                                Beginning{FileKind::reports, "texts", "reports", "rapporter.json"},
                                Beginning{FileKind::published, "exports", "published", "utlamnat.json"}};

const Beginning* beginning_of(const Edit& edit) {
  const auto* add = std::get_if<AddRecord>(&edit.what);
  if (add == nullptr) return nullptr;
  const auto found = std::find_if(beginnings.begin(), beginnings.end(),
                                  [&](const Beginning& one) { return one.list == add->list; });
  return found == beginnings.end() ? nullptr : &*found;
}

/// The path that the manifest has for it; "" where it has none.
std::string path_in(const Document& manifest, const Beginning& beginning) {
  const auto named = JsonView(manifest.file.bytes).find(beginning.key);
  return named ? named->text().value_or("") : "";
}

/// A file beside the manifest, where there is one.
Document new_document(const Document* manifest, const std::string& path, Bytes bytes, FileKind kind) {
  File file{path, std::move(bytes)};
  if (manifest != nullptr) {
    const std::string_view root = manifest->file.path;
    file.path.insert(0, root.substr(0, root.size() - std::min(manifest->path.size(), root.size())));
    file.origin = manifest->file.origin;
  }
  return document_of(file, path, kind);
}

Document empty_document(const Document& manifest, const Beginning& beginning, const std::string& path) {
  const std::string list(beginning.list);
  return new_document(
      &manifest, path,
      "{\n \"format\": \"lagesbild-" + std::string(beginning.key) + "/1\",\n \"" + list + "\": []\n}\n",
      beginning.kind);
}

Problem bad_path(const std::string& path) {
  return {Severity::error,
          path,
          "",
          {"Den nya filen kan inte heta " + path, "The new file cannot be called " + path},
          {"Ge den ett namn inom lägesbildens mapp, som inkorg/rapport.json",
           "Give it a name within the situation's folder, such as inkorg/rapport.json"},
          ProblemCode::edit_bad_path};
}

/// A manifest's members apart from what is no fact, as they are spelt.
std::vector<std::string_view> facts_of(const Document& manifest) {
  std::vector<std::string_view> facts;
  for (const JsonView::Member& member : JsonView(manifest.file.bytes).members()) {
    const auto is = [&](std::string_view key) { return member.key.says(key); };
    if (is("profiles") || is("imports") || is("returned") || is("revision") || is("measures") ||
        is("decisions") || is("agreement") || is("reports") || is("published"))
      continue;
    facts.push_back(member.key.raw());
    facts.push_back(member.value.raw());
  }
  return facts;
}

}  // namespace

Documents::Documents(std::span<const File> files) {
  const auto root = find_root(files);
  const auto manifest = root ? manifest_of(files[root->manifest]) : std::nullopt;
  const std::string prefix = root ? root->prefix : std::string();
  std::vector<bool> taken(files.size(), false);
  if (manifest) {
    const std::string path = normal_path(files[root->manifest].path).substr(prefix.size());
    all_.push_back(document_of(files[root->manifest], path, FileKind::manifest));
    taken[root->manifest] = true;
    for (const Named& named : named_in(*manifest)) {
      const auto index = find_file(files, *root, named.reference.path);
      if (!index || taken[*index]) continue;
      all_.push_back(document_of(files[*index], named.reference.path, named.kind));
      taken[*index] = true;
    }
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (taken[i]) continue;
    std::string path = normal_path(files[i].path);
    if (path.starts_with(prefix)) path.erase(0, prefix.size());
    const FileKind kind = is_among_copies(path) ? FileKind::unknown : recognise(files[i].bytes);
    all_.push_back(document_of(files[i], std::move(path), kind));
    all_.back().named = !manifest;
  }
}

const Document* Documents::find(std::string_view path) const {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Document& one) { return one.path == path; });
  return found == all_.end() ? nullptr : &*found;
}

const Document* Documents::find(FileKind kind) const {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Document& one) { return one.kind == kind; });
  return found == all_.end() ? nullptr : &*found;
}

std::vector<File> Documents::files() const {
  std::vector<File> files;
  for (const Document& document : all_) files.push_back(document.file);
  return files;
}

bool Documents::edited() const {
  return std::any_of(all_.begin(), all_.end(), [](const Document& one) { return one.edited; });
}

std::string Documents::path_for(FileKind kind) const {
  if (const Document* document = find(kind)) return document->path;
  const auto beginning = std::find_if(beginnings.begin(), beginnings.end(),
                                      [&](const Beginning& one) { return one.kind == kind; });
  const Document* manifest = find(FileKind::manifest);
  if (beginning == beginnings.end() || manifest == nullptr) return "";
  if (std::string named = path_in(*manifest, *beginning); !named.empty()) return named;
  std::string path(beginning->file_name);
  for (int number = 2; find(path) != nullptr; ++number) {
    path = std::to_string(number) + "-" + std::string(beginning->file_name);
  }
  return path;
}

std::string Documents::inbox() const {
  const Document* manifest = find(FileKind::manifest);
  const auto named = manifest ? JsonView(manifest->file.bytes).find("inbox") : std::nullopt;
  const std::string folder = named ? named->text().value_or("") : "";
  return path_fault(folder) == PathFault::none ? normal_path(folder) + "/" : Manifest{}.inbox;
}

bool Documents::in_inbox(const Document& document) const {
  return is_in_inbox(document.path, inbox());
}

std::optional<Documents> Documents::begun(const Edit& edit) const {
  const Beginning* beginning = beginning_of(edit);
  const Document* manifest = find(FileKind::manifest);
  if (beginning == nullptr || manifest == nullptr || find(beginning->kind) != nullptr) return std::nullopt;
  if (edit.document != path_for(beginning->kind) || path_fault(edit.document) != PathFault::none) {
    return std::nullopt;
  }
  const SetField name{{}, {std::string(beginning->key)}, data::quoted(edit.document)};
  auto naming = apply(*manifest, {manifest->path, name});
  if (!naming) return std::nullopt;
  Documents next = *this;
  next.all_.push_back(empty_document(*manifest, *beginning, edit.document));
  next.all_[static_cast<std::size_t>(manifest - all_.data())] = std::move(*naming);
  return next;
}

Result<Documents> Documents::with_document(const std::string& path, const Bytes& bytes) const {
  if (path_fault(path) != PathFault::none || normal_path(path) != path) return bad_path(path);
  Parsed parsed = parse_json(path, bytes);
  if (parsed.problem) return std::move(*parsed.problem);
  Documents next = *this;
  next.all_.push_back(new_document(find(FileKind::manifest), path, bytes, recognise(bytes)));
  next.all_.back().edited = next.all_.back().sound = true;
  return next;
}

Result<Documents> Documents::without(const std::string& path) const {
  if (!is_in_inbox(path, inbox())) {
    return Problem{Severity::error,
                   path,
                   "",
                   {"Bara rapporter i inkorgen kan tas bort", "Only reports in the inbox can be removed"},
                   {"Ta bort filen i mappen", "Remove the file in the folder"},
                   ProblemCode::edit_bad_path};
  }
  Documents next = *this;
  std::erase_if(next.all_, [&](const Document& document) { return document.path == path; });
  return next;
}

Result<Documents> Documents::with(const Edit& edit) const {
  if (std::holds_alternative<RemoveDocument>(edit.what)) return without(edit.document);
  const Document* document = find(edit.document);
  if (document == nullptr) {
    if (const auto* add = std::get_if<AddDocument>(&edit.what)) {
      return with_document(edit.document, add->bytes);
    }
    if (const auto ready = begun(edit)) return ready->with(edit);
    return Problem{Severity::error,
                   edit.document,
                   "",
                   {"Filen som skulle ändras finns inte", "The file that was to be changed is not there"},
                   {"Öppna hela mappen med lägesbilden", "Open the situation's whole folder"},
                   ProblemCode::edit_no_document};
  }
  auto edited = apply(*document, edit);
  if (!edited) return edited.problem();
  Documents next = *this;
  next.all_[static_cast<std::size_t>(document - all_.data())] = std::move(*edited);
  return next;
}

Drafted drafted(const Documents& base, std::span<const Edit> draft) {
  Drafted result{base, {}};
  for (const Edit& edit : draft) {
    auto next = result.documents.with(edit);
    if (next) {
      result.documents = std::move(*next);
    } else {
      result.refused.push_back(next.problem());
    }
  }
  return result;
}

Changes changes(const Documents& before, const Documents& after) {
  Changes found;
  // What an edit begins stands last, and goes from there when it is undone.
  const std::size_t both = std::min(before.all().size(), after.all().size());
  for (const Documents* one : {&before, &after}) {
    for (std::size_t i = both; i < one->all().size(); ++i) {
      (holds_plans(one->all()[i].kind) ? found.plans : found.facts) = true;
    }
  }
  for (std::size_t i = 0; i < both; ++i) {
    const Document& old = before.all()[i];
    const Document& now = after.all()[i];
    if (old.path != now.path || old.kind != now.kind) return {true, true};
    if (old.file.bytes == now.file.bytes) continue;
    if (holds_plans(now.kind) || (now.kind == FileKind::manifest && facts_of(old) == facts_of(now))) {
      found.plans = true;
    } else {
      found.facts = true;
    }
  }
  return found;
}

}  // namespace lagesbild::data
