#include "app/topics/measures/chain.hpp"

#include <algorithm>

namespace lagesbild::app {

std::array<LinkState, chain_links> chain_of(const Measure& measure, std::optional<Date> day) {
  const auto given = [](bool is_there) { return is_there ? LinkState::there : LinkState::missing; };
  const bool is_over = measure.status == MeasureStatus::done ||
                       measure.status == MeasureStatus::followed_up ||
                       (day && measure.due && *measure.due < *day);
  const auto when_over = [&](bool is_there) {
    return is_there ? LinkState::there : is_over ? LinkState::missing : LinkState::to_come;
  };
  const auto latest =
      std::max_element(measure.follow_ups.begin(), measure.follow_ups.end(),
                       [](const FollowUp& one, const FollowUp& other) { return one.date < other.date; });
  const bool has_result = latest != measure.follow_ups.end() && !latest->result.empty();
  return {given(!measure.problem.sv.empty()),
          given(!measure.causes.empty()),
          given(measure.responsible_party && measure.due),
          given(!measure.expected.sv.empty() && !measure.measure_of_success.sv.empty()),
          when_over(!measure.follow_ups.empty()),
          when_over(has_result)};
}

}  // namespace lagesbild::app
