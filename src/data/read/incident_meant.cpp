#include <array>

#include "data/json/node.hpp"
#include "data/read/incident_row.hpp"
#include "model/plain_text.hpp"

/// What is not written as it should be in an incident, but certain.
namespace lagesbild::data {
namespace {

/// "14.11.2026" as its three numbers in the order they stand; nothing where the year is not last.
std::optional<std::array<int, 3>> numbers_of(std::string_view text) {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> digits{};
  std::size_t at = 0;
  char between = '\0';
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') {
      numbers[at] = numbers[at] * 10 + (letter - '0');
      if (++digits[at] > 4) return std::nullopt;
    } else if (std::string_view{"./-"}.find(letter) != std::string_view::npos && digits[at] > 0 && at < 2 &&
               (at == 0 || letter == between)) {
      between = letter;
      ++at;
    } else {
      return std::nullopt;
    }
  }
  const bool year_last = digits[0] > 0 && digits[0] <= 2 && digits[1] > 0 && digits[1] <= 2 && digits[2] == 4;
  return year_last ? std::optional(numbers) : std::nullopt;
}

std::optional<Date> day_of(int year, int month, int day) {
  const auto two = [](int number) { return std::to_string(100 + number % 100).substr(1); };
  if (month > 99 || day > 99) return std::nullopt;
  return parse_date(std::to_string(year) + "-" + two(month) + "-" + two(day));
}

constexpr int this_century = 2000;

/// Six digits with the year first or last, by the places of year and day.
std::optional<Date> day_in_six(std::string_view text, std::size_t year, std::size_t day) {
  if (text.size() != 6 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  return day_of(this_century + two(year), two(2), two(day));
}

std::optional<Date> day_by_habit(DateHabit habit, std::string_view text) {
  if (habit == DateHabit::six_digits) return day_in_six(text, 0, 4);
  const auto numbers = habit == DateHabit::none ? std::nullopt : numbers_of(text);
  if (!numbers) return std::nullopt;
  const bool day_first = habit == DateHabit::day_first;
  return day_of((*numbers)[2], (*numbers)[day_first ? 1 : 0], (*numbers)[day_first ? 0 : 1]);
}

}  // namespace

DateHabit date_habit(std::string_view bytes, Date last_day) {
  constexpr int likely_years = 6;
  constexpr std::string_view key = "\"date\"";
  std::size_t first_over = 0;
  std::size_t second_over = 0;
  std::size_t packed = 0;
  std::size_t packed_else = 0;  ///< that can be read with the year last as well
  bool all_packed = true;
  const auto is_likely = [&](const std::optional<Date>& day) {
    return day && *day <= last_day && day->days_since_epoch > last_day.days_since_epoch - 366 * likely_years;
  };
  for (std::size_t at = bytes.find(key); at != std::string_view::npos; at = bytes.find(key, at)) {
    at = bytes.find_first_not_of(" :\t\r\n[", at + key.size());
    if (at == std::string_view::npos) break;
    const bool in_columns = bytes[bytes.find_last_not_of(" \t\r\n", at - 1)] == '[';
    for (bool more = true; more;) {
      const std::size_t begin = at + (at < bytes.size() && bytes[at] == '"' ? 1 : 0);
      const std::size_t end = std::min(bytes.find_first_of("\",]}\n ", begin), bytes.size());
      const std::string_view text = bytes.substr(begin, end - begin);
      if (const auto numbers = numbers_of(text)) {
        if ((*numbers)[0] > 12) ++first_over;
        if ((*numbers)[1] > 12) ++second_over;
      } else if (text.size() == 6 && text.find_first_not_of("0123456789") == std::string_view::npos) {
        ++packed;
        all_packed = all_packed && is_likely(day_in_six(text, 0, 4));
        if (is_likely(day_in_six(text, 4, 0))) ++packed_else;
      }
      // In columns they follow each other.
      const std::size_t close = std::min(bytes.find_first_of(",]}", end), bytes.size());
      more = in_columns && close < bytes.size() && bytes[close] == ',';
      at = more ? std::min(bytes.find_first_not_of(" \t\r\n", close + 1), bytes.size()) : end;
    }
  }
  if (first_over > 0 && second_over == 0) return DateHabit::day_first;
  if (second_over > 0 && first_over == 0) return DateHabit::month_first;
  if (packed > 0 && all_packed && packed_else < packed) return DateHabit::six_digits;
  return DateHabit::none;
}

/// The id that is meant where a text is not one as it stands, or a number; told either way.
std::optional<std::string> RowReader::meant_id(std::string_view key, const Scalar& value) {
  switch (value.type) {
    case Scalar::Type::integer:
      return number_as_id(value.integer, pointer(key), *log_);
    case Scalar::Type::real:
      return number_as_id(value.real, pointer(key), *log_);
    default:
      if (disguise_of(*value.text)) {
        log_->warning(ProblemCode::look_alike, [&] { return disguised(pointer(key), *value.text); });
      }
      return plain_name(*value.text);
  }
}

std::optional<Date> RowReader::meant_day(std::string_view key, const Scalar& value) {
  const std::string text = value.type == Scalar::Type::text      ? *value.text
                           : value.type == Scalar::Type::integer ? std::to_string(value.integer)
                                                                 : std::string{};
  auto day = meant_date(text);
  if (!day && !text.empty()) {
    if (!context_->habit) context_->habit = date_habit(context_->bytes, context_->last_day);
    day = day_by_habit(*context_->habit, text);
  }
  if (day) log_->warning(ProblemCode::meant_date, [&] { return date_meant(pointer(key)); });
  return day;
}

