#include "analysis/backtest.hpp"
#include "cli/engine_options.hpp"
#include "export/findings_json.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

std::string bin_line(const analysis::CalibrationBin& bin, Language language) {
  const auto percent = [&](double share) { return words::format_percent(share, language); };
  return words::filled(Text::cli_bin, language,
                       {words::format_number(100 * bin.from, 0, language), percent(bin.to),
                        std::to_string(bin.came_true), std::to_string(bin.forecasts), percent(bin.share),
                        words::format_number(100 * bin.interval.low, 0, language), percent(bin.interval.high),
                        percent(bin.mean_forecast)});
}

std::string period_line(const analysis::Origin& origin, Language language) {
  return words::filled(
      Text::cli_period, language,
      {words::format_window(origin.window, language), words::format_percent(origin.top.harm, language),
       words::format_percent(origin.top.population, language)});
}

std::string as_text(const Situation& situation, const analysis::Backtest& record, Language language) {
  std::string text = synthetic_line(situation, language) + words::backtest_text(record, language) + "\n";
  if (record.origins.empty()) return text;
  for (const std::string& line : words::backtest_findings(record, language)) text += line + "\n";
  text += "\n";
  text += line_of(Text::cli_said_and_came, language);
  for (const analysis::CalibrationBin& bin : record.calibration)
    text += "  " + bin_line(bin, language) + "\n";
  text += "\n" + line_of(Text::cli_periods, language);
  for (const analysis::Origin& origin : record.origins) text += "  " + period_line(origin, language) + "\n";
  return text;
}

Outcome backtest(const Arguments& arguments, const Disk& disk, Language language) {
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  analysis::BacktestJob job(ready.situation(), ready.cube, ready.settings);
  while (!job.step(all_at_once)) {
  }
  const analysis::Backtest record = job.take();
  if (arguments.has("--json")) {
    return {0, exports::backtest_json(ready.situation(), record, language), ready.errors};
  }
  return {0, as_text(ready.situation(), record, language), ready.errors};
}

}  // namespace

Command backtest_command() {
  return {"backtest",
          "DIR [--json] [FLAGGOR]",
          {"Prövar tidigare periods listor mot vad som sedan kom",
           "Tries the lists of past periods against what came next"},
          with_engine_options({{"--json",
                                "",
                                {"svaret som JSON (lagesbild-track-record/1)",
                                 "the answer as JSON (lagesbild-track-record/1)"}}}),
          backtest};
}

}  // namespace lagesbild::cli
