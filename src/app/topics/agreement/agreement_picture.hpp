#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/topics/agreement/agreement.hpp"
#include "app/topics/reporting/reporting.hpp"
#include "data/documents/documents.hpp"
#include "model/goal_progress.hpp"
#include "model/plans.hpp"

namespace lagesbild::app {

/// What stands beside one of the agreement's themes.
struct ThemePicture {
  std::vector<std::size_t> measures;    ///< that say they belong to it, in the order they are shown
  std::vector<std::size_t> categories;  ///< likewise, told for the whole municipality only
  std::vector<GoalProgress> progress;   ///< by indicator
};

/// What is known of the way to the long-term goal, counted.
struct GoalWay {
  std::size_t reached = 0;  ///< indicators
  std::size_t nearer = 0;
  std::size_t same = 0;
  std::size_t farther = 0;
  std::size_t unknown = 0;
  std::size_t measures = 0;                          ///< that belong to a theme and are not over
  std::size_t not_followed_up = 0;                   ///< that are over, and nobody has said what came of them
  std::vector<std::size_t> priority_areas;           ///< as the group last decided
  std::vector<std::size_t> themes_without_measures;  ///< indices
  std::vector<std::size_t> themes_without_indicators;
};

enum class AgreementFault : std::uint8_t {
  no_period,
  no_value,
  no_name,
  no_target,
  no_days,
  no_party,
  personal_data
};

struct AgreementPicture {
  std::vector<ThemePicture> themes;
  GoalWay way;
  std::vector<AgreementFault> faults;
  Date today;
  std::optional<int> days_left;  ///< of the agreement; negative: it is over
};

AgreementPicture agreement_picture(const Situation& situation, const Plans& plans, const AgreementDesk& desk,
                                   Date today);

/// Events in the ranking's window of what is told for the whole municipality only.
struct AgreementCounts {
  const std::vector<MunicipalCount>& municipal;
};

/// What is open as it stands, to be changed; `what` is new where it has no place yet.
AgreementDesk desk_of(const Situation& situation, const Plans& plans, AgreementDesk desk, Language language);

/// The edits; none where there is nothing to write. Of a desk without faults. Texts are changed in the
/// language and keep the other.
data::Draft agreement_written(const data::Documents& documents, const Agreement* agreement,
                              const AgreementDesk& desk, const WriteAgreement& write, Language language,
                              const std::string& instant);

}  // namespace lagesbild::app
