#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/picture.hpp"
#include "program/host_request.hpp"
#include "views/frame/view.hpp"

/// What the screen shows, once more on a stage of its own: for paper, and for pictures to save. Not to be
/// called while a frame is described.
namespace lagesbild::program {

/// See ui/kit/printed.hpp; "" where there is no situation.
std::string printed_page(const app::Picture& picture, const views::Kept& kept, Date today);

/// The figure of that name as an SVG file, with whose it is, the period and the made-up mark under it;
/// nothing where the page has no such figure.
std::optional<SaveFile> picture_file(const app::Picture& picture, const views::Kept& kept,
                                     std::string_view figure);

}  // namespace lagesbild::program
