#include "ui/kit/foreign_letters.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "model/plain_text.hpp"

namespace lagesbild::ui {
namespace {

constexpr unsigned first_sign = 0xe000;
constexpr std::size_t most_signs = 6400;  // of the private use area in ImGui's sixteen bits
constexpr std::size_t longest_run = 40;   // letters; a longer one is several pictures
constexpr std::size_t longest_gap = 12;   // between words that are read from the right

struct Letter {
  unsigned code = 0;
  std::size_t bytes = 0;
};

Letter letter_at(std::string_view text, std::size_t at) {
  unsigned code = 0;
  const char* from = text.data() + at;
  const int bytes = ImTextCharFromUtf8(&code, from, text.data() + text.size());
  // What lies beyond ImGui's sixteen bits it reads as this, and it must not be taken for it.
  if (bytes == 4) {
    const auto part = [&](int index) {
      return static_cast<unsigned>(static_cast<unsigned char>(from[index]));
    };
    code = (part(0) & 7U) << 18U | (part(1) & 63U) << 12U | (part(2) & 63U) << 6U | (part(3) & 63U);
  }
  return {code, static_cast<std::size_t>(std::max(bytes, 1))};
}

bool lies_in(unsigned code, unsigned first, unsigned last) {
  return code >= first && code <= last;
}

/// Belongs to the letter before it.
bool combines(unsigned code) {
  return lies_in(code, 0x300, 0x36f) || lies_in(code, 0x1ab0, 0x1aff) || lies_in(code, 0x1dc0, 0x1dff) ||
         lies_in(code, 0x20d0, 0x20ff) || lies_in(code, 0xfe00, 0xfe0f) || lies_in(code, 0xfe20, 0xfe2f) ||
         lies_in(code, 0x1f3fb, 0x1f3ff) || code == 0x200d;
}

/// Nobody sees them; those that turn the direction around would do so with other people's words.
bool is_unseen(unsigned code) {
  return code == 0xad || code == 0xfeff || code == 0x200b || code == 0x200c ||
         lies_in(code, 0x200e, 0x200f) || lies_in(code, 0x202a, 0x202e) || lies_in(code, 0x2060, 0x2069);
}

bool reads_from_right(unsigned code) {
  return lies_in(code, 0x590, 0x8ff) || lies_in(code, 0xfb1d, 0xfdff) || lies_in(code, 0xfe70, 0xfefe) ||
         lies_in(code, 0x10800, 0x10fff) || lies_in(code, 0x1e800, 0x1efff);
}

/// How many bytes lie between words that are read from the right and so must be in one picture; 0 where none
/// follows.
std::size_t gap_before_right(std::string_view text, std::size_t at) {
  for (std::size_t letters = 0, next = at; next < text.size() && letters < longest_gap; ++letters) {
    const Letter letter = letter_at(text, next);
    if (reads_from_right(letter.code)) return next - at;
    const bool is_word = letter.code > 0x7f || (letter.code | 32U) - 'a' < 26U;
    if (is_word || letter.code == '\n') return 0;
    next += letter.bytes;
  }
  return 0;
}

void append_sign(std::string& to, unsigned sign) {
  to += static_cast<char>(0xe0U | sign >> 12U);
  to += static_cast<char>(0x80U | (sign >> 6U & 63U));
  to += static_cast<char>(0x80U | (sign & 63U));
}

}  // namespace

struct ForeignLetters::Source {
  ForeignLetters* letters;
  bool bold;
};

/// What ImGui calls.
struct ForeignLetters::Loading {
  static bool contains(ImFontAtlas* /*atlas*/, ImFontConfig* source, ImWchar code) {
    return !static_cast<Source*>(source->FontData)->letters->run(code).empty();
  }

  static bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* /*of_source*/,
                   ImWchar code, ImFontGlyph* glyph, float* advance) {
    const auto& [letters, bold] = *static_cast<Source*>(source->FontData);
    const std::string_view run = letters->run(code);
    if (run.empty() || !letters->draw_) return false;
    const float density = baked->RasterizerDensity;
    const auto picture = letters->draw_(run, baked->Size / letters->line_height_ratio_ * density, bold);
    if (!picture) return false;
    if (advance != nullptr) {
      *advance = picture->advance / density;
      return true;
    }
    glyph->Codepoint = code;
    glyph->AdvanceX = picture->advance / density;
    if (picture->width <= 0 || picture->height <= 0) return true;
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, picture->width, picture->height);
    if (place == ImFontAtlasRectId_Invalid) return false;
    const float line = std::round(baked->Ascent * density);
    glyph->X0 = static_cast<float>(picture->left) / density;
    glyph->Y0 = (line + static_cast<float>(picture->top)) / density;
    glyph->X1 = glyph->X0 + static_cast<float>(picture->width) / density;
    glyph->Y1 = glyph->Y0 + static_cast<float>(picture->height) / density;
    glyph->Visible = true;
    glyph->Colored = picture->coloured;
    glyph->PackId = place;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, place),
                                       picture->rgba.data(), ImTextureFormat_RGBA32, 4 * picture->width);
    return true;
  }

  static const ImFontLoader* loader() {
    static const ImFontLoader made = [] {
      ImFontLoader one;
      one.Name = "foreign letters";
      one.FontSrcContainsGlyph = contains;
      one.FontBakedLoadGlyph = load;
      return one;
    }();
    return &made;
  }
};

