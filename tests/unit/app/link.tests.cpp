#include "app/link.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/action.hpp"

namespace lagesbild::app {

namespace {

/// Any action with any value; ids and texts hold signs that have a meaning in a link. Which actions there are
/// is read from the variants: one that cannot be made here does not compile.
struct AnyAction {
  std::mt19937 random;

  int whole(int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); }
  bool either() { return whole(2) == 0; }
  std::string id() {
    static const std::vector<std::string> ids{"0163R001", "vandalism", "å ä&ö=", "a,b", "#%25",
                                              "vikt.x",   "d:e/f?g+h", "日本",   "",    "%zz"};
    return ids[static_cast<std::size_t>(whole(static_cast<int>(ids.size())))];
  }
  /// None, one or several, "" never among them.
  std::set<std::string> ids(int most = 3) {
    std::set<std::string> some;
    for (int count = whole(most); count > 0; --count) some.insert("a" + id());
    return some;
  }
  double real() { return whole(2000000) / 1234.567; }
  Indicator indicator() { return static_cast<Indicator>(whole(5)); }
  std::map<Indicator, double> indicators() { return {{indicator(), real() / 1000}}; }
  std::map<std::string, double> severity() { return {{"c" + id(), real()}}; }

  void fill(SelectArea& action) { action.area = id(); }
  void fill(CompareWith& action) { action.area = id(); }
  void fill(CompareBack& action) { action.weeks = whole(600) - 20; }
  void fill(SetWeeks& action) { action.weeks = whole(400); }
  void fill(SetUntil& action) {
    if (whole(3) > 0) action.until = Week{whole(4000)};
  }
  void fill(ToggleCategory& action) { action.category = "c" + id(); }
  void fill(ToggleSource& action) { action.source = "s" + id(); }
  void fill(ToggleParty& action) { action.party = "p" + id(); }
  void fill(SetHidden& action) { action = {static_cast<Filtered>(whole(3)), ids()}; }
  void fill(ClearFilters&) {}
  void fill(SetSearch& action) { action.text = id(); }
  void fill(HoverArea& action) { action.area = id(); }

  void fill(SetSince& action) {
    action.since = static_cast<Since>(whole(3));
    action.week = Week{whole(4000)};
  }

  void fill(SetMapView& action) { action.view = static_cast<MapView>(whole(2)); }
  void fill(SetMapMetric& action) { action.metric = {static_cast<MapMetricKind>(whole(5)), id()}; }
  void fill(SetMapLayers& action) { action.layers = {either(), either(), either()}; }
  void fill(SetCamera& action) { action.camera = {real() / 1000 - 1, real() / 1000 - 1, real() / 50}; }

  void fill(AskHelp& action) { action.topic = static_cast<HelpTopic>(whole(help_topic_count)); }
  void fill(CloseAnswer&) {}
  void fill(ReadMore& action) { action.topic = static_cast<HelpTopic>(whole(help_topic_count)); }
  void fill(ShowHelpTab& action) { action.tab = static_cast<HelpTab>(whole(4)); }
  void fill(SearchGlossary& action) { action.text = id(); }
  void fill(GoOnTour& action) { action.step = whole(9) - 2; }
  void fill(LeaveTour&) {}

  void fill(SetMode& action) { action.mode = static_cast<Mode>(whole(2)); }
  void fill(SetPreset& action) { action.preset = static_cast<SeverityPreset>(whole(3)); }
  void fill(SetSeverityWeight& action) { action = {"c" + id(), real()}; }
  void fill(SetIndicatorWeight& action) { action = {indicator(), real() / 1000}; }
  void fill(ResetWeights&) {}
  void fill(SetK& action) { action.k = whole(30); }
  void fill(SetMemory& action) { action.without = either(); }
  void fill(SetWeights& action) { action = {indicators(), severity()}; }
  void fill(UseProfile& action) {
    action = {static_cast<Mode>(whole(2)), indicators(), severity(), std::nullopt};
    if (either()) action.k = whole(30);
  }
  void fill(SetProfileName& action) { action.text = id(); }
  void fill(SetProfileUnit& action) { action.text = id(); }
  void fill(SetAnswer& action) {
    const bool of_indicators = either();
    const auto one = [&] { return of_indicators ? analysis::indicator_id(indicator()) : id(); };
    action.of = of_indicators ? Compared::indicators : Compared::severity;
    action.first = one();
    action.second = one();
    action.first_is_heavier = whole(12) - 6;
  }
  void fill(ClearAnswers& action) { action.of = static_cast<Compared>(whole(2)); }
  void fill(SetCompared& action) { action.categories = ids(10); }
  void fill(ShowCompared& action) { action.of = static_cast<Compared>(whole(2)); }

  void fill(EvaluateMeasure& action) { action.measure = id(); }
  void fill(SetEvaluation& action) {
    if (either()) action.choices.control = ids();
    if (either()) action.choices.displacement = ids();
    if (either()) action.choices.categories = ids();
    if (either()) action.choices.weeks = whole(400);
    action.choices.past_end = either();
  }

