#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "export/published.hpp"
#include "model/text.hpp"

/// A report as a value: what stands on the paper, in order. Made once, it is written as a file, printed from
/// the page and shown there.
namespace lagesbild::report {

struct Heading {
  int level = 2;  ///< 2 or 3; the title is 1
  std::string text;
};

enum class Voice : std::uint8_t {
  plain,
  lead,     ///< what the report says first
  written,  ///< by people, for this report; several paragraphs are parted by \n
  note      ///< how something is to be read
};
struct Paragraph {
  std::string text;
  Voice voice = Voice::plain;
};

struct Bullets {
  std::vector<std::string> lines;
};

/// A measure's state as Brå's plans colour it; the cell's words say the same.
enum class Light : std::uint8_t { green, yellow, red };

struct Cell {
  std::string text;
  std::optional<Light> light = {};
};

struct Table {
  std::string caption;  ///< what it holds, said to those who do not see it; "" where the heading says so
  std::vector<std::string> heads;
  std::vector<std::vector<Cell>> rows;
  std::vector<bool> numbers = {};  ///< by column: written to the right; shorter is false
};

/// A picture as an SVG image of its own.
enum class FigureSize : std::uint8_t { whole, small };

struct Figure {
  std::string name;  ///< what it shows, in words
  std::string svg;
  FigureSize size = FigureSize::whole;  ///< as wide as the sheet, or a fifth of its height
};

/// What follows begins a sheet of its own.
struct NewPage {};

using Block = std::variant<Heading, Paragraph, Bullets, Table, Figure, NewPage>;

struct Sheet {
  Language language = Language::sv;
  std::string title;
  std::string of;                 ///< whose it is: municipality and situation
  std::string mark;               ///< that the data are made up, or ""
  std::string state;              ///< what kind of paper it is, such as an unadjusted draft; or ""
  std::vector<std::string> foot;  ///< period, coverage, sources, method and print date, on every page
  std::vector<Block> blocks;
  std::string file_name;
  /// Numbers that it tells outside the group: for what leaves it later.
  std::optional<exports::PublishedTable> told = {};

  /// How much further in what follows is, where it stands in a section of the kind's own.
  int deeper = 0;

  void heading(int level, std::string text) { blocks.emplace_back(Heading{level + deeper, std::move(text)}); }
  /// A heading of the kind's own, with what follows under it, up to the next or to the end of sections.
  void section(std::string text) {
    deeper = 0;
    heading(2, std::move(text));
    deeper = 1;
  }
  void end_sections() { deeper = 0; }
  /// Nothing where there is no text.
  void text(std::string text, Voice voice = Voice::plain) {
    if (!text.empty()) blocks.emplace_back(Paragraph{std::move(text), voice});
  }
  void bullets(std::vector<std::string> lines) {
    if (!lines.empty()) blocks.emplace_back(Bullets{std::move(lines)});
  }
  void table(Table table) { blocks.emplace_back(std::move(table)); }
  void figure(std::string name, std::string svg, FigureSize size = FigureSize::whole) {
    blocks.emplace_back(Figure{std::move(name), std::move(svg), size});
  }
  void new_page() { blocks.emplace_back(NewPage{}); }
};

}  // namespace lagesbild::report
