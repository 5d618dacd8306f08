#include "app/topics/saving/saver.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "data/documents/dated_copies.hpp"

namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;

constexpr int tries_at_most = 8;
constexpr int looks_at_damage = 3;
/// A server's tag is weak, and matches nothing, within a second of a change.
constexpr int over_a_second = 1100;
constexpr int until_settled = 2000;
/// Smaller files may well shrink.
constexpr std::size_t shrinking_bytes = 2000;

bool is_blank(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return c == '\0' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
}

bool is_weak(const std::string& tag) {
  return tag.starts_with("W/");
}

}  // namespace

SaveFailure failure_of(const RequestResult& result) {
  const bool signed_out = result.why == "HTTP 401" || result.why == "sign-in";
  if (result.is(Outcome::denied)) return signed_out ? SaveFailure::signed_out : SaveFailure::denied;
  if (result.is(Outcome::not_found)) return SaveFailure::not_there;
  if (result.is(Outcome::conflict)) return SaveFailure::contended;
  constexpr std::array known{std::pair{std::string_view("HTTP 413"), SaveFailure::too_large},
                             std::pair{std::string_view("HTTP 423"), SaveFailure::locked},
                             std::pair{std::string_view("NoModificationAllowedError"), SaveFailure::locked},
                             std::pair{std::string_view("InvalidStateError"), SaveFailure::locked},
                             std::pair{std::string_view("HTTP 507"), SaveFailure::full},
                             std::pair{std::string_view("QuotaExceededError"), SaveFailure::full},
                             std::pair{std::string_view("HTTP 408"), SaveFailure::busy},
                             std::pair{std::string_view("HTTP 429"), SaveFailure::busy},
                             std::pair{std::string_view("HTTP 502"), SaveFailure::busy},
                             std::pair{std::string_view("HTTP 503"), SaveFailure::busy},
                             std::pair{std::string_view("HTTP 504"), SaveFailure::busy},
                             std::pair{std::string_view("timeout"), SaveFailure::no_answer},
                             std::pair{std::string_view("network"), SaveFailure::no_answer}};
  return named(known, result.why, SaveFailure::other);
}

bool passes_by_itself(SaveFailure failure) {
  return failure == SaveFailure::locked || failure == SaveFailure::busy ||
         failure == SaveFailure::no_answer || failure == SaveFailure::contended;
}

void Saver::begin(std::vector<Wanted> documents) {
  tasks_.clear();
  for (Wanted& wanted : documents) {
    const bool allowed = wanted.allowed;
    tasks_.push_back({.wanted = std::move(wanted), .allowed = allowed});
  }
  asked_.reset();
  settles_ = false;
  next();
}

std::optional<RoadRequest> Saver::take_request() {
  if (taken_ || !asked_) return std::nullopt;
  taken_ = true;
  return asked_;
}

void Saver::ask(RoadRequest request) {
  asked_ = std::move(request);
  taken_ = false;
}

Saver::Task* Saver::find(const std::string& path) {
  const auto found =
      std::find_if(tasks_.begin(), tasks_.end(), [&](const Task& task) { return task.wanted.path == path; });
  return found == tasks_.end() ? nullptr : &*found;
}

void Saver::look() {
  ask(ReadFile{now().wanted.path});
}

void Saver::rest(int milliseconds) {
  now().step = Step::resting;
  ++now().rests;
  ask(Wait{milliseconds});
}

void Saver::next() {
  const auto first = [&](Step step) {
    const auto found =
        std::find_if(tasks_.begin(), tasks_.end(), [&](const Task& task) { return task.step == step; });
    current_ = static_cast<std::size_t>(found - tasks_.begin());
    return found != tasks_.end();
  };
  if (first(Step::queued) && !now().wanted.goes) return begin_task();
  if (first(Step::settled_read)) return look();
  if (!settles_ && first(Step::settling)) {
    settles_ = true;
    return ask(Wait{until_settled});
  }
  if (first(Step::queued)) return begin_task();
}

/// What names files is not written before them, and nothing goes before what takes its place is there.
bool Saver::waits_for_others() const {
  const auto lacks = [](const Task& task) { return task.step == Step::failed || task.step == Step::asks; };
  if (tasks_[current_].wanted.goes) {
    return std::any_of(tasks_.begin(), tasks_.end(),
                       [&](const Task& task) { return lacks(task) && !task.wanted.goes; });
  }
  const bool last = current_ + 1 == tasks_.size() || tasks_[current_ + 1].wanted.goes;
  return last && std::any_of(tasks_.begin(), tasks_.end(),
                             [&](const Task& task) { return lacks(task) && task.wanted.base.empty(); });
}

