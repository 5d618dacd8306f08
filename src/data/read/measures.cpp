#include "data/read/manifest.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {
namespace {

const LocalText unknown_area{"Okänt område", "Unknown area"};

std::vector<FollowUp> read_follow_ups(const Node& node) {
  std::vector<FollowUp> all;
  for (const Node& item : node.items("follow_ups")) {
    if (!item.expect_object()) continue;
    item.warn_of_slips({"date", "text", "result"});
    const auto date = item.date("date", Need::required);
    auto text = item.local_text("text", Need::required);
    if (date && text) all.push_back({*date, std::move(*text), item.text("result").value_or("")});
  }
  return all;
}

void read_responsible(const Node& node, const PlanContext& context, Measure& measure) {
  const auto responsible = node.get("responsible");
  if (!responsible || !responsible->expect_object()) return;
  responsible->warn_of_slips({"party", "unit"});
  measure.responsible_party = index(*responsible, "party", context.parties, ProblemCode::unknown_party,
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

std::optional<Measure> read_measure(const Node& node, const PlanContext& context) {
  static const std::vector<std::string> kinds{"situational", "social"};
  static const std::vector<std::string> statuses{"proposed", "planned", "ongoing", "done", "followed_up"};
  node.warn_of_slips({"id",      "title",   "areas",    "categories",         "problem",     "cause",
                      "focus",   "kind",    "joint",    "responsible",        "taking_part", "start",
                      "due",     "status",  "expected", "measure_of_success", "follow_ups",  "decision",
                      "changed", "deleted", "term"});
  auto id = node.id("id");
  auto title = node.local_text("title", Need::required);
  const auto status = node.choice("status", statuses, Need::required);
  if (!id || !title || !status) return std::nullopt;
  Measure measure;
  measure.id = std::move(*id);
  measure.title = std::move(*title);
  measure.status = static_cast<MeasureStatus>(*status);
  measure.areas =
      indices(node, "areas", context.areas, ProblemCode::unknown_area, unknown_area, Need::required);
  measure.categories = indices(node, "categories", context.categories, ProblemCode::unknown_category,
                               {"Okänd kategori", "Unknown category"});
  measure.problem = node.local_text("problem").value_or(LocalText{});
  measure.cause = node.local_text("cause").value_or(LocalText{});
  measure.focus = node.text("focus").value_or("");
  if (const auto kind = node.choice("kind", kinds)) measure.kind = static_cast<MeasureKind>(*kind);
  measure.joint = node.boolean("joint").value_or(false);
  read_responsible(node, context, measure);
  measure.taking_part = texts(node, "taking_part");
  measure.start = node.date("start");
  measure.due = node.date("due");
  measure.expected = node.local_text("expected").value_or(LocalText{});
  measure.measure_of_success = node.local_text("measure_of_success").value_or(LocalText{});
  measure.follow_ups = read_follow_ups(node);
  measure.decision = node.text("decision").value_or("");
  measure.changed = changed(node);
  look_at_dates(node, measure);
  return measure;
}

}  // namespace

Records<Measure> read_measures(const Json& document, const PlanContext& context, ProblemLog& log) {
  Records<Measure> all;
  if (!expect_format(document, "lagesbild-measures/1", log)) return all;
  const Node root(document, "", log);
  root.warn_of_slips({"format", "revision", "synthetic", "measures"});
  UniqueIds ids;
  for (const Node& node : root.items("measures", Need::required)) {
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
