#include "app/topics/overview/list_picture.hpp"

#include <algorithm>
#include <string>

#include "app/topics/selection/search.hpp"
#include "model/sorting.hpp"

namespace lagesbild::app {

namespace {

constexpr int least_weeks = 26;

/// Å, Ä, Ö as they follow each other in Swedish, and not in Unicode.
std::string alphabetical(std::string name) {
  for (std::size_t at = 0; at + 1 < name.size(); ++at) {
    const auto byte = static_cast<unsigned char>(name[at + 1]);
    if (name[at] == '\xC3' && (byte == 0x84 || byte == 0xA4)) name[at + 1] = static_cast<char>(byte + 2);
  }
  return name;
}

ListRow row_of(const analysis::Ranking& ranking, std::size_t at, const std::vector<analysis::Move>* moves) {
  const analysis::AreaResult& area = ranking.areas[at];
  ListRow row;
  row.at = at;
  row.p_now = area.p_top;
  row.place = area.has_place() ? static_cast<int>(at) + 1 : 0;
  for (const analysis::Level& level : area.levels) {
    row.observed += level.observed;
    row.expected += level.expected;
  }
  if (moves && area.area < moves->size()) {
    row.change = (*moves)[area.area].change();
    row.changed_clearly = (*moves)[area.area].clearly;
  }
  return row;
}

}  // namespace

std::vector<std::vector<ListWeek>> list_weeks(const Situation& situation, const analysis::Cube& cube,
                                              const analysis::Ranking& ranking) {
  const analysis::Window window = ranking.settings.window;
  const analysis::Window shown{std::min(window.from, window.to - (least_weeks - 1)), window.to};
  std::vector<std::vector<ListWeek>> weeks(situation.areas.size());
  for (std::size_t area = 0; area < weeks.size(); ++area) {
    for (const auto& week :
         analysis::weekly_series(situation, cube, ranking.expected, area, std::nullopt, shown)) {
      const bool is_known = analysis::counts(week.state);
      weeks[area].push_back(
          {is_known ? std::optional{week.observed} : std::nullopt, week.week >= window.from});
    }
  }
  return weeks;
}

std::vector<ListRow> list_rows(const Situation& situation, const analysis::Ranking& ranking,
                               const std::vector<analysis::Move>* moves,
                               const std::vector<std::vector<ListWeek>>& weeks, const Overview& overview,
                               std::string_view search) {
  std::vector<ListRow> rows;
  for (std::size_t at = 0; at < ranking.areas.size(); ++at) {
    if (matches(situation.areas[ranking.areas[at].area], search)) rows.push_back(row_of(ranking, at, moves));
  }
  const auto name = [&](const ListRow& row) {
    return alphabetical(situation.areas[ranking.areas[row.at].area].name);
  };
  const auto most_in_a_week = [&](const ListRow& row) {
    double most = 0;
    for (const ListWeek& week : weeks[ranking.areas[row.at].area])
      most = std::max(most, week.events.value_or(0));
    return most;
  };
  // The matrix has an order of its own: the highest level of a category first.
  std::optional<std::size_t> category;
  for (std::size_t at = 0; at < ranking.categories.size() && overview.face == Face::matrix; ++at) {
    if (situation.categories[ranking.categories[at].category].id == overview.matrix_category) category = at;
  }
  const auto before = [&](const ListRow& one, const ListRow& other) {
    if (category) {
      return ranking.areas[one.at].levels[*category].mean > ranking.areas[other.at].levels[*category].mean;
    }
    if (overview.face == Face::matrix) return one.at < other.at;
    switch (overview.order) {
      case ListOrder::place:
        return one.at < other.at;
      case ListOrder::name:
        return name(one) < name(other);
      case ListOrder::tier:
        return ranking.areas[one.at].tier < ranking.areas[other.at].tier;
      case ListOrder::probability:
        return ranking.areas[one.at].p_top > ranking.areas[other.at].p_top;
      case ListOrder::rank:
        return ranking.areas[one.at].rank.expected < ranking.areas[other.at].rank.expected;
      case ListOrder::weeks:
        return most_in_a_week(one) > most_in_a_week(other);
      case ListOrder::change:
        return one.change.value_or(0) > other.change.value_or(0);
      case ListOrder::events:
        return one.observed > other.observed;
      case ListOrder::coverage:
        return ranking.areas[one.at].coverage > ranking.areas[other.at].coverage;
    }
    return false;
  };
  sort_stably(rows, [&](const ListRow& one, const ListRow& other) {
    if ((one.place > 0) != (other.place > 0)) return one.place > 0;
    return overview.is_reversed && overview.face == Face::list ? before(other, one) : before(one, other);
  });
  // What is sought is the area whose name begins with the text, whatever its place.
  if (!search.empty()) {
    const auto nearness = [&](const ListRow& row) {
      return match_of(situation.areas[ranking.areas[row.at].area], search);
    };
    sort_stably(rows,
                [&](const ListRow& one, const ListRow& other) { return nearness(one) < nearness(other); });
  }
  return rows;
}

}  // namespace lagesbild::app
