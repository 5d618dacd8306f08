#pragma once

#include <optional>
#include <string>

#include "app/topics/agreement/agreement.hpp"
#include "app/topics/area/area_events.hpp"
#include "app/topics/calendar/calendar.hpp"
#include "app/topics/details/details.hpp"
#include "app/topics/editing/editing.hpp"
#include "app/topics/embedding/embedding.hpp"
#include "app/topics/evaluation/evaluation.hpp"
#include "app/topics/founding/founding.hpp"
#include "app/topics/help/help.hpp"
#include "app/topics/import/importing.hpp"
#include "app/topics/inbox/inbox.hpp"
#include "app/topics/map/map.hpp"
#include "app/topics/measures/measures.hpp"
#include "app/topics/meeting/meeting.hpp"
#include "app/topics/navigation/navigation.hpp"
#include "app/topics/news/news.hpp"
#include "app/topics/overview/overview.hpp"
#include "app/topics/past/past.hpp"
#include "app/topics/preferences/preferences.hpp"
#include "app/topics/purge/purge.hpp"
#include "app/topics/report/report.hpp"
#include "app/topics/reports/reports.hpp"
#include "app/topics/selection/selection.hpp"
#include "app/topics/weighing/weighing.hpp"

namespace lagesbild::app {

/// What the user has chosen to look at, by ids and only where it differs from what the situation says: so it
/// can be read from a link before any data are there, and survives that the data change. This is what is
/// undone and redone.
struct Choices {
  SelectionChoices selection;
  MapChoices map;
  WeighingChoices weighing;
  EvaluationChoices evaluation;
  NewsChoices news;
  data::Draft draft;                      ///< edits of what is open; in no link
  std::vector<KeptOfFile> kept_of_files;  ///< likewise

  bool operator==(const Choices&) const = default;
};

/// Every topic's state. What stands in a link, see app/link.
struct State {
  Choices choices;
  // Not undone:
  Preferences preferences;
  Navigation navigation;
  std::optional<Part> part;  ///< alone in a frame, or the whole program
  Overview overview;
  HelpDesk help;  ///< its tab and chapter, the rest in no link
  Camera camera;
  MeasureTable measure_table;
  Compared compared = Compared::indicators;
  MeetingDesk meeting;    ///< its step and which one, the rest in no link
  CalendarDesk calendar;  ///< what is shown of it, the rest in no link
  // Neither undone nor in a link:
  std::string hovered_area;  ///< id, or ""
  ProfileDraft profile_draft;
  EventList event_list;
  PastFilter past_filter;
  std::string unit;  ///< that changes things here; kept by the browser
  Reporter reporter;
  AgreementDesk agreement;
  ReportAnswer report_answer;
  std::optional<DetailForm> detail;          ///< what of the situation is being changed
  std::optional<data::TextToPurge> purging;  ///< what is asked about
  ReportChoices reports;
  MeasureDesk measure_desk;
  FoundingAnswers founding = first_answers();
  Importing importing;

  bool operator==(const State&) const = default;
};

inline bool is_open(const State& state, Panel panel) {
  return state.navigation.open_panels.contains(panel);
}

}  // namespace lagesbild::app
