#include "platform/web/software_paint.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

#include "backends/imgui_impl_sdlrenderer2.h"
#include "imgui.h"
#include "platform/glyph_paint.hpp"

namespace lagesbild::platform {
namespace {

static_assert(sizeof(SDL_Color) == sizeof(ImU32));

SDL_Color colour_of(ImU32 packed) {
  SDL_Color colour;
  std::memcpy(&colour, &packed, sizeof colour);
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
  ListPainter(SDL_Renderer* renderer, SDL_Surface& surface, const ImDrawList& list, const ImDrawData& data)
      : renderer_(renderer), surface_(surface), list_(list), data_(data) {
    places_.reserve(static_cast<std::size_t>(list.VtxBuffer.Size));
    for (const ImDrawVert& vertex : list.VtxBuffer)
      places_.push_back({(vertex.pos.x - data.DisplayPos.x) * data.FramebufferScale.x,
                         (vertex.pos.y - data.DisplayPos.y) * data.FramebufferScale.y});
  }

  void paint(const ImDrawCmd& command) {
    if (command.UserCallback != nullptr || !clip(command.ClipRect)) return;
    texture_ = reinterpret_cast<SDL_Texture*>(command.GetTexID());
    atlas_ = command.TexRef._TexData;
    indices_ = list_.IdxBuffer.Data + command.IdxOffset;
    first_vertex_ = command.VtxOffset;
    unsigned from = 0;
    bool plain = false;
    for (unsigned at = 0; at < command.ElemCount;) {
      if (at + 6 <= command.ElemCount && is_plain_rectangle(at)) {
        pass(from, at, plain);
        fill_rectangle(at);
        from = at += 6;
        continue;
      }
      if (const auto letter = at + 6 <= command.ElemCount ? letter_at(at) : std::nullopt) {
        pass(from, at, plain);
        paint_letter(*letter, at);
        from = at += 6;
        continue;
      }
      const bool plain_here = is_plain_opaque(at);
      if (plain_here != plain) {
        pass(from, at, plain);
        from = at;
        plain = plain_here;
      }
      at += 3;
    }
    pass(from, command.ElemCount, plain);
  }

 private:
  struct Letter {
    PixelBox place;
    int texture_x;
    int texture_y;
  };

  bool clip(const ImVec4& rect) {
    const ImVec2 scale = data_.FramebufferScale;
    const auto left = static_cast<int>((rect.x - data_.DisplayPos.x) * scale.x);
    const auto top = static_cast<int>((rect.y - data_.DisplayPos.y) * scale.y);
    const auto right = static_cast<int>((rect.z - data_.DisplayPos.x) * scale.x);
    const auto bottom = static_cast<int>((rect.w - data_.DisplayPos.y) * scale.y);
    if (right <= left || bottom <= top) return false;
    clip_ = {left, top, right, bottom};
    const SDL_Rect area{left, top, right - left, bottom - top};
    SDL_RenderSetClipRect(renderer_, &area);
    return true;
  }

  unsigned vertex_at(unsigned index) const { return indices_[index] + first_vertex_; }
  const ImDrawVert& vertex(unsigned index) const {
    return list_.VtxBuffer[static_cast<int>(vertex_at(index))];
  }
  const SDL_FPoint& place(unsigned index) const { return places_[vertex_at(index)]; }

  bool is_white(const ImDrawVert& vertex) const {
    const ImVec2& white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    return vertex.uv.x == white.x && vertex.uv.y == white.y;
  }

  /// The triangle at `index` has one colour and no texture.
  bool is_plain(unsigned index) const {
    const ImU32 colour = vertex(index).col;
    for (unsigned corner = index; corner < index + 3; ++corner)
      if (vertex(corner).col != colour || !is_white(vertex(corner))) return false;
    return true;
  }

  bool is_plain_opaque(unsigned index) const {
    return is_plain(index) && colour_of(vertex(index).col).a == SDL_ALPHA_OPAQUE;
  }

  /// Two triangles that ImDrawList::PrimRect made: corners a b c, a c d.
  bool is_rectangle(unsigned index) const {
    if (indices_[index] != indices_[index + 3] || indices_[index + 2] != indices_[index + 4]) return false;
    const SDL_FPoint &a = place(index), &b = place(index + 1), &c = place(index + 2), &d = place(index + 5);
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x && a.x <= c.x && a.y <= c.y;
  }

  bool is_plain_rectangle(unsigned index) const {
    return is_rectangle(index) && is_plain(index) && is_plain(index + 3) &&
           vertex(index).col == vertex(index + 5).col;
  }

  /// A rectangle of one colour and as many pixels as its part of the atlas has, each on one of the surface.
  std::optional<Letter> letter_at(unsigned index) const {
    if (atlas_ == nullptr || atlas_->BytesPerPixel != 4 || atlas_->Pixels == nullptr || !is_rectangle(index))
      return std::nullopt;
    const ImDrawVert &from = vertex(index), &to = vertex(index + 2);
    for (const unsigned corner : {index + 1, index + 2, index + 5})
      if (vertex(corner).col != from.col) return std::nullopt;
    const auto left = whole(place(index).x), top = whole(place(index).y);
    const auto right = whole(place(index + 2).x), bottom = whole(place(index + 2).y);
    const auto width = static_cast<float>(atlas_->Width), height = static_cast<float>(atlas_->Height);
    const auto u = whole(from.uv.x * width), v = whole(from.uv.y * height);
    const auto u_end = whole(to.uv.x * width), v_end = whole(to.uv.y * height);
    if (!left || !top || !right || !bottom || !u || !v || !u_end || !v_end) return std::nullopt;
    if (*right - *left != *u_end - *u || *bottom - *top != *v_end - *v) return std::nullopt;
    return Letter{{*left, *top, *right, *bottom}, *u, *v};
  }

  void paint_letter(const Letter& letter, unsigned index) const {
    SDL_RenderFlush(renderer_);  // what lies beneath
    const SDL_Color colour = colour_of(vertex(index).col);
    const std::array<std::uint8_t, 4> channels{colour.r, colour.g, colour.b, colour.a};
    const auto size = static_cast<std::size_t>(surface_.pitch) * static_cast<std::size_t>(surface_.h);
    paint_texture({{static_cast<std::uint8_t*>(surface_.pixels), size}, surface_.pitch / 4, surface_.h},
                  clip_, letter.place, {atlas_->Pixels, static_cast<std::size_t>(atlas_->GetSizeInBytes())},
                  atlas_->Width, letter.texture_x, letter.texture_y, channels);
  }

  void fill_rectangle(unsigned index) const {
    const SDL_Color colour = colour_of(vertex(index).col);
    const SDL_FPoint &from = place(index), &to = place(index + 2);
    SDL_SetRenderDrawColor(renderer_, colour.r, colour.g, colour.b, colour.a);
    SDL_SetRenderDrawBlendMode(renderer_,
                               colour.a == SDL_ALPHA_OPAQUE ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    const SDL_FRect rect{from.x, from.y, to.x - from.x, to.y - from.y};
    SDL_RenderFillRectF(renderer_, &rect);
  }

  // SDL looks at every vertex that it is given, so it is given no others than those of these triangles.
  void pass(unsigned from, unsigned to, bool plain) {
    if (from == to) return;
    const auto [lowest, highest] = std::minmax_element(indices_ + from, indices_ + to);
    const unsigned first = *lowest, count = *highest - first + 1u;
    own_indices_.clear();
    for (unsigned at = from; at < to; ++at)
      own_indices_.push_back(static_cast<ImDrawIdx>(indices_[at] - first));
    const ImDrawVert* vertices = list_.VtxBuffer.Data + first_vertex_ + first;
    SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_NONE);
    SDL_RenderGeometryRaw(renderer_, plain ? nullptr : texture_, &places_[first_vertex_ + first].x,
                          sizeof(SDL_FPoint), reinterpret_cast<const SDL_Color*>(&vertices->col),
                          sizeof(ImDrawVert), &vertices->uv.x, sizeof(ImDrawVert), static_cast<int>(count),
                          own_indices_.data(), static_cast<int>(own_indices_.size()), sizeof(ImDrawIdx));
  }

  SDL_Renderer* renderer_;
  SDL_Surface& surface_;
  const ImDrawList& list_;
  const ImDrawData& data_;
  std::vector<SDL_FPoint> places_;
  std::vector<ImDrawIdx> own_indices_;  ///< of the triangles that are passed on
  SDL_Texture* texture_ = nullptr;
  const ImTextureData* atlas_ = nullptr;
  PixelBox clip_;
  const ImDrawIdx* indices_ = nullptr;
  unsigned first_vertex_ = 0;
};

}  // namespace

void paint_in_software(SDL_Renderer* renderer, SDL_Surface& surface, ImDrawData& data) {
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures)
      if (texture->Status != ImTextureStatus_OK) ImGui_ImplSDLRenderer2_UpdateTexture(texture);
  }
  for (const ImDrawList* list : data.CmdLists) {
    ListPainter painter(renderer, surface, *list, data);
    for (const ImDrawCmd& command : list->CmdBuffer) painter.paint(command);
  }
  SDL_RenderSetClipRect(renderer, nullptr);
}

}  // namespace lagesbild::platform
