#include "app/topics/saving/saving.hpp"

#include <algorithm>

#include "app/state.hpp"
#include "data/json/json_view.hpp"
#include "model/personal_data.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;
using Step = Saver::Step;

std::string file_name_of(const std::string& path) {
  return std::string(data::base_name(path));
}

/// Whether the document holds what the edit was to put there.
bool holds(const data::Documents& base, const data::Edit& edit) {
  const data::Document* document = base.find(edit.document);
  if (document == nullptr) return false;
  if (const auto* file = std::get_if<data::AddDocument>(&edit.what)) {
    return document->file.bytes == file->bytes;
  }
  const auto* add = std::get_if<data::AddRecord>(&edit.what);
  const auto list = add ? data::JsonView(document->file.bytes.view()).find(add->list) : std::nullopt;
  const auto id = add ? data::JsonView(add->json).find("id") : std::nullopt;
  if (!list || !id) return false;
  for (const data::JsonView& record : list->elements()) {
    const auto same = record.find("id");
    const auto changed = record.find("changed");
    if (same && changed && same->raw() == id->raw() && changed->says(edit.changed)) return true;
  }
  return false;
}

/// Without what stands there already.
data::Draft still_to_save(const data::Documents& base, const data::Draft& draft) {
  data::Draft left;
  data::Documents now = base;
  for (const data::Edit& edit : draft) {
    auto next = now.with(edit);
    if (!next && holds(now, edit)) continue;
    const bool same = next && std::equal(now.all().begin(), now.all().end(), next->all().begin(),
                                         next->all().end(), [](const auto& one, const auto& other) {
                                           return one.file.bytes.shares(other.file.bytes) ||
                                                  one.file.bytes == other.file.bytes;
                                         });
    if (same) continue;
    left.push_back(edit);
    if (next) now = std::move(*next);
  }
  return left;
}

}  // namespace

void apply_to(State& state, const SavingAction& action) {
  if (std::holds_alternative<DiscardDraft>(action)) state.choices.draft.clear();
  if (const auto* set = std::get_if<SetUnit>(&action)) state.unit = set->unit;
}

std::string usable_unit(const State& state, Date today) {
  return personal_data::points_at_somebody(state.unit, today) ? "" : plain_name(state.unit);
}

void sign(std::span<data::Edit> edits, const std::string& unit) {
  for (data::Edit& edit : edits) {
    if (edit.unit.empty() && !edit.changed.empty()) edit.unit = unit;
  }
}

// [SECTION] What happens

namespace {

constexpr int shortest_retry_ms = 5'000;
constexpr int longest_retry_ms = 300'000;

}  // namespace

void Saving::road_found(Road road, const data::Documents& base) {
  const bool another = road.kind != road_.kind || road.place != road_.place;
  road_ = std::move(road);
  if (!another) return;
  watch_.stop();
  saver_.place_changed();
  wrong_folder_ = false;
  seek_copies();
  if (writes()) look_at_place(base);
}

void Saving::opened(const data::Documents& base, std::vector<std::string> damaged) {
  if (damaged != damaged_) {
    damaged_ = std::move(damaged);
    seek_copies();
  }
  std::string key = situation_key(base);
  if (key == situation_) return;
  situation_ = std::move(key);
  foundations_.clear();
  taken_up_.reset();
  if (!saver_.busy()) saver_.clear();
  saver_.place_changed();
  watch_.stop();
  wrong_folder_ = false;
  if (writes()) look_at_place(base);
}

void Saving::look_at_place(const data::Documents& base) {
  const data::Document* manifest = base.find(data::FileKind::manifest);
  wanted_.push_back({Asker::folder, ReadFile{manifest ? manifest->path : "lagesbild.json"}});
}

void Saving::place_seen(const RequestResult& result, const data::Documents& base) {
  const bool any = base.find(data::FileKind::manifest) != nullptr;
  std::string there;
  if (result.is(Outcome::done)) {
    const data::File file{"lagesbild.json", result.bytes};
    there = situation_key(data::Documents(std::span(&file, 1)));
  }
  // What cannot be read is told by the saving itself, document by document.
  const bool reached = result.is(Outcome::done) || result.is(Outcome::not_found);
  const bool new_one = !any && !kept_.empty();
  wrong_folder_ = reached && (any ? there != situation_key(base) : new_one && !there.empty());
  const bool waits = std::exchange(plan_waits_, false);
  if (wrong_folder_) return watch_.stop();
  if (waits) saver_.begin(plan_.documents);
  if (!watch_.running() && result.is(Outcome::done)) {
    watch_.start(road_.kind == RoadKind::folder ? Watch::First::read_all : Watch::First::only_new);
  }
}

