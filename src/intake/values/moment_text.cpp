#include "intake/values/moment_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "intake/values/moments.hpp"
#include "intake/words.hpp"
#include "model/plain_letters.hpp"

namespace lagesbild::intake {
namespace {

constexpr int day_minutes = 24 * 60;

/// Reads a text from its beginning, piece by piece.
class Scanner {
 public:
  explicit Scanner(std::string_view text) {
    for (const PlainLetter& one : plain_letters(text)) letters_.push_back(lower(one.letter));
  }

  bool at_end() const { return at_ >= letters_.size(); }
  char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < letters_.size() ? letters_[at_ + ahead] : U'\0';
  }
  bool take(char32_t letter) {
    if (peek() != letter) return false;
    ++at_;
    return true;
  }
  void skip(std::u32string_view any) {
    while (!at_end() && any.find(peek()) != std::u32string_view::npos) ++at_;
  }
  struct Number {
    int value = 0;
    std::size_t digits = 0;
  };
  /// At most so many digits.
  std::optional<Number> number(std::size_t most) {
    Number number;
    while (number.digits < most && is_digit(peek())) {
      number.value = number.value * 10 + static_cast<int>(peek() - U'0');
      ++number.digits;
      ++at_;
    }
    return number.digits > 0 ? std::optional(number) : std::nullopt;
  }
  std::u32string word() {
    std::u32string word;
    while (is_letter(peek())) word += letters_[at_++];
    return word;
  }
  std::size_t place() const { return at_; }
  void go_to(std::size_t place) { at_ = place; }

