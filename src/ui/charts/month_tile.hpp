#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// A month of days in small, as an item to choose. What its days hold stands in the list beside it.
struct MonthTile {
  std::string key;
  std::string name;                       ///< "November 2026"
  std::string spoken;                     ///< with how much it holds
  std::span<const std::string> weekdays;  ///< the seven, short
  int first_weekday = 0;                  ///< of its first day, 0 Monday … 6 Sunday
  int days = 30;
  std::array<std::uint8_t, 31> entries{};  ///< of each day: a dot below it
  std::array<bool, 31> lasting{};          ///< something goes on for several days: tinted
  int today = 0;                           ///< 1–31: ringed; 0: it lies in another month
  bool chosen = false;
};

Interaction month_tile(Kit& kit, const MonthTile& month, float width);

}  // namespace lagesbild::ui
