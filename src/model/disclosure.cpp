#include "model/disclosure.hpp"

#include <algorithm>

namespace lagesbild::disclosure {
namespace {

/// From so many on, events point at no person.
constexpr double enough = 5;

}  // namespace

const char* audience_id(Audience audience) {
  return audience == Audience::group ? "group" : "outside";
}

std::optional<Audience> audience_of(std::string_view id) {
  if (id == audience_id(Audience::group)) return Audience::group;
  if (id == audience_id(Audience::outside)) return Audience::outside;
  return std::nullopt;
}

bool told_by_area(const Category& category) {
  return category.ranks_areas() && !category.restricted;
}

bool listed_by_area(const Category& category, Audience audience) {
  return audience == Audience::group && told_by_area(category);
}

bool pointed_out(const Category& category, Audience audience) {
  return listed_by_area(category, audience);
}

bool told_for_municipality_only(const Category& category) {
  return category.family != Family::upcoming && !told_by_area(category);
}

bool told_beforehand(const Category& category) {
  return category.family == Family::upcoming && !category.restricted;
}

bool told_by_time(const Category& category) {
  return category.family != Family::upcoming && !category.restricted;
}

bool is_protected(const Category& category) {
  return category.restricted;
}

bool has_protected(const Situation& situation) {
  return std::any_of(situation.categories.begin(), situation.categories.end(),
                     [](const Category& category) { return category.restricted; });
}

Shown shown_of_municipality(const Category& category, double events, Audience audience) {
  const bool few = events > 0 && events < enough;
  return few && (category.restricted || audience == Audience::outside) ? Shown::fewer_than_five
                                                                       : Shown::exact;
}

}  // namespace lagesbild::disclosure
