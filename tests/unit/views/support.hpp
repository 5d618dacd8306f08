#pragma once

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "platform/headless.hpp"
#include "program/application.hpp"
#include "tests/support/checkout_root.hpp"

namespace lagesbild::views {

/// What a file in the repository holds.
inline std::string bytes_of(const std::string& path) {
  std::ifstream file(std::string(lagesbild::checkout_root()) + "/" + path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Bytes by path.
using Files = std::map<std::string, std::string>;

/// The whole program without a screen, with a server that has the files in `served`.
class TestProgram {
 public:
  explicit TestProgram(Files served = {}, std::string_view hash = {}, ui::Stage::View view = {},
                       const program::HostFacts& facts = {})
      : served_(std::move(served)), application_(program::make_application()) {
    application_->start(facts, hash);
    serve();
    headless_ = std::make_unique<platform::Headless>(*application_, view);
    settle();
  }

  platform::Headless& screen() { return *headless_; }
  const platform::Headless& screen() const { return *headless_; }
  program::Application& application() { return *application_; }
  const ui::Record& record() const { return headless_->record(); }
  /// Where the browser says that one is: "longitude latitude metres".
  void stand_at(std::string place) { place_ = std::move(place); }
  const std::vector<program::HostRequest>& requests() const { return requests_; }
  /// The latest request, where it is of this kind; else null.
  template <typename What>
  const What* latest() const {
    return requests_.empty() ? nullptr : std::get_if<What>(&requests_.back().what);
  }
  /// From now on what is saved gets to where it was fetched from.
  void find_road(app::Road road) {
    application_->road_found(road);
    settle();
  }
  /// What others see there.
  Files& place() { return served_; }
  /// As the browser keeps it; "": none.
  const std::string& kept_draft() const { return kept_draft_; }
  /// What becomes of what is saved and copied from now on.
  void answer_with(program::RequestResult::Outcome outcome) { answers_ = outcome; }
  /// The address's last part, as the program wants it.
  const std::string& hash() const { return hash_; }

  /// Works and paints until the ranking stands. The checks of how firm it is go on for seconds: see finish().
  void settle() {
    constexpr int slices_at_a_time = 30;
    do {
      serve();
      for (int slice = 0; slice < slices_at_a_time && application_->work(); ++slice) {
      }
      headless_->settle();
      serve();
    } while (shows_progress());
  }
  /// Works and paints until there is nothing more to do.
  void finish() {
    while (application_->work()) {
    }
    settle();
  }

  bool activate(ui::Role role, std::string_view name) {
    const bool done = headless_->activate(role, name);
    settle();
    return done;
  }
  bool press(std::string_view name) { return activate(ui::Role::button, name); }
  /// The element that is asked to take the keyboard within some frames after the button is pressed; 0: none.
  std::uint32_t focus_after_press(std::string_view name) {
    const auto* button = screen().find(ui::Role::button, name);
    if (button == nullptr) return 0;
    screen().stage().mirror({.kind = ui::MirrorEvent::Kind::activate, .id = button->id});
    std::uint32_t focused = 0;
    constexpr int most_frames = 6;
    for (int frame = 0; frame < most_frames && focused == 0; ++frame) {
      screen().settle(1);
      focused = record().focus;
    }
    return focused;
  }
  /// What the header's menu offers under that name.
  bool choose_tool(std::string_view name) {
    return (press("Mer") || press("More")) && activate(ui::Role::menu_item, name);
  }

  /// All that can be read on the page, a line an item, with ordinary spaces for the no-break ones.
  std::string text() const {
    std::string all;
    for (const auto& node : record().nodes) {
      if (node.role == ui::Role::status) continue;  // what has been said is not on the page
      for (const auto* part : {&node.name, &node.value_text, &node.description}) {
        if (!part->empty()) all += *part + "\n";
      }
      if (!node.table) continue;
      for (const auto& row : node.table->rows) {
        for (const auto& cell : row) all += cell + " ";
        all += "\n";
      }
    }
    constexpr std::string_view no_break = "\u00a0";
    for (auto at = all.find(no_break); at != std::string::npos; at = all.find(no_break, at)) {
      all.replace(at, no_break.size(), " ");
    }
    return all;
  }
  bool says(std::string_view what) const { return text().find(what) != std::string::npos; }

 private:
  bool shows_progress() const {
    for (const auto& node : record().nodes) {
      if (node.role == ui::Role::progress) return true;
    }
    return false;
  }

  /// Answers until nothing more is asked for: the manifest's answer asks for the files that it names.
  void serve() {
    for (auto asked = application_->take_requests(); !asked.empty(); asked = application_->take_requests()) {
      for (auto& request : asked) {
        answer(request);
        // What is kept of a draft is no answer to what the user does.
        if (const auto* kept = std::get_if<program::KeepDraft>(&request.what)) {
          if (kept->key != program::KeepDraft::unit_key) kept_draft_ = kept->json;
        } else {
          requests_.push_back(std::move(request));
        }
      }
    }
  }

  template <typename What>
  static bool is(const program::HostRequest& request) {
    return std::holds_alternative<What>(request.what);
  }

  void answer(const program::HostRequest& request) {
    if (const auto* pushed = std::get_if<program::PushHash>(&request.what)) hash_ = pushed->hash;
    if (const auto* replaced = std::get_if<program::ReplaceHash>(&request.what)) hash_ = replaced->hash;
    if (is<program::SaveFile>(request) || is<program::SavePixels>(request) ||
        is<program::CopyText>(request) || is<program::KeepDraft>(request)) {
      application_->request_done(request.id, {.outcome = answers_});
    }
    if (is<program::Locate>(request)) {
      application_->request_done(request.id, {.outcome = answers_, .bytes = place_});
    }
    answer_saving(request);
    const auto* fetch = std::get_if<program::FetchFile>(&request.what);
    if (!fetch) return;
    const auto found = served_.find(fetch->path);
    if (found == served_.end()) {
      application_->file_missing(fetch->path, "404");
    } else {
      application_->file_arrived({found->first, found->second});
    }
  }

  /// The tag is the content itself: it is another when that is.
  void answer_saving(const program::HostRequest& request) {
    using Outcome = program::RequestResult::Outcome;
    const auto there = [&](const std::string& path) {
      const auto found = served_.find(path);
      return found == served_.end() ? std::string() : found->second;
    };
    if (is<program::Wait>(request)) {
      application_->request_done(request.id, {});
    } else if (const auto* list = std::get_if<program::ListFolder>(&request.what)) {
      std::string lines;
      for (const auto& [path, bytes] : served_) {
        const bool within =
            path.starts_with(list->path) && path.find('/', list->path.size()) == std::string::npos;
        if (within) lines += path + "\t" + std::to_string(bytes.size()) + "\n";
      }
      application_->request_done(request.id, {.bytes = lines});
    } else if (const auto* read = std::get_if<program::ReadFile>(&request.what)) {
      const std::string bytes = there(read->path);
      application_->request_done(
          request.id,
          {.outcome = bytes.empty() ? Outcome::not_found : Outcome::done, .tag = bytes, .bytes = bytes});
    } else if (const auto* removal = std::get_if<program::RemoveFile>(&request.what)) {
      const bool fits = removal->expects == there(removal->path);
      if (fits) served_.erase(removal->path);
      application_->request_done(request.id, {.outcome = fits ? Outcome::done : Outcome::conflict});
    } else if (const auto* write = std::get_if<program::WriteFile>(&request.what)) {
      const bool fits = write->expects == there(write->path) && answers_ == Outcome::done;
      if (fits) served_[write->path] = write->bytes.text();
      application_->request_done(request.id, {.outcome = fits                        ? Outcome::done
                                                         : answers_ == Outcome::done ? Outcome::conflict
                                                                                     : answers_,
                                              .why = "HTTP 507"});
    }
  }

  Files served_;
  std::unique_ptr<program::Application> application_;
  std::unique_ptr<platform::Headless> headless_;
  std::vector<program::HostRequest> requests_;
  program::RequestResult::Outcome answers_ = program::RequestResult::Outcome::done;
  std::string place_;
  std::string hash_;
  std::string kept_draft_;
};

/// The demo situation's files by their paths in its folder, with fewer draws: tests do not need the last
/// decimals.
Files demo();
/// The same where nobody has told where anything happened, to a point.
Files demo_without_points();

}  // namespace lagesbild::views
