#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/topics/saving/plan.hpp"
#include "data/documents/edit.hpp"

namespace lagesbild::app {

/// A draft as the browser keeps it between visits: with what it was made on, so that what others have saved
/// meanwhile is merged with it and not written over.
struct KeptDraft {
  std::string situation;  ///< see situation_key
  std::string instant;    ///< of the latest edit
  data::Draft edits;
  Foundations foundations;
  std::string form = {};  ///< of a report that is being written, as JSON; "": none

  bool empty() const { return edits.empty() && form.empty(); }
};

std::string write_kept(const KeptDraft& kept);
/// Nothing where it is no such draft.
std::optional<KeptDraft> read_kept(std::string_view json);

/// The draft with the documents that it was made on. Those of many megabytes are left out: they are then
/// merged as they are when it is taken up.
KeptDraft kept_draft(const data::Documents& base, const data::Draft& draft, const Foundations& foundations);

}  // namespace lagesbild::app
