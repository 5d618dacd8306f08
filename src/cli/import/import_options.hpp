#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "intake/plan/choices.hpp"
#include "intake/plan/input.hpp"
#include "model/situation.hpp"

namespace lagesbild::cli {

std::vector<Option> import_options();

/// What the options say of how the file is read; the first that cannot be understood is the error.
std::optional<LocalText> read_file_choices(const Arguments& arguments, intake::Choices& choices);
/// What they say of the rows. Columns may be given by number, letter or heading.
std::optional<LocalText> read_row_choices(const Arguments& arguments, const Situation& situation,
                                          const intake::Input& input, intake::Choices& choices);

}  // namespace lagesbild::cli
