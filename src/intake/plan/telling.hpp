#pragma once

#include <string>
#include <vector>

#include "intake/plan/plan.hpp"

/// What has been read and planned, in plain words.
namespace lagesbild::intake {

/// «Windows-1252, semikolon mellan cellerna, 7 rader (9 i filen), rubriker på rad 1», and the like.
LocalText reading_text(const Input& input);
/// What people call the area, category or source of the id.
LocalText option_name(const Situation& situation, Use use, const std::string& id);
/// "UTF-8", "Windows-1252": what people know encodings by.
LocalText encoding_name(Encoding encoding);

/// What is told of a row, without its line: «Område: «Område Å» finns inte i lägesbilden».
LocalText remark_text(const Input& input, const Plan& plan, const RowRemark& remark);
/// «ny», «väntar på svar»: of one row, and «nya», of several.
LocalText fate_name(Fate fate);
LocalText fates_name(Fate fate);

/// The question, with what there is to choose among.
LocalText question_text(const Input& input, const Situation& situation, const Question& question);

/// The first rows of those that were not taken, and of those of which something is told, with the line: «rad
/// 9: …».
std::vector<LocalText> row_texts(const Input& input, const Plan& plan, std::size_t most);
/// How many there are of them.
std::size_t told_rows(const Plan& plan);

/// The difference between the sum that the table states and what was taken in; empty where they agree or
/// nothing is stated.
LocalText sum_text(const Plan& plan);

/// The systems that the coordinates were found to be in, with the rows of those that are few; empty where
/// there are no coordinates.
LocalText systems_text(const Input& input, const Plan& plan);

/// Headings of columns that are not used; those that concern persons first.
struct UnusedColumns {
  std::vector<std::size_t> personal;
  std::vector<std::size_t> others;
};
UnusedColumns unused_columns(const Input& input, const Plan& plan);

}  // namespace lagesbild::intake
