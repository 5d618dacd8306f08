#pragma once

#include <string>
#include <string_view>

#include "model/text.hpp"

namespace lagesbild::exports {

/// A JSON value as it is read: a text without its signs, a word of a field in words, an object as "Vecka:
/// 2026-W47, Status: delvis", a list by commas. Half a thousand letters at most.
std::string value_text(std::string_view json, Language language);

}  // namespace lagesbild::exports
