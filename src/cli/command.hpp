#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/run.hpp"
#include "data/read/load.hpp"
#include "words/texts.hpp"

namespace lagesbild::cli {

/// One command, with all that its help and its running need.
struct Command {
  std::string name;
  std::string usage;  ///< what follows the name
  LocalText summary;
  std::vector<Option> options;
  Outcome (*run)(const Arguments& arguments, const Disk& disk, Language language);
  /// What its exit statuses mean.
  LocalText exits = {"0: det gick, 1: det gick inte, och skälet står på standard fel",
                     "0: it was done, 1: it was not, and why stands on standard error"};
};

Command init_command();
Command import_command();
Command check_command();
Command rank_command();
Command explain_command();
Command backtest_command();
Command evaluate_command();
Command patterns_command();
Command merge_command();
Command fold_command();
Command report_command();
Command export_command();

/// Every command has these.
std::vector<Option> common_options();

/// Reads the one folder that is given. On failure the outcome's status is not 0.
struct Opened {
  Outcome outcome;
  data::Loaded loaded;
};
/// `kept`: gets the files as they were read, which share their bytes.
Opened open_situation(const Arguments& arguments, const Disk& disk, Language language,
                      data::LoadOptions options, std::vector<data::File>* kept = nullptr);

/// The text, filled with spaces to so many letters.
std::string padded(std::string text, std::size_t width);

/// The text with a line break.
std::string line_of(words::Text text, Language language);

/// An outcome with the text and a line break on standard error.
Outcome failure(const std::string& text);

/// "error handelser/kommun.json#/incidents/3/date: …", one line.
std::string problem_line(const Problem& problem, Language language);

}  // namespace lagesbild::cli
