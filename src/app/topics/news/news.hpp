#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"
#include "app/link_key.hpp"
#include "model/decisions.hpp"

/// What is new, since when.
namespace lagesbild::app {

enum class Since : std::uint8_t { week_before, meeting, week };

struct NewsChoices {
  Since since = Since::week_before;
  Week week;  ///< for Since::week: the last of the earlier period

  bool operator==(const NewsChoices&) const = default;
};

struct SetSince {
  Since since = Since::week_before;
  Week week{};  ///< for Since::week
};

using NewsAction = std::variant<SetSince>;

void apply_to(State& state, const NewsAction& action);
std::span<const LinkKey> news_link_keys();

/// The day that is now in the picture: that of the data; of an earlier week, which somebody chose, the Monday
/// after it, when it was known. Nothing where the data do not say theirs.
std::optional<Date> day_of_news(const Situation& situation, std::optional<Week> newest, Week until);

/// A meeting that the present can be compared with, and the last whole week that it can have known of.
struct EarlierMeeting {
  Date date;
  Week week;
};

/// The latest meeting that was held and knew of less than the period that ends with `until`.
std::optional<EarlierMeeting> meeting_before(const std::vector<Meeting>& meetings, Week until);

/// The last week of the period that the one that ends with `until` is compared with: before it, and within
/// the data. Where what was chosen is neither, the week before. Nothing where the data hold no earlier week.
std::optional<Week> week_compared(const NewsChoices& choices, const std::vector<Meeting>& meetings,
                                  const analysis::Cube& cube, Week until);

}  // namespace lagesbild::app
