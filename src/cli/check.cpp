#include "cli/command.hpp"
#include "data/json/problem_log.hpp"

namespace lagesbild::cli {
namespace {

std::string counted(std::size_t number, const char* one, const char* many) {
  return data::grouped(number) + " " + (number == 1 ? one : many);
}

Outcome check(const Arguments& arguments, const FolderReader& folder, Language language) {
  const data::LoadOptions every_problem{data::ProblemLog::no_limit};
  Opened opened = open_situation(arguments, folder, language, every_problem);
  if (opened.outcome.status != 0) return opened.outcome;
  const data::Loaded& loaded = opened.loaded;
  Outcome outcome;
  for (const Problem& problem : loaded.problems) outcome.out += problem_line(problem, language) + "\n";
  outcome.status = loaded.errors > 0 ? 1 : 0;
  // The count is for people and goes to standard error, so that standard output is nothing but problems.
  outcome.err = language == Language::sv ? counted(loaded.errors, "fel", "fel") + ", " +
                                               counted(loaded.warnings, "varning", "varningar")
                                         : counted(loaded.errors, "error", "errors") + ", " +
                                               counted(loaded.warnings, "warning", "warnings");
  outcome.err += "\n";
  return outcome;
}

}  // namespace

Command check_command() {
  return {"check",
          "DIR [--lang sv|en]",
          {"Listar varje fel i en lägesbilds filer, ett på en rad",
           "Lists every problem in a situation's files, one a line"},
          common_options(),
          check};
}

}  // namespace lagesbild::cli
