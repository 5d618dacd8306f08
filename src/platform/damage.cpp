#include "platform/damage.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace lagesbild::platform {
namespace {

constexpr int tile_px = 64;
// More than these few are painted as one: each is a pass over the geometry.
constexpr std::size_t most_rects = 4;

struct Box {
  float left, top, right, bottom;

  bool touches(const Box& other) const {
    return left < other.right && right > other.left && top < other.bottom && bottom > other.top;
  }
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

std::uint64_t fingerprint(const ImDrawVert& vertex) {
  static_assert(sizeof(ImDrawVert) == 20);
  std::array<std::uint32_t, 5> words{};
  std::memcpy(words.data(), &vertex, sizeof vertex);
  std::uint64_t hash = 0;
  for (const std::uint32_t word : words) hash = mixed(hash, word);
  return hash;
}

// Bounds of a triangle with room for the pixels that a line's soft edge touches.
Box bounds(std::span<const ImDrawIdx, 3> corners, const ImDrawVert* vertices) {
  const ImVec2 a = vertices[corners[0]].pos;
  const ImVec2 b = vertices[corners[1]].pos;
  const ImVec2 c = vertices[corners[2]].pos;
  return {std::min({a.x, b.x, c.x}) - 1, std::min({a.y, b.y, c.y}) - 1, std::max({a.x, b.x, c.x}) + 1,
          std::max({a.y, b.y, c.y}) + 1};
}

// Calls `each` with the corners and the clipped bounds, in CSS pixels, of every triangle that is seen at all.
template <typename Each>
void for_each_triangle(const ImDrawList& list, const ImDrawCmd& command, Each each) {
  if (command.UserCallback != nullptr) return;
  const Box clip = {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w};
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  for (unsigned int index = 0; index + 2 < command.ElemCount; index += 3) {
    const std::span<const ImDrawIdx, 3> corners(list.IdxBuffer.Data + command.IdxOffset + index, 3);
    const Box box = bounds(corners, vertices);
    if (box.touches(clip))
      each(corners, vertices,
           Box{std::max(box.left, clip.left), std::max(box.top, clip.top), std::min(box.right, clip.right),
               std::min(box.bottom, clip.bottom)});
  }
}

struct Tiles {
  int columns;
  int rows;
  std::vector<std::uint64_t> prints;
};

Tiles fingerprints(const ImDrawData& data, int width_px, int height_px) {
  Tiles tiles = {(width_px + tile_px - 1) / tile_px, (height_px + tile_px - 1) / tile_px, {}};
  tiles.prints.assign(static_cast<std::size_t>(tiles.columns * tiles.rows), 1);
  const float tiles_per_pixel = data.FramebufferScale.x / static_cast<float>(tile_px);
  const auto tile_at = [tiles_per_pixel](float position, int count) {
    return std::clamp(static_cast<int>(std::floor(position * tiles_per_pixel)), 0, count - 1);
  };
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto clip = std::bit_cast<std::array<std::uint64_t, 2>>(command.ClipRect);
      const std::uint64_t seed = mixed(mixed(1, clip[0]), clip[1]);
      for_each_triangle(*list, command, [&](auto corners, const ImDrawVert* vertices, const Box& box) {
        std::uint64_t print = seed;
        for (const ImDrawIdx corner : corners) print = mixed(print, fingerprint(vertices[corner]));
        const int last_column = tile_at(box.right, tiles.columns);
        const int last_row = tile_at(box.bottom, tiles.rows);
        for (int row = tile_at(box.top, tiles.rows); row <= last_row; ++row) {
          for (int column = tile_at(box.left, tiles.columns); column <= last_column; ++column) {
            std::uint64_t& tile = tiles.prints[static_cast<std::size_t>(row * tiles.columns + column)];
            tile = mixed(tile, print);
          }
        }
      });
    }
  }
  return tiles;
}

PixelRect united(const PixelRect& a, const PixelRect& b) {
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
          std::max(a.y + a.height, b.y + b.height) - top};
}

bool adjoin(const PixelRect& a, const PixelRect& b) {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

void add(std::vector<PixelRect>& rects, PixelRect rect) {
  for (std::size_t index = 0; index < rects.size();) {
    if (!adjoin(rects[index], rect)) {
      ++index;
      continue;
    }
    // The union may now adjoin others: take it out and start again.
    rect = united(rects[index], rect);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(index));
    index = 0;
  }
  rects.push_back(rect);
}

}  // namespace

std::vector<PixelRect> Damage::find(const ImDrawData& data, int width_px, int height_px) {
  const bool same_size = width_px == width_px_ && height_px == height_px_;
  Tiles now = fingerprints(data, width_px, height_px);
  const std::vector<std::uint64_t> before = std::exchange(tiles_, now.prints);
  width_px_ = width_px;
  height_px_ = height_px;
  if (!same_size || before.size() != now.prints.size()) return {{0, 0, width_px, height_px}};

  std::vector<PixelRect> rects;
  for (int row = 0; row < now.rows; ++row) {
    for (int column = 0; column < now.columns; ++column) {
      const auto index = static_cast<std::size_t>(row * now.columns + column);
      if (now.prints[index] == before[index]) continue;
      const int left = column * tile_px;
      const int top = row * tile_px;
      add(rects, {left, top, std::min(tile_px, width_px - left), std::min(tile_px, height_px - top)});
    }
  }
  if (rects.size() > most_rects) {
    PixelRect all = rects.front();
    for (const PixelRect& rect : rects) all = united(all, rect);
    rects = {all};
  }
  return rects;
}

ClippedDrawData::ClippedDrawData(ImDrawData& data, PixelRect rect) {
  const float scale = data.FramebufferScale.x;
  const Box kept = {static_cast<float>(rect.x) / scale, static_cast<float>(rect.y) / scale,
                    static_cast<float>(rect.x + rect.width) / scale,
                    static_cast<float>(rect.y + rect.height) / scale};
  for (ImDrawList* list : data.CmdLists) {
    ImVector<ImDrawCmd> commands;
    ImVector<ImDrawIdx> indices;
    for (const ImDrawCmd& command : list->CmdBuffer) {
      ImDrawCmd clipped = command;
      clipped.IdxOffset = static_cast<unsigned int>(indices.Size);
      for_each_triangle(*list, command, [&](auto corners, const ImDrawVert*, const Box& box) {
        if (!box.touches(kept)) return;
        for (const ImDrawIdx corner : corners) indices.push_back(corner);
      });
      clipped.ElemCount = static_cast<unsigned int>(indices.Size) - clipped.IdxOffset;
      if (clipped.ElemCount == 0) continue;
      clipped.ClipRect = {std::max(command.ClipRect.x, kept.left), std::max(command.ClipRect.y, kept.top),
                          std::min(command.ClipRect.z, kept.right),
                          std::min(command.ClipRect.w, kept.bottom)};
      commands.push_back(clipped);
    }
    commands.swap(list->CmdBuffer);
    indices.swap(list->IdxBuffer);
    saved_.push_back({list, std::move(commands), std::move(indices)});
  }
}

ClippedDrawData::~ClippedDrawData() {
  for (Saved& saved : saved_) {
    saved.commands.swap(saved.list->CmdBuffer);
    saved.indices.swap(saved.list->IdxBuffer);
  }
}

}  // namespace lagesbild::platform
