#include "app/topics/news/news.hpp"

#include <algorithm>

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

constexpr std::string_view meeting_word = "mote";

bool was_held(const Meeting& meeting) {
  return meeting.state != MeetingState::open;
}

/// A week that ends with the meeting's day is whole by then.
Week last_whole_week(Date day) {
  const Week week = week_of(day);
  return weekday_of(day) == 6 ? week : week - 1;
}

constexpr LinkKey news_keys[] = {
    {"sedan",
     [](const State& state, LinkWriter& writer) {
       const NewsChoices& news = state.choices.news;
       if (news.since == Since::meeting) writer.add(meeting_word);
       if (news.since == Since::week) writer.add(to_string(news.week));
     },
     [](State& state, const LinkPart& part) {
       if (part.value == meeting_word) return apply_to(state, SetSince{Since::meeting});
       if (const auto week = parse_week(part.value)) apply_to(state, SetSince{Since::week, *week});
     }},
};

}  // namespace

void apply_to(State& state, const NewsAction& action) {
  const SetSince& set = std::get<SetSince>(action);
  state.choices.news = {set.since, set.since == Since::week ? set.week : Week{}};
}

std::span<const LinkKey> news_link_keys() {
  return news_keys;
}

std::optional<Date> day_of_news(const Situation& situation, std::optional<Week> newest, Week until) {
  if (!situation.updated_day || !newest || until >= *newest) return situation.updated_day;
  return std::min(*situation.updated_day, monday_of(until + 1));
}

std::optional<EarlierMeeting> meeting_before(const std::vector<Meeting>& meetings, Week until) {
  std::optional<EarlierMeeting> latest;
  for (const Meeting& meeting : meetings) {
    const Week week = last_whole_week(meeting.date);
    if (!was_held(meeting) || week >= until) continue;
    if (!latest || meeting.date > latest->date) latest = EarlierMeeting{meeting.date, week};
  }
  return latest;
}

std::optional<Week> week_compared(const NewsChoices& choices, const std::vector<Meeting>& meetings,
                                  const analysis::Cube& cube, Week until) {
  const auto usable = [&](Week week) { return week < until && week >= cube.first; };
  if (choices.since == Since::week && usable(choices.week)) return choices.week;
  if (choices.since == Since::meeting) {
    const auto meeting = meeting_before(meetings, until);
    if (meeting && usable(meeting->week)) return meeting->week;
  }
  return usable(until - 1) ? std::optional{until - 1} : std::nullopt;
}

}  // namespace lagesbild::app
