#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace lagesbild::fuzz {

/// Breaks texts at random, the same way for the same seed.
class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : state_(seed) {}

  /// A number from 0 to limit − 1; limit > 0.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

  /// One to eight changes: bytes flipped, put in or taken out, pieces doubled or moved, words swapped for
  /// others.
  void mutate(std::string& text) {
    for (std::size_t changes = 1 + below(8); changes > 0 && !text.empty(); --changes) mutate_once(text);
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  void mutate_once(std::string& text) {
    static const std::vector<std::string> words{"null",          "true",         "-1",
                                                "1e308",         "[]",           "{}",
                                                "\"\"",          "0.5",          "99999999999999999999",
                                                "[[[[",          "\"2026-W53\"", ",",
                                                "\"A\"",         "\"\\u0000\"",  "\xC3",
                                                "\"2026-02-30\""};
    const std::size_t at = below(text.size());
    const std::size_t length = below(std::min<std::size_t>(text.size() - at, 40) + 1);
    switch (below(6)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 3:
        text.insert(at, words[below(words.size())]);
        break;
      case 4:
        replace_value(text, at, words[below(words.size())]);
        break;
      default:
        text.resize(text.size() - below(std::min<std::size_t>(text.size(), 200) + 1));
        break;
    }
  }

  /// Puts a word where the next value after a colon or comma stands, which leaves the text whole more often.
  void replace_value(std::string& text, std::size_t at, const std::string& word) {
    const std::size_t start = text.find_first_of(":,[", at);
    if (start == std::string::npos) return;
    const std::size_t end = text.find_first_of(",]}", start + 1);
    if (end == std::string::npos) return;
    text.replace(start + 1, end - start - 1, word);
  }

  std::uint64_t state_;
};

/// The text with each of its values (in turn, one at a time) replaced by one of another type.
inline std::vector<std::string> with_each_value_replaced(const std::string& text) {
  std::vector<std::string> all;
  std::size_t start = 0;
  while ((start = text.find_first_of(":,[", start)) != std::string::npos) {
    const std::size_t end = text.find_first_of(",]}", start + 1);
    if (end == std::string::npos) break;
    static const std::vector<std::string> values{"null",         "7",   "-1.5", "\"ord\"", "[]",
                                                 "{\"a\": [1]}", "true"};
    all.push_back(text.substr(0, start + 1) + values[all.size() % values.size()] + text.substr(end));
    ++start;
  }
  return all;
}

/// About the first bytes of a document, cut after an incident and closed again; the whole where it is shorter
/// or of another shape.
inline std::string shortened(const std::string& text, std::size_t bytes) {
  const std::size_t list = text.find("\"incidents\"");
  if (list == std::string::npos || text.size() < bytes) return text;
  const std::size_t cut = text.find("},", list + bytes / 2);
  return cut == std::string::npos ? text : text.substr(0, cut + 1) + "]}";
}

}  // namespace lagesbild::fuzz
