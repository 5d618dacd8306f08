#include <algorithm>
#include <array>

#include "ui/kit/data_table.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/columns.hpp"
#include "views/meeting/meeting_form.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::MeetingFault;
using words::Text;
using What = MeetingForm::What;

/// Earlier meetings that are seen before they scroll.
constexpr std::size_t meetings_shown = 10;

}  // namespace

void ask_who_is_present(MeetingForm& form, What what) {
  const View& view = form.view;
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < form.page.units.size(); ++i) {
    const auto& present = form.page.present;
    if (std::find(present.begin(), present.end(), form.page.units[i]) != present.end()) chosen.push_back(i);
  }
  const std::string error = form.error(what, {MeetingFault::no_present});
  const auto present_now = [&]() -> std::vector<std::string>& {
    if (!form.desk.begin.present) form.desk.begin.present = form.page.present;
    return *form.desk.begin.present;
  };
  if (const auto units = ui::check_group(
          view.kit, view.text(Text::meeting_present), form.page.units, chosen,
          {.key = "present", .help = view.text(Text::meeting_present_help), .error = error})) {
    std::vector<std::string>& present = present_now();
    present.clear();
    for (const std::size_t unit : *units) present.push_back(form.page.units[unit]);
  }
  std::string& other = form.desk.begin.other_unit;
  {
    const auto row = view.kit.row();
    if (auto typed = ui::text_line(view.kit, view.text(Text::meeting_other_unit), other,
                                   {.key = "other unit", .width = 16 * view.kit.em()})) {
      other = std::move(*typed);
    }
    const bool may_stand =
        !other.empty() && !personal_data::points_at_somebody(other, form.page.today, form.desk.said);
    if (view.kit.button(view.text(Text::meeting_add_unit),
                        {.icon = ui::Icon::plus, .disabled = !may_stand})) {
      present_now().push_back(std::move(other));
      other.clear();
    }
  }
  form.guard("other unit", other);
}

namespace {

void ask_meeting(MeetingForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("begin");
  view.kit.heading(3, view.text(Text::meeting_begin_title));
  view.kit.text(view.text(Text::meeting_about), ui::TextStyle::muted);
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < 4; ++i) kinds.push_back(words::listed(Text::meeting_kinds, i, view.language));
  if (const auto kind = view.kit.segmented(view.text(Text::meeting_kind), kinds,
                                           static_cast<std::size_t>(form.desk.begin.kind))) {
    form.desk.begin.kind = static_cast<MeetingKind>(*kind);
  }
  const std::string today = to_string(form.page.today);
  const std::string error = form.error(What::begin, {MeetingFault::no_date});
  if (auto typed = ui::date_field(view.kit, view.text(Text::meeting_date),
                                  form.desk.begin.date.empty() ? today : form.desk.begin.date,
                                  form.page.today, {.key = "date", .error = error})) {
    form.desk.begin.date = std::move(*typed);
  }
  ask_who_is_present(form, What::begin);
  if (view.kit.button(view.text(Text::meeting_begin), {.style = ui::ButtonStyle::primary})) {
    form.write(What::begin);
  }
}

void ask_to_resume(MeetingForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("resume");
  const Meeting& open = form.plans.meetings[*form.page.open];
  view.kit.heading(3, view.text(Text::meeting_is_open));
  view.kit.text(words::meeting_title(open, view.language));
  if (view.kit.button(view.text(Text::meeting_resume), {.style = ui::ButtonStyle::primary})) {
    form.desk.meeting.clear();
    view.act(app::Request::scroll_to_top);
  }
}

void show_first(MeetingForm& form) {
  if (!form.page.unfinished.empty()) {
    const auto panel = form.view.kit.panel("before");
    form.view.kit.heading(3, form.view.text(Text::meeting_ahead));
    form.view.kit.text(form.view.text(Text::meeting_ahead_about), ui::TextStyle::muted);
    offer_questions(form);
  }
  form.page.open ? ask_to_resume(form) : ask_meeting(form);
}

std::string in_short(const View& view, const MeetingForm& form, const Meeting& meeting) {
  std::string areas;
  for (const FocusArea& focus : meeting.focus_areas) {
    if (focus.level != FocusLevel::priority) continue;
    areas += (areas.empty() ? "" : ", ") + form.situation.areas[focus.area].name;
  }
  const std::string state = words::meeting_state_text(meeting, view.language);
  return areas.empty() ? state : view.filled(Text::meeting_in_short, {state, areas});
}

}  // namespace

void show_earlier_meetings(MeetingForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("held");
  view.kit.heading(3, view.text(Text::meeting_earlier));
  if (form.page.held.empty()) return view.kit.text(view.text(Text::meeting_none_held));
  const std::array columns{
      ui::TableColumn{.title = view.text(Text::meeting_column), .width_em = 18, .can_sort = false},
      ui::TableColumn{
          .title = view.text(Text::column_standing), .width_em = 10, .grows = 1, .can_sort = false}};
  const ui::TableAnswer answer = ui::data_table(
      view.kit, view.text(Text::meeting_earlier), columns, form.page.held.size(),
      [&](std::size_t row, std::size_t column) {
        const Meeting& meeting = form.plans.meetings[form.page.held[row]];
        return column == 0 ? words::meeting_title(meeting, view.language) : in_short(view, form, meeting);
      },
      {.key = "held", .opens_rows = true, .rows_seen = meetings_shown});
  if (!answer.opened) return;
  form.desk.meeting = form.plans.meetings[form.page.held[*answer.opened]].id;
  view.act(app::Request::scroll_to_top);
}

void show_meeting_start(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(2, view.text(Text::meeting_page));
  if (layout_of(view.kit) != Layout::wide) {
    show_first(form);
    show_earlier_meetings(form);
    return show_meeting_sharing(form);
  }
  const auto columns = two_columns(view, "start", 0.55f);
  show_first(form);
  view.kit.next_column();
  show_earlier_meetings(form);
  show_meeting_sharing(form);
}

}  // namespace lagesbild::views
