#include <emscripten/emscripten.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generated/fonts.hpp"
#include "imgui.h"
#include "platform/web/host.hpp"
#include "platform/web/renderer.hpp"
#include "program/application.hpp"
#include "ui/kit/mirror_events.hpp"
#include "ui/kit/record_update.hpp"
#include "ui/kit/stage.hpp"
#include "ui/kit/theme_json.hpp"

// The web page calls the functions below, web/boot.js says when. All lengths are CSS pixels unless their
// names say otherwise, all texts UTF-8.

namespace lagesbild::platform {
namespace {

// What lies between the calls that the page makes. It lives as long as the page.
struct Running {
  std::unique_ptr<program::Application> application = program::make_application();
  ui::Stage stage;
  ui::RecordUpdate update;
  RendererKind kind = RendererKind::none;
  std::unique_ptr<Renderer> renderer = make_renderer(RendererKind::none);
  program::HostFacts facts;
  const ui::Theme* theme_sent = nullptr;
  std::vector<program::HostFile> opened;
  std::string answer;
  int width_px = 0;
  int height_px = 0;
  int pictures_due = 2;     ///< something has come from outside; Dear ImGui settles in the second picture
  double next_picture = 0;  ///< milliseconds, while there is work and nothing comes from outside
  double started = emscripten_get_now();
  bool any_picture = false;
  bool only_files_came = false;  ///< since the last call; more of them may be on their way
  std::size_t results_shown = 0;
  std::array<float, 5> view{};
  int last_answer = 0;
};

std::unique_ptr<Running>& running_owner() {
  static std::unique_ptr<Running> owner;
  return owner;
}

Running& running() {
  return *running_owner();
}

void pass_requests() {
  for (const program::HostRequest& request : running().application->take_requests()) {
    const auto [text, bytes, expects] = program::said_by(request);
    lagesbild_host_request(request.id, std::string(program::name_of(request)).c_str(), text.c_str(),
                           bytes.data(), bytes.size(), expects.c_str());
  }
}

std::optional<ui::LettersPicture> foreign_letters(std::string_view run, float font_px, bool bold) {
  std::array<float, 6> told{};
  lagesbild_host_letters(std::string(run).c_str(), font_px, bold ? 1 : 0, told.data());
  ui::LettersPicture picture;
  picture.width = static_cast<int>(told[0]);
  picture.height = static_cast<int>(told[1]);
  picture.left = static_cast<int>(told[2]);
  picture.top = static_cast<int>(told[3]);
  picture.advance = told[4];
  picture.coloured = told[5] != 0;
  picture.rgba.resize(std::size_t{4} * static_cast<std::size_t>(picture.width) *
                      static_cast<std::size_t>(picture.height));
  lagesbild_host_letters_pixels(picture.rgba.data());
  return picture;
}

void pass_theme(const ui::Appearance& appearance) {
  const ui::Theme& theme = ui::theme_of(appearance.theme, appearance.more_contrast);
  if (running().theme_sent == &theme) return;
  running().theme_sent = &theme;
  lagesbild_host_theme(theme_json(theme).c_str());
}

// Bits of what a frame answers, each with the name that the page knows it by.
// no_picture_yet: the page need not wait for the screen, the next call is for work alone.
#define LAGESBILD_FRAME_ANSWERS(ANSWER) \
  ANSWER(another_frame, 1)              \
  ANSWER(still_working, 2)              \
  ANSWER(as_text, 4)                    \
  ANSWER(no_picture_yet, 8)             \
  ANSWER(painted, 16)
enum FrameAnswer : int {
#define ANSWER(name, bit) name = bit,
  LAGESBILD_FRAME_ANSWERS(ANSWER)
#undef ANSWER
};
constexpr const char* frame_answers_json =
#define ANSWER(name, bit) ",\"" #name "\":" #bit
    LAGESBILD_FRAME_ANSWERS(ANSWER)
#undef ANSWER
        "}";

// While numbers are computed and nobody does anything, the picture changes by no more than a progress bar:
// the time goes to the work, and what is done sooner than this needs no such picture at all.
constexpr double milliseconds_between_pictures = 800.0;
// Painting takes longer than laying out, so what was laid out by guesses is laid out again first.
constexpr int most_layouts = 3;
constexpr double work_milliseconds = 16.0;
// Before there is a picture nobody can do anything that would have to wait, and each call has a cost of its
// own.
constexpr double work_milliseconds_at_start = 50.0;
// The page says that it loads until the first picture, which is best the one with the list. A longer wait is
// told.
constexpr double longest_wait_for_list = 3000.0;

bool waits_for_list() {
  return !running().any_picture && running().application->first_list_is_coming() &&
         emscripten_get_now() < running().started + longest_wait_for_list;
}

enum class Worked { nothing_to_do, not_done, something_to_show };

Worked work_for_a_while() {
  const double until =
      emscripten_get_now() + (running().any_picture ? work_milliseconds : work_milliseconds_at_start);
  bool more = true;
  bool news = false;
  while (more && !news && emscripten_get_now() < until) {
    more = running().application->work();
    news = running().application->results() != running().results_shown;
  }
  if (news || (!more && (running().last_answer & still_working) != 0)) return Worked::something_to_show;
  return more ? Worked::not_done : Worked::nothing_to_do;
}

std::string_view text_or_empty(const char* text) {
  return text == nullptr ? std::string_view{} : text;
}

}  // namespace
}  // namespace lagesbild::platform