void RowReader::take_point(IncidentField field, std::string_view key, const std::vector<double>& numbers) {
  if (numbers.size() == 2 || numbers.size() == 3) {
    row_.point = {numbers[0], numbers[1]};
    return;
  }
  wrong_type(field, key,
             {"en punkt [longitud, latitud] i grader (WGS 84)",
              "a point [longitude, latitude] in degrees (WGS 84)"});
}

/// The point by the area, which may stand after it.
void RowReader::settle_point() {
  if (!row_.point) return;
  const auto placed = place_point(*row_.point, static_cast<std::size_t>(row_.area), context_->boxes);
  const std::string_view key = field_of(IncidentField::point).key;
  if (!placed) {
    log_->error(ProblemCode::bad_point, [&] {
      return Finding{pointer(key),
                     {"Punkten ligger inte där den kan ligga; händelsen räknas men utan punkt",
                      "The point does not lie where it can; the incident is counted, without the point"},
                     {"Skriv punkten som [longitud, latitud] i grader (WGS 84), eller ta bort den",
                      "Write the point as [longitude, latitude] in degrees (WGS 84), or remove it"}};
    });
    return;
  }
  row_.detail.point = placed->place;
  if (!context_->boxes.is_among(placed->place)) {
    log_->warning(ProblemCode::bad_point, [&] {
      return Finding{pointer(key),
                     {"Punkten ligger långt utanför områdena; händelsen räknas i sitt område",
                      "The point lies far outside the areas; the incident is counted in its area"},
                     {"Rätta punkten, eller ta bort den", "Correct the point, or remove it"}};
    });
  }
  if (placed->form == PointForm::degrees) return;
  log_->warning(ProblemCode::assumed_crs, [&] {
    switch (placed->form) {
      case PointForm::degrees_swapped:
        return Finding{
            pointer(key),
            {"Punkten har latituden först; den läses så", "The point has the latitude first; it is read so"},
            {"Skriv [longitud, latitud]", "Write [longitude, latitude]"}};
      case PointForm::sweref99tm:
        return Finding{pointer(key),
                       {"Punkten är i meter; den läses som SWEREF 99 TM",
                        "The point is in metres; it is read as SWEREF 99 TM"},
                       {"Skriv punkten i grader (WGS 84)", "Write the point in degrees (WGS 84)"}};
      case PointForm::rt90:
        return Finding{pointer(key),
                       {"Punkten är i meter; den läses som RT 90, där den ligger i sitt område",
                        "The point is in metres; it is read as RT 90, where it is in its area"},
                       {"Skriv punkten i grader (WGS 84)", "Write the point in degrees (WGS 84)"}};
      default:
        return Finding{
            pointer(key),
            {"Punkten är i meter; den läses i den zon av SWEREF 99 där den ligger i sitt område",
             "The point is in metres; it is read in the zone of SWEREF 99 where it is in its area"},
            {"Skriv punkten i grader (WGS 84)", "Write the point in degrees (WGS 84)"}};
    }
  });
}

std::optional<std::int64_t> RowReader::clock_hour(const Scalar& value) {
  if (value.type != Scalar::Type::text) return std::nullopt;
  const std::string text = plain_name(*value.text);
  const std::size_t mark = text.find_first_of(":.");
  const auto number = [](std::string_view digits) -> std::optional<std::int64_t> {
    if (digits.empty() || digits.size() > 2 ||
        digits.find_first_not_of("0123456789") != std::string_view::npos)
      return std::nullopt;
    return std::stoi(std::string(digits));
  };
  if (mark == std::string::npos || text.size() < mark + 3) return std::nullopt;
  const auto hour = number(std::string_view(text).substr(0, mark));
  const auto minute = number(std::string_view(text).substr(mark + 1, 2));
  const std::string_view rest = std::string_view(text).substr(mark + 3);
  const bool seconds =
      rest.empty() || (rest.size() == 3 && rest.front() == text[mark] && number(rest.substr(1)));
  return seconds && hour && *hour <= 23 && minute && *minute <= 59 ? hour : std::nullopt;
}

std::optional<std::int64_t> RowReader::told_clock_hour(std::string_view key, const Scalar& value) {
  log_->warning(ProblemCode::mended, [&] {
    return Finding{pointer(key),
                   {"Här står ett klockslag; timmen läses", "A time of day stands here; its hour is read"},
                   {"Skriv timmen som 0–23", "Write the hour as 0–23"}};
  });
  return clock_hour(value);
}

std::optional<std::int64_t> RowReader::meant_number(std::string_view key, const Scalar& value) {
  constexpr std::size_t most_digits = 6;
  const std::string plain = value.type == Scalar::Type::text ? plain_name(*value.text) : "";
  if (plain.empty() || plain.size() > most_digits) return std::nullopt;
  std::int64_t number = 0;
  for (const char letter : plain) {
    if (letter < '0' || letter > '9') return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  log_->warning(ProblemCode::mended, [&] {
    return Finding{pointer(key),
                   {"Talet står inom citattecken; det läses som ett tal",
                    "The number stands within quotation marks; it is read as a number"},
                   {"Skriv tal utan citattecken", "Write numbers without quotation marks"}};
  });
  return number;
}

}  // namespace lagesbild::data
