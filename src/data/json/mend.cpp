#include "data/json/mend.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "data/json/decode.hpp"
#include "data/json/json.hpp"
#include "data/json/merge_marks.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t most_notes = 10'000;
constexpr std::string_view replacement = "\\ufffd";

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '+' ||
         c == '-' || c == '.' || c == '$';
}

std::optional<unsigned> hexadecimal(std::string_view four) {
  if (four.size() != 4) return std::nullopt;
  unsigned value = 0;
  for (const char c : four) {
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!is_digit(c) && !(lower >= 'a' && lower <= 'f')) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(is_digit(c) ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) { out_.reserve(text.size() + 64); }

  Mended run() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    while (at_ < text_.size()) step();
    return {std::move(out_), std::move(notes_)};
  }

 private:
  struct Level {
    bool is_array = false;
    std::size_t index = 0;
    std::string key;
    bool wants_key = false;
    bool has_value = false;  ///< a value has been read, and no comma after it
  };

  void step() {
    const char c = text_[at_];
    if (is_space(c)) {
      out_ += c;
      ++at_;
    } else if (c == '{' || c == '[') {
      begin_value();
      levels_.push_back({c == '[', 0, "", c == '{', false});
      put();
    } else if (c == '}' || c == ']') {
      drop_comma();
      if (!levels_.empty()) levels_.pop_back();
      put();
      end_value();
    } else if (c == ',') {
      comma();
    } else if (c == ':') {
      if (!levels_.empty()) levels_.back().wants_key = false;
      put();
    } else if (const std::size_t quote = opening_quote()) {
      read_text(quote);
    } else if (const std::size_t size = size_of_aside()) {
      note(Mend::comment);
      for (const char left : text_.substr(at_, size)) out_ += left == '\n' ? '\n' : ' ';
      at_ += size;
    } else if (is_word_sign(c)) {
      read_word();
    } else {
      put();
    }
  }

  void put() { out_ += text_[at_++]; }

  void note(Mend kind) {
    if (notes_.size() < most_notes) notes_.push_back({kind, pointer()});
  }

  std::string pointer() const {
    std::string result;
    for (const Level& level : levels_) {
      if (level.is_array) {
        result = pointer_to(result, level.index);
      } else if (!level.wants_key || !level.key.empty()) {
        result = pointer_to(result, level.key);
      }
    }
    return result;
  }

  /// A value, or a key, begins here: after another without a comma one was forgotten.
  void begin_value() {
    if (levels_.empty() || !levels_.back().has_value) return;
    note(Mend::missing_comma);
    out_ += ',';
    after_comma();
  }

  void end_value() {
    if (!levels_.empty()) levels_.back().has_value = true;
  }

  void after_comma() {
    Level& level = levels_.back();
    level.has_value = false;
    if (level.is_array) {
      ++level.index;
    } else {
      level.wants_key = true;
    }
  }

  void comma() {
    if (!levels_.empty() && !levels_.back().has_value && last_sign() == ',') {
      note(Mend::comma);
      out_ += ' ';
      ++at_;
      return;
    }
    put();
    if (!levels_.empty()) after_comma();
  }

  char last_sign() const {
    const std::size_t last = out_.find_last_not_of(" \t\r\n");
    return last == std::string::npos ? '\0' : out_[last];
  }

  /// Before a closing bracket.
  void drop_comma() {
    const std::size_t last = out_.find_last_not_of(" \t\r\n");
    if (levels_.empty() || last == std::string::npos || out_[last] != ',') return;
    out_[last] = ' ';
    if (levels_.back().is_array && levels_.back().index > 0) --levels_.back().index;
    note(Mend::comma);
  }

  /// The bytes of the mark with which a text begins here; 0: none.
  std::size_t opening_quote() const {
    if (text_[at_] == '"' || text_[at_] == '\'') return 1;
    const std::string_view mark = text_.substr(at_, 3);
    return mark == "\u201C" || mark == "\u201D" ? 3 : 0;
  }

  /// The bytes of a comment, of a space that is none of JSON's, or of the zeros after a lost end; 0: neither.
  std::size_t size_of_aside() const {
    const std::string_view rest = text_.substr(at_);
    if (rest.substr(0, 2) == "//" || rest[0] == '#') {
      return std::min(rest.find('\n'), rest.size());
    }
    if (rest.substr(0, 2) == "/*") {
      const std::size_t end = rest.find("*/", 2);
      return end == std::string_view::npos ? rest.size() : end + 2;
    }
    if (rest.substr(0, 2) == "\u00A0") return 2;
    if (rest.substr(0, 3) == "\uFEFF" || rest.substr(0, 3) == "\u200B") return 3;
    const bool is_over = levels_.empty() && rest[0] == '\0';
    return is_over ? 1 : 0;
  }

  void read_text(std::size_t quote) {
    begin_value();
    const bool is_key = !levels_.empty() && levels_.back().wants_key;
    const char mark = text_[at_];
    if (mark != '"') note(Mend::quotes);
    at_ += quote;
    const std::size_t start = out_.size();
    out_ += '"';
    while (at_ < text_.size()) {
      const bool ends = quote == 3 ? opening_quote() == 3 : text_[at_] == mark;
      if (ends) break;
      read_sign();
    }
    if (at_ >= text_.size()) return;  // cut off, which is not mended
    out_ += '"';
    at_ += quote;
    if (!is_key) return end_value();
    levels_.back().key = out_.substr(start + 1, out_.size() - start - 2);
  }

  void read_sign() {
    const char c = text_[at_];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\') return read_escape();
    if (c == '"') {  // within other quotation marks
      out_ += "\\\"";
      ++at_;
    } else if (byte < 0x20) {
      note(Mend::control);
      constexpr std::string_view digits = "0123456789abcdef";
      out_ += c == '\n'   ? "\\n"
              : c == '\t' ? "\\t"
              : c == '\r' ? "\\r"
                          : std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
      ++at_;
    } else if (const std::size_t size = utf8_size(text_, at_)) {
      out_ += text_.substr(at_, size);
      at_ += size;
    } else if (byte == 0xED && at_ + 2 < text_.size()) {  // half a pair, written as if it were a sign
      note(Mend::half_sign);
      out_ += replacement;
      at_ += 3;
    } else {
      note(Mend::foreign_byte);
      append_windows_1252(out_, byte);
      ++at_;
    }
  }

  void read_escape() {
    constexpr std::string_view simple = "\"\\/bfnrt";
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (next != '\0' && simple.find(next) != std::string_view::npos) {
      out_ += text_.substr(at_, 2);
      at_ += 2;
    } else if (next == 'u' && hexadecimal(text_.substr(at_ + 2, 4))) {
      read_code();
    } else if (next == '\'') {
      out_ += '\'';
      at_ += 2;
    } else {
      note(Mend::backslash);
      out_ += "\\\\";
      ++at_;
    }
  }

  void read_code() {
    const unsigned code = *hexadecimal(text_.substr(at_ + 2, 4));
    const bool is_high = code >= 0xD800 && code < 0xDC00;
    const auto low = text_.substr(std::min(at_ + 6, text_.size()), 2) == "\\u"
                         ? hexadecimal(text_.substr(at_ + 8, 4))
                         : std::nullopt;
    const bool is_pair = is_high && low && *low >= 0xDC00 && *low < 0xE000;
    const bool is_half = code >= 0xD800 && code < 0xE000 && !is_pair;
    if (is_half) note(Mend::half_sign);
    const std::size_t size = is_pair ? 12 : 6;
    out_ += is_half ? replacement : text_.substr(at_, size);
    at_ += size;
  }

  void read_word() {
    std::size_t end = at_;
    while (end < text_.size() && is_word_sign(text_[end])) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    at_ = end;
    if (!levels_.empty() && levels_.back().wants_key && !is_digit(word[0])) {
      note(Mend::quotes);
      out_ += '"';
      out_ += word;
      out_ += '"';
      levels_.back().key = word;
      return;
    }
    out_ += value_for(word);
    end_value();
  }

  /// What a word that stands for a value is in JSON; as it is where that is not known.
  std::string value_for(std::string_view word) {
    if (word == "true" || word == "false" || word == "null") return std::string(word);
    std::string lower(word);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_signed = lower[0] == '-' || lower[0] == '+';
    const std::string_view bare = std::string_view(lower).substr(is_signed ? 1 : 0);
    if (bare == "nan" || bare == "infinity" || bare == "inf") {
      note(Mend::not_a_number);
      return "null";
    }
    if (lower == "none" || lower == "undefined" || lower == "null" || lower == "nil") {
      note(Mend::word);
      return "null";
    }
    if (lower == "true" || lower == "false") {
      note(Mend::word);
      return lower;
    }
    return number_for(word);
  }

  std::string number_for(std::string_view word) {
    std::string spelt(word);
    const bool zero_first = spelt.size() > 1 && spelt[0] == '0' && is_digit(spelt[1]);
    if (zero_first && spelt.find_first_not_of("0123456789") == std::string::npos) {
      note(Mend::leading_zero);
      return "\"" + spelt + "\"";
    }
    if (spelt[0] == '+' && spelt.size() > 1) spelt.erase(0, 1);
    if (spelt[0] == '.') spelt.insert(0, "0");
    if (spelt.ends_with('.')) spelt.pop_back();
    if (Json::accept(spelt)) {
      if (spelt != word) note(Mend::number);
      return spelt;
    }
    const std::size_t first = spelt.find_first_not_of('-');
    const bool too_large = first != std::string::npos && is_digit(spelt[first]) &&
                           spelt.find_first_not_of("0123456789.eE+-") == std::string::npos &&
                           spelt.find_first_of("eE") != std::string::npos;
    if (!too_large || !Json::accept(spelt.substr(0, spelt.find_first_of("eE")))) return spelt;
    note(Mend::not_a_number);
    return "null";
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Level> levels_;
  std::vector<MendNote> notes_;
};

