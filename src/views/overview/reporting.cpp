#include "ui/charts/coverage.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/week_states.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

using words::Text;

void show_reporting(const RankedView& view) {
  const auto& reporting = view.ranked.reporting;
  const auto panel = view.kit.panel("reporting");
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::reporting_title));
  view.kit.heading(2, view.text(Text::reporting_title));
  view.kit.text(view.filled(Text::reporting_intro, {window_text(view)}));

  ui::CoverageGrid grid;
  grid.frame = {.name = view.filled(Text::reporting_chart, {window_text(view)}),
                .description = std::string{view.text(Text::reporting_legend)},
                .language = view.language,
                .width = 0};
  grid.first_week = view.ranking.settings.window.from;
  for (const auto& source : reporting.sources) {
    std::vector<ui::WeekState> weeks;
    for (const auto state : source.weeks) weeks.push_back(to_chart(state));
    grid.rows.push_back({source_name(view, source.source), std::move(weeks)});
  }
  ui::coverage_grid(view.kit, grid);
  view.kit.text(view.text(Text::reporting_legend), ui::TextStyle::small);
}

}  // namespace lagesbild::views
