#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "intake/plan/plan.hpp"
#include "intake/values/lookup.hpp"
#include "intake/values/points.hpp"

namespace lagesbild::intake {

/// A row's facts, read and looked up.
struct MadeRow {
  std::size_t source = 0;
  std::size_t area = 0;  ///< or Incidents::no_area, of what is told for the whole municipality
  std::size_t category = 0;
  Date date;
  int hour = -1;
  std::optional<Date> date_to;
  int hour_to = -1;
  std::uint32_t count = 1;
  std::string number;
  std::string place;
  std::string note;
  IncidentSeverity severity = IncidentSeverity::unknown;
  PoliceReport police_report = PoliceReport::unknown;
  std::optional<LonLat> point;
  std::optional<Date> reported;

  bool has_interval() const { return date_to.has_value(); }
};

/// Reads rows by the columns' uses. What is wrong in a cell is a remark, and stops nothing but its row.
class RowMaker {
 public:
  RowMaker(const Input& input, const Situation& situation, const Columns& columns, const Choices& choices);

  bool day_order_is_doubtful() const;
  /// The column of days like 3/4 2026.
  const DateColumn& dates() const { return date_; }
  /// Days of all columns that lack a year, and the year that is near.
  const YearlessDays& yearless() const { return yearless_; }
  int likely_year() const { return yearless_.year_until(today_); }

  /// The row's facts, or nothing where it is refused, asked or left out: the remark that decides says why.
  struct Outcome {
    std::optional<MadeRow> row;
    Fate fate = Fate::added;
  };
  Outcome make(std::size_t row, std::vector<RowRemark>& remarks);

  /// Values that were looked up and not found, with how many rows have them.
  struct UnknownValue {
    std::string shown;
    std::size_t rows = 0;
  };
  const std::map<WrittenValue, UnknownValue>& unknown_values() const { return unknown_; }
  const std::vector<PointSystem>& systems() const { return systems_; }
  const Lookup& lookup(Use use) const;

 private:
  struct Context {
    std::size_t row = 0;
    std::vector<RowRemark>& remarks;
    Fate fate = Fate::added;
  };

  Cell cell(const Context& context, Use use) const;
  static void tell(Context& context, Use use, Tell what, std::string value = "");
  /// The first reason holds.
  static void decide(Context& context, Fate fate, Use use, Tell what, std::string value = "");

  void look();
  bool is_likely(Date day) const;
  void take_time(Context& context, MadeRow& made) const;
  std::optional<Moment> take_date(Context& context, Use use, const DateColumn& column) const;
  /// `until`: where the cell may say two times, the later's place.
  int take_hour(Context& context, Use use, const TimeColumn& column, const std::optional<Moment>& moment,
                int* until) const;
  /// `until`: the hour that the start's own cell says it ends, or -1.
  void take_interval(Context& context, MadeRow& made, const std::optional<Moment>& moment, int until) const;
  void take_area(Context& context, MadeRow& made);
  bool names_the_municipality(std::string_view text) const;
  void take_count(Context& context, MadeRow& made) const;
  void take_texts(Context& context, MadeRow& made) const;
  std::string take_text(Context& context, Use use) const;
  std::optional<std::size_t> take_value(Context& context, Use use, const std::string& of_all);
  Point point_of(Context& context);

  const Input& input_;
  const Situation& situation_;
  const Columns& columns_;
  const Choices& choices_;
  Lookup areas_;
  Lookup categories_;
  Lookup sources_;
  PointReader points_;
  std::vector<PointSystem> systems_;
  DateColumn date_;
  DateColumn date_to_;
  DateColumn reported_;
  YearlessDays yearless_;
  TimeColumn time_;
  TimeColumn time_to_;
  Date today_;
  Date latest_;  ///< that anything can have happened on
  std::map<WrittenValue, UnknownValue> unknown_;
};

}  // namespace lagesbild::intake
