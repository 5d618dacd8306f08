#pragma once

#include <string>
#include <vector>

#include "app/topics/past/past.hpp"
#include "data/json/json_view.hpp"

namespace lagesbild::app {

/// The unit that changed it last, or else the source that told of it; "": nobody has said.
std::string who_changed(const data::JsonView& record);
/// What an event is told by, from its record; nothing of other records.
void tell_of_event(const data::JsonView& record, PastChange& change);

/// What differs between a file's dated copies, one after the other, and the file itself: a change of a day is
/// what came between the copy of that day and the next. Files with records in columns are told of as a whole.
void add_copy_changes(const data::Documents& documents, const std::vector<std::string>& protected_ids,
                      std::vector<PastChange>& all);

}  // namespace lagesbild::app
