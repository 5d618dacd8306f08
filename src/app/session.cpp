#include "app/session.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "app/link.hpp"
#include "app/topics/saving/plan.hpp"
#include "app/topics/selection/known.hpp"
#include "app/topics/selection/query.hpp"
#include "app/topics/weighing/profiles.hpp"
#include "data/read/read_plans.hpp"

namespace lagesbild::app {

namespace {

/// Numbers that would be gone while they are counted anew.
bool shows_ranking(Page page) {
  switch (page) {
    case Page::overview:
    case Page::patterns:
    case Page::analysis:
    case Page::comparison:
    case Page::reports:
      return true;
    default:
      return false;
  }
}

/// What is being written in no link: it stays, where the link says which meeting and step.
void take_writing(State& to, const State& from) {
  std::string meeting = std::move(to.meeting.meeting);
  const MeetingStep step = to.meeting.step;
  to.meeting = from.meeting;
  to.meeting.meeting = std::move(meeting);
  to.meeting.step = step;
  to.agreement = from.agreement;
  to.calendar.form = from.calendar.form;
  to.calendar.written = from.calendar.written;
}

}  // namespace

Session::Session(State state, std::optional<Date> today) : today_(today) {
  history_.state = std::move(state);
  opening_.day_is(today);
}

void Session::act(const Action& action, double now_seconds) {
  // What is being saved cannot be taken back at the same time.
  if (std::holds_alternative<HistoryAction>(action) && saving_.busy()) return;
  if (const auto* back = action_as<LookBack, PastAction>(action)) return look_back(back->day);
  if (const auto* taken = action_as<LookBackAsDecided, PastAction>(action))
    return look_back_as_decided(taken->meeting);
  if (action_as<BackToNow, PastAction>(action)) return back_to_now();
  // What was can be looked at, and is not changed.
  if (present_ &&
      (std::holds_alternative<SavingAction>(action) || std::holds_alternative<EditingAction>(action)))
    return;
  if (const auto* saving = std::get_if<SavingAction>(&action)) {
    if (std::holds_alternative<SaveNow>(*saving) || std::holds_alternative<DownloadDraft>(*saving))
      sign(history_.state.choices.draft, opened_ ? usable_unit(history_.state, today()) : "");
    saving_.act(*saving, opening_.base(), history_.state.choices.draft);
    follow_saving();
  }
  if (std::holds_alternative<AnalysisAction>(action) && opened_ && opened_->work) {
    opened_->work->begin_backtest();
  }
  if (const auto* editing = std::get_if<EditingAction>(&action); editing && !can_be_made(*editing)) return;
  const std::size_t before = history_.state.choices.draft.size();
  history_ = applied(std::move(history_), action, now_seconds);
  if (std::holds_alternative<EditingAction>(action) && opened_)
    sign(std::span(history_.state.choices.draft).subspan(before), usable_unit(history_.state, today()));
  follow_choices();
}

bool Session::can_be_made(const EditingAction& action) {
  data::Documents edited = documents();
  for (const data::Edit& edit : edits_of(action)) {
    auto next = edited.with(edit);
    if (!next) {
      gather_problems();
      problems_.push_back(next.problem());
      return false;
    }
    edited = std::move(*next);
  }
  return true;
}

void Session::open_link(std::string_view link, double now_seconds) {
  State state = from_link(link);
  state.hovered_area = history_.state.hovered_area;
  state.navigation.came_from = history_.state.navigation.came_from;
  state.help.tour_step = history_.state.help.tour_step;
  state.profile_draft = history_.state.profile_draft;
  state.event_list = history_.state.event_list;
  state.founding = std::move(history_.state.founding);
  state.importing = std::move(history_.state.importing);
  // What is being written goes with the report that it is of.
  const ReportChoices& open = history_.state.reports;
  if (state.reports.kind == open.kind && state.reports.until == open.until &&
      state.reports.meeting == open.meeting) {
    state.reports = open;
  }
  state.report_answer = history_.state.report_answer;
  state.detail = history_.state.detail;
  state.past_filter = history_.state.past_filter;
  state.unit = history_.state.unit;
  state.measure_desk = history_.state.measure_desk;
  const Reporter named = std::exchange(state.reporter, history_.state.reporter);
  take_link(state.reporter, named);
  state.choices.draft = history_.state.choices.draft;
  take_writing(state, history_.state);
  const bool begins = !opened_ && !history_.can_undo();
  history_ = replaced(std::move(history_), std::move(state), now_seconds);
  // The link that one comes by is where one begins: nothing was chosen that could be taken back.
  if (begins) history_.before.clear();
  follow_choices();
}

std::optional<WeightProfile> Session::keep_profile(Date today, std::string instant, double now_seconds) {
  if (!opened_ || !opened_->work || profile_fault(history_.state)) return std::nullopt;
  WeightProfile profile = profile_of(opened_->situation, opened_->profiles, history_.state,
                                     *opened_->work->ranker().wanted(), today);
  const auto edit = keep(documents(), profile, std::move(instant));
  if (!edit) return std::nullopt;
  act(*edit, now_seconds);
  history_.state.profile_draft.name.clear();
  return profile;
}

void Session::answer(const SetReported& said, std::string instant, double now_seconds) {
  const auto edit = set_reported(documents(), said.source, said.week, said.status, std::move(instant));
  if (edit) act(*edit, now_seconds);
}

void Session::keep_report_text(const KeepReportText& action, std::string instant, double now_seconds) {
  if (!opened_ || !opened_->work) return;
  const auto text = opened_->work->reports().text_to_keep(history_.state, action.section, today());
  const auto edit = text ? keep_text(documents(), *text, std::move(instant)) : std::nullopt;
  if (!edit) return;
  act(*edit, now_seconds);
  act(ReportsAction{action}, now_seconds);
}

bool Session::report(const ReportAction& action, const ReportStamp& stamp, double now_seconds) {
  if (!opened_) return false;
  const Reporter& reporter = history_.state.reporter;
  const ReportForm form = reporter.form;
  const std::string inbox = documents().inbox();
  if (const auto* taken = std::get_if<TakeBackReported>(&action)) {
    act(action, now_seconds);
    const ReportFile file = withdrawal_file(taken->id, form.source, taken->week, stamp, inbox);
    return put_in_inbox(file, {SentReport::Kind::withdrawal, file.path, stamp.instant, taken->week, {}},
                        stamp, now_seconds);
  }
  const auto picture = report_picture();
  if (!picture || !picture->faults.empty()) {
    act(action, now_seconds);
    return false;
  }
  ReportStamp own = stamp;
  if (form.seed != 0) own.seed = form.seed;
  ReportFile file = report_file(form, opened_->situation, picture->week, own, inbox);
  // It came through though nobody could say so, and was changed since: its events are the same ones.
  if (documents().find(file.path) != nullptr) {
    file.path = path_of_report(form.source, picture->week, stamp, inbox);
  }
  const auto kind = form.corrects ? SentReport::Kind::correction : SentReport::Kind::report;
  return put_in_inbox(file, {kind, file.path, stamp.instant, picture->week, form}, stamp, now_seconds);
}

bool Session::put_in_inbox(const ReportFile& file, SentReport sent, const ReportStamp& stamp,
                           double now_seconds) {
  Reporter& reporter = history_.state.reporter;
  const std::string source = reporter.form.source;
  const std::size_t before = history_.state.choices.draft.size();
  act(Edit{inbox_edit(file, source, stamp)}, now_seconds);
  if (history_.state.choices.draft.size() == before) return false;
  reporter.form = {};
  reporter.form.source = source;
  reporter.sent = std::move(sent);
  return true;
}

void Session::name_report(std::uint64_t seed) {
  std::uint64_t& named = history_.state.reporter.form.seed;
  if (named == 0) named = seed;
}

std::optional<ReportPicture> Session::report_picture() {
  if (!opened_) return std::nullopt;
  return report_.picture(opened_->situation, opened_->plans, situation_number_, history_.state, documents(),
                         today());
}

const InboxPicture& Session::inbox_picture() {
  const data::Draft& draft = history_.state.choices.draft;
  return inbox_.of({situation_number_, draft.size()}, [&] {
    return app::inbox_picture(documents(), opened_->situation, opened_->plans.returned, found_, draft,
                              today());
  });
}

std::span<const CopiesPicture> Session::copies_of_files() {
  const Choices& choices = history_.state.choices;
  return copies_.of({situation_number_, choices.draft.size(), choices.kept_of_files.size()},
                    [&] { return copies_pictures(documents(), problems_, choices.kept_of_files); });
}

Date Session::today() const {
  // A machine whose clock is not to be trusted: the data know best what day it is.
  if (today_ || !opened_) return today_.value_or(Date{});
  return opened_->situation.updated_day.value_or(Date{});
}

void Session::follow_draft() {
  // What is being opened is read with the draft as it is then; see open.
  if (opening_.busy() || (!opened_ && !opening_.is_all_draft())) return;
  const data::Documents before = documents();
  const data::Changes changed = opening_.follow(history_.state.choices.draft);
  if (documents().all().empty()) {
    if (opened_) leave_situation();
    return;
  }
  // Facts are being read again now, and the plans with them.
  if (opened_ && changed.plans && !changed.facts) read_plans_again(before);
  gather_problems();
}

void Session::read_plans_again(const data::Documents& before) {
  if (coming_) show(std::move(coming_));
  data::PlansRead read = data::read_plans(documents(), opened_->situation);
  opened_->plans = std::move(read.plans);
  opened_->profiles = std::move(read.profiles);
  if (opened_->work) opened_->work->plans_changed();
  report_.plans_changed();
  // An edit may have made the document, or the one that made it been undone.
  const auto holds_plans = [](const data::Documents& documents, const Problem& problem) {
    const data::Document* document = documents.find(problem.file);
    return document != nullptr && data::holds_plans(document->kind);
  };
  // What the folder holds beside the documents has not been looked at anew.
  std::erase_if(found_, [&](const Problem& problem) {
    if (problem.code == ProblemCode::conflict_copy) return false;
    return holds_plans(before, problem) || holds_plans(documents(), problem);
  });
  found_.insert(found_.end(), read.problems.begin(), read.problems.end());
}

void Session::gather_problems() {
  problems_ = found_;
  problems_.insert(problems_.end(), opening_.refused().begin(), opening_.refused().end());
  for (const data::PersonalText& text : about_persons_) {
    // With what else is said of the file.
    const auto of_it = [&](const Problem& problem) { return problem.file == text.file; };
    const auto last = std::find_if(problems_.rbegin(), problems_.rend(), of_it);
    problems_.insert(last == problems_.rend() ? problems_.end() : last.base(), data::problem_of(text));
  }
}

void Session::follow_choices() {
  follow_draft();
  if (coming_) coming_->work->want(history_.state);
  if (opened_ && opened_->work) opened_->work->want(history_.state);
}

void Session::open(Situation situation, data::Loaded loaded) {
  auto next = std::make_unique<Opened>();
  next->situation = std::move(situation);
  if (present_ && present_->shown.basis) {
    Method& method = next->situation.method;
    method.seed = present_->shown.basis->seed.value_or(method.seed);
    method.draws = present_->shown.basis->draws.value_or(method.draws);
  }
  next->plans = std::move(loaded.plans);
  next->profiles = std::move(loaded.profiles);
  next->cube = analysis::make_cube(next->situation);
  if (next->cube.weeks > 0) {
    next->work.emplace(next->situation, next->cube, next->plans, next->profiles);
  }
  // What shows no ranking is shown as it is now.
  const bool stays = opening_.reads_again() && shows_ranking(history_.state.navigation.page) && opened_ &&
                     opened_->work && next->work;
  if (!stays) return show(std::move(next));
  coming_ = std::move(next);
  follow_choices();
}

/// What a step of work gives: the situation that was read again, once it has a list.
bool Session::count_coming(double seconds) {
  const bool more = coming_->work->work(seconds);
  if (more && !coming_->work->ranker().whole()) return true;
  show(std::move(coming_));
  ++results_;
  return true;
}

void Session::show(std::unique_ptr<Opened> next) {
  import_.forget();
  coming_.reset();
  opened_ = std::move(next);
  ++situation_number_;
  dropped_ = drop_unknown(history_.state.choices, opened_->situation);
  if (!opened_->work) ++results_;
  follow_choices();
}

bool Session::work(double seconds) {
  if (opening_.busy()) {
    const bool more = work_by_urgency({&opening_}, seconds);
    auto loaded = opening_.take();
    if (!loaded) return more;
    found_ = std::move(loaded->problems);
    guarding_.reset();
    guard_.want(documents(), today());
    about_persons_ = guard_.found();
    gather_problems();
    stays_with_former_ = !loaded->situation && opened_;
    if (!loaded->situation) {
      tell_saving_what_is_open();
      return false;
    }
    Situation situation = std::move(*loaded->situation);
    open(std::move(situation), std::move(*loaded));
    tell_saving_what_is_open();
    take_up_draft();
    return true;
  }
  if (import_.pending() && history_.state.navigation.page == Page::importing) {
    import_.work(Slice(seconds));
    return true;
  }
  if (coming_) return count_coming(seconds);
  if (!opened_) return false;
  if (opened_->work) {
    const std::size_t before = opened_->work->ranker().version();
    const bool more = opened_->work->work(seconds);
    if (opened_->work->ranker().version() != before) ++results_;
    if (more) return true;
  }
  return guard_texts(seconds);
}

bool Session::first_list_is_coming() const {
  if (!opened_) return opening_.busy();
  return situation_number_ == 1 && opened_->work && opened_->work->ranker().computing() &&
         !opened_->work->ranker().ranking();
}

std::variant<Waiting, Loading, Failed, Ready> Session::phase() {
  if (!opened_ && opening_.busy()) return Loading{};
  if (!opened_ && !problems_.empty()) return Failed{};
  if (!opened_) return Waiting{};
  const State& state = history_.state;
  const Situation& situation = opened_->situation;
  const bool computing = opened_->work && opened_->work->ranker().computing();
  return Ready{
      .situation = situation,
      .plans = opened_->plans,
      .cube = opened_->cube,
      .situation_number = situation_number_,
      .selected = area_index(situation, state.choices.selection.area),
      .hovered = area_index(situation, state.hovered_area),
      .ranking_begun = computing ? std::optional{opened_->work->ranker().progress()} : std::nullopt,
      .ranked = opened_->work ? opened_->work->picture(state, today_) : std::nullopt,
      .report = state.navigation.page == Page::report ? report_picture() : std::nullopt,
      .inbox = state.navigation.page == Page::inbox ? &inbox_picture() : nullptr,
      .inbox_count = present_ ? 0 : inbox_count(documents()),
      .copies = state.navigation.page == Page::problems && !present_ ? copies_of_files()
                                                                     : std::span<const CopiesPicture>(),
      .about_persons = state.navigation.page == Page::problems && !present_
                           ? std::span<const data::PersonalText>(about_persons_)
                           : std::span<const data::PersonalText>(),
      .importing = state.navigation.page == Page::importing ? &import_picture() : nullptr,
      .meeting = state.navigation.page == Page::meeting ? meeting_picture() : std::nullopt,
      .agreement = state.navigation.page == Page::agreement ? agreement_page() : std::nullopt,
      .calendar = state.navigation.page == Page::calendar ? calendar_page() : std::nullopt,
      .purge = state.purging ? std::optional(purge_picture(documents(), *state.purging)) : std::nullopt,
      .past = state.navigation.page == Page::history ? &past_picture() : nullptr,
      .measures = state.navigation.page == Page::measures
                      ? std::optional{measures_picture(situation, opened_->plans, state, today())}
                      : std::nullopt};
}

std::optional<double> Session::reading() const {
  if (opening_.busy()) return opening_.progress();
  return coming_ ? std::optional{coming_->work->ranker().progress()} : std::nullopt;
}

std::vector<exports::PublishedTable> Session::published() const {
  std::vector<exports::PublishedTable> all = exports::published_in(documents());
  all.insert(all.end(), told_.begin(), told_.end());
  return all;
}

bool Session::tell_outside(exports::PublishedTable told, const std::string& instant, double now_seconds) {
  auto edit = exports::keep_published(documents(), told, instant);
  told_.push_back(std::move(told));
  if (!edit) return false;
  act(Edit{std::move(*edit)}, now_seconds);
  return true;
}

Picture Session::picture() {
  if (opened_ && opened_->work && history_.state.navigation.page == Page::reports) {
    opened_->work->reports().know_published(published());
  }
  const data::Draft& draft = history_.state.choices.draft;
  SavingPicture saving = saving_.picture(draft);
  if (saving.open) {
    saving.held_back = held_back(documents(), draft).size();
    for (const data::Document& document : documents().all()) {
      if (document.mended) saving.mended.push_back(document.path);
    }
    saving.asks_unit = std::any_of(draft.begin(), draft.end(), [](const data::Edit& edit) {
      return !std::holds_alternative<data::AddDocument>(edit.what) &&
             !std::holds_alternative<data::RemoveDocument>(edit.what);
    });
    saving.personal_unit =
        opened_ && !history_.state.unit.empty() && usable_unit(history_.state, today()).empty();
  }
  return {.state = history_.state,
          .problems = problems_,
          .can_undo = history_.can_undo() && !saving_.busy(),
          .can_redo = history_.can_redo() && !saving_.busy(),
          .reading = reading(),
          .message = {},
          .failure = {},
          .founding = founding_picture(),
          .phase = phase(),
          .saving = present_ ? SavingPicture{} : std::move(saving),
          .looking_back = present_ ? &present_->shown : nullptr,
          .fetches_copies = !asked_back_.empty(),
          .today = today()};
}

}  // namespace lagesbild::app
