#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "views/import/import_view.hpp"
#include "words/format_number.hpp"
#include "words/sentence.hpp"

namespace lagesbild::views {

namespace {

using app::ImportColumn;
using words::Text;

std::vector<std::string> use_names(const View& view) {
  std::vector<std::string> names{std::string{view.text(Text::importing_not_used)}};
  for (std::size_t i = 0; i < intake::use_count; ++i) {
    names.push_back(words::at_beginning(view.in_language(intake::use_name(static_cast<intake::Use>(i)))));
  }
  return names;
}

std::string sample_text(const View& view, const ImportColumn& column) {
  if (column.sample.empty()) return std::string{view.text(Text::importing_no_sample)};
  const Text text = column.is_nearly  ? Text::importing_sample_nearly
                    : column.is_asked ? Text::importing_sample_asked
                                      : Text::importing_sample;
  return view.filled(text, {column.sample});
}

bool is_first_shown(const ImportColumn& column) {
  return column.use || column.is_asked;
}

void show_one_column(ImportForm& form, std::size_t index, const std::vector<std::string>& uses, float width) {
  const View& view = form.view;
  const ImportColumn& column = form.shown.columns[index];
  const auto panel = view.kit.panel("column " + std::to_string(index), {.width = width});
  const std::size_t now = column.use ? intake::index_of(*column.use) + 1 : 0;
  if (const auto chosen = view.kit.select(column.name, uses, now, view.kit.available_width())) {
    app::choose_use(form.importing, form.shown, index,
                    *chosen == 0 ? std::nullopt : std::optional(static_cast<intake::Use>(*chosen - 1)));
  }
  view.kit.text(sample_text(view, column),
                column.is_nearly || column.is_asked ? ui::TextStyle::strong : ui::TextStyle::small);
}

/// Side by side as many as there is room for.
void show_some_columns(ImportForm& form, const std::vector<std::size_t>& some) {
  constexpr float least_em = 17;
  const ui::Kit& kit = form.view.kit;
  const float gap = kit.em();
  const float room = kit.available_width();
  const auto beside = static_cast<std::size_t>(std::max(1.0f, (room + gap) / (least_em * kit.em() + gap)));
  const float width = (room - gap * static_cast<float>(beside - 1)) / static_cast<float>(beside);
  const std::vector<std::string> uses = use_names(form.view);
  for (std::size_t first = 0; first < some.size(); first += beside) {
    const std::vector<float> widths(beside, width);
    const auto columns = form.view.kit.columns("columns " + std::to_string(some[first]), widths);
    for (std::size_t i = first; i < std::min(first + beside, some.size()); ++i) {
      if (i > first) form.view.kit.next_column();
      show_one_column(form, some[i], uses, width);
    }
  }
}

}  // namespace

void show_columns(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::importing_columns_title));
  view.kit.text(view.text(Text::importing_columns_about), ui::TextStyle::small);
  std::vector<std::size_t> first;
  std::vector<std::size_t> others;
  std::string personal;
  for (std::size_t i = 0; i < form.shown.columns.size(); ++i) {
    const ImportColumn& column = form.shown.columns[i];
    (is_first_shown(column) ? first : others).push_back(i);
    if (column.is_personal && !column.use) personal += (personal.empty() ? "" : ", ") + column.name;
  }
  show_some_columns(form, first);
  if (!personal.empty()) view.kit.text(view.filled(Text::importing_personal, {personal}));
  if (others.empty()) return;
  const bool open = form.importing.shows_unused;
  const std::string name =
      open ? std::string{view.text(Text::importing_hide_unused)}
           : words::counted(static_cast<double>(others.size()), Text::importing_one_unused,
                            Text::importing_many_unused, view.language);
  if (view.kit.button(name, {.key = "unused columns", .style = ui::ButtonStyle::quiet, .expanded = open})) {
    form.importing.shows_unused = !open;
  }
  if (open) show_some_columns(form, others);
}

}  // namespace lagesbild::views
