#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/topics/meeting/meeting_picture.hpp"

namespace lagesbild::app {

/// What is wrong with what was written, where that is to be written now; in the page's order.
/// `proposed`: of the areas, as far as they are known.
std::vector<MeetingFault> meeting_faults(const MeetingDesk& desk, WriteMeeting::What what,
                                         const std::vector<std::string>& present,
                                         const std::vector<Proposal>& proposed, const Situation& situation,
                                         Date today);

/// Of the area by its id, or null.
const Proposal* proposal_of(const std::vector<Proposal>& proposed, const Situation& situation,
                            std::string_view area);

}  // namespace lagesbild::app
