#pragma once

#include <memory>
#include <optional>

#include "analysis/cube.hpp"
#include "analysis/rank_job.hpp"
#include "analysis/ranking.hpp"
#include "app/work/scheduler.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// Keeps a ranking for the settings that are wanted, in slices between frames.
///
/// While only weights change, a ranking under way is finished before the next begins, so that a dragged
/// slider shows results all along; where the window or the selection changes it is left, since nothing of it
/// can be used again. While new draws are made the point estimates are shown as soon as they are there, so
/// that what is on the screen belongs to what was asked for; while kept draws are scored again (a few
/// frames) the last whole answer stays.
class Ranker final : public Work {
 public:
  /// Both outlive the ranker.
  Ranker(const Situation& situation, const analysis::Cube& cube);

  void want(analysis::Settings settings);
  bool pending() const override { return computing(); }
  void work(const Slice& slice) override;

  /// Null before there is any.
  const analysis::Ranking* ranking() const;
  /// The ranking where that is no preview, else null.
  const analysis::Ranking* whole() const { return shows_preview_ ? nullptr : ranking(); }
  /// True: point estimates only, without probabilities and ranks.
  bool is_preview() const { return shows_preview_; }
  bool computing() const { return job_.has_value(); }
  double progress() const { return job_ ? job_->progress() : 1; }
  const analysis::Settings* wanted() const { return wanted_ ? &*wanted_ : nullptr; }
  /// Of the last whole ranking; null where its draws did not fit in memory.
  std::shared_ptr<const analysis::Evidence> evidence() const { return evidence_; }
  /// Another number each time that ranking() changes.
  std::size_t version() const { return version_; }

 private:
  void begin();
  void note_preview();

  const Situation* situation_;
  const analysis::Cube* cube_;
  std::optional<analysis::Settings> wanted_;
  std::optional<analysis::Settings> under_way_;
  std::optional<analysis::RankJob> job_;
  std::shared_ptr<const analysis::Evidence> evidence_;
  std::optional<analysis::Ranking> finished_;
  bool shows_preview_ = false;
  std::size_t version_ = 0;
};

}  // namespace lagesbild::app
