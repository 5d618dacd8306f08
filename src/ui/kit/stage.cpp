#include "ui/kit/stage.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

#include "generated/fonts.hpp"
#include "imgui_internal.h"
#include "ui/kit/paper_theme.hpp"

namespace lagesbild::ui {
namespace {

std::uint32_t big_endian(std::span<const unsigned char> bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t index = 0; index < count && at + index < bytes.size(); ++index)
    value = value << 8 | bytes[at + index];
  return value;
}

// The offset of a table in a TrueType file, or the file's size where it has none.
std::size_t table_offset(std::span<const unsigned char> font, std::string_view tag) {
  const std::size_t count = big_endian(font, 4, 2);
  for (std::size_t index = 0; index < count; ++index) {
    const std::size_t record = 12 + 16 * index;
    const auto name = font.subspan(record, 4);
    if (std::equal(tag.begin(), tag.end(), name.begin())) return big_endian(font, record + 8, 4);
  }
  return font.size();
}

// ImGui's font size is the height from ascent to descent, CSS's is the em square.
float line_height_ratio(std::span<const unsigned char> font) {
  const std::size_t head = table_offset(font, "head");
  const std::size_t hhea = table_offset(font, "hhea");
  const auto units_per_em = static_cast<float>(big_endian(font, head + 18, 2));
  const auto ascent = static_cast<float>(static_cast<std::int16_t>(big_endian(font, hhea + 4, 2)));
  const auto descent = static_cast<float>(static_cast<std::int16_t>(big_endian(font, hhea + 6, 2)));
  return units_per_em > 0 ? (ascent - descent) / units_per_em : 1;
}

ImFont* add_face(std::span<const unsigned char> bytes, bool merge) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge;
  // ImGui only reads it, since the atlas does not own it.
  void* data = const_cast<unsigned char*>(bytes.data());
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 16, &config);
}

ImFont* add_font(std::span<const unsigned char> bytes, ForeignLetters& letters, bool bold) {
  ImFont* font = add_face(bytes, false);
  add_face(font_signs(), true);
  letters.join(*ImGui::GetIO().Fonts, bold);
  constexpr std::pair<ImWchar, ImWchar> stand_ins[] = {{0x202f, 0xa0}, {0x2011, '-'}, {0x2009, ' '}};
  for (const auto& [missing, shown] : stand_ins) font->AddRemapChar(missing, shown);
  return font;
}

/// How far a circle's corners may lie from it: what Dear ImGui takes.
constexpr float roundness_px = 0.3f;

// Five metres from a picture two metres wide, letters of 34 of its 1 920 pixels are as large as print is in
// the hand; on a coarser projector 1.8 times the user's own size is the larger of the two.
float presented_text_px(const Stage::View& view) {
  return std::round(std::max(1.8f * view.text_px, view.width * (34.0f / 1920.0f)));
}

}  // namespace

void Stage::ContextOwner::operator()(ImGuiContext* context) const {
  ImGui::DestroyContext(context);
}

Stage::Stage()
    : letters_(line_height_ratio(font_regular())), context_(ImGui::CreateContext()), owner_(context_) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.UserData = &letters_;
  fonts_.regular = add_font(font_regular(), letters_, false);
  fonts_.bold = add_font(font_bold(), letters_, true);
  fonts_.line_height_ratio = line_height_ratio(font_regular());
}

Stage::~Stage() {
  ImGui::SetCurrentContext(context_);
  // A renderer that is gone by now has no use for its textures.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

void Stage::pointer_moved(float x, float y, Pointer pointer) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(pointer == Pointer::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
}

void Stage::pointer_pressed(bool down, Pointer pointer) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(pointer == Pointer::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, down);
}

void Stage::pointer_left() {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

void Stage::wheel(float x, float y, bool control) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddMouseWheelEvent(x, y);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
}

void Stage::mirror(MirrorEvent event) {
  events_.push_back(std::move(event));
}

const Record& Stage::frame(const Appearance& appearance, const std::function<void(Kit&)>& describe,
                           const View& view) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {view.width, view.height};
  io.DisplayFramebufferScale = {view.pixel_ratio, view.pixel_ratio};
  // Circles are as round in the screen's own pixels, however many of them one of ours is.
  ImGui::GetStyle().CircleTessellationMaxError = roundness_px / std::max(1.0f, view.pixel_ratio);
  const double step = first_ ? 1.0 / 60 : view.seconds - last_seconds_;
  io.DeltaTime = static_cast<float>(std::clamp(step, 1e-4, 0.1));
  last_seconds_ = view.seconds;
  first_ = false;

  // What was done shows in the frame after the one that takes it in: the application acts in between.
  had_input_ = !events_.empty() || context_->InputEventsQueue.Size > 0;
  ImGui::NewFrame();
  const ImGuiKit::FrameInput input = {
      .width = view.width,
      .height = view.height,
      .scroll_y = view.scroll_y,
      .em = appearance.presenting ? presented_text_px(view) : view.text_px,
      .coarse_pointer = view.coarse_pointer,
      .as_text = appearance.as_text || !view.paints,
      .on_paper = appearance.on_paper,
      .keeps_whole = appearance.presenting && !appearance.on_paper,
      .theme = appearance.on_paper ? &paper_theme() : &theme_of(appearance.theme, appearance.more_contrast),
      .fonts = fonts_,
      .seconds = view.seconds,
  };
  kit_.begin(input, std::exchange(events_, {}));
  describe(kit_);
  kit_.end();
  ImGui::Render();
  return kit_.record();
}

ImDrawData* Stage::draw_data() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetDrawData();
}

bool Stage::wants_another_frame() const {
  return had_input_ || kit_.wants_another_frame() || !events_.empty() || context_->InputEventsQueue.Size > 0;
}

bool Stage::is_unsettled() const {
  // Where the keyboard is to go is said once.
  return !had_input_ && kit_.record().focus == 0 && kit_.wants_another_frame();
}

int Stage::cursor() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetMouseCursor();
}

}  // namespace lagesbild::ui
