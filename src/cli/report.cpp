#include "cli/command.hpp"
#include "cli/engine_options.hpp"
#include "cli/given_out.hpp"
#include "data/documents/documents.hpp"
#include "export/published.hpp"
#include "report/make_sheet.hpp"
#include "report/write_sheet.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

std::string all_kinds() {
  std::string all;
  for (std::size_t kind = 0; kind < report_kinds; ++kind) {
    all += (kind > 0 ? ", " : "") + std::string(report::word_of(static_cast<ReportKind>(kind)));
  }
  return all;
}

/// The wanted report's page, or why there is none.
struct Made {
  std::optional<report::Sheet> sheet;
  Outcome failed;
};

Made of_meeting(const Arguments& arguments, const data::Loaded& loaded, Language language, Date printed) {
  const Meeting* meeting = report::latest_meeting(loaded.plans);
  if (const auto id = arguments.value("--meeting")) {
    meeting = nullptr;
    for (const Meeting& one : loaded.plans.meetings) {
      if (one.id == *id) meeting = &one;
    }
    if (meeting == nullptr) return {{}, failure(words::filled(Text::cli_no_meeting, language, {*id}))};
  }
  if (meeting == nullptr) return {{}, failure(std::string(words::text(Text::cli_no_meetings, language)))};
  return {report::protocol_sheet(*loaded.situation, loaded.plans, *meeting, language, printed), {}};
}

Outcome write(const report::Sheet& sheet, const Arguments& arguments, const Disk& disk, Language language,
              const std::string& errors) {
  const std::string html = report::html_file(sheet);
  const auto path = arguments.value("-o");
  if (!path) return {0, html, errors};
  if (!disk.write_file) return failure(std::string(words::text(Text::cli_cannot_write, language)));
  if (const auto problem = disk.write_file("", {*path, html})) {
    return failure(problem_line(*problem, language));
  }
  return {0, "", errors};
}

Outcome make_report(const Arguments& arguments, const Disk& disk, Language language) {
  const std::string word = arguments.value("--kind").value_or("week");
  const auto kind = report::kind_of(word);
  if (!kind) return failure(words::filled(Text::cli_report_kind, language, {word, all_kinds()}));
  auto audience = report::usual_audience(*kind);
  if (const auto written = arguments.value("--audience")) {
    const auto meant = disclosure::audience_of(*written);
    if (!meant) return failure(words::filled(Text::cli_audience, language, {*written}));
    audience = *meant;
  }
  if (audience == disclosure::Audience::outside && !report::may_leave_group(*kind)) {
    return failure(std::string(words::text(Text::sheet_not_outside, language)));
  }
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  const Situation& situation = ready.situation();
  const analysis::Window window = ready.settings.window;
  const Date printed = disk.today ? disk.today() : situation.updated_day.value_or(monday_of(window.to + 1));
  if (*kind == ReportKind::protocol) {
    Made made = of_meeting(arguments, ready.loaded, language, printed);
    return made.sheet ? write(*made.sheet, arguments, disk, language, ready.errors) : made.failed;
  }
  report::Wanted wanted{.kind = *kind,
                        .period = report::period_of(*kind, window.to, situation.method.window_weeks),
                        .audience = audience,
                        .language = language,
                        .printed = printed};
  if (const auto files = disk.read_folder(arguments.words.front());
      files && audience == disclosure::Audience::outside) {
    wanted.published = exports::published_in(data::Documents(*files));
  }
  report::FindingsJob job(situation, ready.cube, ready.loaded.plans, wanted.period);
  while (!job.step(all_at_once)) {
  }
  const report::Sheet sheet =
      report::make_sheet(situation, ready.cube, ready.loaded.plans, job.take(), wanted);
  std::string lines = ready.errors;
  // Printed on the output it has left the group too; where there is no disk it is only looked at.
  if (sheet.told && disk.write_file) {
    const auto kept = keep_given_out(disk, arguments.words.front(), *sheet.told, language);
    if (!kept) return failure(problem_line(kept.problem(), language));
    lines += *kept;
  }
  return write(sheet, arguments, disk, language, lines);
}

}  // namespace

Command report_command() {
  std::vector<Option> options{
      {"--kind",
       "week|month|…",
       {"vilken rapport (annars week): week, month, tertial, plan, council, residents, protocol, feedback, "
        "picture",
        "which report (week if not given): week, month, tertial, plan, council, residents, protocol, "
        "feedback, picture"}},
      {"-o",
       "FIL",
       {"HTML-fil för A4 att skriva; annars på utmatningen",
        "HTML file for A4 to write; else on the output"}},
      {"--audience",
       "group|outside",
       {"för gruppen, eller utanför den med små tal dolda; utan flaggan är council och residents för dem "
        "utanför",
        "for the group, or outside it with small numbers hidden; without it council and residents are for "
        "outside"}},
      {"--until",
       "2026-W46",
       {"sista veckan (annars den senaste rapporterade)", "last week (else the latest reported)"}},
      {"--meeting",
       "ID",
       {"mötet som protokollet är av (annars det senaste)", "the meeting of the minutes (else the latest)"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return {"report",
          "DIR --kind KIND -o out.html [FLAGGOR]",
          {"Skriver en rapport för papper", "Writes a report for paper"},
          std::move(options),
          make_report};
}

}  // namespace lagesbild::cli
