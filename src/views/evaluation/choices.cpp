#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "views/evaluation/evaluation.hpp"
#include "views/frame/words.hpp"

/// How the chosen measure is compared, for the user to change.
namespace lagesbild::views {

namespace {

using app::EvaluationChoices;
using words::Text;
using Options = std::vector<app::EvaluationPicture::Option>;

const EvaluationChoices& choices_of(const EvaluationView& view) {
  return view.state().choices.evaluation;
}

/// The ids that are chosen when one has been ticked or cleared.
template <typename Things>
std::set<std::string> toggled(const Things& things, const Options& options, std::size_t toggled_one) {
  std::set<std::string> ids;
  for (const auto& option : options) {
    const bool chosen = option.index == toggled_one ? !option.chosen : option.chosen;
    if (chosen) ids.insert(things[option.index].id);
  }
  return ids;
}

void change(const EvaluationView& view, std::optional<std::set<std::string>> EvaluationChoices::*which,
            std::set<std::string> ids) {
  EvaluationChoices changed = choices_of(view);
  changed.*which = std::move(ids);
  view.act(app::SetEvaluation{std::move(changed)});
}

/// Check boxes of areas; those proposed say so.
void show_areas(const EvaluationView& view, Text name, Text about, const Options& options,
                std::optional<std::set<std::string>> EvaluationChoices::*which) {
  if (options.empty()) return;
  view.kit.heading(3, view.text(name));
  view.kit.text(view.text(about), ui::TextStyle::small);
  const auto& areas = view.situation.areas;
  const auto group = view.kit.group(view.text(name));
  for (const auto& option : options) {
    const Area& area = areas[option.index];
    const std::string label = option.proposed ? view.filled(Text::option_proposed, {area.name}) : area.name;
    if (view.kit.checkbox(label, option.chosen, area.id)) {
      change(view, which, toggled(areas, options, option.index));
    }
  }
}

void show_category_choices(const EvaluationView& view) {
  const auto& options = view.page.evaluation.categories;
  view.kit.heading(3, view.text(Text::choices_categories));
  const auto group = view.kit.group(view.text(Text::choices_categories));
  for (const auto& option : options) {
    if (!view.kit.checkbox(category_name(view, option.index), option.chosen,
                           view.situation.categories[option.index].id)) {
      continue;
    }
    change(view, &EvaluationChoices::categories, toggled(view.situation.categories, options, option.index));
  }
}

void show_period(const EvaluationView& view, const Measure& measure) {
  std::vector<std::string> lengths;
  for (const int weeks : app::evaluation_lengths) lengths.push_back(std::to_string(weeks));
  const auto at = std::find(std::begin(app::evaluation_lengths), std::end(app::evaluation_lengths),
                            view.page.evaluation.weeks);
  view.kit.heading(3, view.text(Text::choices_weeks));
  const auto chosen = view.kit.segmented(view.text(Text::choices_weeks), lengths,
                                         static_cast<std::size_t>(at - std::begin(app::evaluation_lengths)));
  if (chosen) {
    EvaluationChoices changed = choices_of(view);
    changed.weeks = app::evaluation_lengths[*chosen];
    view.act(app::SetEvaluation{std::move(changed)});
  }
  if (!measure.due) return;
  if (view.kit.checkbox(view.text(Text::choices_past_end), choices_of(view).past_end)) {
    EvaluationChoices changed = choices_of(view);
    changed.past_end = !changed.past_end;
    view.act(app::SetEvaluation{std::move(changed)});
  }
}

bool is_changed(const EvaluationView& view) {
  EvaluationChoices proposed;
  proposed.measure = choices_of(view).measure;
  return choices_of(view) != proposed;
}

}  // namespace

void show_evaluation_choices(const EvaluationView& view) {
  const app::EvaluationPicture& picture = view.page.evaluation;
  const Measure& measure = view.ready.plans.measures[*picture.chosen];
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::choices_title));
  view.kit.heading(2, view.text(Text::choices_title));
  if (picture.answer && !picture.comparable) {
    return view.kit.text(view.text(Text::choices_none), ui::TextStyle::muted);
  }
  if (view.kit.button(view.text(Text::choices_reset), {.disabled = !is_changed(view)})) {
    view.act(app::SetEvaluation{});
  }
  show_period(view, measure);
  if (!picture.categories.empty()) show_category_choices(view);
  show_areas(view, Text::choices_control, Text::choices_control_about, picture.control,
             &EvaluationChoices::control);
  show_areas(view, Text::choices_displacement, Text::choices_displacement_about, picture.displacement,
             &EvaluationChoices::displacement);
}

}  // namespace lagesbild::views
