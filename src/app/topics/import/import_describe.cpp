#include <algorithm>
#include <utility>

#include "app/topics/import/import_work.hpp"
#include "intake/plan/telling.hpp"
#include "intake/words.hpp"

/// What has been read and planned, as the page shows it.
namespace lagesbild::app {

namespace {

constexpr std::size_t most_heads = 15;
constexpr std::size_t longest_cell = 60;
constexpr std::size_t longest_row = 160;

/// Short and on one line.
std::string on_one_line(std::string_view text, std::size_t longest) {
  std::string line(intake::trimmed(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\r', ' ');
  if (line.size() <= longest) return line;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, end) + "…";
}

std::string row_in_short(const intake::Table& table, std::size_t row) {
  std::string text;
  for (std::size_t column = 0; column < table.cells(row) && text.size() < longest_cell; ++column) {
    const std::string cell = on_one_line(table.at(row, column).text, longest_cell);
    if (!cell.empty()) text += (text.empty() ? "" : " · ") + cell;
  }
  return on_one_line(text, longest_cell);
}

}  // namespace

void ImportWork::describe_heads() {
  const intake::Table& table = input_->table;
  const intake::Head& head = input_->head;
  picture_.heads.clear();
  picture_.heads.emplace_back(intake::Head{0, 0, 0}, "");
  for (std::size_t row = 0; row < std::min(table.rows(), most_heads); ++row) {
    picture_.heads.emplace_back(intake::Head{row, 1, 0},
                                std::to_string(table.line(row)) + ": " + row_in_short(table, row));
  }
  const auto same = [&](const auto& one) {
    return one.first.rows == head.rows && (head.rows == 0 || one.first.first == head.first);
  };
  auto found = std::find_if(picture_.heads.begin(), picture_.heads.end(), same);
  if (found == picture_.heads.end()) {
    const std::string last = head.rows > 1 ? "–" + std::to_string(table.line(head.body() - 1)) : "";
    picture_.heads.emplace_back(
        head, std::to_string(table.line(head.first)) + last + ": " + row_in_short(table, head.first));
    found = picture_.heads.end() - 1;
  }
  picture_.head = static_cast<std::size_t>(found - picture_.heads.begin());
}

void ImportWork::describe_columns() {
  const intake::Columns& used = picture_.plan->columns;
  picture_.columns.clear();
  for (std::size_t index = 0; index < input_->headings.size(); ++index) {
    const intake::Heading& heading = input_->headings[index];
    ImportColumn column;
    column.name = intake::column_letter(index) + " " + on_one_line(heading.text, longest_cell);
    column.sample = on_one_line(heading.sample, longest_cell);
    for (std::size_t i = 0; i < intake::use_count; ++i) {
      const auto use = static_cast<intake::Use>(i);
      if (column.use || used.of(use) != index) continue;
      column.use = use;
      column.is_nearly = std::find(used.nearly.begin(), used.nearly.end(), use) != used.nearly.end();
    }
    column.is_personal = intake::is_personal_heading(heading.compact);
    for (const intake::ColumnQuestion& question : used.questions) {
      const auto& candidates = question.candidates;
      if (std::find(candidates.begin(), candidates.end(), index) != candidates.end()) column.is_asked = true;
    }
    picture_.columns.push_back(std::move(column));
  }
}

void ImportWork::describe_questions() {
  picture_.questions.clear();
  for (const intake::Question& question : picture_.plan->questions) {
    // What may have been meant is offered by name.
    intake::Question bare = question;
    if (question.kind == intake::Question::Kind::value) bare.proposals.clear();
    ImportQuestion one{question, intake::question_text(*input_, *situation_, bare), {}};
    for (const std::string& id : question.proposals) {
      one.proposals.push_back({id, intake::option_name(*situation_, question.use, id)});
    }
    picture_.questions.push_back(std::move(one));
  }
  picture_.answers.clear();
  for (const auto& [value, id] : choices_.values) {
    if (!picture_.plan->columns.of(value.first)) continue;
    const auto written = wanted_.written.find(value);
    picture_.answers.push_back(
        {value, written == wanted_.written.end() ? value.second : written->second,
         id.empty() ? LocalText{} : intake::option_name(*situation_, value.first, id)});
  }
}

ImportRow ImportPicture::row(std::size_t index) const {
  const std::size_t row = rows[index];
  const intake::Fate fate = plan->fates[row];
  ImportRow shown{std::to_string(input->table.line(row)), intake::fate_name(fate), {}, {}};
  for (std::size_t column = 0; column < input->headings.size() && shown.content.size() < longest_row;
       ++column) {
    if (!plan->columns.is_used(column)) continue;
    const std::string cell =
        on_one_line(intake::shown_cell(input->table, input->table.at(row, column)), longest_cell);
    if (!cell.empty()) shown.content += (shown.content.empty() ? "" : " · ") + cell;
  }
  auto remark = std::lower_bound(plan->remarks.begin(), plan->remarks.end(), row,
                                 [](const intake::RowRemark& one, std::size_t of) { return one.row < of; });
  for (; remark != plan->remarks.end() && remark->row == row; ++remark) {
    const LocalText told = intake::remark_text(*input, *plan, *remark);
    const std::string_view between = shown.told.sv.empty() ? "" : "; ";
    shown.told.sv += std::string(between) + told.sv;
    shown.told.en += std::string(between) + told.en;
  }
  return shown;
}

}  // namespace lagesbild::app