bool Saving::draft_found(std::string key, std::string_view json) {
  auto kept = read_kept(json);
  if (!kept) return false;
  found_.emplace_back(std::move(key), std::move(*kept));
  return true;
}

bool Saving::any_file_waits() const {
  return std::any_of(found_.begin(), found_.end(), [](const auto& each) { return each.first.empty(); });
}

std::optional<Saving::Found> Saving::take_found(const data::Documents& base, const data::Draft& draft_now,
                                                const ReportForm& form_now) {
  const auto fits = [&, key = situation_key(base)](const auto& each) { return each.second.situation == key; };
  if (std::none_of(found_.begin(), found_.end(), fits)) return std::nullopt;
  data::Draft draft;
  std::string instant;
  std::optional<ReportForm> form;
  for (const auto& [key, kept] : found_) {
    if (!fits(std::pair(key, kept))) continue;
    KeptDraft left{
        .situation = kept.situation, .instant = {}, .edits = {}, .foundations = {}, .form = kept.form};
    auto written = form || is_begun(form_now) ? std::nullopt : report_form_of(kept.form);
    const bool others = written && !form_now.source.empty() && written->source != form_now.source;
    if (written && !others) {
      form = std::move(written);
      left.form.clear();
    }
    if (!key.empty()) replaced_.push_back({key, left.empty() ? "" : write_kept(left)});
    for (const auto& [path, bytes] : kept.foundations) {
      const data::Document* document = base.find(path);
      if (document != nullptr && document->file.bytes != bytes) foundations_.try_emplace(path, bytes);
    }
    // A file may be opened twice, or while its edits are still here.
    for (const data::Edit& edit : kept.edits) {
      const auto same = [&](const data::Edit& other) { return other.id == edit.id; };
      const bool known = std::any_of(draft.begin(), draft.end(), same) ||
                         std::any_of(draft_now.begin(), draft_now.end(), same);
      if (!known) draft.push_back(edit);
    }
    instant = std::max(instant, kept.instant);
  }
  std::erase_if(found_, fits);
  draft = still_to_save(base, draft);
  if (draft.empty() && !form) {
    for (KeepDraft& rest : replaced_) wanted_.push_back({Asker::draft, std::move(rest)});
    replaced_.clear();
    return std::nullopt;
  }
  taken_up_ = TakenUp{std::move(instant), draft.size(), clashes_of(base, draft), form.has_value()};
  return Found{std::move(draft), std::move(form)};
}

std::size_t Saving::clashes_of(const data::Documents& base, const data::Draft& draft) const {
  std::size_t clashes = 0;
  for (const Saver::Wanted& wanted : plan_saving(base, draft, foundations_).documents) {
    const data::Document* now = base.find(wanted.path);
    if (now == nullptr || now->file.bytes == wanted.base) continue;
    const auto merged = merging_(wanted.path, wanted.base, wanted.mine, now->file.bytes, {});
    if (merged) clashes += merged->clashes.size();
  }
  return clashes;
}

void Saving::act(const SavingAction& action, const data::Documents& base, const data::Draft& draft) {
  if (const auto* show = std::get_if<ShowSaving>(&action)) open_ = show->open;
  if (std::holds_alternative<SaveNow>(action)) {
    taken_up_.reset();
    retry_ms_ = shortest_retry_ms;
    writes() ? save(base, draft) : hand_out(base, draft);
  }
  if (std::holds_alternative<ChooseFolder>(action)) wanted_.push_back({Asker::road, PickRoad{}});
  if (std::holds_alternative<LeaveFolder>(action)) wanted_.push_back({Asker::road, ForgetFolder{}});
  if (const auto* answer = std::get_if<AnswerClash>(&action))
    saver_.answer_clash(answer->path, answer->answer);
  if (const auto* anyway = std::get_if<SaveAnyway>(&action)) saver_.allow(anyway->path);
  if (std::holds_alternative<DiscardDraft>(action)) {
    taken_up_.reset();
    if (!saver_.busy()) saver_.clear();
  }
  if (std::holds_alternative<DownloadDraft>(action)) {
    handed_out_.push_back({"lagesbild-utkast.json", write_kept(kept_now(base, draft))});
  }
  if (std::holds_alternative<TakeIn>(action)) take_in(draft);
  if (const auto* back = std::get_if<PutBackCopy>(&action)) put_back(back->path);
  if (std::holds_alternative<FilesAreThere>(action)) {
    arrived_.emplace();
    plan_ = plan_saving(base, handed_out_draft_, foundations_);
    for (const Saver::Wanted& wanted : plan_.documents) {
      if (wanted.goes) {
        arrived_->gone.insert(wanted.path);
      } else {
        arrived_->files.push_back({wanted.path, wanted.mine, data::Origin::opened});
      }
    }
    for (const auto& [id, paths] : plan_.edits) arrived_->saved.insert(id);
    ever_saved_ = true;
  }
}

