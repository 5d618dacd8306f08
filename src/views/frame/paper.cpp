#include "views/frame/paper.hpp"

#include <array>
#include <set>

#include "ui/charts/list_sheet.hpp"
#include "views/evaluation/evaluation.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/measure_words.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {
namespace {

using words::Text;

/// More areas than this go on a further sheet with its own headings.
constexpr std::size_t rows_a_sheet = 40;

void append(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

// [SECTION] What stands on each page

std::string filter_text(const RankedView& view) {
  const app::SelectionChoices& chosen = view.state().choices.selection;
  std::string names;
  const auto add = [&](const auto& things, const std::set<std::string>& hidden) {
    for (const auto& thing : things) {
      if (hidden.contains(thing.id)) append(names, view.in_language(thing.name));
    }
  };
  add(view.situation.categories, chosen.hidden_categories);
  add(view.situation.parties, chosen.hidden_parties);
  add(view.situation.sources, chosen.hidden_sources);
  return names.empty() ? std::string{view.text(Text::paper_all_counted)}
                       : view.filled(Text::paper_left_out, {names});
}

std::string weights_of_paper(const RankedView& view) {
  std::string shares;
  for (const auto& weighed : view.ranked.weighing.indicators) {
    if (!(weighed.share > 0)) continue;
    append(shares, words::indicator_text(weighed.indicator, view.language) + " " +
                       words::format_percent(weighed.share, view.language));
  }
  return view.filled(view.ranked.weighing.changed ? Text::paper_weights_changed : Text::paper_weights,
                     {shares});
}

std::string title_text(const View& view, const Situation& situation) {
  return view.filled(Text::paper_title,
                     {view.in_language(situation.municipality.name), view.in_language(situation.title)});
}

std::string sources_text_of(const View& view, const Situation& situation) {
  std::string names;
  for (const Source& source : situation.sources) append(names, view.in_language(source.name));
  return names.empty() ? names : view.filled(Text::paper_sources, {names});
}

/// What is on the page is of the chosen period, filter and weights. A follow-up has periods and kinds of its
/// own, and minutes, plans and history have none.
bool counts_by_choices(const View& view) {
  return view.is_at(app::Page::overview) || view.is_at(app::Page::patterns) ||
         view.is_at(app::Page::analysis);
}

void show_running_head(const View& view, const app::Ready& ready) {
  const auto banner = view.kit.landmark(ui::Role::banner, {});
  view.kit.text(title_text(view, ready.situation));
  if (ready.situation.synthetic) view.kit.text(view.text(Text::synthetic_mark));
  std::string of;
  if (view.picture.looking_back) {
    of = view.filled(Text::paper_as_it_was,
                     {words::format_date(view.picture.looking_back->day, view.language)});
  }
  if (!of.empty()) of += " ";
  if (!ready.ranked || !counts_by_choices(view)) {
    if (const auto& day = ready.situation.updated_day) {
      of += view.filled(Text::paper_updated, {words::format_date(*day, view.language)});
    }
    if (!of.empty()) view.kit.text(of);
    return;
  }
  const RankedView ranked(view, ready, *ready.ranked);
  view.kit.text(of + view.filled(Text::paper_period, {window_text(ranked)}) + " " + filter_text(ranked) +
                " " + weights_of_paper(ranked) + " " +
                view.filled(Text::paper_coverage, {reporting_text(ranked)}));
}

void show_running_foot(const View& view, const app::Ready& ready, Date printed) {
  const auto footer = view.kit.landmark(ui::Role::content_info, {});
  view.kit.text(view.filled(Text::paper_printed, {words::format_date(printed, view.language)}) + " " +
                sources_text_of(view, ready.situation));
}

// [SECTION] The overview

void show_list_sheets(const OverviewView& view) {
  const auto& ranking = view.ranking;
  view.kit.heading(1, view.text(Text::priority_list));
  view.kit.text(
      view.filled(Text::paper_list_about, {words::top_text(view.situation, ranking, view.language)}));
  const int ranked = analysis::ranked_areas(ranking);
  ui::ListSheet sheet;
  sheet.frame = {
      .name = std::string{view.text(Text::priority_list)}, .description = {}, .language = view.language};
  int place = 0;
  for (const auto& area : ranking.areas) {
    ui::ListSheet::Row row;
    row.name = view.situation.areas[area.area].name;
    row.tier = words::standing_text(ranking, area, view.language);
    row.coverage = area.coverage;
    if (area.has_place()) {
      row.place = std::to_string(++place);
      if (!view.ranked.ranking.preview && analysis::has_order(ranking)) {
        row.probability = area.p_top;
        row.rank = ui::RankInterval{.areas = ranked,
                                    .expected = area.rank.expected,
                                    .low = area.rank.low,
                                    .high = area.rank.high,
                                    .top = ranking.k};
        row.divider_after = area.divider_after && place < ranked;
      }
    }
    sheet.rows.push_back(std::move(row));
    if (sheet.rows.size() < rows_a_sheet) continue;
    ui::list_sheet(view.kit, sheet);
    sheet.rows.clear();
    sheet.frame.name += " " + std::to_string(place);
  }
  if (!sheet.rows.empty()) ui::list_sheet(view.kit, sheet);
}

/// Why the first stand where they stand.
void show_first_reasons(const OverviewView& view) {
  const auto& areas = view.ranking.areas;
  const auto list = view.kit.list(view.text(Text::notes));
  for (std::size_t place = 0; place < areas.size() && place < static_cast<std::size_t>(view.ranking.k);
       ++place) {
    if (!areas[place].has_place()) break;
    const std::string& name = view.situation.areas[areas[place].area].name;
    const auto item = view.kit.list_item(name);
    view.kit.text(view.filled(Text::name_and_value, {name, words::reason(view.situation, view.ranking,
                                                                         areas[place], view.language)}));
  }
}

void show_decisions(const OverviewView& view) {
  std::vector<std::string> lines;
  for (const auto& area : view.ranking.areas) {
    if (view.page.decisions[area.area]) {
      lines.push_back(view.filled(Text::name_and_value,
                                  {view.situation.areas[area.area].name, decision_line(view, area.area)}));
    }
  }
  if (lines.empty()) return;
  view.kit.heading(3, view.text(Text::paper_decisions));
  show_lines(view, Text::paper_decisions, lines);
}

/// The map, and beside it who has reported; as wide as paper.css gives them.
void show_map_and_reporting(const OverviewView& view) {
  const auto beside = [&](Text name, float share, const auto& show) {
    const auto part = view.kit.landmark(ui::Role::complementary, view.text(name));
    const std::array<float, 1> widths{share * view.kit.available_width()};
    const auto columns = view.kit.columns("part", widths);
    show();
  };
  beside(Text::map_region, 0.56f, [&] { show_map(view); });
  // Its own columns halve what they are given, and follow each other on paper.
  beside(Text::reporting_title, 0.86f, [&] { show_reporting(view); });
}

struct ShowOnPaper {
  const RankedView view;

  void operator()(const app::OverviewPicture& page) const {
    const OverviewView overview{view, page};
    if (page.card) return show_area_card(overview, *page.card, CardParts::as_open);
    // What is shown is what is printed.
    const app::Face face = view.state().overview.face;
    if (face == app::Face::matrix) return show_matrix(overview);
    if (face == app::Face::maps) return show_small_maps(overview);
    show_news_lines(overview);
    show_list_sheets(overview);
    show_first_reasons(overview);
    show_decisions(overview);
    show_municipality_card(overview);
    show_map_and_reporting(overview);
  }
  void operator()(const app::PatternsPicture& page) const { show_patterns({view, page}); }
  void operator()(const app::EvaluationPage& page) const { show_measure_answer({view, page}); }
  void operator()(const app::AnalysisPicture& page) const { show_analysis({view, page}); }
  void operator()(const app::ComparisonPicture& page) const { show_comparison({view, page}); }
  void operator()(const app::MeetingPage&) const {}
  void operator()(const app::AgreementCounts&) const {}
  void operator()(const app::ReportsPicture&) const {}  // is a sheet already, or not made yet
  void operator()(const app::ReadingPicture&) const {}
};

/// The state with what paper cannot unfold unfolded. Three parts of a card are printed where they are open
/// only: the single events, which are many, the comparison, which is a choice, and the trials of the order,
/// whose answer stands in the heading.
app::State unfolded(app::State state) {
  using app::Panel;
  state.reporter.shows_earlier = true;
  state.navigation.open_panels.insert({Panel::card_found, Panel::card_why, Panel::card_levels,
                                       Panel::card_origins, Panel::card_reports, Panel::card_measures,
                                       Panel::calendar_past});
  return state;
}

void show_on_paper(const View& view, Date printed) {
  const app::Ready* ready = view.picture.ready();
  if (!ready) return;
  view.kit.document(view.text(Text::app_name), view.text(Text::language_code));
  show_running_head(view, *ready);
  show_running_foot(view, *ready, printed);
  const auto main = view.kit.landmark(ui::Role::main, {});
  const app::Page page = view.state().navigation.page;
  if (page == app::Page::help) return show_help(view);
  if (page == app::Page::accessibility) return show_accessibility(view);
  if (page == app::Page::problems) return show_problems(view);
  if (page == app::Page::founding) return show_founding(view);
  if (ready->report) return show_report(view, *ready);
  if (ready->inbox) return show_inbox(view, *ready);
  if (ready->importing) return show_import(view, *ready);
  if (ready->calendar) return show_calendar(view, *ready);
  if (page == app::Page::details) return show_details(view, *ready);
  if (ready->past) return show_past(view, *ready);
  // A meeting that is shown is printed as its minutes, which are a sheet already.
  if (ready->meeting) return show_meetings_on_paper(view, *ready);
  if (ready->agreement) return show_agreement(view, *ready);
  const bool compares = ready->ranked && ready->measures && ready->measures->chosen;
  if (ready->measures && !compares) return show_measures(view, *ready);
  if (!ready->ranked) return show_without_ranking(view, *ready);
  std::visit(ShowOnPaper{{view, *ready, *ready->ranked}}, ready->ranked->page);
}

}  // namespace

void show_paper(const View& view, Date printed) {
  const app::State state = unfolded(view.state());
  const app::Picture& shown = view.picture;
  const app::Picture picture{state,
                             shown.problems,
                             shown.can_undo,
                             shown.can_redo,
                             shown.reading,
                             shown.message,
                             shown.failure,
                             shown.founding,
                             shown.phase,
                             {},
                             shown.looking_back};
  show_on_paper({view.kit, picture, view.actions, view.kept, view.language}, printed);
}

std::vector<std::string> picture_lines(const View& view) {
  const app::Ready* ready = view.picture.ready();
  if (!ready || !ready->ranked) return {};
  const RankedView ranked(view, *ready, *ready->ranked);
  std::string first = title_text(view, ready->situation);
  if (ready->situation.synthetic) first += " – " + std::string{view.text(Text::synthetic_mark)};
  return {first, view.filled(Text::paper_period, {window_text(ranked)}) + " " + filter_text(ranked),
          weights_of_paper(ranked), view.filled(Text::paper_coverage, {reporting_text(ranked)})};
}

}  // namespace lagesbild::views
