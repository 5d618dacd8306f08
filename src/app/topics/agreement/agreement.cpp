#include "app/topics/agreement/agreement.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "app/state.hpp"
#include "app/topics/agreement/agreement_picture.hpp"
#include "app/topics/meeting/meeting_json.hpp"
#include "data/documents/records.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/number_text.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::app {

namespace {

/// "0,58", "1 200".
std::optional<double> written_value(std::string text) {
  std::erase(text, ' ');
  std::replace(text.begin(), text.end(), ',', '.');
  return data::parse_number(text);
}

std::string without_space_around(const std::string& text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

void count_progress(GoalWay& way, GoalProgress progress) {
  switch (progress) {
    case GoalProgress::reached:
      ++way.reached;
      return;
    case GoalProgress::nearer:
      ++way.nearer;
      return;
    case GoalProgress::same:
      ++way.same;
      return;
    case GoalProgress::farther:
      ++way.farther;
      return;
    case GoalProgress::unknown:
      ++way.unknown;
      return;
  }
}

void count_measure(GoalWay& way, const Measure& measure) {
  const bool is_over = measure.status == MeasureStatus::done || measure.status == MeasureStatus::followed_up;
  if (!is_over) ++way.measures;
  if (is_over && measure.follow_ups.empty()) ++way.not_followed_up;
}

ThemePicture theme_picture(const Situation& situation, const Plans& plans, const FocusTheme& theme) {
  ThemePicture picture;
  for (const std::size_t index : shown_order(plans.measures)) {
    if (plans.measures[index].focus == theme.id) picture.measures.push_back(index);
  }
  for (std::size_t i = 0; i < situation.categories.size(); ++i) {
    const Category& category = situation.categories[i];
    if (category.focus == theme.id && disclosure::told_for_municipality_only(category))
      picture.categories.push_back(i);
  }
  for (const GoalIndicator& indicator : theme.indicators) picture.progress.push_back(progress_of(indicator));
  return picture;
}

/// The list with what `changed` makes of its element of that number among those that `counts`.
std::string with_element(const data::JsonView& list, std::size_t number, std::string_view needed,
                         const std::function<std::string(const data::JsonView&)>& changed) {
  std::string json = "[";
  std::size_t seen = 0;
  for (const data::JsonView& element : list.elements()) {
    if (json.size() > 1) json += ",";
    const bool counts = element.is_object() && element.find(needed);
    json += counts && seen == number ? changed(element) : std::string(element.raw());
    if (counts) ++seen;
  }
  return json + "]";
}

std::string with_value(const data::JsonView& indicator, const AgreementDesk& desk) {
  const std::string period = without_space_around(desk.period);
  ObjectText value;
  value.add_text("period", period);
  value.add("value", data::number_text(*written_value(desk.value)));
  const auto is_same = [&](const data::JsonView& element, std::size_t) {
    const auto of = element.find("period");
    return of && of->says(period);
  };
  return object_with(indicator, "values", list_json(indicator.find("values"), is_same, value.take()));
}

}  // namespace

void apply_to(State& state, const AgreementAction& action) {
  if (const auto* set = std::get_if<SetAgreementDesk>(&action)) state.agreement = set->desk;
}

AgreementPicture agreement_picture(const Situation& situation, const Plans& plans, const AgreementDesk& desk,
                                   Date today) {
  AgreementPicture picture;
  if (desk.tried && without_space_around(desk.period).empty())
    picture.faults.push_back(AgreementFault::no_period);
  if (desk.tried && !written_value(desk.value)) picture.faults.push_back(AgreementFault::no_value);
  if (!plans.agreement) return picture;
  const Agreement& agreement = *plans.agreement;
  picture.days_left = agreement.to.days_since_epoch - today.days_since_epoch;
  for (std::size_t i = 0; i < agreement.focus.size(); ++i) {
    ThemePicture theme = theme_picture(situation, plans, agreement.focus[i]);
    for (const GoalProgress progress : theme.progress) count_progress(picture.way, progress);
    for (const std::size_t measure : theme.measures) count_measure(picture.way, plans.measures[measure]);
    if (theme.measures.empty()) picture.way.themes_without_measures.push_back(i);
    if (theme.progress.empty()) picture.way.themes_without_indicators.push_back(i);
    picture.themes.push_back(std::move(theme));
  }
  const auto standing = standing_decisions(plans.meetings, situation.areas.size());
  for (std::size_t area = 0; area < standing.size(); ++area) {
    if (standing[area] && standing[area]->level == FocusLevel::priority)
      picture.way.priority_areas.push_back(area);
  }
  return picture;
}

std::optional<data::Edit> agreement_written(const data::Documents& documents, const AgreementDesk& desk,
                                            const WriteAgreement& write, std::string instant) {
  const data::Document* document = documents.find(data::FileKind::agreement);
  if (document == nullptr) return std::nullopt;
  const bool is_value = write.what == WriteAgreement::What::value;
  if (is_value && !desk.indicator) return std::nullopt;
  const std::string theme = is_value ? desk.theme : write.theme;
  const std::string_view key = is_value ? "indicators" : "commitments";
  const auto record =
      data::find_record(document->kind, data::JsonView(document->file.bytes.view()), {"focus", theme});
  const auto list = record ? record->find(key) : std::nullopt;
  if (!list) return std::nullopt;
  const std::string json =
      is_value ? with_element(*list, *desk.indicator, "name",
                              [&](const data::JsonView& one) { return with_value(one, desk); })
               : with_element(*list, write.index, "text", [&](const data::JsonView& one) {
                   return object_with(one, "status", data::quoted(write.status));
                 });
  return data::Edit{
      document->path, data::SetField{{"focus", theme}, {std::string(key)}, json}, {}, std::move(instant), {}};
}

}  // namespace lagesbild::app
