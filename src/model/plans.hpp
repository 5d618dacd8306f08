#pragma once

#include <optional>
#include <vector>

#include "model/agreement.hpp"
#include "model/decisions.hpp"
#include "model/measures.hpp"
#include "model/report_text.hpp"
#include "model/returned_report.hpp"

namespace lagesbild {

/// What the group itself has written down, beside the facts that a ranking is made of. Indices refer to the
/// situation that it was read with.
struct Plans {
  std::vector<Measure> measures;
  std::vector<Meeting> meetings;
  std::optional<Agreement> agreement;
  std::vector<ReturnedReport> returned;
  std::vector<ReportText> texts;  ///< of the reports
};

}  // namespace lagesbild
