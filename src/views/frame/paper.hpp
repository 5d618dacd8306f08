#pragma once

#include "model/date.hpp"
#include "views/frame/view.hpp"

/// The page that is open, described for paper: what acts is left out, and each sheet says of what and when it
/// is. Ratio and order are of a sheet: the list and the map before what explains them.
namespace lagesbild::views {

/// How wide the text is on A4, and how large its letters are, CSS px.
inline constexpr float paper_width_px = 736;
inline constexpr float paper_text_px = 12;

/// Banner (whose, period, filter, weights, coverage), the page's own, content info (sources, date, made up).
void show_paper(const View& view, Date printed);

/// What stands under a picture that is saved: whose, period, sources, made up; a line each.
std::vector<std::string> picture_lines(const View& view);

}  // namespace lagesbild::views
