#include "app/topics/past/old_picture.hpp"

#include <algorithm>

#include "app/link.hpp"
#include "app/topics/past/past.hpp"
#include "data/documents/dated_copies.hpp"
#include "data/json/json_view.hpp"

namespace lagesbild::app {

namespace {

std::optional<long long> revision_in(const data::File& file) {
  const auto revision = data::JsonView(file.bytes.view()).find("revision");
  return revision ? revision->integer() : std::nullopt;
}

}  // namespace

std::string picture_link(const Choices& choices) {
  State state;
  state.choices.selection = choices.selection;
  state.choices.weighing = choices.weighing;
  state.choices.selection.area.clear();
  state.choices.selection.beside.clear();
  state.choices.selection.search.clear();
  return to_link(state);
}

Choices choices_of(const DecisionBasis& basis) {
  const State said = from_link(basis.choices);
  Choices choices;
  choices.selection = said.choices.selection;
  choices.weighing = said.choices.weighing;
  if (basis.to) choices.selection.until = basis.to;
  if (basis.from && basis.to && *basis.from <= *basis.to)
    choices.selection.weeks = *basis.to - *basis.from + 1;
  if (basis.k) choices.weighing.k = basis.k;
  return choices;
}

std::vector<KeptRevision> counted_revisions(const data::Documents& documents) {
  std::vector<KeptRevision> revisions;
  for (const data::Document& document : documents.all()) {
    const bool counts =
        document.kind == data::FileKind::incidents || document.kind == data::FileKind::surveys;
    if (!counts || !document.revision || !document.named || documents.in_inbox(document)) continue;
    revisions.push_back({document.path, *document.revision});
  }
  return revisions;
}

OldFiles files_as_decided(const data::Documents& documents, Date day, const DecisionBasis& basis) {
  OldFiles old{files_on(documents, day), {}};
  for (const KeptRevision& kept : basis.revisions) {
    const auto file = std::find_if(old.files.begin(), old.files.end(),
                                   [&](const data::File& one) { return one.path == kept.path; });
    if (file == old.files.end()) {
      old.others.push_back(kept.path);
      continue;
    }
    const auto is_kept = [&](const data::File& one) { return revision_in(one) == kept.revision; };
    if (is_kept(*file)) continue;
    bool found = false;
    for (const data::Document& document : documents.all()) {
      const auto copy = data::dated_copy_of(document.path);
      const bool is_of_file = document.path == kept.path || (copy && copy->of == kept.path);
      if (found || !is_of_file || !is_kept(document.file)) continue;
      file->bytes = document.file.bytes;
      found = true;
    }
    if (!found) old.others.push_back(kept.path);
  }
  return old;
}

std::optional<DecisionBasis> basis_of(const Meeting& meeting) {
  for (auto focus = meeting.focus_areas.rbegin(); focus != meeting.focus_areas.rend(); ++focus) {
    if (focus->picture) return focus->picture;
  }
  return std::nullopt;
}

}  // namespace lagesbild::app
