#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/edit.hpp"
#include "model/date.hpp"

/// What people write in records other than events: measures, meetings, the agreement, texts of reports and
/// answers to those who report. Words are taken out of them line by line, since minutes are more than the one
/// line that should never have been written.
namespace lagesbild::data {

/// Lists whose records have such texts; "": the document itself is one, apart from the records in it.
std::span<const std::string_view> lists_with_texts(FileKind kind);
/// Not so for what is not written by hand, or is meant to be given out.
bool is_free_text(std::string_view key);

/// Words of which no line of a text may say one: what points at somebody.
struct RecordText {
  std::vector<std::string> said;

  bool operator==(const RecordText&) const = default;
};

/// What stands in the place of a line that is purged: a text that is needed is still there.
inline constexpr std::string_view purged_line = "[rensat]";
std::string text_without(std::string_view text, const RecordText& words);

/// The draft's edits without the words, as if they had never been in them.
Draft without_text(Draft draft, const RecordText& words);

/// Edits that take the words out of every record that can be edited, made at the instant by the unit. They
/// are of the documents as they are: in front of a draft on these, so that nothing else of it is in them.
Draft purge(const Documents& documents, const RecordText& words, const std::string& instant,
            const std::string& unit);
/// Whether such an edit of the document is needed.
bool is_purged_of(const Document& document, const RecordText& words);
/// What such an edit takes out of the document, by what goes: none for every other edit, and where nothing
/// does.
RecordText purged_words(const Documents& before, const Edit& edit);

/// A file of records without the words, those that have no id too, else to the letter.
std::string records_without(std::string_view bytes, const RecordText& words);

/// What in the text points at somebody, apart from hints. `today`: see personal_data::find.
std::vector<std::string> personal_words(std::string_view text, Date today);

/// The lines that say one of them, each once.
std::vector<std::string> lines_with(const Documents& documents, const RecordText& words);

}  // namespace lagesbild::data
