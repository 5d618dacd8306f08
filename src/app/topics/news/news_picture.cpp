#include "app/topics/news/news_picture.hpp"

#include <algorithm>

#include "model/sorting.hpp"

namespace lagesbild::app {

namespace {

using Kind = NewsItem::Kind;

/// How soon somebody has to do something about it, the soonest first; 0: not at all.
int urgency(Standing standing) {
  switch (standing) {
    case Standing::overdue:
      return 1;
    case Standing::late:
      return 2;
    case Standing::to_follow_up:
      return 3;
    case Standing::due:
      return 4;
    case Standing::as_planned:
      break;
  }
  return 0;
}

std::vector<std::size_t> measures_to_tell(const std::vector<Measure>& measures, Date day) {
  std::vector<std::size_t> told;
  for (std::size_t index = 0; index < measures.size(); ++index) {
    if (urgency(standing_of(measures[index], day)) > 0) told.push_back(index);
  }
  // Those that the register has under the same heading; what is only soon to be finished waits behind them.
  const auto is_only_due = [&](std::size_t index) {
    return standing_of(measures[index], day) == Standing::due;
  };
  if (!std::all_of(told.begin(), told.end(), is_only_due)) std::erase_if(told, is_only_due);
  sort_stably(told, [&](std::size_t one, std::size_t other) {
    return urgency(standing_of(measures[one], day)) < urgency(standing_of(measures[other], day));
  });
  return told;
}

/// The first of some, with how many more there are.
void add_first(std::vector<NewsItem>& items, Kind kind, const std::vector<std::size_t>& some,
               std::size_t lines = 1) {
  const std::size_t shown = std::min(some.size(), lines);
  for (std::size_t line = 0; line < shown; ++line) {
    items.push_back({kind, some[line], line + 1 == shown ? some.size() - shown : 0});
  }
}

}  // namespace

std::vector<NewsItem> news_items(const std::vector<analysis::Move>* moves,
                                 const std::vector<std::size_t>& signals, const ReportingSummary& reporting,
                                 const std::vector<Measure>& measures, std::optional<Date> day,
                                 const std::vector<analysis::UpcomingEvent>& upcoming) {
  std::vector<NewsItem> others;
  if (reporting.not_reported + reporting.partial > 0) others.push_back({Kind::reports, 0, 0});
  if (day) add_first(others, Kind::measure, measures_to_tell(measures, *day));
  if (!upcoming.empty()) others.push_back({Kind::upcoming, 0, upcoming.size() - 1});

  const std::vector<std::size_t> moved = moves ? analysis::clearly_moved(*moves) : std::vector<std::size_t>{};
  const std::size_t left = most_news - others.size();
  const std::size_t for_signals = moved.empty() ? left : std::min<std::size_t>(signals.size(), 1);
  std::vector<NewsItem> items;
  add_first(items, Kind::move, moved, left - for_signals);
  add_first(items, Kind::signal, signals, left - items.size());
  items.insert(items.end(), others.begin(), others.end());
  return items;
}

}  // namespace lagesbild::app
