#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ui/kit/drawing.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/paint.hpp"

struct ImDrawListSplitter;

namespace lagesbild::ui {

/// The kit on Dear ImGui. Lays everything out itself (flow.hpp), in one ImGui window that covers the
/// viewport; ImGui gives the draw list, the fonts, and who is hovered, held and pressed.
///
/// Split by topic: imgui_kit.cpp (the frame, identity, the record), _containers, _text, _buttons, _fields,
/// _items; kit/overlay.cpp what opens above the page. Families of widgets that not every program uses are
/// functions (kit/forms.hpp and its neighbours), built of the parts that are public here.
class ImGuiKit final : public Kit {
 public:
  struct FrameInput {
    float width = 0;  ///< of the viewport, CSS px
    float height = 0;
    float scroll_y = 0;  ///< how far the page is scrolled
    float em = 16;       ///< the user's text size, px
    bool coarse_pointer = false;
    bool as_text = false;      ///< only the record is shown, and nothing scrolls in it
    bool on_paper = false;     ///< figures are drawn as vectors, see drawing()
    bool keeps_whole = false;  ///< nobody scrolls: nothing stands half within the viewport
    const Theme* theme = nullptr;
    Fonts fonts;
    double seconds = 0;  ///< a clock, for how long something has been pointed at
  };

  ImGuiKit();
  ~ImGuiKit() override;
  ImGuiKit& painter() override { return *this; }

  /// Between ImGui's NewFrame and Render.
  void begin(const FrameInput& input, std::vector<MirrorEvent> events);
  void end();

  const Record& record() const { return record_; }
  /// The frame that was painted is not yet settled: paint another.
  bool wants_another_frame() const { return unsettled_; }
  /// Seconds until something will look different by itself (a tooltip), or a negative number.
  double wakes_after() const { return wakes_after_; }
  /// The item that the pointer was pressed on this frame, or 0: the real element takes the focus.
  std::uint32_t pressed_item() const { return pressed_item_; }

  /// On paper: where the figure that is open is drawn, or null between figures; on a screen always null.
  Drawing* drawing() const { return drawing_; }
  bool on_paper() const { return input_.on_paper; }
  /// On paper: what each figure drew, by its id in the record.
  const std::unordered_map<std::uint32_t, Drawing>& drawings() const { return drawings_; }

  const Theme& theme() const override { return *input_.theme; }
  float em() const override { return input_.em; }
  float available_width() const override;
  float viewport_width() const override { return input_.width; }
  float viewport_height() const override { return input_.height; }
  float visible_height_left() const override;
  double seconds() const override { return input_.seconds; }
  bool coarse_pointer() const override { return input_.coarse_pointer; }
  void document(std::string_view title, std::string_view language) override;

  OpenContainer landmark(Role role, std::string_view name) override;
  OpenContainer group(std::string_view name) override;
  OpenContainer list(std::string_view name, bool ordered) override;
  OpenContainer list_item(std::string_view key) override;
  OpenContainer panel(std::string_view key, const PanelOptions& options) override;
  OpenContainer row(RowEdge edge = RowEdge::start) override;
  OpenContainer columns(std::string_view key, std::span<const float> widths) override;
  void next_column() override;

  void heading(int level, std::string_view text) override;
  void text(std::string_view text, TextStyle style) override;
  void badge(std::string_view text, Tone tone, Icon icon) override;
  void status(std::string_view text) override;
  void alert(std::string_view text, Tone tone) override;
  void space(float height_em) override;
  void divider(std::string_view label) override;
  void tooltip_for_last(std::string_view text) override;

  bool button(std::string_view name, const ButtonOptions& options) override;
  bool toggle_button(std::string_view name, bool pressed, const ButtonOptions& options) override;
  bool checkbox(std::string_view name, bool checked, std::string_view key) override;
  std::optional<std::size_t> segmented(std::string_view name, std::span<const std::string> options,
                                       std::size_t chosen) override;
  std::optional<std::size_t> select(std::string_view name, std::span<const std::string> options,
                                    std::size_t chosen, float width) override;
  std::optional<double> slider(std::string_view name, double value, const SliderOptions& options) override;
  std::optional<std::string> text_field(std::string_view name, std::string_view value,
                                        std::string_view description, float width) override;
  std::optional<std::string> search_field(std::string_view name, std::string_view value,
                                          float width) override;
  void link(std::string_view name, std::string_view href) override;
  void progress(std::string_view name, double fraction, std::string_view value_text) override;

