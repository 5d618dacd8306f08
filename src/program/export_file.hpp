#pragma once

#include <optional>

#include "app/action.hpp"
#include "app/picture.hpp"
#include "program/host_request.hpp"

namespace lagesbild::program {

/// The file that a request to save numbers asks for; nothing where there is no ranking, or the request is of
/// something else.
std::optional<SaveFile> export_file(const app::Picture& picture, app::Request wanted, Language language);

}  // namespace lagesbild::program
