#pragma once

#include <string>

#include "views/frame/view.hpp"

/// Small phrases that several parts use.
namespace lagesbild::views {

std::string category_name(const RankedView& view, std::size_t category);
std::string source_name(const RankedView& view, std::size_t source);
/// What the group has decided of the area, as a badge: the group's words, not the method's.
void decision_badge(const OverviewView& view, std::size_t area);
/// The same in words, or "": "Beslutat 13 nov. 2026: bevakas, bilden har ändrats sedan dess".
std::string decision_line(const OverviewView& view, std::size_t area);
/// "13 veckor".
std::string weeks_text(const View& view, int weeks);
/// "v. 34–46 2026", of the ranking that is shown.
std::string window_text(const app::RankedPicture& ranked, Language language);
inline std::string window_text(const RankedView& view) {
  return window_text(view.ranked, view.language);
}
/// "täckning 62 %", with "låg" where it is under the limit.
std::string coverage_words(const View& view, double coverage);
/// "Läs hur det räknas"-button: opens the help.
void help_button(const View& view, std::string_view key);
/// A menu that saves the figure of that name as a picture.
void picture_button(const View& view, std::string_view figure);
/// "3,2 (90 %: 1,0–5,9)".
std::string with_interval(const View& view, double mean, double low, double high);

}  // namespace lagesbild::views
