#include "ui/kit/forms.hpp"
#include "views/meeting/meeting_form.hpp"
#include "words/measure_words.hpp"

/// Why it happens where the group has its focus.
namespace lagesbild::views {

namespace {

using app::MeetingFault;
using words::Text;
using What = MeetingForm::What;

void ask_cause(MeetingForm& form, const std::string& area) {
  const View& view = form.view;
  const bool here = form.desk.cause_area == area;
  const std::string error =
      here
          ? form.error(What::add_cause, {MeetingFault::no_text, MeetingFault::personal_data}, form.desk.cause)
          : std::string{};
  if (auto typed = ui::text_line(
          view.kit, view.text(Text::meeting_new_cause), here ? form.desk.cause : "",
          {.key = "cause " + area, .help = view.text(Text::meeting_cause_help), .error = error})) {
    if (!here) form.desk.cause_side.reset();
    form.desk.cause_area = area;
    form.desk.cause = std::move(*typed);
  }
  if (form.desk.cause_area == area) form.guard("cause " + area, form.desk.cause);
  std::vector<std::string> sides{std::string{view.text(Text::measure_not_said)}};
  for (std::size_t i = 0; i < cause_side_count; ++i) {
    sides.push_back(words::cause_side_text(static_cast<CauseSide>(i), view.language));
  }
  const std::size_t side =
      here && form.desk.cause_side ? static_cast<std::size_t>(*form.desk.cause_side) + 1 : 0;
  if (const auto chosen = view.kit.select(view.text(Text::meeting_cause_side), sides, side)) {
    if (!here) form.desk.cause.clear();
    form.desk.cause_area = area;
    form.desk.cause_side.reset();
    if (*chosen > 0) form.desk.cause_side = static_cast<CauseSide>(*chosen - 1);
  }
  if (view.kit.button(view.text(Text::meeting_add_cause), {.key = "add " + area, .icon = ui::Icon::plus})) {
    if (!here) {
      form.desk.cause.clear();
      form.desk.cause_side.reset();
    }
    form.desk.cause_area = area;
    form.write(What::add_cause, 0, area);
  }
}

void show_causes_of(MeetingForm& form, const FocusArea& focus) {
  const View& view = form.view;
  const Area& area = form.situation.areas[focus.area];
  const auto group = view.kit.group(area.name);
  view.kit.text(
      view.filled(Text::meeting_area_level, {area.name, words::focus_level_text(focus.level, view.language)}),
      ui::TextStyle::strong);
  view.kit.text(view.in_language(focus.reason), ui::TextStyle::small);
  {
    const auto list = view.kit.list(view.filled(Text::meeting_causes_of, {area.name}), true);
    for (std::size_t i = 0; i < focus.causes.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      const auto item = view.kit.list_item("cause " + number);
      const auto row = view.kit.row();
      const std::string cause =
          view.filled(Text::protocol_cause, {number, words::cause_text(focus.causes[i], view.language)});
      view.kit.text(cause);
      if (view.kit.button(view.text(Text::meeting_remove), {.key = "remove " + area.id + number,
                                                            .description = cause,
                                                            .style = ui::ButtonStyle::quiet,
                                                            .icon = ui::Icon::close,
                                                            .icon_only = true})) {
        form.write(What::remove_cause, i, area.id);
      }
    }
  }
  ask_cause(form, area.id);
}

}  // namespace

void show_meeting_causes(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, words::listed(Text::meeting_steps, 4, view.language));
  view.kit.text(view.text(Text::meeting_causes_about), ui::TextStyle::muted);
  bool any = false;
  for (const FocusArea& focus : form.meeting->focus_areas) {
    if (focus.level == FocusLevel::normal) continue;
    if (any) view.kit.divider();
    show_causes_of(form, focus);
    any = true;
  }
  if (!any) view.kit.text(view.text(Text::meeting_no_focus));
}

}  // namespace lagesbild::views
