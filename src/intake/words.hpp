#pragma once

#include <string>
#include <string_view>

/// Texts of other people's tables, made comparable.
namespace lagesbild::intake {

/// The text in small letters, composed (å as one sign), every run of spaces and signs as one space, none at
/// the ends: "Ärende-Nr." and " ärende nr" are one.
std::string folded(std::string_view text);
/// The same without spaces: "händelse typ" and "Händelsetyp" are one.
std::string compact(std::string_view text);
/// Without spaces of any kind and line breaks at the ends.
std::string_view trimmed(std::string_view text);

}  // namespace lagesbild::intake
