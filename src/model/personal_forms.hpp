#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "model/personal_data.hpp"
#include "model/plain_letters.hpp"

namespace lagesbild::personal_data {

using Letters = std::vector<PlainLetter>;

/// What is found at a letter: its kind and one past its last letter.
struct Form {
  Kind kind = Kind::name;
  std::size_t end = 0;
};

/// The letter there, or 0 outside the text.
inline char32_t letter_at(const Letters& text, std::size_t at) {
  return at < text.size() ? text[at].letter : 0;
}
/// The letter before, or 0 at the start.
inline char32_t letter_before(const Letters& text, std::size_t at) {
  return at > 0 ? text[at - 1].letter : 0;
}
/// How many digits stand there together.
std::size_t digits_at(const Letters& text, std::size_t at);
/// A number may begin there, which is no part of a longer one or of a word.
bool number_may_begin(const Letters& text, std::size_t at);
bool number_may_end(const Letters& text, std::size_t at);
/// The letters from `begin` to `end` are the word. `word`: in small letters; "log*" is any word that begins
/// so.
bool is_word(const Letters& text, std::size_t begin, std::size_t end, std::u32string_view word);
/// One of the words stands among the three before.
bool told_before(const Letters& text, std::size_t at, std::initializer_list<std::u32string_view> words);

// Each asks whether its form begins exactly there.
std::optional<Form> personal_number_at(const Letters& text, std::size_t at, Date today);
std::optional<Form> telephone_at(const Letters& text, std::size_t at);
std::optional<Form> email_at(const Letters& text, std::size_t at);
std::optional<Form> plate_at(const Letters& text, std::size_t at);
std::optional<Form> name_at(const Letters& text, std::size_t at);

}  // namespace lagesbild::personal_data
