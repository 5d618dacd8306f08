#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/topics/weighing/profiles.hpp"
#include "model/disclosure.hpp"
#include "ui/kit/dialogs.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

void show_origin(const RankedView& view) {
  const WeightsOrigin& origin = view.situation.weights;
  const std::string& source = view.in_language(origin.source);
  if (source.empty()) return view.kit.text(view.text(Text::weights_no_origin), ui::TextStyle::small);
  view.kit.text(
      view.filled(Text::weights_origin, {source, words::format_instant(origin.date, view.language)}),
      ui::TextStyle::small);
}

void show_comparison_button(const RankedView& view, app::Compared of) {
  const bool severity = of == app::Compared::severity;
  if (!view.kit.button(view.text(severity ? Text::compare_open_severity : Text::compare_open_indicators),
                       {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::sliders})) {
    return;
  }
  view.act(app::ShowCompared{of});
  view.act(app::GoTo{app::Page::comparison});
}

void show_preset(const RankedView& view) {
  const std::array<std::string, 3> options{std::string{view.text(Text::preset_table)},
                                           std::string{view.text(Text::preset_flat)},
                                           std::string{view.text(Text::preset_sqrt)}};
  const auto chosen = view.kit.segmented(view.text(Text::preset), options,
                                         static_cast<std::size_t>(view.state().choices.weighing.preset));
  if (chosen) view.act(app::SetPreset{static_cast<app::SeverityPreset>(*chosen)});
}

void show_severity(const RankedView& view) {
  const Situation& situation = view.situation;
  for (std::size_t category = 0; category < situation.categories.size(); ++category) {
    const Category& of = situation.categories[category];
    if (!disclosure::told_by_area(of)) continue;
    const double weight = view.ranked.ranking.wanted.severity[category];
    // Four times what was agreed on is as far as anyone should need, and leaves the slider fine enough.
    const double maximum =
        std::clamp(std::max({4 * of.weight, 10.0, weight}), 1.0, app::greatest_severity_weight);
    const double step = maximum > 100 ? 1 : 0.1;
    const auto moved = view.kit.slider(view.in_language(of.name), weight,
                                       {.key = of.id,
                                        .minimum = 0,
                                        .maximum = maximum,
                                        .step = step,
                                        .value_text = words::format_short(weight, view.language, 1),
                                        .description = view.text(Text::severity_slider)});
    if (moved) view.act(app::SetSeverityWeight{of.id, *moved});
  }
}

void show_weighed_indicators(const RankedView& view) {
  for (const auto& [indicator, weight, share, has_data] : view.ranked.weighing.indicators) {
    // The thumb stands at the weight, and the words say what it comes to.
    const std::string share_text = view.filled(
        Text::weight_and_share,
        {words::format_number(weight, 2, view.language), words::format_percent(share, view.language)});
    const auto moved = view.kit.slider(
        words::indicator_text(indicator, view.language), weight,
        {.key = analysis::indicator_id(indicator),
         .minimum = 0,
         .maximum = 1,
         .step = 0.01,
         .value_text = has_data ? share_text : view.filled(Text::indicator_without_data, {share_text}),
         .description = view.text(Text::indicator_slider)});
    if (moved) view.act(app::SetIndicatorWeight{indicator, *moved});
  }
}

// [SECTION] Profiles

