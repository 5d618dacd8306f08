#pragma once

#include <span>
#include <string>

#include "app/topics/inbox/copies.hpp"
#include "views/frame/view.hpp"

namespace lagesbild::views {

/// What there is to do about the conflict copies of a file: taking in what they have more, and choosing where
/// they tell something else. Nothing where none of the pictures is of the file.
void show_copies(const View& view, const std::string& of, std::span<const app::CopiesPicture> pictures);

}  // namespace lagesbild::views
