#include <catch2/catch_test_macros.hpp>

#include "intake/table/csv.hpp"

namespace lagesbild::intake {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const Table& table) {
  std::vector<Row> rows;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Row& cells = rows.emplace_back();
    for (std::size_t cell = 0; cell < table.cells(row); ++cell) cells.emplace_back(table.at(row, cell).text);
  }
  return rows;
}

CsvTable read(std::string text) {
  const CsvStyle style = sniff_csv(text);
  return read_csv(std::move(text), style);
}

}  // namespace

TEST_CASE("CSV: the separator is the one that cuts most rows alike, whatever stands in the texts",
          "[intake]") {
  CHECK(sniff_csv("a;b;c\r\n1,5;2,5;x, y\r\n3,5;4,5;z\r\n") == CsvStyle{';', false, 3});
  CHECK(sniff_csv("a,b,c\n1,2,x; y\n3,4,z\n").separator == ',');
  CHECK(sniff_csv("a\tb\n1, 2; 3\t4\n").separator == '\t');
  CHECK(sniff_csv("Rapport; vecka 46\n\na|b|c\n1|2|3\n4|5|6\n").separator == '|');
}

TEST_CASE("CSV: a line sep= decides and is no row; line numbers count it", "[intake]") {
  const CsvTable read_table = read("sep=,\na;1,b;2\nc;3,d;4\n\n\n");
  CHECK(rows_of(read_table.table) == std::vector<Row>{{"a;1", "b;2"}, {"c;3", "d;4"}});
  CHECK(read_table.table.line(0) == 2);
  CHECK(read_table.lines == 5);
}

TEST_CASE("CSV: line breaks, separators and marks within a text belong to it", "[intake]") {
  const CsvTable read_table = read("a;b\r\n\"x;\r\ny, \"\"z\"\"\";2\r\n\"\r\n\";3\r\n");
  CHECK(rows_of(read_table.table) == std::vector<Row>{{"a", "b"}, {"x;\ny, \"z\"", "2"}, {"\n", "3"}});
  CHECK(read_table.table.line(1) == 2);
  CHECK(read_table.table.line(2) == 4);
  CHECK(read_table.lines == 5);
  CHECK(read_table.remarks.empty());
}

TEST_CASE("CSV: a mark that is never closed costs no row, and is told with its line", "[intake]") {
  const CsvTable last = read("a;b;c\n1;2;\"open\n3;4;5\n");
  CHECK(rows_of(last.table) == std::vector<Row>{{"a", "b", "c"}, {"1", "2", "open"}, {"3", "4", "5"}});
  REQUIRE(last.remarks.size() == 1);
  CHECK(last.remarks[0].line == 2);
  const CsvTable inch = read("a;b;c\n1;2;\"pane, 3\" from the lock\n3;4;\"\n\"\n5;6;7\n8;9;10\n");
  CHECK(rows_of(inch.table)[1] == Row{"1", "2", "pane, 3\" from the lock"});
  CHECK(rows_of(inch.table)[2] == Row{"3", "4", "\n"});
  CHECK(inch.table.rows() == 5);
}

TEST_CASE("CSV: a text of several lines with loose marks is not taken for rows", "[intake]") {
  const CsvTable read_table = read("a;b;c\n1;2;\"one\nhe said \"hi\" then\nthree\"\n3;4;5\n6;7;8\n");
  CHECK(rows_of(read_table.table)[1] == Row{"1", "2", "one\nhe said \"hi\" then\nthree"});
  CHECK(read_table.table.rows() == 4);
}

TEST_CASE("CSV: many marks that are never closed are read in linear time and without loss", "[intake]") {
  std::string text = "a;b;c\n";
  for (int i = 0; i < 20'000; ++i) text += "1;2;\"open\n";
  CHECK(read(text).table.rows() == 20'001);
}

TEST_CASE("CSV: marks written with a backslash are known by what makes the rows alike", "[intake]") {
  const CsvTable read_table = read("a,b\n\"said \\\"hi\\\", went\",1\n\"C:\\\\temp\\\\\",2\n");
  CHECK(rows_of(read_table.table) ==
        std::vector<Row>{{"a", "b"}, {"said \"hi\", went", "1"}, {"C:\\temp\\", "2"}});
  CHECK(rows_of(read("a;b\nC:\\x;1\nd;2\n").table)[1] == Row{"C:\\x", "1"});
}

TEST_CASE("CSV: lines may end in CR, LF or both", "[intake]") {
  for (const std::string end : {"\r", "\n", "\r\n"}) {
    const CsvTable read_table = read("a;b" + end + "1;2" + end + "3;4");
    CHECK(rows_of(read_table.table) == std::vector<Row>{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(read_table.lines == 3);
  }
}

}  // namespace lagesbild::intake
