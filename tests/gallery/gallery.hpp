#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "program/application.hpp"
#include "tests/gallery/state.hpp"

namespace lagesbild::gallery {

/// Every widget of the kit's forms in every state, on one page: for tests and for the eye, in no program that
/// is handed out.
///
/// To add a widget to the kit:
///  1. Declare it beside its family in src/ui/kit/ (forms, dialogs, navigation, data_table): a function of
///  Kit,
///     with plain options, that answers with a value. Paint and record it in a file of its own, of the parts
///     that ImGuiKit makes public: keyed_id, add_node, place, answer, look.
///  2. Where it means something that no ui::Role says, add the role at the end of ui/record.hpp and its name
///  in
///     ui/kit/record_update.cpp.
///  3. Make its real element in web/forms/elements.js, and its looks as text in web/forms/forms.css. Keys
///  that
///     only it understands it asks for by FormState::keys.
///  4. Show it in this gallery, in every state, and name what it answers by State::tell.
///  5. Hold it by tests: tests/unit/ui/kit/ (record, keys, values), tests/browser/gallery.test.mjs (role and
///     name in three engines), and look at scripts/gallery --out FOLDER.
class Gallery final : public program::Application {
 public:
  void start(const program::HostFacts& facts, std::string_view hash) override;
  void facts_changed(const program::HostFacts& facts) override { facts_ = facts; }
  ui::Appearance appearance() const override;
  void frame(ui::Kit& kit) override;
  bool work() override { return false; }
  void file_arrived(program::HostFile) override {}
  void file_missing(std::string_view, std::string_view) override {}
  void file_progress(double, double) override {}
  void files_opened(std::vector<program::HostFile>) override {}
  /// "tema=morkt", "text=ja", "sprak=en" and "visa=TITLE OF A SECTION" (escaped or not),
  /// parted by &.
  void hash_changed(std::string_view hash) override;
  void undo() override {}
  void redo() override {}
  program::CommandResult command(std::span<const std::string>) override { return {}; }
  std::vector<program::HostRequest> take_requests() override { return {}; }
  void request_done(std::uint32_t, const program::RequestResult&) override {}

  State& state() { return state_; }

 private:
  program::HostFacts facts_;
  State state_;
  ui::ThemeKind theme_ = ui::ThemeKind::light;
  bool as_text_ = false;
  bool is_english_ = false;
  std::string only_;
};

}  // namespace lagesbild::gallery
