#include "export/ranking_csv.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/method_version.hpp"
#include "export/columns.hpp"
#include "export/csv_table.hpp"
#include "words/reason.hpp"

namespace lagesbild::exports {
namespace {

using analysis::AreaResult;
using analysis::Ranking;
using words::Text;

/// To so many decimals as a reader has use for.
double rounded(double value, double parts) {
  return std::round(value * parts) / parts;
}

class RankingTable {
 public:
  RankingTable(const Situation& situation, const Ranking& ranking, Text audience, Language language)
      : situation_(situation), ranking_(ranking), audience_(audience), csv_(language) {}

  CsvTable& csv() { return csv_; }

  void headings(std::span<const CsvColumn> columns) {
    for (const CsvColumn& column : common_columns()) csv_.text(column.heading);
    for (const CsvColumn& column : columns) csv_.text(column.heading);
    csv_.end_row();
  }

  CsvTable& start_row() {
    return csv_.text(audience_)
        .text(situation_.synthetic ? Text::csv_yes : Text::csv_no)
        .text(situation_.municipality.name.in(csv_.language()))
        .text(to_string(ranking_.settings.window.from))
        .text(to_string(ranking_.settings.window.to));
  }

  void area(std::size_t index) { csv_.text(situation_.areas[index].id).text(situation_.areas[index].name); }
  void category(std::size_t index) {
    csv_.text(situation_.categories[index].id).text(situation_.categories[index].name.in(csv_.language()));
  }

 private:
  const Situation& situation_;
  const Ranking& ranking_;
  Text audience_;
  CsvTable csv_;
};

void signal_cells(CsvTable& csv, const analysis::Watch* watch, std::size_t area, std::size_t category) {
  constexpr int signal_columns = 6;
  if (watch) {
    const auto found = std::find_if(watch->signals.begin(), watch->signals.end(), [&](const auto& signal) {
      return signal.area == area && signal.category == category;
    });
    if (found != watch->signals.end()) {
      const auto& week = found->week;
      csv.text(week.window == analysis::SignalWindow::week ? Text::csv_window_week : Text::csv_window_four);
      csv.number(week.observed)
          .number(week.tail.expected)
          .number(week.tail.p)
          .number(found->q)
          .number(week.z);
      return;
    }
  }
  for (int column = 0; column < signal_columns; ++column) csv.nothing();
}

Text hidden_text(OutsideNumber::As as) {
  if (as == OutsideNumber::As::fewer_than_five) return Text::csv_fewer_than_five;
  return as == OutsideNumber::As::withheld ? Text::number_withheld : Text::no_report;
}

void outside_number(CsvTable& csv, const OutsideNumber& number) {
  if (number.as == OutsideNumber::As::exact) {
    csv.number(number.events);
  } else {
    csv.text(hidden_text(number.as));
  }
}

/// "Upplands Väsby" as a part of a file's name that every system can keep: "upplands-vasby".
std::string name_part(std::string_view text) {
  std::string part;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto sign = static_cast<unsigned char>(text[at]);
    const bool letter = (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z');
    if (letter) {
      part += text[at];
    } else if (sign >= 'A' && sign <= 'Z') {
      part += static_cast<char>(sign + ('a' - 'A'));
    } else if (sign == 0xC3 && at + 1 < text.size()) {
      // Latin letters with marks, "Ä" and "ä": C3 80–9F and C3 A0–BF.
      constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo-ouuuuyts";
      part += plain[static_cast<unsigned char>(text[++at]) & 0x1Fu];
    } else if (!part.empty() && part.back() != '-') {
      part += '-';
    }
  }
  while (!part.empty() && part.back() == '-') part.pop_back();
  return part;
}

}  // namespace

namespace {

void population_cell(CsvTable& csv, const Area& area) {
  if (area.population_known) {
    csv.number(area.population);
  } else {
    csv.nothing();
  }
}

}  // namespace

std::string list_csv(const Situation& situation, const Ranking& ranking, Language language) {
  RankingTable table(situation, ranking, Text::csv_for_group, language);
  table.headings(list_columns());
  CsvTable& csv = table.csv();
  int place = 0;
  for (const AreaResult& area : ranking.areas) {
    table.start_row();
    if (area.has_place()) {
      csv.number(++place);
    } else {
      csv.nothing();
    }
    table.area(area.area);
    csv.text(situation.areas[area.area].district);
    population_cell(csv, situation.areas[area.area]);
    csv.number(std::round(100 * area.coverage));
    if (area.has_place() && analysis::has_order(ranking)) {
      csv.number(std::clamp(std::round(100 * area.p_top), 1.0, 99.0))
          .number(ranking.k)
          .number(area.rank.low)
          .number(area.rank.high);
    } else {
      csv.nothing().number(ranking.k).nothing().nothing();
    }
    csv.text(words::standing_text(ranking, area, language));
    if (area.has_place() && ranking.reference_harm > 0) {
      for (const double harm : {area.harm.mean, area.harm.low, area.harm.high}) {
        csv.number(rounded(harm / ranking.reference_harm, 100));
      }
    } else {
      csv.nothing().nothing().nothing();
    }
    csv.text(words::reason(situation, ranking, area, language)).end_row();
  }
  return csv.take();
}

std::string numbers_csv(const Situation& situation, const Ranking& ranking, const analysis::Watch* watch,
                        Language language) {
  RankingTable table(situation, ranking, Text::csv_for_group, language);
  table.headings(numbers_columns());
  CsvTable& csv = table.csv();
  for (const AreaResult& area : ranking.areas) {
    for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
      const analysis::CategoryResult& category = ranking.categories[c];
      const analysis::Level& level = area.levels[c];
      table.start_row();
      table.area(area.area);
      population_cell(csv, situation.areas[area.area]);
      csv.number(100 * area.coverage);
      table.category(category.category);
      for (const double value :
           {category.severity, category.rate, category.model.phi, category.model.nu.mean(), level.observed}) {
        csv.number(value);
      }
      for (const std::optional<double> value :
           {std::optional(level.expected), level.raw(), std::optional(level.mean), std::optional(level.low),
            std::optional(level.high), std::optional(level.p_above_one), std::optional(level.rests_on.window),
            std::optional(level.rests_on.past), std::optional(level.rests_on.area)}) {
        // Set against inhabitants, so nothing where there are none.
        if (area.population > 0 && value) {
          csv.number(*value);
        } else {
          csv.nothing();
        }
      }
      signal_cells(csv, watch, area.area, category.category);
      csv.end_row();
    }
  }
  return csv.take();
}

