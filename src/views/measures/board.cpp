#include <algorithm>
#include <array>
#include <vector>

#include "ui/charts/measure_row.hpp"
#include "ui/kit/navigation.hpp"
#include "views/measures/measures_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t statuses = 5;

void show_board_card(const MeasuresView& view, std::size_t index) {
  const Measure& measure = view.measure(index);
  const auto item = view.kit.list_item(measure.id);
  const auto panel = view.kit.panel("card " + measure.id, {.width = 0, .surface = true, .padded = true});
  ui::MeasureRow row;
  row.title = view.in_language(measure.title);
  row.status = words::standing_text(measure, view.situation.updated_day, view.language);
  row.tone = standing_tone(view, measure);
  row.details = words::places_text(view.situation, measure, view.language) + "\u00a0· " +
                words::owner_text(view.situation, measure, view.language);
  row.is_in_card = true;
  if (measure.due) {
    row.details +=
        "\u00a0· " + view.filled(Text::measure_until, {words::format_date(*measure.due, view.language)});
  }
  if (ui::measure_row(view.kit, row).activated) {
    view.act(app::EvaluateMeasure{measure.id});
    view.act(app::Request::scroll_to_top);
  }
  if (const std::string lacks = lacking_text(view, index); !lacks.empty()) {
    view.kit.text(lacks, ui::TextStyle::small);
  }
  show_move_menu(view, measure, view.text(Text::board_move),
                 {.key = "move " + measure.id, .description = row.title, .style = ui::ButtonStyle::quiet});
}

void show_status(const MeasuresView& view, MeasureStatus status) {
  std::vector<std::size_t> there;
  for (const std::size_t index : view.page.list.rows) {
    if (view.measure(index).status == status) there.push_back(index);
  }
  const std::string name = words::status_text(status, view.language);
  view.kit.heading(
      3, view.filled(Text::register_count,
                     {name, words::format_count(static_cast<double>(there.size()), view.language)}));
  if (there.empty()) return view.kit.text(view.text(Text::board_empty), ui::TextStyle::muted);
  const auto list = view.kit.list(name);
  for (const std::size_t index : there) show_board_card(view, index);
}

}  // namespace

void show_move_menu(const MeasuresView& view, const Measure& measure, std::string_view name,
                    const ui::ButtonOptions& options) {
  std::vector<std::string> names;
  std::vector<MeasureStatus> ways;
  for (std::size_t i = 0; i < statuses; ++i) {
    const auto status = static_cast<MeasureStatus>(i);
    if (status == measure.status) continue;
    ways.push_back(status);
    names.push_back(words::status_text(status, view.language));
  }
  std::vector<ui::MenuItem> items;
  for (const std::string& way : names) items.push_back({.name = way});
  const auto chosen = ui::menu_button(view.kit, name, items, options);
  if (chosen) view.act(app::MeasuresAction{app::MoveMeasure{measure.id, ways[*chosen]}});
}

void show_measure_board(const MeasuresView& view) {
  constexpr float least_column_em = 13;
  const float em = view.kit.em();
  const float room = view.kit.available_width() - (statuses - 1) * em;
  if (room / statuses < least_column_em * em) {
    for (std::size_t i = 0; i < statuses; ++i) show_status(view, static_cast<MeasureStatus>(i));
    return;
  }
  std::array<float, statuses> widths{};
  std::fill(widths.begin(), widths.end(), room / statuses);
  const auto columns = view.kit.columns("board", widths);
  for (std::size_t i = 0; i < statuses; ++i) {
    if (i > 0) view.kit.next_column();
    show_status(view, static_cast<MeasureStatus>(i));
  }
}

}  // namespace lagesbild::views
