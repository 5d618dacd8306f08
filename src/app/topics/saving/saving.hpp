#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/topics/report/report_form.hpp"
#include "app/topics/saving/kept_draft.hpp"
#include "app/topics/saving/restoring.hpp"
#include "app/topics/saving/saver.hpp"
#include "app/topics/saving/saving_actions.hpp"
#include "app/topics/saving/saving_picture.hpp"
#include "app/topics/saving/watch.hpp"
#include "data/documents/documents.hpp"

namespace lagesbild::app {

/// Which part of saving a request's answer is for.
enum class Asker : std::uint8_t { saver, watch, draft, road, folder, retry, restoring, past, unit };

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
  explicit Saving(const Merging& merging) : merging_(merging), saver_(merging) {}

  // [SECTION] What happens
  void road_found(Road road, const data::Documents& base);
  /// What an earlier visit kept under the key; "": a file that it was downloaded as. False: it is no draft.
  bool draft_found(std::string key, std::string_view json);
  void act(const SavingAction& action, const data::Documents& base, const data::Draft& draft);
  void answered(Asker asker, const RequestResult& result, const data::Documents& base);
  /// Another situation is open, or the same with other documents; of them those that are damaged, by path.
  void opened(const data::Documents& base, std::vector<std::string> damaged);

  // [SECTION] What it wants
  /// `form`: of the report that is being written.
  std::vector<SavingRequest> take_requests(const data::Documents& base, const data::Draft& draft,
                                           const ReportForm& form, Date today);
  std::vector<HandedOut> take_handed_out() { return std::exchange(handed_out_, {}); }

  // [SECTION] What came of it
  /// Files as they are there now, with the edits that are in them.
  struct Arrived {
    std::vector<data::File> files;
    std::set<std::string> saved;  ///< edits' ids
    std::set<std::string> gone;   ///< paths of those that are there no longer
  };
  std::optional<Arrived> take_arrived() { return std::exchange(arrived_, std::nullopt); }
  /// Of the situation that is open: edits to be put before those that there are, and what was written of a
  /// report where nothing has been written of another.
  struct Found {
    data::Draft draft;
    std::optional<ReportForm> form;
  };
  std::optional<Found> take_found(const data::Documents& base, const data::Draft& draft,
                                  const ReportForm& form);
  /// A file with a draft was opened that belongs to another situation: it waits until that is open.
  bool any_file_waits() const;
  bool busy() const { return saver_.busy(); }
  /// There is a place that it can read and write by itself.
  bool writes() const { return road_.kind == RoadKind::webdav || road_.kind == RoadKind::folder; }

  SavingStatus status(const data::Draft& draft) const;
  SavingPicture picture(const data::Draft& draft) const;

 private:
  void save(const data::Documents& base, const data::Draft& draft);
  void put_back(const std::string& path);
  /// What is being written is a copy of a damaged file, and no edit's.
  bool puts_back() const { return plan_.edits.empty() && !plan_.documents.empty(); }
  void seek_copies();
  void begin_retry();
  void retry(const data::Documents& base);
  KeptDraft kept_now(const data::Documents& base, const data::Draft& draft) const;
  std::size_t clashes_of(const data::Documents& base, const data::Draft& draft) const;
  void hand_out(const data::Documents& base, const data::Draft& draft);
  void look_at_place(const data::Documents& base);
  void place_seen(const RequestResult& result, const data::Documents& base);
  void take_in(const data::Draft& draft);
  void gather_written();

  Merging merging_;
  Saver saver_;
  Watch watch_;
  Restoring restoring_;
  std::vector<std::string> damaged_;
  Road road_;
  SavingPlan plan_;
  bool plan_waits_ = false;                    ///< until the place is known to be the right one
  std::map<std::string, data::File> written_;  ///< of the plan, by path
  std::set<std::string> gone_;                 ///< of them those that are removed
  std::optional<Arrived> arrived_;
  std::vector<HandedOut> handed_out_;
  data::Draft handed_out_draft_;
  std::vector<SavingRequest> wanted_;
  std::vector<KeepDraft> replaced_;  ///< what is left of drafts that are in this one, once that is kept
  std::vector<std::pair<std::string, KeptDraft>> found_;  ///< by the key that it is kept under
  std::string situation_;
  Foundations foundations_;
  data::Draft kept_;      ///< as the browser has it
  ReportForm kept_form_;  ///< likewise
  bool kept_handed_out_ = false;
  std::optional<TakenUp> taken_up_;
  int retry_ms_ = 0;  ///< how long is waited next
  bool retry_waits_ = false;
  bool open_ = false;
  bool wrong_folder_ = false;
  bool ever_saved_ = false;
};

}  // namespace lagesbild::app
