#include "data/read/surveys.hpp"

#include "data/fields/plan_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/read/manifest.hpp"

namespace lagesbild::data {
namespace {

std::optional<Survey> read_survey(const Node& given, const Names& areas) {
  if (!given.expect_object()) return std::nullopt;
  const RecordNode record(given, survey_kind);
  const auto year = record.integer("year", {1990, 2100});
  const auto area = record.text("area");
  const auto question = record.text("question");
  const auto share = record.number("share", {0, 1});
  const auto responses = record.integer("responses", {0, 10'000'000});
  const std::int32_t index = area ? areas.find(*area) : Names::unknown;
  if (area && index == Names::unknown) {
    record.log().error(ProblemCode::unknown_area, [&] {
      const LocalText hint = did_you_mean(*area, areas.ids());
      return Finding{pointer_to(given.pointer(), "area"),
                     {"Okänt område: " + *area + hint.sv, "Unknown area: " + *area + hint.en},
                     {"Rätta id:t", "Correct the id"}};
    });
  }
  if (!year || !question || !share || !responses || index == Names::unknown) return std::nullopt;
  return Survey{static_cast<int>(*year), static_cast<std::size_t>(index), *question, *share,
                static_cast<int>(*responses)};
}

}  // namespace

Surveys read_surveys(const Json& document, const Names& areas, ProblemLog& log) {
  Surveys result;
  if (!expect_format(document, "lagesbild-surveys/1", log)) return result;
  const RecordNode root(Node(document, "", log), survey_file_kind);
  for (const Node& record : root.items("surveys")) {
    if (record.is_object() && record.has("deleted") && record.boolean("deleted").value_or(false)) continue;
    ++result.found;
    if (auto survey = read_survey(record, areas)) result.surveys.push_back(std::move(*survey));
  }
  return result;
}

}  // namespace lagesbild::data
