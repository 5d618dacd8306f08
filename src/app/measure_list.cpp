#include "app/measure_list.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace lagesbild::app {

namespace {

using Record = lagesbild::Measure;

template <typename Things>
std::optional<std::vector<std::size_t>> indices(const Things& things,
                                                const std::optional<std::set<std::string>>& ids) {
  if (!ids) return std::nullopt;
  std::vector<std::size_t> result;
  for (std::size_t index = 0; index < things.size(); ++index) {
    if (ids->contains(things[index].id)) result.push_back(index);
  }
  return result;
}

int place_of(MeasureStatus status) {
  switch (status) {
    case MeasureStatus::ongoing:
      return 0;
    case MeasureStatus::planned:
      return 1;
    case MeasureStatus::proposed:
      return 2;
    case MeasureStatus::done:
    case MeasureStatus::followed_up:
      return 3;
  }
  return 3;
}

}  // namespace

FollowUpQuestion question_of(const Record& measure, bool past_end) {
  FollowUpQuestion question;
  question.areas = measure.areas;
  if (!measure.categories.empty()) question.categories = measure.categories;
  question.start = measure.start;
  if (!past_end) question.end = measure.due;
  question.weeks = usual_follow_up_weeks;
  question.begun = measure.status != MeasureStatus::proposed && measure.status != MeasureStatus::planned;
  return question;
}

FollowUpQuestion question_of(const Record& measure, const FollowUpChoices& choices,
                             const Situation& situation) {
  FollowUpQuestion question = question_of(measure, choices.past_end);
  question.control = indices(situation.areas, choices.control);
  question.displacement = indices(situation.areas, choices.displacement);
  if (auto categories = indices(situation.categories, choices.categories)) {
    question.categories = std::move(categories);
  }
  question.weeks = choices.weeks.value_or(question.weeks);
  return question;
}

std::optional<std::size_t> measure_index(const std::vector<Record>& measures, std::string_view id) {
  for (std::size_t index = 0; index < measures.size(); ++index) {
    if (measures[index].id == id) return index;
  }
  return std::nullopt;
}

std::vector<std::size_t> shown_order(const std::vector<Record>& measures) {
  std::vector<std::size_t> order(measures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t index) {
    const auto& start = measures[index].start;
    return std::pair(place_of(measures[index].status), start ? -start->days_since_epoch : 0);
  };
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
  return order;
}

std::vector<std::size_t> measures_in(const std::vector<Record>& measures, std::size_t area) {
  std::vector<std::size_t> found = shown_order(measures);
  std::erase_if(found, [&](std::size_t index) {
    const auto& areas = measures[index].areas;
    return std::find(areas.begin(), areas.end(), area) == areas.end();
  });
  return found;
}

}  // namespace lagesbild::app
