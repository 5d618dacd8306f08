#include "intake/table/encoding.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "intake/table/code_pages_data.hpp"

namespace lagesbild::intake {
namespace {

constexpr std::array<std::pair<Encoding, std::string_view>, 6> encoding_ids{{
    {Encoding::utf8, "utf-8"},
    {Encoding::utf16_little, "utf-16le"},
    {Encoding::utf16_big, "utf-16be"},
    {Encoding::windows_1252, "windows-1252"},
    {Encoding::mac_roman, "mac-roman"},
    {Encoding::dos_850, "dos-850"},
}};

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

bool is_ascii_letter(unsigned byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// How many bytes the sign at a place takes in UTF-8; 0 where it is none.
std::size_t utf8_length(std::string_view bytes, std::size_t at) {
  const unsigned first = byte_at(bytes, at);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte_at(bytes, at + i) & 0xc0u) != 0x80u) return 0;
  }
  const unsigned second = byte_at(bytes, at + 1);
  const bool bad = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
                   (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
  return bad ? 0 : length;
}

void append_utf8(std::string& text, char32_t sign) {
  const auto tail = [&](int shift) { text += static_cast<char>(0x80u | ((sign >> shift) & 0x3fu)); };
  if (sign < 0x80) {
    text += static_cast<char>(sign);
  } else if (sign < 0x800) {
    text += static_cast<char>(0xc0u | (sign >> 6));
    tail(0);
  } else if (sign < 0x10000) {
    text += static_cast<char>(0xe0u | (sign >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xf0u | (sign >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

/// How many letters beside a plain one are what Swedish is written with (å ä ö é ü and capitals).
std::size_t swedish_letters(std::string_view bytes, std::string_view letters) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (byte_at(bytes, i) < 0x80 || letters.find(bytes[i]) == std::string_view::npos) continue;
    const bool beside = (i > 0 && is_ascii_letter(byte_at(bytes, i - 1))) ||
                        (i + 1 < bytes.size() && is_ascii_letter(byte_at(bytes, i + 1)));
    if (beside) ++found;
  }
  return found;
}

/// UTF-16 without a mark: every second byte of what is mostly A–Z is zero.
std::optional<Encoding> unmarked_utf16(std::string_view bytes) {
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t enough = bytes.size() / 5;
  if (bytes.size() < 4 || std::max(even, odd) <= enough) return std::nullopt;
  if (odd > 8 * even) return Encoding::utf16_little;
  if (even > 8 * odd) return Encoding::utf16_big;
  return std::nullopt;
}

std::string from_code_page(std::string_view bytes, std::span<const char16_t, 128> page) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char one : bytes) {
    const auto byte = static_cast<unsigned char>(one);
    append_utf8(text, byte < 0x80 ? char32_t{byte} : char32_t{page[byte - 0x80u]});
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool little, std::vector<Remark>& remarks) {
  const auto unit = [&](std::size_t at) {
    const unsigned first = byte_at(bytes, at);
    const unsigned second = byte_at(bytes, at + 1);
    return little ? first | (second << 8) : (first << 8) | second;
  };
  std::string text;
  text.reserve(bytes.size() / 2 + bytes.size() / 16);
  std::uint32_t line = 1;
  std::size_t lost = bytes.size() % 2;
  std::uint32_t lost_at = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned sign = unit(i);
    if (sign == '\n') ++line;
    const bool high = sign >= 0xd800 && sign < 0xdc00;
    const unsigned next = high && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (i == 0 && sign == 0xfeff) continue;
    if (high && next >= 0xdc00 && next < 0xe000) {
      append_utf8(text, 0x10000u + ((sign - 0xd800u) << 10) + (next - 0xdc00u));
      i += 2;
    } else if (sign >= 0xd800 && sign < 0xe000) {
      text += '?';
      if (lost++ == 0) lost_at = line;
    } else {
      append_utf8(text, sign);
    }
  }
  if (lost > 0) {
    remarks.push_back({lost_at,
                       {std::to_string(lost) + " tecken gick inte att läsa och blev frågetecken",
                        std::to_string(lost) + " signs could not be read and became question marks"}});
  }
  return text;
}

/// A file that is UTF-8 but for some bytes.
std::string from_utf8(std::string bytes, std::vector<Remark>& remarks) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.erase(0, mark.size());
  std::size_t at = 0;
  while (at < bytes.size() && utf8_length(bytes, at) > 0) at += utf8_length(bytes, at);
  const bool sound = at >= bytes.size();
  if (sound && bytes.find("\xEF\xBF\xBD") == std::string::npos) return bytes;
  std::string text;
  text.reserve(bytes.size() + 64);
  std::uint32_t line = 1;
  std::size_t others = 0;
  std::uint32_t first_other = 0;
  std::size_t lost = 0;
  std::uint32_t first_lost = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length(bytes, i);
    if (bytes[i] == '\n') ++line;
    if (length == 0) {
      append_utf8(text, windows_1252[byte_at(bytes, i) - 0x80u]);
      if (others++ == 0) first_other = line;
      ++i;
      continue;
    }
    if (length == 3 && std::string_view(bytes).substr(i, 3) == "\xEF\xBF\xBD") {
      text += '?';
      if (lost++ == 0) first_lost = line;
    } else {
      text.append(bytes, i, length);
    }
    i += length;
  }
  if (others > 0) {
    remarks.push_back({first_other,
                       {"Filen är UTF-8, men " + std::to_string(others) +
                            " tecken är skrivna på ett äldre sätt och lästes som Windows-1252",
                        "The file is UTF-8, but " + std::to_string(others) +
                            " signs are written in an older way and were read as Windows-1252"}});
  }
  if (lost > 0) {
    remarks.push_back(
        {first_lost,
         {std::to_string(lost) + " tecken var förlorade redan i filen och blev frågetecken",
          std::to_string(lost) + " signs were lost in the file already and became question marks"}});
  }
  return text;
}