void Saver::begin_task() {
  if (waits_for_others()) return fail(SaveFailure::waits, "");
  // While the edits are still in the draft: cut short, it is all done again the next time.
  purge_.reset();
  if (!now().wanted.purged.empty()) purge_.emplace(now().wanted.path, now().wanted.purged);
  purge_copies();
}

void Saver::purge_copies() {
  if (purge_) {
    now().step = Step::purging_copies;
    if (auto request = purge_->take_request()) return ask(std::move(*request));
    now().unpurged = purge_->left();
    purge_.reset();
  }
  now().step = Step::reading;
  look();
}

void Saver::answered(const RequestResult& result) {
  if (!asked_) return;
  asked_.reset();
  if (std::exchange(settles_, false)) {
    for (Task& task : tasks_) {
      if (task.step == Step::settling) task.step = Step::settled_read;
    }
    return next();
  }
  switch (now().step) {
    case Step::purging_copies:
      purge_->answered(result);
      return purge_copies();
    case Step::reading:
      return take_read(result);
    case Step::resting:
      now().step = Step::reading;
      return look();
    case Step::keeping:
      return take_kept(result);
    case Step::seeking_copy:
      return take_sought_copy(result);
    case Step::copying:
      return take_copied(result);
    case Step::writing:
      return take_write(result);
    case Step::removing:
      return take_removal(result);
    case Step::reading_back:
    case Step::settled_read:
      return take_back(result);
    default:
      return next();
  }
}

void Saver::take_read(const RequestResult& result) {
  Task& task = now();
  if (result.is(Outcome::not_found)) {
    task.theirs = {};
    task.tag.clear();
    if (task.wanted.goes) return finish(true);
    if (!task.wanted.base.empty() && !task.allowed) return question(SaveQuestion::gone);
    return write(task.wanted.mine);
  }
  if (!result.is(Outcome::done)) return fail(result);
  // Nothing has changed, and yet the server says so: its tag was weak.
  if (task.refused && *task.refused == result.bytes && task.rests < tries_at_most) {
    task.refused.reset();
    return rest(over_a_second);
  }
  if (is_weak(result.tag) && task.rests < 2) return rest(over_a_second);
  task.theirs = result.bytes;
  task.tag = result.tag;
  if (!task.wanted.goes) return merge_and_write();
  // Somebody has put other words there: they are for a person to see.
  if (task.theirs != task.wanted.base) return finish();
  task.step = Step::removing;
  ask(RemoveFile{task.wanted.path, task.tag});
}

void Saver::take_removal(const RequestResult& result) {
  if (result.is(Outcome::done) || result.is(Outcome::not_found)) return finish(true);
  if (!result.is(Outcome::conflict) || ++now().tries > tries_at_most) return fail(result);
  now().refused = now().theirs;
  now().step = Step::reading;
  look();
}

/// Words that are purged do not come back by what somebody else has written beside them.
std::optional<MergedDocument> Saver::merged_with(const data::Bytes& mine, const data::Bytes& theirs,
                                                 std::span<const ClashAnswer> answers) const {
  const Wanted& wanted = now().wanted;
  const auto pure = data::copy_without(theirs.view(), {{}, wanted.purged.words});
  if (!pure || *pure == theirs.view()) return merging_(wanted.path, wanted.base, mine, theirs, answers);
  auto merged = merging_(wanted.path, wanted.base, mine, *pure, answers);
  if (merged) merged->is_theirs = false;
  return merged;
}

void Saver::merge_and_write() {
  Task& task = now();
  // An empty file in a new one's place holds nothing that could be lost.
  if (task.theirs.empty() && task.wanted.base.empty()) return write(task.wanted.mine);
  if (is_blank(task.theirs)) return keep_damaged();
  // A file of one's own that is there already came through, though nobody said so.
  if (task.theirs == task.wanted.mine) return finish();
  if (task.theirs == task.wanted.base) return write(task.wanted.mine);
  const auto merged = merged_with(task.wanted.mine, task.theirs, task.answers);
  if (!merged) return keep_damaged();
  task.clashes = merged->clashes;
  if (task.answers.size() < task.clashes.size()) return question(SaveQuestion::clash);
  if (merged->is_theirs) return finish();
  write(merged->bytes);
}

void Saver::keep_damaged() {
  Task& task = now();
  // Somebody may be writing it just now.
  if (task.rests < looks_at_damage) return rest(over_a_second);
  if (!task.allowed) return question(SaveQuestion::damaged);
  if (task.copies >= 99) return fail(SaveFailure::other, std::string(data::copies_folder));
  task.step = Step::keeping;
  ask(WriteFile{data::damaged_copy_path(task.wanted.path, ++task.copies), task.theirs, ""});
}