std::string outside_csv(const Situation& situation, const Ranking& ranking, const OutsideTable& table,
                        Language language) {
  RankingTable out(situation, ranking, Text::csv_for_outside, language);
  out.headings(outside_columns());
  CsvTable& csv = out.csv();
  std::string sources;
  for (const Source& source : situation.sources)
    sources += (sources.empty() ? "" : ", ") + source.name.in(language);
  // Whoever has the file alone sees what it rests on.
  const auto end_row = [&] { csv.text(sources).text(analysis::method_version).end_row(); };
  const auto numbers = [&](const OutsideArea* area, const std::vector<OutsideNumber>& events) {
    for (std::size_t c = 0; c < events.size(); ++c) {
      out.start_row();
      if (area) {
        out.area(area->area);
        population_cell(csv, situation.areas[area->area]);
        csv.number(std::round(100 * area->coverage)).text(words::tier_text(area->tier, language));
      } else {
        csv.nothing().text(Text::all_areas).nothing().nothing().nothing();
      }
      if (c < table.categories.size()) {
        out.category(table.categories[c]);
      } else {
        csv.nothing().text(Text::all_categories);
      }
      outside_number(csv, events[c]);
      end_row();
    }
  };
  for (const OutsideArea& area : table.areas) numbers(&area, area.events);
  numbers(nullptr, table.sums);
  for (const auto& of : table.municipal) {
    out.start_row().nothing().text(Text::municipality_only).nothing().nothing().nothing();
    out.category(of.category);
    outside_number(csv, of.events);
    end_row();
  }
  return csv.take();
}

std::string file_name(const Situation& situation, const Ranking& ranking, std::string_view what,
                      std::string_view extension, Language language) {
  const auto name_of = [&](Week which) {
    const IsoWeekName week = iso_name(which);
    return std::to_string(week.year) + "-" + std::string{words::text(Text::file_week, language)} +
           (week.week < 10 ? "0" : "") + std::to_string(week.week);
  };
  // A period of another length than the situation's own does not take its file's place.
  const analysis::Window& window = ranking.settings.window;
  const bool usual = window.weeks() == situation.method.window_weeks;
  return "lagesbild-" + name_part(situation.municipality.name.in(language)) + "-" +
         (usual ? "" : name_of(window.from) + "-") + name_of(window.to) + "-" + name_part(what) + "." +
         std::string{extension};
}

}  // namespace lagesbild::exports
