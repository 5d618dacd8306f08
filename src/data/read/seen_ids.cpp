#include "data/read/seen_ids.hpp"

#include <utility>

namespace lagesbild::data {
namespace {

constexpr std::size_t first_size = 1024;

/// FNV-1a with a last mixing (SplitMix64's), so that near ids do not fall into near slots.
std::uint64_t hash_of(std::string_view text, std::uint64_t salt) {
  std::uint64_t hash = 14695981039346656037u ^ (salt * 0x9E3779B97F4A7C15u);
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211u;
  }
  hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9u;
  hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBu;
  hash ^= hash >> 31;
  return hash == 0 ? 1 : hash;
}

}  // namespace

std::optional<std::uint32_t> SeenIds::insert(std::string_view id, std::uint64_t salt, std::uint32_t file) {
  if ((used_ + 1) * 4 > slots_.size() * 3)
    rebuild(slots_.empty() ? first_size : slots_.size() * 2, std::nullopt);
  const std::uint64_t hash = hash_of(id, salt);
  Slot& slot = slot_for(hash);
  if (slot.hash == hash) return slot.file;
  slot = {hash, file};
  ++used_;
  return std::nullopt;
}

SeenIds::Slot& SeenIds::slot_for(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return slots_[at];
}

void SeenIds::forget(std::uint32_t file) {
  if (!slots_.empty()) rebuild(slots_.size(), file);
}

void SeenIds::rebuild(std::size_t size, std::optional<std::uint32_t> without) {
  std::vector<Slot> old(size);
  std::swap(old, slots_);
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.hash == 0 || slot.file == without) continue;
    slot_for(slot.hash) = slot;
    ++used_;
  }
}

}  // namespace lagesbild::data
