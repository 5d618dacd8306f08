#include "analysis/backtest.hpp"
#include "cli/engine_options.hpp"
#include "export/findings_json.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"

namespace lagesbild::cli {
namespace {

std::string bin_line(const analysis::CalibrationBin& bin, Language language) {
  const bool sv = language == Language::sv;
  return "  " + words::format_percent(bin.from, language) + "–" + words::format_percent(bin.to, language) +
         ": " + std::to_string(bin.came_true) + (sv ? " av " : " of ") + std::to_string(bin.forecasts) +
         (sv ? " inträffade, " : " came true, ") + words::format_percent(bin.share, language) +
         (sv ? " (90\u00a0%: " : " (90%: ") + words::format_percent(bin.interval.low, language) + "–" +
         words::format_percent(bin.interval.high, language) + "); " +
         (sv ? "sagt i snitt " : "said on average ") + words::format_percent(bin.mean_forecast, language) +
         "\n";
}

std::string as_text(const Situation& situation, const analysis::Backtest& record, Language language) {
  const bool sv = language == Language::sv;
  std::string text = synthetic_line(situation, language) + words::backtest_text(record, language) + "\n";
  if (record.origins.empty()) return text;
  for (const std::string& line : words::backtest_findings(record, language)) text += line + "\n";
  text += "\n";
  text += sv ? "Sagd sannolikhet mot utfall\n" : "Probability said against what came\n";
  for (const analysis::CalibrationBin& bin : record.calibration) text += bin_line(bin, language);
  text += sv ? "\nPeriod för period\n" : "\nPeriod by period\n";
  for (const analysis::Origin& origin : record.origins) {
    text += "  " + words::format_window(origin.window, language) + ": " +
            words::format_percent(origin.top.harm, language) +
            (sv ? " av nästa periods skada, " : " of the next period's harm, ") +
            words::format_percent(origin.top.population, language) +
            (sv ? " av invånarna\n" : " of the inhabitants\n");
  }
  return text;
}

Outcome backtest(const Arguments& arguments, const FolderReader& folder, Language language) {
  const Ready ready = make_ready(arguments, folder, language);
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
