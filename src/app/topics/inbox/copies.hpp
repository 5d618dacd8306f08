#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/merge.hpp"

/// Conflict copies that lie beside a file: what they have, taken into it.
namespace lagesbild::app {

struct FromCopies {
  data::Draft edits;                      ///< of the file; each record keeps the moment that it was told
  std::vector<data::Conflict> differing;  ///< what they tell otherwise; the file's own stays
  std::size_t unreadable = 0;             ///< copies that could not be read
};
FromCopies from_copies(const data::Documents& documents, const std::string& path, const std::string& instant);

}  // namespace lagesbild::app
