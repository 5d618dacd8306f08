#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "intake/columns/uses.hpp"
#include "intake/table/table.hpp"

namespace lagesbild::intake {

/// Where a table's headings stand: rows of the table, not lines of the file.
struct Head {
  std::size_t first = 0;
  std::size_t rows = 1;  ///< 2: read together, the upper first; 0: no headings
  int known = 0;         ///< how many headings are known words: how sure this is

  std::size_t body() const { return first + rows; }
  bool operator==(const Head&) const = default;
};

/// The rows with most known headings, within the first hundred: title rows may stand above.
Head find_head(const Table& table);

struct Heading {
  std::string text;            ///< as it stands; of two rows both, "Tid Datum"
  std::string compact;         ///< to compare by
  std::string last;            ///< the lower row's alone, compact
  std::string without_aside;   ///< "Område (RegSO)" without what stands in brackets
  std::size_t occurrence = 1;  ///< which of those that say the same
  std::size_t of = 1;          ///< how many say the same
  std::string sample;          ///< the first value below it
};

/// A value as it can be shown: of a day or a time what it means.
std::string shown_cell(const Table& table, const Cell& cell);

/// One for each column of the table.
std::vector<Heading> headings_of(const Table& table, const Head& head);

/// "Datum (kolumn 17: 2026-11-16)", or "Datum" where no other says so.
LocalText heading_name(const std::vector<Heading>& headings, std::size_t column);

/// By use: the column, or nothing where a use has been decided to have none.
using ColumnChoices = std::map<Use, std::optional<std::size_t>>;
/// Uses whose heading is gone since a profile was made, with the columns whose headings are new: another
/// column that was there all the time was not meant then, and is not taken now unasked.
using UnsureUses = std::map<Use, std::vector<std::size_t>>;

struct ColumnQuestion {
  Use use = Use::date;
  std::vector<std::size_t> candidates;  ///< columns that may be meant; none: any
};

/// Which column is used for what.
struct Columns {
  std::array<std::optional<std::size_t>, use_count> column;
  std::vector<Use> nearly;                ///< taken by a heading that is only almost a known one
  std::vector<ColumnQuestion> questions;  ///< nothing has been chosen among equal or doubtful headings

  std::optional<std::size_t> of(Use use) const { return column[index_of(use)]; }
  bool is_used(std::size_t one) const;
};

/// What is chosen holds; for the rest each use gets the column whose heading is its best known word, exactly
/// or nearly. Never one of several equal.
Columns propose_columns(const std::vector<Heading>& headings, const ColumnChoices& chosen,
                        const UnsureUses& unsure = {});

enum class RowKind : std::uint8_t {
  record,
  blank,
  total,    ///< a sum of other rows
  remark,   ///< a footnote, or a heading within the table
  heading,  ///< the headings over again
};

/// What a row below the headings is.
RowKind row_kind(const Table& table, std::size_t row, const Head& head, const Columns& columns);
/// Of a total: that of the whole table, not of a part.
bool is_grand_total(const Table& table, std::size_t row);

}  // namespace lagesbild::intake
