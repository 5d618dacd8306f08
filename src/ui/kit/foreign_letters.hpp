#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"

struct ImFontLoader;

/// Names and notes may have letters that the interface's face lacks: Arabic, Cyrillic, emoji, marks that
/// combine. Whoever shows the page has faces for them, shapes them and knows their direction, so such a run
/// of letters is a picture that comes from there, and to ImGui one glyph with a number of the private use
/// area.
namespace lagesbild::ui {

/// A run of letters as it was drawn. Lengths are px of the picture.
struct LettersPicture {
  int width = 0;
  int height = 0;
  int left = 0;  ///< of the picture's upper left corner, from where the run begins
  int top = 0;   ///< likewise, from the base line, downwards
  float advance = 0;
  bool coloured = false;           ///< has its own colours, not those of the text
  std::vector<std::uint8_t> rgba;  ///< width · height · 4, not premultiplied
};

class ForeignLetters {
 public:
  using Draw = std::function<std::optional<LettersPicture>(std::string_view run, float font_px, bool bold)>;

  /// `line_height_ratio`: see Fonts.
  explicit ForeignLetters(float line_height_ratio);
  ~ForeignLetters();
  ForeignLetters(const ForeignLetters&) = delete;
  ForeignLetters& operator=(const ForeignLetters&) = delete;

  void drawn_by(Draw draw) { draw_ = std::move(draw); }
  /// The font that was added last takes from here what it lacks itself.
  void join(ImFontAtlas& atlas, bool bold);

  /// The text as ImGui is to measure and paint it: the same one where the font has all of its letters, else
  /// in `made`, with a sign for each run that it lacks.
  std::string_view painted(ImFont& font, std::string_view text, std::string& made);

  /// Of the current ImGui context, which Stage gives its own; nothing where it has none.
  static ForeignLetters* current();

 private:
  struct Source;
  struct Loading;

  bool knows(ImFont& font, unsigned code);
  std::string_view run(unsigned sign) const;
  unsigned sign_of(std::string_view run);

  float line_height_ratio_;
  Draw draw_;
  std::array<std::unique_ptr<Source>, 2> sources_;  ///< regular and bold
  std::unordered_map<std::string, unsigned> signs_;
  std::vector<std::string> runs_;    ///< by their signs
  std::vector<std::uint8_t> knows_;  ///< by code: 0 not asked yet, 1 the font has it, 2 it has not
};

/// As ForeignLetters::painted, of the current context.
class PaintedText {
 public:
  PaintedText(ImFont& font, std::string_view text);
  const char* begin() const { return text_.data(); }
  const char* end() const { return text_.data() + text_.size(); }
  bool is_same() const { return is_same_; }

 private:
  std::string made_;
  std::string_view text_;
  bool is_same_ = true;
};

}  // namespace lagesbild::ui
