#include "data/fields/plan_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {
namespace {

std::optional<ReportText> read_report_text(const Node& given) {
  const RecordNode node(given, report_text_kind);
  auto id = node.text("id");
  const auto report = node.word("report");
  auto period = node.text("period");
  const auto section = node.word("section");
  auto text = node.local_text("text");
  if (!id || !report || !period || !section || !text) return std::nullopt;
  return ReportText{std::move(*id),     static_cast<ReportKind>(*report),
                    std::move(*period), static_cast<ReportSection>(*section),
                    std::move(*text),   node.date("decided"),
                    changed(given)};
}

}  // namespace

Records<ReportText> read_report_texts(const Json& document, const PlanContext&, ProblemLog& log) {
  Records<ReportText> all;
  if (!expect_format(document, "lagesbild-reports/1", log)) return all;
  const RecordNode root(Node(document, "", log), report_file_kind);
  UniqueIds ids;
  for (const Node& node : root.items("texts")) {
    if (node.is_object() && is_deleted(node)) continue;
    ++all.found;
    if (!node.expect_object()) continue;
    auto text = read_report_text(node);
    if (text && ids.add(node, text->id)) all.records.push_back(std::move(*text));
  }
  return all;
}

}  // namespace lagesbild::data
