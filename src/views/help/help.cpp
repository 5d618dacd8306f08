#include "views/help/help.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "analysis/method_version.hpp"
#include "app/topics/selection/search.hpp"
#include "model/problem_code.hpp"
#include "ui/charts/number_table.hpp"
#include "ui/kit/navigation.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/study.hpp"

/// The page of help: how it is counted, words, keys, and what the program is.
namespace lagesbild::views {

namespace {

using app::HelpTab;
using app::HelpTopic;
using words::Text;

struct HelpChapter {
  Text title;
  Text text;
  std::optional<HelpTopic> topic = {};
};

constexpr std::array chapters{HelpChapter{Text::help_purpose_title, Text::help_purpose},
                              HelpChapter{Text::help_expected_title, Text::help_expected},
                              HelpChapter{Text::help_level_title, Text::help_level, HelpTopic::level},
                              HelpChapter{Text::help_harm_title, Text::help_harm, HelpTopic::harm},
                              HelpChapter{Text::help_score_title, Text::help_score, HelpTopic::weights},
                              HelpChapter{Text::help_rank_title, Text::help_rank, HelpTopic::probability},
                              HelpChapter{Text::help_news_title, Text::help_news, HelpTopic::news},
                              HelpChapter{Text::help_missing_title, Text::help_missing, HelpTopic::coverage},
                              HelpChapter{Text::help_effect_title, Text::help_tell_effect, HelpTopic::effect},
                              HelpChapter{Text::help_map_title, Text::help_tell_map, HelpTopic::map},
                              HelpChapter{Text::help_attention_title, Text::help_attention},
                              HelpChapter{Text::help_limits_title, Text::help_limits},
                              HelpChapter{Text::help_privacy_title, Text::help_privacy}};

void show_help_chapter(const View& view, const HelpChapter& chapter) {
  view.kit.heading(3, view.text(chapter.title));
  view.kit.text(view.text(chapter.text));
}

/// What the method's claims stand on.
void show_study(const View& view) {
  view.kit.heading(3, view.text(Text::study_title));
  view.kit.text(words::study_intro(view.language));
  for (auto& table : words::study_tables(view.language)) {
    view.kit.heading(4, table.title);
    view.kit.text(table.about);
    ui::number_table(view.kit, {.name = table.title, .description = {}, .language = view.language},
                     {table.title, std::move(table.columns), std::move(table.rows)});
  }
}

/// The codes that the list of problems, tests and `lagesbild check` speak of.
void show_problem_codes(const View& view) {
  const std::string title(view.text(Text::help_problems_title));
  view.kit.heading(3, title);
  view.kit.text(view.text(Text::help_problems));
  ui::TableContent table{
      title, {std::string(view.text(Text::problem_code)), std::string(view.text(Text::problem_meaning))}, {}};
  for (const ProblemCode code : all_problem_codes()) {
    table.rows.push_back({std::string(problem_id(code)), std::string(problem_meaning(code, view.language))});
  }
  ui::number_table(view.kit, {.name = title, .description = {}, .language = view.language}, std::move(table),
                   ui::CellKind::words);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// "Term: its meaning", the term on a line of its own.
void show_term(const View& view, std::string_view line) {
  const auto colon = line.find(": ");
  const auto item = view.kit.list_item(line.substr(0, colon));
  view.kit.text(line.substr(0, colon), ui::TextStyle::strong);
  view.kit.text(line.substr(colon + 2));
}

/// Two lines of reading beside each other.
bool has_two_columns(const View& view) {
  return layout_of(view.kit) == Layout::wide;
}

void show_formulas(const View& view) {
  view.kit.heading(3, view.text(Text::help_formulas));
  view.kit.text(view.text(Text::help_formulas_about));
  show_lines(view, Text::help_formulas,
             words::texts({Text::formula_expected, Text::formula_level, Text::formula_phi, Text::formula_harm,
                           Text::formula_change, Text::formula_score, Text::formula_rank},
                          view.language));
}

/// What was asked for stands first; the rest follows in its order.
void show_chapters(const View& view) {
  const auto asked = view.state().help.chapter;
  for (const HelpChapter& chapter : chapters) {
    if (asked && chapter.topic == asked) show_help_chapter(view, chapter);
  }
  for (const HelpChapter& chapter : chapters) {
    if (!asked || chapter.topic != asked) show_help_chapter(view, chapter);
  }
}

/// Beside the words, where there is room, what they rest on; with the codes below the words both are as long.
void show_method(const View& view) {
  const auto show_grounds = [&] {
    show_formulas(view);
    show_study(view);
  };
  if (!has_two_columns(view)) {
    show_chapters(view);
    show_grounds();
    return show_problem_codes(view);
  }
  const auto columns = two_columns(view, "method");
  show_chapters(view);
  show_problem_codes(view);
  view.kit.next_column();
  show_grounds();
}

void show_glossary(const View& view) {
  const std::string& wanted = view.state().help.search;
  if (const auto typed =
          view.kit.search_field(view.text(Text::glossary_search), wanted, 16 * view.kit.em())) {
    view.act(app::SearchGlossary{*typed});
  }
  std::vector<std::string_view> lines = lines_of(view.text(Text::glossary_terms));
  std::erase_if(lines, [&](std::string_view line) { return !app::holds(line, wanted); });
  if (lines.empty()) return view.kit.text(view.text(Text::glossary_nothing));
  const auto list = view.kit.list(view.text(Text::glossary));
  for (const std::string_view line : lines) show_term(view, line);
}

void show_keys(const View& view) {
  const auto list = view.kit.list(view.text(Text::help_keyboard));
  for (const std::string_view line : lines_of(view.text(Text::help_keys))) show_term(view, line);
}

void show_about(const View& view) {
  for (const std::string_view line : lines_of(view.text(Text::help_about_text))) view.kit.text(line);
  view.kit.text(view.filled(Text::help_method_version, {analysis::method_version}), ui::TextStyle::small);
}

}  // namespace

void show_help(const View& view) {
  const bool is_wide = view.state().help.tab == HelpTab::method && has_two_columns(view);
  const auto surface = view.kit.panel("help", {.width = is_wide ? 0 : reading_width(view)});
  {
    const auto row = view.kit.row();
    show_way_back(view);
    if (view.picture.ready() && !view.state().part && !view.state().help.tour_step &&
        view.kit.button(view.text(Text::tour_start), {.style = ui::ButtonStyle::quiet})) {
      view.act(app::GoOnTour{0});
      view.act(app::Request::scroll_to_top);
    }
  }
  view.kit.heading(2, view.text(Text::help_page));
  const std::array<std::string, 4> names{
      std::string{view.text(Text::help_title)}, std::string{view.text(Text::glossary)},
      std::string{view.text(Text::help_keyboard)}, std::string{view.text(Text::help_about)}};
  const HelpTab tab = view.state().help.tab;
  const ui::Tabs tabs = ui::tabs(view.kit, view.text(Text::help_page), names, static_cast<std::size_t>(tab));
  if (tabs.picked) view.act(app::ShowHelpTab{static_cast<HelpTab>(*tabs.picked)});
  switch (tab) {
    case HelpTab::method:
      return show_method(view);
    case HelpTab::glossary:
      return show_glossary(view);
    case HelpTab::keyboard:
      return show_keys(view);
    case HelpTab::about:
      return show_about(view);
  }
}

}  // namespace lagesbild::views
