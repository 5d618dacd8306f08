#include "export/outside.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "analysis/method_version.hpp"
#include "export/json_parts.hpp"
#include "model/sorting.hpp"
#include "model/suppression.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"
#include "words/texts.hpp"

namespace lagesbild::exports {
namespace {

using disclosure::Shown;
using As = OutsideNumber::As;
using words::Text;

OutsideNumber number_of(Shown shown, double events) {
  switch (shown) {
    case Shown::exact:
      return {As::exact, events};
    case Shown::fewer_than_five:
      return {As::fewer_than_five, 0};
    case Shown::withheld:
      break;
  }
  return {As::withheld, 0};
}

bool has_report(const analysis::Expected& expected, std::size_t area) {
  const std::size_t sources = expected.sources.size();
  const auto begin = expected.reported_weeks.begin() + static_cast<std::ptrdiff_t>(area * sources);
  return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(sources),
                     [](int weeks) { return weeks > 0; });
}

/// From the first to the last week that anything is told of. Coverage says when reporting began: before it
/// there is nothing to subtract, so that W33–45 lies within W34–46 where W33 has no reports.
std::optional<analysis::Window> told_weeks(const Situation& situation) {
  std::optional<analysis::Window> weeks;
  const auto take = [&](Week week) {
    if (!weeks) weeks = analysis::Window{week, week};
    weeks = {std::min(weeks->from, week), std::max(weeks->to, week)};
  };
  for (const ReportingStatus& one : situation.reporting) {
    if (one.status != Reported::missing) take(one.week);
  }
  for (const std::int32_t day : situation.incidents.day) take(week_of(Date{day}));
  return weeks;
}

analysis::Window within(const analysis::Window& window, const std::optional<analysis::Window>& weeks) {
  if (!weeks || window.to < weeks->from || window.from > weeks->to) return window;
  return {std::max(window.from, weeks->from), std::min(window.to, weeks->to)};
}

bool differs_by_few(std::uint64_t one, std::uint64_t other) {
  constexpr std::uint64_t fewest_told = 5;
  return one != other && (one > other ? one - other : other - one) < fewest_told;
}

/// By number of the counts: what is published of it already.
std::vector<std::optional<std::uint64_t>> known_numbers(const Situation& situation, const OutsideTable& table,
                                                        const disclosure::CountTable& counts,
                                                        const std::vector<PublishedTable>& published,
                                                        const analysis::Window& window) {
  std::vector<std::optional<std::uint64_t>> known;
  if (published.empty()) return known;
  for (std::size_t line = 0; line < counts.lines(); ++line) {
    const std::string area =
        line < table.areas.size() ? situation.areas[table.areas[line].area].id : std::string();
    for (std::size_t column = 0; column < counts.width(); ++column) {
      const std::string category =
          column < counts.columns ? situation.categories[table.categories[column]].id : std::string();
      known.push_back(known_of(published, window, {area, category}, counts.at(line, column)));
    }
  }
  return known;
}

/// "fewer_than_five", "withheld", "no_report"; nothing for exact.
const char* word_of(As as) {
  switch (as) {
    case As::exact:
      break;
    case As::fewer_than_five:
      return "fewer_than_five";
    case As::withheld:
      return "withheld";
    case As::no_report:
      return "no_report";
  }
  return "";
}

void write_number(data::JsonWriter& json, const std::string& name, const OutsideNumber& number) {
  json.key(name);
  if (number.as == As::exact) {
    json.value(number.events);
  } else {
    json.value(word_of(number.as));
  }
}

void write_numbers(data::JsonWriter& json, const Situation& situation, const OutsideTable& table,
                   const std::vector<OutsideNumber>& numbers) {
  json.key("events");
  json.begin_object();
  for (std::size_t c = 0; c < table.categories.size(); ++c) {
    write_number(json, situation.categories[table.categories[c]].id, numbers[c]);
  }
  json.end_object();
  write_number(json, "all_events", numbers.back());
}

std::string in_words(const OutsideNumber& number, Language language) {
  switch (number.as) {
    case As::exact:
      return words::counted(number.events, Text::one_event, Text::many_events, language);
    case As::fewer_than_five:
      return std::string{words::text(Text::fewer_than_five, language)};
    case As::withheld:
      return std::string{words::text(Text::number_withheld, language)};
    case As::no_report:
      break;
  }
  return std::string{words::text(Text::no_report, language)};
}

}  // namespace

