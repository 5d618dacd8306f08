#include <algorithm>
#include <chrono>

#include "cli/import/import_options.hpp"
#include "data/documents/documents.hpp"
#include "intake/plan/document.hpp"
#include "intake/plan/telling.hpp"
#include "intake/profile/kept.hpp"
#include "intake/words.hpp"
#include "model/utc_text.hpp"
#include "words/format_number.hpp"

namespace lagesbild::cli {
namespace {

using intake::Choices;
using intake::Fate;
using intake::Input;
using intake::Plan;
using words::Text;

constexpr std::size_t most_rows_told = 200;

std::string line(const LocalText& text, Language language) {
  return text.in(language) + "\n";
}

/// The sheet by its number from 1 or its name.
std::optional<LocalText> choose_sheet(const Arguments& arguments, const Input& input, Choices& choices) {
  const auto written = arguments.value("--sheet");
  if (!written) return std::nullopt;
  std::string all;
  for (std::size_t i = 0; i < input.sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    all += (all.empty() ? "" : ", ") + number + " " + input.sheets[i].name;
    if (*written == number || intake::compact(*written) == intake::compact(input.sheets[i].name))
      choices.sheet = i;
  }
  if (choices.sheet) return std::nullopt;
  if (all.empty()) return LocalText{"--sheet: filen är ingen arbetsbok", "--sheet: the file is no workbook"};
  return LocalText{"--sheet: " + *written + " finns inte; bladen är " + all,
                   "--sheet: there is no " + *written + "; the sheets are " + all};
}

std::string columns_text(const Input& input, const Plan& plan, Language language) {
  std::string text;
  for (std::size_t i = 0; i < intake::use_count; ++i) {
    const auto use = static_cast<intake::Use>(i);
    const auto column = plan.columns.of(use);
    if (!column) continue;
    const std::string sample = input.headings[*column].sample;
    const bool nearly =
        std::find(plan.columns.nearly.begin(), plan.columns.nearly.end(), use) != plan.columns.nearly.end();
    text += "  " + padded(intake::use_name(use).in(language), 18) +
            padded(intake::column_letter(*column) + " " + input.headings[*column].text, 30) + sample +
            (nearly ? "  " + std::string(words::text(Text::import_nearly, language)) : "") + "\n";
  }
  const auto names = [&](const std::vector<std::size_t>& columns) {
    std::string list;
    for (const std::size_t column : columns) {
      const std::string& heading = input.headings[column].text;
      list +=
          (list.empty() ? "" : ", ") + intake::column_letter(column) + (heading.empty() ? "" : " " + heading);
    }
    return list;
  };
  const intake::UnusedColumns unused = intake::unused_columns(input, plan);
  if (!unused.personal.empty()) {
    text += "  " + std::string(words::text(Text::import_personal, language)) + " " + names(unused.personal) +
            "\n";
  }
  if (!unused.others.empty()) {
    text +=
        "  " + std::string(words::text(Text::import_not_used, language)) + " " + names(unused.others) + "\n";
  }
  return text;
}

/// The option that answers a question.
std::string_view answering_option(const intake::Question& question) {
  using Kind = intake::Question::Kind;
  switch (question.kind) {
    case Kind::encoding:
      return "--encoding";
    case Kind::column:
    case Kind::no_column:
      return "--columns";
    case Kind::day_order:
      return "--dates";
    case Kind::year:
      return "--year";
    case Kind::source:
      return "--source";
    case Kind::value:
      return "--values";
    case Kind::hidden_rows:
      return "--hidden";
    case Kind::cancelled_rows:
      return "--cancelled";
    case Kind::personal:
      break;
  }
  return "--personal";
}

std::string counts_text(const Plan& plan, Language language) {
  std::string text;
  for (const Fate fate :
       {Fate::added, Fate::changed, Fate::doubled, Fate::asked, Fate::refused, Fate::left_out}) {
    text += (text.empty() ? "" : ", ") + intake::fates_name(fate).in(language) + ": " +
            std::to_string(plan.count(fate));
  }
  return text + "\n";
}

std::string report(const Input& input, const Situation& situation, const Plan& plan, Language language) {
  std::string text = input.path + ": " + line(intake::reading_text(input), language);
  text += columns_text(input, plan, language);
  if (const LocalText systems = intake::systems_text(input, plan); !systems.sv.empty())
    text += line(systems, language);
  for (const intake::Remark& remark : input.remarks) text += line(remark.what, language);
  for (const intake::Question& question : plan.questions) {
    text += "? " + intake::question_text(input, situation, question).in(language) + "  " +
            std::string(answering_option(question)) + "\n";
  }
  if (plan.values_later > 0) {
    const std::string later = words::format_count(static_cast<double>(plan.values_later), language);
    text += "? " + words::filled(Text::importing_more_values, language, {later}) + "\n";
  }
  const std::vector<LocalText> rows = intake::row_texts(input, plan, most_rows_told);
  for (const LocalText& row : rows) text += line(row, language);
  if (const std::size_t all = intake::told_rows(plan); all > rows.size()) {
    const std::string more = std::to_string(all - rows.size());
    text += line({"… och " + more + " rader till", "… and " + more + " rows more"}, language);
  }
  if (const LocalText sum = intake::sum_text(plan); !sum.sv.empty()) text += line(sum, language);
  return text + counts_text(plan, language);
}

std::string utc_now() {
  return utc_text(
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
          .count());
}

/// One run of the command, with what all its steps know.
class Import {
 public:
  Import(const Arguments& arguments, const Disk& disk, Language language)
      : arguments_(arguments), disk_(disk), language_(language) {}