ForeignLetters::ForeignLetters(float line_height_ratio)
    : line_height_ratio_(line_height_ratio),
      sources_{std::make_unique<Source>(Source{this, false}), std::make_unique<Source>(Source{this, true})},
      knows_(0x10000) {}

ForeignLetters::~ForeignLetters() = default;

void ForeignLetters::join(ImFontAtlas& atlas, bool bold) {
  ImFontConfig config;
  config.MergeMode = true;
  config.FontLoader = Loading::loader();
  config.FontData = sources_[bold ? 1 : 0].get();
  config.FontDataSize = sizeof(Source);
  config.FontDataOwnedByAtlas = false;
  config.SizePixels = 16;
  atlas.AddFont(&config);
}

bool ForeignLetters::knows(ImFont& font, unsigned code) {
  if (code >= knows_.size()) return false;
  std::uint8_t& known = knows_[code];
  // Both faces have the same letters.
  if (known == 0)
    known = lies_in(code, first_sign, 0xf8ff) || !font.IsGlyphInFont(static_cast<ImWchar>(code)) ? 2 : 1;
  return known == 1;
}

std::string_view ForeignLetters::run(unsigned sign) const {
  const std::size_t at = sign - first_sign;
  return sign >= first_sign && at < runs_.size() ? std::string_view(runs_[at]) : std::string_view();
}

unsigned ForeignLetters::sign_of(std::string_view run) {
  const auto [at, is_new] =
      signs_.try_emplace(std::string(run), first_sign + static_cast<unsigned>(runs_.size()));
  if (is_new && runs_.size() == most_signs) {
    signs_.erase(at);
    return IM_UNICODE_CODEPOINT_INVALID;
  }
  if (is_new) runs_.emplace_back(run);
  return at->second;
}

std::string_view ForeignLetters::painted(ImFont& font, std::string_view text, std::string& made) {
  constexpr unsigned char last_latin_1 = 0xc3;  // as a first byte
  const auto is_common = [](char sign) { return static_cast<unsigned char>(sign) <= last_latin_1; };
  if (!draw_ || std::all_of(text.begin(), text.end(), is_common)) return text;
  const std::string whole = composed(text);
  bool same = whole == text;
  made.clear();
  for (std::size_t at = 0; at < whole.size();) {
    const Letter letter = letter_at(whole, at);
    const std::size_t next = at + letter.bytes;
    if (is_unseen(letter.code)) {
      same = false;
      at = next;
      continue;
    }
    const bool is_base = next < whole.size() && letter.code > ' ' && combines(letter_at(whole, next).code);
    if (knows(font, letter.code) && !(is_base && !knows(font, letter_at(whole, next).code))) {
      made.append(whole, at, letter.bytes);
      at = next;
      continue;
    }
    std::size_t end = next;
    bool from_right = reads_from_right(letter.code);
    for (std::size_t letters = 1; end < whole.size(); ++letters) {
      const Letter further = letter_at(whole, end);
      const bool joins = combines(further.code) || (letters < longest_run && !is_unseen(further.code) &&
                                                    further.code > ' ' && !knows(font, further.code));
      if (joins) {
        from_right = from_right || reads_from_right(further.code);
        end += further.bytes;
        continue;
      }
      const std::size_t gap = from_right && letters < longest_run ? gap_before_right(whole, end) : 0;
      if (gap == 0) break;
      end += gap;
    }
    append_sign(made, sign_of(std::string_view(whole).substr(at, end - at)));
    same = false;
    at = end;
  }
  return same ? text : std::string_view(made);
}

ForeignLetters* ForeignLetters::current() {
  return static_cast<ForeignLetters*>(ImGui::GetIO().UserData);
}

PaintedText::PaintedText(ImFont& font, std::string_view text) : text_(text) {
  ForeignLetters* letters = ForeignLetters::current();
  if (letters == nullptr) return;
  text_ = letters->painted(font, text, made_);
  is_same_ = text_.data() == text.data();
}

}  // namespace lagesbild::ui
