#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/frame/columns.hpp"
#include "views/measures/measures_view.hpp"
#include "words/evaluation_words.hpp"

/// The two questions of a follow-up: carried out as meant, and what came of it, with the numbers beside.
namespace lagesbild::views {

namespace {

using app::MeasureFault;
using words::Text;

constexpr std::string_view follow_up_prefix = "follow-up-";

std::vector<std::string> answers_of(const View& view, Text list, std::size_t count) {
  std::vector<std::string> answers;
  for (std::size_t i = 0; i < count; ++i) answers.push_back(words::listed(list, i, view.language));
  return answers;
}

void ask_carried_out(const MeasuresView& view, app::FollowUpForm& form) {
  const auto answers = answers_of(view, Text::follow_up_carried_out_answers, 3);
  const std::string error = measure_fault_text(view, view.page.follow_up, view.desk().follow_up_tried,
                                               {MeasureFault::no_carried_out});
  const std::size_t chosen = form.carried_out ? static_cast<std::size_t>(*form.carried_out) : answers.size();
  const std::string key = measure_fault_key(MeasureFault::no_carried_out, follow_up_prefix);
  if (const auto answer = ui::radio_group(view.kit, view.text(Text::follow_up_carried_out), answers, chosen,
                                          {.key = key, .error = error, .required = true})) {
    form.carried_out = static_cast<CarriedOut>(*answer);
  }
}

void ask_effect(const MeasuresView& view, app::FollowUpForm& form) {
  const auto answers = answers_of(view, Text::follow_up_effect_answers, std::size(app::effect_words));
  const std::string error =
      measure_fault_text(view, view.page.follow_up, view.desk().follow_up_tried, {MeasureFault::no_effect});
  const std::string key = measure_fault_key(MeasureFault::no_effect, follow_up_prefix);
  if (const auto answer = ui::radio_group(view.kit, view.text(Text::follow_up_effect), answers,
                                          form.effect.value_or(answers.size()),
                                          {.key = key, .error = error, .required = true})) {
    form.effect = *answer;
  }
}

/// What the comparison says of the measure, in its own words.
void show_numbers(const MeasuresView& view, std::size_t measure) {
  const auto panel = view.kit.panel("numbers");
  view.kit.text(view.text(Text::follow_up_numbers), ui::TextStyle::strong);
  const app::EvaluationPage* page = view.evaluation();
  if (page == nullptr || page->evaluation.chosen != measure) {
    return view.kit.text(view.text(Text::follow_up_numbers_none), ui::TextStyle::muted);
  }
  const auto& answer = page->evaluation.answer;
  if (!answer) return view.kit.text(view.text(Text::follow_up_numbers_computing), ui::TextStyle::muted);
  if (answer->hindrance) return view.kit.text(words::hindrance_text(*answer->hindrance, view.language));
  if (!answer->evaluation) return;
  view.kit.text(words::verdict_text(words::verdict_of(*answer->evaluation), view.language));
  view.kit.text(words::ratio_text(*answer->evaluation, view.language), ui::TextStyle::small);
  view.kit.text(view.text(Text::answer_caveat), ui::TextStyle::small);
}

/// The numbers beside the question, or below it where there is no room.
void show_effect_with_numbers(const MeasuresView& view, app::FollowUpForm& form, std::size_t measure) {
  const float em = view.kit.em();
  constexpr float least_em = 34;
  if (view.kit.available_width() < least_em * em) {
    ask_effect(view, form);
    return show_numbers(view, measure);
  }
  const auto columns = two_columns(view, "effect");
  ask_effect(view, form);
  view.kit.next_column();
  show_numbers(view, measure);
}

void ask_day(const MeasuresView& view, app::FollowUpForm& form) {
  const std::string error =
      measure_fault_text(view, view.page.follow_up, view.desk().follow_up_tried,
                         {MeasureFault::no_date, MeasureFault::future_date, MeasureFault::same_date});
  const std::string key = measure_fault_key(MeasureFault::no_date, follow_up_prefix);
  if (auto day = ui::date_field(view.kit, view.text(Text::follow_up_day), form.date, view.page.today,
                                {.key = key, .error = error, .required = true})) {
    form.date = std::move(*day);
  }
}

void ask_text(const MeasuresView& view, app::FollowUpForm& form) {
  const app::FormLook& look = view.page.follow_up;
  const bool tried = view.desk().follow_up_tried;
  const std::string error = measure_fault_text(view, look, tried, {MeasureFault::no_text});
  const std::string key = measure_fault_key(MeasureFault::no_text, follow_up_prefix);
  if (auto text = ui::text_area(view.kit, view.text(Text::follow_up_text), form.text,
                                {.key = key,
                                 .help = view.text(Text::follow_up_text_help),
                                 .error = error,
                                 .required = true,
                                 .rows = 3})) {
    form.text = std::move(*text);
  }
  show_found_in(view, look, follow_up_prefix, "text", form.text);
  if (app::has_personal_data(look.found) &&
      view.kit.checkbox(view.text(Text::measure_keep_found), form.keeps_found,
                        std::string(follow_up_prefix) + "keep")) {
    form.keeps_found = !form.keeps_found;
  }
}

}  // namespace

void show_follow_up_form(const MeasuresView& view, std::size_t measure) {
  if (!view.desk().follow_up || view.page.followed != measure) return;
  app::FollowUpForm form = *view.desk().follow_up;
  const auto panel = view.kit.panel("follow-up");
  const auto group = view.kit.group(view.text(Text::follow_up_form));
  view.kit.heading(3, view.text(Text::follow_up_form));
  show_measure_faults(view, view.page.follow_up, view.desk().follow_up_tried, follow_up_prefix);
  ask_day(view, form);
  ask_carried_out(view, form);
  show_effect_with_numbers(view, form, measure);
  ask_text(view, form);
  if (view.kit.checkbox(view.text(Text::follow_up_closes), form.closes)) form.closes = !form.closes;
  if (form != *view.desk().follow_up) view.act(app::MeasuresAction{app::SetFollowUp{std::move(form)}});
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::follow_up_save), {.style = ui::ButtonStyle::primary})) {
    if (!view.page.follow_up.faults.empty()) {
      ui::focus_field(view.kit, measure_fault_key(view.page.follow_up.faults.front(), follow_up_prefix));
    }
    view.act(app::MeasuresAction{app::SaveFollowUp{}});
  }
  if (view.kit.button(view.text(Text::measure_cancel), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::MeasuresAction{app::CloseFollowUp{}});
  }
}

}  // namespace lagesbild::views
