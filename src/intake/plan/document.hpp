#pragma once

#include <string>
#include <vector>

#include "data/documents/edit.hpp"
#include "data/documents/file.hpp"
#include "intake/plan/plan.hpp"

namespace lagesbild::intake {

/// So many rows at a time are in memory as records, and are one file.
inline constexpr std::size_t rows_in_a_document = 100'000;

/// What was planned as a file of the inbox, under a path that the same facts always give: an import that is
/// made again writes the same file. `inbox` ends with "/". `reported`: the source has reported those weeks.
data::File document_of(const Situation& situation, const Incidents& incidents, const Choices& choices,
                       const std::string& inbox);

/// The same as an edit that can be undone. The edit's own id is the caller's.
data::Edit edit_of(const data::File& document);

/// The rows that were refused or wait for an answer, as CSV for a spreadsheet: the line, why, and the used
/// columns alone. What could run as a formula cannot; such a file taken in again gives the same texts.
std::string refused_rows(const Input& input, const Plan& plan, Language language);

}  // namespace lagesbild::intake