void Saving::save(const data::Documents& base, const data::Draft& draft) {
  if (saver_.busy() || plan_waits_) return;
  plan_ = plan_saving(base, draft, foundations_);
  written_.clear();
  gone_.clear();
  plan_waits_ = true;
  look_at_place(base);
}

void Saving::put_back(const std::string& path) {
  const auto offer = restoring_.offers().find(path);
  if (offer == restoring_.offers().end() || saver_.busy() || plan_waits_ || !writes()) return;
  plan_ = {};
  written_.clear();
  plan_.documents.push_back({.path = path, .base = {}, .mine = offer->second.bytes, .allowed = true});
  saver_.begin(plan_.documents);
}

void Saving::seek_copies() {
  writes() && !damaged_.empty() ? restoring_.start(damaged_) : restoring_.stop();
}

void Saving::begin_retry() {
  const auto& tasks = saver_.tasks();
  const auto stands = [](const Saver::Task& task) {
    return task.step == Step::asks ||
           (task.failure && *task.failure != SaveFailure::waits && !passes_by_itself(*task.failure));
  };
  const bool any = std::any_of(tasks.begin(), tasks.end(),
                               [](const Saver::Task& task) { return task.failure.has_value(); });
  if (retry_waits_ || !any || std::any_of(tasks.begin(), tasks.end(), stands)) return;
  retry_waits_ = true;
  retry_ms_ = std::max(retry_ms_, shortest_retry_ms);
  wanted_.push_back({Asker::retry, Wait{retry_ms_}});
  retry_ms_ = std::min(retry_ms_ * 3, longest_retry_ms);
}

void Saving::retry(const data::Documents& base) {
  retry_waits_ = false;
  const bool failed = std::any_of(saver_.tasks().begin(), saver_.tasks().end(),
                                  [](const Saver::Task& task) { return task.failure.has_value(); });
  if (!failed || !writes()) return;
  if (puts_back()) {
    saver_.begin(plan_.documents);
  } else if (!kept_.empty()) {
    save(base, kept_);
  }
}

void Saving::hand_out(const data::Documents& base, const data::Draft& draft) {
  for (const Saver::Wanted& wanted : plan_saving(base, draft, foundations_).documents) {
    if (!wanted.goes) handed_out_.push_back({file_name_of(wanted.path), wanted.mine});
  }
  handed_out_draft_ = draft;
}

void Saving::take_in(const data::Draft& draft) {
  if (!arrived_) arrived_.emplace();
  for (const auto& [path, file] : watch_.arrived()) {
    // What is edited here is merged when it is saved, with what it was made on.
    const bool edited = std::any_of(draft.begin(), draft.end(),
                                    [&](const data::Edit& edit) { return edit.document == path; });
    if (!edited) arrived_->files.push_back(file);
  }
  watch_.taken_in();
}

void Saving::answered(Asker asker, const RequestResult& result, const data::Documents& base) {
  switch (asker) {
    case Asker::saver:
      saver_.answered(result);
      return gather_written();
    case Asker::watch:
      watch_.answered(result, base);
      if (watch_.first_look() && !watch_.looking() && !watch_.arrived().empty()) take_in(kept_);
      return;
    case Asker::draft:
      if (!result.is(Outcome::done)) return;
      for (KeepDraft& rest : replaced_) wanted_.push_back({Asker::draft, std::move(rest)});
      replaced_.clear();
      return;
    case Asker::retry:
      return retry(base);
    case Asker::restoring:
      return restoring_.answered(result);
    case Asker::folder:
      return place_seen(result, base);
    case Asker::road:
    case Asker::past:
    case Asker::unit:
      return;
  }
}

