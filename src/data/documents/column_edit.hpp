#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/json/json_view.hpp"

/// Incidents in columns, changed as if they stood in rows: what is given are a row's keys and values, and
/// each column keeps every byte but those of the cell. Nothing where a column is no list, or cannot hold the
/// value.
namespace lagesbild::data {

bool is_in_columns(const JsonView& root);

/// The row with the id; of several the first that is no tombstone, as the readers do.
std::optional<std::size_t> find_row(const JsonView& root, std::string_view id);
/// What a row's cell says, by way of the dictionary where it is a number in it; "" for no text.
std::string text_in_row(const JsonView& root, std::size_t row, std::string_view key);
/// True where the row has been deleted.
bool is_deleted_row(const JsonView& root, std::size_t row);

/// The document with a value, "null" for none, in a row. A column that is missing is made; a word that the
/// dictionary lacks is put last in it. The same text where the cell says so already.
std::optional<std::string> with_cell(std::string_view document, std::size_t row, std::string_view key,
                                     std::string_view json);
/// The document with the record, an object, as its last row.
std::optional<std::string> with_row(std::string_view document, const JsonView& record);
/// The document with the record in the place of a row: what it does not name is null.
std::optional<std::string> with_row_replaced(std::string_view document, std::size_t row,
                                             const JsonView& record);

}  // namespace lagesbild::data
