#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/situation.hpp"

/// Who may see which number. All code that shows, writes or says one asks here, and nothing else reads
/// Category::restricted (scripts/lint checks it).
///
/// A protected category is told for the whole municipality only. So that no sum gives it away by subtraction,
/// it is in no number of an area at all: no level, harm, rank, week or source. The whole municipality's 1–4
/// events of it are "fewer than five". In what leaves the group every 1–4 is, of any category, and
/// model/suppression.hpp sees to that no margin gives it away.
namespace lagesbild::disclosure {

enum class Audience : std::uint8_t {
  group,   ///< those who work with the situation: what they reported to each other
  outside  ///< everybody else: reports, residents, other authorities
};

/// "group", "outside".
const char* audience_id(Audience audience);
std::optional<Audience> audience_of(std::string_view id);

/// How a number of events may be shown.
enum class Shown : std::uint8_t {
  exact,
  fewer_than_five,  ///< 1–4
  withheld          ///< nothing is said
};

/// Numbers of an area may be made of its events: they happen in areas, have happened, and are not protected.
bool told_by_area(const Category& category);
/// The events themselves may be listed in the area where they happened, with day, place and note: only for
/// the group, and never protected ones.
bool listed_by_area(const Category& category, Audience audience);
/// Where each of them happened may be shown on a map: as with the events themselves, only for the group.
bool pointed_out(const Category& category, Audience audience);
/// Events that have happened, told for the whole municipality and never broken down.
bool told_for_municipality_only(const Category& category);
/// What is yet to come may be told of, with its place where it has one.
bool told_beforehand(const Category& category);
/// Its events may be shown by hour, weekday and season.
bool told_by_time(const Category& category);
/// As the situation says it, for whoever changes that.
bool is_protected(const Category& category);
/// Any category at all of whose areas nothing is told since its events are protected.
bool has_protected(const Situation& situation);

/// The whole municipality's number of one category's events.
Shown shown_of_municipality(const Category& category, double events, Audience audience);

}  // namespace lagesbild::disclosure
