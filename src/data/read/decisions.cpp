#include <limits>

#include "data/fields/plan_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {
namespace {

constexpr double most_exact = 9007199254740991.0;

/// The numbers as they stood. Whatever else a picture keeps stays in the file.
DecisionBasis read_picture(const Node& node, const PlanContext& context) {
  DecisionBasis picture;
  const auto whole = [](const Node& from, std::string_view key) -> std::optional<int> {
    const auto value = from.integer(key, {1, 1e9});
    return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
  };
  if (const auto window = node.get("window"); window && window->expect_object()) {
    picture.from = window->week("from");
    picture.to = window->week("to");
  }
  if (const auto method = node.get("method"); method && method->expect_object()) {
    picture.k = whole(*method, "k");
    picture.draws = whole(*method, "draws");
  }
  if (const auto seed = node.integer("seed", {0, most_exact}))
    picture.seed = static_cast<std::uint64_t>(*seed);
  // A category that has since been taken out of the list is no error: the picture is of then.
  if (const auto category = node.text("category")) {
    const std::int32_t found = context.categories.find(*category);
    if (found != Names::unknown) picture.category = static_cast<std::size_t>(found);
  }
  picture.observed = node.number("observed", {0, infinite});
  picture.expected = node.number("expected", {0, infinite});
  picture.p_top = node.number("p_top", {0, 1});
  picture.choices = node.text("choices").value_or("");
  picture.version = node.text("version").value_or("");
  if (const auto revisions = node.get("revisions"); revisions && revisions->expect_object()) {
    for (const auto& file : revisions->json().items()) {
      if (const auto revision = revisions->integer(file.key(), {0, most_exact}))
        picture.revisions.push_back({file.key(), *revision});
    }
  }
  return picture;
}

std::vector<Ground> read_grounds(const RecordNode& node, std::string_view key) {
  std::vector<Ground> grounds;
  for (const std::size_t word : node.words(key)) grounds.push_back(static_cast<Ground>(word));
  return grounds;
}

std::optional<FocusArea> read_focus_area(const Node& given, const PlanContext& context) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode node(given, focus_area_kind);
  const auto area = index(given, "area", context.areas, ProblemCode::unknown_area,
                          {"Okänt område", "Unknown area"}, Need::required);
  const auto level = node.word("level");
  auto reason = node.local_text("reason");
  if (!area || !level) return std::nullopt;
  FocusArea focus{*area, static_cast<FocusLevel>(*level), std::move(reason).value_or(LocalText{}), {}};
  if (const auto proposed = node.word("proposed")) focus.proposed = static_cast<FocusLevel>(*proposed);
  focus.departure = node.local_text("departure").value_or(LocalText{});
  focus.grounds_for = read_grounds(node, "grounds_for");
  focus.grounds_against = read_grounds(node, "grounds_against");
  focus.causes = read_causes(node);
  if (const auto picture = node.get("picture"); picture && picture->expect_object()) {
    focus.picture = read_picture(*picture, context);
  }
  return focus;
}

std::optional<Outcome> read_outcome(const Node& given) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode node(given, outcome_kind);
  const auto kind = node.word("kind");
  if (!kind) return std::nullopt;
  return Outcome{static_cast<OutcomeKind>(*kind), node.local_text("text").value_or(LocalText{}),
                 node.text("measure").value_or(""), node.boolean("open").value_or(false),
                 node.text("since").value_or("")};
}

Adjusted read_adjusted(const RecordNode& node, const PlanContext& context) {
  Adjusted adjusted{node.text("at").value_or(""), node.text("by").value_or(""), {}};
  for (const Node& item : node.items("measures")) {
    if (auto measure = read_kept_measure(item, context)) adjusted.measures.push_back(std::move(*measure));
  }
  return adjusted;
}

std::optional<Meeting> read_meeting(const Node& given, const PlanContext& context) {
  const RecordNode node(given, meeting_kind);
  auto id = node.text("id");
  const auto date = node.date("date");
  const auto kind = node.word("kind");
  if (!id || !date || !kind) return std::nullopt;
  Meeting meeting;
  meeting.id = std::move(*id);
  meeting.date = *date;
  meeting.kind = static_cast<MeetingKind>(*kind);
  if (const auto state = node.word("state")) meeting.state = static_cast<MeetingState>(*state);
  meeting.present = texts(given, "present");
  for (const Node& item : node.items("focus_areas")) {
    if (auto focus = read_focus_area(item, context)) meeting.focus_areas.push_back(std::move(*focus));
  }
  meeting.measures = ids(given, "measures");
  for (const Node& item : node.items("outcomes")) {
    if (auto outcome = read_outcome(item)) meeting.outcomes.push_back(std::move(*outcome));
  }
  meeting.notes = node.local_text("notes").value_or(LocalText{});
  meeting.minutes = node.local_text("minutes").value_or(LocalText{});
  meeting.next = node.date("next");
  meeting.reopened = node.text("reopened").value_or("");
  meeting.changed = changed(given);
  if (const auto adjusted = node.record("adjusted")) meeting.adjusted = read_adjusted(*adjusted, context);
  return meeting;
}

}  // namespace

Records<Meeting> read_decisions(const Json& document, const PlanContext& context, ProblemLog& log) {
  Records<Meeting> all;
  if (!expect_format(document, "lagesbild-decisions/1", log)) return all;
  const RecordNode root(Node(document, "", log), decision_file_kind);
  UniqueIds ids;
  for (const Node& node : root.items("decisions")) {
    if (node.is_object() && is_deleted(node)) continue;
    ++all.found;
    if (!node.expect_object()) continue;
    auto meeting = read_meeting(node, context);
    if (!meeting || !ids.add(node, meeting->id)) continue;
    for (const Node& item : node.items("measures")) {
      if (!item.json().is_string()) continue;
      all.references.push_back({Reference::To::measure, item.json().get<std::string>(), item.pointer()});
    }
    for (const Node& item : node.items("outcomes")) {
      const auto measure = item.json().is_object() ? item.json().find("measure") : item.json().end();
      if (!item.json().is_object() || measure == item.json().end() || !measure->is_string()) continue;
      all.references.push_back(
          {Reference::To::measure, measure->get<std::string>(), pointer_to(item.pointer(), "measure")});
    }
    all.records.push_back(std::move(*meeting));
  }
  return all;
}

}  // namespace lagesbild::data
