#include "data/read/latest_change.hpp"

#include <charconv>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace lagesbild::data {

namespace {

constexpr std::string_view blank = " \t\r\n";
constexpr int ten_years = 3653;

/// The first place not before `at` where the sign is none of `signs`.
std::size_t after(std::string_view text, std::size_t at, std::string_view signs) {
  const std::size_t found = text.find_first_not_of(signs, at);
  return found == std::string_view::npos ? text.size() : found;
}

/// Where the value of the next such key begins, from `at` on; npos where there is none.
std::size_t value_of(std::string_view text, std::string_view key, std::size_t at) {
  // By its first letter: every other sign or so is a quotation mark, and at each a search would stop.
  const std::string unquoted = std::string(key) + "\"";
  while ((at = text.find(unquoted, at)) != std::string_view::npos) {
    const bool is_whole = at > 0 && text[at - 1] == '"';
    at = after(text, at + unquoted.size(), blank);
    if (is_whole && at < text.size() && text[at] == ':') return after(text, at + 1, blank);
  }
  return at;
}

/// The string that is the value of that key; "" where it is none.
std::string_view string_of(std::string_view text, std::string_view key) {
  const std::size_t begin = value_of(text, key, 0);
  if (begin == std::string_view::npos || begin >= text.size() || text[begin] != '"') return {};
  const std::size_t end = text.find('"', begin + 1);
  return end == std::string_view::npos ? std::string_view{} : text.substr(begin + 1, end - begin - 1);
}

/// The day, of a week the first, that the record around `at` tells of; nothing where it does not say.
std::optional<Date> day_told(std::string_view text, std::size_t at) {
  const std::size_t begin = text.rfind('{', at);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view record = text.substr(begin, text.find('}', at) - begin);
  if (const auto week = parse_week(string_of(record, "week"))) return monday_of(*week);
  return parse_date(string_of(record, "date"));
}

/// The elements of an array that holds no other, from its bracket on.
std::vector<std::string_view> elements_of(std::string_view text, std::size_t bracket) {
  std::vector<std::string_view> elements;
  for (std::size_t at = bracket; at < text.size() && text[at] != ']';) {
    const std::size_t begin = after(text, at + 1, blank);
    at = text.find_first_of(",]", begin);
    if (at == std::string_view::npos) break;
    elements.push_back(text.substr(begin, at - begin));
  }
  return elements;
}

/// The days that the rows of columns tell of.
std::vector<std::optional<Date>> days_of_rows(std::string_view text) {
  std::vector<std::optional<Date>> told;
  const auto from = parse_date(string_of(text, "from"));
  const std::size_t days = value_of(text, "day", 0);
  if (!from || days >= text.size() || text[days] != '[') return told;
  for (const std::string_view element : elements_of(text, days)) {
    int day = 0;
    const bool is_day =
        std::from_chars(element.data(), element.data() + element.size(), day).ec == std::errc{};
    told.push_back(is_day ? std::optional(Date{from->days_since_epoch + day}) : std::nullopt);
  }
  return told;
}

std::string_view without_quotes(std::string_view element) {
  const bool is_string = element.size() > 1 && element.front() == '"' && element.find('"', 1) != element.npos;
  return is_string ? element.substr(1, element.find('"', 1) - 1) : std::string_view{};
}

}  // namespace

bool is_later(const LatestChange& one, const LatestChange& other) {
  return std::tie(one.told, one.day) > std::tie(other.told, other.day);
}

std::optional<LatestChange> latest_change(const File& file, Date known) {
  std::optional<LatestChange> latest;
  const auto take = [&](std::string_view instant, const std::optional<Date>& told) {
    const auto day = swedish_day(instant);
    if (!day || *day <= known || day->days_since_epoch > known.days_since_epoch + ten_years) return;
    if (told && (*told > *day || week_of(*told) < week_of(known))) return;
    LatestChange change{week_of(told.value_or(*day)), *day, std::string(instant)};
    if (!latest || is_later(change, *latest)) latest = std::move(change);
  };
  // The file is looked through, not read: it may be large, and what is wrong in it is told by its reader.
  const std::string_view text = file.bytes.view();
  constexpr std::string_view key = "changed";
  for (std::size_t at = value_of(text, key, 0); at < text.size(); at = value_of(text, key, at)) {
    if (text[at] != '[') {
      take(without_quotes(text.substr(at, text.find_first_of(",}", at) - at)), day_told(text, at));
      continue;
    }
    const auto told = days_of_rows(text);
    const auto instants = elements_of(text, at);
    for (std::size_t row = 0; row < instants.size(); ++row) {
      take(without_quotes(instants[row]), row < told.size() ? told[row] : std::nullopt);
    }
  }
  return latest;
}

}  // namespace lagesbild::data
