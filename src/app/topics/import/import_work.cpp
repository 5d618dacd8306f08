#include "app/topics/import/import_work.hpp"

#include <algorithm>
#include <utility>

#include "intake/plan/document.hpp"
#include "intake/plan/telling.hpp"
#include "intake/profile/kept.hpp"
#include "intake/words.hpp"

namespace lagesbild::app {

namespace {

/// Rows between looks at the clock.
constexpr std::size_t rows_at_a_time = 400;
/// A table that takes less is planned before it is shown, so that nothing flickers.
constexpr double at_once_seconds = 0.05;
constexpr std::size_t most_bytes_at_once = 300'000;

bool names(const std::vector<std::string>& all, const std::string& name) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

}  // namespace

void ImportWork::want(const Importing& importing, const Situation& situation, std::size_t situation_number,
                      const data::Documents& documents, Date today) {
  const bool same_situation = situation_ == &situation && situation_number_ == situation_number;
  const bool same_choices = wanted_.bytes.shares(importing.bytes) && wanted_.name == importing.name &&
                            wanted_.choices == importing.choices && wanted_.profile == importing.profile &&
                            wanted_.opened == importing.opened;
  std::vector<intake::Profile> own = intake::kept_profiles(documents);
  std::vector<std::string> kept;
  for (const intake::Profile& profile : own) kept.push_back(profile.name);
  if (same_situation && same_choices && is_wanted_ && kept == kept_) {
    wanted_ = importing;
    return;
  }
  situation_ = &situation;
  situation_number_ = situation_number;
  wanted_ = importing;
  today_ = today;
  kept_ = std::move(kept);
  profiles_ = importing.opened;
  profiles_.insert(profiles_.end(), own.begin(), own.end());
  std::vector<intake::Profile> presets = intake::presets();
  profiles_.insert(profiles_.end(), presets.begin(), presets.end());
  is_wanted_ = !importing.bytes.empty();
  is_done_ = false;
  planner_.reset();
  parts_.clear();
  picture_.plan = nullptr;
  picture_.problem.reset();
  if (is_wanted_ && importing.bytes.size() < most_bytes_at_once) work(Slice(at_once_seconds));
}

void ImportWork::forget() {
  situation_ = nullptr;
  is_wanted_ = false;
  planner_.reset();
  if (opening_) reading_.reset();
  opening_.reset();
  parts_.clear();
  picture_ = {};
}

bool ImportWork::read() {
  const intake::Choices& said = wanted_.choices;
  Reading reading{wanted_.name, wanted_.bytes, said.encoding, said.separator, said.sheet, said.head};
  if (reading_ != reading) {
    input_.reset();
    picture_ = {};
    problem_.reset();
    opening_.emplace(wanted_.name, wanted_.bytes.text(), said);
    reading_ = std::move(reading);
  }
  if (!opening_) return false;
  if (opening_->step()) return true;
  auto read = opening_->take();
  opening_.reset();
  if (read) {
    input_ = std::move(*read);
  } else {
    problem_ = read.problem();
  }
  return false;
}

void ImportWork::use_profile() {
  picture_.profiles.clear();
  picture_.profile_notes.clear();
  for (const intake::Profile& profile : profiles_) picture_.profiles.push_back(profile.name);
  picture_.own_profiles = profiles_.size() - intake::presets().size();
  const auto recognised = intake::recognised(profiles_, input_->headings);
  picture_.profile = recognised;
  picture_.is_recognised = recognised.has_value() && !wanted_.profile;
  if (wanted_.profile) {
    const auto named = std::find(picture_.profiles.begin(), picture_.profiles.end(), *wanted_.profile) -
                       picture_.profiles.begin();
    const auto index = static_cast<std::size_t>(named);
    picture_.profile = index < profiles_.size() ? std::optional(index) : std::nullopt;
  }
  choices_ = wanted_.choices;
  if (picture_.profile) {
    const intake::Profile& profile = profiles_[*picture_.profile];
    const intake::ProfileFit fit = intake::fit(profile, input_->headings);
    picture_.profile_notes = intake::fit_texts(fit);
    choices_ = intake::with_profile(wanted_.choices, profile, fit);
  }
  choices_.today = today_;
  // A day will do until it is taken in: what is changed gets its instant then.
  choices_.now = to_string(today_);
}

void ImportWork::begin_planning() {
  use_profile();
  // A profile may know what the bytes do not tell.
  if (choices_.encoding && !wanted_.choices.encoding && !input_->encoding_is_certain) {
    auto again = intake::open_input(wanted_.name, wanted_.bytes.text(), choices_);
    if (again) input_ = std::move(*again);
    reading_.reset();
  }
  planner_ = std::make_unique<intake::Planner>(*input_, *situation_, choices_);
  planned_rows_ = 0;
  picture_.input = &*input_;
  picture_.reading = intake::reading_text(*input_);
  picture_.choices = choices_;
  describe_heads();
}

void ImportWork::work(const Slice& slice) {
  if (!planner_) {
    while (read()) {
      if (slice.over()) return;
    }
    if (!input_) {
      picture_.problem = problem_;
      is_done_ = true;
      return;
    }
    begin_planning();
  }
  do {
    const bool more = planner_->step(rows_at_a_time);
    planned_rows_ += rows_at_a_time;
    if (planned_rows_ % intake::rows_in_a_document == 0 || !more)
      parts_.push_back(planner_->take_incidents());
    if (!more) return finish();
  } while (!slice.over());
}

void ImportWork::finish() {
  is_done_ = true;
  picture_.plan = &planner_->plan();
  const intake::Plan& plan = *picture_.plan;
  describe_columns();
  describe_questions();
  picture_.sum = intake::sum_text(plan);
  picture_.reading = intake::reading_text(*input_);
  if (const LocalText systems = intake::systems_text(*input_, plan); !systems.sv.empty()) {
    picture_.reading.sv += ". " + systems.sv;
    picture_.reading.en += ". " + systems.en;
  }
  picture_.weeks.clear();
  if (plan.first_day && plan.last_day) {
    for (Week week = week_of(*plan.first_day); week <= week_of(*plan.last_day); week = week + 1) {
      picture_.weeks.push_back(week);
    }
  }
  listed_.reset();
}

const ImportPicture& ImportWork::picture(const Importing& importing, const data::Documents& documents,
                                         const data::Draft& draft) {
  picture_.progress.reset();
  if (pending()) {
    // The file is read first, and then its rows are looked at: of a workbook that takes about as long.
    const std::size_t all = input_ ? input_->table.rows() : 0;
    const double planned = all == 0 ? 0 : static_cast<double>(planned_rows_) / static_cast<double>(all);
    const bool has_read = input_ && !opening_;
    const double read = opening_ ? opening_->progress() : has_read ? 1 : 0;
    picture_.progress = std::min(1.0, (read + planned) / 2);
  }
  picture_.kept.reset();
  if (picture_.profile && names(kept_, picture_.profiles[*picture_.profile])) {
    picture_.kept = picture_.profiles[*picture_.profile];
  }
  picture_.taken = nullptr;
  picture_.taken_is_draft = false;
  if (importing.taken) {
    const auto is_there = [&](const std::string& path) { return documents.find(path) != nullptr; };
    const auto& paths = importing.taken->paths;
    if (std::all_of(paths.begin(), paths.end(), is_there)) picture_.taken = &*importing.taken;
    picture_.taken_is_draft = std::any_of(
        draft.begin(), draft.end(), [&](const data::Edit& edit) { return names(paths, edit.document); });
  }
  // Not `listed_ != shown`: nothing listed yet is not the list of all.
  if (picture_.plan && (!listed_ || *listed_ != importing.shown)) {
    picture_.rows.clear();
    const auto& fates = picture_.plan->fates;
    for (std::size_t row = 0; row < fates.size(); ++row) {
      const bool is_listed =
          importing.shown ? fates[row] == *importing.shown : fates[row] != intake::Fate::none;
      if (is_listed) picture_.rows.push_back(static_cast<std::uint32_t>(row));
    }
    listed_ = importing.shown;
  }
  return picture_;
}

std::vector<data::File> ImportWork::documents_of(const std::string& inbox, const std::string& instant) {
  std::vector<data::File> files;
  if (!is_done_ || !picture_.plan || picture_.plan->blocked) return files;
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    Incidents incidents = std::move(parts_[part]);
    for (IncidentMark& mark : incidents.marks) {
      if (!mark.changed.empty()) mark.changed = instant;
    }
    if (incidents.size() == 0) continue;
    intake::Choices choices = choices_;
    if (!files.empty()) choices.reported.reset();
    files.push_back(intake::document_of(*situation_, incidents, choices, inbox));
  }
  parts_.clear();
  is_wanted_ = false;
  return files;
}

std::optional<std::string> ImportWork::refused_rows(Language language) const {
  if (!is_done_ || !picture_.plan) return std::nullopt;
  return intake::refused_rows(*input_, *picture_.plan, language);
}

std::optional<intake::Profile> ImportWork::profile(std::string name) const {
  if (!is_done_ || !picture_.plan) return std::nullopt;
  return intake::profile_of(std::move(name), *input_, picture_.plan->columns, choices_);
}

}  // namespace lagesbild::app
