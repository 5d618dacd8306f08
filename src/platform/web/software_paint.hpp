#pragma once

struct ImDrawData;
struct SDL_Renderer;
struct SDL_Surface;

namespace lagesbild::platform {

/// Paints as imgui_impl_sdlrenderer2 does, for SDL's software renderer. That one takes every textured
/// triangle pixel by pixel, the slowest way it has, and Dear ImGui textures all, plain colours too (by a
/// white pixel of the atlas). So what is opaque and of one colour goes without texture and blending, and a
/// letter, which covers as many pixels as it has in the atlas, goes straight into the surface, which is the
/// renderer's.
void paint_in_software(SDL_Renderer* renderer, SDL_Surface& surface, ImDrawData& data);

}  // namespace lagesbild::platform
