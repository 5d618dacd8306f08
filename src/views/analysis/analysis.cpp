#include <algorithm>

#include "ui/charts/calibration_plot.hpp"
#include "ui/charts/funnel_plot.hpp"
#include "ui/charts/number_table.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

/// The analyst's page: every formula with its current numbers.
namespace lagesbild::views {

namespace {

using words::Text;

/// More rows than this are for a file, not for a screen.
constexpr std::size_t most_areas = 60;
constexpr std::size_t most_changes_in_table = 12;

void line(const AnalysisView& view, std::string_view key, std::string_view text) {
  const auto item = view.kit.list_item(key);
  view.kit.text(text);
}

ui::ChartFrame frame(const AnalysisView& view, Text name) {
  return {.name = std::string{view.text(name)}, .description = {}, .language = view.language};
}

void show_table(const AnalysisView& view, Text name, std::vector<std::string> columns,
                std::vector<std::vector<std::string>> rows) {
  view.kit.heading(4, view.text(name));
  ui::TableContent table{std::string{view.text(name)}, std::move(columns), std::move(rows)};
  ui::number_table(view.kit, frame(view, name), std::move(table));
}

// [SECTION] What was chosen

std::string weights_text(const AnalysisView& view) {
  const auto& ranking = view.ranking;
  std::string text;
  double sum = 0;
  for (const double weight : ranking.settings.indicators) sum += weight;
  for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
    const double weight = ranking.settings.indicators[i];
    if (!(weight > 0)) continue;
    const auto indicator = static_cast<analysis::Indicator>(i);
    std::string part = words::indicator_text(indicator, view.language) + " " +
                       words::format_percent(weight / sum, view.language);
    if (!ranking.offered[i]) part = view.filled(Text::setting_not_offered, {part});
    text += (text.empty() ? "" : ", ") + part;
  }
  return text;
}

/// What the formulas call δ, a and π.
void show_model(const AnalysisView& view) {
  const analysis::Memory& memory = view.ranking.memory;
  if (memory.blocks > 0) {
    const Text how = memory.estimated ? Text::setting_memory_estimated : Text::setting_memory_fixed;
    line(view, "memory",
         view.filled(Text::setting_memory,
                     {view.number(memory.delta, 2), view.text(how),
                      words::format_count(static_cast<double>(memory.blocks), view.language),
                      view.number(memory.jump, 2)}));
  } else {
    line(view, "memory", view.text(Text::setting_no_memory));
  }
  if (const auto& area = view.ranking.area_nu) {
    line(view, "area",
         view.filled(Text::setting_area, {view.number(area->mean(), 2), view.number(area->median(), 2)}));
  }
}

void show_settings(const AnalysisView& view) {
  const auto& ranking = view.ranking;
  view.kit.heading(3, view.text(Text::analysis_settings));
  const auto list = view.kit.list(view.text(Text::analysis_settings));
  line(view, "window", view.filled(Text::setting_window, {window_text(view)}));
  if (ranking.baseline) {
    line(view, "baseline",
         view.filled(Text::setting_baseline, {words::format_window(*ranking.baseline, view.language)}));
  }
  if (!view.ranked.ranking.preview) {
    line(view, "draws",
         view.filled(Text::setting_draws,
                     {words::format_count(ranking.draws, view.language),
                      std::to_string(ranking.settings.seed), words::format_count(ranking.k, view.language)}));
  }
  line(view, "weights", view.filled(Text::setting_weights, {weights_text(view)}));
  show_model(view);
  line(view, "average",
       view.filled(Text::setting_average, {words::format_short(ranking.reference_harm, view.language)}));
}

// [SECTION] The formulas with their numbers

void show_categories(const AnalysisView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& category : view.ranking.categories) {
    rows.push_back({category_name(view, category.category),
                    words::format_short(category.severity, view.language),
                    words::format_count(category.observed, view.language),
                    view.number(1000 * category.rate, 4), view.number(category.model.phi, 2),
                    view.number(category.model.nu.mean(), 2), view.number(category.model.nu.median(), 2)});
  }
  show_table(view, Text::categories_table,
             {std::string{view.text(Text::column_category)}, std::string{view.text(Text::column_weight)},
              std::string{view.text(Text::column_events)}, "1 000 · r", "φ",
              std::string{view.text(Text::column_nu_mean)}, std::string{view.text(Text::column_nu_median)}},
             std::move(rows));
}

