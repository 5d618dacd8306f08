#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::data {

/// Writes JSON in the order it is told, two spaces a level, numbers as the shortest text that reads back the
/// same: equal values give equal bytes everywhere.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(int number) { raw(std::to_string(number)); }
  void value(std::uint64_t number) { raw(std::to_string(number)); }
  void value(bool yes) { raw(yes ? "true" : "false"); }
  void null() { raw("null"); }

  template <typename T>
  void member(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  /// What has been written, with a line break at the end.
  std::string take() { return std::move(text_) + "\n"; }

 private:
  void begin(char bracket);
  void end(char bracket);
  void raw(std::string_view token);
  void separate();

  std::string text_;
  std::vector<bool> has_content_;  ///< of the open objects and lists
  bool after_key_ = false;
};

/// A text as JSON, with its quotation marks.
std::string quoted(std::string_view text);

}  // namespace lagesbild::data
