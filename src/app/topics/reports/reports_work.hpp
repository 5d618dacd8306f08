#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "app/state.hpp"
#include "app/work/derived.hpp"
#include "app/work/scheduler.hpp"
#include "report/make_sheet.hpp"

namespace lagesbild::app {

/// One of the fields where people write.
struct ReportField {
  ReportSection section = ReportSection::analysis;
  std::string text;      ///< as it stands in the field
  bool changed = false;  ///< it is another than the report's
  /// Changed, and nothing in it points at a person for certain but what somebody has said is no personal
  /// data.
  bool can_keep = false;
};

/// What the page of reports shows.
struct ReportsPicture {
  disclosure::Audience audience = disclosure::Audience::group;
  bool may_leave_group = false;
  std::vector<Week> periods;          ///< the last weeks, the newest first
  std::size_t period = 0;             ///< of these
  std::vector<std::size_t> meetings;  ///< index into Plans::meetings, the latest first
  std::size_t meeting = 0;            ///< of these
  std::vector<ReportField> fields;
  std::string decided;  ///< the day of the decision, as it stands in its field
  bool decided_wrong = false;
  const report::Sheet* sheet = nullptr;
  double progress = 0;  ///< 0–1, while there is no sheet
};

/// Finds what a report says in slices, by the group's own weights whatever else is chosen. All that it is
/// given outlives it.
class ReportsWork final : public Work {
 public:
  ReportsWork(const Situation& situation, const analysis::Cube& cube, const Plans& plans);

  /// Nothing is worked out where the page is not open.
  void want(const State& state);
  void plans_changed();
  /// What has left the group before: a sheet that leaves it tells nothing by the difference.
  void know_published(std::vector<exports::PublishedTable> published);
  bool pending() const override { return job_.has_value(); }
  void work(const Slice& slice) override;
  ReportsPicture picture(const State& state, std::optional<Date> today);
  /// What is written of the section, as the text that it becomes; nothing where it cannot be kept.
  std::optional<ReportText> text_to_keep(const State& state, ReportSection section, Date today) const;

 private:
  using Found = std::pair<ReportKind, Week>;

  Week until(const ReportChoices& chosen) const;
  const Meeting* meeting(const ReportChoices& chosen) const;
  report::Period period(const ReportChoices& chosen) const;
  std::string written(const ReportChoices& chosen, ReportSection section) const;
  const report::Sheet* sheet(const State& state, disclosure::Audience audience, Date printed);

  const Situation* situation_;
  const analysis::Cube* cube_;
  const Plans* plans_;
  Week latest_;
  std::optional<Found> wanted_;
  std::optional<report::FindingsJob> job_;
  std::optional<Found> found_;
  report::Findings findings_;
  std::size_t plans_version_ = 0;
  std::vector<exports::PublishedTable> published_;
  Derived<report::Sheet,
          std::tuple<ReportKind, Week, std::string, disclosure::Audience, Language, Date, std::size_t>>
      sheet_;
};

}  // namespace lagesbild::app
