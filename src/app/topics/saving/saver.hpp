#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/topics/purge/copy_purge.hpp"
#include "app/topics/saving/merging.hpp"
#include "app/topics/saving/requests.hpp"
#include "data/documents/bytes.hpp"
#include "model/date.hpp"

namespace lagesbild::app {

/// Why a document could not be saved, by what there is to do about it.
enum class SaveFailure : std::uint8_t {
  denied,      ///< no right to write there
  signed_out,  ///< a sign-in is asked for, by an answer or by a page of its own
  not_there,   ///< the folder or the server's address is gone
  too_large,   ///< for the server
  locked,      ///< somebody has it open
  busy,        ///< the server has too much to do, or is being started
  full,        ///< the disk, or what the user may use of it
  no_answer,   ///< cut connection, timeout
  contended,   ///< others wrote at the same time, again and again
  unreadable,  ///< what was written could not be read back
  waits,       ///< for a file that it names
  other
};
SaveFailure failure_of(const RequestResult& result);
/// It may well work in a while, without anybody doing anything.
bool passes_by_itself(SaveFailure failure);

/// Why somebody has to decide before a document is written.
enum class SaveQuestion : std::uint8_t {
  clash,    ///< two have written different things in one place
  damaged,  ///< the file is empty or cut
  gone,     ///< the file was there and is not any more
  shrinks   ///< much of what is there would go
};

/// Documents on their way to where others see them: each is read afresh, merged with what was changed since,
/// written, and read back; and once more after a while, since a server may let two that overlap both
/// succeed. Only then it is told to be written. Nothing here knows a machine or a clock: requests go out,
/// answers come in.
class Saver {
 public:
  struct Wanted {
    std::string path;
    data::Bytes base;          ///< what the changes were made on; of no file: nothing
    data::Bytes mine;          ///< with the changes
    bool alone = false;        ///< a new file that nobody else writes: seen once, it is there
    bool goes = false;         ///< is removed, when all others are there; as long as it is what `base` says
    bool allowed = false;      ///< what would be asked has been answered: it is written, see allow()
    data::Purged purged = {};  ///< shall be nowhere: not in a new copy, nor in the old, nor in another's
  };
  struct Written {
    std::string path;
    data::Bytes bytes;
    std::string tag;
    bool gone = false;
  };
  enum class Step : std::uint8_t {
    queued,
    purging_copies,  ///< words that shall be nowhere
    reading,
    resting,
    keeping,       ///< a damaged file, under another name
    seeking_copy,  ///< whether there is a copy of the day already
    copying,       ///< what is about to be written over
    writing,
    removing,
    reading_back,
    settling,  ///< seen once; looked for again when all are
    settled_read,
    done,
    asks,
    failed
  };
  struct Task {
    Wanted wanted;
    Step step = Step::queued;
    data::Bytes theirs = {};  ///< as read last
    std::string tag = {};
    std::optional<data::Bytes> refused = {};  ///< what stood there when the server said that it was changed
    data::Bytes sent = {};
    std::optional<SaveQuestion> question = {};
    std::vector<Clash> clashes = {};
    std::vector<ClashAnswer> answers = {};  ///< to the first of them
    bool allowed = false;                   ///< to write in spite of what was asked
    std::optional<SaveFailure> failure = {};
    std::string why = {};                          ///< in the platform's words
    std::optional<SaveFailure> copy_failure = {};  ///< what it was before could not be copied
    std::vector<std::string> unpurged = {};        ///< copies that may still have what was purged
    int tries = 0;
    int rests = 0;
    int copies = 0;  ///< names tried for a damaged file
  };

  explicit Saver(Merging merging) : merging_(std::move(merging)) {}

  /// What day it is: on the first time of a day that a file is written over, what it was is copied
  /// (data/documents/dated_copies). Before it is told, nothing is.
  void day_is(Date day) { day_ = day; }
  /// From now on documents are written elsewhere.
  void place_changed() { copied_.clear(); }

  /// In the order they are written: what is named before what names it. Those of before are left.
  void begin(std::vector<Wanted> documents);
  bool busy() const { return asked_.has_value(); }
  const std::vector<Task>& tasks() const { return tasks_; }
  /// What is left of them is forgotten.
  void clear() { tasks_.clear(); }

  /// The next request, once; busy() until it is answered.
  std::optional<RoadRequest> take_request();
  void answered(const RequestResult& result);
  /// Since the last call.
  std::vector<Written> take_written() { return std::exchange(written_, {}); }

  /// To the first question of the document that has no answer yet.
  void answer_clash(const std::string& path, ClashAnswer answer);
  /// To write all the same: a damaged file is first kept under another name.
  void allow(const std::string& path);

 private:
  Task* find(const std::string& path);
  Task& now() { return tasks_[current_]; }
  const Task& now() const { return tasks_[current_]; }
  void ask(RoadRequest request);
  void look();
  void rest(int milliseconds);
  void next();
  void begin_task();
  void purge_copies();
  void take_read(const RequestResult& result);
  void take_kept(const RequestResult& result);
  bool wants_copy() const;
  void take_sought_copy(const RequestResult& result);
  void take_copied(const RequestResult& result);
  void copied(const RequestResult* refusal);
  void put();
  void take_write(const RequestResult& result);
  void take_removal(const RequestResult& result);
  bool waits_for_others() const;
  void take_back(const RequestResult& result);
  std::optional<MergedDocument> merged_with(const data::Bytes& mine, const data::Bytes& theirs,
                                            std::span<const ClashAnswer> answers) const;
  void merge_and_write();
  void write(data::Bytes bytes);
  void keep_damaged();
  void question(SaveQuestion question);
  void fail(SaveFailure failure, std::string why);
  void fail(const RequestResult& result) { fail(failure_of(result), result.why); }
  void finish(bool gone = false);
  void go_on(Task& task);

  Merging merging_;
  std::vector<Task> tasks_;
  std::size_t current_ = 0;
  bool settles_ = false;              ///< the time before the second look is going
  std::optional<RoadRequest> asked_;  ///< without an answer yet
  bool taken_ = false;
  std::vector<Written> written_;
  std::optional<CopyPurge> purge_;  ///< of the current task
  std::optional<Date> day_;
  std::map<std::string, Date> copied_;  ///< by path the day whose copy is known to be there
};

}  // namespace lagesbild::app
