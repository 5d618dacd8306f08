#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/kit/record.hpp"
#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// The widget kit: describe once, show twice.
///
/// A view calls the kit once a frame for everything it shows. Each call paints with Dear ImGui and records
/// what the painted thing means; the record becomes real HTML elements over the canvas (web/mirror.js), which
/// is what screen readers, the keyboard, "Visa som text", print and the tests use. What a user does to such
/// an element comes back as a MirrorEvent and makes the widget answer just as a click on the canvas does.
/// Nothing a user can act on is painted outside the kit.
///
/// Widgets flow from top to bottom in the innermost open container; `row()` makes them flow left to right and
/// wrap. Containers are open as long as the returned OpenContainer lives. A widget's identity is its key,
/// which is its name where no other is given; two widgets with one name in one container need keys. Lengths
/// are CSS pixels; `em()` follows the user's text size, so lengths that hold text are multiples of it.
class Kit;

class [[nodiscard]] OpenContainer {
 public:
  explicit OpenContainer(std::function<void()> close) : close_(std::move(close)) {}
  OpenContainer(OpenContainer&& other) noexcept : close_(std::exchange(other.close_, nullptr)) {}
  OpenContainer(const OpenContainer&) = delete;
  OpenContainer& operator=(const OpenContainer&) = delete;
  OpenContainer& operator=(OpenContainer&&) = delete;
  ~OpenContainer() {
    if (close_) close_();
  }

 private:
  std::function<void()> close_;
};

enum class TextStyle : std::uint8_t { body, small, strong, muted, numeric };
enum class Tone : std::uint8_t { neutral, accent, warning, danger, good, synthetic };
enum class ButtonStyle : std::uint8_t { standard, primary, danger, quiet };
enum class Icon : std::uint8_t {
  none,
  undo,
  redo,
  folder,
  map,
  tiles,
  list,
  text,
  moon,
  sun,
  language,
  filter,
  sliders,
  link,
  close,
  plus,
  minus,
  chevron_down,
  chevron_left,
  chevron_right,
  warning,
  error,
  info,
  check,
  missing,
  up,
  down,
  home,
  download,
  calendar,
  screen,
  more,
  place
};
enum class RowEdge : std::uint8_t { start, end };
enum class Overflow : std::uint8_t { grow, scroll };

struct ButtonOptions {
  std::string_view key = {};
  std::string_view description = {};
  ButtonStyle style = ButtonStyle::standard;
  Icon icon = Icon::none;
  bool icon_only = false;  ///< paint only the icon; the name is still recorded, and shown as a tooltip
  bool disabled = false;
  std::optional<bool> expanded = {};
  bool current = false;  ///< among those that lead somewhere, the one where the user is
  bool tight = false;    ///< little room at the sides, where many stand in a row on a phone
  float width = 0;       ///< 0: as wide as the content
};

struct SliderOptions {
  std::string_view key = {};
  double minimum = 0;
  double maximum = 1;
  double step = 0.01;
  std::string_view value_text = {};  ///< the value in words with its unit, "45 %"
  std::string_view description = {};
  float width = 0;  ///< 0: all that is available
};

/// A panel is a painted surface that holds other things.
struct PanelOptions {
  float width = 0;   ///< 0: all that is available
  float height = 0;  ///< 0: as high as the content
  Overflow overflow = Overflow::grow;
  bool surface = true;  ///< painted background and border
  bool padded = true;
};

/// What the pointer and the keyboard did to an item that the caller paints itself (a row, an area on the
/// map).
struct Interaction {
  bool activated = false;  ///< clicked, tapped, Enter or Space, or by assistive technology
  bool hovered = false;
  bool focused = false;  ///< the real element has the keyboard; the kit paints the ring
  bool held = false;
  Rect rect;  ///< where it was laid out, in ImGui screen coordinates, for painting
};

struct GestureOptions {
  bool takes_wheel_in = false;   ///< away from the user, without Ctrl too
  bool takes_wheel_out = false;  ///< towards the user, without Ctrl too
  bool takes_finger = false;     ///< a single finger drags, and does not scroll the page
};

struct ItemOptions {
  std::string_view key = {};
  std::string_view description = {};
  bool current = false;
  bool disabled = false;
};

class ImGuiKit;

class Kit {
 public:
  virtual ~Kit() = default;
  /// For the kit's other families of widgets (ui/kit/forms.hpp and its neighbours), which are functions, so
  /// that a program carries only those it calls.
  virtual ImGuiKit& painter() = 0;

