#include "intake/plan/known.hpp"

#include <array>
#include <string_view>

namespace lagesbild::intake {
namespace {

/// FNV-1a, 64 bits: the same on every machine, so that a file is known again everywhere.
class Fingerprint {
 public:
  Fingerprint& add(std::string_view text) {
    for (const char sign : text) step(static_cast<unsigned char>(sign));
    step(0xff);
    return *this;
  }
  Fingerprint& add(long long number) { return add(std::to_string(number)); }
  std::uint64_t value() const { return value_; }

 private:
  void step(unsigned byte) {
    value_ ^= byte;
    value_ *= 0x100000001b3ull;
  }
  std::uint64_t value_ = 0xcbf29ce484222325ull;
};

std::string hexadecimal(std::uint64_t value) {
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) text[i] = "0123456789abcdef"[value & 15];
  return text;
}

/// Of what a row says, by the situation's ids, so that a category put first in a list changes nothing.
std::uint64_t facts_of(const Situation& situation, const MadeRow& row) {
  Fingerprint print;
  print.add(situation.sources[row.source].id)
      .add(row.area == Incidents::no_area ? std::string_view() : situation.areas[row.area].id)
      .add(situation.categories[row.category].id)
      .add(row.date.days_since_epoch)
      .add(row.hour)
      .add(row.date_to ? row.date_to->days_since_epoch : -1)
      .add(row.hour_to)
      .add(row.count)
      .add(row.place)
      .add(row.note);
  return print.value();
}

}  // namespace

Known::Known(const Situation& situation, const Columns& columns) : situation_(situation), columns_(columns) {
  const Incidents& all = situation.incidents;
  for (const IncidentMark& mark : all.marks) {
    if (mark.number.empty()) continue;
    by_number_[situation.sources[all.source[mark.incident]].id + "\n" + mark.number].push_back(mark.incident);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all.detail[i] == Incidents::no_detail) continue;
    const std::string& id = all.details[static_cast<std::size_t>(all.detail[i])].id;
    if (!id.empty()) by_id_.emplace(id, i);
  }
}

bool Known::says_the_same(std::size_t incident, const MadeRow& row) const {
  const Incidents& all = situation_.incidents;
  const IncidentInterval* interval = interval_of(all, incident);
  const Date from = interval ? interval->from : Date{all.day[incident]};
  const int hour = interval ? interval->hour_from : all.hour[incident];
  if (all.area[incident] != row.area || all.category[incident] != row.category || from != row.date)
    return false;
  if (all.count[incident] != row.count || hour != row.hour) return false;
  if ((interval != nullptr) != row.has_interval()) return false;
  if (interval && (interval->to != *row.date_to || interval->hour_to != row.hour_to)) return false;
  static const IncidentDetail nothing;
  const std::int32_t index = all.detail[incident];
  const IncidentDetail& detail =
      index == Incidents::no_detail ? nothing : all.details[static_cast<std::size_t>(index)];
  // A column that the file lacks says nothing against what is there.
  if (columns_.of(Use::place) && detail.place != row.place) return false;
  if (columns_.of(Use::note) && detail.note != row.note) return false;
  if (columns_.of(Use::severity) && all.severity[incident] != row.severity) return false;
  return !columns_.of(Use::police_report) || all.police_report[incident] == row.police_report;
}

Acquaintance Known::compared(std::size_t incident, const MadeRow& row) const {
  const std::int32_t index = situation_.incidents.detail[incident];
  const std::string id =
      index == Incidents::no_detail ? "" : situation_.incidents.details[static_cast<std::size_t>(index)].id;
  using Kind = Acquaintance::Kind;
  const Kind kind = says_the_same(incident, row) ? Kind::same : id.empty() ? Kind::no_id : Kind::other_facts;
  return {kind, id, incident, 0};
}

Acquaintance Known::meet_numbered(std::uint32_t table_row, const MadeRow& row) {
  const std::string& source = situation_.sources[row.source].id;
  const std::string& category = situation_.categories[row.category].id;
  const std::uint64_t facts = facts_of(situation_, row);
  const std::uint64_t key = Fingerprint().add(source).add(row.number).value();
  const auto [place, first] = numbers_.emplace(key, Earlier{table_row, facts, row.category});
  bool with_category = false;
  if (!first) {
    const Earlier& earlier = place->second;
    if (earlier.facts == facts) return {Acquaintance::Kind::earlier_row, "", std::nullopt, earlier.row};
    // One case may be several offences: each of its own kind.
    const std::uint64_t fine_key = Fingerprint().add(source).add(row.number).add(category).value();
    const auto [fine, is_new] = numbers_.emplace(fine_key, Earlier{table_row, facts, row.category});
    if (earlier.category == row.category || !is_new) {
      const std::uint32_t other = is_new ? earlier.row : fine->second.row;
      const bool same = !is_new && fine->second.facts == facts;
      return {same ? Acquaintance::Kind::earlier_row : Acquaintance::Kind::other_row, "", std::nullopt,
              other};
    }
    with_category = true;
  }
  if (const auto known = by_number_.find(source + "\n" + row.number); known != by_number_.end()) {
    for (const std::size_t incident : known->second) {
      if (situation_.incidents.category[incident] == row.category) return compared(incident, row);
    }
    if (!with_category && known->second.size() == 1) return compared(known->second.front(), row);
    with_category = true;
  }
  std::string id = source + "-" + row.number + (with_category ? "-" + category : "");
  if (const auto known = by_id_.find(id); known != by_id_.end()) return compared(known->second, row);
  return {Acquaintance::Kind::is_new, std::move(id), std::nullopt, 0};
}

Acquaintance Known::meet_unnumbered(std::uint32_t, const MadeRow& row) {
  // The same words twice in a file are two events; the second one's mark says so.
  const std::uint64_t facts = facts_of(situation_, row);
  const std::uint32_t nth = ++facts_[facts];
  std::string id = situation_.sources[row.source].id + "-" + hexadecimal(facts);
  if (nth > 1) id += "-" + std::to_string(nth);
  const auto known = by_id_.find(id);
  if (known == by_id_.end()) return {Acquaintance::Kind::is_new, std::move(id), std::nullopt, 0};
  return {Acquaintance::Kind::same, known->first, known->second, 0};
}

Acquaintance Known::meet(std::uint32_t table_row, const MadeRow& row) {
  return row.number.empty() ? meet_unnumbered(table_row, row) : meet_numbered(table_row, row);
}

}  // namespace lagesbild::intake
