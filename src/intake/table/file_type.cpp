#include "intake/table/file_type.hpp"

#include <algorithm>
#include <string>

namespace lagesbild::intake {
namespace {

/// The first bytes in small letters, without NUL, so that UTF-16 is seen too.
std::string beginning(std::string_view bytes) {
  std::string text;
  for (const char sign : bytes.substr(0, 4000)) {
    if (sign != '\0') text += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
  }
  const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF\xFF\xFE \t\r\n");
  return first == std::string::npos ? "" : text.substr(first);
}

bool has_wide(std::string_view bytes, std::string_view word) {
  std::string wide;
  for (const char sign : word) {
    wide += sign;
    wide += '\0';
  }
  return bytes.find(word) != std::string_view::npos || bytes.find(wide) != std::string_view::npos;
}

const LocalText save_as_xlsx{"Öppna den i Excel och spara den som .xlsx eller CSV",
                             "Open it in Excel and save it as .xlsx or CSV"};

/// Containers of Microsoft's compound format: old Excel files, and new ones that have a password.
LocalText compound_file(std::string_view bytes) {
  if (has_wide(bytes, "EncryptedPackage") || has_wide(bytes, "EncryptionInfo")) {
    return {"Filen är skyddad med lösenord", "The file is protected by a password"};
  }
  return {"Filen är i äldre Excelformat (.xls)", "The file is in Excel's older format (.xls)"};
}

/// What a text is that is no table; "" for what may be one.
LocalText other_text(const std::string& start) {
  const auto begins = [&](std::string_view word) { return start.starts_with(word); };
  const auto has = [&](std::string_view word) { return start.find(word) != std::string::npos; };
  if (begins("<?xml") && has("urn:schemas-microsoft-com:office:spreadsheet")) {
    return {"Filen är en XML-tabell från Excel 2003", "The file is an XML table of Excel 2003"};
  }
  if (begins("<!doctype html") || begins("<html") || begins("<table") || (begins("<") && has("<table"))) {
    return has("<table") ? LocalText{"Filen är en webbtabell som heter något annat",
                                     "The file is a web table under another name"}
                         : LocalText{"Filen är en webbsida och ingen tabell: kanske en inloggning",
                                     "The file is a web page and no table: a sign-in, maybe"};
  }
  if (begins("mime-version:")) {
    return {"Filen är en sparad webbsida (MHTML)", "The file is a saved web page (MHTML)"};
  }
  if (begins("{\\rtf")) return {"Filen är ett textdokument (RTF)", "The file is a text document (RTF)"};
  if (begins("{") || begins("[{")) return {"Filen är JSON och ingen tabell", "The file is JSON and no table"};
  if (begins("<?xml")) return {"Filen är XML och ingen tabell", "The file is XML and no table"};
  return {};
}

}  // namespace

Result<FileType> file_type(std::string_view path, std::string_view bytes) {
  const auto problem = [&](LocalText what, LocalText remedy) {
    return Problem{Severity::error, std::string(path), "",
                   std::move(what), std::move(remedy), ProblemCode::unreadable_table};
  };
  if (bytes.find_first_not_of(std::string_view(" \t\r\n\0", 5)) == std::string_view::npos) {
    return problem({"Filen är tom", "The file is empty"}, {"Exportera den på nytt", "Export it again"});
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    const std::string_view start = bytes.substr(0, 200);
    if (start.find("application/vnd.oasis.opendocument") != std::string_view::npos) {
      return problem({"Filen är i OpenDocument-format (.ods)", "The file is in OpenDocument format (.ods)"},
                     save_as_xlsx);
    }
    return FileType::workbook;
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    const LocalText what = compound_file(bytes);
    const bool locked = what.en.find("password") != std::string::npos;
    return problem(what, locked ? LocalText{"Öppna den i Excel med lösenordet och spara en kopia utan",
                                            "Open it in Excel with the password and save a copy without"}
                                : save_as_xlsx);
  }
  if (bytes.starts_with("%PDF")) {
    return problem({"Filen är en PDF", "The file is a PDF"},
                   {"Be om uppgifterna som .xlsx eller CSV", "Ask for the data as .xlsx or CSV"});
  }
  // Excel 2, 3 and 4.
  if (bytes.starts_with(std::string_view("\x09\x00\x04\x00", 4)) ||
      bytes.starts_with(std::string_view("\x09\x02\x06\x00", 4)) ||
      bytes.starts_with(std::string_view("\x09\x04\x06\x00", 4))) {
    return problem({"Filen är i äldre Excelformat (.xls)", "The file is in Excel's older format (.xls)"},
                   save_as_xlsx);
  }
  const LocalText other = other_text(beginning(bytes));
  if (!other.sv.empty()) return problem(other, save_as_xlsx);
  // Pictures, programs and the like: bytes that no text has, and not the zeros of UTF-16.
  const std::string_view sample = bytes.substr(0, 4000);
  const auto odd = std::count_if(sample.begin(), sample.end(), [](char sign) {
    const auto byte = static_cast<unsigned char>(sign);
    return byte != 0 && byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
  });
  if (odd * 50 > static_cast<std::ptrdiff_t>(sample.size())) {
    return problem({"Filen är ingen tabell", "The file is no table"}, save_as_xlsx);
  }
  return FileType::text;
}

}  // namespace lagesbild::intake
