#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "ui/kit/foreign_letters.hpp"
#include "ui/kit/imgui_kit.hpp"
#include "ui/kit/record.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace lagesbild::ui {

/// What must be known before a frame.
struct Appearance {
  ThemeKind theme = ThemeKind::light;
  bool as_text = false;     ///< "Visa som text"
  bool presenting = false;  ///< the letters are large enough to be read across a room
  bool on_paper = false;    ///< in the colours of paper, figures as vectors
  bool more_contrast = false;
};

/// Where a platform shows an application: owns the ImGui context and its fonts, takes input in CSS pixels of
/// the viewport, and turns one description of the page into draw data and a record.
class Stage {
 public:
  /// What the viewport is like now. Times are seconds of any steady clock.
  struct View {
    float width = 1280;  ///< CSS px
    float height = 800;
    float scroll_y = 0;     ///< of the page, px
    float pixel_ratio = 1;  ///< device pixels per CSS pixel
    float text_px = 16;     ///< the user's text size
    bool coarse_pointer = false;
    bool paints = true;  ///< false: only the record is shown
    double seconds = 0;
  };

  enum class Pointer : std::uint8_t { mouse, touch };

  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  void pointer_moved(float x, float y, Pointer pointer = Pointer::mouse);
  void pointer_pressed(bool down, Pointer pointer = Pointer::mouse);
  /// The pointer went elsewhere, or the browser took the gesture: nothing is clicked.
  void pointer_left();
  /// Who draws the letters that the interface's face lacks; without, they are "?".
  void letters_drawn_by(ForeignLetters::Draw draw) { letters_.drawn_by(std::move(draw)); }
  void wheel(float x, float y, bool control);
  void mirror(MirrorEvent event);

  const Record& frame(const Appearance& appearance, const std::function<void(Kit&)>& describe,
                      const View& view);
  const Record& record() const { return kit_.record(); }
  /// Of a frame on paper: what its figures drew, by their ids.
  const std::unordered_map<std::uint32_t, Drawing>& drawings() const { return kit_.drawings(); }
  /// Of the last frame, for the renderer. Its textures are the renderer's to make.
  ImDrawData* draw_data() const;

  /// Whether a further frame would show something else than the last one did.
  bool wants_another_frame() const;
  /// Where things stood in the frame before decided where they stand in this one, and nothing was done to it:
  /// the next may be laid out before any is painted.
  bool is_unsettled() const;
  double wakes_after() const { return kit_.wakes_after(); }
  std::uint32_t pressed_item() const { return kit_.pressed_item(); }
  /// ImGuiMouseCursor of the last frame.
  int cursor() const;

  /// For the backend and for tests.
  ImGuiContext* context() const { return context_; }

 private:
  struct ContextOwner {
    void operator()(ImGuiContext* context) const;
  };

  ForeignLetters letters_;  ///< the context's fonts ask it
  ImGuiContext* context_;
  std::unique_ptr<ImGuiContext, ContextOwner> owner_;
  Fonts fonts_;
  ImGuiKit kit_;
  std::vector<MirrorEvent> events_;
  double last_seconds_ = 0;
  bool first_ = true;
  bool had_input_ = false;
};

}  // namespace lagesbild::ui
