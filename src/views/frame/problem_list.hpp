#pragma once

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// What was wrong in the files that were read, file by file, with what to do about it.
void list_problems(const View& view);

}  // namespace lagesbild::views
