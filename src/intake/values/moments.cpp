#include "intake/values/moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "data/json/number_text.hpp"
#include "intake/values/moment_text.hpp"
#include "intake/values/numbers.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

constexpr double last_serial = 2'958'466;  // the year 9999
constexpr int minutes_of_day = 24 * 60;
/// Between the day that workbooks count from and 1970-01-01: Excel's own, and that of Excel for Mac of old.
constexpr int epoch_of_1900 = 25'569;
constexpr int epoch_of_1904 = 24'107;

/// The minute that a part of a day falls in. Workbooks keep 22:00 as 0.9166666666666666, a hair short of it,
/// and 23:59:59.5 is not yet the next day.
int minute_of(double part) {
  return static_cast<int>(std::floor(part * 86'400 + 1e-3)) / 60;
}

Moment from_serial(double serial, bool from_1904) {
  Moment moment;
  const double day = std::floor(serial);
  if (serial < 0 || serial > last_serial) return {std::nullopt, -1, Oddity::unreadable};
  if (day < 1) return {std::nullopt, -1, Oddity::zero_day};
  int days = static_cast<int>(day) - (from_1904 ? epoch_of_1904 : epoch_of_1900);
  // Excel has a 29 February 1900, which there was not; all days before it are one off.
  if (!from_1904 && day < 60) ++days;
  moment.date = Date{days};
  const int minute = minute_of(serial - day);
  if (minute > 0) moment.minute = minute;
  return moment;
}

std::optional<double> plain_number_of(const Cell& cell) {
  const bool number = cell.kind == CellKind::number || cell.kind == CellKind::moment;
  return number ? data::parse_number(cell.text) : std::nullopt;
}

/// A text that a program has written in place of a day: "46340", "46340,927".
std::optional<double> serial_in_text(std::string_view text) {
  const auto number = written_number(text);
  const bool five_digits = text.size() >= 5 && (text.size() == 5 || text[5] == ',' || text[5] == '.');
  return number && five_digits && *number >= 20'000 && *number < 80'000 ? number : std::nullopt;
}

}  // namespace

namespace {

/// A text that may be a day without a year: shorter than most, and no four digits together.
bool may_lack_year(std::string_view text) {
  constexpr std::size_t longest = 32;
  if (text.empty() || text.size() > longest) return false;
  std::size_t digits = 0;
  for (const char sign : text) {
    digits = sign >= '0' && sign <= '9' ? digits + 1 : 0;
    if (digits == 4) return false;
  }
  return true;
}

/// A day, or the days of an interval.
void look_for_day(std::string_view text, YearlessDays& yearless) {
  constexpr int leap_year = 2024;
  if (!may_lack_year(text)) return;
  const auto take = [&](const Moment& moment) {
    if (!moment.date || !moment.borrowed_year) return false;
    const CivilDate day = civil_from_date(*moment.date);
    yearless.add(day.month, day.day);
    return true;
  };
  for (const DayOrder order : {DayOrder::day_first, DayOrder::month_first}) {
    if (take(parse_moment(text, order, false, leap_year))) return;
    const auto both = parse_interval(text, order, false, leap_year);
    if (both && take(both->first) && take(both->second)) return;
  }
}

}  // namespace

void YearlessDays::add(int month, int day) {
  days_.set(static_cast<std::size_t>((month - 1) * month_days + day - 1));
}

void YearlessDays::settle() {
  std::size_t longest = 0;
  std::size_t gap = 0;
  // Twice around, as a gap may lie over the new year.
  for (std::size_t i = 0; i < 2 * days_.size(); ++i) {
    const std::size_t day = i % days_.size();
    if (!days_[day]) {
      ++gap;
      continue;
    }
    if (i >= days_.size() && gap > longest) {
      longest = gap;
      first_ = day;
      last_ = (day + days_.size() - gap - 1) % days_.size();
    }
    gap = 0;
  }
}

std::string YearlessDays::last() const {
  return std::to_string(last_ % month_days + 1) + "/" + std::to_string(last_ / month_days + 1);
}

int YearlessDays::year_until(Date day) const {
  const CivilDate now = civil_from_date(day);
  const auto here = static_cast<std::size_t>((now.month - 1) * month_days + now.day - 1);
  return last_ <= here ? now.year : now.year - 1;
}

int YearlessDays::year_of(int month, int day, int last_year) const {
  const auto at = static_cast<std::size_t>((month - 1) * month_days + day - 1);
  return last_ < first_ && at >= first_ ? last_year - 1 : last_year;
}

void DateColumn::look(const Cell& cell) {
  if (cell.kind != CellKind::text) return;
  const std::string_view text = trimmed(cell.text);
  if (const auto date = short_date(text)) {
    ShortDates& dates = short_[date->dashes ? 0 : 1];
    if (doubtful_.empty()) doubtful_ = text;
    const auto is_day = [](int number) { return number >= 1 && number <= 31; };
    ++dates.count;
    if (date->first > 12) ++dates.day_over_12;
    if (date->second > 12) ++dates.month_over_12;
    dates.can_be_first =
        dates.can_be_first && date->two_digits_first && date->second <= 12 && is_day(date->third);
    dates.can_be_last = dates.can_be_last && is_day(date->first) && is_day(date->second);
    dates.first = {std::min(dates.first.first, date->first), std::max(dates.first.second, date->first)};
    dates.last = {std::min(dates.last.first, date->third), std::max(dates.last.second, date->third)};
    return;
  }
  const auto numbers = day_and_month(text);
  if (!numbers) return look_for_day(text, yearless_);
  if (doubtful_.empty()) doubtful_ = text;
  ++all_numbers_;
  if (numbers->first > 12) ++day_over_12_;
  if (numbers->second > 12) ++month_over_12_;
}

void DateColumn::settle_short_years(const std::optional<Date>& near) {
  const auto farthest = [&](const std::pair<int, int>& years) {
    if (!near) return 0;
    const int year = civil_from_date(*near).year % 100;
    return std::max(std::abs(years.first - year), std::abs(years.second - year));
  };
  for (const std::size_t i : {0u, 1u}) {
    const ShortDates& dates = short_[i];
    if (dates.count == 0) continue;
    const int first = farthest(dates.first);
    const int last = farthest(dates.last);
    // Where both readings are as near, dashes stand in the standard's order, and other signs in the hand's.
    year_last_[i] = dates.can_be_first != dates.can_be_last ? dates.can_be_last
                    : std::abs(first - last) > 1            ? last < first
                                                            : i == 1;
    if (!year_last_[i]) continue;
    all_numbers_ += dates.count;
    day_over_12_ += dates.day_over_12;
    month_over_12_ += dates.month_over_12;
  }
}

Moment DateColumn::read(const Cell& cell) const {
  if (const auto number = plain_number_of(cell)) {
    // 20261114 and 261114 are days in a column of numbers as well.
    if (cell.kind == CellKind::number && *number > 100'000) {
      return parse_moment(trimmed(cell.text), DayOrder::year_first);
    }
    Moment moment = from_serial(*number, from_1904_);
    if (cell.kind == CellKind::number && moment.oddity == Oddity::none) moment.oddity = Oddity::plain_number;
    return moment;
  }
  if (cell.kind != CellKind::text) return {std::nullopt, -1, Oddity::unreadable};
  const std::string_view text = trimmed(cell.text);
  if (const auto serial = serial_in_text(text)) {
    Moment moment = from_serial(*serial, from_1904_);
    if (moment.oddity == Oddity::none) moment.oddity = Oddity::plain_number;
    return moment;
  }
  const auto date = short_date(text);
  Moment moment =
      parse_moment(text, decided_.value_or(order()), year_last_[date && date->dashes ? 0 : 1], last_year_);
  take_year(moment);
  return moment;
}

/// The new year may lie between the days.
void DateColumn::take_year(Moment& moment) const {
  if (!moment.borrowed_year || !moment.date) return;
  CivilDate day = civil_from_date(*moment.date);
  day.year = yearless_.year_of(day.month, day.day, day.year);
  moment.date = date_from_civil(day);
}

std::optional<std::pair<Moment, Moment>> DateColumn::read_interval(const Cell& cell) const {
  if (cell.kind != CellKind::text) return std::nullopt;
  auto both = parse_interval(trimmed(cell.text), decided_.value_or(order()), year_last_[1], last_year_);
  if (both) {
    take_year(both->first);
    take_year(both->second);
  }
  return both;
}

void TimeColumn::look(const Cell& cell) {
  const auto number = plain_number_of(cell);
  if (cell.kind == CellKind::moment || (number && *number > 0 && *number < 1)) shares_of_days_ = true;
}

Moment TimeColumn::read(const Cell& cell) const {
  Moment moment;
  if (const auto number = plain_number_of(cell)) {
    const double day = std::floor(*number);
    const double part = *number - day;
    // A day and an hour: the column is of moments, and the hour is asked for.
    if (cell.kind == CellKind::moment || shares_of_days_ || (*number > 0 && *number < 1)) {
      if (*number < 0 || *number > last_serial) return {std::nullopt, -1, Oddity::unreadable};
      if (*number == 1) return {std::nullopt, -1, Oddity::midnight};
      moment.minute = minute_of(part) % minutes_of_day;
      return moment;
    }
    // 22 and 22.15 as someone has typed them.
    const int minutes = static_cast<int>(std::lround(part * 100));
    if (day == 24 && minutes == 0) return {std::nullopt, -1, Oddity::midnight};
    if (day >= 0 && day < 24 && minutes < 60) {
      moment.minute = static_cast<int>(day) * 60 + minutes;
      return moment;
    }
    return parse_time_of_day(trimmed(cell.text));
  }
  if (cell.kind != CellKind::text) return {std::nullopt, -1, Oddity::unreadable};
  const std::string_view text = trimmed(cell.text);
  const std::size_t comma = text.find_first_of(",.");
  const auto number = written_number(text);
  const bool part_of_day = number && *number > 0 && *number < 1 && text.size() - comma > 3;
  if (part_of_day) {
    moment.minute = minute_of(*number);
    return moment;
  }
  moment = parse_time_of_day(text);
  if (moment.oddity != Oddity::unreadable) return moment;
  // A whole moment stands in the column: its hour.
  const Moment whole = parse_moment(text, DayOrder::year_first);
  return whole.minute >= 0 ? Moment{std::nullopt, whole.minute, whole.oddity} : moment;
}

}  // namespace lagesbild::intake
