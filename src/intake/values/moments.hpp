#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "intake/table/table.hpp"
#include "model/date.hpp"

/// Days and times of day, read by the column and never by one cell, and never through a time zone.
namespace lagesbild::intake {

/// In which order a date in numbers alone is written.
enum class DayOrder : std::uint8_t { year_first, day_first, month_first };

/// What is to be told of a value that was read, or of one that was not.
enum class Oddity : std::uint8_t {
  none,
  unreadable,
  no_year,         ///< a day and a month alone
  no_such_day,     ///< 30 February
  zero_day,        ///< a workbook's day 0
  plain_number,    ///< a number that no format shows as a date, read as one since the column is dates
  two_digit_year,  ///< read as 20..
  midnight,        ///< 24:00: the hour is left out
  other_zone,      ///< an instant with a zone, now Swedish time
};

struct Moment {
  std::optional<Date> date;
  int minute = -1;  ///< of the day, 0–1439; -1: none
  Oddity oddity = Oddity::none;
  bool borrowed_year = false;  ///< the text has none

  int hour() const { return minute < 0 ? -1 : minute / 60; }
};

/// Days that are written without a year, "14/11". They are taken to lie within one stretch: it begins after
/// the longest gap, so that 28/12 and 3/1 are of two years.
class YearlessDays {
 public:
  void add(int month, int day);
  void add(const YearlessDays& others) { days_ |= others.days_; }
  bool any() const { return days_.any(); }
  /// After all days.
  void settle();

  /// "3/1"; requires any().
  std::string last() const;
  /// The latest year that the last day can be of, where none of them is after the day.
  int year_until(Date day) const;
  /// Of the day, where the last one is of the year.
  int year_of(int month, int day, int last_year) const;

 private:
  static constexpr int month_days = 31;
  std::bitset<std::size_t{12} * month_days> days_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

/// A column of dates: looked at whole, then read.
class DateColumn {
 public:
  explicit DateColumn(bool from_1904) : from_1904_(from_1904) {}

  void look(const Cell& cell);
  /// The order of dates like 3/4 2026, which no other value in the column decides. Nothing where it is known.
  bool order_is_doubtful() const { return all_numbers_ > 0 && day_over_12_ == month_over_12_; }
  DayOrder order() const {
    return month_over_12_ > day_over_12_ ? DayOrder::month_first : DayOrder::day_first;
  }
  /// After all cells: where the year of dates like 12/11-26 stands, by which reading puts the whole column
  /// near a day that is known.
  void settle_short_years(const std::optional<Date>& near);
  /// The first such date, to ask by.
  const std::string& doubtful() const { return doubtful_; }
  void decide(DayOrder order) { decided_ = order; }
  /// Those without a year, which are settled with those of the other columns.
  const YearlessDays& yearless() const { return yearless_; }
  void decide(const YearlessDays& yearless, int last_year) {
    yearless_ = yearless;
    last_year_ = last_year;
  }

  Moment read(const Cell& cell) const;
  /// The column's way of writing two days in one cell.
  std::optional<std::pair<Moment, Moment>> read_interval(const Cell& cell) const;

 private:
  void take_year(Moment& moment) const;

  bool from_1904_;
  std::optional<DayOrder> decided_;
  YearlessDays yearless_;
  std::optional<int> last_year_;
  std::string doubtful_;
  std::size_t all_numbers_ = 0;    ///< values like 3/4 2026
  std::size_t day_over_12_ = 0;    ///< of them with a first number over 12
  std::size_t month_over_12_ = 0;  ///< of them with a second number over 12
  /// Of dates whose year has two digits, and which may stand first or last.
  struct ShortDates {
    std::size_t count = 0;
    std::size_t day_over_12 = 0;
    std::size_t month_over_12 = 0;
    bool can_be_first = true;
    bool can_be_last = true;
    std::pair<int, int> first{99, 0};  ///< least and most
    std::pair<int, int> last{99, 0};
  };
  /// As the standard has them, 26-11-14, and with other signs: each is written in a way of its own.
  std::array<ShortDates, 2> short_;
  std::array<bool, 2> year_last_{};
};

/// A column of times of day.
class TimeColumn {
 public:
  void look(const Cell& cell);
  /// The moment has no date.
  Moment read(const Cell& cell) const;

 private:
  bool shares_of_days_ = false;  ///< the column has numbers that are parts of a day
};

/// A date in words or numbers, with or without a time after it: "2026-11-14", "20261114", "14/11 2026",
/// "lör 14 november 2026 kl. 23.30", "2026-11-14T22:30:00Z".
/// `year_last`: of dates like 14/11-26, whose year has two digits. `year`: of days that have none, "14/11
/// 22:30".
Moment parse_moment(std::string_view text, DayOrder order, bool year_last = false,
                    std::optional<int> year = std::nullopt);

/// A time of day: "22.15", "kl 7", "0730", "23:59:59,5", "10:30 PM".
Moment parse_time_of_day(std::string_view text);

/// Two moments in one cell: "2026-11-14 – 2026-11-15", "2026-11-14 22:00 till 2026-11-15 07:00",
/// "14–15/11 2026". Nothing where it is not clearly two.
std::optional<std::pair<Moment, Moment>> parse_interval(std::string_view text, DayOrder order,
                                                        bool year_last = false,
                                                        std::optional<int> year = std::nullopt);

/// Two times of day in one cell, "22–23", "22:00–02:00", or the hours of a part of the day as reports have
/// them, "kväll".
std::optional<std::pair<Moment, Moment>> parse_times(std::string_view text);

}  // namespace lagesbild::intake