void show_rates(const AnalysisView& view) {
  const auto& ranking = view.ranking;
  const auto& expected = ranking.expected;
  std::vector<std::string> columns{std::string{view.text(Text::column_category)}};
  for (const std::size_t source : expected.sources) columns.push_back(source_name(view, source));
  std::vector<std::vector<std::string>> rows;
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    std::vector<std::string> row{category_name(view, ranking.categories[c].category)};
    for (std::size_t s = 0; s < expected.sources.size(); ++s) {
      row.push_back(view.number(1000 * expected.rates[c * expected.sources.size() + s], 4));
    }
    rows.push_back(std::move(row));
  }
  show_table(view, Text::rates_table, std::move(columns), std::move(rows));
}

void show_formulas(const AnalysisView& view) {
  view.kit.heading(3, view.text(Text::formulas_title));
  {
    const auto list = view.kit.list(view.text(Text::formulas_title), true);
    int key = 0;
    for (const Text text : {Text::formula_expected, Text::formula_level, Text::formula_phi,
                            Text::formula_harm, Text::formula_change, Text::formula_state,
                            Text::formula_score, Text::formula_rank, Text::formula_return}) {
      line(view, "formula " + std::to_string(key++), view.text(text));
    }
  }
  show_categories(view);
  show_rates(view);
}

void show_levels(const AnalysisView& view) {
  const auto& ranking = view.ranking;
  const auto& areas = view.situation.areas;
  std::vector<std::vector<std::string>> rows;
  const std::size_t shown = std::min(ranking.areas.size(), most_areas);
  for (std::size_t place = 0; place < shown; ++place) {
    const auto& result = ranking.areas[place];
    for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
      const std::size_t category = ranking.categories[c].category;
      const auto& level = result.levels[c];
      rows.push_back({areas[result.area].name + ", " + category_name(view, category),
                      view.number(level.expected, 2), words::format_count(level.observed, view.language),
                      view.number(level.mean, 2),
                      view.number(level.low, 2) + "–" + view.number(level.high, 2)});
    }
  }
  if (ranking.areas.size() > shown) {
    view.kit.text(
        view.filled(Text::levels_shortened, {words::format_count(static_cast<double>(shown), view.language)}),
        ui::TextStyle::small);
  }
  show_table(
      view, Text::levels_table,
      {"", std::string{view.text(Text::column_expected)}, std::string{view.text(Text::column_observed)}, "θ",
       std::string{view.text(Text::column_interval)}},
      std::move(rows));
}

// [SECTION] This week, and change

void show_changes(const AnalysisView& view) {
  const auto& watch = *view.ranked.ranking.watch;
  view.kit.heading(3, view.text(Text::changes_title));
  const auto list = view.kit.list(view.text(Text::changes_title));
  std::size_t shown = 0;
  for (const auto& change : watch.changes) {
    if (!change.up && !change.down) continue;
    if (shown == most_changes_in_table) break;
    line(view, "change " + std::to_string(shown++),
         words::change_text(view.situation, change, view.language));
  }
  if (shown == 0) line(view, "none", view.text(Text::no_changes));
}

void show_series(const AnalysisView& view) {
  view.kit.heading(3, view.text(Text::series_title));
  if (!view.ranked.ranking.watch) return view.kit.text(view.text(Text::series_computing));
  const auto& watch = *view.ranked.ranking.watch;
  view.kit.text(words::watch_summary(watch, view.language));
  if (watch.flagged > 0) {
    const auto list = view.kit.list(view.text(Text::flagged_list));
    std::size_t key = 0;
    for (const auto& signal : watch.signals) {
      if (!signal.flagged) continue;
      line(view, "series " + std::to_string(key++),
           words::signal_text(view.situation, signal, watch.week, view.language));
    }
  }
  show_changes(view);
}

// [SECTION] Track record

void show_calibration(const AnalysisView& view, const analysis::Backtest& record) {
  std::vector<std::vector<std::string>> rows;
  const auto percent = [&](double share) { return words::format_percent(share, view.language); };
  for (const auto& bin : record.calibration) {
    rows.push_back(
        {view.number(100 * bin.from, 0) + "–" + percent(bin.to), percent(bin.mean_forecast),
         view.filled(Text::came_of, {words::format_count(static_cast<double>(bin.came_true), view.language),
                                     words::format_count(static_cast<double>(bin.forecasts), view.language)}),
         percent(bin.share),
         view.number(100 * bin.interval.low, 0) + "–" +
             view.filled(Text::per_cent, {view.number(100 * bin.interval.high, 0)})});
  }
  show_table(view, Text::calibration_table,
             {std::string{view.text(Text::column_said)}, std::string{view.text(Text::column_said_mean)},
              std::string{view.text(Text::column_came)}, std::string{view.text(Text::column_share)},
              std::string{view.text(Text::column_interval)}},
             std::move(rows));
}

