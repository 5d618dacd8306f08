#pragma once

#include <string>
#include <string_view>

/// Texts that look the same to a reader but are not the same bytes.
namespace lagesbild {

/// Latin letters that are written as a letter and a mark (as macOS writes file names) in one sign each
/// (Unicode NFC, for the letters of Europe's languages). Bytes that are no UTF-8 stay as they are.
std::string composed(std::string_view text);

/// How a name would be written by hand: composed, without what cannot be seen (zero-width signs, soft
/// hyphens, marks of direction), every kind of space and run of them as one, and none at the ends.
std::string plain_name(std::string_view text);

/// Why a name was not written so; several may be true.
struct Disguise {
  bool decomposed = false;  ///< å as a and a ring
  bool spaces = false;      ///< at the ends, doubled, or of another kind
  bool invisible = false;   ///< a sign that cannot be seen

  explicit operator bool() const { return decomposed || spaces || invisible; }
};
Disguise disguise_of(std::string_view name);

/// What can be shown: signs that would end the text, move the cursor or reorder what stands around it
/// (control characters but line break and tab, marks of direction) become U+FFFD. The text is UTF-8. True,
/// and changed, where there was any.
bool make_showable(std::string& text);

}  // namespace lagesbild
