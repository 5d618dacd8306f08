#include <limits>

#include "data/fields/plan_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {
namespace {

constexpr Span any_number{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
const LocalText unknown_party{"Okänd part", "Unknown party"};

std::optional<GoalIndicator> read_indicator(const Node& given) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode node(given, goal_indicator_kind);
  auto name = node.local_text("name");
  if (!name) return std::nullopt;
  GoalIndicator indicator;
  indicator.name = std::move(*name);
  indicator.unit = node.local_text("unit").value_or(LocalText{});
  indicator.source = node.local_text("source").value_or(LocalText{});
  indicator.target = node.number("target", any_number);
  if (const auto word = node.word("direction")) indicator.direction = static_cast<GoalDirection>(*word);
  for (const Node& entry : node.items("values")) {
    if (!entry.expect_object()) continue;
    const RecordNode item(entry, indicator_value_kind);
    auto period = item.text("period");
    if (period) indicator.values.push_back({std::move(*period), item.number("value", any_number)});
  }
  return indicator;
}

std::optional<Commitment> read_commitment(const Node& given, const PlanContext& context) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode node(given, commitment_kind);
  const auto party =
      index(given, "party", context.parties, ProblemCode::unknown_party, unknown_party, Need::required);
  auto text = node.local_text("text");
  if (!text) return std::nullopt;
  return Commitment{party, std::move(*text), node.text("status").value_or("")};
}

std::optional<FocusTheme> read_theme(const Node& given, const PlanContext& context) {
  const RecordNode node(given, theme_kind);
  auto id = node.text("id");
  auto name = node.local_text("name");
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

bool read_period(const RecordNode& root, Agreement& agreement) {
  const auto period = root.record("period");
  if (!period) return false;
  const auto from = period->date("from");
  const auto to = period->date("to");
  if (!from || !to) return false;
  agreement.from = *from;
  agreement.to = *to;
  if (*from <= *to) return true;
  root.log().warning(ProblemCode::period_backwards, [&] {
    return Finding{pointer_to(period->node().pointer(), "to"),
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
  const RecordNode root(Node(document, "", log), agreement_kind);
  Agreement agreement;
  const bool has_period = read_period(root, agreement);
  agreement.title = root.local_text("title").value_or(LocalText{});
  agreement.goal = root.local_text("goal").value_or(LocalText{});
  agreement.parties = indices(root.node(), "parties", context.parties, ProblemCode::unknown_party,
                              unknown_party, Need::required);
  agreement.changed = root.text("changed").value_or("");
  UniqueIds ids;
  for (const Node& node : root.items("focus")) {
    if (!node.expect_object()) continue;
    auto theme = read_theme(node, context);
    if (theme && ids.add(node, theme->id)) agreement.focus.push_back(std::move(*theme));
  }
  if (has_period) all.records.push_back(std::move(agreement));
  return all;
}

}  // namespace lagesbild::data
