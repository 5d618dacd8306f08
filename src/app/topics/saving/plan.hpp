#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "app/topics/saving/saver.hpp"
#include "data/documents/documents.hpp"

namespace lagesbild::app {

/// What a draft was made on where that is no longer what is open, by the document's path.
using Foundations = std::map<std::string, data::Bytes>;

/// A draft as documents to write: new ones first, the manifest last, and then those that go.
struct SavingPlan {
  std::vector<Saver::Wanted> documents;
  /// By an edit's id the documents that it is in; none: what it says stands there already. An edit that
  /// cannot be made is not among them.
  std::map<std::string, std::set<std::string>> edits;
};
SavingPlan plan_saving(const data::Documents& base, std::span<const data::Edit> draft,
                       const Foundations& foundations = {});

/// Ids of the edits that wait until the meeting they are of is adjusted, where the group does not share its
/// minutes before: a draft that another authority can open may be a public document. `documents`: with the
/// draft.
std::set<std::string> held_back(const data::Documents& documents, std::span<const data::Edit> draft);

/// What tells one situation from another: the municipality's code and the title. "": none is open.
std::string situation_key(const data::Documents& documents);

}  // namespace lagesbild::app
