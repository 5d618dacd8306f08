#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::data {

/// A value of a JSON text, looked at where it stands: it knows its bytes, so that whoever changes it can
/// leave all other bytes as they are. Keys keep their order, unknown ones too, numbers and escapes their
/// spelling. Nothing is held but the place; the text outlives its views, and parse_json has found it sound.
/// (In any other text the answers are of no use, but stay within it.)
class JsonView {
 public:
  enum class Kind { object, array, text, number, boolean, null };
  struct Member;

  /// The whole text's value; a byte-order mark and space around it are passed over.
  explicit JsonView(std::string_view document);

  Kind kind() const;
  bool is_object() const { return kind() == Kind::object; }
  bool is_array() const { return kind() == Kind::array; }

  /// Offsets into the document, half-open.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  /// The value as it is spelt.
  std::string_view raw() const { return document_.substr(begin_, end_ - begin_); }
  std::string_view document() const { return document_; }

  /// In the order they stand, repeated keys too; none of what is no object.
  std::vector<Member> members() const;
  /// Of an array; else none.
  std::vector<JsonView> elements() const;
  /// The value under a key of an object; of repeated keys the last, as everywhere.
  std::optional<JsonView> find(std::string_view key) const;
  /// A text without its quotation marks and escapes.
  std::optional<std::string> text() const;
  /// True for a text that says this.
  bool says(std::string_view wanted) const;
  std::optional<long long> integer() const;

 private:
  JsonView(std::string_view document, std::size_t begin);

  /// Calls `found(key, value)` for each member until it says false.
  template <typename Found>
  void each_member(Found found) const;

  std::string_view document_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

struct JsonView::Member {
  JsonView key;  ///< with its quotation marks
  JsonView value;

  std::string name() const { return key.text().value_or(""); }
};

}  // namespace lagesbild::data
