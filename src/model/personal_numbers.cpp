#include <array>

#include "model/personal_forms.hpp"

namespace lagesbild::personal_data {

namespace {

/// A number's digits with what stood between, as far as they have the form.
struct Written {
  std::array<int, 12> digits{};  ///< century first where it was given
  std::size_t count = 0;         ///< 10 or 12
  std::size_t end = 0;
  bool dashed_day = false;  ///< "2026-11-14", as days are written
  bool together = false;    ///< ten or twelve digits with nothing between
  bool marked = false;      ///< a dash or a plus before the last four
};

struct Reader {
  const Letters& text;
  std::size_t at;
  Written written{};

  bool digits(std::size_t count) {
    if (digits_at(text, at) < count) return false;
    for (std::size_t i = 0; i < count; ++i)
      written.digits[written.count++] = static_cast<int>(text[at++].letter - '0');
    return true;
  }
  bool skip(char32_t letter) {
    if (letter == 0 || letter_at(text, at) != letter) return false;
    ++at;
    return true;
  }
};

/// A year of `year_digits`, month and day with the separator between them (0: none), then four digits.
std::optional<Written> written_at(const Letters& text, std::size_t at, std::size_t year_digits,
                                  char32_t separator) {
  Reader reader{text, at};
  const auto separated = [&] { return separator == 0 || reader.skip(separator); };
  if (!reader.digits(year_digits) || !separated() || !reader.digits(2) || !separated() || !reader.digits(2))
    return std::nullopt;
  const std::size_t day_end = reader.at;
  constexpr int most_spaces = 2;
  for (int i = 0; i < most_spaces; ++i) reader.skip(' ');
  reader.written.marked = reader.skip('-') || reader.skip('+');
  if (!reader.written.marked) reader.skip('/');
  for (int i = 0; i < most_spaces; ++i) reader.skip(' ');
  if (separator != 0 && reader.at == day_end) return std::nullopt;
  if (digits_at(text, reader.at) == 4) {
    reader.digits(4);
  } else if (!reader.digits(2) || !reader.skip(' ') || digits_at(text, reader.at) != 2 || !reader.digits(2)) {
    return std::nullopt;
  }
  if (!number_may_end(text, reader.at)) return std::nullopt;
  reader.written.end = reader.at;
  reader.written.dashed_day = separator == '-';
  reader.written.together = reader.at - at == reader.written.count;
  return reader.written;
}

int two(const Written& written, std::size_t at) {
  return 10 * written.digits[at] + written.digits[at + 1];
}

/// The check digit of the last ten (Luhn's, doubling the first).
bool checks(const Written& written) {
  const std::size_t first = written.count - 10;
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    const int product = written.digits[first + i] * (i % 2 == 0 ? 2 : 1);
    sum += product / 10 + product % 10;
  }
  return sum % 10 == 0;
}

struct Birth {
  Date day;
  bool coordination = false;
};

/// The day that the number says, in the latest century that is not in the future.
std::optional<Birth> birth_of(const Written& written, Date today) {
  const std::size_t first = written.count - 10;
  const int month = two(written, first + 2);
  int day = two(written, first + 4);
  const bool coordination = day > 60;
  if (coordination) day -= 60;
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  const auto exists = [&](int year) -> std::optional<Date> {
    const Date date = date_from_civil({year, month, day});
    const CivilDate civil = civil_from_date(date);
    if (civil.day != day || civil.month != month || date > today) return std::nullopt;
    return date;
  };
  if (written.count == 12) {
    const int century = two(written, 0);
    if (century < 18 || century > 20) return std::nullopt;
    const auto date = exists(100 * century + two(written, 2));
    return date ? std::optional(Birth{*date, coordination}) : std::nullopt;
  }
  for (const int century : {20, 19})
    if (const auto date = exists(100 * century + two(written, 0))) return Birth{*date, coordination};
  return std::nullopt;
}

/// A day of late and an hour, "261114-2007": anybody's report is full of those.
bool may_be_a_moment(const Letters& text, std::size_t at, const Written& written, const Birth& birth,
                     Date today) {
  const std::size_t last = written.count - 4;
  if (birth.coordination || two(written, last) > 24 || two(written, last + 2) > 59) return false;
  constexpr int year_days = 365;
  const int age = today.days_since_epoch - birth.day.days_since_epoch;
  if (age < 3 * year_days) return true;
  const bool told =
      written.dashed_day || told_before(text, at,
                                        {U"kl", U"klockan", U"tid*", U"datum", U"händelse*", U"logg*",
                                         U"larm*", U"inkom", U"time", U"date", U"event*"});
  return told && age < 15 * year_days;
}

bool called_so(const Letters& text, std::size_t at) {
  return told_before(text, at,
                     {U"personnummer*", U"personnr", U"persnr", U"pnr", U"samordningsnummer*",
                      U"samordningsnr", U"född", U"födda", U"born"});
}

bool is_money(const Letters& text, std::size_t end) {
  const std::size_t at = letter_at(text, end) == ' ' ? end + 1 : end;
  const char32_t first = lower(letter_at(text, at));
  const char32_t second = lower(letter_at(text, at + 1));
  return first == 'k' && second == 'r';
}

/// "20050714-2383": whoever gets one figure wrong has written it all the same. Numbers of cases begin with a
/// day too, but one of the last years.
bool is_mistyped(const Letters& text, std::size_t at, const Written& written, const Birth& birth,
                 Date today) {
  constexpr int oldest_case_days = 10 * 365;
  const bool old = today.days_since_epoch - birth.day.days_since_epoch >= oldest_case_days;
  return written.count == 12 && written.marked && !written.dashed_day && old &&
         !told_before(text, at, {U"dnr", U"diarie*", U"ärende*", U"case", U"ref*"});
}

/// A mobile number that has a coordination number's digits, 0701740607.
bool may_be_a_mobile(const Written& written, const Birth& birth) {
  return written.together && written.count == 10 && written.digits[0] == 0 && written.digits[1] == 7 &&
         birth.coordination;
}

std::optional<Form> form_of(const Letters& text, std::size_t at, const Written& written, Date today) {
  const auto birth = birth_of(written, today);
  if (!birth) return std::nullopt;
  if (!called_so(text, at)) {
    if (!checks(written) && !is_mistyped(text, at, written, *birth, today)) return std::nullopt;
    if (may_be_a_moment(text, at, written, *birth, today)) return std::nullopt;
    if (written.together && is_money(text, written.end)) return std::nullopt;
    if (may_be_a_mobile(written, *birth)) return Form{Kind::telephone, written.end};
  }
  return Form{birth->coordination ? Kind::coordination_number : Kind::personal_number, written.end};
}

}  // namespace

std::optional<Form> personal_number_at(const Letters& text, std::size_t at, Date today) {
  if (!is_digit(letter_at(text, at)) || !number_may_begin(text, at)) return std::nullopt;
  for (const std::size_t year_digits : {std::size_t{4}, std::size_t{2}})
    for (const char32_t separator : {U'\0', U' ', U'-', U'.', U'/'})
      if (const auto written = written_at(text, at, year_digits, separator))
        if (const auto form = form_of(text, at, *written, today)) return form;
  return std::nullopt;
}

}  // namespace lagesbild::personal_data
