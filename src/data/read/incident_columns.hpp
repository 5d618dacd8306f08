#pragma once

#include <map>
#include <string>
#include <vector>

#include "data/json/json.hpp"
#include "data/read/incident_row.hpp"

namespace lagesbild::data {

/// One column as it stands in the file: numbers, or texts by index, or points by index.
struct Column {
  enum class Kind { empty, numbers, texts, points };
  static constexpr std::int32_t null_cell = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t wrong_cell = null_cell + 1;  ///< has been reported

  Kind kind = Kind::empty;
  std::vector<std::int32_t> cells;
  std::vector<std::string> texts;
  std::vector<std::vector<double>> points;

  bool is_kind(Kind wanted) {
    if (kind == Kind::empty) kind = wanted;
    return kind == wanted;
  }
};

/// True for the names that a column can have; others are kept by whoever wrote them.
bool is_column(std::string_view name);

/// Adds a cell; one that cannot stand in its column is reported and counts as wrong.
void add_cell(Column& column, std::string_view name, const Scalar& value, ProblemLog& log);

/// Makes incidents of the columns. False, and reported, when rows cannot be told: the file is then refused.
bool read_columns(const std::map<std::string, Column>& columns, const Json& head, RowReader& reader,
                  const IncidentContext& context, ProblemLog& log);

}  // namespace lagesbild::data
