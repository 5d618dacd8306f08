#pragma once

struct ImDrawData;

namespace lagesbild::platform {

/// Does what a renderer must do for Dear ImGui's sake and paints nothing: says that every texture was made.
void accept_textures(ImDrawData& data);

}  // namespace lagesbild::platform
