#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/json/problem_log.hpp"

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

  /// What the thing of an id that was added is called.
  void call(std::int32_t index, std::string_view name);
  /// The one thing that an id in other small and large letters, or a name in place of an id, can be meant
  /// for.
  std::int32_t meant(std::string_view word) const;

 private:
  static constexpr std::int32_t several = -2;
  std::unordered_map<std::string, std::int32_t> called_;
  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::int32_t> index_;
};

template <typename Things>
Names names_of(const Things& things) {
  Names names;
  std::int32_t index = 0;
  for (const auto& thing : things) {
    names.add(thing.id);
    names.call(index, thing.id);
    if constexpr (requires { thing.name.sv; }) {
      names.call(index, thing.name.sv);
      names.call(index, thing.name.en);
    } else if constexpr (requires { thing.name; }) {
      names.call(index, thing.name);
    }
    ++index;
  }
  return names;
}

/// What is told of a word that is read as the thing it is meant for.
Finding called_otherwise(std::string pointer, const std::string& word);

}  // namespace lagesbild::data
