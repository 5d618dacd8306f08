#pragma once

#include <span>
#include <string>

#include "words/texts.hpp"

namespace lagesbild::exports {

/// A field of the JSON files: where it stands, "areas.*.id" (* is any id or place in a list), and what it is.
struct JsonField {
  const char* path;
  words::Text meaning;
  words::Text unit;
};

std::span<const JsonField> analysis_fields();  ///< of "lagesbild-analysis/1"
std::span<const JsonField> outside_fields();   ///< of "lagesbild-ranking/1" for outside the group

/// Every column of the CSV files and field of the JSON files of the analysis page: file, name, unit and
/// meaning in both languages. It holds no numbers, so it may lie beside any of them.
std::string codebook_csv(Language language);

}  // namespace lagesbild::exports
