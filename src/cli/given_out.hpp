#pragma once

#include <string>

#include "cli/run.hpp"
#include "export/published.hpp"

namespace lagesbild::cli {

/// Keeps in the situation what leaves the group, as the page does, so that what leaves it next is compared
/// with it. Lines of the files that were written for it, of which copies of the day are kept; a problem where
/// that cannot be done: then nothing has left yet, and should not.
Result<std::string> keep_given_out(const Disk& disk, const std::string& folder,
                                   const exports::PublishedTable& told, Language language);

}  // namespace lagesbild::cli
