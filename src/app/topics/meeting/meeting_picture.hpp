#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/ranking.hpp"
#include "app/topics/meeting/meeting.hpp"
#include "app/topics/overview/overview_picture.hpp"
#include "model/plans.hpp"
#include "model/situation.hpp"
#include "report/sheet.hpp"

namespace lagesbild::app {

/// What the program proposes of an area, with the numbers that it does so by.
struct Proposal {
  std::size_t area = 0;  ///< index into Situation::areas
  analysis::Tier tier = analysis::Tier::too_little_data;
  FocusLevel level = FocusLevel::watch;
  double observed = 0;  ///< events in the window
  double expected = 0;  ///< likewise
  std::optional<double> p_top;
};

/// Of every area, in the list's order; none of a preview, which has no tiers.
std::vector<Proposal> proposals(const analysis::Ranking& ranking, bool is_preview);

/// The page of the meeting, as far as it needs a ranking.
struct MeetingPage {
  OverviewPicture overview;
  std::vector<Proposal> proposals;
};

/// What has to be put right before something is written.
enum class MeetingFault : std::uint8_t {
  no_date,
  no_present,
  no_level,
  no_reason,
  no_departure,
  no_text,
  no_title,
  no_party,
  no_due,
  no_next,
  no_adjusters,
  personal_data
};

/// Measures that one unit answers for.
struct OwnedMeasures {
  std::string owner;  ///< in words
  std::vector<std::size_t> measures;
};

struct MeetingPicture {
  std::optional<std::size_t> shown;  ///< index into the plans' meetings
  std::optional<std::size_t> open;   ///< likewise, the latest that is open
  std::optional<std::size_t> last;   ///< likewise, held before the one that is shown, or at all
  std::vector<std::size_t> held;     ///< likewise, the latest first
  Date today;
  std::vector<std::string> units;  ///< that can be present
  std::vector<std::string> present;
  std::vector<OwnedMeasures> unfinished;
  std::vector<OpenItem> items;  ///< left over before the one that is shown
  std::vector<MeetingFault> faults;
  std::optional<report::Sheet> protocol;  ///< of the one that is shown
  bool is_held_back = false;              ///< what is changed of it is not saved before it is adjusted
};

MeetingPicture meeting_picture(const Situation& situation, const Plans& plans, const State& state,
                               const std::vector<Proposal>& proposed, Date today);

}  // namespace lagesbild::app
