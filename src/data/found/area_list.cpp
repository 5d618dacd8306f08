#include "data/found/area_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "data/json/lower_ascii.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array<std::string_view, 5> spaces{" ", "\u00a0", "\u202f", "\u2009", "\r"};

/// How many bytes of space the text begins with, or ends with.
std::size_t space_at(std::string_view text, bool at_end) {
  for (const std::string_view space : spaces) {
    if (at_end ? text.ends_with(space) : text.starts_with(space)) return space.size();
  }
  return 0;
}

std::string_view trimmed(std::string_view text) {
  while (const std::size_t bytes = space_at(text, false)) text.remove_prefix(bytes);
  while (const std::size_t bytes = space_at(text, true)) text.remove_suffix(bytes);
  if (text.size() >= 2 && text.starts_with('"') && text.ends_with('"'))
    return text.substr(1, text.size() - 2);
  return text;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "4200", "4 200" and "4.200": thousands may be parted, and "inv" may follow.
std::optional<double> inhabitants_of(std::string_view text) {
  for (const std::string_view unit : {"invånare", "inv.", "inv"}) {
    if (!text.ends_with(unit)) continue;
    text = trimmed(text.substr(0, text.size() - unit.size()));
    break;
  }
  std::string digits;
  std::size_t in_group = 0;
  bool is_parted = false;
  while (!text.empty()) {
    const std::size_t gap = text.front() == '.' ? 1 : space_at(text, false);
    if (gap > 0) {
      if (digits.empty() || (is_parted && in_group != 3)) return std::nullopt;
      is_parted = true;
      in_group = 0;
      text.remove_prefix(gap);
      continue;
    }
    if (!is_digits(text.substr(0, 1))) return std::nullopt;
    digits += text.front();
    ++in_group;
    text.remove_prefix(1);
  }
  constexpr std::size_t most_digits = 7;
  if (digits.empty() || digits.size() > most_digits || (is_parted && in_group != 3)) return std::nullopt;
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::vector<std::string> cells_of(std::string_view line) {
  const char separator = line.find('\t') != std::string_view::npos  ? '\t'
                         : line.find(';') != std::string_view::npos ? ';'
                                                                    : ',';
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(separator, begin), line.size());
    cells.emplace_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  while (cells.size() > 1 && cells.back().empty()) cells.pop_back();
  return cells;
}

/// "Norr 4 200": the number is what of the end can be one, in groups of three.
void part_by_spaces(std::vector<std::string>& cells) {
  const std::string whole = cells.front();
  std::size_t at = whole.size();
  std::optional<std::size_t> number_begins;
  while (at > 0) {
    const std::size_t space = whole.rfind(' ', at - 1);
    if (space == std::string::npos || space == 0) break;
    if (!inhabitants_of(trimmed(std::string_view(whole).substr(space + 1)))) break;
    number_begins = space + 1;
    at = space;
  }
  if (!number_begins) return;
  std::string_view name = trimmed(std::string_view(whole).substr(0, *number_begins));
  for (const std::string_view mark : {"–", "—", "-", ":"}) {
    if (name.size() > mark.size() && name.ends_with(mark))
      name = trimmed(name.substr(0, name.size() - mark.size()));
  }
  cells = {std::string(name), whole.substr(*number_begins)};
}

/// The last line of a spreadsheet, which is the whole municipality and no area of it.
bool is_sum(const ListedArea& area) {
  constexpr std::array<std::string_view, 9> words{"summa",      "totalt",          "total",
                                                  "totalsumma", "delsumma",        "hela kommunen",
                                                  "kommunen",   "kommunen totalt", "summa kommunen"};
  return std::find(words.begin(), words.end(), lower_ascii(area.name)) != words.end();
}

/// "Område; Invånare; Kod"
bool ends_with_code(std::string_view heading) {
  const std::string last = lower_ascii(cells_of(heading).back());
  return last == "id" || last.ends_with("kod") || last.ends_with("code");
}

/// SCB's code of an area: "0163R001", "0163A0010".
bool is_area_code(std::string_view text) {
  constexpr std::size_t shortest = 8;
  constexpr std::size_t longest = 9;
  return text.size() >= shortest && text.size() <= longest && is_digits(text.substr(0, 4)) &&
         text[4] >= 'A' && text[4] <= 'Z' && is_digits(text.substr(5));
}

void take_code(ListedArea& area, std::vector<std::string>& names) {
  const std::string& first = names.front();
  const bool has_digit = std::any_of(first.begin(), first.end(), [](char c) { return is_digits({&c, 1}); });
  if (names.size() > 1 && has_digit && first.find(' ') == std::string::npos) {
    area.code = first;
    names.erase(names.begin());
    return;
  }
  const std::size_t space = first.find(' ');
  const std::string word = first.substr(0, space);
  if (!is_area_code(word)) return;
  area.code = word;
  if (space != std::string::npos) names.front() = first.substr(space + 1);
}

ListedArea area_of(std::string_view line) {
  std::vector<std::string> cells = cells_of(line);
  if (cells.size() == 1) part_by_spaces(cells);
  ListedArea area;
  if (cells.size() > 1) {
    if (!inhabitants_of(cells.back()) && cells.size() > 2 && inhabitants_of(cells[cells.size() - 2])) {
      area.district = cells.back();
      cells.pop_back();
    }
    area.population = inhabitants_of(cells.back());
    if (area.population) cells.pop_back();
  }
  take_code(area, cells);
  for (const std::string& cell : cells) area.name += (area.name.empty() ? "" : ", ") + cell;
  return area;
}

Problem on_line(std::size_t line, ProblemCode code, const LocalText& what, LocalText remedy) {
  const std::string number = std::to_string(line);
  return {Severity::error,   {},
          "/areas",          {"Rad " + number + ": " + what.sv, "Line " + number + ": " + what.en},
          std::move(remedy), code};
}

void check(const ListedArea& area, const std::vector<ListedArea>& earlier, Problems& problems) {
  const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const ListedArea& other) {
    return area.code.empty() ? other.name == area.name : other.code == area.code;
  });
  if (area.name.empty()) {
    problems.push_back(on_line(area.line, ProblemCode::missing_key,
                               {"områdets namn saknas", "the area's name is missing"},
                               {"Skriv namnet först på raden", "Write the name first on the line"}));
  } else if (same != earlier.end()) {
    const std::string& said = area.code.empty() ? area.name : area.code;
    const std::string line = std::to_string(same->line);
    problems.push_back(
        on_line(area.line, ProblemCode::duplicate_id,
                {said + " står redan på rad " + line, said + " stands on line " + line + " already"},
                {"Ta bort den ena, eller ge områdena olika namn",
                 "Remove one of them, or give the areas different names"}));
  }
}

}  // namespace