 private:
  std::u32string letters_;
  std::size_t at_ = 0;
};

constexpr std::array<std::u32string_view, 12> month_names{
    U"januari", U"februari", U"mars",      U"april",   U"maj",      U"juni",
    U"juli",    U"augusti",  U"september", U"oktober", U"november", U"december"};
constexpr std::array<std::u32string_view, 12> english_month_names{
    U"january", U"february", U"march",     U"april",   U"may",      U"june",
    U"july",    U"august",   U"september", U"october", U"november", U"december"};
constexpr std::array<std::u32string_view, 14> weekday_names{
    U"måndag", U"tisdag",  U"onsdag",    U"torsdag",  U"fredag", U"lördag",   U"söndag",
    U"monday", U"tuesday", U"wednesday", U"thursday", U"friday", U"saturday", U"sunday"};

int month_of(std::u32string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < 12; ++i) {
    if (month_names[i].starts_with(word) || english_month_names[i].starts_with(word)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

void skip_weekday(Scanner& scan) {
  const std::size_t before = scan.place();
  const std::u32string word = scan.word();
  const bool weekday = word.size() >= 2 && std::any_of(weekday_names.begin(), weekday_names.end(),
                                                       [&](auto name) { return name.starts_with(word); });
  if (!weekday) return scan.go_to(before);
  scan.skip(U"., ");
}

struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  bool short_year = false;
  bool borrowed_year = false;
};

int full_year(int two_digits) {
  return 2000 + two_digits;
}

/// Numbers between which one of "-/. " stands; the first of them, or nothing.
char32_t take_separator(Scanner& scan) {
  const std::size_t before = scan.place();
  const char32_t first = scan.peek();
  scan.skip(U"-/. ");
  return scan.place() > before ? first : U'\0';
}

/// What may stand between the numbers of a date whose year has two digits: the same sign twice, or as one
/// writes it by hand, "14/11-26". "10-12/11 2026" are two days.
bool are_short_separators(char32_t first, char32_t second) {
  return first == second || (first != U'-' && (second == U'-' || second == U' '));
}

/// Two digits were an hour and no year: "14/11 22.15".
bool goes_on_as_time(const Scanner& scan) {
  return (scan.peek() == U':' || scan.peek() == U'.') && is_digit(scan.peek(1));
}

std::optional<Parts> date_in_one(const Scanner::Number& number, Scanner& scan) {
  if (number.digits == 8) {
    return Parts{number.value / 10'000, number.value / 100 % 100, number.value % 100, false};
  }
  if (number.digits != 6 || is_digit(scan.peek())) return std::nullopt;
  return Parts{full_year(number.value / 10'000), number.value / 100 % 100, number.value % 100, true};
}

/// "14 november 2026", after the day. `borrowed`: the year of a day that lacks one.
std::optional<Parts> date_in_words(int day, Scanner& scan, std::optional<int> borrowed) {
  // "14:e november"
  if (scan.take(U':')) scan.word();
  scan.skip(U". -");
  const int month = month_of(scan.word());
  if (month == 0) return std::nullopt;
  const std::size_t after_month = scan.place();
  scan.skip(U"., -");
  const auto year = scan.number(4);
  if (borrowed && (!year || year->digits <= 2)) {
    scan.go_to(after_month);
    scan.skip(U".");
    return Parts{*borrowed, month, day, false, true};
  }
  if (year && year->digits == 2 && goes_on_as_time(scan)) return std::nullopt;
  if (!year || (year->digits != 4 && year->digits != 2)) return std::nullopt;
  return Parts{year->digits == 2 ? full_year(year->value) : year->value, month, day, year->digits == 2};
}

/// `borrowed`: the year of a day that lacks one, which no day that has one is read by.
std::optional<Parts> date_parts(Scanner& scan, DayOrder order, bool year_last, std::optional<int> borrowed) {
  skip_weekday(scan);
  scan.skip(U" ");
  if (scan.word() == U"den") scan.skip(U" ");
  const auto first = scan.number(8);
  if (!first) return std::nullopt;
  if (first->digits >= 6) return date_in_one(*first, scan);
  const std::size_t after_first = scan.place();
  if (first->digits <= 2) {
    if (const auto words = date_in_words(first->value, scan, borrowed)) return words;
    scan.go_to(after_first);
  }
  const char32_t sign = take_separator(scan);
  if (!sign) return std::nullopt;
  const auto second = scan.number(2);
  const std::size_t after_second = scan.place();
  const char32_t next_sign = second ? take_separator(scan) : U'\0';
  const auto third = next_sign ? scan.number(4) : std::nullopt;
  const bool month_first = order == DayOrder::month_first;
  if (borrowed && second && first->digits <= 2 && (!third || third->digits <= 2)) {
    scan.go_to(after_second);
    scan.take(U'.');
    return Parts{*borrowed, month_first ? first->value : second->value,
                 month_first ? second->value : first->value, false, true};
  }
  if (!third) return std::nullopt;
  if (first->digits <= 2 && third->digits == 2 && next_sign == U' ' && goes_on_as_time(scan))
    return std::nullopt;
  if (first->digits == 4 && third->digits <= 2)
    return Parts{first->value, second->value, third->value, false};
  if (first->digits > 2) return std::nullopt;
  const bool short_year = third->digits == 2;
  if (short_year && !are_short_separators(sign, next_sign)) return std::nullopt;
  // Two digits first and last: as in Sweden the year comes first, where the column does not say otherwise.
  if (short_year && !year_last && first->digits == 2)
    return Parts{full_year(first->value), second->value, third->value, true};
  if (!short_year && third->digits != 4) return std::nullopt;
  return Parts{short_year ? full_year(third->value) : third->value,
               month_first ? first->value : second->value, month_first ? second->value : first->value,
               short_year};
}

bool exists(const Parts& parts) {
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return false;
  const CivilDate back = civil_from_date(date_from_civil({parts.year, parts.month, parts.day}));
  return back.month == parts.month && back.day == parts.day;
}

struct Time {
  int minute = 0;
  bool midnight = false;  ///< 24:00
};

/// "10:30 PM", "3 em", "8 på kvällen" without the "på": minutes to add; nothing, and all as before, for
/// another word.
std::optional<int> take_half_of_day(Scanner& scan, int minute) {
  constexpr std::array<std::u32string_view, 6> late{U"pm",    U"em",     U"eftermiddag", U"eftermiddagen",
                                                    U"kväll", U"kvällen"};
  constexpr std::array<std::u32string_view, 6> early{U"am",          U"fm",     U"förmiddag",
                                                     U"förmiddagen", U"morgon", U"morgonen"};
  const std::size_t before = scan.place();
  scan.skip(U" ");
  std::u32string word = scan.word();
  const bool dotted = (word == U"p" || word == U"a") && scan.peek() == U'.' && scan.peek(1) == U'm';
  if (dotted) {
    scan.take(U'.');
    word += scan.word();
    scan.take(U'.');
  }
  const int noon = day_minutes / 2;
  const bool of_twelve = minute < noon + 60;
  if (of_twelve && std::find(late.begin(), late.end(), word) != late.end()) return minute < noon ? noon : 0;
  if (of_twelve && std::find(early.begin(), early.end(), word) != early.end())
    return minute < noon ? 0 : -noon;
  // What is past twelve says itself which half it is in.
  if (!of_twelve && std::find(late.begin(), late.end(), word) != late.end()) return 0;
  scan.go_to(before);
  return std::nullopt;
}

/// Hours and minutes with ":" or "." between, seconds passed over; or hours alone, or four digits.
std::optional<Time> take_time(Scanner& scan) {
  const std::size_t before = scan.place();
  const std::u32string word = scan.word();
  if (!word.empty() && word != U"kl" && word != U"klockan" && word != U"t") {
    scan.go_to(before);
    return std::nullopt;
  }
  scan.skip(U". ");
  const auto first = scan.number(4);
  if (!first || first->digits == 3) return std::nullopt;
  int hour = first->value;
  int minute = 0;
  if (first->digits == 4) {
    hour = first->value / 100;
    minute = first->value % 100;
  } else if (scan.peek() == U':' || scan.peek() == U'.') {
    scan.take(scan.peek());
    const auto minutes = scan.number(2);
    if (!minutes || minutes->digits != 2) return std::nullopt;
    minute = minutes->value;
    const bool seconds = (scan.peek() == U':' || scan.peek() == U'.') && is_digit(scan.peek(1));
    if (seconds) {
      scan.take(scan.peek());
      const auto second = scan.number(2);
      if (!second || second->value > 60) return std::nullopt;
      if ((scan.peek() == U'.' || scan.peek() == U',') && is_digit(scan.peek(1))) {
        scan.take(scan.peek());
        while (scan.number(9)) {
        }
      }
    }
  }
  if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return std::nullopt;
  const int whole = hour * 60 + minute;
  const auto half = hour == 24 ? std::nullopt : take_half_of_day(scan, whole);
  return Time{whole + half.value_or(0), hour == 24};
}

/// What may follow a time and says no more.
bool is_filler(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 9> fillers{U"",    U"ca",  U"cirka", U"c",      U"h",
                                                       U"hrs", U"tim", U"tiden", U"ungefär"};
  return std::find(fillers.begin(), fillers.end(), word) != fillers.end();
}

/// The last Sunday of a month, as a day of that month.
Date last_sunday(int year, int month) {
  const Date last = date_from_civil({year, month, 31});
  return {last.days_since_epoch - (weekday_of(last) + 1) % 7};
}

/// Minutes that Sweden is ahead of UTC at an instant: summer time from the last Sunday of March to the last
/// of October, both at 01:00 UTC.
int swedish_minutes_ahead(int utc_day, int utc_minute) {
  const int year = civil_from_date({utc_day}).year;
  const int start = last_sunday(year, 3).days_since_epoch * day_minutes + 60;
  const int end = last_sunday(year, 10).days_since_epoch * day_minutes + 60;
  const int now = utc_day * day_minutes + utc_minute;
  return now >= start && now < end ? 120 : 60;
}

/// "Z" or "+01:00" after a time; minutes ahead of UTC.
std::optional<int> take_zone(Scanner& scan) {
  if (scan.take(U'z')) return 0;
  constexpr int farthest = 14;
  const std::size_t before = scan.place();
  const bool east = scan.peek() == U'+';
  if (!east && scan.peek() != U'-') return std::nullopt;
  scan.take(scan.peek());
  const auto hours = scan.number(2);
  if (!hours || hours->digits != 2 || hours->value > farthest) {
    scan.go_to(before);
    return std::nullopt;
  }
  scan.take(U':');
  const auto minutes = scan.number(2);
  const int ahead = hours->value * 60 + (minutes ? minutes->value : 0);
  return east ? ahead : -ahead;
}

}  // namespace

std::optional<std::pair<int, int>> day_and_month(std::string_view text) {
  Scanner scan(text);
  skip_weekday(scan);
  const auto first = scan.number(2);
  if (!first || is_digit(scan.peek()) || !take_separator(scan)) return std::nullopt;
  const auto second = scan.number(2);
  if (!second || !take_separator(scan)) return std::nullopt;
  const auto year = scan.number(4);
  if (!year || year->digits != 4) return std::nullopt;
  return std::pair{first->value, second->value};
}

std::optional<ShortDate> short_date(std::string_view text) {
  Scanner scan(text);
  skip_weekday(scan);
  const auto first = scan.number(2);
  if (!first) return std::nullopt;
  const char32_t sign = take_separator(scan);
  const auto second = sign ? scan.number(2) : std::nullopt;
  const char32_t next_sign = second ? take_separator(scan) : U'\0';
  const auto third = next_sign ? scan.number(2) : std::nullopt;
  if (!third || third->digits != 2 || is_digit(scan.peek()) || !are_short_separators(sign, next_sign))
    return std::nullopt;
  if (next_sign == U' ' && goes_on_as_time(scan)) return std::nullopt;
  return ShortDate{first->value, second->value, third->value, first->digits == 2,
                   sign == U'-' && next_sign == U'-'};
}

namespace {

Moment moment_of(std::string_view text, DayOrder order, bool year_last, std::optional<int> borrowed) {
  Scanner scan(text);
  const auto parts = date_parts(scan, order, year_last, borrowed);
  if (!parts) return {std::nullopt, -1, Oddity::unreadable};
  if (!exists(*parts)) return {std::nullopt, -1, Oddity::no_such_day};
  Moment moment;
  moment.date = date_from_civil({parts->year, parts->month, parts->day});
  moment.borrowed_year = parts->borrowed_year;
  if (parts->short_year) moment.oddity = Oddity::two_digit_year;
  scan.skip(U", ");
  if (scan.at_end()) return moment;
  const auto time = take_time(scan);
  if (!time) return {std::nullopt, -1, Oddity::unreadable};
  if (time->midnight) {
    moment.oddity = Oddity::midnight;
  } else {
    moment.minute = time->minute;
  }
  scan.skip(U" ");
  if (const auto ahead = take_zone(scan); ahead && moment.minute >= 0) {
    const int utc = moment.date->days_since_epoch * day_minutes + moment.minute - *ahead;
    const int utc_day = utc >= 0 ? utc / day_minutes : -((day_minutes - 1 - utc) / day_minutes);
    const int swedish = utc + swedish_minutes_ahead(utc_day, utc - utc_day * day_minutes);
    if (swedish - utc != *ahead) moment.oddity = Oddity::other_zone;
    moment.date = Date{swedish / day_minutes};
    moment.minute = swedish % day_minutes;
  }
  scan.skip(U" ");
  if (!scan.at_end()) return {std::nullopt, -1, Oddity::unreadable};
  return moment;
}

}  // namespace

Moment parse_moment(std::string_view text, DayOrder order, bool year_last, std::optional<int> year) {
  constexpr int leap_year = 2024;
  const Moment moment = moment_of(text, order, year_last, std::nullopt);
  if (moment.oddity != Oddity::unreadable) return moment;
  const Moment with_year = moment_of(text, order, year_last, year.value_or(leap_year));
  if (year && with_year.oddity != Oddity::unreadable) return with_year;
  return with_year.date ? Moment{std::nullopt, -1, Oddity::no_year} : moment;
}

Moment parse_time_of_day(std::string_view text) {
  Scanner scan(text);
  const auto time = take_time(scan);
  scan.skip(U" ");
  const bool filler = is_filler(scan.word());  // "22.15 ca", "7 h"
  scan.skip(U". ");
  if (!time || !filler || !scan.at_end()) return {std::nullopt, -1, Oddity::unreadable};
  if (time->midnight) return {std::nullopt, -1, Oddity::midnight};
  return {std::nullopt, time->minute, Oddity::none};
}

}  // namespace lagesbild::intake
