#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/documents/documents.hpp"

namespace lagesbild::data {

/// The paths of the copies that synchronising or someone has put aside of one of the documents (read/copies).
std::vector<std::string> copies_of(const Documents& documents, const std::string& path);

/// Whether a file of that path may be a copy of one of the documents, by its name alone.
bool may_be_copy(const Documents& documents, const std::string& path);

/// "handelser/polis.json" of "handelser/polis.json.3141592653", which a page put beside it to take its place
/// and was closed on the way (web/store.js).
std::optional<std::string_view> cut_off_save_of(std::string_view path);

}  // namespace lagesbild::data
