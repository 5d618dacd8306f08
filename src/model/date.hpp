#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lagesbild {

/// A day, counted from 1970-01-01 in the proleptic Gregorian calendar, without time zone.
struct Date {
  int days_since_epoch = 0;

  auto operator<=>(const Date&) const = default;
};

/// A week by ISO 8601 (Monday to Sunday), counted from the week of Monday 1970-01-05, which is number 0.
struct Week {
  int index = 0;

  auto operator<=>(const Week&) const = default;
  Week operator+(int weeks) const { return {index + weeks}; }
  Week operator-(int weeks) const { return {index - weeks}; }
  int operator-(Week other) const { return index - other.index; }
};

struct CivilDate {
  int year = 1970;
  int month = 1;  ///< 1–12
  int day = 1;    ///< 1–31
};

struct IsoWeekName {
  int year = 1970;  ///< the ISO year, which differs from the calendar's around New Year
  int week = 1;     ///< 1–53
};

Date date_from_civil(CivilDate civil);
CivilDate civil_from_date(Date date);

Week week_of(Date date);
Date monday_of(Week week);
int weekday_of(Date date);  ///< 0 Monday … 6 Sunday

IsoWeekName iso_name(Week week);

/// Nothing where the year has no such week (week 53 in most years).
std::optional<Week> week_from_iso(IsoWeekName name);

/// "2026-11-16"; nothing for any other form or a day that does not exist.
std::optional<Date> parse_date(std::string_view text);
/// The day that is certainly meant though it is written otherwise: year, month and day in that order, parted
/// by one of
/// "-/." or by nothing ("2026/11/16", "2026-1-4", "20261116"), a time of day after it, spaces around it.
/// Nothing where it could be another day as well ("16/11/2026").
std::optional<Date> meant_date(std::string_view text);
/// A week as Swedes write it: "2026-v46", "2026 V.46", "2026w46". Nothing for what may be a month.
std::optional<Week> meant_week(std::string_view text);
/// "2026-W46"; nothing for any other form or a week that does not exist.
std::optional<Week> parse_week(std::string_view text);

/// The day it is in Sweden (CET, and CEST by the EU's rule: from the last Sunday of March to the last of
/// October, both at 01:00 UTC) at an instant as RFC 3339 writes it, "2026-11-14T23:30:00Z" or with an offset
/// "+01:00"; a date alone, or a time without zone, is Swedish already. Nothing for any other form.
std::optional<Date> swedish_day(std::string_view instant);
/// The same with the time of day there, in minutes after midnight; no minutes for a date alone.
struct SwedishTime {
  Date day;
  std::optional<int> minute;
};
std::optional<SwedishTime> swedish_time(std::string_view instant);

std::string to_string(Date date);  ///< "2026-11-16"
std::string to_string(Week week);  ///< "2026-W46"

}  // namespace lagesbild
