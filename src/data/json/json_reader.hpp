#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "data/json/decode.hpp"
#include "data/json/json.hpp"

namespace lagesbild::data {

/// What nlohmann's parser says is wrong with a text; nothing of one that is sound.
std::optional<TreeBuilder::Syntax> fault_of(std::string_view bytes);

/// A number of whatever size as nlohmann's parser reads it; null where it is too large for it.
Json long_number(std::string_view token);

/// Reads a text and tells a listener of it, as nlohmann's parser does and the same; that one builds every
/// sign of every token anew, which is most of what it takes. What is wrong with a text that is no JSON is
/// told in its words.
template <typename Listener>
class JsonReader {
 public:
  JsonReader(std::string_view bytes, Listener& listener)
      : begin_(bytes.data()), at_(begin_), end_(begin_ + bytes.size()), listener_(listener) {}

  /// False: the listener has had enough, or has been told of a fault.
  bool read() {
    if (bytes_left().starts_with("\xEF\xBB\xBF")) at_ += 3;
    const bool sound = read_value() && ends();
    if (stopped_) return false;
    if (!sound) listener_.fault(fault_of(bytes()).value_or(TreeBuilder::Syntax{position(), ""}));
    return sound;
  }

 private:
  std::string_view bytes() const { return {begin_, static_cast<std::size_t>(end_ - begin_)}; }
  std::string_view bytes_left() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }
  std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }
  char now() const { return at_ != end_ ? *at_ : '\0'; }
  void pass_blank() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
  }
  bool pass(char sign) {
    if (now() != sign || at_ == end_) return false;
    ++at_;
    return true;
  }
  /// Whether the listener wants more; where not, all that is left is left.
  bool told(bool wants_more) {
    stopped_ = stopped_ || !wants_more;
    return wants_more;
  }
  /// A byte of zero ends a text too, for that parser.
  bool ends() {
    pass_blank();
    return at_ == end_ || *at_ == '\0';
  }

  /// A value and all that lies in it.
  bool read_value() {
    while (true) {
      pass_blank();
      const char first = now();
      if (first == '{' || first == '[') {
        const bool object = first == '{';
        ++at_;
        if (!told(object ? listener_.start_object(unknown_size) : listener_.start_array(unknown_size)))
          return false;
        pass_blank();
        if (pass(object ? '}' : ']')) {
          if (!told(object ? listener_.end_object() : listener_.end_array())) return false;
        } else {
          open_.push_back(first);
          if (object && !read_key()) return false;
          continue;
        }
      } else if (!read_scalar(first)) {
        return false;
      }
      if (!go_on()) return false;
      if (open_.empty()) return true;
    }
  }

  /// After a value: to the next, or out of what has ended with it.
  bool go_on() {
    while (!open_.empty()) {
      pass_blank();
      const bool object = open_.back() == '{';
      if (pass(',')) {
        if (!object) return true;
        pass_blank();
        return read_key();
      }
      if (!pass(object ? '}' : ']')) return false;
      open_.pop_back();
      if (!told(object ? listener_.end_object() : listener_.end_array())) return false;
    }
    return true;
  }

  bool read_key() {
    if (!read_text() || !told(listener_.key(token_))) return false;
    pass_blank();
    return pass(':');
  }

  bool read_scalar(char first) {
    switch (first) {
      case '"':
        return read_text() && told(listener_.string(token_));
      case 't':
        return pass_word("true") && told(listener_.boolean(true));
      case 'f':
        return pass_word("false") && told(listener_.boolean(false));
      case 'n':
        return pass_word("null") && told(listener_.null());
      default:
        return read_number();
    }
  }

  bool pass_word(std::string_view word) {
    if (!bytes_left().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  /// Of ASCII, and nothing but itself.
  static bool is_plain(char sign) {
    const auto byte = static_cast<unsigned char>(sign);
    return byte >= ' ' && byte < 0x80 && sign != '"' && sign != '\\';
  }

  /// Into the token.
  bool read_text() {
    if (!pass('"')) return false;
    token_.clear();
    while (true) {
      const char* from = at_;
      while (at_ != end_ && is_plain(*at_)) ++at_;
      token_.append(from, at_);
      if (at_ == end_) return false;
      const char sign = *at_;
      if (sign == '"') {
        ++at_;
        return true;
      }
      if (sign == '\\') {
        ++at_;
        if (!read_escape()) return false;
      } else {
        // A control character, or a sign of several bytes.
        const std::size_t size = utf8_size(bytes(), position());
        if (size < 2) return false;
        token_.append(at_, size);
        at_ += size;
      }
    }
  }

  bool read_escape() {
    if (at_ == end_) return false;
    constexpr std::string_view spelt = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const char sign = *at_++;
    const std::size_t known = spelt.find(sign);
    if (known != std::string_view::npos) {
      token_ += meant[known];
      return true;
    }
    if (sign != 'u') return false;
    std::uint32_t code = 0;
    if (!read_hex(code) || (code >= 0xDC00 && code < 0xE000)) return false;
    if (code >= 0xD800 && code < 0xDC00) {
      std::uint32_t low = 0;
      if (!pass('\\') || !pass('u') || !read_hex(low) || low < 0xDC00 || low >= 0xE000) return false;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(token_, code);
    return true;
  }

  bool read_hex(std::uint32_t& code) {
    if (end_ - at_ < 4) return false;
    for (int i = 0; i < 4; ++i) {
      const char c = *at_++;
      const char low = static_cast<char>(c | 0x20);
      if (c >= '0' && c <= '9') {
        code = 16 * code + static_cast<std::uint32_t>(c - '0');
      } else if (low >= 'a' && low <= 'f') {
        code = 16 * code + static_cast<std::uint32_t>(low - 'a' + 10);
      } else {
        return false;
      }
    }
    return true;
  }

  bool is_digit() const { return at_ != end_ && *at_ >= '0' && *at_ <= '9'; }
  bool pass_digits() {
    if (!is_digit()) return false;
    while (is_digit()) digits_ = 10 * digits_ + static_cast<std::uint64_t>(*at_++ - '0');
    return true;
  }

  bool read_number() {
    const char* from = at_;
    digits_ = 0;
    const bool negative = pass('-');
    const bool sound = pass('0') || pass_digits();
    if (!sound) return false;
    int behind = 0;
    const bool whole = now() != '.' && now() != 'e' && now() != 'E';
    const char* digits_end = at_;
    if (pass('.')) {
      const char* point = at_;
      if (!pass_digits()) return false;
      behind = static_cast<int>(at_ - point);
      digits_end = at_;
    }
    const bool has_exponent = now() == 'e' || now() == 'E';
    if (has_exponent) {
      ++at_;
      if (!pass('+')) pass('-');
      if (!is_digit()) return false;
      while (is_digit()) ++at_;
    }
    // So few digits are held without loss, and so are the powers of ten.
    const bool is_short = digits_end - from <= 16 && !has_exponent;
    if (whole && is_short) {
      return told(negative ? listener_.number_integer(-static_cast<std::int64_t>(digits_))
                           : listener_.number_unsigned(digits_));
    }
    token_.assign(from, at_);
    if (is_short) {
      constexpr double powers[] = {1e0, 1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7, 1e8,
                                   1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16};
      const double size = static_cast<double>(digits_) / powers[behind];
      return told(listener_.number_float(negative ? -size : size, token_));
    }
    return tell_long_number();
  }

  bool tell_long_number() {
    const Json number = long_number(token_);
    if (number.is_number_unsigned()) return told(listener_.number_unsigned(number.get<std::uint64_t>()));
    if (number.is_number_integer()) return told(listener_.number_integer(number.get<std::int64_t>()));
    return number.is_number() && told(listener_.number_float(number.get<double>(), token_));
  }

  static constexpr std::size_t unknown_size = static_cast<std::size_t>(-1);

  const char* begin_;
  const char* at_;
  const char* end_;
  Listener& listener_;
  std::string open_;  ///< the brackets
  std::string token_;
  std::uint64_t digits_ = 0;
  bool stopped_ = false;
};

}  // namespace lagesbild::data
