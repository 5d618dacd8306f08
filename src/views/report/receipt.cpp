#include "views/report/report_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::SentReport;
using words::Text;

void show_what(const ReportView& view, const SentReport& sent) {
  const std::string week = words::format_week_and_year(sent.week, view.language);
  if (sent.kind == SentReport::Kind::withdrawal) return view.kit.text(view.text(Text::receipt_withdrawn));
  if (sent.kind == SentReport::Kind::report) {
    constexpr Text answers[] = {Text::receipt_events, Text::receipt_events, Text::receipt_nothing,
                                Text::receipt_partial};
    view.kit.text(view.filled(answers[static_cast<std::size_t>(sent.form.answer)], {week}));
  }
  if (!app::tells_events(sent.form) || sent.form.events.empty()) return;
  const auto list = view.kit.list(view.text(Text::receipt_list));
  std::size_t number = 0;
  for (const app::ReportedEvent& event : sent.form.events) {
    const auto item = view.kit.list_item("event " + std::to_string(number++));
    view.kit.text(event_in_words(view, event));
  }
}

}  // namespace

void show_receipt(const ReportView& view, const SentReport& sent) {
  if (view.page.sent_is_undone) {
    view.kit.heading(2, view.text(Text::receipt_undone_title));
    view.kit.text(view.text(Text::receipt_undone));
  } else {
    view.kit.heading(2, view.text(view.page.sent_is_draft ? Text::receipt_draft_title : Text::receipt_title));
    show_what(view, sent);
    view.kit.text(view.filled(view.page.sent_is_draft ? Text::receipt_written : Text::receipt_when,
                              {words::format_instant(sent.instant, view.language)}),
                  ui::TextStyle::muted);
    view.kit.text(
        view.filled(view.page.sent_is_draft ? Text::receipt_draft : Text::receipt_saved, {sent.path}));
    view.kit.text(view.text(Text::receipt_next));
  }
  const auto row = view.kit.row();
  // Where it is not saved by itself the way on is here, and not in the header, which a phone has little room
  // for.
  const bool waits = view.page.sent_is_draft && !view.page.sent_is_undone &&
                     view.picture.saving.status != app::SavingStatus::saving;
  if (waits && view.kit.button(view.text(Text::receipt_save),
                               {.style = ui::ButtonStyle::primary, .icon = ui::Icon::download}))
    view.act(app::SavingAction{app::ShowSaving{}});
  if (view.kit.button(view.text(Text::receipt_another),
                      {.style = waits ? ui::ButtonStyle::standard : ui::ButtonStyle::primary}))
    view.act(app::ReportAction{app::BeginReport{}});
  const bool can_recall = view.page.sent_is_draft || view.page.sent_is_undone;
  const Text recall =
      sent.kind == SentReport::Kind::withdrawal ? Text::receipt_keep_event : Text::receipt_change;
  if (can_recall && view.kit.button(view.text(recall))) view.act(app::ReportAction{app::RecallReport{}});
}

}  // namespace lagesbild::views
