#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "app/link.hpp"
#include "app/session.hpp"
#include "app/topics/presentation/presentation.hpp"
#include "app/work/clock.hpp"
#include "cli/run.hpp"
#include "model/date.hpp"
#include "model/utc_text.hpp"
#include "program/application.hpp"
#include "program/asked_file.hpp"
#include "program/located.hpp"
#include "program/printed_page.hpp"
#include "program/said.hpp"
#include "program/writing.hpp"
#include "report/write_sheet.hpp"
#include "views/frame/view.hpp"
#include "words/announcement.hpp"
#include "words/problem_text.hpp"

namespace lagesbild::program {

namespace {

using words::Text;

constexpr double slice_seconds = 0.008;

std::string instant() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return utc_text(std::chrono::duration_cast<std::chrono::seconds>(since_epoch).count());
}

/// In Sweden, whatever zone the computer is set to.
Date today() {
  return swedish_day(instant()).value_or(Date{});
}

/// Another number each time, as far as the clock tells: two reports' names must differ, and nothing more.
std::uint64_t seed() {
  static std::uint64_t calls = 0;
  const auto ticks = std::chrono::system_clock::now().time_since_epoch().count();
  return static_cast<std::uint64_t>(ticks) * 8191 + ++calls;
}

/// The session with a platform around it.
class Program final : public Application {
 public:
  void start(const HostFacts& facts, std::string_view hash) override {
    facts_ = facts;
    session_.open_link(hash, app::seconds_now());
    // Whoever follows a link to something wants to see that.
    if (facts.first_visit && hash.empty()) session_.act(app::GoOnTour{0}, app::seconds_now());
    link_ = app::to_link(session_.state());
    session_.opening().fetch();
  }

  void facts_changed(const HostFacts& facts) override { facts_ = facts; }

  ui::Appearance appearance() const override {
    const auto& preferences = session_.state().preferences;
    const bool dark = preferences.theme == app::ThemeChoice::dark ||
                      (preferences.theme == app::ThemeChoice::system && facts_.prefers_dark);
    return {.theme = dark ? ui::ThemeKind::dark : ui::ThemeKind::light,
            .as_text = preferences.as_text,
            .presenting = app::is_presenting(session_.state()),
            .more_contrast = facts_.more_contrast};
  }

  void frame(ui::Kit& kit) override {
    std::vector<app::Action> actions;
    app::Picture picture = session_.picture();
    picture.message = message_;
    picture.failure = failure_;
    views::show_page({kit, picture, actions, kept_, session_.state().preferences.language});
    for (const auto& action : actions) act(action);
  }

  bool work() override {
    const bool was_reading = session_.opening().busy();
    const bool more = session_.work(slice_seconds);
    if (was_reading && !session_.opening().busy()) {
      message_ = text(std::exchange(read_as_, Text::situation_read));
      if (session_.stays_with_former()) {
        message_.clear();
        failure_ = text(Text::former_stays);
      }
      if (!session_.dropped().empty()) {
        failure_ = dropped_text();
        link_ = app::to_link(session_.state());
        request(ReplaceHash{link_});
      }
    }
    if (!more && std::exchange(chose_other_numbers_, false) && message_.empty()) announce_ranking();
    return more;
  }

  std::size_t results() const override { return session_.results(); }
  bool first_list_is_coming() const override { return session_.first_list_is_coming(); }

  void file_arrived(HostFile file) override {
    session_.opening().arrived(
        {std::move(file.path), std::move(file.bytes), data::Origin::server, std::move(file.tag)});
  }
  void file_missing(std::string_view path, std::string_view why) override {
    session_.opening().missing(path, why);
  }
  void file_progress(double loaded_bytes, double total_bytes) override {
    session_.opening().transferred(loaded_bytes, total_bytes);
  }
  void files_opened(std::vector<HostFile> files) override {
    std::vector<data::File> opened;
    for (auto& file : files) {
      opened.push_back(
          {std::move(file.path), std::move(file.bytes), data::Origin::opened, std::move(file.tag)});
    }
    session_.open_files(std::move(opened), app::seconds_now());
    // A table leads to the page where it is taken in.
    std::string link = app::to_link(session_.state());
    if (link == link_) return;
    link_ = std::move(link);
    request(PushHash{link_});
  }

