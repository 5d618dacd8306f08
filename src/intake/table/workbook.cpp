#include "intake/table/workbook.hpp"

#include <charconv>
#include <map>

#include "intake/table/worksheet.hpp"
#include "intake/table/xml.hpp"

namespace lagesbild::intake {
namespace {

constexpr std::size_t most_shared_text = 1u << 28;

Problem workbook_problem(std::string_view path, LocalText what, LocalText remedy) {
  return {Severity::error, std::string(path), "",
          std::move(what), std::move(remedy), ProblemCode::unreadable_table};
}

Problem problem_of(std::string_view path, ZipOutcome outcome) {
  if (outcome == ZipOutcome::bomb) {
    return workbook_problem(path,
                            {"Arbetsboken packas upp till orimligt mycket och lästes inte",
                             "The workbook unpacks to unreasonably much and was not read"},
                            {"Öppna den i Excel och spara bladet som en ny arbetsbok eller som CSV",
                             "Open it in Excel and save the sheet as a new workbook or as CSV"});
  }
  if (outcome == ZipOutcome::encrypted) {
    return workbook_problem(path, {"Filen är skyddad med lösenord", "The file is protected by a password"},
                            {"Spara en kopia utan lösenord", "Save a copy without a password"});
  }
  return workbook_problem(path,
                          {"Arbetsboken är skadad eller avhuggen", "The workbook is damaged or cut short"},
                          {"Öppna den i Excel och spara den på nytt", "Open it in Excel and save it again"});
}

/// Follows the relations of a part: id to target.
class RelationsListener : public XmlListener {
 public:
  struct Relation {
    std::string id;
    std::string type;
    std::string target;
  };
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    relations.push_back({std::string(attributes.find("Id").value_or("")),
                         std::string(attributes.find("Type").value_or("")),
                         std::string(attributes.find("Target").value_or(""))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  /// The last word of a type names it: "…/relationships/sharedStrings".
  std::string target_of_type(std::string_view type) const {
    for (const Relation& one : relations) {
      if (one.type.ends_with(type)) return one.target;
    }
    return "";
  }
  std::string target_of(std::string_view id) const {
    for (const Relation& one : relations) {
      if (one.id == id) return one.target;
    }
    return "";
  }

  std::vector<Relation> relations;
};

class WorkbookListener : public XmlListener {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") from_1904 = attributes.is_set("date1904");
    if (name != "sheet") return;
    const auto state = attributes.find("state").value_or("visible");
    sheets.push_back({std::string(attributes.find("name").value_or("")), state != "visible",
                      std::string(attributes.find("id").value_or(""))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  bool from_1904 = false;
  std::vector<Sheet> sheets;  ///< with the relation's id as part
};

class SharedTextsListener : public XmlListener {
 public:
  explicit SharedTextsListener(SharedTexts& texts) : texts_(texts) {}
  void begin(std::string_view name, const XmlAttributes&) override {
    if (name == "t") in_text_ = phonetic_ == 0;
    if (name == "rPh") ++phonetic_;
  }
  void end(std::string_view name) override {
    if (name == "t") in_text_ = false;
    if (name == "rPh") --phonetic_;
    if (name != "si") return;
    texts_.add(unescaped(text_));
    text_.clear();
  }
  void text(std::string_view characters) override {
    if (in_text_) text_ += characters;
  }
  bool wants_more() const override { return texts_.bytes() + text_.size() < most_shared_text; }

 private:
  SharedTexts& texts_;
  std::string text_;
  bool in_text_ = false;
  int phonetic_ = 0;
};

class StylesListener : public XmlListener {
 public:
  explicit StylesListener(std::vector<bool>& shows_moments) : shows_moments_(shows_moments) {}
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    const auto number = [&](std::string_view key) {
      const auto text = attributes.find(key).value_or("0");
      long long value = 0;
      std::from_chars(text.data(), text.data() + text.size(), value);
      return value;
    };
    if (name == "numFmt") {
      own_[number("numFmtId")] = is_moment_format(attributes.find("formatCode").value_or(""));
    } else if (name == "cellXfs") {
      in_cells_ = true;
    } else if (name == "xf" && in_cells_) {
      const long long format = number("numFmtId");
      const auto own = own_.find(format);
      shows_moments_.push_back(own == own_.end() ? is_moment_format(format) : own->second);
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }
  void text(std::string_view) override {}

 private:
  std::vector<bool>& shows_moments_;
  std::map<long long, bool> own_;
  bool in_cells_ = false;
};

/// A part that somebody listens to, a piece at a time.
class Listening {
 public:
  Listening(const ZipArchive& zip, const std::string& part, XmlListener& listener)
      : reader_(listener), part_(zip, part) {}

  std::optional<ZipOutcome> step() {
    const auto outcome = part_.step([&](std::string_view piece) { return reader_.take(piece); });
    if (outcome == ZipOutcome::done && !reader_.ends_well()) return ZipOutcome::damaged;
    return outcome == ZipOutcome::stopped && reader_.failed() ? ZipOutcome::damaged : outcome;
  }
  double progress() const { return part_.progress(); }

 private:
  XmlReader reader_;
  ZipPart part_;
};

ZipOutcome listen(const ZipArchive& zip, const std::string& part, XmlListener& listener) {
  Listening listening(zip, part, listener);
  while (true) {
    if (const auto outcome = listening.step()) return *outcome;
  }
}

/// A relation's target as a part: "worksheets/sheet1.xml" of "xl/workbook.xml", or "/xl/…" from the top.
std::string part_of(const std::string& base, const std::string& target) {
  if (target.starts_with("/")) return target.substr(1);
  std::string folder = base.substr(0, base.rfind('/') + 1);
  std::string rest = target;
  while (rest.starts_with("../")) {
    rest = rest.substr(3);
    if (folder.empty()) continue;
    folder.pop_back();
    folder = folder.substr(0, folder.rfind('/') + 1);
  }
  return folder + rest;
}

std::string relations_part(const std::string& part) {
  const std::size_t slash = part.rfind('/') + 1;
  return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

}  // namespace

bool is_moment_format(long long built_in) {
  return (built_in >= 14 && built_in <= 22) || (built_in >= 27 && built_in <= 36) ||
         (built_in >= 45 && built_in <= 47) || (built_in >= 50 && built_in <= 58);
}

bool is_moment_format(std::string_view format) {
  // The first section is that of positive numbers.
  for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
    const char sign = format[i];
    if (sign == '\\' || sign == '_' || sign == '*') {
      ++i;
    } else if (sign == '"') {
      i = std::min(format.find('"', i + 1), format.size());
    } else if (sign == '[') {
      const std::size_t end = std::min(format.find(']', i), format.size());
      const std::string_view inside = format.substr(i + 1, end - i - 1);
      if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) return true;
      i = end;
    } else if (format.substr(i, 7) == "General") {
      i += 6;
    } else if (std::string_view("yYmMdDhHsS").find(sign) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

struct Workbook::Texts {
  Texts(const ZipArchive& zip, const std::string& part) : listener(texts), listening(zip, part, listener) {}

  SharedTexts texts;
  SharedTextsListener listener;
  Listening listening;
};

Result<Workbook> Workbook::open(std::string_view path, std::string_view bytes) {
  auto book = begin(path, bytes);
  while (book) {
    const auto more = book->read_texts();
    if (!more) return more.problem();
    if (!*more) break;
  }
  return book;
}

Result<bool> Workbook::read_texts() {
  if (!texts_) return false;
  auto outcome = texts_->listening.step();
  if (!outcome) return true;
  if (outcome == ZipOutcome::stopped) outcome = ZipOutcome::bomb;
  if (outcome != ZipOutcome::done && outcome != ZipOutcome::missing) return problem_of(path_, *outcome);
  parts_.texts = std::move(texts_->texts);
  texts_.reset();
  return false;
}

double Workbook::texts_read() const {
  return texts_ ? texts_->listening.progress() : 1;
}

Result<Workbook> Workbook::begin(std::string_view path, std::string_view bytes) {
  Workbook book;
  book.path_ = path;
  book.zip_ = std::make_shared<ZipArchive>(bytes);
  if (!book.zip_->is_open()) return problem_of(path, ZipOutcome::damaged);
  const ZipArchive& zip = *book.zip_;
  RelationsListener top;
  listen(zip, "_rels/.rels", top);
  std::string workbook = part_of("", top.target_of_type("/officeDocument"));
  if (workbook.empty()) workbook = "xl/workbook.xml";
  if (workbook.ends_with(".bin") || !zip.has(workbook)) {
    const bool binary = workbook.ends_with(".bin");
    return workbook_problem(
        path,
        binary ? LocalText{"Filen är en binär arbetsbok (.xlsb)", "The file is a binary workbook (.xlsb)"}
               : LocalText{"Filen är ett arkiv, men ingen arbetsbok från Excel",
                           "The file is an archive, but no workbook of Excel"},
        {"Öppna den i ett kalkylprogram och spara som .xlsx eller CSV",
         "Open it in a spreadsheet program and save it as .xlsx or CSV"});
  }
  WorkbookListener main;
  ZipOutcome outcome = listen(zip, workbook, main);
  if (outcome != ZipOutcome::done) return problem_of(path, outcome);
  RelationsListener relations;
  listen(zip, relations_part(workbook), relations);
  WorkbookParts& parts = book.parts_;
  parts.from_1904 = main.from_1904;
  for (Sheet& sheet : main.sheets) {
    const std::string target = relations.target_of(sheet.part);
    sheet.part = part_of(workbook, target);
    // A sheet that is a chart has no cells.
    if (!target.empty() && target.find("chartsheet") == std::string::npos) parts.sheets.push_back(sheet);
  }
  if (const std::string styles = relations.target_of_type("/styles"); !styles.empty()) {
    StylesListener listener(parts.shows_moments);
    outcome = listen(zip, part_of(workbook, styles), listener);
    if (outcome == ZipOutcome::bomb) return problem_of(path, outcome);
  }
  if (const std::string texts = relations.target_of_type("/sharedStrings"); !texts.empty())
    book.texts_ = std::make_shared<Texts>(zip, part_of(workbook, texts));
  if (parts.sheets.empty()) {
    return workbook_problem(path,
                            {"Arbetsboken har inga blad med celler", "The workbook has no sheets with cells"},
                            {"Kontrollera att det är rätt fil", "See that it is the right file"});
  }
  return book;
}

Result<Table> Workbook::read(std::size_t sheet, std::size_t most_rows) const {
  SheetReading reading(*this, sheet, most_rows);
  while (reading.step()) {
  }
  return reading.take();
}

struct SheetReading::State {
  State(const Workbook& of, std::size_t number, std::size_t most_rows)
      : book(of),
        sheet(number),
        listener(of.parts_, most_rows),
        listening(*of.zip_, of.parts_.sheets[number].part, listener) {}

  const Workbook& book;
  std::size_t sheet;
  WorksheetListener listener;
  Listening listening;
  std::optional<ZipOutcome> outcome;
};

SheetReading::SheetReading(const Workbook& book, std::size_t sheet, std::size_t most_rows)
    : state_(std::make_unique<State>(book, sheet, most_rows)) {}
SheetReading::~SheetReading() = default;

bool SheetReading::step() {
  if (!state_->outcome) state_->outcome = state_->listening.step();
  return !state_->outcome;
}

double SheetReading::progress() const {
  return state_->listening.progress();
}

Result<Table> SheetReading::take() {
  const std::string& path = state_->book.path_;
  if (state_->listener.is_cut()) {
    const std::string& name = state_->book.parts_.sheets[state_->sheet].name;
    return workbook_problem(path, {"Bladet " + name + " är för stort", "The sheet " + name + " is too large"},
                            {"Dela upp det, eller spara det som CSV", "Divide it, or save it as CSV"});
  }
  const ZipOutcome outcome = state_->outcome.value_or(ZipOutcome::damaged);
  if (outcome != ZipOutcome::done && outcome != ZipOutcome::stopped) return problem_of(path, outcome);
  return state_->listener.take();
}

}  // namespace lagesbild::intake
