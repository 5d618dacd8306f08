#include "words/problem_text.hpp"

namespace lagesbild::words {

std::string problem_lines(const Problems& problems, Language language) {
  std::string lines;
  for (const auto& problem : problems) {
    lines += problem.severity == Severity::error ? "error " : "warning ";
    lines += problem.file + "#" + problem.pointer + ": " + problem.what.in(language);
    if (const auto& remedy = problem.remedy.in(language); !remedy.empty()) lines += ". " + remedy;
    lines += '\n';
  }
  return lines;
}

}  // namespace lagesbild::words
