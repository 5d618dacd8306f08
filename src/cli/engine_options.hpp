#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"
#include "cli/command.hpp"

/// What the commands that count have in common: a folder that can be counted on, and the engine's settings.
namespace lagesbild::cli {

/// --weeks, --until, --k, --draws, --seed, --indicators, --nu, --phi, --area-nu, --memory, --jump and
/// --weights.
std::vector<Option> engine_options();
/// The command's own, then engine_options(), then common_options().
std::vector<Option> with_engine_options(std::vector<Option> own);

/// The options as settings; the first that cannot be understood is the error.
std::optional<LocalText> read_settings(const Arguments& arguments, const Situation& situation,
                                       const analysis::Cube& cube, analysis::Settings& settings);

/// An opened situation with all that the engine asks for. `failed` where it cannot be counted on.
/// Units for a job that nobody watches: it runs to its end.
inline constexpr int all_at_once = 1'000'000'000;

struct Ready {
  std::optional<Outcome> failed;
  std::string errors;  ///< what was left out of the situation, one a line as `check` writes it
  data::Loaded loaded;
  analysis::Cube cube;
  analysis::Settings settings;

  const Situation& situation() const { return *loaded.situation; }
};
Ready make_ready(const Arguments& arguments, const Disk& disk, Language language);

/// The area with the id or name. Nothing given, or nothing found, is the problem.
Result<std::size_t> find_area(const Situation& situation, const std::optional<std::string>& wanted);

/// "Påhittade testdata" and a line break where the data are made up, else nothing.
std::string synthetic_line(const Situation& situation, Language language);

}  // namespace lagesbild::cli
