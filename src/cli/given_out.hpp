#pragma once

#include <string>

#include "cli/run.hpp"
#include "export/published.hpp"

namespace lagesbild::cli {

/// Keeps in the situation what leaves the group, as the page does, so that what leaves it next is compared
/// with it. A problem where that cannot be written: then nothing has left yet, and should not.
std::optional<Problem> keep_given_out(const Disk& disk, const std::string& folder,
                                      const exports::PublishedTable& told);

}  // namespace lagesbild::cli
