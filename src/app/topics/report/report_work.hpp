#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "app/state.hpp"
#include "app/topics/report/report.hpp"
#include "app/work/derived.hpp"
#include "data/documents/documents.hpp"
#include "model/plans.hpp"

namespace lagesbild::app {

/// Makes the page's picture of the situation as it was read, without waiting for any ranking.
class ReportWork {
 public:
  ReportPicture picture(const Situation& situation, const Plans& plans, std::size_t situation_number,
                        const State& state, const data::Documents& documents, Date today);
  /// What the group has decided or does is another.
  void plans_changed() { earlier_.forget(); }

 private:
  Derived<EarlierReports, std::pair<std::size_t, std::size_t>> earlier_;
  Derived<std::vector<EventVersion>, std::pair<std::size_t, std::string>> history_;
};

/// A file of the inbox as an edit of the draft.
data::Edit inbox_edit(const ReportFile& file, const std::string& source, const ReportStamp& stamp);

}  // namespace lagesbild::app
