#include "app/topics/meeting/meeting_faults.hpp"

#include <algorithm>

#include "model/personal_data.hpp"

namespace lagesbild::app {

namespace {

using What = WriteMeeting::What;

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(" \n\t") == std::string_view::npos;
}

}  // namespace

const Proposal* proposal_of(const std::vector<Proposal>& proposed, const Situation& situation,
                            std::string_view area) {
  const auto found = std::find_if(proposed.begin(), proposed.end(),
                                  [&](const Proposal& one) { return situation.areas[one.area].id == area; });
  return found == proposed.end() ? nullptr : &*found;
}

std::vector<MeetingFault> meeting_faults(const MeetingDesk& desk, What what,
                                         const std::vector<std::string>& present,
                                         const std::vector<Proposal>& proposed, const Situation& situation,
                                         Date today) {
  std::vector<MeetingFault> faults;
  const auto unless = [&](bool fine, MeetingFault fault) {
    if (!fine) faults.push_back(fault);
  };
  const auto guard = [&](std::initializer_list<std::string_view> texts) {
    const bool any = std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
      return personal_data::points_at_somebody(text, today, desk.said);
    });
    unless(!any, MeetingFault::personal_data);
  };
  const auto is_day = [](const std::string& text) { return text.empty() || parse_date(text); };
  switch (what) {
    case What::begin:
      unless(is_day(desk.begin.date), MeetingFault::no_date);
      unless(!present.empty(), MeetingFault::no_present);
      break;
    case What::keep_present:
      unless(!present.empty(), MeetingFault::no_present);
      break;
    case What::decide: {
      const Proposal* proposal = proposal_of(proposed, situation, desk.focus.area);
      const bool departs = proposal && desk.focus.level && *desk.focus.level != proposal->level;
      unless(desk.focus.level.has_value(), MeetingFault::no_level);
      unless(!departs || !is_blank_text(desk.focus.departure), MeetingFault::no_departure);
      unless(!is_blank_text(desk.focus.reason), MeetingFault::no_reason);
      guard({desk.focus.reason, desk.focus.departure});
      break;
    }
    case What::add_cause:
      unless(!is_blank_text(desk.cause), MeetingFault::no_text);
      guard({desk.cause});
      break;
    case What::note:
      unless(!is_blank_text(desk.note.text), MeetingFault::no_text);
      guard({desk.note.text});
      break;
    case What::add_measure:
      unless(!is_blank_text(desk.measure.title), MeetingFault::no_title);
      unless(desk.measure.party.has_value(), MeetingFault::no_party);
      unless(parse_date(desk.measure.due).has_value(), MeetingFault::no_due);
      guard({desk.measure.title, desk.measure.problem, desk.measure.unit});
      break;
    case What::keep_next:
    case What::close:
      unless(is_day(desk.next.value_or("")), MeetingFault::no_next);
      guard({desk.notes.value_or("")});
      break;
    case What::adjust:
      unless(!is_blank_text(desk.adjusted_by), MeetingFault::no_adjusters);
      guard({desk.minutes.value_or(""), desk.adjusted_by});
      break;
    case What::keep_minutes:
      guard({desk.minutes.value_or("")});
      break;
    default:
      break;
  }
  return faults;
}

}  // namespace lagesbild::app
