#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/topics/import/importing.hpp"
#include "intake/plan/input.hpp"
#include "intake/plan/plan.hpp"
#include "model/problem.hpp"

namespace lagesbild::app {

/// A column of the table, with a value as it stands there.
struct ImportColumn {
  std::string name;  ///< "C Datum"
  std::string sample;
  std::optional<intake::Use> use;
  bool is_nearly = false;    ///< by a heading that is only almost a known one
  bool is_personal = false;  ///< concerns a person, and is left out unless someone says otherwise
  bool is_asked = false;     ///< one of several with equal headings
};

/// A choice by id with what people call it.
struct ImportOption {
  std::string id;
  LocalText name;
};

struct ImportQuestion {
  intake::Question question;
  LocalText text;
  std::vector<ImportOption> proposals;  ///< of a value: what may have been meant
};

/// A value that has been answered for.
struct ImportAnswer {
  intake::WrittenValue value;
  std::string written;  ///< as it stands, where that is known
  LocalText meaning;    ///< empty: its rows are left
};

/// A row of the preview.
struct ImportRow {
  std::string line;
  LocalText fate;
  std::string content;  ///< what stands in the columns that are used
  LocalText told;
};

/// What is known of the table that is being taken in.
struct ImportPicture {
  std::optional<Problem> problem;  ///< why it cannot be read
  std::optional<double> progress;  ///< 0–1 while it is read and planned

  // Once it is read
  const intake::Input* input = nullptr;
  LocalText reading;
  std::vector<std::pair<intake::Head, std::string>>
      heads;                             ///< rows that can be the headings, with what stands there
  std::size_t head = 0;                  ///< the one that is used
  std::vector<std::string> profiles;     ///< that can be used, by name; the last are intake::presets()
  std::size_t own_profiles = 0;          ///< how many of them are the group's own
  std::optional<std::size_t> profile;    ///< the one that is
  bool is_recognised = false;            ///< by its headings and nobody's choice
  std::vector<LocalText> profile_notes;  ///< of headings that are not as they were
  std::vector<ImportColumn> columns;
  intake::Choices choices;  ///< with what the profile says

  // Once it is planned
  const intake::Plan* plan = nullptr;
  std::vector<ImportQuestion> questions;
  std::vector<ImportAnswer> answers;
  LocalText sum;                    ///< where the table's own sum is another; or empty
  std::vector<Week> weeks;          ///< from that of the first new event to that of the last
  std::vector<std::uint32_t> rows;  ///< of the preview, as it is filtered
  const TakenIn* taken = nullptr;   ///< what was taken in last, where it has not been undone
  bool taken_is_draft = false;      ///< and it is not saved yet
  std::optional<std::string> kept;  ///< name of the profile that the situation has of these headings

  ImportRow row(std::size_t index) const;
};

}  // namespace lagesbild::app
