#include <array>

#include "ui/kit/dialogs.hpp"
#include "views/help/help.hpp"

namespace lagesbild::views {

namespace {

using app::HelpTopic;
using words::Text;

struct QuestionAndAnswer {
  Text question;
  Text answer;
};

QuestionAndAnswer about(HelpTopic topic) {
  switch (topic) {
    case HelpTopic::probability:
      break;
    case HelpTopic::level:
      return {Text::help_ask_level, Text::help_tell_level};
    case HelpTopic::harm:
      return {Text::help_ask_harm, Text::help_tell_harm};
    case HelpTopic::weights:
      return {Text::help_ask_weights, Text::help_tell_weights};
    case HelpTopic::news:
      return {Text::help_ask_news, Text::help_tell_news};
    case HelpTopic::coverage:
      return {Text::help_ask_coverage, Text::help_tell_coverage};
    case HelpTopic::effect:
      return {Text::help_ask_effect, Text::help_tell_effect};
    case HelpTopic::map:
      return {Text::help_ask_map, Text::help_tell_map};
  }
  return {Text::help_ask_probability, Text::help_tell_probability};
}

}  // namespace

void help_mark(const View& view, HelpTopic topic) {
  if (view.kit.button(view.text(about(topic).question),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::info, .icon_only = true})) {
    view.act(app::AskHelp{topic});
  }
}

void help_question(const View& view, HelpTopic topic) {
  if (view.kit.button(view.text(about(topic).question),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::info})) {
    view.act(app::AskHelp{topic});
  }
}

void heading_with_help(const View& view, int level, std::string_view heading, HelpTopic topic) {
  const auto row = view.kit.row();
  view.kit.heading(level, heading);
  help_mark(view, topic);
}

void show_help_answer(const View& view) {
  if (!view.state().help.answer) return;
  const HelpTopic topic = *view.state().help.answer;
  const auto [question, answer] = about(topic);
  const ui::Dialog asked = ui::dialog(view.kit, view.text(question), {.key = "help answer"});
  view.kit.text(view.text(answer));
  view.kit.space();
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::help_read_more), {.icon = ui::Icon::info})) {
    view.act(app::ReadMore{topic});
    view.act(app::Request::scroll_to_top);
  } else if (asked.dismissed) {
    view.act(app::CloseAnswer{});
  }
}

void show_tour(const View& view) {
  constexpr std::array texts{Text::tour_overview, Text::tour_map, Text::tour_measures, Text::tour_meeting,
                             Text::tour_rest};
  if (!view.state().help.tour_step || !view.picture.ready()) return;
  const int step = *view.state().help.tour_step;
  const auto index = static_cast<std::size_t>(step);
  const bool is_last = step + 1 == app::tour_steps;
  const auto panel = view.kit.panel("tour");
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::tour));
  const std::string title =
      view.filled(Text::tour_step, {std::to_string(step + 1), std::to_string(app::tour_steps),
                                    words::listed(Text::tour_titles, index, view.language)});
  view.kit.heading(2, title);
  view.kit.text(view.text(texts[index]));
  // The keyboard stays at the button, so the new step has to be said.
  view.kit.status(title + ". " + std::string{view.text(texts[index])});
  const auto row = view.kit.row();
  if (view.kit.button(view.text(is_last ? Text::tour_done : Text::tour_next),
                      {.key = "tour next", .style = ui::ButtonStyle::primary})) {
    view.act(is_last ? app::Action{app::LeaveTour{}} : app::Action{app::GoOnTour{step + 1}});
  }
  if (step > 0 && view.kit.button(view.text(Text::tour_back), {.key = "tour back"})) {
    view.act(app::GoOnTour{step - 1});
  }
  if (!is_last &&
      view.kit.button(view.text(Text::tour_leave), {.key = "tour leave", .style = ui::ButtonStyle::quiet})) {
    view.act(app::LeaveTour{});
  }
}

}  // namespace lagesbild::views