void Saver::take_kept(const RequestResult& result) {
  if (result.is(Outcome::conflict)) return keep_damaged();
  if (!result.is(Outcome::done)) return fail(result);
  write(now().wanted.mine);
}

void Saver::write(data::Bytes bytes) {
  Task& task = now();
  const bool shrinks = task.theirs.size() > shrinking_bytes && bytes.size() < task.theirs.size() / 2;
  if (shrinks && !task.allowed) return question(SaveQuestion::shrinks);
  task.sent = std::move(bytes);
  if (!wants_copy()) return put();
  task.step = Step::seeking_copy;
  ask(ReadFile{data::dated_copy_path(task.wanted.path, *day_)});
}

/// A new file was nothing before, and a damaged one has been kept already.
bool Saver::wants_copy() const {
  const Task& task = now();
  if (!day_ || task.wanted.alone || !task.wanted.purged.empty() || task.theirs.empty() || task.copies > 0 ||
      task.copy_failure)
    return false;
  const auto known = copied_.find(task.wanted.path);
  return known == copied_.end() || known->second != *day_;
}

void Saver::take_sought_copy(const RequestResult& result) {
  Task& task = now();
  if (!result.is(Outcome::not_found)) return copied(result.is(Outcome::done) ? nullptr : &result);
  task.step = Step::copying;
  ask(WriteFile{data::dated_copy_path(task.wanted.path, *day_), task.theirs, ""});
}

void Saver::take_copied(const RequestResult& result) {
  // Somebody else may have made it just now.
  const bool is_there = result.is(Outcome::done) || result.is(Outcome::conflict);
  copied(is_there ? nullptr : &result);
}

/// A copy that failed is told, and stops nothing.
void Saver::copied(const RequestResult* refusal) {
  Task& task = now();
  if (refusal != nullptr) {
    task.copy_failure = failure_of(*refusal);
  } else {
    copied_[task.wanted.path] = *day_;
  }
  put();
}

void Saver::put() {
  Task& task = now();
  task.step = Step::writing;
  ask(WriteFile{task.wanted.path, task.sent, task.tag});
}

void Saver::take_write(const RequestResult& result) {
  Task& task = now();
  if (result.is(Outcome::conflict)) {
    if (++task.tries > tries_at_most) return fail(result);
    task.refused = task.theirs;
    task.step = Step::reading;
    return look();
  }
  // Where no answer came it may be there even so: the next time finds it.
  if (!result.is(Outcome::done)) return fail(result);
  task.step = Step::reading_back;
  look();
}

void Saver::take_back(const RequestResult& result) {
  Task& task = now();
  if (!result.is(Outcome::done)) {
    return fail(result.is(Outcome::not_found) ? SaveFailure::unreadable : failure_of(result), result.why);
  }
  const bool first = task.step == Step::reading_back;
  const auto seen = [&](const RequestResult& there) {
    task.theirs = there.bytes;
    task.tag = there.tag;
    if (!first || task.wanted.alone) return finish();
    task.step = Step::settling;
    next();
  };
  if (result.bytes == task.sent) return seen(result);
  // Somebody has written after, knowing of this or not.
  const auto merged = merged_with(task.sent, result.bytes, {});
  if (merged && merged->is_theirs && merged->clashes.empty()) return seen(result);
  if (++task.tries > tries_at_most) return fail(SaveFailure::contended, "");
  task.wanted.mine = task.sent;
  task.clashes.clear();
  task.answers.clear();
  task.step = Step::reading;
  take_read(result);
}

void Saver::question(SaveQuestion question) {
  now().step = Step::asks;
  now().question = question;
  next();
}

void Saver::fail(SaveFailure failure, std::string why) {
  now().step = Step::failed;
  now().failure = failure;
  now().why = std::move(why);
  next();
}

void Saver::finish(bool gone) {
  Task& task = now();
  task.step = Step::done;
  written_.push_back({task.wanted.path, task.theirs, task.tag, gone});
  next();
}

void Saver::answer_clash(const std::string& path, ClashAnswer answer) {
  Task* task = find(path);
  if (task == nullptr || task->step != Step::asks || task->question != SaveQuestion::clash) return;
  task->answers.push_back(answer);
  if (task->answers.size() == task->clashes.size()) go_on(*task);
}

void Saver::allow(const std::string& path) {
  Task* task = find(path);
  if (task == nullptr || task->step != Step::asks || task->question == SaveQuestion::clash) return;
  task->allowed = true;
  go_on(*task);
}

void Saver::go_on(Task& task) {
  task.question.reset();
  task.step = Step::queued;
  for (Task& other : tasks_) {
    if (other.failure != SaveFailure::waits) continue;
    other.failure.reset();
    other.step = Step::queued;
  }
  if (!busy()) next();
}

}  // namespace lagesbild::app
