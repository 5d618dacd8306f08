#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/documents/documents.hpp"
#include "model/date.hpp"

/// Where sources have their records, and which of those that a report tells of are there.
namespace lagesbild::data {

/// What is known of a record.
struct Held {
  std::string source;  ///< "": of whichever source
  std::string path;    ///< "": it stands in no file
  double when = 0;     ///< as join_inbox reckons
  bool deleted = false;
  std::string_view text = {};  ///< as JSON; of documents, or of the index
};

/// When a record that says so was last changed; a tombstone that does not say is the last, a record the
/// first.
double last_changed(std::string_view changed, bool deleted);

/// Keys under which two records of one id, as JSON, say different things, in the order of the fields. When
/// and by whom they were changed is no difference, nor keys that only the older has and no field knows.
std::vector<std::string> differences(std::string_view older, std::string_view later);

class FoldIndex {
 public:
  /// Of all incidents files that the manifest names, which outlive it; `ids` are those that are asked for.
  FoldIndex(const Documents& documents, std::unordered_map<std::string, std::vector<Held>> ids);

  std::vector<Held>& held(const std::string& id) { return ids_[id]; }
  const std::vector<std::string>& paths() const { return paths_; }
  /// The file that has the source's latest record or report, since others are history; else one that is
  /// called as it, else "".
  std::string home_of(const std::string& source) const;
  void add_home(const std::string& source, const std::string& path);

 private:
  void look_at_rows(const Document& document, const class JsonView& root);
  void look_at_columns(const Document& document);
  void note(const Document& document, const std::string& id, Held held, std::optional<Date> day);

  std::unordered_map<std::string, std::vector<Held>> ids_;
  std::vector<std::string> named_;  ///< all that the manifest names
  std::vector<std::string> paths_;  ///< of them those that are there
  struct Home {
    std::string path;
    Date latest;
  };
  void add_home(const std::string& source, const std::string& path, std::optional<Date> day);

  std::map<std::string, Home> homes_;  ///< by source
  std::shared_ptr<std::deque<std::string>> rows_ = std::make_shared<std::deque<std::string>>();
};

}  // namespace lagesbild::data
