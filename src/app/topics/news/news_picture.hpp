#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/moves.hpp"
#include "analysis/upcoming.hpp"
#include "analysis/watch.hpp"
#include "app/topics/news/news.hpp"
#include "app/topics/reporting/reporting.hpp"
#include "model/plans.hpp"

namespace lagesbild::app {

/// A line of what is new, and where to find it.
struct NewsItem {
  enum class Kind : std::uint8_t { move, signal, reports, measure, upcoming };

  Kind kind = Kind::move;
  std::size_t index = 0;  ///< move: an area; signal: of the watch; measure: of the plans; upcoming: the event
  std::size_t more = 0;   ///< how many others of the kind stand in no line
};

inline constexpr std::size_t most_news = 5;

/// What is new since an earlier period.
struct NewsPicture {
  std::optional<Week> since;              ///< the last of the earlier period; nothing where there is none
  std::optional<Date> day;                ///< that is now: see day_of_news()
  std::optional<EarlierMeeting> meeting;  ///< the latest, where it can be compared with
  const std::vector<analysis::Move>* moves = nullptr;  ///< by area, once they are computed
  double progress = 0;                                 ///< of that, 0–1
  std::vector<NewsItem> items;                         ///< at most most_news, in the order that they are told
  bool is_quiet = false;  ///< all is computed: no area moved clearly, and no series stands out this week
  const std::vector<analysis::UpcomingEvent>* upcoming = nullptr;
};

/// The lines. Areas that moved and series that stand out share what the other kinds, a line each, leave.
/// `signals`: those that did not stand out in the earlier period, by index of the watch. `moves` may be
/// missing still.
std::vector<NewsItem> news_items(const std::vector<analysis::Move>* moves,
                                 const std::vector<std::size_t>& signals, const ReportingSummary& reporting,
                                 const std::vector<Measure>& measures, std::optional<Date> day,
                                 const std::vector<analysis::UpcomingEvent>& upcoming);

}  // namespace lagesbild::app
