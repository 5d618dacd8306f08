#include "ui/kit/imgui_kit.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace lagesbild::ui {
namespace {

constexpr double tip_delay_seconds = 0.35;
constexpr const char* page_window = "page";

std::uint32_t hash(std::string_view text, std::uint32_t seed) {
  return ImHashStr(text.data(), text.size(), seed);
}

std::uint32_t hash(std::uint32_t number, std::uint32_t seed) {
  return ImHashData(&number, sizeof number, seed);
}

}  // namespace

ImGuiKit::ImGuiKit() = default;
ImGuiKit::~ImGuiKit() = default;

void ImGuiKit::begin(const FrameInput& input, std::vector<MirrorEvent> events) {
  input_ = input;
  events_ = std::move(events);
  record_.nodes.clear();
  record_.focus = 0;
  used_ids_.clear();
  rings_.clear();
  containers_.clear();
  modals_.clear();
  drawings_.clear();
  drawing_ = nullptr;
  open_splitters_ = 0;
  scrolled_inside_ = 0;
  open_scrollers_.clear();
  overlays_bottom_ = 0;
  pressed_item_ = 0;
  last_item_ = 0;
  tip_.reset();
  pointed_this_frame_ = false;
  unsettled_ = false;
  wakes_after_ = -1;
  for (const MirrorEvent& event : events_) {
    if (event.kind == MirrorEvent::Kind::focus) focused_ = event.id;
    if (event.kind == MirrorEvent::Kind::blur && focused_ == event.id) focused_ = 0;
    if (event.kind == MirrorEvent::Kind::scroll) scroll_tops_[event.id] = static_cast<float>(event.number);
  }

  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({input.width, input.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ink(theme().page));
  ImGui::Begin(page_window, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
  // Each face is the current one for a moment, so that both are rasterised at the screen's density; the
  // body's stays it, at its size, for those who paint within the items and figures.
  ImGui::PushFont(input.fonts.bold, input.em * input.fonts.line_height_ratio);
  ImGui::PopFont();
  ImGui::PushFont(input.fonts.regular, input.em * input.fonts.line_height_ratio);

  Container root;
  const float margin = page_margin();
  root.flow = Flow::column(margin, margin / 2 - input.scroll_y, input.width - 2 * margin, gap());
  root.seed = hash("lagesbild", 0);
  containers_.push_back(std::move(root));
}

void ImGuiKit::end() {
  assert(containers_.size() == 1);
  record_.page_height =
      std::max(std::ceil(innermost().flow.bottom() + input_.scroll_y + page_margin() / 2), overlays_bottom_);
  paint_focus_rings(0);
  paint_tip();
  ImGui::PopFont();
  ImGui::End();
  if (!pointed_this_frame_) pointed_at_ = 0;
  std::erase_if(memories_, [](const auto& kept) { return !kept.second->used; });
  for (const auto& [id, kept] : memories_) kept->used = false;
  events_.clear();
  focus_within_ = false;
  if (frames_to_ask_ > 0 && --frames_to_ask_ == 0) asked_landmark_.clear();
}

void ImGuiKit::wake_in(double seconds) {
  if (wakes_after_ < 0 || seconds < wakes_after_) wakes_after_ = seconds;
}

void ImGuiKit::document(std::string_view title, std::string_view language) {
  record_.title = title;
  record_.language = language;
}

float ImGuiKit::available_width() const {
  return innermost().flow.available();
}

float ImGuiKit::visible_height_left() const {
  return input_.height - (innermost().flow.next_top() + input_.scroll_y + scrolled_inside_) -
         page_margin() / 2;
}

// An id that stays the same while the item keeps its key, wherever it moves within its container.
std::uint32_t ImGuiKit::keyed_id(Role role, std::string_view key) {
  const auto role_number = static_cast<std::uint32_t>(role);
  return unique(hash(key, hash(role_number, innermost().seed)));
}

// An id for what has no key: its number among those of its role.
std::uint32_t ImGuiKit::counted_id(Role role) {
  const auto role_number = static_cast<std::uint32_t>(role);
  Container& counter = containers_[innermost().identity];
  const std::uint32_t number = counter.count_by_role.at(role_number)++;
  return unique(hash(number, hash(role_number, innermost().seed)));
}

std::uint32_t ImGuiKit::unique(std::uint32_t id) {
  std::uint32_t result = id;
  for (std::uint32_t attempt = 1; result == 0 || !used_ids_.insert(result).second; ++attempt)
    result = hash(attempt, id);
  return result;
}

RecordedItem& ImGuiKit::add_node(std::uint32_t id, Role role, std::string_view name, Rect at) {
  RecordedItem node;
  node.id = id;
  node.parent = innermost().node;
  node.role = role;
  node.name = name;
  node.rect = to_page(at);
  record_.nodes.push_back(std::move(node));
  return record_.nodes.back();
}

Rect ImGuiKit::to_page(Rect screen) const {
  screen.y += input_.scroll_y + scrolled_inside_;
  return screen;
}

const MirrorEvent* ImGuiKit::event_for(std::uint32_t id, MirrorEvent::Kind kind) const {
  // The last one counts: a slider may have moved twice since the last frame.
  const auto found = std::find_if(events_.rbegin(), events_.rend(), [id, kind](const MirrorEvent& event) {
    return event.id == id && event.kind == kind;
  });
  return found == events_.rend() ? nullptr : &*found;
}

ImGuiKit::Answer ImGuiKit::answer(std::uint32_t id, Rect at, bool disabled, float rounding_px,
                                  bool press_on_down) {
  Answer result;
  const ImRect box(upper_left(at), lower_right(at));
  result.visible =
      ImGui::ItemAdd(box, id, nullptr, disabled ? static_cast<ImGuiItemFlags>(ImGuiItemFlags_Disabled) : 0) &&
      box.Overlaps(ImGui::GetCurrentWindow()->ClipRect);
  if (!disabled) {
    // What is held is let go of also where it has been scrolled out of sight.
    if (result.visible || ImGui::GetActiveID() == id)
      result.activated = ImGui::ButtonBehavior(box, id, &result.hovered, &result.held,
                                               press_on_down ? ImGuiButtonFlags_PressedOnClick : 0);
    result.activated = result.activated || event_for(id, MirrorEvent::Kind::activate) != nullptr;
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::GetActiveID() == id && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) pressed_item_ = id;
  }
  result.focused = focused_ == id;
  if (result.focused) {
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    rings_.push_back({at, clip.Min, clip.Max, rounding_px});
  }
  last_item_ = id;
  last_answer_ = result;
  last_rect_ = at;
  return result;
}

// Of the window that is open; those after `first` are its own.
void ImGuiKit::paint_focus_rings(std::size_t first) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const Ring& ring : std::span(rings_).subspan(first)) {
    // Two pixels of the page's colour within, so that the ring is seen against any fill.
    list->PushClipRect({ring.clip_min.x - 4, ring.clip_min.y - 4},
                       {ring.clip_max.x + 4, ring.clip_max.y + 4});
    Rect at = ring.at;
    const auto grow = [&at](float by) { at = {at.x - by, at.y - by, at.width + 2 * by, at.height + 2 * by}; };
    grow(2);
    outline(list, at, ink(theme().surface), ring.rounding + 1, 2);
    grow(2.5f);
    outline(list, at, ink(theme().focus_ring), ring.rounding + 3, 2.5f);
    list->PopClipRect();
  }
  rings_.resize(first);
}

