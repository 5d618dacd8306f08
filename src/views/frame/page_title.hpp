#pragma once

#include <string>

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// The document's title: where one is, the most particular first. "Gillbo-Gillberga – Översikt – Lägesbild
/// Sollentuna".
std::string page_title(const View& view);

/// The keyboard's first stops, past what stands above the page's own parts.
void show_skip_links(const View& view);

}  // namespace lagesbild::views
