#include <algorithm>
#include <string>
#include <vector>

#include "ui/charts/coverage.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/week_states.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"
#include "words/reporting_words.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t most_named = 2;

std::vector<words::LackingReport> lacking_reports(const RankedView& view) {
  std::vector<words::LackingReport> lacking;
  for (const app::SourceStatus& source : view.ranked.reporting.sources) {
    if (app::lacks_newest(source)) {
      lacking.push_back({source.source, {}});
    } else if (!source.areas_without.empty()) {
      lacking.push_back({source.source, source.areas_without});
    }
  }
  return lacking;
}

std::string lacking_line(const RankedView& view, std::size_t most) {
  return words::lacking_text(view.situation, lacking_reports(view), view.ranked.reporting.week, most,
                             view.language);
}

void show_grid(const RankedView& view) {
  ui::CoverageGrid grid;
  grid.frame = {.name = view.filled(Text::reporting_chart, {window_text(view)}),
                .description = std::string{view.text(Text::reporting_legend)},
                .language = view.language,
                .width = 0};
  grid.first_week = view.ranking.settings.window.from;
  for (const auto& source : view.ranked.reporting.sources) {
    std::vector<ui::WeekState> weeks;
    for (const auto state : source.weeks) weeks.push_back(to_chart(state));
    grid.rows.push_back({source_name(view, source.source), std::move(weeks)});
  }
  ui::coverage_grid(view.kit, grid);
  view.kit.text(view.text(Text::reporting_legend), ui::TextStyle::small);
}

/// What is missing of a source: some areas, or the whole week, and since when.
std::string lack_text(const RankedView& view, const app::SourceStatus& source) {
  if (!app::lacks_newest(source)) {
    std::string areas;
    for (const std::size_t area : source.areas_without) {
      areas += (areas.empty() ? "" : ", ") + view.situation.areas[area].name;
    }
    return view.filled(Text::reports_without, {areas});
  }
  if (!source.last_reported) return std::string{view.text(Text::reports_never)};
  return view.filled(Text::reports_latest, {words::format_week(*source.last_reported, view.language)});
}

/// Each source that is missing, with a reminder to send.
void show_lacking(const RankedView& view) {
  const app::ReportingSummary& reporting = view.ranked.reporting;
  const auto lacking = lacking_reports(view);
  if (lacking.empty()) return;
  const std::string title =
      view.filled(Text::reports_lacking, {words::format_week(reporting.week, view.language)});
  view.kit.heading(3, title);
  const auto list = view.kit.list(title);
  for (const words::LackingReport& one : lacking) {
    const Source& source = view.situation.sources[one.source];
    const auto item = view.kit.list_item(source.id);
    for (const app::SourceStatus& status : reporting.sources) {
      if (status.source != one.source) continue;
      view.kit.text(
          view.filled(Text::reports_source_lacks, {source_name(view, one.source), lack_text(view, status)}));
    }
    const std::string name = view.filled(Text::copy_reminder, {source_name(view, one.source)});
    if (view.kit.button(name, {.key = source.id, .icon = ui::Icon::text})) {
      view.act(app::CopyWords{words::reminder_text(view.situation, one, reporting.week, view.language)});
    }
  }
}

bool asks_of_silence(const analysis::Note& note) {
  const bool is_silence =
      note.code == analysis::NoteCode::silent_source || note.code == analysis::NoteCode::unclear_silence;
  return is_silence && note.source && note.week;
}

}  // namespace

bool asks_of_silence(const RankedView& view) {
  const auto& notes = view.ranking.notes;
  return std::any_of(notes.begin(), notes.end(),
                     [](const analysis::Note& note) { return asks_of_silence(note); });
}

namespace {

/// Weeks of which a source told nothing at all, though something usually happens or quiet weeks are not told.
void show_silence(const RankedView& view) {
  bool is_first = true;
  for (const analysis::Note& note : view.ranking.notes) {
    if (!asks_of_silence(note)) continue;
    if (is_first) view.kit.heading(3, view.text(Text::silence_title));
    is_first = false;
    view.kit.text(words::note_text(view.situation, note, view.language));
    show_silence_answers(view, note);
  }
}

}  // namespace

std::string reporting_text(const RankedView& view) {
  if (analysis::has_note(view.ranking.notes, analysis::NoteCode::no_reporting))
    return std::string{view.text(Text::reports_none_told)};
  const std::string coverage = words::format_percent(view.ranked.reporting.coverage, view.language);
  std::string said = lacking_line(view, most_named);
  if (lacking_reports(view).empty() && asks_of_silence(view))
    said = view.filled(Text::reports_but_silence, {said});
  return view.filled(Text::reports_and_coverage, {said, coverage});
}

