#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "views/frame/view.hpp"

/// The parts of the page of measures.
namespace lagesbild::views {

struct MeasuresView : View {
  MeasuresView(const View& view, const app::Ready& there, const app::MeasuresPicture& shown)
      : View(view), ready(there), situation(there.situation), page(shown) {}

  const app::Ready& ready;
  const Situation& situation;
  const app::MeasuresPicture& page;

  const Measure& measure(std::size_t index) const { return ready.plans.measures[index]; }
  const app::MeasureDesk& desk() const { return state().measure_desk; }
  /// The follow-up by numbers, once there is a ranking.
  const app::EvaluationPage* evaluation() const {
    return ready.ranked ? std::get_if<app::EvaluationPage>(&ready.ranked->page) : nullptr;
  }
};

/// What stands out of it, by its dates; a measure that is as planned has its status' colour.
ui::Tone standing_tone(const MeasuresView& view, const Measure& measure);
/// "Saknas: orsak, väntad effekt", or "".
std::string lacking_text(const MeasuresView& view, std::size_t measure);
/// "orsak, väntad effekt".
std::string lacking_links(const MeasuresView& view, std::size_t measure);

// The register, in one of three shapes
void show_measure_table(const MeasuresView& view);
void show_measure_board(const MeasuresView& view);
void show_measure_time_line(const MeasuresView& view);

// One of them
/// Title, status, where, who and when.
void show_measure_head(const MeasuresView& view, std::size_t measure);
/// The links of its chain, each there or missing.
void show_chain(const MeasuresView& view, std::size_t measure);
/// What can be done with it.
void show_measure_actions(const MeasuresView& view, std::size_t measure);
/// To another status, by a menu: with the keyboard as with a finger.
void show_move_menu(const MeasuresView& view, const Measure& measure, std::string_view name,
                    const ui::ButtonOptions& options);
/// What the group has written.
void show_measure_record(const MeasuresView& view, std::size_t measure);
void show_follow_up_form(const MeasuresView& view, std::size_t measure);

// Written
void show_measure_form(const MeasuresView& view);
/// What is wrong at a field, or "" where nothing is or nobody has tried to save.
std::string measure_fault_text(const View& view, const app::FormLook& look, bool tried,
                               std::initializer_list<app::MeasureFault> faults);
/// All of it, at the form's top. `prefix`: of the fields' keys.
void show_measure_faults(const View& view, const app::FormLook& look, bool tried, std::string_view prefix);
/// The field's key of what is wrong.
std::string measure_fault_key(app::MeasureFault fault, std::string_view prefix);
/// The guard's findings in the field `key` of the form, with a press that takes them out of the text.
void show_found_in(const View& view, const app::FormLook& look, std::string_view prefix,
                   const std::string& key, std::string& text);

}  // namespace lagesbild::views
