#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Workbooks made by hand, for tests: a zip whose parts are not packed.
namespace lagesbild::intake::test {

inline std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xffffffffu;
  for (const char one : bytes) {
    crc ^= static_cast<unsigned char>(one);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xedb88320u : 0u);
  }
  return ~crc;
}

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string zip_of(const Parts& parts) {
  const auto number = [](std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>((value >> (8 * i)) & 0xffu);
    return text;
  };
  std::string zip;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                               number(crc_of(bytes), 4) + number(size, 4) + number(size, 4) +
                               number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) +
                 number(0, 4) + number(static_cast<std::uint32_t>(zip.size()), 4) + name;
    zip += "PK\x03\x04" + common + name + bytes;
  }
  const auto count = static_cast<std::uint32_t>(parts.size());
  return zip + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
         number(static_cast<std::uint32_t>(directory.size()), 4) +
         number(static_cast<std::uint32_t>(zip.size()), 4) + number(0, 2);
}

/// One sheet's `sheetData` and what follows it, with shared texts and styles: style 1 is a date, 2 a time.
inline std::string workbook_of(const std::string& sheet, const std::string& shared_texts = "",
                               const std::string& properties = "") {
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zip_of(
      {{"xl/workbook.xml",
        "<workbook xmlns:r=\"" + relations + "\">" + properties +
            "<sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"" + relations +
            "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + relations +
            "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + relations +
            "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
       {"xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellXfs><xf "
        "numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"},
       {"xl/sharedStrings.xml", "<sst>" + shared_texts + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}});
}

}  // namespace lagesbild::intake::test