void ImGuiKit::tooltip_for_last(std::string_view text) {
  if (last_item_ == 0) return;
  const auto node = std::find_if(record_.nodes.rbegin(), record_.nodes.rend(),
                                 [this](const RecordedItem& each) { return each.id == last_item_; });
  if (node != record_.nodes.rend() && node->description.empty() && node->name != text)
    node->description = text;

  if (!last_answer_.hovered && !last_answer_.focused) return;
  pointed_this_frame_ = true;
  if (pointed_at_ != last_item_) {
    pointed_at_ = last_item_;
    pointed_since_ = input_.seconds;
  }
  const double left = pointed_since_ + tip_delay_seconds - input_.seconds;
  if (left > 0) {
    wake_in(left);
  } else {
    tip_ = Tip{std::string(text), last_rect_};
  }
}

void ImGuiKit::paint_tip() {
  if (!tip_) return;
  ImDrawList* list = ImGui::GetForegroundDrawList();
  const TextLook words = look(0.875f, false, theme().surface);
  const float padding = input_.em / 2;
  const float width = std::min(input_.width - 4 * padding, 22 * input_.em);
  const ImVec2 size = measure(words, tip_->text, width);
  Rect at = {tip_->at.x + tip_->at.width / 2 - size.x / 2 - padding, tip_->at.y + tip_->at.height + padding,
             size.x + 2 * padding, size.y + padding};
  const float above = tip_->at.y - at.height - padding;
  const bool by_finger = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
  if (at.y + at.height > input_.height || (by_finger && above >= padding)) at.y = above;
  at.x = std::floor(std::clamp(at.x, padding, std::max(padding, input_.width - at.width - padding)));
  at.y = std::floor(std::max(at.y, padding));
  fill(list, at, ink(theme().text), 4);
  paint_text(list, words, {at.x + padding, at.y + padding / 2}, tip_->text, width);
}

