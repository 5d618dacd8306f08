#include "app/topics/meeting/meeting_picture.hpp"

#include <algorithm>

#include "app/state.hpp"
#include "app/topics/meeting/meeting_faults.hpp"
#include "report/make_sheet.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::app {

namespace {

FocusLevel level_of(analysis::Tier tier) {
  switch (tier) {
    case analysis::Tier::clear:
    case analysis::Tier::likely:
      return FocusLevel::priority;
    case analysis::Tier::undecided:
    case analysis::Tier::too_little_data:
      return FocusLevel::watch;
    case analysis::Tier::not_now:
      break;
  }
  return FocusLevel::normal;
}

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (!one.empty() && std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

/// Those of the latest meetings; before the first, who reports and the parties.
std::vector<std::string> known_units(const Situation& situation, const Plans& plans,
                                     const std::vector<std::size_t>& latest, Language language) {
  constexpr std::size_t meetings_looked_at = 12;
  std::vector<std::string> units;
  for (std::size_t i = 0; i < latest.size() && i < meetings_looked_at; ++i) {
    for (const std::string& unit : plans.meetings[latest[i]].present) add_once(units, unit);
  }
  if (!units.empty()) return units;
  for (const Source& source : situation.sources) add_once(units, source.name.in(language));
  for (const Party& party : situation.parties) add_once(units, party.name.in(language));
  return units;
}

bool is_unfinished(const Measure& measure) {
  return measure.status != MeasureStatus::followed_up &&
         (measure.status != MeasureStatus::done || measure.follow_ups.empty());
}

std::vector<OwnedMeasures> unfinished_measures(const Situation& situation, const Plans& plans,
                                               Language language) {
  std::vector<OwnedMeasures> owners;
  for (const std::size_t index : shown_order(plans.measures)) {
    const Measure& measure = plans.measures[index];
    if (!is_unfinished(measure)) continue;
    const std::string owner = words::owner_text(situation, measure, language);
    const auto found =
        std::find_if(owners.begin(), owners.end(), [&](const auto& one) { return one.owner == owner; });
    OwnedMeasures& of = found == owners.end() ? owners.emplace_back(OwnedMeasures{owner, {}}) : *found;
    of.measures.push_back(index);
  }
  return owners;
}

}  // namespace

std::vector<Proposal> proposals(const analysis::Ranking& ranking, bool is_preview) {
  std::vector<Proposal> all;
  if (is_preview) return all;
  for (const analysis::AreaResult& area : ranking.areas) {
    Proposal proposal{area.area, area.tier, level_of(area.tier), 0, 0, {}};
    for (const analysis::Level& level : area.levels) {
      proposal.observed += level.observed;
      proposal.expected += level.expected;
    }
    if (area.has_place()) proposal.p_top = area.p_top;
    all.push_back(proposal);
  }
  return all;
}

MeetingPicture meeting_picture(const Situation& situation, const Plans& plans, const State& state,
                               const std::vector<Proposal>& proposed, Date today) {
  const MeetingDesk& desk = state.meeting;
  const Language language = state.preferences.language;
  MeetingPicture picture;
  picture.today = today;
  for (const std::size_t index : latest_first(plans.meetings)) {
    const bool is_open = plans.meetings[index].state == MeetingState::open;
    if (is_open && !picture.open) picture.open = index;
    if (!is_open) picture.held.push_back(index);
  }
  picture.shown = desk.meeting.empty() ? picture.open : meeting_index(plans.meetings, desk.meeting);
  const auto before =
      picture.shown ? std::find_if(picture.held.begin(), picture.held.end(),
                                   [&](std::size_t index) {
                                     return index != *picture.shown &&
                                            plans.meetings[index].date <= plans.meetings[*picture.shown].date;
                                   })
                    : picture.held.begin();
  if (before != picture.held.end()) picture.last = *before;
  picture.units = known_units(situation, plans, picture.held, language);
  const bool is_open = picture.shown && plans.meetings[*picture.shown].state == MeetingState::open;
  if (desk.begin.present) {
    picture.present = *desk.begin.present;
    for (const std::string& unit : picture.present) add_once(picture.units, unit);
  } else if (const auto of = is_open ? picture.shown : picture.last) {
    picture.present = plans.meetings[*of].present;
    for (const std::string& unit : picture.present) add_once(picture.units, unit);
  }
  picture.unfinished = unfinished_measures(situation, plans, language);
  picture.items = open_items(plans.meetings, picture.shown.value_or(plans.meetings.size()));
  if (desk.tried) {
    picture.faults = meeting_faults(desk, *desk.tried, picture.present, proposed, situation, today);
  }
  if (picture.shown) {
    const Meeting& meeting = plans.meetings[*picture.shown];
    picture.protocol = report::protocol_sheet(situation, plans, meeting, language, today);
    picture.is_held_back =
        meeting.state && *meeting.state != MeetingState::adjusted && !situation.shares_unadjusted;
  }
  return picture;
}

}  // namespace lagesbild::app
