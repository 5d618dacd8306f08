#pragma once

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// Buttons that ask to purge an event's words, for those that it has.
void show_purge_buttons(const View& view, const std::string& source, const std::string& id,
                        const std::string& place, const std::string& note);

/// What is asked about, where anything is.
void show_purge(const View& view);

}  // namespace lagesbild::views
