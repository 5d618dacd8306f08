#pragma once

struct ImDrawData;
struct SDL_Renderer;

namespace lagesbild::platform {

/// Paints as imgui_impl_sdlrenderer2 does, for SDL's software renderer. That one takes every textured
/// triangle pixel by pixel, the slowest way it has, and Dear ImGui textures all, plain colours too (by a
/// white pixel of the atlas). So what is opaque and of one colour goes without texture and blending.
void paint_in_software(SDL_Renderer* renderer, ImDrawData& data);

}  // namespace lagesbild::platform