  void hash_changed(std::string_view hash) override {
    session_.open_link(hash, app::seconds_now());
    link_ = app::to_link(session_.state());
  }
  void undo() override { act(app::Undo{}); }
  void redo() override { act(app::Redo{}); }
  bool key_pressed(std::string_view key) override {
    const auto action = app::action_of_key(key, session_.picture());
    if (action) act(*action);
    return action.has_value();
  }

  CommandResult command(std::span<const std::string> arguments) override {
    // The command line names a folder; here it is what is open.
    std::vector<std::string> words(arguments.begin(), arguments.end());
    if (!words.empty() && !words.front().starts_with("-")) words.insert(words.begin() + 1, ".");
    auto outcome = cli::run(words, [this](const std::string&) -> Result<std::vector<data::File>> {
      return session_.documents().files();
    });
    return {outcome.status, std::move(outcome.out), std::move(outcome.err)};
  }

  std::string paper() override {
    const app::Picture picture = session_.picture();
    if (const report::Sheet* sheet = sheet_of(picture)) return report::printed_json(*sheet);
    return printed_page(picture, kept_, today());
  }

  std::string room_link() override { return app::room_link(session_.state()); }

  std::vector<HostRequest> take_requests() override {
    if (const auto wanted = std::exchange(picture_wanted_, std::nullopt)) save_picture(*wanted);
    for (auto& path : session_.opening().take_wanted()) {
      request(FetchFile{std::move(path)});
    }
    for (auto& wanted : session_.take_saving_requests(today())) {
      const auto ask_platform = [this](auto& what) { return request(std::move(what)); };
      saving_[std::visit(ask_platform, wanted.what)] = wanted.asker;
    }
    for (auto& file : session_.take_handed_out()) {
      save({std::move(file.file_name), file.bytes.text()}, Text::file_saved);
    }
    return std::exchange(requests_, {});
  }

  void road_found(const app::Road& road) override { session_.road_found(road); }
  void draft_found(std::string_view key, std::string_view json) override {
    session_.draft_found(std::string(key), json);
  }

  void request_done(std::uint32_t id, const RequestResult& result) override {
    if (const auto asker = saving_.extract(id); !asker.empty()) {
      const bool was_saving = session_.saving_status() == app::SavingStatus::saving;
      session_.saving_answered(asker.mapped(), result);
      // What was said of the draft no longer holds.
      if (was_saving && session_.saving_status() == app::SavingStatus::saved)
        message_ = text(Text::everything_saved);
      return;
    }
    if (const auto event = locating_.extract(id); !event.empty()) return located(event.mapped(), result);
    if (const auto leaving = printing_.extract(id); !leaving.empty()) {
      const bool has_left = result.outcome == RequestResult::Outcome::done;
      if (has_left && remember(session_, leaving.mapped())) message_ = text(Text::outside_printed);
      return;
    }
    const auto found = awaited_.extract(id);
    if (found.empty()) return;
    const bool done = result.outcome == RequestResult::Outcome::done;
    message_ = done ? text(found.mapped().done) : std::string{};
    failure_ = done ? std::string{} : text(found.mapped().failed);
  }

 private:
  /// The event gets the area of the place, which is then forgotten.
  void located(std::size_t event, const RequestResult& result) {
    const Located found = area_of_answer(session_.picture(), event, result);
    message_ = found.message;
    failure_ = found.failure;
    if (found.form) session_.act(app::ReportAction{app::SetReportForm{*found.form}}, app::seconds_now());
  }

  std::string text(Text name) const {
    return std::string{words::text(name, session_.state().preferences.language)};
  }

  /// What is open was opened by the user: a link leads to the same choices, and not to the same data.
  bool own_data() const {
    const data::Document* manifest = session_.documents().find(data::FileKind::manifest);
    return manifest && manifest->file.origin != data::Origin::server;
  }

  std::string dropped_text() const {
    std::string ids;
    for (const std::string& id : session_.dropped()) ids += (ids.empty() ? "" : ", ") + id;
    return words::filled(Text::choices_dropped, session_.state().preferences.language, {ids});
  }

