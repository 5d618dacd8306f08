#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lagesbild::data {

/// Which ids have been read, kept as hashes: a million of them cost 12 MB and no allocation each.
class SeenIds {
 public:
  /// Where the same id with the same salt was first, or nothing and it is noted.
  std::optional<std::uint32_t> insert(std::string_view id, std::uint64_t salt, std::uint32_t file);

  /// As if nothing of that file had been read.
  void forget(std::uint32_t file);

 private:
  struct Slot {
    std::uint64_t hash = 0;  ///< 0: empty
    std::uint32_t file = 0;
  };

  Slot& slot_for(std::uint64_t hash);
  void rebuild(std::size_t size, std::optional<std::uint32_t> without);

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace lagesbild::data