void show_calibration_plot(const AnalysisView& view, const analysis::Backtest& record) {
  ui::CalibrationPlot chart;
  chart.frame = frame(view, Text::calibration_plot_name);
  for (const auto& bin : record.calibration) {
    chart.bins.push_back(
        {bin.mean_forecast, bin.share, bin.interval.low, bin.interval.high, bin.forecasts, bin.came_true});
  }
  ui::calibration_plot(view.kit, chart);
  picture_button(view, chart.frame.name);
}

void show_origins(const AnalysisView& view, const analysis::Backtest& record) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& origin : record.origins) {
    rows.push_back(
        {words::format_window(origin.window, view.language),
         view.filled(Text::came_of, {words::format_count(static_cast<double>(origin.caught), view.language),
                                     words::format_count(record.k, view.language)}),
         words::format_percent(origin.top.harm, view.language),
         words::format_percent(origin.top.population, view.language)});
  }
  show_table(view, Text::origins_table,
             {std::string{view.text(Text::column_period)}, std::string{view.text(Text::column_caught)},
              std::string{view.text(Text::column_harm_share)},
              std::string{view.text(Text::column_population_share)}},
             std::move(rows));
}

void show_track_record(const AnalysisView& view) {
  view.kit.heading(3, view.text(Text::track_title));
  view.kit.text(view.text(Text::track_about));
  if (view.page.backtest_progress) {
    const double progress = *view.page.backtest_progress;
    view.kit.progress(view.text(Text::track_computing), progress,
                      words::format_percent(progress, view.language));
    return;
  }
  if (!view.page.backtest) {
    if (view.kit.button(view.text(Text::try_track), {.disabled = view.ranked.ranking.computing})) {
      view.act(app::RunBacktest{});
    }
    return;
  }
  const auto& record = *view.page.backtest;
  view.kit.text(words::backtest_text(record, view.language), ui::TextStyle::strong);
  if (record.origins.empty()) return;
  for (const std::string& finding : words::backtest_findings(record, view.language)) view.kit.text(finding);
  show_calibration(view, record);
  show_calibration_plot(view, record);
  show_origins(view, record);
}

void show_funnel(const AnalysisView& view) {
  const app::Funnel& funnel = view.page.funnel;
  if (funnel.points.empty()) return;
  view.kit.heading(3, view.text(Text::funnel_title));
  view.kit.text(view.text(Text::funnel_about), ui::TextStyle::small);
  ui::FunnelPlot chart;
  chart.frame = frame(view, Text::funnel_title);
  for (const auto& point : funnel.points) {
    chart.points.push_back({view.situation.areas[point.area].name, point.observed, point.expected});
  }
  for (const auto& limits : funnel.limits) {
    chart.limits.push_back({limits.expected, limits.low_90, limits.high_90, limits.low_998, limits.high_998});
  }
  ui::funnel_plot(view.kit, chart);
  picture_button(view, chart.frame.name);
}

void show_export(const AnalysisView& view) {
  // Half of the numbers would look like all of them.
  const bool unfinished =
      view.ranked.ranking.preview || view.ranked.ranking.computing || !view.ranked.ranking.watch;
  using app::Request;
  const auto button = [&](Text name, Request request, bool disabled) {
    if (view.kit.button(view.text(name), {.icon = ui::Icon::download, .disabled = disabled}))
      view.act(request);
  };
  // None of the two is chosen beforehand: who saves a file says whom it is for.
  view.kit.heading(3, view.text(Text::export_outside_title));
  {
    const auto row = view.kit.row();
    button(Text::save_outside_csv, Request::save_outside_csv, unfinished);
    button(Text::save_outside_json, Request::save_outside_json, unfinished);
  }
  view.kit.text(view.text(Text::export_outside_about), ui::TextStyle::small);
  view.kit.heading(3, view.text(Text::export_group_title));
  {
    const auto row = view.kit.row();
    button(Text::save_list_csv, Request::save_list_csv, unfinished);
    button(Text::save_csv, Request::save_numbers_csv, unfinished);
    button(Text::save_json, Request::save_analysis_json, unfinished);
    button(Text::save_codebook, Request::save_codebook, false);
  }
  view.kit.text(view.text(Text::export_caveat), ui::TextStyle::small);
  view.kit.text(view.text(Text::codebook_about), ui::TextStyle::small);
}

}  // namespace

void show_analysis(const AnalysisView& view) {
  const auto surface = view.kit.panel("analysis");
  view.kit.heading(2, view.text(Text::analysis_title));
  view.kit.text(view.text(Text::analysis_about));
  show_export(view);
  show_settings(view);
  show_series(view);
  show_track_record(view);
  show_funnel(view);
  show_formulas(view);
  show_levels(view);
}

}  // namespace lagesbild::views
