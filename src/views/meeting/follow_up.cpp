#include <algorithm>
#include <array>

#include "ui/kit/printed.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/meeting/meeting_form.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"
#include "words/reason.hpp"

/// What was decided before: the units' unfinished measures, what is left over, and the last decisions.
namespace lagesbild::views {

namespace {

using words::Text;
using What = MeetingForm::What;

/// Held since it was decided, that meeting too; 0 where no known meeting decided it.
int meetings_open(const MeetingForm& form, const Measure& measure) {
  const auto decided = meeting_index(form.plans.meetings, measure.decision);
  if (!decided || form.plans.meetings[*decided].state == MeetingState::open) return 0;
  const Date since = form.plans.meetings[*decided].date;
  return static_cast<int>(std::count_if(form.page.held.begin(), form.page.held.end(), [&](std::size_t index) {
    return form.plans.meetings[index].date >= since;
  }));
}

std::string measure_details(const MeetingForm& form, const Measure& measure) {
  const View& view = form.view;
  // By the same day as in the register: what is late there is late here.
  const Date day = form.situation.updated_day.value_or(form.page.today);
  std::string line = words::standing_text(measure, day, view.language) + " · " +
                     words::places_text(form.situation, measure, view.language) + " · " +
                     words::dates_text(measure, view.language);
  const int open = meetings_open(form, measure);
  return open > 1 ? line + " · " + words::open_in_text(open, view.language) : line;
}

/// What is sent to the unit before the meeting.
std::string question_to(const MeetingForm& form, const app::OwnedMeasures& owned) {
  std::string lines;
  for (const std::size_t index : owned.measures) {
    const Measure& measure = form.plans.measures[index];
    lines += "\n- " + form.view.in_language(measure.title) + " (" + measure_details(form, measure) + ")";
  }
  return form.view.filled(Text::meeting_question, {owned.owner, lines});
}

void show_measure_of(MeetingForm& form, const Measure& measure) {
  const View& view = form.view;
  std::vector<std::string> statuses;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(MeasureStatus::followed_up); ++i) {
    statuses.push_back(words::status_text(static_cast<MeasureStatus>(i), view.language));
  }
  const std::string& title = view.in_language(measure.title);
  const auto words = [&] {
    view.kit.text(title);
    view.kit.text(measure_details(form, measure), ui::TextStyle::small);
  };
  const auto status = [&] {
    if (const auto chosen = view.kit.select(view.text(Text::column_standing), statuses,
                                            static_cast<std::size_t>(measure.status))) {
      form.written =
          app::WriteMeeting{What::measure_status, 0, measure.id, static_cast<MeasureStatus>(*chosen)};
    }
  };
  if (layout_of(view.kit) == Layout::narrow) {
    words();
    return status();
  }
  const auto columns = two_columns(view, "measure " + measure.id, 0.7f);
  words();
  view.kit.next_column();
  status();
}

void show_unfinished(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, view.text(Text::meeting_unfinished));
  if (form.page.unfinished.empty()) return view.kit.text(view.text(Text::meeting_no_unfinished));
  if (!ui::on_paper(view.kit)) view.kit.text(view.text(Text::meeting_unfinished_about), ui::TextStyle::muted);
  offer_questions(form);
  for (const app::OwnedMeasures& owned : form.page.unfinished) {
    const auto group = view.kit.group(owned.owner);
    {
      const auto row = view.kit.row();
      view.kit.text(owned.owner, ui::TextStyle::strong);
      if (view.kit.button(
              view.text(Text::meeting_copy_one),
              {.key = "copy " + owned.owner, .description = owned.owner, .style = ui::ButtonStyle::quiet})) {
        view.act(app::CopyWords{question_to(form, owned)});
      }
    }
    const auto list = view.kit.list(owned.owner);
    for (const std::size_t index : owned.measures) {
      const auto item = view.kit.list_item(form.plans.measures[index].id);
      show_measure_of(form, form.plans.measures[index]);
    }
  }
}

/// What was said today of something that was left over.
std::optional<bool> answer_to(const MeetingForm& form, const OpenItem& item) {
  if (form.meeting == nullptr) return std::nullopt;
  for (const Outcome& said : form.meeting->outcomes) {
    if (said.since == item.outcome.since && said.text.sv == item.outcome.text.sv) return said.open;
  }
  return std::nullopt;
}

