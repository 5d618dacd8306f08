#include <algorithm>

#include "data/fields/plan_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {
namespace {

const LocalText unknown_area{"Okänt område", "Unknown area"};

std::vector<FollowUp> read_follow_ups(const RecordNode& node) {
  std::vector<FollowUp> all;
  for (const Node& entry : node.items("follow_ups")) {
    if (!entry.expect_object()) continue;
    const RecordNode item(entry, follow_up_kind);
    const auto date = item.date("date");
    auto text = item.local_text("text");
    if (!date || !text) continue;
    FollowUp& note =
        all.emplace_back(FollowUp{*date, std::move(*text), {}, item.text("result").value_or("")});
    if (const auto word = item.word("carried_out")) note.carried_out = static_cast<CarriedOut>(*word);
  }
  return all;
}

/// Numbered causes, or the single one of older files.
std::vector<Cause> read_numbered_causes(const RecordNode& node) {
  std::vector<Cause> causes = read_causes(node);
  if (causes.empty()) {
    if (auto cause = node.local_text("cause")) causes.push_back({std::move(*cause)});
  }
  return causes;
}

void read_responsible(const RecordNode& node, const PlanContext& context, Measure& measure) {
  const auto responsible = node.record("responsible");
  if (!responsible) return;
  measure.responsible_party = index(responsible->node(), "party", context.parties, ProblemCode::unknown_party,
                                    {"Okänd part", "Unknown party"}, Need::required);
  measure.responsible_unit = responsible->local_text("unit").value_or(LocalText{});
}

void look_at_dates(const Node& node, const Measure& measure) {
  if (!measure.start || !measure.due || *measure.start <= *measure.due) return;
  node.log().warning(ProblemCode::due_before_start, [&] {
    return Finding{pointer_to(node.pointer(), "due"),
                   {"Insatsen ska vara klar (" + to_string(*measure.due) + ") innan den börjar (" +
                        to_string(*measure.start) + ")",
                    "The measure is due (" + to_string(*measure.due) + ") before it starts (" +
                        to_string(*measure.start) + ")"},
                   {"Rätta något av datumen", "Correct one of the dates"}};
  });
}

/// What every record of a measure has, also one that minutes keep.
std::optional<Measure> read_head(const RecordNode& node, const PlanContext& context, Need areas) {
  auto id = node.text("id");
  auto title = node.local_text("title");
  const auto status = node.word("status");
  if (!id || !title || !status) return std::nullopt;
  Measure measure;
  measure.id = std::move(*id);
  measure.title = std::move(*title);
  measure.status = static_cast<MeasureStatus>(*status);
  measure.areas =
      indices(node.node(), "areas", context.areas, ProblemCode::unknown_area, unknown_area, areas);
  measure.causes = read_numbered_causes(node);
  read_responsible(node, context, measure);
  measure.start = node.date("start");
  measure.due = node.date("due");
  return measure;
}

std::optional<Measure> read_measure(const Node& given, const PlanContext& context) {
  const RecordNode node(given, measure_kind);
  auto read = read_head(node, context, Need::required);
  if (!read) return std::nullopt;
  Measure& measure = *read;
  measure.categories = indices(given, "categories", context.categories, ProblemCode::unknown_category,
                               {"Okänd kategori", "Unknown category"});
  measure.problem = node.local_text("problem").value_or(LocalText{});
  measure.operational_goal = node.local_text("operational_goal").value_or(LocalText{});
  measure.focus = node.text("focus").value_or("");
  if (const auto kind = node.word("kind")) measure.kind = static_cast<MeasureKind>(*kind);
  measure.joint = node.boolean("joint").value_or(false);
  measure.taking_part = texts(given, "taking_part");
  measure.expected = node.local_text("expected").value_or(LocalText{});
  measure.measure_of_success = node.local_text("measure_of_success").value_or(LocalText{});
  measure.follow_ups = read_follow_ups(node);
  measure.decision = node.text("decision").value_or("");
  measure.changed = changed(given);
  look_at_dates(given, measure);
  return read;
}

}  // namespace

std::vector<Cause> read_causes(const RecordNode& node) {
  std::vector<Cause> causes;
  for (const Node& item : node.items("causes")) {
    auto text = item.as_local_text();
    if (!text) continue;
    Cause& cause = causes.emplace_back(Cause{std::move(*text)});
    // A text in one language has no place for it; a word of later times is none of ours, and stays in the
    // file.
    const auto side = item.is_object() ? item.text("side") : std::nullopt;
    const auto found = std::find(cause_side_words.begin(), cause_side_words.end(), side.value_or(""));
    if (found != cause_side_words.end())
      cause.side = static_cast<CauseSide>(found - cause_side_words.begin());
  }
  return causes;
}

std::optional<Measure> read_kept_measure(const Node& given, const PlanContext& context) {
  if (!given.expect_object()) return std::nullopt;
  return read_head(RecordNode(given, kept_measure_kind), context, Need::optional);
}

Records<Measure> read_measures(const Json& document, const PlanContext& context, ProblemLog& log) {
  Records<Measure> all;
  if (!expect_format(document, "lagesbild-measures/1", log)) return all;
  const RecordNode root(Node(document, "", log), measure_file_kind);
  UniqueIds ids;
  for (const Node& node : root.items("measures")) {
    if (node.is_object() && is_deleted(node)) continue;
    ++all.found;
    if (!node.expect_object()) continue;
    auto measure = read_measure(node, context);
    if (!measure || !ids.add(node, measure->id)) continue;
    if (!measure->focus.empty()) {
      all.references.push_back({Reference::To::focus, measure->focus, pointer_to(node.pointer(), "focus")});
    }
    if (!measure->decision.empty()) {
      all.references.push_back(
          {Reference::To::meeting, measure->decision, pointer_to(node.pointer(), "decision")});
    }
    all.records.push_back(std::move(*measure));
  }
  return all;
}

}  // namespace lagesbild::data
