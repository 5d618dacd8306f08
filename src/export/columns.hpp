#pragma once

#include <span>

#include "words/texts.hpp"

/// The columns of the CSV files, in their order: the headings and the codebook are made of the same.
namespace lagesbild::exports {

struct CsvColumn {
  words::Text heading;
  words::Text meaning;
  words::Text unit;
};

/// What every file begins with: for whom, made up, municipality, period.
std::span<const CsvColumn> common_columns();
std::span<const CsvColumn> list_columns();     ///< an area a row
std::span<const CsvColumn> numbers_columns();  ///< an area and category a row
std::span<const CsvColumn> outside_columns();  ///< the same, with small numbers hidden

}  // namespace lagesbild::exports
