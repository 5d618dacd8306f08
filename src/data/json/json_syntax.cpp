#include <algorithm>
#include <array>
#include <optional>

#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

struct LineAndColumn {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in characters, not bytes
};

LineAndColumn place_of(std::string_view bytes, std::size_t position) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::size_t start = bytes.substr(0, 3) == byte_order_mark ? 3 : 0;
  // The parser has read the byte at fault; the place is before it.
  const std::size_t end = std::min(position > 0 ? position - 1 : 0, bytes.size());
  LineAndColumn place;
  for (std::size_t i = start; i < end; ++i) {
    if (bytes[i] == '\n') {
      ++place.line;
      start = i + 1;
    }
  }
  for (std::size_t i = start; i < end; ++i) {
    if ((static_cast<unsigned char>(bytes[i]) & 0xC0u) != 0x80u) ++place.column;
  }
  return place;
}

constexpr std::string_view earlier_sv =
    "Hämta en tidigare version innan något sparas (Tidigare versioner, eller mappen historik)";
constexpr std::string_view earlier_en =
    "Fetch an earlier version before anything is saved (Previous versions, or the folder historik)";

constexpr std::string_view cut_off = "unexpected end of input";

struct Case {
  std::string_view said;  ///< what the parser's message holds
  std::string_view sv, en, remedy_sv, remedy_en;
};

// The first that fits is used, so the particular comes before the general.
constexpr std::array cases{
    Case{"ill-formed UTF-8", "filen är inte UTF-8", "the file is not UTF-8",
         "Spara filen som UTF-8 (inte ANSI, Latin-1 eller UTF-16)",
         "Save the file as UTF-8 (not ANSI, Latin-1 or UTF-16)"},
    Case{"invalid BOM", "filen är inte UTF-8", "the file is not UTF-8",
         "Spara filen som UTF-8 (inte ANSI, Latin-1 eller UTF-16)",
         "Save the file as UTF-8 (not ANSI, Latin-1 or UTF-16)"},
    Case{cut_off, "filen tar slut innan allt är stängt; den är avkortad och något kan ha gått förlorat",
         "the file ends before everything is closed; it is cut short and something may be lost", earlier_sv,
         earlier_en},
    Case{"; expected end of input", "det står något efter slutet", "there is something after the end",
         "Ta bort det som står efter den sista parentesen", "Remove what stands after the last bracket"},
    Case{"invalid literal", "här står något som inte är JSON", "this is not JSON",
         "Texter skrivs inom raka citattecken; i övrigt finns bara tal, true, false och null",
         "Texts are written in straight quotation marks; else there are only numbers, true, false and null"},
    Case{"control character", "en text innehåller en radbrytning, en tabb eller ett annat styrtecken",
         "a text contains a line break, a tab or another control character",
         "Skriv radbrytning som \\n och tabb som \\t", "Write a line break as \\n and a tab as \\t"},
    Case{"invalid string", "ett omvänt snedstreck i en text följs av något som inte går att tyda",
         "a backslash in a text is followed by something that cannot be read",
         "Skriv ett omvänt snedstreck som \\\\", "Write a backslash as \\\\"},
    Case{"invalid number", "ett tal är felskrivet", "a number is written wrongly",
         "Skriv tal som 12 eller 0.5, med punkt och utan mellanrum",
         "Write numbers as 12 or 0.5, with a point and no spaces"},
    Case{"number overflow", "ett tal är för stort", "a number is too large", "Kontrollera talet",
         "Check the number"},
    Case{"parsing object key - unexpected '}'", "det står ett komma för mycket före }",
         "there is one comma too many before }", "Ta bort kommatecknet", "Remove the comma"},
    Case{"parsing value - unexpected ']'", "det står ett komma för mycket före ]",
         "there is one comma too many before ]", "Ta bort kommatecknet", "Remove the comma"},
    Case{"parsing value - unexpected",
         "här väntades ett värde: en text inom citattecken, ett tal, en lista eller ett objekt",
         "a value was expected here: a text in quotation marks, a number, a list or an object",
         "Skriv värdet, eller ta bort det som står för mycket",
         "Write the value, or remove what is too much"},
    Case{"parsing object separator", "här väntades ett kolon mellan nyckel och värde",
         "a colon was expected here between key and value", "Sätt : efter nyckeln", "Put : after the key"},
    Case{"parsing object key", "här väntades en nyckel inom citattecken",
         "a key in quotation marks was expected here", "Sätt citattecken om nyckeln",
         "Put quotation marks around the key"},
    Case{"expected '}'", "här väntades ett kommatecken eller }", "a comma or } was expected here",
         "Sätt kommatecken mellan uppgifterna", "Put a comma between the items"},
    Case{"parsing object - unexpected", "här väntades ett kommatecken eller }",
         "a comma or } was expected here", "Sätt kommatecken mellan uppgifterna",
         "Put a comma between the items"},
    Case{"parsing array - unexpected", "här väntades ett kommatecken eller ]",
         "a comma or ] was expected here", "Sätt kommatecken mellan uppgifterna",
         "Put a comma between the items"},
};

