#include <catch2/catch_test_macros.hpp>

#include "intake/table/workbook.hpp"
#include "tests/unit/intake/workbook_maker.hpp"

namespace lagesbild::intake {
namespace {

Table table_of(const std::string& bytes) {
  const auto book = Workbook::open("x.xlsx", bytes);
  REQUIRE(book.has_value());
  auto table = book->read(0, 1'000'000);
  REQUIRE(table.has_value());
  return std::move(*table);
}

}  // namespace

TEST_CASE("Workbook: texts are read wherever a writer may put them", "[intake]") {
  const Table table = table_of(test::workbook_of(
      R"(<sheetData><row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><r><t>Hot mot </t></r><r><t>vakt</t></r></is></c>
      <c t="str"><f>A1&amp;"x"</f><v>Område A</v></c></row></sheetData>)",
      "<si><t>a</t></si><si><r><t>Våld &amp; </t></r><r><t>hot</t></r><rPh><t>x</t></rPh></si>"));
  REQUIRE(table.rows() == 1);
  CHECK(table.line(0) == 3);
  CHECK(table.at(0, 0).text == "Våld & hot");
  CHECK(table.at(0, 1).kind == CellKind::empty);
  CHECK(table.at(0, 2).text == "Hot mot vakt");
  CHECK(table.at(0, 3).text == "Område A");
  CHECK(table.at(0, 9).kind == CellKind::empty);
}

TEST_CASE("Workbook: numbers, dates, truths, faults and values never saved are told apart", "[intake]") {
  const Table table = table_of(test::workbook_of(
      R"(<sheetData><row><c><v>46340.5</v></c><c s="1"><v>46340</v></c><c s="2"><v>0.5</v></c><c t="b"><v>1</v></c>
      <c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>COUNTIF(A:A,3)</f></c><c s="1"><f>TODAY()</f><v>46342</v></c>
      <c s="1"/></row><row hidden="1"><c><v>2</v></c></row><row><c s="1"/></row></sheetData>)"));
  REQUIRE(table.rows() == 2);
  const CellKind kinds[] = {CellKind::number, CellKind::moment,     CellKind::moment, CellKind::boolean,
                            CellKind::error,  CellKind::uncomputed, CellKind::moment};
  for (std::size_t i = 0; i < std::size(kinds); ++i) CHECK(table.at(0, i).kind == kinds[i]);
  CHECK(table.cells(0) == std::size(kinds));
  CHECK(table.at(0, 0).text == "46340.5");
  CHECK(table.at(0, 6).changes);
  CHECK_FALSE(table.at(0, 4).changes);
  CHECK_FALSE(table.hidden(0));
  CHECK(table.hidden(1));
}

TEST_CASE("Workbook: merged cells have the first one's value, and say so", "[intake]") {
  const Table table = table_of(test::workbook_of(
      R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>7</v></c></row>
      <row r="3"><c r="A3"><v>3</v></c><c r="C3"><v>9</v></c></row></sheetData>
      <mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A1:C1"/><mergeCell ref="E1:XFD1048576"/></mergeCells>)"));
  CHECK(table.rows() == 3);
  CHECK(table.at(2, 1).text == "7");
  CHECK(table.at(2, 1).merged);
  CHECK_FALSE(table.at(1, 1).merged);
  CHECK(table.at(0, 2).text == "1");
  CHECK(table.width() == 3);
}

TEST_CASE("Workbook: days may be counted from 1904", "[intake]") {
  CHECK(table_of(test::workbook_of("<sheetData/>", "", "<workbookPr date1904=\"true\"/>")).from_1904);
  CHECK_FALSE(table_of(test::workbook_of("<sheetData/>", "", "<workbookPr/>")).from_1904);
}

TEST_CASE("Workbook: number formats that show days and hours are known", "[intake]") {
  for (const char* format :
       {"yyyy\\-mm\\-dd", "[$-41D]d\\ mmmm\\ yyyy\\ hh:mm;@", "[h]:mm", "hh:mm", "d/m"}) {
    INFO(format);
    CHECK(is_moment_format(format));
  }
  for (const char* format :
       {"General", "0.00", "#,##0\\ \"kr\"", "[Red]-0", "0;-0;\"dag\"", "@", "\"Summa \"0"}) {
    INFO(format);
    CHECK_FALSE(is_moment_format(format));
  }
  CHECK(is_moment_format(14));
  CHECK_FALSE(is_moment_format(9));
}

TEST_CASE("Workbook: what is damaged or not one is a problem in words, and no crash", "[intake]") {
  const std::string whole = test::workbook_of("<sheetData><row><c><v>1</v></c></row></sheetData>");
  CHECK_FALSE(Workbook::open("x", "PK\x03\x04").has_value());
  CHECK_FALSE(Workbook::open("x", test::zip_of({{"a.txt", "b"}})).has_value());
  for (std::size_t cut = 1; cut + 22 < whole.size(); cut += 7) {
    const std::string part = whole.substr(0, cut);
    const auto book = Workbook::open("x", part);
    if (book) CHECK_FALSE(book->read(0, 10).has_value());
  }
  // A sheet that breaks off within, though the archive is whole: the rows that are left are not all there
  // were.
  const std::string broken =
      test::workbook_of("<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row><!--");
  const auto opened = Workbook::open("x", broken);
  REQUIRE(opened.has_value());
  CHECK_FALSE(opened->read(0, 10).has_value());
  const std::string entities = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>";
  const std::string with_type = test::zip_of({{"xl/workbook.xml", entities}});
  CHECK_FALSE(Workbook::open("x", with_type).has_value());
}

TEST_CASE("Workbook: a part that says that it unpacks to more than a browser can hold is not begun",
          "[intake]") {
  const std::string whole = test::workbook_of("<sheetData><row><c><v>1</v></c></row></sheetData>");
  const auto declared = [&](std::uint32_t size) {
    std::string bytes = whole;
    const std::size_t name = bytes.rfind("xl/worksheets/sheet1.xml");
    REQUIRE(name != std::string::npos);
    for (std::size_t i = 0; i < 4; ++i)
      bytes[name - 46 + 24 + i] = static_cast<char>((size >> (8 * i)) & 0xffu);
    return bytes;
  };
  // Packed harder than any table, and larger than any.
  for (const std::uint32_t size : {100'000'000u, 3'000'000'000u}) {
    const std::string bytes = declared(size);
    const auto book = Workbook::open("x", bytes);
    REQUIRE(book.has_value());
    const auto table = book->read(0, 10);
    REQUIRE_FALSE(table.has_value());
    const auto honest = Workbook::open("x", whole);
    CHECK(honest->read(0, 10).has_value());
    CHECK(table.problem().what.sv.find("packas upp") != std::string::npos);
  }
}

}  // namespace lagesbild::intake
