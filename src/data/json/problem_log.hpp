#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/problem.hpp"

namespace lagesbild::data {

/// What is written of one problem: where, what, and what to do.
struct Finding {
  std::string pointer;
  LocalText what;
  LocalText remedy;
  /// The value that is wrong, where it is not among the words: many values may be wrong for one cause.
  std::string example = {};
};

/// Collects problems file by file. What is wrong for one reason in many places of a file is told once, at the
/// first, with how many more there are: problems with the same words are of one cause, and some of their
/// values are told as examples. Of each kind only so many causes are written out, and the rest summed up in
/// one line; the totals count all causes.
class ProblemLog {
 public:
  static constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

  explicit ProblemLog(std::size_t shown_per_kind = no_limit)
      : shown_per_kind_(std::max<std::size_t>(shown_per_kind, 1)) {}

  void begin_file(std::string path);
  void end_file();
  /// Forgets what was found in the present file, when the whole file is refused for one reason.
  void forget_file();

  /// `make` returns a Finding; of very many of one kind the last are counted unseen.
  template <typename Make>
  void add(Severity severity, ProblemCode code, Make make) {
    if (!is_looked_at(severity, code)) return;
    Finding finding = make();
    put({severity, path_, std::move(finding.pointer), std::move(finding.what), std::move(finding.remedy),
         code},
        std::move(finding.example));
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
    std::size_t causes = 0;  ///< shown or not
    std::size_t shown = 0;
    std::size_t looked_at = 0;
  };
  struct Cause {
    std::size_t problem = 0;            ///< index, or not_shown
    std::size_t more = 0;               ///< places after the first
    std::string places;                 ///< some of them
    std::vector<std::string> examples;  ///< some different values
    bool more_examples = false;
  };

  Kind& kind_of(Severity severity, ProblemCode code);
  bool is_looked_at(Severity severity, ProblemCode code);
  void put(Problem problem, std::string example = {});
  void count(Kind& kind);

  std::size_t shown_per_kind_;
  std::string path_;
  Problems problems_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::vector<Kind> kinds_;                        ///< of the present file
  std::unordered_map<std::string, Cause> causes_;  ///< of the present file, by kind and words
  std::size_t file_start_ = 0;
};

/// "12 345", as both languages write it here.
std::string grouped(std::size_t number);

}  // namespace lagesbild::data