/// The byte of Windows-1252 that a sign of UTF-8 stands for; nothing where there is none.
std::optional<unsigned char> byte_of_sign(std::string_view text, std::size_t at, std::size_t length) {
  if (length == 1) return static_cast<unsigned char>(byte_at(text, at));
  if (length > 3) return std::nullopt;
  unsigned sign = byte_at(text, at) & (length == 2 ? 0x1fu : 0x0fu);
  for (std::size_t i = 1; i < length; ++i) sign = (sign << 6) | (byte_at(text, at + i) & 0x3fu);
  const auto found = std::find(std::begin(windows_1252), std::end(windows_1252), static_cast<char16_t>(sign));
  if (found == std::end(windows_1252)) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - std::begin(windows_1252)));
}

/// UTF-8 that some program took for Windows-1252 and made UTF-8 once more, "OmrÃ¥de", as it was before that.
/// Nothing for any other text, which the first letter beyond A–Z nearly always tells.
std::optional<std::string> written_once(std::string_view text) {
  const auto beyond = std::find_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  if (beyond == text.end()) return std::nullopt;  // nothing is copied of a large file that has no such letter
  std::string bytes(text.begin(), beyond);
  bool twice = false;
  for (std::size_t at = bytes.size(), next = at; at < text.size(); at = next) {
    next = at + utf8_length(text, at);
    const auto first = byte_of_sign(text, at, next - at);
    if (!first || *first < 0x80) {
      if (!first) return std::nullopt;
      bytes += static_cast<char>(*first);
      continue;
    }
    std::string sign(1, static_cast<char>(*first));
    const std::size_t length = *first >= 0xf0 ? 4 : *first >= 0xe0 ? 3 : 2;
    while (sign.size() < length && next < text.size()) {
      const std::size_t end = next + utf8_length(text, next);
      const auto more = byte_of_sign(text, next, end - next);
      if (!more) return std::nullopt;
      sign += static_cast<char>(*more);
      next = end;
    }
    if (utf8_length(sign, 0) != sign.size()) return std::nullopt;
    bytes += sign;
    twice = true;
  }
  return twice ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace

std::string_view encoding_id(Encoding encoding) {
  return encoding_ids[static_cast<std::size_t>(encoding)].second;
}

std::optional<Encoding> encoding_of_id(std::string_view id) {
  for (const auto& [encoding, name] : encoding_ids) {
    if (name == id) return encoding;
  }
  return std::nullopt;
}

EncodingVerdict judge_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, true};
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16_little, true};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16_big, true};
  if (const auto wide = unmarked_utf16(bytes)) return {*wide, true};
  std::size_t signs = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_length(bytes, at);
    if (length > 1) ++signs;
    if (length == 0) ++others;
    at += std::max<std::size_t>(length, 1);
  }
  if (others == 0) return {Encoding::utf8, true};
  // By chance hardly two letters of an older encoding in a row are a sign of UTF-8.
  if (signs > 4 * others) return {Encoding::utf8, true};
  const std::size_t windows = swedish_letters(bytes, "\xe5\xe4\xf6\xc5\xc4\xd6\xe9\xc9\xfc");
  const std::size_t mac = swedish_letters(bytes, "\x8c\x8a\x9a\x81\x80\x85\x8e\x83\x9f");
  const std::size_t dos = swedish_letters(bytes, "\x86\x84\x94\x8f\x8e\x99\x82\x90\x81");
  if (windows >= mac && windows >= dos) return {Encoding::windows_1252, windows > 0 || mac + dos == 0};
  return {mac >= dos ? Encoding::mac_roman : Encoding::dos_850, false};
}

std::string decoded(std::string bytes, Encoding encoding, std::vector<Remark>& remarks) {
  switch (encoding) {
    case Encoding::utf8: {
      std::string text = from_utf8(std::move(bytes), remarks);
      auto once = written_once(text);
      if (!once) return text;
      remarks.push_back({0,
                         {"Filen var kodad två gånger, med å som Ã¥, och lästes som den var från början",
                          "The file was encoded twice, with å as Ã¥, and was read as it was at first"}});
      return std::move(*once);
    }
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      return from_utf16(bytes, encoding == Encoding::utf16_little, remarks);
    case Encoding::windows_1252:
      return from_code_page(bytes, windows_1252);
    case Encoding::mac_roman:
      return from_code_page(bytes, mac_roman);
    case Encoding::dos_850:
      break;
  }
  return from_code_page(bytes, dos_850);
}

std::vector<std::string> sample_words(std::string_view text) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin);
    const bool foreign = std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
    if (foreign && word.size() > 3 && std::find(words.begin(), words.end(), word) == words.end()) {
      words.emplace_back(word);
    }
    begin = end + 1;
  };
  for (std::size_t i = 0; i < text.size() && words.size() < 5; ++i) {
    const unsigned byte = byte_at(text, i);
    if (byte < 0x80 && !is_ascii_letter(byte)) take(i);
  }
  if (words.size() < 5 && begin < text.size()) take(text.size());
  return words;
}

}  // namespace lagesbild::intake
