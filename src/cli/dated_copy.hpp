#pragma once

#include <string>
#include <vector>

#include "cli/run.hpp"
#include "data/documents/document.hpp"
#include "model/text.hpp"

namespace lagesbild::cli {

/// Keeps a file as it stood when the day began, as the page does, before it is written over: once a day.
/// `now`: the folder's files. A line for standard error where that could not be done, which stops nothing;
/// else "".
std::string keep_dated_copy(const Disk& disk, const std::string& folder, const std::vector<data::File>& now,
                            const data::Document& then, Language language);

}  // namespace lagesbild::cli
