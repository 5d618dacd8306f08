#include "app/topics/reports/reports_work.hpp"

#include <algorithm>
#include <utility>

#include "analysis/window.hpp"
#include "app/work/clock.hpp"

namespace lagesbild::app {
namespace {

constexpr std::size_t most_periods = 16;

std::vector<ReportSection> sections_of(ReportKind kind) {
  std::vector<ReportSection> sections{ReportSection::summary, ReportSection::analysis,
                                      ReportSection::comment};
  if (kind == ReportKind::protocol || kind == ReportKind::feedback) {
    sections = {ReportSection::summary, ReportSection::comment};
  }
  // These two the law has decided, and counts two years from.
  if (kind == ReportKind::picture || kind == ReportKind::plan) sections.push_back(ReportSection::decision);
  return sections;
}

/// Nothing more is written in adjusted minutes.
bool is_adjusted(const ReportChoices& chosen, const Meeting* meeting) {
  return chosen.kind == ReportKind::protocol && meeting && meeting->state == MeetingState::adjusted;
}

}  // namespace

ReportsWork::ReportsWork(const Situation& situation, const analysis::Cube& cube, const Plans& plans)
    : situation_(&situation),
      cube_(&cube),
      plans_(&plans),
      latest_(analysis::latest_week(situation, cube).value_or(cube.last())) {}

Week ReportsWork::until(const ReportChoices& chosen) const {
  return chosen.until && cube_->has(*chosen.until) ? *chosen.until : latest_;
}

const Meeting* ReportsWork::meeting(const ReportChoices& chosen) const {
  for (const Meeting& one : plans_->meetings) {
    if (one.id == chosen.meeting) return &one;
  }
  return report::latest_meeting(*plans_);
}

report::Period ReportsWork::period(const ReportChoices& chosen) const {
  const int weeks = situation_->method.window_weeks;
  const Meeting* held = chosen.kind == ReportKind::protocol ? meeting(chosen) : nullptr;
  return held ? report::period_of(*held, weeks) : report::period_of(chosen.kind, until(chosen), weeks);
}

void ReportsWork::want(const State& state) {
  const ReportChoices& chosen = state.reports;
  const bool needed = state.navigation.page == Page::reports && chosen.kind != ReportKind::protocol;
  const auto wanted = needed ? std::optional{Found{chosen.kind, until(chosen)}} : std::nullopt;
  if (wanted == wanted_) return;
  wanted_ = wanted;
  job_.reset();
  if (wanted_ && wanted_ != found_) job_.emplace(*situation_, *cube_, *plans_, period(chosen));
}

void ReportsWork::plans_changed() {
  ++plans_version_;
  // Only other measures have other outcomes; the numbers are what they were.
  if (findings_.verdicts.size() == plans_->measures.size() && !job_) return;
  wanted_.reset();
  found_.reset();
  job_.reset();
}

void ReportsWork::know_published(std::vector<exports::PublishedTable> published) {
  if (published == published_) return;
  published_ = std::move(published);
  sheet_.forget();
}

void ReportsWork::work(const Slice& slice) {
  if (!run(*job_, slice)) return;
  findings_ = job_->take();
  found_ = wanted_;
  job_.reset();
  sheet_.forget();
}

const report::Sheet* ReportsWork::sheet(const State& state, disclosure::Audience audience, Date printed) {
  const ReportChoices& chosen = state.reports;
  const Language language = state.preferences.language;
  const bool is_protocol = chosen.kind == ReportKind::protocol;
  const Meeting* held = is_protocol ? meeting(chosen) : nullptr;
  if (is_protocol ? held == nullptr : found_ != Found{chosen.kind, until(chosen)}) return nullptr;
  return &sheet_.of({chosen.kind, until(chosen), held ? held->id : std::string(), audience, language, printed,
                     plans_version_},
                    [&] {
                      if (held) {
                        return report::protocol_sheet(*situation_, *plans_, *held, language, printed);
                      }
                      return report::make_sheet(*situation_, *cube_, *plans_, findings_,
                                                {.kind = chosen.kind,
                                                 .period = period(chosen),
                                                 .audience = audience,
                                                 .language = language,
                                                 .printed = printed,
                                                 .published = published_});
                    });
}

std::string ReportsWork::written(const ReportChoices& chosen, ReportSection section) const {
  if (const auto own = chosen.written.find(section); own != chosen.written.end()) return own->second;
  const ReportText* kept = find_text(plans_->texts, chosen.kind, period(chosen).id, section);
  return kept ? kept->text.sv : std::string();
}

ReportsPicture ReportsWork::picture(const State& state, std::optional<Date> today) {
  const ReportChoices& chosen = state.reports;
  const Date printed = today.value_or(situation_->updated_day.value_or(Date{}));
  ReportsPicture picture;
  picture.may_leave_group = report::may_leave_group(chosen.kind);
  picture.audience = picture.may_leave_group ? chosen.audience.value_or(report::usual_audience(chosen.kind))
                                             : disclosure::Audience::group;
  picture.periods = report::latest_periods(chosen.kind, latest_, cube_->first, most_periods);
  const auto at = std::find(picture.periods.begin(), picture.periods.end(), until(chosen));
  if (at == picture.periods.end()) picture.periods.insert(picture.periods.begin(), until(chosen));
  picture.period = static_cast<std::size_t>(
      std::find(picture.periods.begin(), picture.periods.end(), until(chosen)) - picture.periods.begin());
  if (chosen.kind == ReportKind::protocol) {
    for (std::size_t m = plans_->meetings.size(); m-- > 0;) picture.meetings.push_back(m);
    std::stable_sort(picture.meetings.begin(), picture.meetings.end(),
                     [&](std::size_t one, std::size_t other) {
                       return plans_->meetings[one].date > plans_->meetings[other].date;
                     });
    const Meeting* held = meeting(chosen);
    for (std::size_t m = 0; m < picture.meetings.size(); ++m) {
      if (&plans_->meetings[picture.meetings[m]] == held) picture.meeting = m;
    }
  }
  const bool adjusted = is_adjusted(chosen, meeting(chosen));
  for (const ReportSection section : sections_of(chosen.kind)) {
    if (adjusted) break;
    ReportField field{section, written(chosen, section), false, false};
    const ReportText* kept = find_text(plans_->texts, chosen.kind, period(chosen).id, section);
    field.changed = field.text != (kept ? kept->text.sv : "");
    if (section == ReportSection::decision) {
      const std::string day = kept && kept->decided ? to_string(*kept->decided) : "";
      picture.decided = chosen.decided.empty() ? day : chosen.decided;
      picture.decided_wrong = !picture.decided.empty() && !parse_date(picture.decided);
      field.changed = field.changed || picture.decided != day;
    }
    field.can_keep = text_to_keep(state, section, printed).has_value();
    picture.fields.push_back(std::move(field));
  }
  picture.sheet = sheet(state, picture.audience, printed);
  picture.progress = job_ ? job_->progress() : 0;
  return picture;
}

std::optional<ReportText> ReportsWork::text_to_keep(const State& state, ReportSection section,
                                                    Date today) const {
  const ReportChoices& chosen = state.reports;
  if (is_adjusted(chosen, meeting(chosen))) return std::nullopt;
  const std::string id = period(chosen).id;
  const ReportText* kept = find_text(plans_->texts, chosen.kind, id, section);
  ReportText text{kept ? kept->id : "", chosen.kind, id, section, {written(chosen, section), ""}, {}, ""};
  if (section == ReportSection::decision) {
    text.decided =
        chosen.decided.empty() ? (kept ? kept->decided : std::nullopt) : parse_date(chosen.decided);
    if (!text.decided || text.text.sv.empty()) return std::nullopt;
  }
  if (personal_data::points_at_somebody(text.text.sv, today, chosen.said)) return std::nullopt;
  const bool same = kept && kept->text.sv == text.text.sv && kept->decided == text.decided;
  if (same || (!kept && text.text.sv.empty())) return std::nullopt;
  return text;
}

}  // namespace lagesbild::app
