#include "data/documents/merge_values.hpp"

#include <algorithm>

#include "model/sorting.hpp"

namespace lagesbild::data {
namespace {

// Lists deeper than that within each other are none of ours, and each one doubles the work.
constexpr std::size_t deepest_list = 3;

/// An object's members by name; of repeated keys the last, as everywhere.
class Members {
 public:
  explicit Members(const Side& object) {
    if (object && object->is_object()) all_ = object->members();
    for (const JsonView::Member& member : all_) names_.push_back(member.name());
  }

  Side find(std::string_view key) const {
    for (std::size_t i = names_.size(); i-- > 0;) {
      if (names_[i] == key) return all_[i].value;
    }
    return std::nullopt;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<JsonView::Member> all_;
  std::vector<std::string> names_;
};

bool is_list(const Side& value) {
  return value && value->is_array();
}

bool is_object(const Side& value) {
  return value && value->is_object();
}

/// The value's text after splices of its document that lie within it.
std::string spliced_value(const JsonView& value, std::vector<Splice> changes) {
  for (Splice& change : changes) {
    change.begin -= value.begin();
    change.end -= value.begin();
  }
  return spliced(value.raw(), std::move(changes));
}

std::optional<std::string> raw_of(const Side& value) {
  return value ? std::optional(std::string(value->raw())) : std::nullopt;
}

// [SECTION] Sets

/// The texts of one side, each once.
class TextSet {
 public:
  explicit TextSet(const Side& list) {
    if (!is_list(list)) return;
    elements_ = list->elements();
    for (const JsonView& element : elements_) keys_.push_back(canonical(element));
    sorted_ = keys_;
    sort_stably(sorted_, [](const std::string& one, const std::string& other) { return one < other; });
    sorted_.erase(std::unique(sorted_.begin(), sorted_.end()), sorted_.end());
  }

  bool has(const std::string& key) const { return std::binary_search(sorted_.begin(), sorted_.end(), key); }
  const std::vector<JsonView>& elements() const { return elements_; }
  const std::vector<std::string>& keys() const { return keys_; }
  const std::vector<std::string>& sorted() const { return sorted_; }

 private:
  std::vector<JsonView> elements_;
  std::vector<std::string> keys_;
  std::vector<std::string> sorted_;
};

bool same_value(const std::string& key, const Side& one, const Side& other) {
  if (same_content(one, other)) return true;
  if (!is_list(one) || !is_list(other) || list_kind(key, {one, other, std::nullopt}) != ListKind::set) {
    return false;
  }
  return TextSet(one).sorted() == TextSet(other).sorted();
}

/// What was there and neither side took away, as theirs has it; then what is new on either side, in an order
/// that does not tell which side it was.
Outcome merge_sets(Merging& merging, const Sides& lists) {
  const TextSet base(lists.base);
  const TextSet mine(lists.mine);
  const TextSet theirs(lists.theirs);
  std::vector<std::size_t> gone;
  std::vector<std::string> fresh;
  std::vector<std::size_t> fresh_of_theirs;
  Outcome outcome;
  for (std::size_t i = 0; i < theirs.keys().size(); ++i) {
    const std::string& key = theirs.keys()[i];
    if (mine.has(key)) continue;
    (base.has(key) ? gone : fresh_of_theirs).push_back(i);
  }
  for (const std::string& key : mine.sorted()) {
    if (theirs.has(key)) continue;
    if (base.has(key)) {
      outcome.kept = true;
    } else {
      fresh.push_back(key);
    }
  }
  outcome.kept = outcome.kept || !fresh_of_theirs.empty();
  outcome.took = !gone.empty() || !fresh.empty();
  if (!outcome.took) return outcome;
  if (!fresh.empty()) {
    for (const std::size_t i : fresh_of_theirs) {
      gone.push_back(i);
      fresh.push_back(theirs.keys()[i]);
    }
    sort_stably(fresh, [](const std::string& one, const std::string& other) { return one < other; });
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
  }
  merging.put(change_elements(*lists.theirs, gone, fresh));
  return outcome;
}

// [SECTION] Lists within a record

/// Who is asked about something in it is asked about the list as a whole, which is how it is edited: as it is
/// now, or with mine wherever both changed.
Outcome merge_inner_records(Merging& merging, const Sides& lists, const std::string& key,
                            const Place& place) {
  Merging inner;
  Place within = place;
  ++within.lists;
  Outcome outcome = merge_records(inner, lists, key, within);
  if (!inner.conflicts.empty()) {
    Merging swapped;
    merge_records(swapped, {lists.base, lists.theirs, lists.mine}, key, within);
    outcome.kept = true;
    merging.conflicts.push_back({place.record, place.path, spliced_value(*lists.mine, swapped.splices),
                                 spliced_value(*lists.theirs, inner.splices)});
  }
  merging.put(std::move(inner.splices));
  for (Renamed& renamed : inner.renamed) merging.renamed.push_back(std::move(renamed));
  return outcome;
}

// [SECTION] Objects

class ObjectMerger {
 public:
  ObjectMerger(Merging& merging, const Sides& sides, const Place& place)
      : merging_(merging),
        place_(place),
        object_(*sides.theirs),
        base_(sides.base),
        mine_(sides.mine),
        theirs_(sides.theirs),
        asked_before_(merging.conflicts.size()) {}

