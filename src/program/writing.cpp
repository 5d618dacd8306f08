#include "program/writing.hpp"

#include <variant>

namespace lagesbild::program {

namespace {

using words::Text;

/// Makes a file, and so needs the clock.
bool writes_report(const app::ReportAction& action) {
  const auto* taken = std::get_if<app::TakeBackReported>(&action);
  return std::holds_alternative<app::SendReport>(action) || (taken && taken->sure);
}

std::optional<Written> take_in_table(app::Session& session, const app::ReportStamp& stamp,
                                     double now_seconds) {
  if (!session.take_in(stamp.instant, now_seconds)) return Written{};
  return Written{.said = {}, .read_as = Text::importing_taken_said, .to_top = true};
}

}  // namespace

std::optional<Written> write(app::Session& session, const app::Action& action, const app::ReportStamp& stamp,
                             double now_seconds) {
  const auto text = [&](Text name) {
    return std::string{words::text(name, session.state().preferences.language)};
  };
  const auto said_if = [&](bool done, Text name) {
    return Written{.said = done ? std::optional{text(name)} : std::nullopt, .read_as = {}};
  };
  if (const auto* said = app::action_as<app::SetReported, app::ReportingAction>(action)) {
    session.answer(*said, stamp.instant, now_seconds);
    return Written{};
  }
  if (const auto* kept = app::action_as<app::KeepReportText, app::ReportsAction>(action)) {
    session.keep_report_text(*kept, stamp.instant, now_seconds);
    return Written{};
  }
  if (const auto* report = std::get_if<app::ReportAction>(&action)) {
    session.name_report(stamp.seed);
    if (!writes_report(*report)) return std::nullopt;
    if (!session.report(*report, stamp, now_seconds)) return Written{};
    return Written{.said = text(Text::report_sent), .read_as = {}, .to_top = true, .shares = true};
  }
  if (const auto* inbox = std::get_if<app::InboxAction>(&action);
      inbox && !std::holds_alternative<app::WriteAnswer>(*inbox)) {
    return Written{.said = session.take_inbox(*inbox, stamp.instant, now_seconds), .read_as = {}};
  }
  if (app::action_as<app::Purge, app::PurgeAction>(action)) {
    session.purge(stamp.instant);
    return said_if(true, Text::purge_done);
  }
  if (app::action_as<app::SaveDetail, app::DetailAction>(action)) {
    return said_if(session.save_detail(stamp.instant, now_seconds), Text::detail_changed);
  }
  if (app::action_as<app::TakeInTable, app::ImportAction>(action))
    return take_in_table(session, stamp, now_seconds);
  if (const auto* keep = app::action_as<app::KeepImportProfile, app::ImportAction>(action)) {
    return said_if(session.keep_import_profile(keep->name, stamp.instant, now_seconds), Text::importing_kept);
  }
  if (const auto* meeting = app::action_as<app::WriteMeeting, app::MeetingAction>(action)) {
    Written written = said_if(session.meet(*meeting, stamp.instant, now_seconds), Text::written_in_draft);
    written.moves = written.said.has_value();
    return written;
  }
  if (const auto* agreement = app::action_as<app::WriteAgreement, app::AgreementAction>(action)) {
    return said_if(session.agree(*agreement, stamp.instant, now_seconds), Text::written_in_draft);
  }
  if (const auto* calendar = app::action_as<app::WriteCalendar, app::CalendarAction>(action)) {
    return said_if(session.calendar(*calendar, stamp, now_seconds), Text::written_in_draft);
  }
  return std::nullopt;
}

}  // namespace lagesbild::program
