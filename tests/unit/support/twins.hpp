#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/kit/stage.hpp"

namespace lagesbild::test {

/// Collects every item that Dear ImGui lays out on a stage, by the hooks that it has for test engines.
class ItemCollector {
 public:
  explicit ItemCollector(const ui::Stage& stage);
  ~ItemCollector();
  ItemCollector(const ItemCollector&) = delete;
  ItemCollector& operator=(const ItemCollector&) = delete;

  void clear() { ids_.clear(); }
  void add(std::uint32_t id) { ids_.push_back(id); }
  const std::vector<std::uint32_t>& ids() const { return ids_; }

 private:
  const ui::Stage& stage_;
  std::vector<std::uint32_t> ids_;
};

/// What breaks the rule that nothing a user can act on lacks a real element: items of the last frame without
/// a node, nodes that share an id, operable nodes without a name. Empty where all is well.
std::vector<std::string> twin_problems(const ItemCollector& items, const ui::Record& record);

}  // namespace lagesbild::test
