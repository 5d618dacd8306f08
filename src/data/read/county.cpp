#include "data/read/county.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lagesbild::data {
namespace {

/// By the first two digits of their municipalities' codes. West, south, east and north as read off a map.
constexpr std::array<std::pair<std::string_view, Box>, 21> county_boxes{{
    {"01", {17.2, 58.6, 19.7, 60.4}}, {"03", {16.6, 59.4, 19.0, 60.8}}, {"04", {15.6, 58.4, 17.8, 59.6}},
    {"05", {14.4, 57.6, 17.2, 59.1}}, {"06", {13.0, 56.8, 15.7, 58.3}}, {"07", {13.2, 56.3, 15.9, 57.3}},
    {"08", {15.3, 56.1, 17.3, 58.2}}, {"09", {17.8, 56.8, 19.5, 58.5}}, {"10", {14.3, 55.8, 16.2, 56.6}},
    {"12", {12.4, 55.2, 14.7, 56.6}}, {"13", {11.7, 56.2, 13.7, 57.7}}, {"14", {10.8, 57.0, 14.9, 59.4}},
    {"17", {11.6, 58.7, 14.5, 61.1}}, {"18", {14.1, 58.6, 15.9, 60.2}}, {"19", {15.3, 59.1, 17.1, 60.2}},
    {"20", {12.1, 59.8, 16.8, 62.3}}, {"21", {14.4, 60.1, 17.6, 62.4}}, {"22", {14.7, 62.0, 19.4, 64.1}},
    {"23", {11.8, 61.5, 17.2, 65.2}}, {"24", {14.2, 63.3, 21.7, 66.4}}, {"25", {15.4, 65.0, 24.2, 69.1}},
}};

}  // namespace

std::optional<Box> county_box(std::string_view municipality_code) {
  if (municipality_code.size() != 4) return std::nullopt;
  const auto* found = std::find_if(county_boxes.begin(), county_boxes.end(), [&](const auto& county) {
    return county.first == municipality_code.substr(0, 2);
  });
  return found == county_boxes.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace lagesbild::data
