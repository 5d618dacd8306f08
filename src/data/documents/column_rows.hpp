#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Incidents in columns written as rows: the same facts, each a record that can be told from the others.
namespace lagesbild::data {

/// The document with "incidents" in the place of its columns, dictionary and first day; all else as it
/// stands. Nothing where it is in rows already, or a cell cannot be understood.
std::optional<std::string> in_rows(std::string_view document);

}  // namespace lagesbild::data
