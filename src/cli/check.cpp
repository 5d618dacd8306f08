#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "data/documents/documents.hpp"
#include "data/documents/personal_texts.hpp"
#include "data/json/problem_log.hpp"
#include "data/read/copies_of.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

Outcome list_codes(Language language) {
  std::size_t widest = 0;
  for (const ProblemCode code : all_problem_codes()) widest = std::max(widest, problem_id(code).size());
  Outcome outcome;
  for (const ProblemCode code : all_problem_codes()) {
    outcome.out += padded(std::string(problem_id(code)), widest + 2);
    outcome.out += problem_meaning(code, language);
    outcome.out += "\n";
  }
  return outcome;
}

std::vector<Option> check_options() {
  std::vector<Option> options{{"--codes",
                               "",
                               {"visar alla koder för fel och vad de betyder, utan mapp",
                                "shows all codes of problems and what they mean, without a folder"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return options;
}

/// Events without a word of who has reported when. The page says it beside the list, where it matters.
std::optional<Problem> without_reporting(const data::Loaded& loaded) {
  if (!loaded.situation || loaded.situation->incidents.size() == 0) return std::nullopt;
  if (!loaded.situation->reporting.empty()) return std::nullopt;
  return Problem{
      Severity::warning,
      std::string(loaded.files.empty() ? "lagesbild.json" : loaded.files.front().path),
      "/incidents",
      {"Ingen fil säger vilka veckor källorna har rapporterat, så en tyst vecka kan inte skiljas från en "
       "lugn",
       "No file says which weeks the sources have reported, so a silent week cannot be told from a calm one"},
      {"Lägg till reporting i filerna med händelser", "Add reporting to the files of incidents"},
      ProblemCode::no_reporting};
}

/// What a page put beside a file and was closed before it took the file's place. Nothing reads it.
Problem cut_off(const std::string& path, std::span<const data::File> files) {
  const std::string of(data::cut_off_save_of(path).value_or(""));
  const bool is_there =
      std::any_of(files.begin(), files.end(), [&](const data::File& file) { return file.path == of; });
  Problem problem{Severity::warning, path, "", {}, {}, ProblemCode::unknown_kind};
  problem.what = {"En sida stängdes medan den sparade " + of + ", och det här blev kvar; det läses inte",
                  "A page was closed while it saved " + of + ", and this was left; it is not read"};
  if (is_there) {
    problem.remedy = {"Ta bort filen om den är äldre än en timme; utkastet finns i webbläsaren som sparade",
                      "Remove the file if it is older than an hour; the draft is in the browser that saved"};
  } else {
    problem.remedy = {of + " saknas: byt namn på filen till det",
                      of + " is missing: rename the file to that"};
  }
  return problem;
}

Outcome check(const Arguments& arguments, const Disk& disk, Language language) {
  if (arguments.has("--codes")) return list_codes(language);
  const data::LoadOptions every_problem{data::ProblemLog::no_limit};
  std::vector<data::File> files;
  Opened opened = open_situation(arguments, disk, language, every_problem, &files);
  if (opened.outcome.status != 0) return opened.outcome;
  const data::Loaded& loaded = opened.loaded;
  Problems problems = loaded.problems;
  if (auto silent = without_reporting(loaded)) problems.push_back(std::move(*silent));
  const auto updated = loaded.situation ? loaded.situation->updated_day : std::nullopt;
  const Date today = disk.today ? disk.today() : updated.value_or(Date{});
  for (const data::PersonalText& text : data::personal_texts(data::Documents(files), today))
    problems.push_back(data::problem_of(text));
  if (disk.cut_off_saves) {
    for (const std::string& path : disk.cut_off_saves(arguments.words.front()))
      problems.push_back(cut_off(path, files));
  }
  Outcome outcome;
  for (const Problem& problem : problems) outcome.out += problem_line(problem, language) + "\n";
  outcome.status = loaded.errors > 0 ? 1 : 0;
  // The count is for people and goes to standard error, so that standard output is nothing but problems.
  outcome.err =
      words::counted(static_cast<double>(loaded.errors), Text::cli_one_error, Text::cli_many_errors,
                     language) +
      ", " +
      words::counted(static_cast<double>(problems.size() - loaded.problems.size() + loaded.warnings),
                     Text::cli_one_warning, Text::cli_many_warnings, language) +
      "\n";
  return outcome;
}

}  // namespace

Command check_command() {
  return {"check",
          "DIR|--codes [--lang sv|en]",
          {"Listar varje fel i en lägesbilds filer, ett på en rad",
           "Lists every problem in a situation's files, one a line"},
          check_options(),
          check,
          {"0: inga fel, även om det finns varningar, 1: fel, eller mappen gick inte att läsa",
           "0: no errors, though there may be warnings, 1: errors, or the folder could not be read"}};
}

}  // namespace lagesbild::cli
