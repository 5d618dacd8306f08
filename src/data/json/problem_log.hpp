#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/problem.hpp"

namespace lagesbild::data {

/// What is written of one problem: where, what, and what to do.
struct Finding {
  std::string pointer;
  LocalText what;
  LocalText remedy;
};

/// Collects problems file by file. Of each kind in a file only so many are written out, and the rest summed
/// up in one line, so that a wrong column does not drown everything else; the totals always count all.
class ProblemLog {
 public:
  static constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

  explicit ProblemLog(std::size_t shown_per_kind = no_limit)
      : shown_per_kind_(std::max<std::size_t>(shown_per_kind, 1)) {}

  void begin_file(std::string path);
  void end_file();
  /// Forgets what was found in the present file, when the whole file is refused for one reason.
  void forget_file();

  /// `make` returns a Finding and is called only where it will be shown.
  template <typename Make>
  void add(Severity severity, ProblemCode code, Make make) {
    if (!count(severity, code)) return;
    Finding finding = make();
    problems_.push_back({severity, path_, std::move(finding.pointer), std::move(finding.what),
                         std::move(finding.remedy), code});
  }
  template <typename Make>
  void error(ProblemCode code, Make make) {
    add(Severity::error, code, std::move(make));
  }
  template <typename Make>
  void warning(ProblemCode code, Make make) {
    add(Severity::warning, code, std::move(make));
  }
  void add(Problem problem);

  const std::string& path() const { return path_; }
  const Problems& problems() const { return problems_; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }

 private:
  struct Kind {
    Severity severity;
    ProblemCode code;
    std::size_t count;
  };

  bool count(Severity severity, ProblemCode code);

  std::size_t shown_per_kind_;
  std::string path_;
  Problems problems_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::vector<Kind> kinds_;  ///< of the present file
  std::size_t file_start_ = 0;
};

/// "12 345", as both languages write it here.
std::string grouped(std::size_t number);

}  // namespace lagesbild::data
