#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "views/frame/found.hpp"
#include "views/frame/view.hpp"

/// The parts of the page where one reports.
namespace lagesbild::views {

struct ReportView : View {
  ReportView(const View& view, const app::Ready& there)
      : View(view), ready(there), situation(there.situation), page(*there.report) {}

  const app::Ready& ready;
  const Situation& situation;
  const app::ReportPicture& page;

  const app::Reporter& reporter() const { return state().reporter; }
};

/// "event-1-date": by which an error finds its field.
std::string field_key(app::ReportFault fault, std::optional<std::size_t> event);
/// What is wrong there, or "" where nothing is or the form has not been tried yet.
std::string fault_text(const ReportView& view, std::initializer_list<app::ReportFault> faults,
                       std::optional<std::size_t> event = std::nullopt);
/// All that has to be put right, at the form's top.
void show_faults(const ReportView& view);

/// One of the events, opened to be written, or in a line.
void show_event(const ReportView& view, app::ReportForm& form, std::size_t event);
/// "Skadegörelse och klotter, 24 nov. 2026 kl. 22, Häggvik".
std::string event_line(const View& view, const Situation& situation, const app::ReportedEvent& event);
/// The same with how many, place and note.
std::string event_in_words(const ReportView& view, const app::ReportedEvent& event);

/// What was sent, where it lies, and what happens with it.
void show_receipt(const ReportView& view, const app::SentReport& sent);
/// What the source has told of the last weeks, to be corrected or taken back.
void show_earlier(const ReportView& view);
/// What the group has decided and does where the source has reported.
void show_feedback(const ReportView& view);

}  // namespace lagesbild::views
