#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/action.hpp"
#include "app/picture.hpp"

/// What a room looks at: the list with the map, or one area, in letters that are read across the room.
namespace lagesbild::app {

/// A page of text is read, and not looked at across a room; these are.
inline bool is_presented(Page page) {
  return page == Page::overview || page == Page::patterns || page == Page::measures || page == Page::meeting;
}
inline bool is_presenting(const State& state) {
  return state.preferences.presenting && !state.preferences.as_text && is_presented(state.navigation.page);
}

/// Whether there is something to look at: the measures need no ranking.
bool has_presentation(const Picture& picture);

/// The link of what a second window shows the room in large letters while this one shows that: the same
/// place. Of a meeting, whose draft is in the first window alone, it is what the step speaks of: the measures
/// where they are followed up and decided on, else the area, or the list. "" of what is read and not looked
/// at.
std::string room_link(State state);

/// The id of the area so many steps after the selected one in the list's order (fewer where it ends); ""
/// before the first, which is the list itself. Nothing where there is no list.
std::optional<std::string> area_after(const Picture& picture, int steps);

/// What a key, by DOM's name, does where no element wants it: "p" begins and ends the presentation, where
/// letters may be keys; in it the arrows step through the areas, or the meeting's steps, Home leads back to
/// the list, and Escape ends it.
std::optional<Action> action_of_key(std::string_view key, const Picture& picture);

}  // namespace lagesbild::app
