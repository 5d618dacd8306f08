#include "platform/web/renderer.hpp"

#include <SDL.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "backends/imgui_impl_sdlrenderer2.h"
#include "imgui.h"
#include "platform/damage.hpp"
#include "platform/no_renderer.hpp"
#include "platform/software_paint.hpp"
#include "platform/web/host.hpp"

namespace lagesbild::platform {
namespace {

struct Destroy {
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

using SdlRenderer = std::unique_ptr<SDL_Renderer, Destroy>;

class NoRenderer final : public Renderer {
 public:
  void resize(int, int) override {}
  void paint(ImDrawData& data) override { accept_textures(data); }
};

class WebGlRenderer final : public Renderer {
 public:
  static std::unique_ptr<Renderer> create() {
    // SDL takes the keyboard from an element that never has it: the browser keeps every key.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return nullptr;
    auto result = std::make_unique<WebGlRenderer>();
    result->window_.reset(SDL_CreateWindow("", 0, 0, 16, 16, SDL_WINDOW_OPENGL));
    if (!result->window_) return nullptr;
    result->renderer_.reset(SDL_CreateRenderer(result->window_.get(), -1, SDL_RENDERER_ACCELERATED));
    if (!result->renderer_) return nullptr;
    ImGui_ImplSDLRenderer2_Init(result->renderer_.get());
    ImGui::GetStyle().AntiAliasedLinesUseTex = true;
    return result;
  }
  ~WebGlRenderer() override {
    if (renderer_) ImGui_ImplSDLRenderer2_Shutdown();
  }

  // The window's size is the canvas's in device pixels; how large that looks is the style sheet's affair.
  void resize(int width_px, int height_px) override { SDL_SetWindowSize(window_.get(), width_px, height_px); }

  void paint(ImDrawData& data) override {
    // Nobody reads SDL's events: input comes from the page's own scripts.
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_RenderSetViewport(renderer_.get(), nullptr);
    SDL_RenderSetScale(renderer_.get(), data.FramebufferScale.x, data.FramebufferScale.y);
    ImGui_ImplSDLRenderer2_RenderDrawData(&data, renderer_.get());
    SDL_RenderPresent(renderer_.get());
  }

 private:
  std::unique_ptr<SDL_Window, Destroy> window_;
  SdlRenderer renderer_;
};

class SoftwareRenderer final : public Renderer {
 public:
  void resize(int width_px, int height_px) override {
    damage_.forget();
    width_ = width_px;
    height_ = height_px;
    size_ = std::size_t{4} * static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px);
    bytes_.reset();
    bytes_.reset(new std::uint8_t[size_]);
    std::memset(bytes_.get(), 255, size_);
    // Lines by texture are painted pixel by pixel.
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  }

  // Only what differs from the last frame: all of a large page takes longer than a frame.
  void paint(ImDrawData& data) override {
    if (has_new_texture(data)) damage_.forget();
    for (const PixelRect& rect : damage_.find(data, width_, height_)) {
      {
        std::optional<ClippedDrawData> clipped;
        if (rect != PixelRect{0, 0, width_, height_}) clipped.emplace(data, rect);
        paint_in_software({{bytes_.get(), size_}, width_, height_}, data);
      }
      lagesbild_host_pixels(bytes_.get(), width_, height_, rect.x, rect.y, rect.width, rect.height);
    }
    accept_textures(data);
  }

 private:
  static bool has_new_texture(const ImDrawData& data) {
    return std::any_of(data.Textures->begin(), data.Textures->end(), [](const ImTextureData* texture) {
      return texture->Status == ImTextureStatus_WantCreate;
    });
  }

  Damage damage_;
  std::unique_ptr<std::uint8_t[]> bytes_;
  std::size_t size_ = 0;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> make_renderer(RendererKind kind) {
  switch (kind) {
    case RendererKind::webgl:
      return WebGlRenderer::create();
    case RendererKind::software:
      return std::make_unique<SoftwareRenderer>();
    case RendererKind::none:
      break;
  }
  return std::make_unique<NoRenderer>();
}

}  // namespace lagesbild::platform
