#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/purge.hpp"
#include "data/json/json_view.hpp"
#include "model/personal_data.hpp"
#include "model/problem.hpp"

/// Free texts that a file holds already and that point at somebody: whatever program put them there.
namespace lagesbild::data {

struct PersonalText {
  std::string file;
  std::string pointer;
  std::vector<personal_data::Kind> kinds;  ///< each once, without hints
  /// What a purge takes out; nothing where the event or the record has no id.
  std::optional<TextToPurge> purge = {};
};
/// Never repeats the text, as problems go where the file does not.
Problem problem_of(const PersonalText& text);

/// Looks through one document a record at a time, since a file of many years takes its time: the places and
/// notes of events, and every text of what the group writes (record_texts). A report of the inbox and a dated
/// copy are looked at where they are told of.
class PersonalTexts {
 public:
  /// `today`: see personal_data::find.
  PersonalTexts(const Document& document, Date today);

  /// One record. True: all have been looked at.
  bool step();
  std::vector<PersonalText> take() { return std::move(found_); }

 private:
  void look_at_event(const JsonView& record, const std::string& pointer);
  void look_at_all(const JsonView& value, const std::string& pointer);
  void look_at(const JsonView& value, const std::string& pointer,
               std::optional<TextToPurge> purge = std::nullopt);
  void open_list();

  Document document_;
  Date today_;
  Bytes bytes_;                              ///< in rows
  std::span<const std::string_view> lists_;  ///< that are left, the first one open
  std::vector<JsonView> records_;
  std::size_t next_ = 0;
  std::vector<PersonalText> found_;
};

/// All of them at once, of documents outside the inbox.
std::vector<PersonalText> personal_texts(const Documents& documents, Date today);

}  // namespace lagesbild::data
