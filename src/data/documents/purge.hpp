#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/edit.hpp"

/// A text that should never have been written is taken out wherever the program reaches it.
namespace lagesbild::data {

/// A free text of an incident: "place" or "note".
struct IncidentText {
  std::string source;  ///< id
  std::string id;      ///< the incident's own
  std::string field;

  bool operator==(const IncidentText&) const = default;
};

/// The draft's edits without the text, as if it had never been in them: so it is in no undo of them either.
Draft without_text(Draft draft, const IncidentText& text);

/// Edits that take the text out of every file that has the incident, made at the instant by the unit. In an
/// owner's file the field goes. A report is never rewritten: another that says the same without the text
/// takes its place. None where no file has it. Dated copies are no documents: see copy_without().
Draft purge(const Documents& documents, const IncidentText& text, const std::string& instant,
            const std::string& unit);
/// What such an edit takes out of an owner's file; nothing for every other edit.
std::optional<IncidentText> purged_text(const Edit& edit);

/// A copy of a file of incidents without the texts, else to the letter; the same where it has none of them.
/// Nothing where it cannot be told, since it is no JSON and names one of the incidents.
std::optional<std::string> copy_without(std::string_view bytes, const std::vector<IncidentText>& texts);

/// Paths of the documents that hold the words, in any record: after a purge, those that it does not reach.
std::vector<std::string> documents_with(const Documents& documents, const std::string& words);

/// What the text says now, in the first file that has it; "" where none does.
std::string text_in(const Documents& documents, const IncidentText& text);

}  // namespace lagesbild::data
