#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/documents/document.hpp"
#include "model/problem.hpp"

namespace lagesbild::data {

/// What is open: every document of a situation, and those beside it that the manifest does not name.
class Documents {
 public:
  Documents() = default;
  /// Paths are those that the manifest gives. Where there is no manifest that can be read each file is what
  /// its content says, under the path it was given.
  explicit Documents(std::span<const File> files);

  const std::vector<Document>& all() const { return all_; }
  const Document* find(std::string_view path) const;
  /// The first of its kind.
  const Document* find(FileKind kind) const;
  /// As they would be written, under the paths they were given.
  std::vector<File> files() const;
  bool edited() const;

  /// Where the first record of a kind goes when there is no document of it yet, for measures, decisions and
  /// texts of reports: the path the manifest has for it, else one that is free. Of a kind that is there its
  /// path; "" for others.
  std::string path_for(FileKind kind) const;

  /// The folder of reports that have not been folded in, "inkorg/" where the manifest names none.
  std::string inbox() const;
  /// Reports in it, also such as cannot be read; they are never rewritten, so no edit goes to them.
  bool in_inbox(const Document& document) const;

  /// A problem, and everything as before, where there is no such document or it cannot be edited so. A first
  /// measure, decision or text at path_for() makes its document, and names it in the manifest. A new document
  /// stands last, `edited` and without a tag; its kind is what its content says. Without any document yet the
  /// first to add is the manifest.
  /// Only a report of the inbox can be removed.
  Result<Documents> with(const Edit& edit) const;

 private:
  std::optional<Documents> begun(const Edit& edit) const;
  Result<Documents> with_document(const std::string& path, const Bytes& bytes) const;
  Result<Documents> without(const std::string& path) const;

  std::vector<Document> all_;
};

/// A draft's edits on what was read, in their order. An edit that can no longer be made is passed over and
/// told; the draft still has it.
struct Drafted {
  Documents documents;
  Problems refused;
};
Drafted drafted(const Documents& base, std::span<const Edit> draft);

/// What has to be read again when documents become others: the facts (what is counted: areas, incidents,
/// surveys, and the manifest), or what the group writes (measures, decisions, agreement, texts of reports,
/// weight profiles), which changes no count.
struct Changes {
  bool facts = false;
  bool plans = false;
};
Changes changes(const Documents& before, const Documents& after);

}  // namespace lagesbild::data
