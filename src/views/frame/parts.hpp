#pragma once

#include "views/frame/view.hpp"

/// The page's parts. Each describes itself in the innermost open container.
namespace lagesbild::views {

// On every page
void show_header(const View& view);
void show_footer(const View& view);

// The overview; these need a ranking, if only a preview
void show_warnings(const View& view);
void show_toolbar(const View& view);
void show_reporting(const View& view);
void show_filters(const View& view);
void show_weights(const View& view);
void show_priority_list(const View& view);
void show_map(const View& view);
/// The selected area, or the municipality as a whole.
void show_card(const View& view);
void show_area_card(const View& view);
void show_municipality_card(const View& view);

// What has been done about it; needs a ranking, as the way there does
void show_evaluation(const View& view);
/// The measures that are done in the area, each leading to its follow-up; nothing where there are none.
void show_area_measures(const View& view);

// Before there is a picture
void show_empty(const View& view);
void show_loading(const View& view);
void show_without_ranking(const View& view);

// What takes the page to itself
void show_patterns(const View& view);    ///< needs a ranking, if only a preview
void show_analysis(const View& view);    ///< needs a ranking, if only a preview
void show_comparison(const View& view);  ///< needs a comparison
void show_problems(const View& view);
void show_help(const View& view);
void show_accessibility(const View& view);

}  // namespace lagesbild::views
