#include "platform/no_renderer.hpp"

#include "imgui.h"

namespace lagesbild::platform {

void accept_textures(ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_Destroyed) continue;
    const bool goes = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(goes ? ImTextureID_Invalid : static_cast<ImTextureID>(1));
    texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

}  // namespace lagesbild::platform
