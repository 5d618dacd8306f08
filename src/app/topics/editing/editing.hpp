#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>

#include "data/documents/documents.hpp"
#include "model/incidents.hpp"
#include "model/measures.hpp"
#include "model/weight_profile.hpp"

/// What the user changes in the documents that are open. A draft is a list of edits among the choices, so
/// that each is undone and redone like any choice; the documents and what is read from them follow.
namespace lagesbild::app {

struct State;

/// One more edit of the draft. Without an id of its own it gets one of its time and place.
struct Edit {
  data::Edit edit;
};

/// Several that are one step: all of them, or none where one does not fit.
struct Edits {
  data::Draft edits;
};

using EditingAction = std::variant<Edit, Edits>;

void apply_to(State& state, const EditingAction& action);
std::span<const data::Edit> edits_of(const EditingAction& action);

/// A measure's status as an edit at the instant, by the unit; nothing where no document has measures.
std::optional<Edit> set_status(const data::Documents& documents, const Measure& measure, MeasureStatus status,
                               std::string instant, std::string unit);

/// A new measure, given as JSON, last among the others at the instant, by the unit. Where there are none yet
/// its file is made and named in the manifest, and undo takes that back too. Nothing where there is no
/// manifest.
std::optional<Edit> add_measure(const data::Documents& documents, std::string json, std::string instant,
                                std::string unit);

/// What the source, by id, said of a week of which its documents say nothing yet, as an edit at the instant:
/// last in the document that tells of its nearest week, never in a report of the inbox. Nothing where none
/// has reports.
std::optional<Edit> set_reported(const data::Documents& documents, const std::string& source, Week week,
                                 Reported status, std::string instant);

/// The profile among the manifest's, in the place of one with its id; nothing where there is no manifest.
std::optional<Edit> keep(const data::Documents& documents, const WeightProfile& profile, std::string instant);

}  // namespace lagesbild::app
