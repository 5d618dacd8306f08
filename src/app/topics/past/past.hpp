#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/edit.hpp"
#include "model/date.hpp"

/// Who has changed what, and when; and the situation as it was.
namespace lagesbild::app {

struct State;

/// One thing that was done with one record.
struct PastChange {
  enum class Kind : std::uint8_t {
    set,
    added,
    deleted,
    followed_up,
    last_changed,  ///< the record says when it was changed last, and not what
    new_file,
    removed_file
  };

  Kind kind = Kind::last_changed;
  std::string when;    ///< an instant or a day, as given; "": nobody has said
  std::string who;     ///< unit, or a source's id, or ""
  std::string list;    ///< "measures"; "": the document itself
  std::string record;  ///< its title or name, or else its id
  std::string path;
  bool is_draft = false;
  std::vector<std::string> fields = {};  ///< keys of what was set, as the record has them
  std::string follow_up = {};            ///< what it says
  // An event has no name; what it is told by, as the ids and the day it has.
  std::string category = {};
  std::string area = {};
  std::string date = {};
  std::string id = {};  ///< the record's, or ""

  bool operator==(const PastChange&) const = default;
};

/// All that is known, the latest first: the draft's edits, the moments that records have, follow-ups, reports
/// of the inbox, and what differs between the dated copies that are among the documents
/// (data/documents/dated_copies). Incidents of protected categories are not told of. `base`: without the
/// draft.
std::vector<PastChange> past_changes(const data::Documents& base, const data::Draft& draft,
                                     const std::vector<std::string>& protected_ids);

/// Days of which there are copies, the latest first: the situation as it was when such a day began.
std::vector<Date> days_with_copies(const data::Documents& documents);

/// The files as they were then: of each the earliest copy of that day or later, else the file itself. Without
/// the inbox, of which there are no copies.
std::vector<data::File> files_on(const data::Documents& documents, Date day);

/// What is looked for in the list. Neither undone nor in a link: what is written there may name a place.
struct PastFilter {
  std::string list;  ///< "" for all
  std::string text;
  std::string id = {};    ///< of the one record whose changes are shown; "": all records
  std::string name = {};  ///< what it is called

  bool operator==(const PastFilter&) const = default;
};
/// `title`: what the record is called where it is shown.
bool passes(const PastChange& change, const PastFilter& filter, std::string_view title);

struct SetPastFilter {
  PastFilter filter;
};
/// Opens the situation as it was when the day began; nothing of it can be changed.
struct LookBack {
  Date day;
};
/// Opens the picture on which the meeting, by id, took its decisions.
struct LookBackAsDecided {
  std::string meeting;
};
struct BackToNow {};
using PastAction = std::variant<SetPastFilter, LookBack, LookBackAsDecided, BackToNow>;

void apply_to(State& state, const PastAction& action);

struct PastPicture {
  std::vector<PastChange> changes;
  std::vector<Date> days;
};

}  // namespace lagesbild::app
