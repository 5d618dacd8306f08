#pragma once

#include "report/sheet.hpp"
#include "views/frame/view.hpp"

namespace lagesbild::views {

/// A report as it will be printed, in the page's own letters.
void show_sheet(const View& view, const report::Sheet& sheet);

}  // namespace lagesbild::views
