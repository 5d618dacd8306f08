#include <algorithm>
#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/frame/found.hpp"
#include "views/measures/measures_view.hpp"

/// What has to be put right before a measure or its follow-up can be saved.
namespace lagesbild::views {

namespace {

using app::MeasureFault;
using words::Text;

Text text_of_fault(MeasureFault fault) {
  switch (fault) {
    case MeasureFault::no_title:
      return Text::fault_no_title;
    case MeasureFault::no_party:
      return Text::fault_no_party;
    case MeasureFault::no_start:
    case MeasureFault::no_due:
    case MeasureFault::no_date:
      return Text::fault_no_day;
    case MeasureFault::due_before_start:
      return Text::fault_due_before_start;
    case MeasureFault::future_date:
      return Text::fault_future_day;
    case MeasureFault::same_date:
      return Text::fault_same_day;
    case MeasureFault::no_carried_out:
      return Text::fault_no_carried_out;
    case MeasureFault::no_effect:
      return Text::fault_no_effect;
    case MeasureFault::no_text:
      return Text::fault_no_text;
    case MeasureFault::personal_data:
      return Text::fault_personal_data;
  }
  return Text::fault_no_title;
}

std::string_view field_of_fault(MeasureFault fault) {
  switch (fault) {
    case MeasureFault::no_title:
      return "title";
    case MeasureFault::no_party:
      return "party";
    case MeasureFault::no_start:
      return "start";
    case MeasureFault::no_due:
    case MeasureFault::due_before_start:
      return "due";
    case MeasureFault::no_date:
    case MeasureFault::future_date:
    case MeasureFault::same_date:
      return "date";
    case MeasureFault::no_carried_out:
      return "carried-out";
    case MeasureFault::no_effect:
      return "effect";
    case MeasureFault::no_text:
      return "text";
    case MeasureFault::personal_data:
      return "keep";
  }
  return {};
}

}  // namespace

std::string measure_fault_key(MeasureFault fault, std::string_view prefix) {
  return std::string(prefix) + std::string(field_of_fault(fault));
}

std::string measure_fault_text(const View& view, const app::FormLook& look, bool tried,
                               std::initializer_list<MeasureFault> faults) {
  if (!tried) return {};
  for (const MeasureFault fault : faults) {
    if (std::find(look.faults.begin(), look.faults.end(), fault) != look.faults.end()) {
      return std::string(view.text(text_of_fault(fault)));
    }
  }
  return {};
}

void show_measure_faults(const View& view, const app::FormLook& look, bool tried, std::string_view prefix) {
  if (!tried || look.faults.empty()) return;
  std::vector<std::string> keys;
  for (const MeasureFault fault : look.faults) keys.push_back(measure_fault_key(fault, prefix));
  std::vector<ui::FieldError> errors;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    errors.push_back({keys[i], view.text(text_of_fault(look.faults[i]))});
  }
  ui::error_summary(view.kit, view.text(Text::measure_faults), errors);
}

void show_found_in(const View& view, const app::FormLook& look, std::string_view prefix,
                   const std::string& key, std::string& text) {
  const auto found = look.found.find(key);
  if (found == look.found.end()) return;
  if (show_found(view, text, found->second, std::string(prefix) + key)) {
    text = personal_data::without(text, found->second);
  }
}

}  // namespace lagesbild::views