void show_left_over(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, view.text(Text::meeting_left_over));
  if (form.page.items.empty()) return view.kit.text(view.text(Text::meeting_nothing_left));
  const auto list = view.kit.list(view.text(Text::meeting_left_over));
  for (std::size_t i = 0; i < form.page.items.size(); ++i) {
    const OpenItem& item = form.page.items[i];
    const std::string& words = view.in_language(item.outcome.text);
    const std::string key = std::to_string(i);
    const auto line = view.kit.list_item("left " + key);
    const auto row = view.kit.row();
    view.kit.text(words);
    view.kit.badge(words::open_in_text(item.meetings, view.language), ui::Tone::neutral);
    const auto answer = answer_to(form, item);
    if (view.kit.toggle_button(view.text(Text::meeting_item_done), answer == false,
                               {.key = "done " + key, .description = words})) {
      form.write(What::item_done, i);
    }
    if (view.kit.toggle_button(view.text(Text::meeting_item_left), answer == true,
                               {.key = "left " + key, .description = words})) {
      form.write(What::item_left, i);
    }
  }
}

std::string now_text(const MeetingForm& form, std::size_t area) {
  if (form.ranked == nullptr) return {};
  for (const app::Proposal& proposal : form.ranked->proposals) {
    if (proposal.area == area) {
      return form.view.filled(Text::meeting_now, {words::tier_text(proposal.tier, form.view.language)});
    }
  }
  return {};
}

void show_last_decisions(const MeetingForm& form) {
  const View& view = form.view;
  if (!form.page.last) return;
  const Meeting& last = form.plans.meetings[*form.page.last];
  view.kit.heading(3, view.filled(Text::meeting_last, {words::meeting_title(last, view.language)}));
  if (last.focus_areas.empty()) view.kit.text(view.text(Text::meeting_last_none));
  const auto list = view.kit.list(view.text(Text::meeting_last_list));
  for (const FocusArea& focus : last.focus_areas) {
    const std::string& name = form.situation.areas[focus.area].name;
    const auto item = view.kit.list_item(name);
    view.kit.text(
        view.filled(Text::meeting_area_level, {name, words::focus_level_text(focus.level, view.language)}),
        ui::TextStyle::strong);
    view.kit.text(view.in_language(focus.reason));
    if (const std::string now = now_text(form, focus.area); !now.empty())
      view.kit.text(now, ui::TextStyle::small);
  }
}

}  // namespace

void offer_questions(const MeetingForm& form) {
  std::string all;
  for (const app::OwnedMeasures& owned : form.page.unfinished) {
    all += (all.empty() ? "" : "\n\n") + question_to(form, owned);
  }
  if (all.empty()) return;
  if (form.view.kit.button(form.view.text(Text::meeting_copy_all), {.icon = ui::Icon::link})) {
    form.view.act(app::CopyWords{std::move(all)});
  }
}

void show_meeting_follow_up(MeetingForm& form) {
  const View& view = form.view;
  if (layout_of(view.kit) != Layout::wide) {
    show_left_over(form);
    show_unfinished(form);
    return show_last_decisions(form);
  }
  const float rest = view.kit.available_width() - 2 * view.kit.em();
  const std::array<float, 2> widths{rest * 0.6f, rest * 0.4f};
  const auto columns = view.kit.columns("follow up", widths);
  show_unfinished(form);
  view.kit.next_column();
  show_left_over(form);
  view.kit.space();
  show_last_decisions(form);
}

void show_meetings_on_paper(const View& view, const app::Ready& ready) {
  MeetingForm form(view, ready);
  view.kit.heading(1, view.text(Text::meeting_page));
  view.kit.text(form.page.open ? words::meeting_title(form.plans.meetings[*form.page.open], view.language)
                               : std::string{view.text(Text::meeting_none_open)});
  if (form.page.last) {
    const Meeting& last = form.plans.meetings[*form.page.last];
    if (last.next) {
      view.kit.text(view.filled(Text::name_and_value, {view.text(Text::meeting_next_day),
                                                       words::format_date(*last.next, view.language)}));
    }
    if (const std::string& notes = view.in_language(last.notes); !notes.empty()) view.kit.text(notes);
  }
  show_last_decisions(form);
  show_left_over(form);
  show_unfinished(form);
  show_earlier_meetings(form);
}

void show_meeting_reporting(const MeetingForm& form) {
  const View& view = form.view;
  if (!form.ready.ranked) return show_meeting_waiting(form);
  const RankedView ranked(view, form.ready, *form.ready.ranked);
  view.kit.heading(3, reporting_in_few_words(ranked));
  show_reporting(ranked);
}

void show_meeting_news(const MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, words::listed(Text::meeting_steps, 2, view.language));
  if (form.ranked == nullptr) return show_meeting_waiting(form);
  const RankedView ranked(view, form.ready, *form.ready.ranked);
  const OverviewView overview{ranked, form.ranked->overview};
  view.kit.text(view.text(Text::meeting_news_about), ui::TextStyle::muted);
  show_news(overview, NewsShape::cards);
  if (form.ranked->overview.card) show_area_card(overview, *form.ranked->overview.card);
}

}  // namespace lagesbild::views
