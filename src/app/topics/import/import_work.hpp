#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/topics/import/import_picture.hpp"
#include "app/work/derived.hpp"
#include "app/work/scheduler.hpp"
#include "data/documents/documents.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// Reads the table and plans its rows, in slices between frames: what is planned is what `lagesbild import`
/// plans of the same bytes, situation and choices.
class ImportWork final : public Work {
 public:
  /// The table and choices that hold, for the situation of that number; it outlives the work on it or is
  /// forgotten first. A small table is planned at once.
  void want(const Importing& importing, const Situation& situation, std::size_t situation_number,
            const data::Documents& documents, Date today);
  /// The situation goes.
  void forget();

  bool pending() const override { return is_wanted_ && !is_done_; }
  void work(const Slice& slice) override;

  /// Of what was wanted last.
  const ImportPicture& picture(const Importing& importing, const data::Documents& documents,
                               const data::Draft& draft);

  /// What the plan adds and changes, as files of the inbox changed at the instant; none where the plan is not
  /// whole. It has to be planned again afterwards.
  std::vector<data::File> documents_of(const std::string& inbox, const std::string& instant);
  /// CSV of the rows that are not taken in; nothing where there is no whole plan.
  std::optional<std::string> refused_rows(Language language) const;
  /// How the table is taken in, under that name; nothing where there is no whole plan.
  std::optional<intake::Profile> profile(std::string name) const;

 private:
  struct Reading {
    std::string name;
    data::Bytes bytes;
    std::optional<intake::Encoding> encoding;
    std::optional<char> separator;
    std::optional<std::size_t> sheet;
    std::optional<intake::Head> head;

    bool operator==(const Reading&) const = default;
  };

  /// A piece of the file; true: there is more.
  bool read();
  void use_profile();
  void begin_planning();
  void finish();
  void describe_columns();
  void describe_questions();
  void describe_heads();

  const Situation* situation_ = nullptr;
  std::size_t situation_number_ = 0;
  std::vector<intake::Profile> profiles_;
  std::vector<std::string> kept_;  ///< names of the situation's
  Importing wanted_;
  Date today_;
  bool is_wanted_ = false;
  bool is_done_ = false;

  std::optional<Reading> reading_;
  std::optional<intake::InputReading> opening_;  ///< while the file is read
  std::optional<intake::Input> input_;
  std::optional<Problem> problem_;  ///< why there is none
  intake::Choices choices_;
  std::unique_ptr<intake::Planner> planner_;
  std::size_t planned_rows_ = 0;
  std::vector<Incidents> parts_;  ///< so many rows each as one document has
  ImportPicture picture_;
  std::optional<std::optional<intake::Fate>> listed_;  ///< the filter of picture_.rows
};

}  // namespace lagesbild::app
