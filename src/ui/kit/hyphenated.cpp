#include "ui/kit/hyphenated.hpp"

#include <algorithm>

#include "ui/kit/word_breaks.hpp"

namespace lagesbild::ui {
namespace {

/// The longest part of the word that fits, with its hyphen: at a joint where one does, else between
/// syllables, and only where there is no such place anywhere.
std::string_view first_part(const TextLook& look, std::string_view word, float width, bool& hyphenates) {
  std::string_view best;
  bool best_is_joint = false;
  for (const WordBreak& at : word_breaks(word)) {
    const std::string_view part = word.substr(0, at.at);
    const float hyphen = at.hyphenates ? measure(look, "-").x : 0;
    if (measure(look, part).x + hyphen > width || (best_is_joint && !at.is_joint)) continue;
    best = part;
    best_is_joint = at.is_joint;
    hyphenates = at.hyphenates;
  }
  if (!best.empty()) return best;
  hyphenates = true;
  return wrapped(look, word, std::max(1.0f, width - measure(look, "-").x)).front();
}

}  // namespace

std::vector<std::string> hyphenated_lines(const TextLook& look, std::string_view text, float width) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (measure(look, longer).x <= width) {
      line = longer;
      continue;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    while (measure(look, word).x > width) {
      bool hyphenates = true;
      const std::string_view part = first_part(look, word, width, hyphenates);
      if (part.size() >= word.size()) break;
      lines.push_back(std::string(part) + (hyphenates ? "-" : ""));
      word.remove_prefix(part.size());
    }
    line = word;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace lagesbild::ui
