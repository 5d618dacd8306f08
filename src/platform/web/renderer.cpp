#include "platform/web/renderer.hpp"

#include <SDL.h>

#include <algorithm>

#include "backends/imgui_impl_sdlrenderer2.h"
#include "imgui.h"
#include "platform/damage.hpp"
#include "platform/no_renderer.hpp"
#include "platform/web/host.hpp"
#include "platform/web/software_paint.hpp"

namespace lagesbild::platform {
namespace {

struct Destroy {
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

using SdlRenderer = std::unique_ptr<SDL_Renderer, Destroy>;

void paint_with(SDL_Renderer* renderer, ImDrawData& data) {
  SDL_RenderSetScale(renderer, data.FramebufferScale.x, data.FramebufferScale.y);
  ImGui_ImplSDLRenderer2_RenderDrawData(&data, renderer);
}

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
    paint_with(renderer_.get(), data);
    SDL_RenderPresent(renderer_.get());
  }

 private:
  std::unique_ptr<SDL_Window, Destroy> window_;
  SdlRenderer renderer_;
};

class SoftwareRenderer final : public Renderer {
 public:
  ~SoftwareRenderer() override { release(); }

  void resize(int width_px, int height_px) override {
    release();
    surface_.reset(SDL_CreateRGBSurfaceWithFormat(0, width_px, height_px, 32, SDL_PIXELFORMAT_RGBA32));
    if (!surface_) return;
    renderer_.reset(SDL_CreateSoftwareRenderer(surface_.get()));
    if (renderer_) ImGui_ImplSDLRenderer2_Init(renderer_.get());
    // Lines by texture want a filtered one, which this renderer does not have.
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  }

  // Only what differs from the last frame: painting all of a large page takes this renderer longer than a
  // frame.
  void paint(ImDrawData& data) override {
    if (!renderer_) return accept_textures(data);
    if (has_new_texture(data)) damage_.forget();
    for (const PixelRect& rect : damage_.find(data, surface_->w, surface_->h)) {
      {
        const ClippedDrawData clipped(data, rect);
        paint_in_software(renderer_.get(), *surface_, data);
      }
      SDL_RenderFlush(renderer_.get());
      lagesbild_host_pixels(surface_->pixels, surface_->w, surface_->h, rect.x, rect.y, rect.width,
                            rect.height);
    }
    update_textures(data);
  }

 private:
  static bool has_new_texture(const ImDrawData& data) {
    return std::any_of(data.Textures->begin(), data.Textures->end(), [](const ImTextureData* texture) {
      return texture->Status == ImTextureStatus_WantCreate;
    });
  }

  // What painting did not get to see, because nothing was painted.
  static void update_textures(ImDrawData& data) {
    for (ImTextureData* texture : *data.Textures)
      if (texture->Status != ImTextureStatus_OK) ImGui_ImplSDLRenderer2_UpdateTexture(texture);
  }

  void release() {
    damage_.forget();
    if (renderer_) ImGui_ImplSDLRenderer2_Shutdown();
    renderer_.reset();
    surface_.reset();
  }

  Damage damage_;
  std::unique_ptr<SDL_Surface, Destroy> surface_;
  SdlRenderer renderer_;
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
