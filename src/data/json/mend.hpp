#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/json/json.hpp"
#include "data/json/problem_log.hpp"

/// Texts that were meant as JSON: written by hand, by a script in another language, or cut in the middle of a
/// sign. What is certain is put right, so that one broken text does not cost a whole file; anything else, and
/// a file that ends too early above all, stays as it is. Only used where the strict parser has refused.
namespace lagesbild::data {

enum class Mend {
  half_sign,      ///< half a surrogate pair, which becomes U+FFFD
  backslash,      ///< before what it cannot stand before
  control,        ///< a line break, tab or other control character within a text
  not_a_number,   ///< NaN, Infinity or a number beyond all others, which become null
  word,           ///< True, None … of other languages
  leading_zero,   ///< 0163, which is no number but a code, and becomes a text
  number,         ///< +5, .5, 5.
  comma,          ///< one too many before a bracket
  missing_comma,  ///< between two values
  comment,        ///< and other things that stand between values
  quotes,         ///< ' or typographic quotation marks, or none around a key
  foreign_byte,   ///< a letter of Windows-1252 in a file that else is UTF-8
  windows_1252,   ///< the whole file
  utf_16,         ///< the whole file
  merge_marks     ///< of Git, between what two have added
};

struct MendNote {
  Mend kind;
  std::string pointer;  ///< of the value in which it stands
};

struct Mended {
  std::string bytes;
  std::vector<MendNote> notes;  ///< none: nothing was put right
};

/// O(bytes). Line breaks outside texts stay where they are, so that line numbers hold.
Mended mend(std::string_view bytes);

/// What a file holds, mended where the strict parser refuses it and tells `refused`: the notes are those of
/// what it took. Where it is still refused, `problem` is of the fault that cannot be mended.
struct Understood {
  std::string bytes;            ///< "" where they stay as they are
  std::vector<MendNote> notes;  ///< in the order they stand
  std::optional<Problem> problem;
};
Understood understand(std::string_view path, std::string_view bytes, Problem refused);

/// A whole file as a tree, mended where it must be; the notes are told to the log if there is one.
Parsed parse_meant(std::string_view path, std::string_view bytes, ProblemLog* log = nullptr);

/// Tells each kind of what was put right, as a warning.
void tell(const std::vector<MendNote>& notes, ProblemLog& log);

}  // namespace lagesbild::data