  void fill(FilterMeasures& action) { action.filter = static_cast<MeasureFilter>(whole(4)); }
  void fill(SortMeasures& action) { action = {static_cast<MeasureColumn>(whole(4)), either()}; }

  void fill(ShapeRegister& action) { action.shape = static_cast<RegisterShape>(whole(3)); }
  void fill(NarrowRegister& action) {
    if (either()) action.state = static_cast<MeasureState>(whole(9));
    action.owner = id();
    action.area = id();
    action.focus = id();
  }
  void fill(MeasuresAction& action) { action = OpenMeasureForm{.id = id(), .begins_with = {}}; }
  void fill(SetLanguage& action) { action.language = static_cast<Language>(whole(2)); }
  void fill(SetTheme& action) { action.theme = static_cast<ThemeChoice>(whole(3)); }
  void fill(SetAsText& action) { action.as_text = either(); }
  void fill(SetPresenting& action) { action.presenting = either(); }
  void fill(SetLetterKeys& action) { action.letter_keys = either(); }
  void fill(GoTo& action) { action.page = static_cast<Page>(whole(11)); }
  void fill(ClosePage&) {}
  void fill(TogglePanel& action) { action.panel = static_cast<Panel>(whole(panel_count)); }
  void fill(FoldPanel& action) { action = {static_cast<Panel>(whole(panel_count)), either(), either()}; }
  void fill(SetEventList& action) { action.list.text = id(); }
  void fill(SetFace& action) { action.face = static_cast<Face>(whole(3)); }
  void fill(SetPane& action) {
    if (either()) action.pane = static_cast<Pane>(whole(2));
  }
  void fill(SetListOrder& action) { action = {static_cast<ListOrder>(whole(5)), either()}; }
  void fill(SetMatrixOrder& action) { action.category = id(); }
  void fill(SetNumbers& action) { action.shown = either(); }
  void fill(SetRoomyRows& action) { action.roomy = either(); }
  void fill(RunBacktest&) {}
  void fill(Edit& action) { action.edit.document = id(); }
  void fill(Edits& action) { action.edits.resize(1); }
  void fill(SetMeetingDesk& action) {
    action.desk.meeting = id();
    action.desk.step = static_cast<MeetingStep>(whole(static_cast<int>(meeting_step_count)));
    action.desk.note.text = id();
  }
  void fill(WriteMeeting& action) { action.id = id(); }
  void fill(SetAgreementDesk& action) { action.desk.theme = id(); }
  void fill(WriteAgreement& action) { action.theme = id(); }
  void fill(SetCalendarDesk& action) {
    action.desk.hidden = {"slag." + id()};
    if (either()) action.desk.month = 24000 + whole(1000);
  }
  void fill(WriteCalendar&) {}
  void fill(SetReported& action) { action.source = id(); }
  void fill(SavingAction& action) { action = DiscardDraft{}; }
  void fill(SetReportForm& action) {
    action.form.source = id();
    if (either()) action.form.week = Week{2900 + whole(100)};
  }
  void fill(AddReportedEvent&) {}
  void fill(RemoveReportedEvent&) {}
  void fill(AskForPlace&) {}
  void fill(ShowReportMap& action) { action.shown = either(); }
  void fill(ShowEarlierReports& action) { action.shown = either(); }
  void fill(SendReport&) {}
  void fill(RecallReport&) {}
  void fill(BeginReport&) {}
  void fill(CorrectReported& action) { action.source = id(); }
  void fill(TakeBackReported& action) { action.id = id(); }
  void fill(ShowReportedHistory& action) { action.id = id(); }
  void fill(InboxAction& action) { action = WriteAnswer{{id(), id(), either()}}; }
  void fill(PurgeAction& action) { action = AskToPurge{data::IncidentText{id(), id(), "note"}}; }
  void fill(DetailAction& action) { action = SetDetail{DetailForm{}}; }
  void fill(PastAction& action) { action = SetPastFilter{{"measures", id()}}; }
  void fill(ChooseReport& action) { action.kind = static_cast<ReportKind>(whole(9)); }
  void fill(ChoosePeriod& action) { action.until = Week{whole(4000)}; }
  void fill(ChooseMeeting& action) { action.id = id(); }
  void fill(ChooseAudience& action) { action.audience = static_cast<disclosure::Audience>(whole(2)); }
  void fill(WriteReportText& action) { action = {static_cast<ReportSection>(whole(4)), id()}; }
  void fill(WriteDecisionDay& action) { action.day = id(); }
  void fill(SayOfFound& action) { action.said = {id()}; }
  void fill(KeepReportText& action) { action.section = static_cast<ReportSection>(whole(4)); }
  void fill(SetImporting& action) { action.importing.name = id(); }
  void fill(ReadPasted&) {}
  void fill(ForgetTable&) {}
  void fill(TakeInTable&) {}
  void fill(KeepImportProfile& action) { action.name = id(); }
  void fill(SetFounding& action) { action.answers.title = id(); }
  void fill(Found&) {}
  void fill(CopyWords& action) { action.text = id(); }
  void fill(Undo&) {}
  void fill(Redo&) {}
  void fill(SavePicture& action) { action.figure = id(); }
  void fill(Request& request) { request = static_cast<Request>(whole(18)); }

