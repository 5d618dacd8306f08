#include "model/plain_text.hpp"

#include <algorithm>
#include <utility>

#include "model/compositions.hpp"

namespace lagesbild {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// A code point and the bytes it takes; what is no UTF-8 is one byte that stands for nothing.
struct Sign {
  char32_t code = 0;
  std::size_t size = 1;
  bool sound = true;
};

Sign sign_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1, true};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  constexpr char32_t least[]{0, 0, 0x80, 0x800, 0x10000};
  if (first < 0xC2 || first > 0xF4 || at + size > text.size()) return {first, 1, false};
  char32_t code = first & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80u) return {first, 1, false};
    code = code << 6 | (byte(at + i) & 0x3Fu);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < least[size] || code > 0x10FFFF || surrogate) return {first, 1, false};
  return {code, size, true};
}

void append_code(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

char32_t composition_of(char32_t base, char32_t mark) {
  for (const Composition& one : compositions) {
    if (one.mark == mark && one.base == base) return one.composed;
  }
  return 0;
}

bool is_mark(char32_t code) {
  return code >= 0x300 && code < 0x370;
}

bool is_space(char32_t code) {
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

bool turns_text(char32_t code) {
  return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

bool is_invisible(char32_t code) {
  return turns_text(code) || code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x34F ||
         code == 0x180E || (code >= 0x200B && code <= 0x200D) || (code >= 0x2060 && code <= 0x2064) ||
         code == 0xFEFF;
}

bool is_simple(std::string_view name) {
  if (name.empty()) return true;
  if (name.front() == ' ' || name.back() == ' ') return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c < 0x20 || c > 0x7E || (c == ' ' && name[i + 1] == ' ')) return false;
  }
  return true;
}

}  // namespace

std::string composed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t last = 0;  // where the sign before begins in the result
  for (std::size_t at = 0; at < text.size();) {
    const Sign sign = sign_at(text, at);
    if (sign.sound && is_mark(sign.code) && !result.empty()) {
      if (const char32_t whole = composition_of(sign_at(result, last).code, sign.code)) {
        result.resize(last);
        append_code(result, whole);
        at += sign.size;
        continue;
      }
    }
    last = result.size();
    result += text.substr(at, sign.size);
    at += sign.size;
  }
  return result;
}

std::string plain_name(std::string_view text) {
  if (is_simple(text)) return std::string(text);
  const std::string whole = composed(text);
  std::string result;
  bool space = false;
  for (std::size_t at = 0; at < whole.size();) {
    const Sign sign = sign_at(whole, at);
    if (sign.sound && is_space(sign.code)) {
      space = true;
    } else if (!sign.sound || !is_invisible(sign.code)) {
      if (space && !result.empty()) result += ' ';
      space = false;
      result += whole.substr(at, sign.size);
    }
    at += sign.size;
  }
  return result;
}

Disguise disguise_of(std::string_view name) {
  Disguise disguise;
  if (is_simple(name)) return disguise;
  disguise.decomposed = composed(name).size() != name.size();
  bool before = true;  // a space here is at the beginning, or follows another
  for (std::size_t at = 0; at < name.size();) {
    const Sign sign = sign_at(name, at);
    const bool space = sign.sound && is_space(sign.code);
    if (space && (before || sign.code != ' ')) disguise.spaces = true;
    if (sign.sound && !space && is_invisible(sign.code)) disguise.invisible = true;
    if (!sign.sound || space || !is_invisible(sign.code)) before = space;
    at += sign.size;
  }
  if (before && !name.empty()) disguise.spaces = true;
  return disguise;
}

bool make_showable(std::string& text) {
  // The few first bytes that such signs have, so that ordinary texts are only looked through.
  const auto is_suspect = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F || byte == 0xC2 || byte == 0xD8 ||
           byte == 0xE2 || byte > 0xF4;
  };
  if (std::none_of(text.begin(), text.end(), is_suspect)) return false;
  std::string result;
  bool changed = false;
  for (std::size_t at = 0; at < text.size();) {
    const Sign sign = sign_at(text, at);
    const bool line_end = sign.code == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    const bool kept = sign.code == '\n' || sign.code == '\t' || line_end;
    const bool control = (sign.code < 0x20 && !kept) || (sign.code >= 0x7F && sign.code < 0xA0);
    const bool bad = !sign.sound || control || turns_text(sign.code);
    changed = changed || bad;
    result += bad ? replacement : std::string_view(text).substr(at, sign.size);
    at += sign.size;
  }
  if (changed) text = std::move(result);
  return changed;
}

}  // namespace lagesbild
