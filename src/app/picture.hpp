#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>

#include "analysis/cube.hpp"
#include "app/state.hpp"
#include "app/topics/agreement/agreement_picture.hpp"
#include "app/topics/analysis/analysis_picture.hpp"
#include "app/topics/calendar/calendar_picture.hpp"
#include "app/topics/evaluation/evaluation_work.hpp"
#include "app/topics/founding/founding_picture.hpp"
#include "app/topics/import/import_picture.hpp"
#include "app/topics/inbox/copies.hpp"
#include "app/topics/inbox/inbox.hpp"
#include "app/topics/measures/measures.hpp"
#include "app/topics/meeting/meeting_picture.hpp"
#include "app/topics/overview/overview_picture.hpp"
#include "app/topics/past/old_picture.hpp"
#include "app/topics/patterns/patterns_picture.hpp"
#include "app/topics/ranking/ranking_picture.hpp"
#include "app/topics/report/report.hpp"
#include "app/topics/reporting/reporting.hpp"
#include "app/topics/reports/reports_work.hpp"
#include "app/topics/saving/saving_picture.hpp"
#include "app/topics/selection/filters.hpp"
#include "app/topics/weighing/weighing_picture.hpp"
#include "data/documents/personal_texts.hpp"
#include "model/plans.hpp"
#include "model/problem.hpp"
#include "model/situation.hpp"
#include "words/evaluation_words.hpp"

namespace lagesbild::app {

/// A page that shows no numbers.
struct ReadingPicture {};

/// Whether what has been done about it made a difference.
struct EvaluationPage {
  const EvaluationPicture& evaluation;
  std::span<const std::optional<words::Verdict>> verdicts;  ///< by measure; nothing: none, or not yet
};

/// What the page that is open shows.
using PagePicture =
    std::variant<ReadingPicture, OverviewPicture, PatternsPicture, EvaluationPage, AnalysisPicture,
                 ComparisonPicture, MeetingPage, AgreementCounts, ReportsPicture>;

/// There is a ranking, if only a preview, and so all that is shown around it.
struct RankedPicture {
  RankingPicture ranking;
  WeighingPicture weighing;
  const ReportingSummary& reporting;
  std::vector<FilterChip> filters;        ///< what is left out; none: all is shown
  std::optional<int> weeks_since_update;  ///< from the newest week with reports to `today`, where known
  TwoYearClock picture_clock = {};        ///< of the law, on the day of the data
  TwoYearClock plan_clock = {};
  PagePicture page;
};

/// Nothing has been opened.
struct Waiting {};
/// Files are being fetched or read, see Picture::reading.
struct Loading {};
/// What was opened held no situation; the problems say why.
struct Failed {};
/// There is a situation.
struct Ready {
  const Situation& situation;
  const Plans& plans;
  const analysis::Cube& cube;
  std::size_t situation_number = 0;            ///< another one each time the situation is replaced
  std::optional<std::size_t> selected;         ///< index of the selected area
  std::optional<std::size_t> hovered;          ///< index of the hovered area
  std::optional<double> ranking_begun;         ///< 0–1, while the first ranking is on its way
  std::optional<RankedPicture> ranked;         ///< where there are weeks to rank by
  std::optional<ReportPicture> report;         ///< on its page, which waits for no ranking
  const InboxPicture* inbox = nullptr;         ///< likewise
  std::size_t inbox_count = 0;                 ///< how many reports lie there
  std::span<const CopiesPicture> copies = {};  ///< of files, on the page of problems
  std::span<const data::PersonalText> about_persons = {};  ///< texts of files, likewise
  const ImportPicture* importing = nullptr;                ///< on its page
  std::optional<MeetingPicture> meeting = {};              ///< likewise
  std::optional<AgreementPicture> agreement = {};          ///< likewise
  std::optional<CalendarPicture> calendar = {};            ///< likewise
  std::optional<PurgePicture> purge = {};                  ///< what is asked about
  const PastPicture* past = nullptr;                       ///< on its page
  std::optional<MeasuresPicture> measures = {};            ///< on their page, which waits for no ranking
};

/// Everything that the views read for one frame. What it refers to lives until the session works or is told
/// something.
struct Picture {
  const State& state;
  const Problems& problems;
  bool can_undo = false;
  bool can_redo = false;
  std::optional<double> reading;              ///< 0–1 while files are on their way, whatever the phase
  std::string message;                        ///< what just happened, to be said once; or ""
  std::string failure;                        ///< what could not be done, with what to do about it; or ""
  const FoundingPicture* founding = nullptr;  ///< where that page is open
  std::variant<Waiting, Loading, Failed, Ready> phase;
  SavingPicture saving = {};
  const LookingBack* looking_back = nullptr;  ///< what is shown is the situation as it was
  bool fetches_copies = false;                ///< an old picture was asked for and comes
  Date today = {};                            ///< the machine's, or that of the data

  const Ready* ready() const { return std::get_if<Ready>(&phase); }
  const RankedPicture* ranked() const {
    const Ready* there = ready();
    return there && there->ranked ? &*there->ranked : nullptr;
  }
};

}  // namespace lagesbild::app
