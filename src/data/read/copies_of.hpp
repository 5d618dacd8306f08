#pragma once

#include <string>
#include <vector>

#include "data/documents/documents.hpp"

namespace lagesbild::data {

/// The paths of the copies that synchronising or someone has put aside of one of the documents (read/copies).
std::vector<std::string> copies_of(const Documents& documents, const std::string& path);

/// Whether a file of that path may be a copy of one of the documents, by its name alone.
bool may_be_copy(const Documents& documents, const std::string& path);

}  // namespace lagesbild::data
