#include "platform/software_paint.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

#include "imgui.h"
#include "platform/no_renderer.hpp"
#include "platform/triangle_paint.hpp"

namespace lagesbild::platform {
namespace {

PixelColour colour_of(ImU32 packed) {
  static_assert(sizeof(PixelColour) == sizeof packed);
  PixelColour colour;
  std::memcpy(colour.data(), &packed, sizeof colour);
  return colour;
}

/// Where it is a whole number but for rounding; else nothing.
std::optional<int> whole(float value) {
  const float nearest = std::round(value);
  if (std::abs(value - nearest) > 0.02f) return std::nullopt;
  return static_cast<int>(nearest);
}

/// One ImDrawList with its vertices in device pixels.
class ListPainter {
 public:
  ListPainter(const PixelView& picture, const ImDrawList& list, const ImDrawData& data)
      : picture_(picture), list_(list), data_(data), white_(ImGui::GetIO().Fonts->TexUvWhitePixel) {
    places_.reserve(static_cast<std::size_t>(list.VtxBuffer.Size));
    for (const ImDrawVert& vertex : list.VtxBuffer)
      places_.push_back({(vertex.pos.x - data.DisplayPos.x) * data.FramebufferScale.x,
                         (vertex.pos.y - data.DisplayPos.y) * data.FramebufferScale.y});
  }

  void paint(const ImDrawCmd& command) {
    if (command.UserCallback != nullptr || !clip(command.ClipRect)) return;
    const ImTextureData* atlas = command.TexRef._TexData;
    const bool has_pixels = atlas != nullptr && atlas->BytesPerPixel == 4 && atlas->Pixels != nullptr;
    texture_ = has_pixels ? TextureView{{atlas->Pixels, static_cast<std::size_t>(atlas->GetSizeInBytes())},
                                        atlas->Width,
                                        atlas->Height}
                          : TextureView{};
    indices_ = list_.IdxBuffer.Data + command.IdxOffset;
    first_vertex_ = command.VtxOffset;
    for (unsigned at = 0; at + 3 <= command.ElemCount;) {
      const bool two = at + 6 <= command.ElemCount && is_rectangle(at);
      if (two && paint_rectangle_at(at)) {
        at += 6;
        continue;
      }
      paint_triangle_at(at);
      at += 3;
    }
  }

 private:
  bool clip(const ImVec4& rect) {
    const ImVec2 scale = data_.FramebufferScale;
    clip_ = {static_cast<int>((rect.x - data_.DisplayPos.x) * scale.x),
             static_cast<int>((rect.y - data_.DisplayPos.y) * scale.y),
             static_cast<int>((rect.z - data_.DisplayPos.x) * scale.x),
             static_cast<int>((rect.w - data_.DisplayPos.y) * scale.y)};
    return clip_.right > clip_.left && clip_.bottom > clip_.top;
  }

  unsigned vertex_at(unsigned index) const { return indices_[index] + first_vertex_; }
  const ImDrawVert& vertex(unsigned index) const {
    return list_.VtxBuffer[static_cast<int>(vertex_at(index))];
  }
  const ImVec2& place(unsigned index) const { return places_[vertex_at(index)]; }
  bool is_white(unsigned index) const {
    const ImVec2& uv = vertex(index).uv;
    return uv.x == white_.x && uv.y == white_.y;
  }

  /// Two triangles that ImDrawList::PrimRect made: corners a b c, a c d.
  bool is_rectangle(unsigned index) const {
    if (indices_[index] != indices_[index + 3] || indices_[index + 2] != indices_[index + 4]) return false;
    const ImVec2 &a = place(index), &b = place(index + 1), &c = place(index + 2), &d = place(index + 5);
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x && a.x <= c.x && a.y <= c.y;
  }

  /// True: it is of one colour and has been painted, plain or as a letter.
  [[gnu::noinline]] bool paint_rectangle_at(unsigned index) const {
    const ImU32 colour = vertex(index).col;
    bool white = is_white(index);
    for (const unsigned corner : {index + 1, index + 2, index + 5}) {
      if (vertex(corner).col != colour) return false;
      white = white && is_white(corner);
    }
    const ImVec2 &from = place(index), &to = place(index + 2);
    if (!white) return paint_letter_at(index);
    paint_rectangle(picture_, clip_, from.x, from.y, to.x, to.y, colour_of(colour));
    return true;
  }

  /// As many pixels as its part of the atlas has, each on one of the picture.
  [[gnu::noinline]] bool paint_letter_at(unsigned index) const {
    if (texture_.bytes.empty()) return false;
    const auto left = whole(place(index).x), top = whole(place(index).y);
    const auto right = whole(place(index + 2).x), bottom = whole(place(index + 2).y);
    const auto width = static_cast<float>(texture_.width), height = static_cast<float>(texture_.height);
    const ImVec2 &from = vertex(index).uv, &to = vertex(index + 2).uv;
    const auto u = whole(from.x * width), v = whole(from.y * height);
    const auto u_end = whole(to.x * width), v_end = whole(to.y * height);
    if (!left || !top || !right || !bottom || !u || !v || !u_end || !v_end) return false;
    if (*right - *left != *u_end - *u || *bottom - *top != *v_end - *v) return false;
    const PixelColour colour = colour_of(vertex(index).col);
    paint_texture(picture_, clip_, {*left, *top, *right, *bottom}, texture_.bytes, texture_.width, *u, *v,
                  colour);
    return true;
  }

  [[gnu::noinline]] void paint_triangle_at(unsigned index) const {
    std::array<Corner, 3> corners;
    bool white = true;
    for (unsigned i = 0; i < 3; ++i) {
      const ImVec2 &at = place(index + i), &uv = vertex(index + i).uv;
      corners[i] = {at.x, at.y, uv.x * static_cast<float>(texture_.width),
                    uv.y * static_cast<float>(texture_.height), colour_of(vertex(index + i).col)};
      white = white && is_white(index + i);
    }
    if (white || texture_.bytes.empty()) return paint_triangle(picture_, clip_, corners);
    paint_textured(picture_, clip_, corners, texture_);
  }

  const PixelView& picture_;
  const ImDrawList& list_;
  const ImDrawData& data_;
  const ImVec2 white_;
  std::vector<ImVec2> places_;
  TextureView texture_;
  PixelBox clip_;
  const ImDrawIdx* indices_ = nullptr;
  unsigned first_vertex_ = 0;
};

}  // namespace

void paint_in_software(const PixelView& picture, ImDrawData& data) {
  accept_textures(data);
  for (const ImDrawList* list : data.CmdLists) {
    ListPainter painter(picture, *list, data);
    for (const ImDrawCmd& command : list->CmdBuffer) painter.paint(command);
  }
}

}  // namespace lagesbild::platform