struct Words {
  Mend kind;
  std::string_view sv, en, remedy_sv, remedy_en;
};

constexpr Words words[]{
    {Mend::half_sign, "Ett tecken är avhugget (som \\ud83d, halva en emoji); det läses som \uFFFD",
     "A sign is cut in two (like \\ud83d, half an emoji); it is read as \uFFFD",
     "Skriv texten på nytt, eller korta den efter ett helt tecken",
     "Write the text anew, or shorten it after a whole sign"},
    {Mend::backslash, "Ett omvänt snedstreck följs av något som inte går att tyda; det läses som det står",
     "A backslash is followed by what cannot be read; it is read as it stands",
     "Skriv ett omvänt snedstreck som \\\\", "Write a backslash as \\\\"},
    {Mend::control, "En text innehåller en radbrytning, en tabb eller ett annat styrtecken; den läses ändå",
     "A text contains a line break, a tab or another control character; it is read all the same",
     "Skriv radbrytning som \\n och tabb som \\t", "Write a line break as \\n and a tab as \\t"},
    {Mend::not_a_number,
     "NaN, Infinity eller ett för stort tal är inget tal; det läses som att uppgiften saknas",
     "NaN, Infinity or a too large number is no number; it is read as if the item were missing",
     "Skriv null, eller talet", "Write null, or the number"},
    {Mend::word, "True, False eller None är skrivet som i Python; det läses som true, false eller null",
     "True, False or None is written as in Python; it is read as true, false or null",
     "Skriv true, false eller null", "Write true, false or null"},
    {Mend::leading_zero, "Ett tal börjar med 0; det läses som text, eftersom det troligen är en kod",
     "A number begins with 0; it is read as a text, since it is probably a code",
     "Skriv koden inom citattecken", "Write the code in quotation marks"},
    {Mend::number, "Ett tal är skrivet som +5, .5 eller 5.; det läses som det är menat",
     "A number is written like +5, .5 or 5.; it is read as it is meant", "Skriv tal som 12 eller 0.5",
     "Write numbers as 12 or 0.5"},
    {Mend::comma, "Det står ett komma för mycket före en parentes; det läses inte",
     "There is one comma too many before a bracket; it is not read", "Ta bort kommatecknet",
     "Remove the comma"},
    {Mend::missing_comma, "Ett komma saknas mellan två uppgifter; de läses ändå",
     "A comma is missing between two items; they are read all the same",
     "Sätt kommatecken mellan uppgifterna", "Put a comma between the items"},
    {Mend::comment, "Det står en kommentar eller ett främmande tecken utanför texterna; det läses inte",
     "There is a comment or a strange sign outside the texts; it is not read",
     "Ta bort det, eller lägg kommentaren i en egen uppgift",
     "Remove it, or put the comment in a key of its own"},
    {Mend::quotes, "En text eller nyckel har inte raka citattecken (\"); den läses ändå",
     "A text or key lacks straight quotation marks (\"); it is read all the same",
     "Sätt raka citattecken om texter och nycklar", "Put straight quotation marks around texts and keys"},
    {Mend::foreign_byte, "En bokstav är inte skriven i UTF-8; den läses som Windows-1252",
     "A letter is not written in UTF-8; it is read as Windows-1252",
     "Kontrollera å, ä och ö, och spara filen som UTF-8", "Check å, ä and ö, and save the file as UTF-8"},
    {Mend::windows_1252, "Filen är inte UTF-8 utan Windows-1252 (ANSI); den läses så",
     "The file is not UTF-8 but Windows-1252 (ANSI); it is read so", "Spara filen som UTF-8",
     "Save the file as UTF-8"},
    {Mend::utf_16, "Filen är inte UTF-8 utan UTF-16 (Unicode-text); den läses så",
     "The file is not UTF-8 but UTF-16 (Unicode text); it is read so", "Spara filen som UTF-8",
     "Save the file as UTF-8"},
    {Mend::merge_marks, "Git har lagt två versioner bredvid varandra; det som båda har lagt till läses",
     "Git has put two versions side by side; what both have added is read",
     "Kontrollera raderna, och ta bort dem med <<<<<<<, ======= och >>>>>>>",
     "Check the lines, and remove those with <<<<<<<, ======= and >>>>>>>"},
};

}  // namespace

