#include "data/read/join_inbox.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <vector>

#include "model/instant.hpp"

namespace lagesbild::data {
namespace {

/// What a file says of an id.
struct Said {
  bool inbox;
  bool deleted;
  std::int32_t source;  ///< −1: of whichever source
  double when;
  std::size_t order;
  std::size_t file;
  std::size_t row;  ///< where it is not deleted
};

double when(const std::string& changed, bool deleted) {
  const double unknown = deleted ? std::numeric_limits<double>::infinity() : 0;
  return instant_of(changed).value_or(unknown);
}

/// Whether a record does not hold because of something else that is said.
bool is_overtaken(const Said& record, const Said& other) {
  if (!record.inbox && !other.inbox) return false;
  const bool same_source = other.source < 0 || other.source == record.source;
  if (record.order == other.order || !same_source) return false;
  if (record.when != other.when) return other.when > record.when;
  return other.deleted || other.order < record.order;
}

/// Without the rows that are not kept; one answer a row.
Incidents kept_rows(const Incidents& all, const std::vector<bool>& kept) {
  Incidents some;
  auto interval = all.intervals.begin();
  auto mark = all.marks.begin();
  for (std::size_t row = 0; row < all.size(); ++row) {
    const bool has_interval = interval != all.intervals.end() && interval->incident == row;
    const bool has_mark = mark != all.marks.end() && mark->incident == row;
    if (kept[row]) {
      const auto at = static_cast<std::uint32_t>(some.size());
      if (has_interval) {
        some.intervals.push_back(*interval);
        some.intervals.back().incident = at;
      }
      if (has_mark) some.marks.push_back({at, mark->number, mark->changed, mark->changed_by});
      some.source.push_back(all.source[row]);
      some.area.push_back(all.area[row]);
      some.category.push_back(all.category[row]);
      some.day.push_back(all.day[row]);
      some.hour.push_back(all.hour[row]);
      some.count.push_back(all.count[row]);
      some.severity.push_back(all.severity[row]);
      some.police_report.push_back(all.police_report[row]);
      const std::int32_t detail = all.detail[row];
      some.detail.push_back(detail == Incidents::no_detail ? detail
                                                           : static_cast<std::int32_t>(some.details.size()));
      if (detail != Incidents::no_detail)
        some.details.push_back(all.details[static_cast<std::size_t>(detail)]);
    }
    if (has_interval) ++interval;
    if (has_mark) ++mark;
  }
  return some;
}

class Joining {
 public:
  explicit Joining(std::span<ReadIncidents> files) : files_(files) {}

  void join() {
    for (const ReadIncidents& read : files_) {
      if (read.inbox) each_of(read, 0, [&](const std::string& id, auto&&) { said_[id]; });
    }
    if (said_.empty()) return;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      each_of(files_[i], i, [&](const std::string& id, auto&& make) {
        const auto found = said_.find(id);
        if (found == said_.end()) return;
        found->second.push_back(make());
        found->second.back().order = next_++;
      });
    }
    drop();
  }

 private:
  /// Calls `found(id, make)` for all that have one; `make()` says the rest.
  template <typename Found>
  static void each_of(const ReadIncidents& read, std::size_t file, Found found) {
    const Incidents& incidents = read.file.incidents;
    for (std::size_t row = 0; row < incidents.size(); ++row) {
      if (incidents.detail[row] == Incidents::no_detail) continue;
      const std::string& id = incidents.details[static_cast<std::size_t>(incidents.detail[row])].id;
      if (id.empty()) continue;
      found(id, [&] {
        const IncidentMark* mark = mark_of(incidents, row);
        const double changed = when(mark ? mark->changed : "", false);
        return Said{read.inbox, false, incidents.source[row], changed, 0, file, row};
      });
    }
    for (const Tombstone& tombstone : read.file.tombstones) {
      found(tombstone.id, [&] {
        return Said{read.inbox, true, tombstone.source, when(tombstone.changed, true), 0, file, 0};
      });
    }
  }

  void drop() {
    std::vector<std::vector<bool>> kept(files_.size());
    for (const auto& [id, all] : said_) {
      for (const Said& record : all) {
        if (record.deleted) continue;
        const bool holds = std::none_of(all.begin(), all.end(),
                                        [&](const Said& other) { return is_overtaken(record, other); });
        if (holds) continue;
        if (kept[record.file].empty())
          kept[record.file].assign(files_[record.file].file.records.size(), true);
        kept[record.file][record.row] = false;
      }
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (kept[i].empty()) continue;
      IncidentFile& file = files_[i].file;
      file.incidents = kept_rows(file.incidents, kept[i]);
      std::vector<std::uint32_t> records;
      for (std::size_t row = 0; row < file.records.size(); ++row) {
        if (kept[i][row]) records.push_back(file.records[row]);
      }
      file.records = std::move(records);
    }
  }

  std::span<ReadIncidents> files_;
  std::unordered_map<std::string, std::vector<Said>> said_;
  std::size_t next_ = 0;
};

}  // namespace

void join_inbox(std::span<ReadIncidents> files) {
  Joining(files).join();
}

}  // namespace lagesbild::data
