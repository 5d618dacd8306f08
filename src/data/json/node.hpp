#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json/json.hpp"
#include "data/json/need.hpp"
#include "data/json/problem_log.hpp"
#include "model/date.hpp"

namespace lagesbild::data {

/// A number's allowed span, both ends included.
struct Span {
  double low;
  double high;
};

/// The end of a span that has none.
inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// A value in a document, with where it stands and where to report what is wrong with it. Everything asked of
/// a node that is not there or of another type is nothing, and has been reported.
class Node {
 public:
  Node(const Json& value, std::string pointer, ProblemLog& log)
      : value_(&value), pointer_(std::move(pointer)), log_(&log) {}

  const Json& json() const { return *value_; }
  const std::string& pointer() const { return pointer_; }
  ProblemLog& log() const { return *log_; }

  bool is_object() const { return value_->is_object(); }
  /// Reports anything but an object.
  bool expect_object() const;

  /// True when the key is there and not null.
  bool has(std::string_view key) const;
  /// The value under a key; a required one that is missing is reported.
  std::optional<Node> get(std::string_view key, Need need = Need::optional) const;
  std::optional<std::string> text(std::string_view key, Need need = Need::optional) const;
  /// What a record is called, which may not be empty.
  std::optional<std::string> id(std::string_view key, Need need = Need::required) const;
  /// What another record is called.
  std::optional<std::string> reference(std::string_view key, Need need = Need::optional) const;
  /// A text, or an object with sv and en.
  std::optional<LocalText> local_text(std::string_view key, Need need = Need::optional) const;
  std::optional<double> number(std::string_view key, Span span, Need need = Need::optional) const;
  std::optional<std::int64_t> integer(std::string_view key, Span span, Need need = Need::optional) const;
  std::optional<bool> boolean(std::string_view key, Need need = Need::optional) const;
  std::optional<Date> date(std::string_view key, Need need = Need::optional) const;
  std::optional<Week> week(std::string_view key, Need need = Need::optional) const;
  /// Which of some words the text is, as an index.
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string> words,
                                    Need need = Need::optional) const;
  /// The same of this node's own text.
  std::optional<std::size_t> as_choice(std::span<const std::string> words) const;
  /// The elements of a list; none where it is missing.
  std::vector<Node> items(std::string_view key, Need need = Need::optional) const;
  /// This node's own text, if it is one; signs that cannot be shown are replaced, and told.
  std::optional<std::string> as_text() const;
  /// This node's own text as ids are compared: as a name is written by hand (plain_name), a whole number as
  /// its digits; either is told.
  std::optional<std::string> as_id() const;
  std::optional<LocalText> as_local_text() const;

  /// Warns of keys that look like a slip for one that is known. Other keys are nobody's business.
  void warn_of_slips(std::span<const std::string> known) const;
  void warn_of_slips(std::initializer_list<std::string> known) const {
    warn_of_slips(std::span(known.begin(), known.size()));
  }

  void wrong_type(const LocalText& wanted) const;

 private:
  const Json* value_;
  std::string pointer_;
  ProblemLog* log_;
};

/// What is told of a text with signs that cannot be shown.
Finding hidden_sign(std::string pointer);
/// What is told of an id that was not written as it is compared.
Finding disguised(std::string pointer, std::string_view id);
/// What is told of a date that meant_date() has read: the same of all, so that it is one cause.
Finding date_meant(std::string pointer);
/// The digits of a number that was meant as an id, told; nothing, and told, of one that has decimals or more
/// digits than all programs can keep apart.
std::optional<std::string> number_as_id(const Json& number, const std::string& pointer, ProblemLog& log);

/// A value as it can be shown in a message: short, with quotation marks around texts.
std::string shown(const Json& value);

/// «; menade du …?», or nothing when no candidate is near.
LocalText did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace lagesbild::data