/// What is written, and the edits all of whose documents are.
void Saving::gather_written() {
  for (Saver::Written& file : saver_.take_written()) {
    if (file.gone) gone_.insert(file.path);
    written_[file.path] = {file.path, std::move(file.bytes), data::Origin::server, std::move(file.tag)};
  }
  if (saver_.busy()) return;
  std::set<std::string> missing;
  for (const Saver::Wanted& wanted : plan_.documents) {
    if (!written_.contains(wanted.path)) missing.insert(wanted.path);
  }
  // An edit that lacks one of its documents keeps the others back, and all edits that are in those.
  const auto lacks = [&](const std::set<std::string>& paths) {
    return std::any_of(paths.begin(), paths.end(), [&](const auto& path) { return missing.contains(path); });
  };
  for (std::size_t before = missing.size() + 1; before != missing.size();) {
    before = missing.size();
    for (const auto& [id, paths] : plan_.edits) {
      if (lacks(paths)) missing.insert(paths.begin(), paths.end());
    }
  }
  if (!arrived_) arrived_.emplace();
  for (const auto& [path, file] : written_) {
    if (missing.contains(path)) continue;
    watch_.forget(path);
    restoring_.forget(path);
    if (gone_.contains(path)) {
      arrived_->gone.insert(path);
    } else {
      arrived_->files.push_back(file);
    }
    foundations_.erase(path);
  }
  for (const auto& [id, paths] : plan_.edits) {
    if (!lacks(paths)) arrived_->saved.insert(id);
  }
  ever_saved_ = ever_saved_ || !arrived_->files.empty() || !arrived_->gone.empty();
  begin_retry();
}

// [SECTION] What it wants

KeptDraft Saving::kept_now(const data::Documents& base, const data::Draft& draft) const {
  KeptDraft kept = kept_draft(base, draft, foundations_);
  if (is_begun(kept_form_)) kept.form = to_json(kept_form_);
  return kept;
}

std::vector<SavingRequest> Saving::take_requests(const data::Documents& base, const data::Draft& draft,
                                                 const ReportForm& form, Date today) {
  saver_.day_is(today);
  std::vector<SavingRequest> wanted = std::exchange(wanted_, {});
  if (auto request = saver_.take_request()) wanted.push_back({Asker::saver, std::move(*request)});
  if (auto request = watch_.take_request()) wanted.push_back({Asker::watch, std::move(*request)});
  if (auto request = restoring_.take_request()) wanted.push_back({Asker::restoring, std::move(*request)});
  if (taken_up_ && !is_begun(form)) taken_up_->form = false;
  const bool handed_out = !draft.empty() && draft == handed_out_draft_;
  if (draft != kept_ || form != kept_form_ || handed_out != kept_handed_out_) {
    kept_ = draft;
    kept_form_ = form;
    kept_handed_out_ = handed_out;
    const KeptDraft kept = kept_now(base, draft);
    wanted.push_back({Asker::draft, KeepDraft{"", kept.empty() ? "" : write_kept(kept), handed_out}});
  }
  return wanted;
}

// [SECTION] What there is to see

SavingStatus Saving::status(const data::Draft& draft) const {
  const auto any = [&](Step step) {
    return std::any_of(saver_.tasks().begin(), saver_.tasks().end(),
                       [&](const Saver::Task& task) { return task.step == step; });
  };
  if (saver_.busy() || plan_waits_) return SavingStatus::saving;
  if (any(Step::asks)) return SavingStatus::asks;
  // A copy is put back of no draft.
  if (any(Step::failed) && puts_back()) return SavingStatus::failed;
  if (draft.empty()) {
    return ever_saved_ || road_.kind == RoadKind::folder ? SavingStatus::saved : SavingStatus::nothing;
  }
  if (any(Step::failed) || wrong_folder_) return SavingStatus::failed;
  return draft == handed_out_draft_ ? SavingStatus::handed_out : SavingStatus::draft;
}

SavingPicture Saving::picture(const data::Draft& draft) const {
  SavingPicture picture{.status = status(draft),
                        .open = open_,
                        .road = road_,
                        .changes = draft.size(),
                        .tasks = saver_.tasks(),
                        .taken_up = taken_up_,
                        .retries = retry_waits_,
                        .wrong_folder = wrong_folder_};
  for (const data::Edit& edit : draft) {
    if (open_) picture.listed.push_back(change_of(edit));
  }
  for (const auto& [path, offer] : restoring_.offers()) picture.whole_copies.push_back({path, offer.day});
  for (const auto& [path, file] : watch_.arrived()) {
    // One that is cut, or not yet whole, is a file that has come.
    const bool is_report = watch_.is_report(path) && data::is_readable(file.bytes.view());
    ++(is_report ? picture.new_reports : picture.changed_files);
  }
  return picture;
}

}  // namespace lagesbild::app
