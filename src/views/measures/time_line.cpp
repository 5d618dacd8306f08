#include "ui/charts/time_line.hpp"

#include "views/measures/measures_view.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::views {

using words::Text;

void show_measure_time_line(const MeasuresView& view) {
  view.kit.text(view.text(Text::time_line_about), ui::TextStyle::small);
  if (view.page.list.rows.empty()) return view.kit.text(view.text(Text::no_measures_shown));
  ui::TimeLine chart;
  chart.frame = {.name = std::string(view.text(Text::register_time_line)),
                 .description = std::string(view.text(Text::time_line_about)),
                 .language = view.language,
                 .width = 0};
  chart.today = view.situation.updated_day.value_or(view.page.today);
  for (const std::size_t index : view.page.list.rows) {
    const Measure& measure = view.measure(index);
    chart.rows.push_back({.key = measure.id,
                          .label = view.in_language(measure.title),
                          .status = words::standing_text(measure, view.situation.updated_day, view.language),
                          .dates = words::dates_text(measure, view.language),
                          .from = measure.start,
                          .to = measure.due,
                          .tone = standing_tone(view, measure)});
  }
  const auto activated = ui::time_line(view.kit, chart);
  if (!activated) return;
  view.act(app::EvaluateMeasure{view.measure(view.page.list.rows[*activated]).id});
  view.act(app::Request::scroll_to_top);
}

}  // namespace lagesbild::views
