#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "data/documents/merge_values.hpp"
#include "data/documents/records.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::data {
namespace {

/// One side's list, found by key.
struct Copy {
  Copy(const Side& list, std::string_view name)
      : elements(list ? list->elements() : std::vector<JsonView>{}), keys(keys_of(name, elements)) {
    for (std::size_t i = 0; i < keys.size(); ++i) index.emplace(keys[i], i);
  }

  Side find(const std::string& key) const {
    const auto found = index.find(key);
    return found == index.end() ? std::nullopt : Side(elements[found->second]);
  }

  std::vector<JsonView> elements;
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::size_t> index;
};

bool is_deleted(const Side& record) {
  return record && record->is_object() && is_tombstone(*record);
}

/// The same for equal content, other than the id, wherever it is reckoned (FNV-1a).
std::string fingerprint(const std::string& content) {
  std::uint32_t hash = 2166136261u;
  for (const char c : content) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619u;
  }
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string text;
  for (unsigned shift = 32; shift > 0; shift -= 4) text += hexadecimal[(hash >> (shift - 4)) & 15u];
  return text;
}

class ListMerger {
 public:
  ListMerger(Merging& merging, const Sides& lists, const std::string& name, const Place& place)
      : merging_(merging),
        name_(name),
        place_(place),
        list_(*lists.theirs),
        base_(lists.base && lists.base->is_array() ? lists.base : std::nullopt, name),
        mine_(lists.mine, name),
        theirs_(lists.theirs, name) {}

  Outcome merge() {
    for (std::size_t i = 0; i < theirs_.elements.size(); ++i) merge_theirs(i);
    for (std::size_t i = 0; i < mine_.elements.size(); ++i) {
      const std::string& key = mine_.keys[i];
      if (!theirs_.index.contains(key) && !settled_.contains(key)) merge_missing(i);
    }
    for (const auto& [key, index] : base_.index) {
      if (!theirs_.index.contains(key) && !mine_.index.contains(key)) count(&MergeCounts::deleted);
    }
    if (!gone_.empty() || !added_.empty()) {
      outcome_.took = true;
      merging_.put(change_elements(list_, gone_, added_));
    }
    return outcome_;
  }

 private:
  bool is_top() const { return place_.lists == 1; }
  void count(std::size_t MergeCounts::*number) {
    if (is_top()) ++(merging_.counts.*number);
  }

  Place place_of(const JsonView& element) const {
    Place place = place_;
    if (!is_top()) return place;
    place.record.id = id_of(name_, element);
    if (place.record.id.empty()) place.record.id = name_without_id(name_, element);
    return place;
  }

  void ask(const Side& mine, const Side& theirs) {
    outcome_.add(merging_.ask(place_of(mine ? *mine : *theirs), mine, theirs));
  }

  void merge_theirs(std::size_t index) {
    const JsonView& theirs = theirs_.elements[index];
    const std::string& key = theirs_.keys[index];
    const Sides record{base_.find(key), mine_.find(key), theirs};
    if (!record.mine) return merge_without_mine(record, index);
    if (!record.base && same_but_for_time(record.mine, theirs)) {
      count(&MergeCounts::taken);
      outcome_.add(merge_fields(record));
    } else if (is_deleted(record.mine) != is_deleted(theirs) && !is_deleted(record.base)) {
      merge_deleted(record);
    } else if (!record.base && !is_one_record(name_, *record.mine, theirs)) {
      split(*record.mine, index);
    } else {
      merge_known(record);
    }
  }

  Outcome merge_fields(const Sides& record) {
    if (record.mine->raw() == record.theirs->raw() || !record.mine->is_object()) return {};
    return merge_objects(merging_, record, place_of(*record.theirs));
  }

  /// Mine took it away without a trace, or never had it.
  void merge_without_mine(const Sides& record, std::size_t index) {
    if (!record.base) {
      outcome_.kept = true;
      count(&MergeCounts::taken);
    } else if (same_but_for_time(record.base, record.theirs)) {
      gone_.push_back(index);
      count(&MergeCounts::deleted);
    } else {
      ask(std::nullopt, record.theirs);
    }
  }

  /// Theirs took it away without a trace, or never had it.
  void merge_missing(std::size_t index) {
    const JsonView& mine = mine_.elements[index];
    const Side base = base_.find(mine_.keys[index]);
    if (!base) {
      if (mine_.keys[index].front() == 'k') return put_beside(mine);
      added_.emplace_back(mine.raw());
      count(&MergeCounts::taken);
    } else if (same_but_for_time(base, mine)) {
      outcome_.kept = true;
      count(&MergeCounts::deleted);
    } else {
      ask(mine, std::nullopt);
    }
  }