  void act(const app::Action& action) {
    if (!app::action_as<app::HoverArea, app::SelectionAction>(action)) failure_.clear();
    if (const auto* request = std::get_if<app::Request>(&action)) return ask(*request);
    // Drawn when the frame is done: it is a frame of its own.
    if (const auto* picture = std::get_if<app::SavePicture>(&action)) return void(picture_wanted_ = *picture);
    if (const auto* copied = app::action_as<app::CopyWords, app::ClipboardAction>(action)) {
      awaited_[request(CopyText{copied->text})] = {Text::text_copied, Text::text_not_copied};
      return;
    }
    if (app::action_as<app::Found, app::FoundingAction>(action)) return found();
    if (const auto* asked = app::action_as<app::AskForPlace, app::ReportAction>(action)) {
      locating_[request(Locate{})] = asked->event;
      message_ = text(Text::report_place_asked);
      return;
    }
    const app::ReportStamp stamp{today(), instant(), seed()};
    if (const auto written = write(session_, action, stamp, app::seconds_now())) return told(*written);
    const app::MeetingStep step = session_.state().meeting.step;
    if (const auto* measures = std::get_if<app::MeasuresAction>(&action)) {
      message_ = session_.measures(*measures, stamp, app::seconds_now());
    } else {
      session_.act(action, app::seconds_now());
      announce(action);
    }
    std::string link = app::to_link(session_.state());
    if (link == link_) return;
    link_ = std::move(link);
    const auto* desk = app::action_as<app::SetMeetingDesk, app::MeetingAction>(action);
    const bool drags = !app::movement_of(action).empty() ||
                       app::action_as<app::SetCamera, app::MapAction>(action) ||
                       (desk && desk->desk.step == step);  // an area in a meeting is no place to go back to
    if (drags) return void(request(ReplaceHash{link_}));
    request(PushHash{link_});
  }

  /// Every choice is said with what came of it: an area at once, other numbers when they are there.
  void announce(const app::Action& action) {
    if (app::action_as<app::SelectArea, app::SelectionAction>(action)) {
      const app::Picture picture = session_.picture();
      if (const app::RankedPicture* ranked = picture.ranked(); ranked && !ranked->ranking.preview) {
        message_ = words::area_announcement(picture.ready()->situation, ranked->ranking.now,
                                            picture.ready()->selected, picture.state.preferences.language);
      }
      return;
    }
    if (auto said = said_of_choice(action, session_.picture())) {
      message_ = std::move(*said);
      return;
    }
    chose_filters_ = is_filter(action);
    const bool weighs = std::holds_alternative<app::WeighingAction>(action);
    const bool selects = std::holds_alternative<app::SelectionAction>(action) &&
                         !app::action_as<app::HoverArea, app::SelectionAction>(action);
    if (!weighs && !selects && !std::holds_alternative<app::HistoryAction>(action)) return;
    message_.clear();
    chose_other_numbers_ = true;
  }

  void announce_ranking() {
    const app::Picture picture = session_.picture();
    const app::RankedPicture* ranked = picture.ranked();
    if (!ranked) return;
    message_ = words::ranking_announcement(picture.ready()->situation, ranked->ranking.now,
                                           picture.state.preferences.language);
    // Else one category fewer would be said as the one before it.
    if (std::exchange(chose_filters_, false)) message_ = said_of_filters(picture) + " " + message_;
  }

  static bool is_filter(const app::Action& action) {
    return app::action_as<app::ToggleCategory, app::SelectionAction>(action) ||
           app::action_as<app::ToggleSource, app::SelectionAction>(action) ||
           app::action_as<app::ToggleParty, app::SelectionAction>(action) ||
           app::action_as<app::SetHidden, app::SelectionAction>(action) ||
           app::action_as<app::ClearFilters, app::SelectionAction>(action);
  }

  /// The id by which it is answered.
  template <typename What>
  std::uint32_t request(What what) {
    requests_.push_back({++last_id_, std::move(what)});
    return last_id_;
  }