  Interaction item(std::string_view name, float width, float height, const ItemOptions& options) override;
  Interaction item_at(std::string_view name, Rect at, const ItemOptions& options) override;
  OpenContainer figure(std::string_view name, std::string_view description, TableContent table, float width,
                       float height, Rect* painted_at) override;
  void gesture_surface(Rect at, const GestureOptions& options) override;

  // [SECTION] What widgets are built of; views know only Kit
  struct Container {
    Flow flow;
    std::int32_t node = RecordedItem::no_parent;  ///< what is recorded within belongs to this node
    std::uint32_t seed = 0;                       ///< of the ids of what is within
    std::size_t identity = 0;  ///< index of the container that counts (a row is none of its own)
    std::array<std::uint32_t, 64> count_by_role{};  ///< makes the ids of what has no key
    std::uint32_t memory_id = 0;                    ///< of rows and columns
    float bottom = 0;                               ///< of columns: the lowest so far
    std::vector<float> widths;                      ///< of columns
    std::size_t column = 0;
    float left = 0;
    float top = 0;
  };

  /// What the pointer did to an item, and what came from its real element.
  struct Answer {
    bool visible = false;  ///< not clipped away: worth painting
    bool hovered = false;
    bool held = false;
    bool activated = false;
    bool focused = false;
  };

  struct Tip {
    std::string text;
    Rect at;
  };

  /// What a widget itself keeps from frame to frame, such as whether its list is open. It goes when the
  /// widget is not described any more.
  struct Memory {
    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    virtual ~Memory() = default;

    bool used = true;
  };
  /// One an id: each id asks for one and the same type.
  template <class Kept>
  Kept& memory(std::uint32_t id) {
    std::unique_ptr<Memory>& kept = memories_[id];
    if (!kept) kept = std::make_unique<Kept>();
    kept->used = true;
    return static_cast<Kept&>(*kept);
  }

  // The frame, identity, the record
  const FrameInput& input() const { return input_; }
  std::span<const MirrorEvent> events() const { return events_; }
  Record& record_under_way() { return record_; }
  /// Index of the node added last.
  std::int32_t last_node() const { return static_cast<std::int32_t>(record_.nodes.size()) - 1; }
  /// What is next, so high, begins below the viewport where its edge would cut it across a room.
  void keep_whole(float height);
  /// The element that is now to have the keyboard.
  void request_focus(std::uint32_t id) { record_.focus = id; }
  Rect last_rect() const { return last_rect_; }  ///< of the item that answered last, on the screen
  /// The landmark of that name is to have the keyboard as soon as it is there, in a few frames at most.
  void request_focus_in(std::string_view landmark) {
    asked_landmark_ = landmark;
    frames_to_ask_ = 4;
    unsettled_ = true;
  }
  /// Whether the landmark that was asked for began in this frame: what it is there for may take the focus
  /// from it, once.
  bool take_focus_within() { return std::exchange(focus_within_, false); }
  bool has_focus(std::uint32_t id) const { return focused_ == id; }
  void paint_again() { unsettled_ = true; }
  void wake_in(double seconds);
  Container& innermost() { return containers_.back(); }
  const Container& innermost() const { return containers_.back(); }
  std::uint32_t keyed_id(Role role, std::string_view key);
  std::uint32_t counted_id(Role role);
  std::uint32_t unique(std::uint32_t id);
  RecordedItem& add_node(std::uint32_t id, Role role, std::string_view name, Rect at);
  Rect to_page(Rect screen) const;
  const MirrorEvent* event_for(std::uint32_t id, MirrorEvent::Kind kind) const;
  Answer answer(std::uint32_t id, Rect at, bool disabled, float rounding, bool press_on_down = false);
  void paint_focus_rings(std::size_t first);
  void paint_tip();

