#include <algorithm>
#include <cstdint>

#include "analysis/municipal.hpp"
#include "model/decisions.hpp"
#include "report/charts/charts.hpp"
#include "report/parts/maker.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"
#include "words/news_words.hpp"
#include "words/reason.hpp"

namespace lagesbild::report {
namespace {

constexpr std::size_t most_rows = 30;

/// Of what is told for the whole municipality only, in the report's own weeks.
std::vector<double> municipal_of(const Maker& maker) {
  analysis::Settings settings = maker.ranking().settings;
  settings.window = maker.counted();
  return analysis::municipal_events(maker.situation, *maker.cube, settings);
}

exports::OutsideTable outside_of(const Maker& maker) {
  const Findings& found = *maker.findings;
  if (maker.counted() == found.ranking.settings.window) {
    return exports::outside_table(maker.situation, found.ranking, found.municipal, maker.wanted.published);
  }
  // The tier is of more weeks; the numbers are of the report's own.
  analysis::Ranking counted = found.ranking;
  counted.settings.window = maker.counted();
  counted.expected = maker.counts_in(maker.counted());
  for (auto& area : counted.areas) area.coverage = counted.expected.coverage[area.area];
  return exports::outside_table(maker.situation, counted, municipal_of(maker), maker.wanted.published);
}

enum class Tells : std::uint8_t { areas, categories };

/// A sheet tells sums of areas or of categories, and nothing of a category in an area.
void remember(const Maker& maker, const exports::OutsideTable& table, Tells what) {
  const analysis::Window window = maker.counted();
  if (!maker.sheet.told) maker.sheet.told = exports::PublishedTable{window, {}};
  for (const auto& [place, number] : exports::told_by(maker.situation, window, table).numbers) {
    const auto& [area, category] = place;
    const bool is_told = what == Tells::areas ? category.empty() && !area.empty()
                                              : area.empty() || area == exports::municipal_place;
    if (is_told) maker.sheet.told->numbers[place] = number;
  }
}

std::string outside_text_of(const Maker& maker, const exports::OutsideNumber& number) {
  using As = exports::OutsideNumber::As;
  switch (number.as) {
    case As::exact:
      return maker.count(number.events);
    case As::fewer_than_five:
      return maker.text(Text::sheet_fewer);
    case As::withheld:
      return maker.text(Text::number_withheld);
    case As::no_report:
      break;
  }
  return maker.text(Text::no_report);
}

void add_more(const Maker& maker, std::size_t areas) {
  if (areas <= most_rows) return;
  maker.sheet.text(
      maker.filled(Text::sheet_more_areas, {maker.count(static_cast<double>(areas - most_rows))}),
      Voice::note);
}

void add_outside_areas(const Maker& maker) {
  maker.sheet.heading(2, maker.text(Text::sheet_list));
  const auto window = [&](const analysis::Window& weeks) {
    return words::format_window(weeks, maker.language());
  };
  maker.sheet.text(maker.filled(Text::sheet_list_outside,
                                {window(maker.counted()), window(maker.ranking().settings.window)}),
                   Voice::note);
  Table table{{},
              words::texts({Text::sheet_column_number, Text::sheet_column_area, Text::sheet_column_tier,
                            Text::sheet_column_coverage, Text::sheet_column_events},
                           maker.language()),
              {},
              {false, false, false, true, true}};
  const auto outside = outside_of(maker);
  remember(maker, outside, Tells::areas);
  for (const auto& area : outside.areas) {
    if (table.rows.size() == most_rows) break;
    table.rows.push_back({{maker.count(static_cast<double>(table.rows.size() + 1))},
                          {maker.situation.areas[area.area].name},
                          {words::tier_text(area.tier, maker.language())},
                          {words::format_percent(area.coverage, maker.language())},
                          {outside_text_of(maker, area.events.back())}});
  }
  maker.sheet.table(std::move(table));
  add_more(maker, outside.areas.size());
}

void add_reasons(const Maker& maker) {
  std::vector<std::string> lines;
  for (const auto& area : maker.ranking().areas) {
    if (!area.has_place() || lines.size() == static_cast<std::size_t>(maker.ranking().k)) break;
    lines.push_back(maker.filled(Text::name_and_value,
                                 {maker.situation.areas[area.area].name,
                                  words::reason(maker.situation, maker.ranking(), area, maker.language())}));
  }
  if (lines.empty()) return;
  maker.sheet.heading(3, maker.text(Text::sheet_reasons));
  maker.sheet.bullets(std::move(lines));
}

std::string decision_word(const Maker& maker, const std::optional<StandingDecision>& decision) {
  if (!decision) return maker.text(Text::cell_nothing);
  return maker.filled(
      Text::decided_short,
      {words::listed(Text::decided_words, static_cast<std::size_t>(decision->level), maker.language()),
       words::format_date(decision->date, maker.language())});
}

}  // namespace

void add_areas(const Maker& maker, bool with_reasons) {
  if (maker.outside()) return add_outside_areas(maker);
  const analysis::Ranking& ranking = maker.ranking();
  maker.sheet.heading(2, maker.text(Text::sheet_list));
  maker.sheet.text(
      maker.filled(Text::sheet_list_about, {words::top_text(maker.situation, ranking, maker.language()),
                                            words::format_window(ranking.settings.window, maker.language())}),
      Voice::note);
  for (const analysis::Note& note : ranking.notes) {
    if (analysis::limits_order(note.code))
      maker.sheet.text(words::note_text(maker.situation, note, maker.language()));
  }
  Table table{{},
              words::texts({Text::sheet_column_place, Text::sheet_column_area, Text::sheet_column_probability,
                            Text::sheet_column_interval, Text::sheet_column_tier, Text::sheet_column_coverage,
                            Text::sheet_column_decision},
                           maker.language()),
              {},
              {false, false, true, true, false, true, false}};
  const auto decisions = standing_decisions(maker.plans.meetings, maker.situation.areas.size());
  for (const auto& area : ranking.areas) {
    if (table.rows.size() == most_rows) break;
    const bool placed = area.has_place();
    const std::string nothing = maker.text(Text::cell_nothing);
    table.rows.push_back(
        {{placed ? maker.count(static_cast<double>(table.rows.size() + 1)) : nothing},
         {maker.situation.areas[area.area].name},
         {placed && analysis::has_order(ranking) ? words::format_probability(area.p_top, maker.language())
                                                 : nothing},
         {placed && analysis::has_order(ranking)
              ? maker.filled(Text::sheet_range,
                             {std::to_string(area.rank.low), std::to_string(area.rank.high)})
              : nothing},
         {words::standing_text(ranking, area, maker.language())},
         {words::format_percent(area.coverage, maker.language())},
         {decision_word(maker, decisions[area.area])}});
  }
  maker.sheet.table(std::move(table));
  add_more(maker, ranking.areas.size());
  if (with_reasons) add_reasons(maker);
}

void add_map(const Maker& maker, FigureSize size) {
  std::vector<MapArea> areas(maker.situation.areas.size());
  if (maker.outside()) {
    int row = 0;
    for (const auto& area : outside_of(maker).areas) areas[area.area] = {area.tier, ++row};
  } else {
    int place = 0;
    for (const auto& area : maker.ranking().areas) {
      areas[area.area] = {area.tier, area.has_place() ? ++place : 0};
    }
  }
  const std::string title = maker.text(Text::sheet_map);
  std::string svg = area_map(maker.situation, areas, title, maker.language());
  if (svg.empty()) return;
  maker.sheet.heading(2, title);
  std::string about = maker.text(Text::sheet_map_about);
  if (const std::string note = maker.in(maker.situation.map.note); !note.empty()) about += " " + note;
  maker.sheet.text(about, Voice::note);
  maker.sheet.figure(title, std::move(svg), size);
}

void add_levels(const Maker& maker) {
  const analysis::Ranking& ranking = maker.ranking();
  if (maker.outside() || !(ranking.reference_harm > 0)) return;
  std::vector<LevelRow> rows;
  for (const auto& area : ranking.areas) {
    if (!area.has_place() || rows.size() == most_rows) break;
    rows.push_back({maker.situation.areas[area.area].name,
                    {area.harm.mean / ranking.reference_harm, area.harm.low / ranking.reference_harm,
                     area.harm.high / ranking.reference_harm}});
  }
  if (rows.empty()) return;
  const std::string title = maker.text(Text::sheet_levels);
  maker.sheet.heading(2, title);
  maker.sheet.text(maker.text(Text::sheet_levels_about), Voice::note);
  maker.sheet.figure(title, level_chart(rows, title, maker.language()));
}

void add_news(const Maker& maker) {
  if (maker.outside() || maker.findings->moves.empty()) return;
  const Findings& found = *maker.findings;
  std::vector<std::string> lines;
  for (const std::size_t area : analysis::clearly_moved(found.moves)) {
    const analysis::Move& move = found.moves[area];
    const std::string& name = maker.situation.areas[area].name;
    const std::string why = words::mover_text(maker.situation, move, maker.language());
    lines.push_back(move.change() ? maker.filled(Text::sheet_moved,
                                                 {name, words::move_figures(move, maker.language()), why})
                                  : maker.filled(Text::name_and_value, {name, why}));
  }
  for (const auto& signal : found.watch.signals) {
    if (!signal.flagged) continue;
    lines.push_back(words::signal_text(maker.situation, signal, found.watch.week, maker.language()));
  }
  maker.sheet.heading(
      2, maker.filled(Text::sheet_new,
                      {words::format_week_and_year(found.before->settings.window.to, maker.language())}));
  if (lines.empty()) return maker.sheet.text(maker.text(Text::sheet_quiet));
  maker.sheet.bullets(std::move(lines));
}

void add_categories(const Maker& maker) {
  const analysis::Window window = maker.counted();
  maker.sheet.heading(2,
                      maker.filled(Text::sheet_categories, {words::format_window(window, maker.language())}));
  Table table{{},
              words::texts({Text::sheet_column_category, Text::sheet_column_events}, maker.language()),
              {},
              {false, true}};
  bool hides = false;
  // What is told for the whole municipality only stands below the sum, and is in none.
  const auto& known = maker.situation.categories;
  const bool more = std::any_of(known.begin(), known.end(), disclosure::told_for_municipality_only);
  const Text sum = more ? Text::sheet_all_above : Text::sheet_all_events;
  const auto row = [&](std::string name, std::string number) {
    table.rows.push_back({{std::move(name)}, {std::move(number)}});
  };
  // A report to residents is of the whole municipality alone.
  const bool by_area = maker.wanted.kind != ReportKind::residents;
  const auto whole = [&](std::size_t category) {
    const std::string name = maker.in(maker.situation.categories[category].name);
    return by_area ? maker.filled(Text::sheet_whole_only, {name}) : name;
  };
  if (maker.outside()) {
    const auto outside = outside_of(maker);
    remember(maker, outside, Tells::categories);
    const auto told = [&](std::string name, const exports::OutsideNumber& number) {
      hides = hides || number.as != exports::OutsideNumber::As::exact;
      row(std::move(name), outside_text_of(maker, number));
    };
    for (std::size_t c = 0; c < outside.categories.size(); ++c) {
      told(maker.in(maker.situation.categories[outside.categories[c]].name), outside.sums[c]);
    }
    told(maker.text(sum), outside.sums.back());
    for (const auto& of : outside.municipal) told(whole(of.category), of.events);
  } else {
    double all = 0;
    const analysis::Expected counted = maker.counts_in(maker.counted());
    const std::vector<double> municipal = municipal_of(maker);
    for (std::size_t c = 0; c < counted.categories.size(); ++c) {
      double events = 0;
      for (std::size_t area = 0; area < counted.areas; ++area) events += counted.observed_in(area, c);
      row(maker.in(maker.situation.categories[counted.categories[c]].name), maker.count(events));
      all += events;
    }
    row(maker.text(sum), maker.count(all));
    for (std::size_t c = 0; c < maker.situation.categories.size(); ++c) {
      const Category& category = maker.situation.categories[c];
      if (!disclosure::told_for_municipality_only(category)) continue;
      const double events = municipal[c];
      const bool exact = disclosure::shown_of_municipality(category, events, maker.wanted.audience) ==
                         disclosure::Shown::exact;
      hides = hides || !exact;
      row(whole(c), exact ? maker.count(events) : maker.text(Text::sheet_fewer));
    }
  }
  maker.sheet.table(std::move(table));
  if (hides) maker.sheet.text(maker.text(Text::sheet_hidden_about), Voice::note);
}

}  // namespace lagesbild::report
