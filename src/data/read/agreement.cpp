#include <limits>

#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {
namespace {

constexpr Span any_number{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
const LocalText unknown_party{"Okänd part", "Unknown party"};

std::optional<GoalIndicator> read_indicator(const Node& node) {
  if (!node.expect_object()) return std::nullopt;
  node.warn_of_slips({"name", "unit", "source", "values", "target"});
  auto name = node.local_text("name", Need::required);
  if (!name) return std::nullopt;
  GoalIndicator indicator;
  indicator.name = std::move(*name);
  indicator.unit = node.local_text("unit").value_or(LocalText{});
  indicator.source = node.local_text("source").value_or(LocalText{});
  indicator.target = node.number("target", any_number);
  for (const Node& item : node.items("values", Need::required)) {
    if (!item.expect_object()) continue;
    auto period = item.id("period");
    if (period) indicator.values.push_back({std::move(*period), item.number("value", any_number)});
  }
  return indicator;
}

std::optional<Commitment> read_commitment(const Node& node, const PlanContext& context) {
  if (!node.expect_object()) return std::nullopt;
  node.warn_of_slips({"party", "text", "status"});
  const auto party =
      index(node, "party", context.parties, ProblemCode::unknown_party, unknown_party, Need::required);
  auto text = node.local_text("text", Need::required);
  if (!text) return std::nullopt;
  return Commitment{party, std::move(*text), node.text("status").value_or("")};
}

std::optional<FocusTheme> read_theme(const Node& node, const PlanContext& context) {
  node.warn_of_slips({"id", "name", "goals", "indicators", "commitments"});
  auto id = node.id("id");
  auto name = node.local_text("name", Need::required);
  if (!id || !name) return std::nullopt;
  FocusTheme theme;
  theme.id = std::move(*id);
  theme.name = std::move(*name);
  for (const Node& item : node.items("goals")) {
    if (auto goal = item.as_local_text()) theme.goals.push_back(std::move(*goal));
  }
  for (const Node& item : node.items("indicators")) {
    if (auto indicator = read_indicator(item)) theme.indicators.push_back(std::move(*indicator));
  }
  for (const Node& item : node.items("commitments")) {
    if (auto commitment = read_commitment(item, context)) theme.commitments.push_back(std::move(*commitment));
  }
  return theme;
}

bool read_period(const Node& root, Agreement& agreement) {
  const auto period = root.get("period", Need::required);
  if (!period || !period->expect_object()) return false;
  period->warn_of_slips({"from", "to"});
  const auto from = period->date("from", Need::required);
  const auto to = period->date("to", Need::required);
  if (!from || !to) return false;
  agreement.from = *from;
  agreement.to = *to;
  if (*from <= *to) return true;
  root.log().warning(ProblemCode::period_backwards, [&] {
    return Finding{pointer_to(period->pointer(), "to"),
                   {"Perioden slutar innan den börjar", "The period ends before it begins"},
                   {"Rätta något av datumen", "Correct one of the dates"}};
  });
  return true;
}

}  // namespace

Records<Agreement> read_agreement(const Json& document, const PlanContext& context, ProblemLog& log) {
  Records<Agreement> all;
  all.found = 1;
  if (!expect_format(document, "lagesbild-agreement/1", log)) return all;
  const Node root(document, "", log);
  root.warn_of_slips(
      {"format", "revision", "synthetic", "id", "title", "period", "parties", "goal", "changed", "focus"});
  Agreement agreement;
  const bool has_period = read_period(root, agreement);
  agreement.title = root.local_text("title").value_or(LocalText{});
  agreement.goal = root.local_text("goal", Need::required).value_or(LocalText{});
  agreement.parties =
      indices(root, "parties", context.parties, ProblemCode::unknown_party, unknown_party, Need::required);
  agreement.changed = root.text("changed").value_or("");
  UniqueIds ids;
  for (const Node& node : root.items("focus", Need::required)) {
    if (!node.expect_object()) continue;
    auto theme = read_theme(node, context);
    if (theme && ids.add(node, theme->id)) agreement.focus.push_back(std::move(*theme));
  }
  if (has_period) all.records.push_back(std::move(agreement));
  return all;
}

}  // namespace lagesbild::data
