#include "analysis/evaluate.hpp"

#include <algorithm>

#include "analysis/evaluation.hpp"
#include "cli/engine_options.hpp"
#include "data/read/suggest.hpp"
#include "export/findings_json.hpp"
#include "model/measures.hpp"
#include "words/evaluation_words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::cli {
namespace {

using analysis::EvaluationQuestion;
using words::Text;

/// Reads the options into a question; the first that cannot be understood is the error.
class QuestionReader {
 public:
  QuestionReader(const Arguments& arguments, const Situation& situation, const Plans& plans)
      : arguments_(arguments), situation_(situation), plans_(plans) {}

  /// The measure that was named, once read; its record asks what no other option does.
  const Measure* named() const { return measure_; }

  std::optional<LocalText> read(analysis::EvaluationQuestion& question) {
    question.displacement.emplace();
    measure(question);
    std::vector<std::string> areas;
    for (const Area& area : situation_.areas) areas.push_back(area.id);
    std::vector<std::string> categories;
    for (const Category& category : situation_.categories) categories.push_back(category.id);
    if (const auto given = indices("--areas", areas)) question.areas = *given;
    if (const auto given = indices("--control", areas)) question.control = *given;
    if (arguments_.value("--displacement") == "none") {
      question.displacement.emplace();
    } else if (const auto given = indices("--displacement", areas)) {
      question.displacement = *given;
    }
    if (const auto given = indices("--category", categories)) question.categories = *given;
    date("--from", question.start);
    date("--to", question.end);
    weeks(question);
    if (!error_ && measure_ == nullptr && question.areas.empty()) {
      error_ = LocalText{"Skriv vad som ska prövas: --measure ID, eller --areas ID,… och --from DATUM",
                         "Say what to evaluate: --measure ID, or --areas ID,… and --from DATE"};
    }
    return error_;
  }

 private:
  void fail(LocalText text) {
    if (!error_) error_ = std::move(text);
  }

  void unknown(const std::string& option, const std::string& word, const std::vector<std::string>& known) {
    const auto meant = data::closest(word, known);
    fail({option + ": okänt id " + word + (meant ? "; menade du " + *meant + "?" : ""),
          option + ": unknown id " + word + (meant ? "; did you mean " + *meant + "?" : "")});
  }

  void measure(analysis::EvaluationQuestion& question) {
    const auto written = arguments_.value("--measure");
    if (!written) return;
    const auto index = measure_index(plans_.measures, *written);
    if (!index) {
      std::vector<std::string> known;
      for (const Measure& one : plans_.measures) known.push_back(one.id);
      return unknown("--measure", *written, known);
    }
    measure_ = &plans_.measures[*index];
    question = analysis::question_of(*measure_);
  }

  std::optional<std::vector<std::size_t>> indices(const std::string& option,
                                                  const std::vector<std::string>& known) {
    const auto written = arguments_.value(option);
    if (!written) return std::nullopt;
    std::vector<std::size_t> found;
    for (std::string_view rest = *written; !rest.empty();) {
      const std::string word(rest.substr(0, rest.find(',')));
      rest = word.size() == rest.size() ? std::string_view{} : rest.substr(word.size() + 1);
      const auto at = std::find(known.begin(), known.end(), word);
      if (at == known.end()) {
        unknown(option, word, known);
        return std::nullopt;
      }
      found.push_back(static_cast<std::size_t>(at - known.begin()));
    }
    return found;
  }

  void date(const std::string& option, std::optional<Date>& into) {
    const auto written = arguments_.value(option);
    if (!written) return;
    into = parse_date(*written);
    if (!into) {
      fail({option + ": " + *written + " duger inte; skriv ett datum som 2026-03-30",
            option + ": " + *written + " will not do; write a date like 2026-03-30"});
    }
  }

  void weeks(analysis::EvaluationQuestion& question) {
    const auto written = arguments_.value("--weeks");
    if (!written) return;
    const auto value = parse_integer(*written);
    if (value && *value >= 4 && *value <= 520) {
      question.weeks = static_cast<int>(*value);
    } else {
      fail({"--weeks: " + *written + " duger inte; skriv ett heltal 4–520",
            "--weeks: " + *written + " will not do; write a whole number 4–520"});
    }
  }

