#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/table/workbook.hpp"
#include "intake/table/xml.hpp"

namespace lagesbild::intake {

/// Cells that are shown as one; rows and columns from 0, both ends included.
struct MergedRange {
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  std::uint32_t first_column = 0;
  std::uint32_t last_column = 0;
};

/// "B12", or "B12:C14"; nothing for anything else.
std::optional<MergedRange> parse_range(std::string_view reference);

/// "_x000D_" in a workbook's texts is the sign of that number.
std::string unescaped(std::string_view text);

/// Listens to a sheet and puts its rows in a table.
class WorksheetListener : public XmlListener {
 public:
  WorksheetListener(const WorkbookParts& parts, std::size_t most_rows);

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;
  bool wants_more() const override { return !full_; }

  bool is_cut() const { return cut_; }
  /// With what merged cells have in common filled in.
  Table take();

 private:
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();

  const WorkbookParts& parts_;
  std::size_t most_rows_;
  Table table_;
  std::vector<MergedRange> merged_;
  std::uint32_t next_row_ = 1;
  std::uint32_t next_column_ = 0;
  std::string type_;
  std::string value_;
  std::string formula_;
  bool moment_ = false;
  bool has_formula_ = false;
  bool in_value_ = false;
  bool in_formula_ = false;
  int in_phonetic_ = 0;
  bool row_has_value_ = false;
  bool in_row_ = false;
  bool full_ = false;  ///< no more is wanted
  bool cut_ = false;   ///< there was more than a table can hold
};

}  // namespace lagesbild::intake