constexpr Case otherwise{"", "filen går inte att tyda som JSON", "the file cannot be read as JSON",
                         "Kontrollera att det är rätt fil", "Check that this is the right file"};

/// What a file is that was never JSON, or no longer; told by how it begins.
struct Other {
  bool is_so;
  ProblemCode code;
  std::string_view sv, en, remedy_sv, remedy_en;
};

bool is_blank(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_zeros(std::string_view bytes) {
  return bytes.find_first_not_of('\0') == std::string_view::npos;
}

std::string beginning_of(std::string_view bytes) {
  constexpr std::size_t looked_at = 1024;
  std::string head(bytes.substr(0, looked_at));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const std::size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return start == std::string::npos ? std::string() : head.substr(start);
}

std::optional<Other> other_than_json(std::string_view bytes) {
  const std::string head = beginning_of(bytes);
  const bool is_markup = head.starts_with('<');
  const bool is_page = is_markup && (head.find("<html") != std::string::npos ||
                                     head.find("<!doctype html") != std::string::npos);
  const Other all[]{
      {is_blank(bytes), ProblemCode::damaged_file, "Tom fil: det som stod här kan ha gått förlorat",
       "Empty file: what stood here may be lost", earlier_sv, earlier_en},
      {is_zeros(bytes), ProblemCode::damaged_file,
       "Filen är skadad (den består bara av nollor): det som stod här kan ha gått förlorat",
       "The file is damaged (it is nothing but zeros): what stood here may be lost", earlier_sv, earlier_en},
      {is_page, ProblemCode::syntax,
       "Här ligger en webbsida i stället för filen, troligen en sida för inloggning eller fel",
       "There is a web page here instead of the file, probably a page for signing in or an error",
       "Logga in där filen ligger och hämta den på nytt", "Sign in where the file lies and fetch it again"},
      {is_markup, ProblemCode::syntax, "Filen är XML, inte JSON", "The file is XML, not JSON",
       "Exportera som JSON eller GeoJSON", "Export as JSON or GeoJSON"},
      {head.starts_with("pk\x03\x04"), ProblemCode::syntax,
       "Filen är ett zip-arkiv eller en Excelbok, inte JSON",
       "The file is a zip archive or a workbook, not JSON", "Packa upp arkivet, eller importera boken",
       "Unpack the archive, or import the workbook"},
  };
  for (const Other& one : all) {
    if (one.is_so) return one;
  }
  return std::nullopt;
}

/// The parser's message without what it quotes from the file, which could say anything.
std::string without_quotation(const std::string& message) {
  const std::size_t quotation = message.find("; last read");
  if (quotation == std::string::npos) return message;
  const std::size_t expected = message.rfind("; expected ");
  const bool has_more = expected != std::string::npos && expected > quotation;
  return message.substr(0, quotation) + (has_more ? message.substr(expected) : "");
}

}  // namespace

Problem syntax_problem(std::string_view path, std::string_view bytes, const TreeBuilder::Syntax& syntax) {
  Problem problem{Severity::error, std::string(path), "", {}, {}, ProblemCode::syntax};
  if (const auto other = other_than_json(bytes)) {
    problem.what = {std::string(other->sv), std::string(other->en)};
    problem.remedy = {std::string(other->remedy_sv), std::string(other->remedy_en)};
    problem.code = other->code;
    return problem;
  }
  // The file ends within a text, a word or a sign.
  std::string said = without_quotation(syntax.message);
  const bool ends_within = said.find("missing closing quote") != std::string::npos;
  if (syntax.position > bytes.size() || ends_within) said = cut_off;
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") said = "ill-formed UTF-8";
  const auto found = std::find_if(cases.begin(), cases.end(), [&](const Case& one) {
    return said.find(one.said) != std::string_view::npos;
  });
  const Case& is = found == cases.end() ? otherwise : *found;
  if (is.said == cut_off) problem.code = ProblemCode::damaged_file;
  const LineAndColumn place = place_of(bytes, syntax.position);
  const std::string line = std::to_string(place.line);
  const std::string column = std::to_string(place.column);
  problem.what = {"Rad " + line + ", kolumn " + column + ": " + std::string(is.sv),
                  "Line " + line + ", column " + column + ": " + std::string(is.en)};
  problem.remedy = {std::string(is.remedy_sv), std::string(is.remedy_en)};
  return problem;
}

}  // namespace lagesbild::data
