#include "data/read/returned.hpp"

#include <utility>

#include "data/fields/manifest_fields.hpp"
#include "data/fields/record_node.hpp"

namespace lagesbild::data {

std::vector<ReturnedReport> read_returned(const Node& root) {
  std::vector<ReturnedReport> all;
  for (const Node& given : root.items("returned")) {
    if (!given.expect_object()) continue;
    const RecordNode node(given, returned_kind);
    if (node.boolean("deleted").value_or(false)) continue;
    auto id = node.text("id");
    auto report = node.text("report");
    if (!id || !report) continue;
    all.push_back({std::move(*id), std::move(*report), node.text("source").value_or(""), node.week("week"),
                   node.text("text").value_or(""), node.text("changed").value_or("")});
  }
  return all;
}

}  // namespace lagesbild::data
