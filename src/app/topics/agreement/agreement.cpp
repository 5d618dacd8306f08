#include "app/topics/agreement/agreement.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/state.hpp"
#include "app/topics/agreement/agreement_picture.hpp"
#include "data/json/number_text.hpp"
#include "model/disclosure.hpp"
#include "words/format_number.hpp"

namespace lagesbild::app {

namespace {

/// "0,58", "1 200".
std::optional<double> written_value(std::string text) {
  std::erase(text, ' ');
  std::replace(text.begin(), text.end(), ',', '.');
  return data::parse_number(text);
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

std::vector<AgreementFault> faults_of(const AgreementDesk& desk, Date today) {
  using What = AgreementDesk::What;
  std::vector<AgreementFault> faults;
  const auto unless = [&](bool fine, AgreementFault fault) {
    if (!fine) faults.push_back(fault);
  };
  const auto is_written = [](const std::string& text) { return text.find_first_not_of(" \n") != text.npos; };
  const bool is_whole = desk.what == What::agreement || desk.what == What::next;
  if (desk.what == What::value) {
    unless(is_written(desk.period), AgreementFault::no_period);
    unless(written_value(desk.value).has_value(), AgreementFault::no_value);
    unless(!personal_data::points_at_somebody(desk.period, today, desk.said), AgreementFault::personal_data);
    return faults;
  }
  unless(is_written(desk.name), AgreementFault::no_name);
  unless(!is_written(desk.target) || written_value(desk.target), AgreementFault::no_target);
  if (is_whole) {
    const auto from = parse_date(desk.from);
    const auto to = parse_date(desk.to);
    unless(from && to && *from <= *to, AgreementFault::no_days);
  }
  if (is_whole || desk.what == What::commitment) unless(!desk.parties.empty(), AgreementFault::no_party);
  for (const std::string* text : {&desk.name, &desk.goals, &desk.source, &desk.unit}) {
    if (!personal_data::points_at_somebody(*text, today, desk.said)) continue;
    faults.push_back(AgreementFault::personal_data);
    break;
  }
  return faults;
}

}  // namespace

void apply_to(State& state, const AgreementAction& action) {
  if (const auto* set = std::get_if<SetAgreementDesk>(&action)) state.agreement = set->desk;
}

AgreementPicture agreement_picture(const Situation& situation, const Plans& plans, const AgreementDesk& desk,
                                   Date today) {
  AgreementPicture picture;
  picture.today = today;
  if (desk.tried) picture.faults = faults_of(desk, today);
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

AgreementDesk desk_of(const Situation& situation, const Plans& plans, AgreementDesk desk, Language language) {
  using What = AgreementDesk::What;
  const Agreement none{};
  const Agreement& agreement = plans.agreement ? *plans.agreement : none;
  const auto theme = std::find_if(agreement.focus.begin(), agreement.focus.end(),
                                  [&](const FocusTheme& one) { return one.id == desk.theme; });
  const bool is_there = theme != agreement.focus.end();
  switch (desk.what) {
    case What::indicator:
      if (is_there && desk.index) {
        const GoalIndicator& indicator = theme->indicators.at(*desk.index);
        desk.name = indicator.name.in(language);
        desk.unit = indicator.unit.in(language);
        desk.source = indicator.source.in(language);
        desk.direction = indicator.direction;
        if (indicator.target) desk.target = data::number_text(*indicator.target);
        // With the language's own sign before decimals.
        std::replace(desk.target.begin(), desk.target.end(), '.',
                     words::format_number(0.5, 1, language).at(1));
      }
      break;
    case What::commitment:
      if (is_there && desk.index) {
        const Commitment& commitment = theme->commitments.at(*desk.index);
        desk.name = commitment.text.in(language);
        if (commitment.party) desk.parties = {situation.parties[*commitment.party].id};
      }
      break;
    case What::theme:
      if (!is_there) break;
      desk.name = theme->name.in(language);
      for (const LocalText& goal : theme->goals) {
        desk.goals += (desk.goals.empty() ? "" : "\n") + goal.in(language);
      }
      break;
    case What::agreement:
    case What::next: {
      desk.goals = agreement.goal.in(language);
      for (const std::size_t party : agreement.parties) desk.parties.push_back(situation.parties[party].id);
      if (desk.what == What::next) break;
      desk.name = agreement.title.in(language);
      desk.from = to_string(agreement.from);
      desk.to = to_string(agreement.to);
      break;
    }
    case What::nothing:
    case What::value:
      break;
  }
  return desk;
}

}  // namespace lagesbild::app
