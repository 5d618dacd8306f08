#pragma once

#include <optional>

#include "analysis/robustness.hpp"
#include "analysis/watch.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What is looked into when a ranking is done, in slices and in order of cost: which series stand out, then
/// whether the ranking holds under other assumptions.
class Scrutiny {
 public:
  /// All outlive it but the ranking, which is only read here.
  Scrutiny(const Situation& situation, const analysis::Cube& cube, const analysis::Ranking& ranking,
           std::shared_ptr<const analysis::Evidence> evidence);

  /// One slice of about the given seconds; the checks, which take seconds, only where asked for. True: there
  /// is more to do.
  bool work(double seconds, bool with_checks);
  double progress() const;  ///< 0–1, of the checks

  /// Null until done.
  const analysis::Watch* watch() const { return watch_ ? &*watch_ : nullptr; }
  const analysis::Robustness* robustness() const { return robustness_ ? &*robustness_ : nullptr; }

 private:
  std::optional<analysis::WatchJob> watching_;
  std::optional<analysis::RobustnessJob> checking_;
  std::optional<analysis::Watch> watch_;
  std::optional<analysis::Robustness> robustness_;
};

}  // namespace lagesbild::app