OutsideTable outside_table(const Situation& situation, const analysis::Ranking& ranking,
                           const std::vector<double>& municipal,
                           const std::vector<PublishedTable>& given_out) {
  OutsideTable table;
  for (const auto& category : ranking.categories) table.categories.push_back(category.category);
  for (const auto& area : ranking.areas) {
    table.areas.push_back({area.area, std::round(100 * area.coverage) / 100, area.tier, {}});
  }
  sort_stably(table.areas, [&](const OutsideArea& one, const OutsideArea& other) {
    return std::tie(one.tier, situation.areas[one.area].name, one.area) <
           std::tie(other.tier, situation.areas[other.area].name, other.area);
  });
  disclosure::CountTable counts{table.areas.size(), table.categories.size(), {}, {}};
  for (const OutsideArea& area : table.areas) {
    for (std::size_t c = 0; c < table.categories.size(); ++c) {
      counts.cells.push_back(static_cast<std::uint64_t>(ranking.expected.observed_in(area.area, c)));
    }
  }
  const auto weeks = told_weeks(situation);
  const analysis::Window window = within(ranking.settings.window, weeks);
  std::vector<PublishedTable> published = given_out;
  for (PublishedTable& told : published) told.window = within(told.window, weeks);
  const auto known = known_numbers(situation, table, counts, published, window);
  const auto shown = disclosure::suppressed_beside(counts, known);
  for (std::size_t line = 0; line < counts.lines(); ++line) {
    const bool is_area = line < table.areas.size();
    const bool reported = !is_area || has_report(ranking.expected, table.areas[line].area);
    auto& numbers = is_area ? table.areas[line].events : table.sums;
    for (std::size_t column = 0; column < counts.width(); ++column) {
      numbers.push_back(reported ? number_of(shown[line * counts.width() + column],
                                             static_cast<double>(counts.at(line, column)))
                                 : OutsideNumber{As::no_report, 0});
    }
  }
  for (std::size_t c = 0; c < situation.categories.size(); ++c) {
    const Category& category = situation.categories[c];
    if (!disclosure::told_for_municipality_only(category)) continue;
    if (!ranking.settings.selection.has_category(c)) continue;
    Shown as = disclosure::shown_of_municipality(category, municipal[c], disclosure::Audience::outside);
    const auto events = static_cast<std::uint64_t>(municipal[c]);
    const auto before = known_of(published, window, {std::string(municipal_place), category.id}, events);
    if (as == Shown::exact && before && differs_by_few(*before, events)) as = Shown::withheld;
    table.municipal.push_back({c, number_of(as, municipal[c])});
  }
  return table;
}

PublishedTable told_by(const Situation& situation, const analysis::Window& window,
                       const OutsideTable& table) {
  PublishedTable told{window, {}};
  const auto tell = [&](const std::string& area, const std::string& category, const OutsideNumber& number) {
    if (number.as == As::exact) told.numbers[{area, category}] = static_cast<std::uint64_t>(number.events);
  };
  const auto tell_line = [&](const std::string& area, const std::vector<OutsideNumber>& numbers) {
    for (std::size_t c = 0; c < table.categories.size(); ++c) {
      tell(area, situation.categories[table.categories[c]].id, numbers[c]);
    }
    tell(area, "", numbers.back());
  };
  for (const OutsideArea& area : table.areas) tell_line(situation.areas[area.area].id, area.events);
  tell_line("", table.sums);
  for (const auto& of : table.municipal)
    tell(std::string(municipal_place), situation.categories[of.category].id, of.events);
  return told;
}

std::string outside_json(const Situation& situation, const analysis::Ranking& ranking,
                         const OutsideTable& table, const char* format, Language language) {
  data::JsonWriter json;
  json.begin_object();
  json.member("format", format);
  json.member("audience", disclosure::audience_id(disclosure::Audience::outside));
  json.member("synthetic", situation.synthetic);
  json.member("about", std::string{words::text(Text::outside_about, language)});
  json.member("updated", situation.updated);
  json.key("sources");
  json.begin_array();
  for (const Source& source : situation.sources) json.value(source.name.in(language));
  json.end_array();
  json.member("method_version", analysis::method_version);
  write_window(json, "window", ranking.settings.window);
  json.member("k", ranking.k);
  json.key("areas");
  json.begin_array();
  for (const OutsideArea& area : table.areas) {
    const Area& facts = situation.areas[area.area];
    json.begin_object();
    json.member("id", facts.id);
    json.member("name", facts.name);
    if (facts.population_known) json.member("population", facts.population);
    json.member("coverage", area.coverage);
    json.member("tier", analysis::tier_id(area.tier));
    write_numbers(json, situation, table, area.events);
    json.end_object();
  }
  json.end_array();
  json.key("all_areas");
  json.begin_object();
  write_numbers(json, situation, table, table.sums);
  json.end_object();
  json.key("municipality_only");
  json.begin_object();
  for (const auto& of : table.municipal) {
    write_number(json, situation.categories[of.category].id, of.events);
  }
  json.end_object();
  json.end_object();
  return json.take();
}

std::string outside_text(const Situation& situation, const analysis::Ranking& ranking,
                         const OutsideTable& table, Language language) {
  std::string text = std::string{words::text(Text::outside_title, language)} + "\n" +
                     words::format_window(ranking.settings.window, language) + "\n" +
                     std::string{words::text(Text::outside_about, language)} + "\n";
  const auto lines = [&](const std::vector<OutsideNumber>& numbers) {
    for (std::size_t c = 0; c < table.categories.size(); ++c) {
      text += "  " + situation.categories[table.categories[c]].name.in(language) + ": " +
              in_words(numbers[c], language) + "\n";
    }
    text += "  " + std::string{words::text(Text::all_categories, language)} + ": " +
            in_words(numbers.back(), language) + "\n";
  };
  for (const OutsideArea& area : table.areas) {
    text += "\n" + situation.areas[area.area].name + ": " + words::tier_text(area.tier, language) + ", " +
            words::filled(Text::coverage_is, language, {words::format_percent(area.coverage, language)}) +
            "\n";
    lines(area.events);
  }
  text += "\n" + std::string{words::text(Text::all_areas, language)} + "\n";
  lines(table.sums);
  if (table.municipal.empty()) return text;
  text += "\n" + std::string{words::text(Text::municipality_only, language)} + "\n";
  for (const auto& of : table.municipal) {
    text += "  " + situation.categories[of.category].name.in(language) + ": " +
            in_words(of.events, language) + "\n";
  }
  return text;
}

}  // namespace lagesbild::exports