  Outcome run() {
    if (arguments_.words.size() != 2) {
      return failure(std::string(words::text(Text::import_write, language_)));
    }
    if (const auto problem = open()) return failure(problem_line(*problem, language_));
    if (const auto error = choose()) return failure(error->in(language_));
    return take_in();
  }

 private:
  std::optional<Problem> open() {
    auto files = disk_.read_folder(arguments_.words[0]);
    if (!files) return files.problem();
    const data::Documents documents(*files);
    inbox_ = documents.inbox();
    known_ = intake::kept_profiles(documents);
    data::Loaded loaded = data::read_situation(std::move(*files));
    if (!loaded.situation) {
      return loaded.problems.empty() ? Problem{} : loaded.problems.front();
    }
    situation_ = std::move(*loaded.situation);
    choices_.now = utc_now();
    choices_.today = parse_date(choices_.now.substr(0, 10));
    return std::nullopt;
  }

  Result<Input> read_input() const {
    auto file = disk_.read_file(arguments_.words[1]);
    if (!file) return file.problem();
    std::string bytes = file->bytes.text();
    *file = {};
    return intake::open_input(arguments_.words[1], std::move(bytes), choices_);
  }

  /// Reads the file, and again where a profile or a sheet says how.
  std::optional<LocalText> choose() {
    if (auto error = read_file_choices(arguments_, choices_)) return error;
    const auto told = [&](const Problem& problem) {
      return LocalText{problem_line(problem, Language::sv), problem_line(problem, Language::en)};
    };
    auto input = read_input();
    if (!input) return told(input.problem());
    input_ = std::move(*input);
    if (auto error = choose_sheet(arguments_, input_, choices_)) return error;
    std::optional<intake::Profile> profile;
    if (const auto path = arguments_.value("--profile")) {
      const auto file = disk_.read_file(*path);
      if (!file) return told(file.problem());
      auto read = intake::read_profile(*path, file->bytes);
      if (!read) return told(read.problem());
      profile = std::move(*read);
      if (!choices_.encoding) choices_.encoding = profile->choices.encoding;
      if (!choices_.separator) choices_.separator = profile->choices.separator;
    }
    if (choices_.sheet || profile) {
      auto again = read_input();
      if (!again) return told(again.problem());
      input_ = std::move(*again);
    }
    if (auto error = read_row_choices(arguments_, situation_, input_, choices_)) return error;
    if (!profile) {
      for (intake::Profile& preset : intake::presets()) known_.push_back(std::move(preset));
      const auto found = intake::recognised(known_, input_.headings);
      if (found) profile = std::move(known_[*found]);
      if (profile && !input_.encoding_is_certain && profile->choices.encoding) {
        choices_.encoding = profile->choices.encoding;
        auto again = read_input();
        if (!again) return told(again.problem());
        input_ = std::move(*again);
      }
      if (profile)
        notes_ += line({"Igenkänd form: " + profile->name, "Known shape: " + profile->name}, language_);
    }
    if (profile) {
      const intake::ProfileFit fit = intake::fit(*profile, input_.headings);
      for (const LocalText& text : intake::fit_texts(fit)) notes_ += line(text, language_);
      choices_ = intake::with_profile(choices_, *profile, fit);
    }
    return std::nullopt;
  }

