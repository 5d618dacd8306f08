#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/edit.hpp"
#include "data/documents/record_texts.hpp"

/// A text that should never have been written is taken out wherever the program reaches it.
namespace lagesbild::data {

/// A free text of an incident: "place" or "note".
struct IncidentText {
  std::string source;  ///< id
  std::string id;      ///< the incident's own
  std::string field;

  bool operator==(const IncidentText&) const = default;
};

/// What somebody asks to have taken out.
using TextToPurge = std::variant<IncidentText, RecordText>;

/// The id of a purge's edit of the instant, and whether an edit is one.
std::string purge_id(const std::string& instant, std::size_t number);
bool is_purge(const Edit& edit);

/// The draft's edits without the text, as if it had never been in them: so it is in no undo of them either.
Draft without_text(Draft draft, const IncidentText& text);

/// Edits that take the text out of every file that has the incident, made at the instant by the unit. In an
/// owner's file the field goes. A report is never rewritten: another that says the same without the text
/// takes its place. None where no file has it. Dated copies are no documents: see copy_without().
Draft purge(const Documents& documents, const IncidentText& text, const std::string& instant,
            const std::string& unit);
/// What such an edit takes out of an owner's file; nothing for every other edit.
std::optional<IncidentText> purged_text(const Edit& edit);

/// What shall be nowhere in a file and its copies.
struct Purged {
  std::vector<IncidentText> texts = {};
  RecordText words = {};

  bool empty() const { return texts.empty() && words.said.empty(); }
};

/// A copy of a file without it, else to the letter; the same where it has none of it. Nothing where it cannot
/// be told, since it is no JSON and names one of the incidents or says one of the words.
std::optional<std::string> copy_without(std::string_view bytes, const Purged& purged);

/// Paths of the documents that hold one of the words, in any record: after a purge, those that it does not
/// reach.
std::vector<std::string> documents_with(const Documents& documents, const std::vector<std::string>& words);

/// What the text says now, in the first file that has it; "" where none does.
std::string text_in(const Documents& documents, const IncidentText& text);

}  // namespace lagesbild::data
