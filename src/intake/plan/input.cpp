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

/// The head and the headings, by what the choices say or the rows look like.
Result<Input> with_head(Input input, const Choices& choices) {
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
  if (input.head.rows > 0 && input.head.body() == input.table.rows()) {
    input.remarks.push_back(
        {0, {"Det finns inga rader under rubrikerna", "There are no rows below the headings"}});
  }
  input.headings = headings_of(input.table, input.head);
  const auto begins_with = [&](const LocalText& heading) {
    return input.headings.size() > 2 &&
           (input.headings[1].text == heading.sv || input.headings[1].text == heading.en);
  };
  input.is_ours = begins_with(refused_reason_heading);
  return input;
}

/// Of a workbook the shared texts come before the sheet, and are about as much.
constexpr double share_of_texts = 0.4;

}  // namespace

struct InputReading::State {
  std::string bytes;
  Choices choices;
  Input input;
  std::optional<Problem> problem;
  bool begun = false;
  std::optional<Workbook> book;
  std::optional<SheetReading> sheet;

  bool fail(Problem why) {
    problem = std::move(why);
    return false;
  }

  /// A text is read at once.
  bool begin() {
    begun = true;
    const auto type = file_type(input.path, bytes);
    if (!type) return fail(type.problem());
    input.type = *type;
    if (input.type == FileType::text) {
      read_text(input, std::move(bytes), choices);
      return false;
    }
    auto opened = Workbook::begin(input.path, bytes);
    if (!opened) return fail(opened.problem());
    book = std::move(*opened);
    return true;
  }

  bool read_texts() {
    const auto more = book->read_texts();
    if (!more) return fail(more.problem());
    if (*more) return true;
    input.sheets = book->sheets();
    input.sheet =
        choices.sheet && *choices.sheet < input.sheets.size() ? *choices.sheet : likely_sheet(*book);
    sheet.emplace(*book, input.sheet, SIZE_MAX);
    return true;
  }

  bool step() {
    if (problem) return false;
    if (!begun) return begin();
    if (!book) return false;
    if (!sheet) return read_texts();
    if (sheet->step()) return true;
    auto table = sheet->take();
    sheet.reset();
    book.reset();
    if (!table) return fail(table.problem());
    input.table = std::move(*table);
    return false;
  }
};

InputReading::InputReading(std::string path, std::string bytes, const Choices& choices)
    : state_(std::make_unique<State>()) {
  state_->input.path = std::move(path);
  state_->bytes = std::move(bytes);
  state_->choices = choices;
}
InputReading::~InputReading() = default;

bool InputReading::step() {
  return state_->step();
}

double InputReading::progress() const {
  if (!state_->begun) return 0;
  if (state_->sheet) return share_of_texts + (1 - share_of_texts) * state_->sheet->progress();
  return state_->book ? share_of_texts * state_->book->texts_read() : 1;
}

Result<Input> InputReading::take() {
  if (state_->problem) return *state_->problem;
  return with_head(std::move(state_->input), state_->choices);
}

Result<Input> open_input(std::string path, std::string bytes, const Choices& choices) {
  InputReading reading(std::move(path), std::move(bytes), choices);
  while (reading.step()) {
  }
  return reading.take();
}

}  // namespace lagesbild::intake
