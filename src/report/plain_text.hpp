#pragma once

#include <string>

#include "report/sheet.hpp"

namespace lagesbild::report {

/// The report to be sent or put into another text: a line a heading, paragraph, bullet or table row; figures
/// are left out.
std::string plain_text(const Sheet& sheet);

}  // namespace lagesbild::report