void ImGuiKit::keep_whole(float height) {
  Flow& flow = innermost().flow;
  if (!input_.keeps_whole || flow.is_row() || !open_scrollers_.empty()) return;
  const float top = flow.next_top() + input_.scroll_y;
  const bool is_cut = top < input_.height && top + height > input_.height;
  if (is_cut && height < input_.height) flow.add_space(input_.height - top + gap());
}

Rect ImGuiKit::place(float width, float height, float label_height) {
  Rect at = innermost().flow.place(std::ceil(width), std::ceil(height), std::ceil(label_height));
  at.x = std::floor(at.x);
  at.y = std::floor(at.y);
  return at;
}

float ImGuiKit::natural_or(float width, float fallback) const {
  const float wanted = width > 0 ? width : fallback;
  return std::min(wanted, innermost().flow.width());
}

// Narrow screens have no room to waste.
float ImGuiKit::page_margin() const {
  return std::round((input_.width > 40 * input_.em ? 1.5f : 0.75f) * input_.em);
}

float ImGuiKit::control_height() const {
  return std::round(std::max(2.25f * input_.em, input_.coarse_pointer ? 44.0f : 24.0f));
}

TextLook ImGuiKit::look(float size_em, bool bold, Colour colour) const {
  return {input_.fonts.of(bold), std::round(size_em * input_.em * input_.fonts.line_height_ratio),
          ink(colour)};
}

Colour ImGuiKit::tone_colour(Tone tone) const {
  switch (tone) {
    case Tone::neutral:
      return theme().text_muted;
    case Tone::accent:
      return theme().accent;
    case Tone::warning:
      return theme().warning;
    case Tone::danger:
      return theme().danger;
    case Tone::good:
      return theme().good;
    case Tone::synthetic:
      return theme().synthetic;
  }
  return theme().text;
}

Colour ImGuiKit::tone_soft(Tone tone) const {
  switch (tone) {
    case Tone::neutral:
      return theme().page;
    case Tone::accent:
      return theme().accent_soft;
    case Tone::warning:
      return theme().warning_soft;
    case Tone::danger:
      return theme().danger_soft;
    case Tone::good:
      return theme().good_soft;
    case Tone::synthetic:
      return theme().synthetic_soft;
  }
  return theme().page;
}

}  // namespace lagesbild::ui
