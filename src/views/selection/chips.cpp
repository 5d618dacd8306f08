#include <string>

#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

/// What is left out or weighed otherwise, on every page that shows numbers, each taken back by a press.
namespace lagesbild::views {

namespace {

using app::FilterChip;
using app::Filtered;
using words::Text;

const std::string& name_of(const RankedView& view, Filtered of, std::size_t index) {
  const Situation& situation = view.situation;
  const LocalText& name = of == Filtered::categories ? situation.categories[index].name
                          : of == Filtered::sources  ? situation.sources[index].name
                                                     : situation.parties[index].name;
  return view.in_language(name);
}

const std::string& id_of(const RankedView& view, Filtered of, std::size_t index) {
  const Situation& situation = view.situation;
  if (of == Filtered::categories) return situation.categories[index].id;
  return of == Filtered::sources ? situation.sources[index].id : situation.parties[index].id;
}

std::string chip_text(const RankedView& view, const FilterChip& chip) {
  if (chip.says == FilterChip::Says::none) {
    return std::string{view.text(chip.of == Filtered::categories ? Text::chip_no_categories
                                 : chip.of == Filtered::sources  ? Text::chip_no_sources
                                                                 : Text::chip_no_parties)};
  }
  std::string names;
  for (const std::size_t index : chip.things) {
    if (!names.empty()) names += ", ";
    names += name_of(view, chip.of, index);
  }
  return view.filled(chip.says == FilterChip::Says::only ? Text::chip_only : Text::chip_without, {names});
}

bool show_chip(const RankedView& view, std::string_view text, std::string_view key) {
  const auto item = view.kit.list_item(key);
  return view.kit.button(text,
                         {.key = key, .description = view.text(Text::chip_remove), .icon = ui::Icon::close});
}

void take_back(const RankedView& view, const FilterChip& chip) {
  std::set<std::string> hidden = view.state().choices.selection.*app::hidden_of(chip.of);
  if (chip.says == FilterChip::Says::without) {
    hidden.erase(id_of(view, chip.of, chip.things.front()));
  } else {
    hidden.clear();
  }
  view.act(app::SetHidden{chip.of, std::move(hidden)});
}

}  // namespace

void show_chips(const RankedView& view) {
  const auto& filters = view.ranked.filters;
  const bool weights = view.ranked.weighing.changed;
  const bool week_mode = view.state().choices.weighing.mode == app::Mode::week;
  if (filters.empty() && !weights && !week_mode) return;
  const auto list = view.kit.list(view.text(Text::chips));
  const auto row = view.kit.row();
  for (std::size_t index = 0; index < filters.size(); ++index) {
    if (show_chip(view, chip_text(view, filters[index]), "chip " + std::to_string(index)))
      take_back(view, filters[index]);
  }
  if (week_mode && show_chip(view, view.text(Text::chip_week_mode), "chip mode"))
    view.act(app::SetMode{app::Mode::quarter});
  if (weights && show_chip(view, view.text(Text::chip_weights), "chip weights"))
    view.act(app::ResetWeights{});
  if (filters.size() < 2) return;
  const auto item = view.kit.list_item("chip all");
  if (view.kit.button(view.text(Text::clear_filters), {.key = "chip all", .style = ui::ButtonStyle::quiet}))
    view.act(app::ClearFilters{});
}

}  // namespace lagesbild::views
