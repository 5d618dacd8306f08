#pragma once

#include <optional>
#include <vector>

#include "app/action.hpp"
#include "app/picture.hpp"
#include "export/published.hpp"
#include "program/host_request.hpp"

namespace lagesbild::program {

/// The file that a request to save numbers for the group asks for; nothing where there is no ranking, or the
/// request is of something else.
std::optional<SaveFile> export_file(const app::Picture& picture, app::Request wanted, Language language);

/// What leaves the group.
struct OutsideFile {
  SaveFile file;
  exports::PublishedTable told;
};
/// Likewise of a request to save what may leave the group, beside what has left it already.
std::optional<OutsideFile> outside_file(const app::Picture& picture, app::Request wanted, Language language,
                                        const std::vector<exports::PublishedTable>& published);

}  // namespace lagesbild::program