  // Layout
  Rect place(float width, float height, float label_height = 0);
  void open(Container container);
  void close_into_flow();
  OpenContainer row_within_row(std::uint32_t memory_id);
  void close_aside() { containers_.pop_back(); }  ///< without taking room in the one around it
  std::size_t depth() const { return containers_.size(); }
  void enclose(std::size_t index);
  /// Makes the node's element a real scroller at the given place; end_scroll when its content is laid out, in
  /// the same window.
  struct Scrolled {
    std::uint32_t id = 0;
    std::int32_t node = RecordedItem::no_parent;
    Rect at;
    float top = 0;  ///< how far it is scrolled, px
  };
  Scrolled begin_scroll(std::int32_t node, Rect at);
  void end_scroll(const Scrolled& scrolled, float content_height);
  float scrolled_to(std::uint32_t scroller) { return scroll_tops_[scroller]; }
  void scroll_to(std::uint32_t scroller, float top) { scroll_tops_[scroller] = top; }
  /// Scrolls the innermost open scroller so that it shows the rectangle, from its top on where it is higher.
  void reveal(Rect on_screen);
  /// Opens a window above all that is painted so far, until close_overlay. `node` is recorded with
  /// `overlay_parent()`; `window` is where the pointer belongs to it, and `content` where things flow in it,
  /// both in screen coordinates. Of a modal one, all that opens while it is open is recorded within it.
  struct Overlay {
    bool modal = false;
    float scrolled = 0;     ///< of the scrollers that it was opened in, px
    std::size_t rings = 0;  ///< those after are its own
  };
  Overlay open_overlay(std::int32_t node, Rect window, Rect content, bool modal);
  void close_overlay(const Overlay& overlay);
  std::int32_t overlay_parent() const { return modals_.empty() ? RecordedItem::no_parent : modals_.back(); }
  /// The same for what is not modal; in a page of text, where nothing lies above, it stays where it is
  /// opened.
  std::int32_t popup_parent() const { return input_.as_text ? innermost().node : overlay_parent(); }
  float natural_or(float width, float fallback) const;
  float control_height() const;
  float page_margin() const;
  float gap() const { return input_.em / 2; }

  // Looks
  TextLook look(float size_em, bool bold, Colour colour) const;
  TextLook body(Colour colour) const { return look(1, false, colour); }
  TextLook look_of(TextStyle style) const;
  Colour tone_colour(Tone tone) const;
  Colour tone_soft(Tone tone) const;
  static constexpr float rounding = 6;

  /// As wide as the button is where it has the room.
  float button_width(std::string_view name, const ButtonOptions& options) const;
  bool button_like(Role role, std::string_view name, const ButtonOptions& options,
                   std::optional<bool> pressed);
  std::optional<std::string> written_in(Role role, std::string_view name, std::string_view value,
                                        std::string_view description, float width);
  Rect labelled_field(std::string_view name, float width);
  void paint_labels(bool painted) { labels_painted_ = painted; }
  void paint_field(Rect at, bool hovered);

 private:
  struct Ring {
    Rect at;
    ImVec2 clip_min, clip_max;
    float rounding = 0;
  };

  FrameInput input_;
  std::vector<MirrorEvent> events_;
  Record record_;
  std::vector<Container> containers_;
  std::unordered_set<std::uint32_t> used_ids_;
  std::unordered_map<std::uint32_t, std::vector<Flow::LineHeight>> row_heights_;
  std::unordered_map<std::uint32_t, float> row_widths_;  ///< of those at the end, or within another
  std::unordered_map<std::uint32_t, float> scroll_tops_;
  std::unordered_map<std::uint32_t, std::shared_ptr<const TableContent>> tables_;
  std::vector<std::unique_ptr<ImDrawListSplitter>> splitters_;
  std::size_t open_splitters_ = 0;
  std::vector<Scrolled> open_scrollers_;
  float scrolled_inside_ = 0;  ///< px, of the open scroll areas together
  std::uint32_t focused_ = 0;
  std::string asked_landmark_;
  bool focus_within_ = false;
  int frames_to_ask_ = 0;
  std::uint32_t pressed_item_ = 0;
  std::vector<Ring> rings_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Memory>> memories_;
  std::vector<std::int32_t> modals_;  ///< indices of the nodes of the open ones
  float overlays_bottom_ = 0;         ///< px from the page's top
  std::unordered_map<std::uint32_t, Drawing> drawings_;
  Drawing* drawing_ = nullptr;
  // Tooltips
  std::uint32_t last_item_ = 0;
  Answer last_answer_;
  Rect last_rect_;
  std::uint32_t pointed_at_ = 0;
  double pointed_since_ = 0;
  std::optional<Tip> tip_;
  bool pointed_this_frame_ = false;
  bool unsettled_ = false;
  bool labels_painted_ = true;
  double wakes_after_ = -1;
};

}  // namespace lagesbild::ui
