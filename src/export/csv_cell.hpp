#pragma once

#include <string>

#include "data/json/number_text.hpp"

namespace lagesbild::exports {

/// A text as a cell of comma-separated values (RFC 4180).
inline std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace lagesbild::exports
