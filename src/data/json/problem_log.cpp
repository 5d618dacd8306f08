#include "data/json/problem_log.hpp"

#include <algorithm>

namespace lagesbild::data {

void ProblemLog::begin_file(std::string path) {
  path_ = std::move(path);
  kinds_.clear();
  file_start_ = problems_.size();
}

void ProblemLog::end_file() {
  for (const Kind& kind : kinds_) {
    if (kind.count <= shown_per_kind_) continue;
    const std::string more = grouped(kind.count - shown_per_kind_);
    const std::string all = grouped(kind.count);
    const auto last = std::find_if(problems_.rbegin(), problems_.rend(),
                                   [&](const Problem& problem) { return problem.code == kind.code; });
    Problem rest{kind.severity, path_, "", {}, last->remedy, kind.code};
    rest.what = {"Ytterligare " + more + " av samma slag som det förra (sammanlagt " + all + ")",
                 more + " more of the same kind as the one before (" + all + " in all)"};
    problems_.insert(last.base(), std::move(rest));
  }
  kinds_.clear();
  file_start_ = problems_.size();
}

void ProblemLog::forget_file() {
  problems_.erase(problems_.begin() + static_cast<std::ptrdiff_t>(file_start_), problems_.end());
  for (const Kind& kind : kinds_) {
    (kind.severity == Severity::error ? errors_ : warnings_) -= kind.count;
  }
  kinds_.clear();
}

void ProblemLog::add(Problem problem) {
  if (count(problem.severity, problem.code)) problems_.push_back(std::move(problem));
}

bool ProblemLog::count(Severity severity, ProblemCode code) {
  ++(severity == Severity::error ? errors_ : warnings_);
  const auto kind = std::find_if(kinds_.begin(), kinds_.end(), [&](const Kind& other) {
    return other.severity == severity && other.code == code;
  });
  if (kind == kinds_.end()) {
    kinds_.push_back({severity, code, 1});
    return true;
  }
  return ++kind->count <= shown_per_kind_;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::ptrdiff_t i = std::ssize(digits) - 3; i > 0; i -= 3) {
    digits.insert(static_cast<std::size_t>(i), "\u00a0");
  }
  return digits;
}

}  // namespace lagesbild::data
