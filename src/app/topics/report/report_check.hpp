#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/topics/report/report_form.hpp"
#include "model/personal_data.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What has to be put right before a report can be sent.
enum class ReportFault : std::uint8_t {
  no_source,
  no_answer,
  no_covered,
  no_events,
  no_date,
  future_date,
  no_hour,
  no_date_to,
  backwards,
  no_area,
  no_category,
  no_count,
  personal_data
};

struct FoundFault {
  ReportFault fault = ReportFault::no_source;
  std::optional<std::size_t> event;  ///< index into the form's events

  bool operator==(const FoundFault&) const = default;
};

/// What is known of one of the form's events besides what is written.
struct EventLook {
  std::optional<std::size_t> area;      ///< by situation index
  std::optional<std::size_t> category;  ///< by situation index
  bool asks_area = true;                ///< not of what is told for the whole municipality only
  std::vector<personal_data::Finding> in_place;
  std::vector<personal_data::Finding> in_note;
  std::optional<Week> other_week;  ///< it belongs to another week than the report's
};

/// `week`: the report's.
EventLook look_at(const ReportedEvent& event, const Situation& situation, Week week, Date today);

/// In the order of the form. `looks`: one of each event.
std::vector<FoundFault> faults_of(const ReportForm& form, const std::vector<EventLook>& looks,
                                  const Situation& situation, Date today);

/// A whole number, 1 or more, of what was written.
std::optional<int> count_of(const ReportedEvent& event);

std::optional<std::size_t> category_index(const Situation& situation, const std::string& id);
std::optional<std::size_t> source_index(const Situation& situation, const std::string& id);

}  // namespace lagesbild::app
