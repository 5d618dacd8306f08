#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace lagesbild::data {

/// The ids of one kind of thing, in order, found by text.
class Names {
 public:
  static constexpr std::int32_t unknown = -1;

  void add(const std::string& id) {
    index_.emplace(id, static_cast<std::int32_t>(ids_.size()));
    ids_.push_back(id);
  }
  std::int32_t find(const std::string& id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? unknown : found->second;
  }
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::int32_t> index_;
};

template <typename Things>
Names names_of(const Things& things) {
  Names names;
  for (const auto& thing : things) names.add(thing.id);
  return names;
}

}  // namespace lagesbild::data
