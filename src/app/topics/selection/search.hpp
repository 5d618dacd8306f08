#pragma once

#include <string_view>

#include "model/situation.hpp"

namespace lagesbild::app {

/// Whether the area's name, district or id has the text in it, whatever the case (å, ä, ö and é too). An
/// empty text is in everything.
bool matches(const Area& area, std::string_view text);

}  // namespace lagesbild::app
