#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "data/documents/edit.hpp"
#include "data/documents/file.hpp"
#include "model/problem.hpp"
#include "model/result.hpp"

namespace lagesbild::data {

/// A file with what tells how it may be changed. The bytes are all there is: they are looked at when they are
/// edited (json_view), so that large files are not held as trees, and nothing that they hold is lost.
struct Document {
  File file;         ///< with the path as it was given
  std::string path;  ///< within the situation's folder
  FileKind kind = FileKind::unknown;
  std::optional<long long> revision;
  bool edited = false;  ///< its revision is one above what was read
  bool sound = false;   ///< found to be JSON; looked at before the first edit
  bool named = true;    ///< by the manifest, or it is new; else a file beside the situation's, such as a copy
  bool mended = false;  ///< it was not, and became so (data/json/mend) with the first edit
};

/// The document with the edit. Every byte is as it was but for the field or record itself, the record's
/// `changed`, and the document's `revision`, which rises once over what was read however many edits follow.
/// An edit that changes nothing gives the document as it was. A problem where the document is no JSON, has no
/// such record, or holds something else than the edit supposes.
Result<Document> apply(const Document& document, const Edit& edit);

}  // namespace lagesbild::data
