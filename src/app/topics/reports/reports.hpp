#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"
#include "data/documents/documents.hpp"
#include "model/date.hpp"
#include "model/disclosure.hpp"
#include "model/personal_data.hpp"
#include "model/report_text.hpp"

/// The page where reports are chosen, written in, printed and saved.
namespace lagesbild::app {

struct State;
struct Edit;

/// What is chosen, and what is being written; the kind and the period stand in a link, and nothing is undone
/// before it is put in the report, which is an edit like any other.
struct ReportChoices {
  ReportKind kind = ReportKind::week;
  std::optional<Week> until;                     ///< the period's last week; nothing: the latest
  std::string meeting;                           ///< id; "": the latest
  std::optional<disclosure::Audience> audience;  ///< nothing: the usual of its kind
  std::map<ReportSection, std::string> written;  ///< where it is another than what the report has
  std::string decided;                           ///< the day of the decision, as written
  personal_data::Said said;                      ///< of what the guard found in what is written

  bool operator==(const ReportChoices&) const = default;
};

struct ChooseReport {
  ReportKind kind = ReportKind::week;
};
struct ChoosePeriod {
  Week until;
};
struct ChooseMeeting {
  std::string id;
};
struct ChooseAudience {
  disclosure::Audience audience = disclosure::Audience::group;
};
struct WriteReportText {
  ReportSection section = ReportSection::analysis;
  std::string text;
};
struct SayOfFound {
  personal_data::Said said;
};
struct WriteDecisionDay {
  std::string day;
};
/// Puts what is written of the section in the report: an edit, made by Session.
struct KeepReportText {
  ReportSection section = ReportSection::analysis;
};
using ReportsAction = std::variant<ChooseReport, ChoosePeriod, ChooseMeeting, ChooseAudience, WriteReportText,
                                   WriteDecisionDay, SayOfFound, KeepReportText>;

void apply_to(State& state, const ReportsAction& action);
std::span<const LinkKey> reports_link_keys();

/// The text in its place among the reports' texts, whose file is made where there is none. Nothing where
/// there is no manifest.
std::optional<Edit> keep_text(const data::Documents& documents, const ReportText& text, std::string instant);

}  // namespace lagesbild::app
