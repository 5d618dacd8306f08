#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Texts in other encodings than UTF-8.
namespace lagesbild::data {

/// The bytes of the UTF-8 sign that begins there, 1–4; 0 where there is none.
std::size_t utf8_size(std::string_view text, std::size_t at);

/// Appends what a byte is in Windows-1252, as UTF-8; of the five that are nothing U+FFFD.
void append_windows_1252(std::string& text, unsigned char byte);

/// True for what has bytes beyond ASCII of which none are UTF-8.
bool is_windows_1252(std::string_view bytes);
std::string from_windows_1252(std::string_view bytes);

/// UTF-16 with a byte-order mark, or without one where every other byte is 0 as in a JSON text; halves of
/// pairs become U+FFFD. Nothing for other bytes.
std::optional<std::string> from_utf16(std::string_view bytes);

}  // namespace lagesbild::data
