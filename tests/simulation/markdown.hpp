#pragma once

#include <cstdio>
#include <initializer_list>
#include <string>

/// Figures as the tables of the READMEs have them.
namespace simulation {

inline std::string formatted(const char* format, double value) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

inline std::string number(double value) {
  return formatted("%g", value);
}

inline std::string percent(double share) {
  return formatted(share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
}

inline std::string score(double value) {
  return formatted("%.3f", value);
}

inline std::string hundredths(double value) {
  return formatted("%.2f", value);
}

inline std::string row(std::initializer_list<std::string> cells) {
  std::string text = "|";
  for (const auto& cell : cells) text += " " + cell + " |";
  return text + "\n";
}

}  // namespace simulation
