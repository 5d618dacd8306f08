#include <array>
#include <utility>

#include "ui/kit/data_table.hpp"
#include "ui/kit/forms.hpp"
#include "views/founding/form.hpp"
#include "views/frame/found.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

void ask_map(FoundingForm& form) {
  const View& view = form.view;
  view.kit.text(view.text(Text::founding_map_about), ui::TextStyle::small);
  if (view.kit.button(view.text(Text::founding_choose_map), {.key = "/areas", .icon = ui::Icon::folder})) {
    view.act(app::Request::open_files);
  }
  if (!form.answers.map_name.empty()) {
    view.kit.text(view.filled(Text::founding_map_chosen, {form.answers.map_name}));
  }
}

void ask_list(FoundingForm& form, Text name) {
  const View& view = form.view;
  const bool is_list = form.answers.areas_from == app::AreasFrom::list;
  const std::string error = is_list ? form.error_at("/areas") : std::string{};
  if (auto typed = ui::text_area(view.kit, view.text(name), form.answers.list,
                                 {.key = is_list ? "/areas" : "inhabitants",
                                  .help = view.text(Text::founding_list_help),
                                  .error = error,
                                  .rows = 8})) {
    form.answers.list = std::move(*typed);
  }
  guard_text(view, "list", form.answers.list, form.answers.said, Names::expected);
}

/// What is wrong in a file or a list is told at once: it can only be put right there. Nothing is wrong yet
/// with what nobody has given.
void show_area_problems(const FoundingForm& form) {
  const bool has_given =
      form.answers.areas_from == app::AreasFrom::map ? !form.answers.map.empty() : !form.answers.list.empty();
  if (!has_given && !form.answers.tried) return;
  constexpr std::size_t most_shown = 6;
  for (std::size_t i = 0; i < std::min(form.shown.area_problems.size(), most_shown); ++i) {
    const Problem& problem = form.shown.area_problems[i];
    form.view.kit.alert(fault_text(form.view, problem),
                        problem.severity == Severity::error ? ui::Tone::danger : ui::Tone::warning);
  }
}

void show_area_table(const FoundingForm& form) {
  const View& view = form.view;
  const std::vector<Area>& areas = form.shown.areas;
  if (areas.empty()) return;
  view.kit.text(areas_count(form), ui::TextStyle::strong);
  if (form.shown.other_areas > 0) {
    view.kit.text(
        view.filled(Text::founding_others,
                    {words::format_count(static_cast<double>(form.shown.other_areas), view.language)}),
        ui::TextStyle::small);
  }
  if (form.shown.without_border == areas.size()) {
    view.kit.text(view.text(Text::founding_no_borders), ui::TextStyle::small);
  }
  const std::array<ui::TableColumn, 3> columns{
      ui::TableColumn{
          .title = view.text(Text::founding_area_name), .width_em = 12, .grows = 1, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::founding_area_population),
                      .width_em = 6,
                      .is_number = true,
                      .can_sort = false},
      ui::TableColumn{.title = view.text(Text::founding_area_id), .width_em = 8, .can_sort = false}};
  const auto cell = [&](std::size_t row, std::size_t column) {
    if (column == 1)
      return areas[row].population_known ? words::format_count(areas[row].population, view.language)
                                         : std::string{view.text(Text::cell_nothing)};
    return column == 0 ? areas[row].name : areas[row].id;
  };
  ui::data_table(view.kit, view.text(Text::areas), columns, areas.size(), cell,
                 {.key = "founding areas", .rows_seen = 6});
}

}  // namespace

std::string areas_count(const FoundingForm& form) {
  return words::counted(static_cast<double>(form.shown.areas.size()), Text::founding_one_area,
                        Text::founding_many_areas, form.view.language);
}

void ask_areas(FoundingForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::founding_areas_title));
  const std::array<std::string, 2> ways{std::string{view.text(Text::founding_from_map)},
                                        std::string{view.text(Text::founding_from_list)}};
  if (const auto way = ui::radio_group(view.kit, view.text(Text::founding_areas_from), ways,
                                       static_cast<std::size_t>(form.answers.areas_from))) {
    form.answers.areas_from = static_cast<app::AreasFrom>(*way);
  }
  if (form.answers.areas_from == app::AreasFrom::list) {
    ask_list(form, Text::founding_list);
  } else {
    ask_map(form);
    if (!form.answers.map.empty()) ask_list(form, Text::founding_inhabitants);
  }
  show_area_problems(form);
  show_area_table(form);
}

}  // namespace lagesbild::views