  void ask(app::Request wanted) {
    const auto problems = [&] {
      return words::problem_lines(session_.picture().problems, session_.state().preferences.language);
    };
    switch (wanted) {
      case app::Request::open_folder:
        request(PickFolder{});
        break;
      case app::Request::open_files:
        request(PickFiles{});
        break;
      case app::Request::copy_link:
        // The platform knows the page's own address; what begins with # it puts after that.
        awaited_[request(CopyText{"#" + link_})] = {
            own_data() ? Text::link_copied_own_data : Text::link_copied, Text::link_not_copied};
        break;
      case app::Request::copy_problems:
        awaited_[request(CopyText{problems()})] = {Text::list_copied, Text::list_not_copied};
        break;
      case app::Request::save_problems:
        save({"problem.txt", problems()}, Text::file_saved);
        break;
      case app::Request::scroll_to_top:
        request(ScrollToTop{});
        break;
      case app::Request::open_window:
        request(OpenWindow{});
        break;
      case app::Request::print:
        if (auto leaving = leaving_by_print(session_, given_now())) {
          printing_[request(Print{})] = std::move(*leaving);
        } else {
          request(Print{});
        }
        break;
      default:
        if (auto asked = asked_file(session_, wanted, given_now())) give(std::move(*asked));
    }
  }

  GivenAt given_now() const { return {today(), instant(), app::seconds_now()}; }

  void give(AskedFile asked) {
    if (asked.refused) failure_ = text(*asked.refused);
    if (asked.file) save(std::move(*asked.file), asked.done);
  }

  void save_picture(const app::SavePicture& wanted) {
    auto file = picture_file(session_.picture(), kept_, wanted.figure);
    if (!file) return;
    if (wanted.kind == app::PictureKind::vectors) return save(std::move(*file), Text::file_saved);
    std::string name = file->file_name.substr(0, file->file_name.rfind('.')) + ".png";
    awaited_[request(SavePixels{std::move(name), std::move(file->bytes)})] = {Text::file_saved,
                                                                              Text::file_not_saved};
  }

  void save(SaveFile file, Text done) { awaited_[request(std::move(file))] = {done, Text::file_not_saved}; }

  /// What is sent goes where others see it at once, if there is a road and nothing else is unsaved.
  void share_reports() {
    const data::Draft& draft = session_.state().choices.draft;
    const bool only_reports = std::all_of(draft.begin(), draft.end(), [](const data::Edit& edit) {
      return std::holds_alternative<data::AddDocument>(edit.what);
    });
    const app::RoadKind road = session_.picture().saving.road.kind;
    const bool writes = road == app::RoadKind::webdav || road == app::RoadKind::folder;
    if (only_reports && writes) session_.act(app::SavingAction{app::SaveNow{}}, app::seconds_now());
  }

  void told(const Written& written) {
    if (written.said) message_ = *written.said;
    if (written.read_as) read_as_ = *written.read_as;
    if (written.shares) share_reports();
    if (written.to_top) request(ScrollToTop{});
    if (!written.moves) return;
    link_ = app::to_link(session_.state());
    request(ReplaceHash{link_});
  }

  void found() {
    // A new situation takes the place of what is open, and no edit is lost on the way.
    if (!session_.state().choices.draft.empty()) {
      failure_ = text(Text::founding_unsaved);
      return;
    }
    const bool done = session_.found(instant(), app::seconds_now());
    request(ScrollToTop{});
    if (!done) return;
    read_as_ = Text::founding_made;
    link_ = app::to_link(session_.state());
    request(PushHash{link_});
  }

  /// What is said when the platform has answered.
  struct Awaited {
    Text done = Text::file_saved;
    Text failed = Text::file_not_saved;
  };

  HostFacts facts_;
  std::optional<app::SavePicture> picture_wanted_;
  app::Session session_{{}, today()};
  views::Kept kept_;
  std::string link_;
  std::string message_;
  Text read_as_ = Text::situation_read;  ///< what is said when the situation that is being read is there
  bool chose_other_numbers_ = false;     ///< whose result is still to be said
  bool chose_filters_ = false;           ///< likewise, with what is left out
  std::string failure_;  ///< what was not done, with what to do about it; until the next that the user does
  std::vector<HostRequest> requests_;
  std::uint32_t last_id_ = 0;
  std::map<std::uint32_t, Awaited> awaited_;       ///< by the request's id
  std::map<std::uint32_t, app::Asker> saving_;     ///< likewise
  std::map<std::uint32_t, std::size_t> locating_;  ///< likewise: the event of the report that it is for
  std::map<std::uint32_t, Leaving> printing_;      ///< likewise: what has left the group once that is done
};

}  // namespace

std::unique_ptr<Application> make_application() {
  return std::make_unique<Program>();
}

}  // namespace lagesbild::program