  std::optional<Problem> write(const std::string& path, data::Bytes bytes) {
    written_ += path + "\n";
    return disk_.write_file("", {path, std::move(bytes)});
  }

  std::optional<Problem> write_part(intake::Planner& planner, std::size_t part) {
    const Incidents incidents = planner.take_incidents();
    if (arguments_.has("--preview") || planner.plan().blocked) return std::nullopt;
    const bool reports = part == 0 && choices_.reported.has_value();
    if (incidents.size() == 0 && !reports) return std::nullopt;
    Choices choices = choices_;
    if (!reports) choices.reported.reset();
    const data::File file = intake::document_of(situation_, incidents, choices, inbox_);
    // The folder may also be given as its manifest.
    const std::string& given = arguments_.words[0];
    const std::size_t slash = given.rfind('/');
    const std::string above = slash == std::string::npos ? "." : given.substr(0, slash);
    std::string path = (given.ends_with(".json") ? above : given) + "/" + file.path;
    if (const auto own = arguments_.value("-o")) {
      // Further parts of a large file stand beside the first.
      const std::size_t dot = std::min(own->rfind('.'), own->size());
      path = part == 0 ? *own : own->substr(0, dot) + "-" + std::to_string(part + 1) + own->substr(dot);
    }
    return write(path, file.bytes);
  }

  Outcome take_in() {
    intake::Planner planner(input_, situation_, choices_);
    bool more = true;
    for (std::size_t part = 0; more; ++part) {
      more = planner.step(intake::rows_in_a_document);
      if (const auto problem = write_part(planner, part)) return failure(problem_line(*problem, language_));
    }
    const Plan& plan = planner.plan();
    if (const auto path = arguments_.value("--refused")) {
      if (const auto problem = write(*path, intake::refused_rows(input_, plan, language_))) {
        return failure(problem_line(*problem, language_));
      }
    }
    if (const auto path = arguments_.value("--save-profile")) {
      const intake::Profile profile =
          intake::profile_of(std::string(data::base_name(input_.path)), input_, plan.columns, choices_);
      if (const auto problem = write(*path, intake::write_profile(profile)))
        return failure(problem_line(*problem, language_));
    }
    Outcome outcome;
    outcome.out = notes_ + report(input_, situation_, plan, language_);
    if (!written_.empty()) outcome.out += line_of(Text::import_written, language_) + written_;
    const bool whole = !plan.blocked && plan.count(Fate::asked) + plan.count(Fate::refused) == 0;
    outcome.status = whole ? 0 : 2;
    return outcome;
  }

  const Arguments& arguments_;
  const Disk& disk_;
  Language language_;
  Situation situation_;
  std::string inbox_;
  std::vector<intake::Profile> known_;
  Choices choices_;
  Input input_;
  std::string notes_;
  std::string written_;
};

Outcome import_file(const Arguments& arguments, const Disk& disk, Language language) {
  if (!disk.read_file || !disk.write_file) {
    return failure(std::string(words::text(Text::import_not_here, language)));
  }
  return Import(arguments, disk, language).run();
}

}  // namespace

Command import_command() {
  return {
      "import",
      "DIR FIL [--source ID] [--preview] [FLAGGOR]",
      {"Tar in händelser ur CSV, TSV eller XLSX, och säger vad som blir av varje rad",
       "Takes in incidents of CSV, TSV or XLSX, and says what becomes of each row"},
      import_options(),
      import_file,
      {"0: alla rader är använda, 1: filen eller mappen gick inte att läsa eller skriva, 2: rader väntar på "
       "svar eller togs inte in",
       "0: all rows are used, 1: the file or folder could not be read or written, 2: rows wait for an "
       "answer or were not taken in"}};
}

}  // namespace lagesbild::cli