std::string reporting_in_few_words(const RankedView& view) {
  const app::ReportingSummary& reporting = view.ranked.reporting;
  const bool is_told = !analysis::has_note(view.ranking.notes, analysis::NoteCode::no_reporting);
  if (!is_told || reporting.not_reported + reporting.partial == 0) return reporting_text(view);
  const auto number = [&](int count) { return words::format_count(count, view.language); };
  const std::string week = words::format_week(reporting.week, view.language);
  if (reporting.partial == 0) {
    return view.filled(Text::reports_few_missing, {number(reporting.not_reported), week});
  }
  if (reporting.not_reported == 0) {
    return view.filled(Text::reports_few_partial, {number(reporting.partial), week});
  }
  return view.filled(Text::reports_few_words,
                     {number(reporting.not_reported), number(reporting.partial), week});
}

std::vector<std::string> reporting_by_name(const RankedView& view) {
  if (analysis::has_note(view.ranking.notes, analysis::NoteCode::no_reporting)) return {};
  const bool any_missing = view.ranked.reporting.not_reported > 0;
  std::vector<std::string> said;
  for (const std::string& names : lacking_names_by_length(view)) {
    said.push_back(view.filled(any_missing ? Text::reports_by_name : Text::reports_partial_only,
                               {words::format_week(view.ranked.reporting.week, view.language), names}));
  }
  return said;
}

std::vector<std::string> lacking_names_by_length(const RankedView& view) {
  std::vector<std::string> shorter;
  std::string names;
  // Where all that lacks does so in part, that stands before the names.
  const bool any_missing = view.ranked.reporting.not_reported > 0;
  const auto lacking = lacking_reports(view);
  for (std::size_t named = 1; named <= lacking.size(); ++named) {
    const words::LackingReport& one = lacking[named - 1];
    const std::string name = source_name(view, one.source);
    const bool is_marked = any_missing && !one.areas.empty();
    names += (names.empty() ? "" : ", ") + (is_marked ? view.filled(Text::news_in_part, {name}) : name);
    const auto others = static_cast<double>(lacking.size() - named);
    shorter.push_back(
        others > 0 ? view.filled(Text::reports_and_more, {names, words::format_count(others, view.language)})
                   : names);
  }
  std::reverse(shorter.begin(), shorter.end());
  return shorter;
}

std::string lacking_names(const RankedView& view) {
  const std::vector<std::string> names = lacking_names_by_length(view);
  return names.empty() ? std::string{} : names.front();
}

void show_silence_answers(const RankedView& view, const analysis::Note& note) {
  if (!asks_of_silence(note)) return;
  const std::string week = words::format_week(*note.week, view.language);
  if (note.code == analysis::NoteCode::unclear_silence) {  // the other note asks by itself
    view.kit.text(view.filled(Text::silence_question, {source_name(view, *note.source), week}));
  }
  const auto group =
      view.kit.group(view.filled(Text::silence_answers, {source_name(view, *note.source), week}));
  const auto row = view.kit.row();
  const std::string& source = view.situation.sources[*note.source].id;
  if (view.kit.button(view.text(Text::silence_yes), {.key = source + " yes"})) {
    view.act(app::SetReported{source, *note.week, Reported::missing});
  }
  if (view.kit.button(view.text(Text::silence_no), {.key = source + " no"})) {
    view.act(app::SetReported{source, *note.week, Reported::nothing});
  }
}

void show_reporting(const RankedView& view) {
  const auto& reporting = view.ranked.reporting;
  const auto panel = view.kit.panel("reporting");
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::reporting_title));
  heading_with_help(view, 2, view.text(Text::reporting_title), app::HelpTopic::coverage);
  view.kit.text(
      view.filled(Text::reports_coverage, {words::format_week(reporting.week, view.language),
                                           words::format_percent(reporting.coverage, view.language)}));
  const auto show_weeks = [&] {
    view.kit.text(view.filled(Text::reporting_intro, {window_text(view)}));
    show_grid(view);
  };
  if (layout_of(view.kit) == Layout::narrow) {
    show_lacking(view);
    show_silence(view);
    return show_weeks();
  }
  const auto columns = two_columns(view, "reporting");
  show_lacking(view);
  show_silence(view);
  view.kit.next_column();
  show_weeks();
}

}  // namespace lagesbild::views
