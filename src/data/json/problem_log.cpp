#include "data/json/problem_log.hpp"

#include <algorithm>

#include "model/plain_text.hpp"

namespace lagesbild::data {

namespace {

constexpr std::size_t not_shown = static_cast<std::size_t>(-1);
constexpr std::size_t most_examples = 3;
constexpr std::size_t most_places = 2;          // named of a cause, besides the first
constexpr std::size_t most_looked_at = 20'000;  // of a kind in a file

}  // namespace

void ProblemLog::begin_file(std::string path) {
  path_ = std::move(path);
  kinds_.clear();
  causes_.clear();
  file_start_ = problems_.size();
}

void ProblemLog::end_file() {
  for (const auto& [words, cause] : causes_) {
    if (cause.problem != not_shown && !cause.examples.empty()) {
      std::string list;
      for (const std::string& one : cause.examples) list += (list.empty() ? "" : ", ") + one;
      if (cause.more_examples) list += " …";
      LocalText& what = problems_[cause.problem].what;
      what.sv += ": " + list;
      what.en += ": " + list;
    }
    if (cause.more == 0 || cause.problem == not_shown) continue;
    const std::string more = grouped(cause.more);
    LocalText& what = problems_[cause.problem].what;
    what.sv += cause.more == 1 ? " (även på ett ställe till: " : " (även på " + more + " ställen till: ";
    what.en += cause.more == 1 ? " (also at one more place: " : " (also at " + more + " more places: ";
    const std::string places = cause.places + (cause.more > most_places ? " …)" : ")");
    what.sv += places;
    what.en += places;
  }
  for (const Kind& kind : kinds_) {
    if (kind.causes <= kind.shown) continue;
    const std::string more = grouped(kind.causes - kind.shown);
    const std::string all = grouped(kind.causes);
    const auto last = std::find_if(problems_.rbegin(), problems_.rend(),
                                   [&](const Problem& problem) { return problem.code == kind.code; });
    Problem rest{kind.severity, path_, "", {}, last->remedy, kind.code};
    rest.what = {"Ytterligare " + more + " av samma slag som det förra (sammanlagt " + all + ")",
                 more + " more of the same kind as the one before (" + all + " in all)"};
    problems_.insert(last.base(), std::move(rest));
  }
  kinds_.clear();
  causes_.clear();
  file_start_ = problems_.size();
}

void ProblemLog::forget_file() {
  problems_.erase(problems_.begin() + static_cast<std::ptrdiff_t>(file_start_), problems_.end());
  for (const Kind& kind : kinds_) {
    (kind.severity == Severity::error ? errors_ : warnings_) -= kind.causes;
  }
  kinds_.clear();
  causes_.clear();
}

void ProblemLog::add(Problem problem) {
  if (is_looked_at(problem.severity, problem.code)) put(std::move(problem));
}

ProblemLog::Kind& ProblemLog::kind_of(Severity severity, ProblemCode code) {
  const auto kind = std::find_if(kinds_.begin(), kinds_.end(), [&](const Kind& other) {
    return other.severity == severity && other.code == code;
  });
  if (kind != kinds_.end()) return *kind;
  kinds_.push_back({severity, code});
  return kinds_.back();
}

void ProblemLog::count(Kind& kind) {
  ++kind.causes;
  ++(kind.severity == Severity::error ? errors_ : warnings_);
}

bool ProblemLog::is_looked_at(Severity severity, ProblemCode code) {
  Kind& kind = kind_of(severity, code);
  if (++kind.looked_at <= most_looked_at) return true;
  count(kind);
  return false;
}

void ProblemLog::put(Problem problem, std::string example) {
  make_showable(example);
  // They quote what is wrong, which is then as likely as not something that would break the page.
  for (std::string* text : {&problem.file, &problem.pointer, &problem.what.sv, &problem.what.en,
                            &problem.remedy.sv, &problem.remedy.en}) {
    make_showable(*text);
  }
  std::string words{problem_id(problem.code)};
  words += (problem.severity == Severity::error ? " e " : " w ") + problem.what.sv;
  const auto [at, is_new] = causes_.try_emplace(std::move(words));
  Cause& cause = at->second;
  if (!example.empty() &&
      std::find(cause.examples.begin(), cause.examples.end(), example) == cause.examples.end()) {
    if (cause.examples.size() < most_examples) {
      cause.examples.push_back(std::move(example));
    } else {
      cause.more_examples = true;
    }
  }
  if (!is_new) {
    if (++cause.more <= most_places) cause.places += (cause.more > 1 ? ", " : "") + problem.pointer;
    return;
  }
  Kind& kind = kind_of(problem.severity, problem.code);
  count(kind);
  cause.problem = not_shown;
  if (kind.shown >= shown_per_kind_) return;
  ++kind.shown;
  cause.problem = problems_.size();
  problems_.push_back(std::move(problem));
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::ptrdiff_t i = std::ssize(digits) - 3; i > 0; i -= 3) {
    digits.insert(static_cast<std::size_t>(i), "\u00a0");
  }
  return digits;
}

}  // namespace lagesbild::data
