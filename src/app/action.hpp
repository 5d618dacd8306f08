#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "app/state.hpp"
#include "app/topics/reporting/reporting.hpp"
#include "app/topics/saving/saving_actions.hpp"

namespace lagesbild::app {

struct Undo {};
struct Redo {};
using HistoryAction = std::variant<Undo, Redo>;

/// Of the ranking on the screen: asked for, since it takes a while.
struct RunBacktest {};
using AnalysisAction = std::variant<RunBacktest>;

/// What only the platform can do. An analysis is for the group; outside is what may leave it.
enum class Request : std::uint8_t {
  open_folder,
  open_files,
  copy_link,
  copy_problems,
  save_problems,
  scroll_to_top,
  save_analysis_json,
  save_list_csv,
  save_numbers_csv,
  save_codebook,
  save_profile,
  save_outside_json,
  save_outside_csv,
  save_refused_rows,
  save_import_profile,
  save_report,
  open_window,
  print
};

/// A chart or the map as a picture, by its figure's name; the platform makes pixels of it where asked for.
enum class PictureKind : std::uint8_t { vectors, pixels };
struct SavePicture {
  std::string figure;
  PictureKind kind = PictureKind::vectors;
};

/// Words for the clipboard, to be put where they are sent from.
struct CopyWords {
  std::string text;
};
using ClipboardAction = std::variant<CopyWords>;

/// What the user does, a topic each; any of a topic's actions can be given as it is.
using Action = std::variant<SelectionAction, MapAction, WeighingAction, EvaluationAction, MeasureTableAction,
                            MeasuresAction, NewsAction, PreferencesAction, NavigationAction, AreaAction,
                            OverviewAction, AnalysisAction, EditingAction, MeetingAction, AgreementAction,
                            CalendarAction, HelpAction, FoundingAction, ImportAction, ReportingAction,
                            ReportAction, ReportsAction, InboxAction, PurgeAction, DetailAction, PastAction,
                            SavingAction, ClipboardAction, HistoryAction, SavePicture, Request>;

/// The action as this alternative of its topic, or null.
template <typename Alternative, typename Topic>
const Alternative* action_as(const Action& action) {
  const Topic* topic = std::get_if<Topic>(&action);
  return topic ? std::get_if<Alternative>(topic) : nullptr;
}

/// The state after the action. History's, the analysis' and the platform's leave it as it is. Values out of
/// range are brought within it.
State applied(State state, const Action& action);

/// Actions that are steps of one and the same movement (a slider that is dragged, a word that is written)
/// have the same name here, which undo then takes as one; other actions have none.
std::string movement_of(const Action& action);

}  // namespace lagesbild::app
