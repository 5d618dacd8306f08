#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/problem.hpp"

namespace lagesbild::data {

using Json = nlohmann::json;

/// One step deeper in a JSON pointer (RFC 6901), "~" and "/" in keys escaped.
std::string pointer_to(std::string_view parent, std::string_view key);
std::string pointer_to(std::string_view parent, std::size_t index);

/// Builds a tree from the parser's events; the same for a whole document and for a part of one.
class TreeBuilder {
 public:
  /// Deeper documents are none of ours, and are refused.
  static constexpr std::size_t deepest = 64;

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(Json::number_integer_t value) { return put(value); }
  bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
  bool number_float(Json::number_float_t value, const std::string&) { return put(value); }
  bool string(std::string& value) { return put(std::move(value)); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Json::object()); }
  bool key(std::string& name);
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string& last_read, const Json::exception& error);

  /// True when a value has been begun and is not yet whole.
  bool is_open() const { return !stack_.empty(); }
  bool too_deep() const { return too_deep_; }
  Json take() { return std::move(root_); }

  /// Pointers to keys that stand twice in one object; the last one counts.
  std::vector<std::string> repeated;

  struct Syntax {
    std::size_t position = 0;  ///< bytes read when it went wrong
    std::string message;       ///< the parser's own words
  };
  std::optional<Syntax> syntax;

 private:
  bool put(Json value);
  bool open(Json value);
  bool close();
  std::string pointer() const;

  Json root_;
  std::vector<Json*> stack_;
  std::vector<std::string> keys_;  ///< the key being filled in, one for each of the stack
  bool too_deep_ = false;
};

struct Parsed {
  std::optional<Json> value;
  std::optional<Problem> problem;     ///< why there is no value
  std::vector<std::string> repeated;  ///< as in TreeBuilder
};

/// A whole file as a tree. A byte-order mark is passed over.
Parsed parse_json(std::string_view path, std::string_view bytes);

/// The problem in plain words, with line and column, made of what the parser said.
Problem syntax_problem(std::string_view path, std::string_view bytes, const TreeBuilder::Syntax& syntax);

Problem too_deep_problem(std::string_view path);

}  // namespace lagesbild::data
