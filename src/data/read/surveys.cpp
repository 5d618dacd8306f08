#include "data/read/surveys.hpp"

#include "data/read/manifest.hpp"

namespace lagesbild::data {
namespace {

std::optional<Survey> read_survey(const Node& record, const Names& areas) {
  if (!record.expect_object()) return std::nullopt;
  record.warn_of_slips({"id", "year", "area", "question", "share", "responses", "changed", "deleted"});
  const auto year = record.integer("year", {1990, 2100}, Need::required);
  const auto area = record.text("area", Need::required);
  const auto question = record.id("question");
  const auto share = record.number("share", {0, 1}, Need::required);
  const auto responses = record.integer("responses", {0, 10'000'000}, Need::required);
  const std::int32_t index = area ? areas.find(*area) : Names::unknown;
  if (area && index == Names::unknown) {
    record.log().error(ProblemCode::unknown_area, [&] {
      const LocalText hint = did_you_mean(*area, areas.ids());
      return Finding{pointer_to(record.pointer(), "area"),
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
  const Node root(document, "", log);
  root.warn_of_slips({"format", "revision", "synthetic", "surveys"});
  for (const Node& record : root.items("surveys", Need::required)) {
    if (record.is_object() && record.has("deleted") && record.boolean("deleted").value_or(false)) continue;
    ++result.found;
    if (auto survey = read_survey(record, areas)) result.surveys.push_back(std::move(*survey));
  }
  return result;
}

}  // namespace lagesbild::data
