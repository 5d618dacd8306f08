#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "data/documents/with_files.hpp"

/// How the session gets a situation of answers, and of files that are picked for one.
namespace lagesbild::app {

namespace {

data::Draft draft_of(std::vector<data::File> files, const std::string& instant) {
  data::Draft draft;
  for (data::File& file : files) {
    std::string id = instant + "/" + std::to_string(draft.size() + 1);
    draft.push_back(
        {std::move(file.path), data::AddDocument{std::move(file.bytes)}, std::move(id), instant, {}});
  }
  return draft;
}

/// Where the first fault is within a row, that row is opened, so that its field can be reached.
OpenRow row_with_fault(const Problems& faults) {
  for (const Problem& fault : faults) {
    for (const auto& [list, name] : {std::pair{OpenRow::List::sources, std::string_view("/sources/")},
                                     {OpenRow::List::categories, std::string_view("/categories/")}}) {
      if (!fault.pointer.starts_with(name)) continue;
      std::size_t index = 0;
      for (std::size_t at = name.size(); at < fault.pointer.size() && fault.pointer[at] != '/'; ++at) {
        index = 10 * index + static_cast<std::size_t>(fault.pointer[at] - '0');
      }
      return {list, index};
    }
  }
  return {};
}

bool looks_like_json(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of("\xef\xbb\xbf \r\n\t");
  return begin != std::string_view::npos && bytes[begin] == '{';
}

bool is_text(std::string_view bytes) {
  return bytes.find('\0') == std::string_view::npos;
}

}  // namespace

const FoundingPicture* Session::founding_picture() {
  const bool is_open = history_.state.navigation.page == Page::founding;
  return is_open ? &founding_.picture(history_.state.founding, today()) : nullptr;
}

bool Session::found(std::string instant, double now_seconds) {
  FoundingAnswers& answers = history_.state.founding;
  const auto founding = founding_.founded(answers, today(), instant);
  if (!founding) {
    answers.tried = true;
    if (const OpenRow row = row_with_fault(founding_.picture(answers, today()).faults); row != OpenRow{})
      answers.open = row;
    return false;
  }
  answers.tried = false;
  State state = std::move(history_.state);
  state.choices = {};
  state.choices.draft = draft_of(data::files_of(*founding), instant);
  state.navigation = {};
  // One step back there is no situation; what was chosen in another is of no use in this.
  history_ = {};
  present_.reset();
  opening_.begin(state.choices.draft);
  leave_situation();
  history_ = replaced(std::move(history_), std::move(state), now_seconds);
  return true;
}

void Session::leave_situation() {
  import_.forget();
  coming_.reset();
  opened_.reset();
  found_.clear();
  gather_problems();
  ++results_;
}

bool Session::take_map(const std::vector<data::File>& files, double now_seconds) {
  if (history_.state.navigation.page != Page::founding || files.empty()) return false;
  const auto is = [](data::FileKind kind) {
    return [kind](const data::File& file) { return data::recognise(file.bytes) == kind; };
  };
  if (std::any_of(files.begin(), files.end(), is(data::FileKind::manifest))) return false;
  auto map = std::find_if(files.begin(), files.end(), is(data::FileKind::areas));
  if (map == files.end()) map = files.begin();
  FoundingAnswers answers = history_.state.founding;
  if (looks_like_json(map->bytes) || !is_text(map->bytes)) {
    answers.areas_from = AreasFrom::map;
    answers.map = map->bytes;
    answers.map_name = data::base_name(map->path);
  } else {
    answers.list = map->bytes.text();
  }
  act(SetFounding{std::move(answers)}, now_seconds);
  return true;
}

void Session::open_files(std::vector<data::File> files, double now_seconds) {
  // What is given belongs to the situation as it is now.
  if (present_) opening_.replace(std::move(std::exchange(present_, std::nullopt)->files));
  if (take_draft_files(files) && files.empty()) return;
  if (take_map(files, now_seconds) || take_table(files, now_seconds)) return;
  const bool joins = std::none_of(files.begin(), files.end(), [](const data::File& file) {
    return data::recognise(file.bytes) == data::FileKind::manifest;
  });
  if (!joins || !opening_.is_all_draft() || documents().all().empty())
    return opening_.opened(std::move(files));
  // A situation that is nowhere but in the draft is joined there, and so saved with it.
  data::Joined joined = data::with_files(documents().files(), files);
  State state = history_.state;
  const std::string instant = state.choices.draft.front().changed;
  state.choices.draft = draft_of(std::move(joined.files), instant);
  history_ = replaced(std::move(history_), std::move(state), now_seconds);
  follow_choices();
  problems_.insert(problems_.begin(), joined.problems.begin(), joined.problems.end());
}

}  // namespace lagesbild::app
