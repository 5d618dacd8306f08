#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "model/problem_code.hpp"
#include "ui/charts/number_table.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/study.hpp"

/// The pages of plain text: how it is counted, and the accessibility statement.
namespace lagesbild::views {

namespace {

using words::Text;

constexpr float line_length_em = 42;  // longer lines are hard to follow

struct Chapter {
  Text title;
  Text text;
};

constexpr std::array<Chapter, 11> help{{{Text::help_purpose_title, Text::help_purpose},
                                        {Text::help_expected_title, Text::help_expected},
                                        {Text::help_level_title, Text::help_level},
                                        {Text::help_harm_title, Text::help_harm},
                                        {Text::help_score_title, Text::help_score},
                                        {Text::help_rank_title, Text::help_rank},
                                        {Text::help_news_title, Text::help_news},
                                        {Text::help_missing_title, Text::help_missing},
                                        {Text::help_attention_title, Text::help_attention},
                                        {Text::help_limits_title, Text::help_limits},
                                        {Text::help_privacy_title, Text::help_privacy}}};

constexpr std::array<Chapter, 5> accessibility{{{Text::access_how_title, Text::access_how},
                                                {Text::access_keyboard_title, Text::access_keyboard},
                                                {Text::access_text_title, Text::access_text},
                                                {Text::access_lacks_title, Text::access_lacks},
                                                {Text::access_report_title, Text::access_report}}};

float line_width(const View& view) {
  return std::min(view.kit.available_width(), line_length_em * view.kit.em());
}

void show_back(const View& view) {
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
    view.act(app::ClosePage{});
  }
}

void show_chapters(const View& view, std::span<const Chapter> chapters) {
  for (const auto& chapter : chapters) {
    view.kit.heading(3, view.text(chapter.title));
    view.kit.text(view.text(chapter.text));
  }
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

}  // namespace

void show_help(const View& view) {
  const auto surface = view.kit.panel("help", {.width = line_width(view)});
  show_back(view);
  view.kit.heading(2, view.text(Text::help_title));
  show_chapters(view, help);
  show_study(view);
  show_problem_codes(view);
}

void show_accessibility(const View& view) {
  const auto surface = view.kit.panel("accessibility", {.width = line_width(view)});
  show_back(view);
  view.kit.heading(2, view.text(Text::accessibility_title));
  show_chapters(view, accessibility);
}

}  // namespace lagesbild::views
