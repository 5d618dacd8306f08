#include "data/json/json_writer.hpp"

#include "data/json/number_text.hpp"

namespace lagesbild::data {

std::string quoted(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20u) {
      result += "\\u00";
      result += hexadecimal[static_cast<unsigned char>(c) >> 4u];
      result += hexadecimal[static_cast<unsigned char>(c) & 15u];
    } else {
      result += c;
    }
  }
  return result + "\"";
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_content_.empty()) return;
  if (has_content_.back()) text_ += ',';
  has_content_.back() = true;
  text_ += '\n';
  text_.append(2 * has_content_.size(), ' ');
}

void JsonWriter::raw(std::string_view token) {
  separate();
  text_ += token;
}

void JsonWriter::begin(char bracket) {
  separate();
  text_ += bracket;
  has_content_.push_back(false);
}

void JsonWriter::end(char bracket) {
  const bool had_content = has_content_.back();
  has_content_.pop_back();
  if (had_content) {
    text_ += '\n';
    text_.append(2 * has_content_.size(), ' ');
  }
  text_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  separate();
  text_ += quoted(name);
  text_ += ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  raw(quoted(text));
}

void JsonWriter::value(double number) {
  raw(number_text(number));
}

}  // namespace lagesbild::data