  Outcome merge() {
    std::vector<std::string> keys = theirs_.names();
    for (const std::string& key : mine_.names()) {
      if (!theirs_.find(key)) keys.push_back(key);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const bool again = std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) !=
                         keys.begin() + static_cast<std::ptrdiff_t>(i);
      const bool by_itself =
          keys[i] == "changed" || keys[i] == "changed_by" || (keys[i] == "revision" && place_.is_top());
      if (!again && !by_itself) outcome_.add(merge_field(keys[i]));
    }
    if (own_.took || own_.kept) ++merging_.counts.changed;
    merge_time();
    if (!gone_.empty() || !added_.empty()) merging_.put(change_members(object_, gone_, added_));
    return outcome_;
  }

 private:
  Sides field(const std::string& key) const { return {base_.find(key), mine_.find(key), theirs_.find(key)}; }

  Outcome merge_field(const std::string& key) {
    const Sides sides = field(key);
    const bool lists = is_list(sides.mine) && is_list(sides.theirs);
    const ListKind kind =
        lists ? list_kind(key, {is_list(sides.base) ? sides.base : std::nullopt, sides.mine, sides.theirs})
              : ListKind::whole;
    // Also where only one side changed: a document's records are counted.
    if (place_.is_top() && kind == ListKind::records) {
      return merge_records(merging_, sides, key, Place{{key, ""}, {}, 1});
    }
    const Outcome outcome = merge_value(key, sides, kind);
    if (place_.is_top()) count(sides, outcome);
    return outcome;
  }

  /// A list that only one side has is as many records; all else of a document is one.
  void count(const Sides& sides, Outcome outcome) {
    const Side& only = sides.mine ? sides.mine : sides.theirs;
    const bool is_fresh = !sides.base && sides.mine.has_value() != sides.theirs.has_value();
    if (is_fresh && list_kind("", {only, std::nullopt, std::nullopt}) == ListKind::records) {
      merging_.counts.taken += only->elements().size();
    } else {
      own_.add(outcome);
    }
  }

  Outcome merge_value(const std::string& key, const Sides& sides, ListKind kind) {
    if (same_value(key, sides.mine, sides.theirs)) return {};
    if (same_value(key, sides.mine, sides.base)) return {false, true};
    if (same_value(key, sides.theirs, sides.base)) {
      put_mine(key, sides);
      return {true, false};
    }
    const Place inner = place_.within(key);
    if (is_object(sides.mine) && is_object(sides.theirs) && !is_whole(key)) {
      return merge_objects(merging_, sides, inner);
    }
    if (kind == ListKind::set) return merge_sets(merging_, sides);
    if (kind == ListKind::records && place_.lists <= deepest_list) {
      return merge_inner_records(merging_, sides, key, inner);
    }
    return merging_.ask(inner, sides.mine, sides.theirs);
  }

  void put_mine(const std::string& key, const Sides& sides) {
    if (sides.mine && sides.theirs) {
      const JsonView& there = *sides.theirs;
      merging_.put({{there.begin(), there.end(), std::string(sides.mine->raw())}});
    } else if (sides.mine) {
      added_.emplace_back(key, sides.mine->raw());
    } else {
      for (std::size_t i = 0; i < theirs_.names().size(); ++i) {
        if (theirs_.names()[i] == key) gone_.push_back(i);
      }
    }
  }

  /// The time goes with what has been changed, and decides nothing.
  Side merged_time(const Sides& times) const {
    const bool only_asked = merging_.conflicts.size() > asked_before_ && !outcome_.took;
    if (only_asked || same_content(times.mine, times.base)) return times.theirs;
    if (same_content(times.theirs, times.base)) return times.mine;
    if (times.mine && times.theirs) return later_of(*times.mine, *times.theirs);
    return times.mine ? times.mine : times.theirs;
  }

  void merge_time() {
    const Sides times = field("changed");
    if (same_content(times.mine, times.theirs)) return merge_unit(times.theirs);
    const Side time = merged_time(times);
    merge_unit(time);
    if (!same_content(time, times.mine)) outcome_.kept = true;
    if (same_content(time, times.theirs)) return;
    outcome_.took = true;
    put_mine("changed", {times.base, time, times.theirs});
  }

  /// Who changed it goes with the time; of two of one time the one that is written last in the alphabet.
  void merge_unit(const Side& time) {
    const Sides units = field("changed_by");
    if (same_content(units.mine, units.theirs)) return;
    const bool is_mine = same_content(time, mine_.find("changed"));
    const bool is_theirs = same_content(time, theirs_.find("changed"));
    Side unit = is_theirs ? units.theirs : units.mine;
    if (is_mine && is_theirs && units.mine && (!unit || canonical(*units.mine) > canonical(*unit)))
      unit = units.mine;
    if (!same_content(unit, units.mine)) outcome_.kept = true;
    if (same_content(unit, units.theirs)) return;
    outcome_.took = true;
    put_mine("changed_by", {units.base, unit, units.theirs});
  }

  Merging& merging_;
  const Place& place_;
  JsonView object_;
  Members base_;
  Members mine_;
  Members theirs_;
  std::size_t asked_before_;
  std::vector<std::size_t> gone_;
  std::vector<std::pair<std::string, std::string>> added_;
  Outcome outcome_;
  Outcome own_;  ///< of a document's fields that are no records
};

}  // namespace

Outcome Merging::ask(const Place& place, const Side& mine, const Side& theirs) {
  Conflict conflict{place.record, place.path, raw_of(mine), raw_of(theirs)};
  // An edit of an area leads into its properties by itself.
  const bool is_property = place.record.list == "features" && place.path.size() > 1;
  if (is_property && place.path.front() == "properties") conflict.path.erase(conflict.path.begin());
  conflicts.push_back(std::move(conflict));
  return {false, true};
}

Outcome merge_objects(Merging& merging, const Sides& sides, const Place& place) {
  return ObjectMerger(merging, sides, place).merge();
}

}  // namespace lagesbild::data
