#include "analysis/method_version.hpp"
#include "report/parts/maker.hpp"
#include "words/format_number.hpp"

namespace lagesbild::report {
namespace {

/// Of what should have been reported in the period: the areas' own, by their inhabitants.
double coverage_of(const Maker& maker) {
  double people = 0;
  double covered = 0;
  double plain = 0;
  const auto& coverage = maker.ranking().expected.coverage;
  for (std::size_t area = 0; area < coverage.size(); ++area) {
    people += maker.situation.areas[area].population;
    covered += coverage[area] * maker.situation.areas[area].population;
    plain += coverage[area];
  }
  if (people > 0) return covered / people;
  return coverage.empty() ? 0 : plain / static_cast<double>(coverage.size());
}

/// "rapport-week-2026-w46.html": letters that every system can keep.
std::string file_name_of(const Maker& maker) {
  std::string name = "rapport-" + std::string(word_of(maker.wanted.kind)) + "-";
  for (const char c : maker.wanted.period.id) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
    const bool capital = c >= 'A' && c <= 'Z';
    name += plain ? c : capital ? static_cast<char>(c + ('a' - 'A')) : '-';
  }
  return name + (maker.outside() ? "-utanfor.html" : ".html");
}

}  // namespace

std::string Maker::count(double number) const {
  return words::format_count(number, wanted.language);
}

analysis::Window Maker::counted() const {
  const Period& period = wanted.period;
  const bool is_of_year = wanted.kind == ReportKind::plan || wanted.kind == ReportKind::picture;
  if (is_of_year || wanted.kind == ReportKind::protocol) return period.weeks;
  return {week_of(period.from), period.weeks.to};
}

analysis::Expected Maker::counts_in(const analysis::Window& weeks) const {
  return analysis::expect(situation, *cube, weeks, ranking().settings.selection);
}

analysis::Window Maker::weekly() const {
  const Week until = wanted.period.weeks.to;
  return {until - (situation.method.window_weeks - 1), until};
}

void begin_sheet(const Maker& maker, std::string title, std::string state) {
  Sheet& sheet = maker.sheet;
  const Situation& situation = maker.situation;
  sheet.language = maker.language();
  sheet.title = std::move(title);
  sheet.state = std::move(state);
  sheet.of = maker.filled(Text::sheet_of, {maker.in(situation.municipality.name), maker.in(situation.title)});
  if (situation.synthetic) sheet.mark = maker.text(Text::synthetic_mark);
  sheet.file_name = file_name_of(maker);
  std::string sources;
  for (const Source& source : situation.sources) {
    sources += (sources.empty() ? "" : ", ") + maker.in(source.name);
  }
  const std::string printed = words::format_date(maker.wanted.printed, maker.language());
  if (maker.findings == nullptr) {
    sheet.foot = {maker.filled(Text::sheet_foot_printed, {printed})};
    return;
  }
  const analysis::Ranking& ranking = maker.ranking();
  const std::string window = words::format_window(ranking.settings.window, maker.language());
  const std::string coverage = words::format_percent(coverage_of(maker), maker.language());
  const bool is_for_residents = maker.wanted.kind == ReportKind::residents;
  sheet.foot = {
      maker.counted() == ranking.settings.window
          ? maker.filled(Text::sheet_foot_period, {window, coverage})
          : maker.filled(Text::sheet_foot_periods,
                         {words::format_window(maker.counted(), maker.language()), window, coverage}),
      maker.filled(Text::sheet_foot_sources, {sources}),
      is_for_residents
          ? maker.filled(Text::sheet_foot_printed, {printed})
          : maker.filled(Text::sheet_foot_method, {analysis::method_version, maker.count(ranking.draws),
                                                   std::to_string(ranking.settings.seed), printed})};
}

bool add_written(const Maker& maker, ReportSection section) {
  const ReportText* found = find_text(maker.plans.texts, maker.wanted.kind, maker.wanted.period.id, section);
  if (found == nullptr || maker.in(found->text).empty()) return false;
  maker.sheet.text(maker.in(found->text), Voice::written);
  return true;
}

void add_summary(const Maker& maker) {
  add_written(maker, ReportSection::summary);
}

void add_analysis(const Maker& maker, bool always) {
  maker.sheet.heading(2, maker.text(Text::sheet_analysis));
  if (add_written(maker, ReportSection::analysis)) return;
  if (always) {
    maker.sheet.text(maker.text(Text::sheet_no_analysis), Voice::note);
  } else {
    maker.sheet.blocks.pop_back();
  }
}

void add_comment(const Maker& maker) {
  maker.sheet.heading(2, maker.text(Text::sheet_comment));
  if (!add_written(maker, ReportSection::comment)) maker.sheet.blocks.pop_back();
}

}  // namespace lagesbild::report
