#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"

namespace lagesbild::platform {

/// Whole device pixels.
struct PixelRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  bool operator==(const PixelRect&) const = default;
};

/// Finds out what differs between one frame and the last, so that a renderer without a graphics processor
/// only paints that. Each tile of the picture has a fingerprint of all triangles that touch it, in their
/// order.
class Damage {
 public:
  /// The parts of a picture of width × height device pixels that the draw data paints otherwise than the data
  /// of the last call, as a few rectangles. All of it after forget() or when the size changed.
  std::vector<PixelRect> find(const ImDrawData& data, int width_px, int height_px);
  void forget() { tiles_.clear(); }

 private:
  std::vector<std::uint64_t> tiles_;
  int width_px_ = 0;
  int height_px_ = 0;
};

/// While it lives, the draw data have only those triangles that touch the rectangle, clipped to it.
class ClippedDrawData {
 public:
  ClippedDrawData(ImDrawData& data, PixelRect rect);
  ~ClippedDrawData();
  ClippedDrawData(const ClippedDrawData&) = delete;
  ClippedDrawData& operator=(const ClippedDrawData&) = delete;

 private:
  struct Saved {
    ImDrawList* list;
    ImVector<ImDrawCmd> commands;
    ImVector<ImDrawIdx> indices;
  };

  std::vector<Saved> saved_;
};

}  // namespace lagesbild::platform