Mended mend(std::string_view bytes) {
  std::vector<MendNote> notes;
  std::string decoded;
  if (auto text = from_utf16(bytes)) {
    decoded = std::move(*text);
    notes.push_back({Mend::utf_16, ""});
  } else if (is_windows_1252(bytes)) {
    decoded = from_windows_1252(bytes);
    notes.push_back({Mend::windows_1252, ""});
  }
  Mended mended = Mender(decoded.empty() ? bytes : std::string_view(decoded)).run();
  mended.notes.insert(mended.notes.begin(), notes.begin(), notes.end());
  return mended;
}

Understood understand(std::string_view path, std::string_view bytes, Problem refused) {
  const MergeMarks marks = without_merge_marks(bytes);
  if (marks.unclear_line > 0) return {{}, {}, undecided_merge(path, marks.unclear_line)};
  Mended mended = mend(marks.any ? std::string_view(marks.text) : bytes);
  if (marks.any) mended.notes.insert(mended.notes.begin(), {Mend::merge_marks, ""});
  if (mended.notes.empty()) return {{}, {}, std::move(refused)};
  const Parsed parsed = parse_json(path, mended.bytes);
  if (!parsed.problem) return {std::move(mended.bytes), std::move(mended.notes), std::nullopt};
  // A text that was never closed runs over line breaks; then the first fault is the true one.
  const bool ran_over = mended.notes.front().kind == Mend::control;
  return {{}, {}, ran_over ? std::move(refused) : *parsed.problem};
}

Parsed parse_meant(std::string_view path, std::string_view bytes, ProblemLog* log) {
  Parsed parsed = parse_json(path, bytes);
  if (!parsed.problem) return parsed;
  Understood understood = understand(path, bytes, std::move(*parsed.problem));
  parsed.problem = std::move(understood.problem);
  if (parsed.problem) return parsed;
  if (log != nullptr) tell(understood.notes, *log);
  return parse_json(path, understood.bytes);
}

void tell(const std::vector<MendNote>& notes, ProblemLog& log) {
  for (const MendNote& note : notes) {
    log.warning(ProblemCode::mended, [&] {
      const Words& is = words[static_cast<std::size_t>(note.kind)];
      return Finding{note.pointer,
                     {std::string(is.sv), std::string(is.en)},
                     {std::string(is.remedy_sv), std::string(is.remedy_en)}};
    });
  }
}

}  // namespace lagesbild::data
