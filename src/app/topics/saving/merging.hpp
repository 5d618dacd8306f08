#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "data/documents/bytes.hpp"

namespace lagesbild::app {

/// Two values in one place, of which neither is taken before somebody has chosen. Values are JSON; nothing:
/// the field is not there, or the record was deleted.
struct Clash {
  std::string record;  ///< id; "": the document itself
  std::string field;   ///< "": the record as a whole
  std::optional<std::string> mine;
  std::optional<std::string> theirs;
};
enum class ClashAnswer : std::uint8_t { mine, theirs };

struct MergedDocument {
  data::Bytes bytes;
  bool is_theirs = false;  ///< it has nothing that theirs has not: there is nothing to write
  std::vector<Clash> clashes;
};

/// What both have changed of the base, with answers to the first clashes. An empty base: there is none.
/// Nothing where theirs cannot be read.
using Merging = std::function<std::optional<MergedDocument>(
    const std::string& path, const data::Bytes& base, const data::Bytes& mine, const data::Bytes& theirs,
    std::span<const ClashAnswer> answers)>;

/// As data/documents merges.
Merging merging();

}  // namespace lagesbild::app