  /// Any alternative of the variant, and of those that it is made of.
  template <typename... Alternatives>
  void fill(std::variant<Alternatives...>& action) {
    int left = whole(static_cast<int>(sizeof...(Alternatives)));
    const auto take = [&]<typename Alternative>(std::type_identity<Alternative>) {
      if (left-- != 0) return;
      Alternative made{};
      fill(made);
      action = std::move(made);
    };
    (take(std::type_identity<Alternatives>{}), ...);
  }

  Action make() {
    Action action;
    fill(action);
    return action;
  }
};

}  // namespace

TEST_CASE("A link opens the state that it was made from") {
  AnyAction any{std::mt19937{20261122}};
  for (int round = 0; round < 3000; ++round) {
    State state;
    for (int steps = any.whole(15); steps > 0; --steps) state = applied(std::move(state), any.make());
    // These are not for whoever is given the link.
    state.navigation.came_from = Page::overview;
    state.hovered_area.clear();
    state.profile_draft = {};
    state.event_list = {};
    state.measure_desk = {};
    state.report_answer = {};
    state.purging.reset();
    state.detail.reset();
    state.past_filter = {};
    HelpDesk help;
    if (state.navigation.page == Page::help) {
      help.tab = state.help.tab;
      if (help.tab == HelpTab::method) help.chapter = state.help.chapter;
    }
    state.help = help;
    state.founding = first_answers();
    state.importing = {};
    state.meeting.note = {};
    state.agreement = {};
    state.reports.audience.reset();
    state.reports.written.clear();
    state.reports.decided.clear();
    state.reports.said.clear();
    state.choices.draft.clear();
    const Reporter reporter = std::exchange(state.reporter, {});
    if (state.navigation.page == Page::report) take_link(state.reporter, reporter);
    const std::string link = to_link(state);
    CAPTURE(link);
    REQUIRE(from_link(link) == state);
    REQUIRE(from_link("#" + link) == state);
  }
}

TEST_CASE("A link says only what differs from the default") {
  CHECK(to_link(State{}).empty());
  State state;
  state.choices.selection.area = "0163R001";
  state.choices.selection.weeks = 26;
  state.choices.selection.until = parse_week("2026-W46");
  state.choices.map.view = MapView::cartogram;
  state = applied(state, SetSeverityWeight{"violence", 120});
  state = applied(state, SetIndicatorWeight{Indicator::harm, 0.45});
  CHECK(to_link(state) ==
        "omrade=0163R001&veckor=26&till=2026-W46&vy=rutor&vikt.violence=120&indikator.skada=0.45");
  state.hovered_area = "0163R002";
  CHECK(from_link(to_link(state)).hovered_area.empty());
}

TEST_CASE("A link that is not understood opens what it can") {
  CHECK(from_link("") == State{});
  CHECK(from_link("#") == State{});
  CHECK(from_link("nonsense&=&&&vy&vy=&vy=cirkel&veckor=tretton&veckor=99999999&till=2026-W99") == State{});
  CHECK(from_link("matt=niva&matt=risk:theft&matt=niva:&vikt.=4&vikt.a=nan&indikator.x=1") == State{});
  CHECK(from_link(
            "k=-1&k=&utsnitt=1,2&utsnitt=1,2,3,4&utsnitt=a,b,c&text=&minne=ja&tema=rosa&sprak=de&oppna=,,&ej-"
            "kallor=,") == State{});
  CHECK(from_link("framtid=ja&omrade=A").choices.selection.area == "A");
  CHECK(from_link("veckor=9999").choices.selection.weeks ==
        applied(State{}, SetWeeks{9999}).choices.selection.weeks);
  CHECK(from_link("sok=%").choices.selection.search == "%");
  CHECK(from_link("sok=%C3%A5%c3").choices.selection.search.starts_with("å"));
  CHECK(from_link(
            "par.skada=1&par.skada,x=1&par.skada,skada=1&par.,=1&par.skada,trygghet=5&par.skada,trygghet=x"
            "&allvarspar.a=1&jamfor=allt&jamfor-kategorier=,") == State{});
  CHECK(from_link("par.trygghet,skada=-2").choices.weighing.indicator_answers.at({"harm", "safety"}) == 2);
  CHECK(from_link("vikt.a=2,5").choices.weighing.severity_weights.at("a") == 2.5);
}

TEST_CASE("Any bytes can be read as a link") {
  std::mt19937 random{7};
  using namespace std::string_view_literals;
  static constexpr std::string_view alphabet = "=&#%,:.viktomradetill0123456789-W\0\xff"sv;
  for (int round = 0; round < 2000; ++round) {
    std::string link;
    for (auto length = random() % 60; length > 0; --length) link += alphabet[random() % alphabet.size()];
    const State state = from_link(link);
    REQUIRE(from_link(to_link(state)) == state);
  }
}

}  // namespace lagesbild::app
