#include "data/json/decode.hpp"

#include <array>
#include <cstdint>

namespace lagesbild::data {
namespace {

/// Windows-1252 from 0x80 to 0x9F; 0xFFFD: nothing.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

}  // namespace

std::size_t utf8_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80u) return 0;
  }
  const unsigned second = byte(at + 1);
  const bool too_long = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool is_half = first == 0xED && second >= 0xA0;
  const bool too_high = first == 0xF4 && second >= 0x90;
  return too_long || is_half || too_high ? 0 : size;
}

void append_windows_1252(std::string& text, unsigned char byte) {
  append(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80u] : byte);
}

bool is_windows_1252(std::string_view bytes) {
  bool any = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = utf8_size(bytes, at);
    if (size > 1) return false;
    any = any || size == 0;
    at += 1;
  }
  return any;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) append_windows_1252(text, static_cast<unsigned char>(c));
  return text;
}

std::optional<std::string> from_utf16(std::string_view bytes) {
  const bool marked_big = bytes.substr(0, 2) == "\xFE\xFF";
  const bool marked_little = bytes.substr(0, 2) == "\xFF\xFE";
  // JSON begins with a bracket, which is ASCII.
  const bool bare_big = bytes.size() >= 4 && bytes[0] == '\0' && bytes[1] != '\0' && bytes[2] == '\0';
  const bool bare_little = bytes.size() >= 4 && bytes[0] != '\0' && bytes[1] == '\0' && bytes[3] == '\0';
  if (!marked_big && !marked_little && !bare_big && !bare_little) return std::nullopt;
  const bool is_big = marked_big || (!marked_little && bare_big);
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto one = static_cast<unsigned char>(bytes[at]);
    const auto two = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(is_big ? one << 8 | two : two << 8 | one);
  };
  std::string text;
  for (std::size_t at = marked_big || marked_little ? 2 : 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
      code = 0x10000 + ((code & 0x3FF) << 10) + (unit(at + 2) & 0x3FF);
      at += 2;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
    }
    append(text, code);
  }
  return text;
}

}  // namespace lagesbild::data