  // [SECTION] Surroundings
  virtual const Theme& theme() const = 0;
  virtual float em() const = 0;               ///< height of the body text, px
  virtual float available_width() const = 0;  ///< px, in the innermost container
  virtual float viewport_width() const = 0;   ///< px
  virtual float viewport_height() const = 0;  ///< px
  virtual float visible_height_left()
      const = 0;  ///< px from the cursor to the viewport's lower edge (page not scrolled)
  virtual double seconds() const = 0;       ///< of a steady clock
  virtual bool coarse_pointer() const = 0;  ///< a finger: targets are at least 44 px
  /// The document's title and language ("sv"), once a frame.
  virtual void document(std::string_view title, std::string_view language) = 0;

  // [SECTION] Containers
  virtual OpenContainer landmark(Role role,
                                 std::string_view name) = 0;  ///< banner, main, navigation, region, …
  virtual OpenContainer group(std::string_view name) = 0;
  virtual OpenContainer list(std::string_view name, bool ordered = false) = 0;
  virtual OpenContainer list_item(std::string_view key) = 0;
  virtual OpenContainer panel(std::string_view key, const PanelOptions& options = {}) = 0;
  /// Left to right, wrapping; one at the end stands as far to the right as there is room, and one within
  /// another keeps together on a line.
  virtual OpenContainer row(RowEdge edge = RowEdge::start) = 0;
  /// Columns side by side, `em()` apart, of the given widths; the first is open at once, next_column() opens
  /// the next, the OpenContainer's end closes them all. Recorded in the order they are opened.
  virtual OpenContainer columns(std::string_view key, std::span<const float> widths) = 0;
  virtual void next_column() = 0;

  // [SECTION] Text
  virtual void heading(int level, std::string_view text) = 0;
  virtual void text(std::string_view text,
                    TextStyle style = TextStyle::body) = 0;  ///< wraps; recorded as a paragraph
  virtual void badge(std::string_view text, Tone tone, Icon icon = Icon::none) = 0;
  virtual void status(
      std::string_view text) = 0;  ///< said politely by screen readers when it changes; not painted
  /// A painted message; said at once by screen readers when it appears.
  virtual void alert(std::string_view text, Tone tone = Tone::danger) = 0;
  virtual void space(float height_em = 0.5f) = 0;
  virtual void divider(std::string_view label = {}) = 0;  ///< a rule; a label on it is recorded as text
  virtual void tooltip_for_last(std::string_view text) = 0;

  // [SECTION] Widgets that act
  virtual bool button(std::string_view name, const ButtonOptions& options = {}) = 0;
  virtual bool toggle_button(std::string_view name, bool pressed, const ButtonOptions& options = {}) = 0;
  virtual bool checkbox(std::string_view name, bool checked,
                        std::string_view key = {}) = 0;  ///< true: was toggled
  virtual std::optional<std::size_t> segmented(std::string_view name, std::span<const std::string> options,
                                               std::size_t chosen) = 0;  ///< a radio group painted as one bar
  virtual std::optional<std::size_t> select(std::string_view name, std::span<const std::string> options,
                                            std::size_t chosen, float width = 0) = 0;
  virtual std::optional<double> slider(std::string_view name, double value, const SliderOptions& options) = 0;
  virtual std::optional<std::string> search_field(std::string_view name, std::string_view value,
                                                  float width = 0) = 0;
  /// One line of any text.
  virtual std::optional<std::string> text_field(std::string_view name, std::string_view value,
                                                std::string_view description = {}, float width = 0) = 0;
  virtual void link(std::string_view name, std::string_view href) = 0;
  virtual void progress(std::string_view name, double fraction, std::string_view value_text) = 0;

  // [SECTION] Items that the caller paints
  /// Takes width × height px in the flow, or `at` (ImGui screen coordinates) where given, and records a
  /// button (in a list: `current` marks the selected one). Paint after the call, within the returned rect.
  virtual Interaction item(std::string_view name, float width, float height,
                           const ItemOptions& options = {}) = 0;
  virtual Interaction item_at(std::string_view name, Rect at, const ItemOptions& options = {}) = 0;
  /// Takes width × height px in the flow for a chart and records it as a figure with the chart's numbers as a
  /// table. Items recorded while the OpenContainer is open (areas on a map) belong to the figure.
  virtual OpenContainer figure(std::string_view name, std::string_view description, TableContent table,
                               float width, float height, Rect* painted_at) = 0;
  /// Says that pinching with two fingers, and the wheel with Ctrl, within the rectangle (ImGui screen
  /// coordinates) belong to the program: both come as the wheel with Ctrl. One finger or the wheel alone
  /// scroll the page there, as everywhere else, unless they are asked for.
  virtual void gesture_surface(Rect at, const GestureOptions& options = {}) = 0;
};

}  // namespace lagesbild::ui