  const Arguments& arguments_;
  const Situation& situation_;
  const Plans& plans_;
  const Measure* measure_ = nullptr;
  std::optional<LocalText> error_;
};

std::string names(const Situation& situation, const std::vector<std::size_t>& areas) {
  std::string text;
  for (const std::size_t area : areas) text += (text.empty() ? "" : ", ") + situation.areas[area].name;
  return text;
}

std::string counts_line(const std::string& label, const analysis::BeforeAfter& counts, Language language) {
  return words::filled(Text::cli_counts, language,
                       {label, words::format_count(counts.before, language),
                        words::format_count(counts.after, language)}) +
         "\n";
}

std::string difference_line(Text label, const analysis::WeightedDisplacementDifference& difference,
                            Language language) {
  const auto number = [&](double value, int decimals) {
    return words::format_number(value, decimals, language);
  };
  return words::filled(Text::cli_difference, language,
                       {words::text(label, language), number(difference.total, 1),
                        number(difference.standard_error, 1), number(difference.z, 2),
                        number(difference.interval.low, 1), number(difference.interval.high, 1)}) +
         "\n";
}

std::string as_text(const Situation& situation, const analysis::Evaluation& evaluation,
                    const Measure* measure, Language language) {
  const analysis::EvaluationPlan& plan = evaluation.plan;
  std::string text = synthetic_line(situation, language);
  if (measure != nullptr) text += measure->title.in(language) + "\n";
  text += words::filled(
              Text::cli_before_after, language,
              {words::format_window(plan.before, language), words::format_window(plan.after, language)}) +
          "\n";
  text += counts_line(names(situation, plan.treated), evaluation.treated, language);
  text += counts_line(words::filled(Text::cli_control, language, {names(situation, plan.control)}),
                      evaluation.control, language);
  if (evaluation.displaced) {
    text += counts_line(words::filled(Text::cli_nearby, language, {names(situation, plan.displacement)}),
                        *evaluation.displaced, language);
  }
  text += "\n" + words::verdict_text(words::verdict_of(evaluation), language) + "\n\n";
  text += words::evaluation_text(evaluation, language) + "\n";
  text += words::ratio_text(evaluation, language) + "\n";
  text += words::return_text(evaluation, language) + "\n";
  text += words::placebo_text(evaluation, language) + "\n";
  if (const auto moved = words::displacement_text(evaluation, language); !moved.empty()) text += moved + "\n";
  text += "\n" + difference_line(Text::cli_weighted, evaluation.difference, language);
  if (evaluation.difference_together) {
    text += difference_line(Text::cli_weighted_nearby, *evaluation.difference_together, language);
  }
  text += difference_line(Text::cli_unweighted, evaluation.unweighted, language);
  if (evaluation.unweighted_together) {
    text += difference_line(Text::cli_unweighted_nearby, *evaluation.unweighted_together, language);
  }
  return text + "φ " + words::format_number(evaluation.phi, 2, language) + "\n";
}

Outcome evaluate(const Arguments& arguments, const Disk& disk, Language language) {
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  const Situation& situation = ready.situation();
  analysis::EvaluationQuestion question;
  QuestionReader reader(arguments, situation, ready.loaded.plans);
  if (const auto error = reader.read(question)) {
    return failure(error->in(language));
  }
  const analysis::EvaluationAnswer answer = analysis::evaluation_answer(situation, ready.cube, question);
  if (!answer.evaluation) {
    return {1, "",
            ready.errors +
                words::hindrance_text(answer.hindrance.value_or(analysis::Hindrance::no_reports), language) +
                "\n"};
  }
  if (arguments.has("--json")) {
    return {0, exports::evaluation_json(situation, *answer.evaluation, language, reader.named()),
            ready.errors};
  }
  return {0, as_text(situation, *answer.evaluation, reader.named(), language), ready.errors};
}

}  // namespace

Command evaluate_command() {
  std::vector<Option> options{
      {"--measure",
       "ID",
       {"insatsen vars områden, kategorier och datum gäller där inget annat skrivs",
        "the measure whose areas, categories and dates hold where nothing else is written"}},
      {"--areas", "ID,…", {"områden där något gjordes", "areas where something was done"}},
      {"--control",
       "ID,…",
       {"områden att jämföra med (annars föreslagna)", "areas to compare with (else proposed)"}},
      {"--displacement",
       "ID,…",
       {"områden dit händelser kan ha flyttat eller none (annars inga, med --measure grannarna)",
        "areas that events may have moved to, or none (else none, with --measure the neighbours)"}},
      {"--category",
       "ID,…",
       {"kategorier som det gäller (annars alla som visas per område)",
        "categories concerned (else all that are shown by area)"}},
      {"--from", "2026-03-30", {"dagen då insatsen började", "the day it began"}},
      {"--to",
       "2026-09-30",
       {"sista dagen som räknas (annars den senaste)", "the last day counted (else the newest)"}},
      {"--weeks",
       "N",
       {"så många veckor före och efter, högst (annars 26)",
        "so many weeks before and after, at most (else 26)"}},
      {"--json",
       "",
       {"svaret som JSON (lagesbild-evaluation/1)", "the answer as JSON (lagesbild-evaluation/1)"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return {"evaluate",
          "DIR --measure ID | --areas ID,… --from DATUM [--json] [FLAGGOR]",
          {"Följer upp en insats mot jämförelseområden", "Evaluates a measure against control areas"},
          std::move(options),
          evaluate};
}

}  // namespace lagesbild::cli
