#pragma once

#include <string>

namespace lagesbild::data {

/// A–Z as a–z, and nothing else: keys, codes and endings of names are compared so.
inline std::string lower_ascii(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace lagesbild::data
