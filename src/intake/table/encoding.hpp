#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/table/table.hpp"

namespace lagesbild::intake {

enum class Encoding : std::uint8_t { utf8, utf16_little, utf16_big, windows_1252, mac_roman, dos_850 };

/// "utf-8", "utf-16le", "utf-16be", "windows-1252", "mac-roman", "dos-850".
std::string_view encoding_id(Encoding encoding);
std::optional<Encoding> encoding_of_id(std::string_view id);

/// How a text file's bytes are to be read, judged over the whole of it.
struct EncodingVerdict {
  Encoding encoding = Encoding::utf8;
  /// The bytes fit this encoding and no other that writes Swedish. Mac Roman and MS-DOS cannot be told with
  /// certainty: someone has to look at the letters.
  bool certain = true;
};
EncodingVerdict judge_encoding(std::string_view bytes);

/// The bytes as UTF-8 without a byte order mark. Never U+FFFD: what cannot be read is a question mark and a
/// remark with its line; a line of a UTF-8 file that is no UTF-8 is read as Windows-1252.
std::string decoded(std::string bytes, Encoding encoding, std::vector<Remark>& remarks);

/// Up to five words with letters beyond A–Z, for whoever must say whether they are right.
std::vector<std::string> sample_words(std::string_view text);

}  // namespace lagesbild::intake