  void merge_deleted(const Sides& record) {
    const Side& other = is_deleted(record.mine) ? record.theirs : record.mine;
    if (!record.base || !same_but_for_time(record.base, other)) return ask(record.mine, record.theirs);
    outcome_.add(merge_fields(record));
    count(&MergeCounts::deleted);
  }

  void merge_known(const Sides& record) {
    const std::size_t asked = merging_.conflicts.size();
    const std::size_t put = merging_.splices.size();
    const Outcome of_fields = merge_fields(record);
    if (is_top() && asks_of_status(record, asked)) return ask_of_week(record, asked, put);
    outcome_.add(of_fields);
    if (!is_top() || merging_.conflicts.size() > asked) return;
    if (!record.base) return count(&MergeCounts::taken);
    const bool is_changed =
        !same_but_for_time(record.base, record.mine) || !same_but_for_time(record.base, record.theirs);
    if (!is_changed) return;
    count(is_deleted(record.theirs) && !is_deleted(record.base) ? &MergeCounts::deleted
                                                                : &MergeCounts::changed);
  }

  /// Both said another status of a week: which areas that is of goes with it.
  bool asks_of_status(const Sides& record, std::size_t from) const {
    if (name_ != "reporting" || same_content(record.mine->find("areas"), record.theirs->find("areas")))
      return false;
    return std::any_of(merging_.conflicts.begin() + static_cast<std::ptrdiff_t>(from),
                       merging_.conflicts.end(),
                       [](const Conflict& one) { return one.path == std::vector<std::string>{"status"}; });
  }

  /// One choice, between the weeks as they are.
  void ask_of_week(const Sides& record, std::size_t asked, std::size_t put) {
    merging_.conflicts.erase(merging_.conflicts.begin() + static_cast<std::ptrdiff_t>(asked),
                             merging_.conflicts.end());
    merging_.splices.erase(merging_.splices.begin() + static_cast<std::ptrdiff_t>(put),
                           merging_.splices.end());
    outcome_.add(merging_.ask(place_of(*record.theirs), record.mine, record.theirs));
  }

  // [SECTION] Two new records under one key

  /// One keeps the id, by what both hold; without ids they simply stand beside each other.
  void split(const JsonView& mine, std::size_t index) {
    const JsonView& theirs = theirs_.elements[index];
    const std::string id = id_of(name_, theirs);
    const bool by_id = !id.empty() && theirs_.keys[index].front() == 'i';
    count(&MergeCounts::taken);
    outcome_.kept = true;
    if (!by_id) return put_beside(mine);
    const std::string my_content = record_content(mine, {"id"});
    const std::string their_content = record_content(theirs, {"id"});
    const bool mine_moves = their_content < my_content;
    const std::string moved_id = id + "-" + fingerprint(mine_moves ? my_content : their_content);
    if (mine_moves) {
      // Once moved it may have been changed since; that is merged under its new id.
      if (!theirs_.index.contains("i" + moved_id)) {
        count(&MergeCounts::taken);
        added_.push_back(with_id(mine, moved_id));
        tell({name_, id, moved_id, true});
      }
      return;
    }
    const auto moved = mine_.index.find("i" + moved_id);
    const std::string text = moved == mine_.index.end() ? with_id(theirs, moved_id)
                                                        : std::string(mine_.elements[moved->second].raw());
    settled_.insert("i" + moved_id);
    count(&MergeCounts::taken);
    merging_.put({{theirs.begin(), theirs.end(), text}});
    added_.emplace_back(mine.raw());
    tell({name_, id, moved_id, false});
  }

  /// Unless theirs has the very same, under whichever number.
  void put_beside(const JsonView& mine) {
    if (contents_.empty()) {
      for (const JsonView& element : theirs_.elements) contents_.insert(canonical(element));
    }
    if (!contents_.insert(canonical(mine)).second) return;
    added_.emplace_back(mine.raw());
    count(&MergeCounts::taken);
  }

  void tell(Renamed renamed) { merging_.renamed.push_back(std::move(renamed)); }

  static std::string with_id(const JsonView& record, const std::string& id) {
    const JsonView alone(record.raw());
    return spliced(record.raw(), {set_member(alone, "id", data::quoted(id))});
  }

  Merging& merging_;
  const std::string& name_;
  const Place& place_;
  JsonView list_;
  Copy base_;
  Copy mine_;
  Copy theirs_;
  std::unordered_set<std::string> settled_;   ///< keys of mine that stand in theirs under another
  std::unordered_set<std::string> contents_;  ///< of theirs, where records stand beside each other
  std::vector<std::size_t> gone_;
  std::vector<std::string> added_;
  Outcome outcome_;
};

}  // namespace

Outcome merge_records(Merging& merging, const Sides& lists, const std::string& name, const Place& place) {
  return ListMerger(merging, lists, name, place).merge();
}

}  // namespace lagesbild::data