using namespace lagesbild;
using lagesbild::platform::running;

extern "C" {

EMSCRIPTEN_KEEPALIVE void lagesbild_start(int prefers_dark, int can_paint, int more_contrast, int first_visit,
                                          const char* language, const char* hash) {
  platform::running_owner() = std::make_unique<platform::Running>();
  platform::running().stage.letters_drawn_by(platform::foreign_letters);
  running().facts = {.prefers_dark = prefers_dark != 0,
                     .can_paint = can_paint != 0,
                     .more_contrast = more_contrast != 0,
                     .first_visit = first_visit != 0,
                     .language = language};
  running().application->start(running().facts, platform::text_or_empty(hash));
  platform::pass_requests();
}

EMSCRIPTEN_KEEPALIVE void lagesbild_facts(int prefers_dark, int can_paint, int more_contrast) {
  running().pictures_due = 2;
  running().facts.prefers_dark = prefers_dark != 0;
  running().facts.can_paint = can_paint != 0;
  running().facts.more_contrast = more_contrast != 0;
  running().application->facts_changed(running().facts);
}

/// The names of the bits that lagesbild_frame answers: {"painted":16, …}.
EMSCRIPTEN_KEEPALIVE const char* lagesbild_frame_answers() {
  static const std::string json = "{" + std::string(platform::frame_answers_json).substr(1);
  return json.c_str();
}

/// One of platform::renderer_names; 0: the browser cannot do it, and the one before stays.
EMSCRIPTEN_KEEPALIVE int lagesbild_use_renderer(const char* name) {
  const platform::RendererKind kind = platform::renderer_named(name);
  // One at a time: Dear ImGui's backend holds on to its renderer.
  running().kind = platform::RendererKind::none;
  running().renderer = platform::make_renderer(running().kind);
  std::unique_ptr<platform::Renderer> made = platform::make_renderer(kind);
  running().width_px = running().height_px = 0;
  if (!made) return 0;
  running().renderer = std::move(made);
  running().kind = kind;
  running().pictures_due = 2;
  return 1;
}

EMSCRIPTEN_KEEPALIVE int lagesbild_frame(double seconds, float width, float height, int width_px,
                                         int height_px, float scroll_y, float pixel_ratio, float text_px,
                                         int coarse_pointer) {
  auto& now = running();
  const std::array<float, 5> view = {width, height, scroll_y, pixel_ratio, text_px};
  const bool only_files = std::exchange(now.only_files_came, false);
  const bool nothing_from_outside = now.pictures_due == 0 && !now.stage.wants_another_frame() &&
                                    view == now.view &&
                                    (only_files || (now.last_answer & platform::still_working) != 0) &&
                                    emscripten_get_now() < now.next_picture;
  if (nothing_from_outside || platform::waits_for_list()) {
    const platform::Worked worked = platform::work_for_a_while();
    platform::pass_requests();
    const int working = platform::another_frame | platform::still_working | platform::no_picture_yet;
    if (platform::waits_for_list()) return worked == platform::Worked::nothing_to_do ? 0 : working;
    if (nothing_from_outside && worked == platform::Worked::nothing_to_do) return now.last_answer;
    if (nothing_from_outside && worked == platform::Worked::not_done) {
      now.last_answer |= platform::another_frame | platform::still_working;
      const bool picture_due = emscripten_get_now() >= now.next_picture;
      return now.last_answer | (picture_due ? 0 : platform::no_picture_yet);
    }
  }
  if (now.pictures_due > 0) --now.pictures_due;
  now.view = view;
  const double begun = emscripten_get_now();
  const bool working = now.application->work();
  now.results_shown = now.application->results();
  // Before Dear ImGui's frame, which is what makes its textures anew where a renderer lost them.
  const bool visible = width_px > 0 && height_px > 0;
  if (visible && (width_px != now.width_px || height_px != now.height_px)) {
    now.width_px = width_px;
    now.height_px = height_px;
    now.renderer->resize(width_px, height_px);
  }
  const auto lay_out = [&] {
    return &now.stage.frame(now.application->appearance(), [&](ui::Kit& kit) { now.application->frame(kit); },
                            {.width = width,
                             .height = height,
                             .scroll_y = scroll_y,
                             .pixel_ratio = pixel_ratio,
                             .text_px = text_px,
                             .coarse_pointer = coarse_pointer != 0,
                             .seconds = seconds});
  };
  const ui::Record* laid_out = lay_out();
  for (int again = 1; again < platform::most_layouts && now.stage.is_unsettled(); ++again) {
    laid_out = lay_out();
    now.pictures_due = 0;  // it has settled in this one
  }
  const ui::Record& record = *laid_out;
  const ui::Appearance appearance = now.application->appearance();
  if (visible || now.kind == platform::RendererKind::none) now.renderer->paint(*now.stage.draw_data());
  platform::pass_theme(appearance);
  if (now.update.take(record))
    lagesbild_host_record(now.update.json().c_str(), now.update.rects().data(),
                          static_cast<int>(now.update.rects().size() / 4));
  platform::pass_requests();
  // Where pictures take long, the work still gets four fifths of the time.
  const double ended = emscripten_get_now();
  now.next_picture = ended + std::max(platform::milliseconds_between_pictures, 4.0 * (ended - begun));
  const bool only_work_left = working && now.pictures_due == 0 && !now.stage.wants_another_frame();
  now.any_picture = true;
  now.last_answer = (now.stage.wants_another_frame() || working ? platform::another_frame : 0) |
                    (working ? platform::still_working : 0) | (appearance.as_text ? platform::as_text : 0);
  return now.last_answer | platform::painted | (only_work_left ? platform::no_picture_yet : 0);
}

/// Seconds until something changes by itself, negative: never. Of the last frame, as are the next two.
EMSCRIPTEN_KEEPALIVE double lagesbild_wakes_after() {
  return running().stage.wakes_after();
}
EMSCRIPTEN_KEEPALIVE std::uint32_t lagesbild_pressed_item() {
  return running().stage.pressed_item();
}
/// As a style sheet names it.
EMSCRIPTEN_KEEPALIVE const char* lagesbild_cursor() {
  switch (running().stage.cursor()) {
    case ImGuiMouseCursor_Hand:
      return "pointer";
    case ImGuiMouseCursor_TextInput:
      return "text";
    case ImGuiMouseCursor_ResizeAll:
      return "move";
    default:
      return "default";
  }
}

EMSCRIPTEN_KEEPALIVE void lagesbild_pointer_moved(float x, float y, int touch) {
  running().pictures_due = 2;
  running().stage.pointer_moved(x, y, touch != 0 ? ui::Stage::Pointer::touch : ui::Stage::Pointer::mouse);
}
EMSCRIPTEN_KEEPALIVE void lagesbild_pointer_pressed(int down, int touch) {
  running().pictures_due = 2;
  running().stage.pointer_pressed(down != 0,
                                  touch != 0 ? ui::Stage::Pointer::touch : ui::Stage::Pointer::mouse);
}
EMSCRIPTEN_KEEPALIVE void lagesbild_pointer_left() {
  running().pictures_due = 2;
  running().stage.pointer_left();
}
EMSCRIPTEN_KEEPALIVE void lagesbild_wheel(float x, float y, int control) {
  running().pictures_due = 2;
  running().stage.wheel(x, y, control != 0);
}

/// ui::MirrorEvent, its kind by name.
EMSCRIPTEN_KEEPALIVE void lagesbild_mirror(const char* kind, std::uint32_t id, double number,
                                           const char* text) {
  const auto known = ui::mirror_event_named(kind);
  if (!known) return;
  running().pictures_due = 2;
  running().stage.mirror(
      {.kind = *known, .id = id, .number = number, .text = std::string(platform::text_or_empty(text))});
}

EMSCRIPTEN_KEEPALIVE void lagesbild_file_arrived(const char* path, const char* bytes, std::size_t size,
                                                 const char* tag) {
  running().only_files_came = true;
  running().application->file_arrived({path, std::string(bytes, size), tag});
  platform::pass_requests();
}
EMSCRIPTEN_KEEPALIVE void lagesbild_file_missing(const char* path, const char* why) {
  running().pictures_due = 2;
  running().application->file_missing(path, why);
  platform::pass_requests();
}
EMSCRIPTEN_KEEPALIVE void lagesbild_file_progress(double loaded_bytes, double total_bytes) {
  running().only_files_came = true;
  running().application->file_progress(loaded_bytes, total_bytes);
}

/// The user's own files, one by one, then all are opened together.
EMSCRIPTEN_KEEPALIVE void lagesbild_add_opened(const char* path, const char* bytes, std::size_t size,
                                               const char* tag) {
  running().opened.push_back({path, std::string(bytes, size), tag});
}
EMSCRIPTEN_KEEPALIVE void lagesbild_open() {
  running().pictures_due = 2;
  running().application->files_opened(std::exchange(running().opened, {}));
  platform::pass_requests();
}

/// What came of a request: one of app::outcome_names.
EMSCRIPTEN_KEEPALIVE void lagesbild_request_done(std::uint32_t id, const char* outcome, const char* tag,
                                                 const char* why, const char* bytes, std::size_t size) {
  running().pictures_due = 2;
  running().application->request_done(
      id, {.outcome = app::named(app::outcome_names, outcome, program::RequestResult::Outcome::failed),
           .tag = tag,
           .why = why,
           .bytes = std::string(bytes, size)});
  platform::pass_requests();
}

/// One of app::road_names, with the folder's or the server's name.
EMSCRIPTEN_KEEPALIVE void lagesbild_road(const char* kind, const char* place, int can_pick,
                                         int keeps_drafts) {
  running().pictures_due = 2;
  running().application->road_found({.kind = app::named(app::road_names, kind, app::RoadKind::none),
                                     .place = place,
                                     .can_pick = can_pick != 0,
                                     .keeps_drafts = keeps_drafts != 0});
  platform::pass_requests();
}
/// What an earlier visit kept.
EMSCRIPTEN_KEEPALIVE void lagesbild_draft(const char* key, const char* json) {
  running().pictures_due = 2;
  running().application->draft_found(key, json);
  platform::pass_requests();
}

/// The page for paper, see program::Application::paper.
EMSCRIPTEN_KEEPALIVE const char* lagesbild_paper() {
  running().answer = running().application->paper();
  return running().answer.c_str();
}

/// Where a second window is to be, see program::Application::room_link.
EMSCRIPTEN_KEEPALIVE const char* lagesbild_room_link() {
  running().answer = running().application->room_link();
  return running().answer.c_str();
}

EMSCRIPTEN_KEEPALIVE void lagesbild_hash_changed(const char* hash) {
  running().pictures_due = 2;
  running().application->hash_changed(hash);
}
EMSCRIPTEN_KEEPALIVE void lagesbild_undo() {
  running().pictures_due = 2;
  running().application->undo();
}
EMSCRIPTEN_KEEPALIVE void lagesbild_redo() {
  running().pictures_due = 2;
  running().application->redo();
}

/// A key that no element wanted; 1: it did something.
EMSCRIPTEN_KEEPALIVE int lagesbild_key(const char* key) {
  running().pictures_due = 2;
  const bool taken = running().application->key_pressed(key);
  platform::pass_requests();
  return taken ? 1 : 0;
}

/// Arguments are parted by line feeds. Answers the status; the outputs are then read by the next function.
EMSCRIPTEN_KEEPALIVE int lagesbild_command(const char* lines) {
  std::vector<std::string> arguments;
  std::string_view rest = lines;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    arguments.emplace_back(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  program::CommandResult result = running().application->command(arguments);
  running().answer = std::move(result.out) + '\0' + std::move(result.error);
  return result.status;
}
/// What the last command printed, and behind its zero what it said of errors.
EMSCRIPTEN_KEEPALIVE const char* lagesbild_command_output() {
  return running().answer.c_str();
}
EMSCRIPTEN_KEEPALIVE std::size_t lagesbild_command_output_size() {
  return running().answer.size();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* lagesbild_font(int bold) {
  return bold != 0 ? ui::font_bold().data() : ui::font_regular().data();
}
EMSCRIPTEN_KEEPALIVE std::size_t lagesbild_font_size(int bold) {
  return bold != 0 ? ui::font_bold().size() : ui::font_regular().size();
}
}

int main() {
  return 0;
}
