#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/documents/documents.hpp"
#include "model/date.hpp"
#include "model/decisions.hpp"

/// The picture on which a decision was taken, as far as it can be had again.
namespace lagesbild::app {

struct State;
struct Choices;

/// What is shown in place of the situation as it is now.
struct LookingBack {
  Date day;                                 ///< as it was when it began; of a decision the meeting's
  std::optional<DecisionBasis> basis = {};  ///< of a decision
  bool is_decision = false;
  std::vector<std::string> others = {};  ///< paths of files that are of another revision than was decided on
};

/// Period, weights and filters as a link says them.
std::string picture_link(const Choices& choices);
/// Those of the choices in which the decision was taken, and nothing else; the situation's own where it kept
/// none.
Choices choices_of(const DecisionBasis& basis);

/// Files that are counted and have a revision, as they are.
std::vector<KeptRevision> counted_revisions(const data::Documents& documents);

struct OldFiles {
  std::vector<data::File> files;
  std::vector<std::string> others;  ///< as LookingBack::others
};
/// As files_on() of the day, but where the decision kept a file's revision the copy of that revision, or the
/// file itself.
OldFiles files_as_decided(const data::Documents& documents, Date day, const DecisionBasis& basis);

/// The latest numbers that a decision of the meeting was taken on.
std::optional<DecisionBasis> basis_of(const Meeting& meeting);

}  // namespace lagesbild::app
