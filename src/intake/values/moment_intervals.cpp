#include <algorithm>
#include <array>
#include <string>

#include "intake/values/moments.hpp"
#include "intake/words.hpp"
#include "model/plain_letters.hpp"

/// Two moments in one cell.
namespace lagesbild::intake {
namespace {

/// The text on each side of what stands between two: the first such sign or word that `both` can use.
template <typename Both>
auto between(std::string_view text, Both both) -> decltype(both(text, text)) {
  constexpr std::array<std::string_view, 10> signs{"–",        "—",     "--",   " - ", " till ",
                                                   " t.o.m. ", " tom ", " to ", "-",   "/"};
  for (const std::string_view sign : signs) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
      const auto found = both(trimmed(text.substr(0, at)), trimmed(text.substr(at + sign.size())));
      if (found) return found;
    }
  }
  return std::nullopt;
}

/// "14" of "14–15/11 2026", or "30/10" of "30/10–2/11 2026": what the later day says of month and year holds.
Moment earlier_day(std::string_view text, Date ends, DayOrder order) {
  const CivilDate until = civil_from_date(ends);
  const std::string year = " " + std::to_string(until.year);
  const bool lone = !text.empty() && text.size() <= 2 && is_digit(static_cast<unsigned char>(text.front())) &&
                    is_digit(static_cast<unsigned char>(text.back()));
  const Moment begins =
      lone ? parse_moment(std::string(text) + "/" + std::to_string(until.month) + year, DayOrder::day_first)
           : parse_moment(std::string(text) + year, order);
  const bool earlier = begins.date && *begins.date < ends;
  return earlier ? begins : Moment{std::nullopt, -1, Oddity::unreadable};
}

}  // namespace

std::optional<std::pair<Moment, Moment>> parse_interval(std::string_view text, DayOrder order, bool year_last,
                                                        std::optional<int> year) {
  using Two = std::optional<std::pair<Moment, Moment>>;
  return between(text, [&](std::string_view from, std::string_view to) -> Two {
    Moment begins = parse_moment(from, order, year_last, year);
    const Moment until = parse_moment(to, order, year_last, year);
    if (!begins.date && until.date) begins = earlier_day(from, *until.date, order);
    if (!begins.date || begins.oddity == Oddity::no_such_day) return std::nullopt;
    if (until.date) return std::pair(begins, until);
    // "2026-11-14 22:00 – 02:00"
    Moment ends = parse_time_of_day(to);
    if (begins.minute < 0 || ends.minute < 0) return std::nullopt;
    ends.date = Date{begins.date->days_since_epoch + (ends.minute < begins.minute ? 1 : 0)};
    return std::pair(begins, ends);
  });
}

std::optional<std::pair<Moment, Moment>> parse_times(std::string_view text) {
  using Two = std::optional<std::pair<Moment, Moment>>;
  struct Part {
    std::string_view name;
    int from;
    int to;
  };
  // As a report has them, its last hour included.
  constexpr std::array<Part, 5> parts{
      {{"morgon", 6, 8}, {"förmiddag", 9, 11}, {"eftermiddag", 12, 16}, {"kväll", 17, 21}, {"natt", 22, 5}}};
  const std::string word = compact(text);
  for (const Part& part : parts) {
    const std::string name(part.name);
    for (const char* ending : {"", "en", "tid", "stid"}) {
      if (word == name + ending || word == "på" + name + ending)
        return std::pair(Moment{std::nullopt, part.from * 60}, Moment{std::nullopt, part.to * 60});
    }
  }
  return between(text, [](std::string_view from, std::string_view to) -> Two {
    const Moment begins = parse_time_of_day(from);
    const Moment ends = parse_time_of_day(to);
    if (begins.minute < 0 || (ends.minute < 0 && ends.oddity != Oddity::midnight)) return std::nullopt;
    return std::pair(begins, ends.minute < 0 ? Moment{std::nullopt, 0} : ends);
  });
}

}  // namespace lagesbild::intake
