#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/documents/purge.hpp"

/// Words of an event or another record that should never have been written, taken out of all that the program
/// reaches. It is asked about first, and cannot be undone: undo is one of the places that they are taken out
/// of.
namespace lagesbild::app {

struct State;

struct AskToPurge {
  std::optional<data::TextToPurge> text;  ///< nothing: leave it
};
/// What was asked about.
struct Purge {};
using PurgeAction = std::variant<AskToPurge, Purge>;

void apply_to(State& state, const PurgeAction& action);

/// What is asked about, with what is reached.
struct PurgePicture {
  bool of_event = true;  ///< else lines of any record
  std::string words;
  std::vector<std::string> documents;  ///< paths of the files that change
  std::vector<std::string> elsewhere;  ///< paths of files that hold the same words and stay
  /// What their dated copies are called, "historik/kommun-ÅÅÅÅ-MM-DD.json": purged when they are saved.
  std::vector<std::string> copies;
};
PurgePicture purge_picture(const data::Documents& documents, const data::TextToPurge& text);

/// The state without the words: in the draft, and in what is being written in any form. The edits that take
/// them out of the files, by the unit, are in the draft.
void purge_from(State& state, const data::Documents& base, const data::TextToPurge& text,
                const std::string& instant, const std::string& unit);

}  // namespace lagesbild::app
