#pragma once

struct ImGuiContext;

namespace lagesbild::ui {

/// For a stage of one's own beside the one that is shown: what of Dear ImGui was current before is so again.
class StageBetween {
 public:
  StageBetween();
  ~StageBetween();
  StageBetween(const StageBetween&) = delete;
  StageBetween& operator=(const StageBetween&) = delete;

 private:
  ImGuiContext* before_;
};

}  // namespace lagesbild::ui
