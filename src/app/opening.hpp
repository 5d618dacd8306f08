#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/work/scheduler.hpp"
#include "data/documents/documents.hpp"
#include "data/read/load.hpp"

namespace lagesbild::app {

/// How a situation's files come together, from a server or from the user, and are read in slices. A set with
/// a manifest is a situation of its own; files without one join the situation that is open (data/with_files).
class Opening final : public Work {
 public:
  static constexpr std::string_view manifest_path = "lagesbild.json";

  /// Asks for the manifest, and when it comes for what it names.
  void fetch();
  void arrived(data::File file);
  /// Without the manifest there is no situation to open, which is no error.
  /// `why` as the platform says it, "HTTP 404".
  void missing(std::string_view path, std::string_view why);
  void transferred(double loaded_bytes, double total_bytes);
  /// The user's own files; what was being fetched is left.
  void opened(std::vector<data::File> files);

  /// Paths to fetch since the last call.
  std::vector<std::string> take_wanted();

  bool busy() const { return !awaited_.empty() || reading_.has_value() || result_.has_value(); }
  /// Fetching is the first half.
  double progress() const;
  /// There is something to read.
  bool pending() const override { return reading_.has_value(); }
  /// At least one file.
  void work(const Slice& slice) override;
  /// Once, when everything was read.
  std::optional<data::Loaded> take();
  /// What is or was read last is what was read before it, with other facts in it.
  bool reads_again() const { return reads_again_; }

  /// The draft's edits on what was read, from now on and for whatever is opened later. Facts that it changes
  /// are read again; what the group writes is for the caller to read.
  data::Changes follow(const data::Draft& draft);

  /// Files as they are now where they are saved, by their paths in the situation, in place of what was read
  /// or beside it, without those of the paths that are gone; and the draft that is left. What has to be read
  /// again is said as by follow().
  data::Changes renew(std::vector<data::File> files, const std::set<std::string>& gone,
                      const data::Draft& draft);

  /// These and no others, as they were or are again.
  void replace(std::vector<data::File> files);

  /// Without the draft.
  const data::Documents& base() const { return base_; }

  /// The machine's day, where it is known.
  void day_is(std::optional<Date> today) { today_ = today; }

  /// Leaves all that was open or under way: from now on there is what the draft adds, a whole situation.
  void begin(const data::Draft& draft);
  /// There is nothing but what the draft adds.
  bool is_all_draft() const { return files_.empty(); }

  /// As they are with the draft; what is being fetched is not among them.
  const data::Documents& documents() const { return drafted_.documents; }
  /// Edits that do not fit the documents.
  const Problems& refused() const { return drafted_.refused; }

 private:
  void want(std::string path);
  void read();
  void read_again();
  void begin_reading();

  std::vector<data::File> files_;  ///< as they were read
  data::Documents base_;           ///< of them, without the draft
  data::Draft draft_;
  data::Drafted drafted_;
  std::map<std::string, std::string> refused_;  ///< by path: why it did not come
  std::set<std::string> awaited_;
  std::vector<std::string> wanted_;
  std::optional<Date> today_;
  double fetched_ = 0;  ///< 0–1
  Problems left_out_;   ///< of files that were opened but are of no use
  bool reads_again_ = false;
  std::optional<data::Loader> reading_;
  std::optional<data::Loaded> result_;
};

}  // namespace lagesbild::app
