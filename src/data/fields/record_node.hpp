#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/fields/field.hpp"
#include "data/json/node.hpp"

namespace lagesbild::data {

/// The keys of a kind of record.
std::vector<std::string> keys_of(const RecordKind& kind);

/// An object of a document, read by the table of its kind: the table says what each key holds and whether it
/// is needed. Keys that look like a slip for one of the table's are warned of, once, when it is made.
class RecordNode {
 public:
  RecordNode(Node node, const RecordKind& kind);

  const Node& node() const { return node_; }
  bool has(std::string_view key) const { return node_.has(key); }
  ProblemLog& log() const { return node_.log(); }

  std::optional<std::string> text(std::string_view key) const;
  std::optional<LocalText> local_text(std::string_view key) const;
  std::optional<Date> date(std::string_view key) const;
  std::optional<Week> week(std::string_view key) const;
  std::optional<bool> boolean(std::string_view key) const;
  std::optional<double> number(std::string_view key, Span span) const;
  std::optional<std::int64_t> integer(std::string_view key, Span span) const;
  /// Which of the field's words, as an index.
  std::optional<std::size_t> word(std::string_view key) const;
  /// The same of a list; what is none of the words is reported and left out.
  std::vector<std::size_t> words(std::string_view key) const;
  /// What stands under the key, whatever it is.
  std::optional<Node> get(std::string_view key) const;
  /// An object of another kind; anything else under the key is reported.
  std::optional<RecordNode> record(std::string_view key) const;
  std::vector<Node> items(std::string_view key) const;

 private:
  const Field& field(std::string_view key) const;

  Node node_;
  const RecordKind* kind_;
};

}  // namespace lagesbild::data
