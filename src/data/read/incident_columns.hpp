#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/json/json.hpp"
#include "data/read/incident_row.hpp"

namespace lagesbild::data {

/// One column as it stands in the file: numbers, or texts by index, or points by index.
struct Column {
  enum class Kind { empty, numbers, texts, points };
  static constexpr std::int32_t null_cell = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t wrong_cell = null_cell + 1;  ///< has been reported

  Column(std::string column_name, FieldType of) : name(std::move(column_name)), type(of) {}

  std::string name;
  FieldType type;  ///< of its cells
  Kind kind = Kind::empty;
  std::vector<std::int32_t> cells;
  std::vector<std::string> texts;
  std::vector<std::vector<double>> points;

  bool is_kind(Kind wanted) {
    if (kind == Kind::empty) kind = wanted;
    return kind == wanted;
  }
};

/// What a column's cells are, by its name; nothing for names that are no columns of ours and are kept by
/// whoever wrote them.
std::optional<FieldType> column_type(std::string_view name);

/// Adds a cell; one that cannot stand in its column is reported and counts as wrong.
void add_cell(Column& column, const Scalar& value, ProblemLog& log);

/// Makes incidents of the columns, whose texts it takes. False, and reported, when rows cannot be told: the
/// file is then refused.
bool read_columns(std::map<std::string, Column>& columns, const Json& head, RowReader& reader,
                  const IncidentContext& context, ProblemLog& log);

}  // namespace lagesbild::data