AreaList read_area_list(std::string_view text) {
  AreaList list;
  std::optional<ListedArea> heading;
  bool code_last = false;
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  std::size_t number = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    if (trimmed(line).empty()) continue;
    ListedArea area = area_of(line);
    area.line = number;
    const bool is_first = list.areas.empty() && !heading;
    if (is_first && !area.population && cells_of(line).size() > 1) {
      heading = std::move(area);
      code_last = ends_with_code(line);
      continue;
    }
    if (code_last && area.code.empty()) area.code = std::exchange(area.district, {});
    if (!list.areas.empty() && is_sum(area)) {
      Problem sum = on_line(
          number, ProblemCode::no_areas,
          {area.name + " är en summa och blir inget område", area.name + " is a sum and becomes no area"},
          {"Är det ett område, så ge det ett annat namn", "If it is an area, give it another name"});
      sum.severity = Severity::warning;
      list.problems.push_back(std::move(sum));
      continue;
    }
    check(area, list.areas, list.problems);
    list.areas.push_back(std::move(area));
  }
  // A line alone, or above others that lack the number too, is no heading.
  const bool has_numbers = std::any_of(list.areas.begin(), list.areas.end(),
                                       [](const ListedArea& area) { return area.population.has_value(); });
  if (heading && !has_numbers) list.areas.insert(list.areas.begin(), std::move(*heading));
  return list;
}

}  // namespace lagesbild::data