void show_profile_choice(const RankedView& view) {
  const auto& profiles = view.ranked.weighing.profiles;
  std::vector<std::string> options{std::string{view.text(Text::profile_own_situation)}};
  for (const auto& profile : profiles) options.push_back(view.in_language(profile.name));
  const std::size_t harm_alone = options.size();
  options.emplace_back(view.text(Text::profile_harm));
  std::size_t now = options.size();
  if (view.ranked.ranking.wanted.indicators == analysis::harm_alone) now = harm_alone;
  if (view.ranked.weighing.profile) now = *view.ranked.weighing.profile + 1;
  if (view.ranked.weighing.own) now = 0;
  if (now == options.size()) options.emplace_back(view.text(Text::profile_none));
  const auto chosen = view.kit.select(view.text(Text::profile), options, now, view.kit.available_width());
  if (now >= harm_alone) {
    view.kit.text(view.text(now == harm_alone ? Text::profile_harm_about : Text::profile_not_saved),
                  ui::TextStyle::small);
  } else if (now > 0) {
    const WeightProfile& profile = profiles[now - 1];
    view.kit.text(view.filled(Text::profile_by, {view.in_language(profile.by), profile.date}),
                  ui::TextStyle::small);
  } else {
    show_origin(view);
  }
  if (!chosen || *chosen > harm_alone) return;
  if (*chosen == harm_alone) return view.act(app::only_harm());
  if (*chosen == 0) return view.act(app::UseProfile{});
  view.act(app::use_of(view.situation, profiles[*chosen - 1]));
}

void show_new_profile(const RankedView& view) {
  const auto group = view.kit.group(view.text(Text::profile_new_title));
  view.kit.text(view.text(Text::profile_new_about), ui::TextStyle::small);
  if (auto typed = view.kit.text_field(view.text(Text::profile_name), view.state().profile_draft.name)) {
    view.act(app::SetProfileName{std::move(*typed)});
  }
  if (auto typed = view.kit.text_field(view.text(Text::profile_unit), view.state().profile_draft.by,
                                       view.text(Text::profile_unit_about))) {
    view.act(app::SetProfileUnit{std::move(*typed)});
  }
  view.kit.text(view.text(view.ranked.weighing.profile_fault.value_or(Text::profile_unit_about)),
                ui::TextStyle::small);
  if (view.kit.button(
          view.text(Text::profile_save),
          {.icon = ui::Icon::download, .disabled = view.ranked.weighing.profile_fault.has_value()})) {
    view.act(app::Request::save_profile);
  }
}

void show_profiles(const RankedView& view) {
  show_profile_choice(view);
  const bool open = view.is_open(app::Panel::new_profile);
  if (view.kit.button(view.text(Text::profile_new), {.style = ui::ButtonStyle::quiet, .expanded = open})) {
    view.act(app::TogglePanel{app::Panel::new_profile});
  }
  if (open) show_new_profile(view);
}

}  // namespace

void show_weights(const RankedView& view) {
  const auto open = ui::dialog(view.kit, view.text(Text::weights),
                               {.key = "weights",
                                .width = choices_width_em * view.kit.em(),
                                .is_beside = true,
                                .clear_right = kept_in_sight(view)});
  if (open.dismissed) view.act(app::TogglePanel{app::Panel::weights});
  view.kit.text(view.text(Text::weights_intro), ui::TextStyle::small);
  if (view.kit.button(view.text(Text::reset_weights),
                      {.disabled = !view.ranked.weighing.changed && view.ranked.weighing.own})) {
    view.act(app::ResetWeights{});
  }
  show_profiles(view);
  const double k = view.ranked.ranking.wanted.k;
  if (const auto moved = view.kit.slider(
          view.text(Text::k_slider), k,
          {.key = "k",
           .minimum = 1,
           .maximum = std::max(k, std::min(10.0, static_cast<double>(view.situation.areas.size()))),
           .step = 1,
           .value_text = words::format_count(k, view.language),
           .description = view.text(Text::k_slider_about)})) {
    view.act(app::SetK{static_cast<int>(*moved)});
  }

  const bool without = view.state().choices.weighing.without_memory;
  if (view.kit.checkbox(view.text(Text::without_memory), without)) view.act(app::SetMemory{!without});

  heading_with_help(view, 3, view.text(Text::indicators), app::HelpTopic::weights);
  show_comparison_button(view, app::Compared::indicators);
  show_weighed_indicators(view);

  view.kit.heading(3, view.text(Text::severity));
  show_comparison_button(view, app::Compared::severity);
  show_preset(view);
  show_severity(view);
}

}  // namespace lagesbild::views
