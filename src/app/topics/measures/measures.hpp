#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/topics/measures/measure_form.hpp"
#include "app/topics/measures/register.hpp"

/// What the group does about it: each measure written, moved, followed up and taken away. All of it is edits
/// of the draft; what is being written is neither undone letter by letter nor in a link.
namespace lagesbild::app {

struct MeasureDesk {
  std::optional<MeasureForm> form;        ///< open
  MeasureForm before;                     ///< as it was when it was opened: what is other now was changed
  Language language = Language::sv;       ///< of its texts
  bool tried = false;                     ///< to save it: what is missing is shown
  bool asks_to_leave = false;             ///< what is written would be lost
  std::string deleting;                   ///< id of the measure that it is asked whether to take away, or ""
  std::optional<FollowUpForm> follow_up;  ///< open
  bool follow_up_tried = false;

  bool operator==(const MeasureDesk&) const = default;
};

/// The form of a measure; with no id of a new one, which begins with what is known of it.
struct OpenMeasureForm {
  std::string id = {};
  MeasureForm begins_with = {};
};
struct SetMeasureForm {
  MeasureForm form;
};
/// Asks first where something would be lost, `sure` when that was answered.
struct CloseMeasureForm {
  bool sure = false;
};
struct KeepMeasureForm {};
/// Without faults it is an edit; with, they are shown.
struct SaveMeasure {};
/// To another status, an edit.
struct MoveMeasure {
  std::string id;
  MeasureStatus status = MeasureStatus::proposed;
};
/// First to be asked about, `sure` when that was answered.
struct TakeMeasureAway {
  std::string id;  ///< "" for none
  bool sure = false;
};
struct OpenFollowUp {
  std::string id;
};
struct SetFollowUp {
  FollowUpForm form;
};
struct CloseFollowUp {};
/// Without faults it is an edit; with, they are shown.
struct SaveFollowUp {};

using MeasuresAction =
    std::variant<OpenMeasureForm, SetMeasureForm, CloseMeasureForm, KeepMeasureForm, SaveMeasure, MoveMeasure,
                 TakeMeasureAway, OpenFollowUp, SetFollowUp, CloseFollowUp, SaveFollowUp>;

void apply_to(State& state, const MeasuresAction& action);

/// What the page shows; it waits for no ranking.
struct MeasuresPicture {
  Date today;
  RegisterPicture list;
  std::optional<std::size_t> chosen;    ///< index into Plans::measures: the one with the page to itself
  FormLook form;                        ///< of the open form
  std::optional<std::size_t> followed;  ///< index of the one that is being followed up
  FormLook follow_up;                   ///< of that form
};

MeasuresPicture measures_picture(const Situation& situation, const Plans& plans, const State& state,
                                 Date today);

}  // namespace lagesbild::app
