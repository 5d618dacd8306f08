#include "intake/plan/input.hpp"

namespace lagesbild::intake {
namespace {

constexpr std::size_t rows_to_judge_by = 120;
constexpr std::size_t sheets_looked_at = 40;

void read_text(Input& input, std::string bytes, const Choices& choices) {
  const EncodingVerdict verdict = judge_encoding(bytes);
  input.encoding = choices.encoding.value_or(verdict.encoding);
  input.encoding_is_certain = choices.encoding.has_value() || verdict.certain;
  std::string text = decoded(std::move(bytes), input.encoding, input.remarks);
  // Only damage has NUL in a text; a cell must not end there.
  std::erase(text, '\0');
  input.samples = sample_words(text);
  input.style = choices.separator ? sniff_csv(text, *choices.separator) : sniff_csv(text);
  CsvTable read = read_csv(std::move(text), input.style);
  input.table = std::move(read.table);
  input.lines = read.lines;
  input.remarks.insert(input.remarks.end(), read.remarks.begin(), read.remarks.end());
}

/// The visible sheet that looks most like a table of incidents.
std::size_t likely_sheet(const Workbook& book) {
  std::size_t best = 0;
  double best_score = -1;
  for (std::size_t i = 0; i < std::min(book.sheets().size(), sheets_looked_at); ++i) {
    if (book.sheets()[i].hidden) continue;
    const auto table = book.read(i, rows_to_judge_by);
    if (!table) continue;
    const double score = find_head(*table).known * 10 + (table->rows() > 1 ? 1 : 0);
    if (score <= best_score) continue;
    best_score = score;
    best = i;
  }
  return best;
}

std::optional<Problem> read_workbook(Input& input, const std::string& bytes, const Choices& choices) {
  const auto book = Workbook::open(input.path, bytes);
  if (!book) return book.problem();
  input.sheets = book->sheets();
  input.sheet = choices.sheet && *choices.sheet < input.sheets.size() ? *choices.sheet : likely_sheet(*book);
  auto table = book->read(input.sheet, SIZE_MAX);
  if (!table) return table.problem();
  input.table = std::move(*table);
  return std::nullopt;
}

}  // namespace

Result<Input> open_input(std::string path, std::string bytes, const Choices& choices) {
  const auto type = file_type(path, bytes);
  if (!type) return type.problem();
  Input input;
  input.path = std::move(path);
  input.type = *type;
  if (input.type == FileType::text) {
    read_text(input, std::move(bytes), choices);
  } else if (auto problem = read_workbook(input, bytes, choices)) {
    return *problem;
  }
  if (input.table.rows() == 0) {
    return Problem{
        Severity::error,
        input.path,
        "",
        {"Filen har inga rader", "The file has no rows"},
        {"Välj ett annat blad, eller exportera den på nytt", "Choose another sheet, or export it again"},
        ProblemCode::unreadable_table};
  }
  input.head = choices.head.value_or(find_head(input.table));
  if (input.head.body() > input.table.rows()) input.head = {0, 0, 0};
  input.headings = headings_of(input.table, input.head);
  const auto begins_with = [&](const LocalText& heading) {
    return input.headings.size() > 2 &&
           (input.headings[1].text == heading.sv || input.headings[1].text == heading.en);
  };
  input.is_ours = begins_with(refused_reason_heading);
  return input;
}

}  // namespace lagesbild::intake
