#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/topics/saving/kept_draft.hpp"
#include "app/topics/saving/saver.hpp"
#include "app/topics/saving/saving_actions.hpp"
#include "app/topics/saving/saving_picture.hpp"
#include "app/topics/saving/watch.hpp"
#include "data/documents/documents.hpp"

namespace lagesbild::app {

/// Which part of saving a request's answer is for.
enum class Asker : std::uint8_t { saver, watch, draft, road, folder, past };

struct SavingRequest {
  Asker asker = Asker::saver;
  RoadRequest what;
};

/// What is to be handed out as a file.
struct HandedOut {
  std::string file_name;
  data::Bytes bytes;
};

/// How the draft comes to where others see it, is kept until then, and how what they save comes here. It
/// knows documents and edits as they are told to it, and changes neither: what came of it is taken.
class Saving {
 public:
  explicit Saving(Merging merging) : saver_(std::move(merging)) {}

  // [SECTION] What happens
  void road_found(Road road, const data::Documents& base);
  /// What an earlier visit kept under the key.
  void draft_found(std::string key, std::string_view json);
  void act(const SavingAction& action, const data::Documents& base, const data::Draft& draft);
  void answered(Asker asker, const RequestResult& result, const data::Documents& base);
  /// Another situation is open, or the same with other documents.
  void opened(const data::Documents& base);

  // [SECTION] What it wants
  std::vector<SavingRequest> take_requests(const data::Documents& base, const data::Draft& draft);
  std::vector<HandedOut> take_handed_out() { return std::exchange(handed_out_, {}); }

  // [SECTION] What came of it
  /// Files as they are there now, with the edits that are in them.
  struct Arrived {
    std::vector<data::File> files;
    std::set<std::string> saved;  ///< edits' ids
    std::set<std::string> gone;   ///< paths of those that are there no longer
  };
  std::optional<Arrived> take_arrived() { return std::exchange(arrived_, std::nullopt); }
  /// A draft of the situation that is open, to be put before the one that there is.
  std::optional<data::Draft> take_found(const data::Documents& base);
  bool busy() const { return saver_.busy(); }
  /// There is a place that it can read and write by itself.
  bool writes() const { return road_.kind == RoadKind::webdav || road_.kind == RoadKind::folder; }

  SavingPicture picture(const data::Draft& draft) const;

 private:
  void save(const data::Documents& base, const data::Draft& draft);
  void hand_out(const data::Documents& base, const data::Draft& draft);
  void look_at_place(const data::Documents& base);
  void place_seen(const RequestResult& result, const data::Documents& base);
  void take_in(const data::Draft& draft);
  void gather_written();
  SavingStatus status(const data::Draft& draft) const;

  Saver saver_;
  Watch watch_;
  Road road_;
  SavingPlan plan_;
  bool plan_waits_ = false;                    ///< until the place is known to be the right one
  std::map<std::string, data::File> written_;  ///< of the plan, by path
  std::set<std::string> gone_;                 ///< of them those that are removed
  std::optional<Arrived> arrived_;
  std::vector<HandedOut> handed_out_;
  data::Draft handed_out_draft_;
  std::vector<SavingRequest> wanted_;
  std::vector<std::string> replaced_keys_;  ///< of drafts that are in this one, once that is kept
  std::vector<std::pair<std::string, KeptDraft>> found_;  ///< by the key that it is kept under
  std::string situation_;
  Foundations foundations_;
  data::Draft kept_;  ///< as the browser has it
  bool kept_handed_out_ = false;
  std::optional<TakenUp> taken_up_;
  bool open_ = false;
  bool wrong_folder_ = false;
  bool ever_saved_ = false;
};

}  // namespace lagesbild::app
