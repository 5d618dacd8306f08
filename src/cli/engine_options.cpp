#include "cli/engine_options.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

#include "analysis/window.hpp"
#include "data/json/number_text.hpp"
#include "data/read/suggest.hpp"

namespace lagesbild::cli {
namespace {

using analysis::Settings;

constexpr std::array<analysis::Indicator, analysis::indicator_count> all_indicators{
    analysis::Indicator::harm, analysis::Indicator::change, analysis::Indicator::persistence,
    analysis::Indicator::safety, analysis::Indicator::acute};

/// As people write numbers at a prompt: .75 as well, and 0,75 where no comma parts one thing from another.
std::optional<double> written_number(std::string text) {
  const std::size_t comma = text.find(',');
  if (comma != std::string::npos && text.find('.') == std::string::npos) text[comma] = '.';
  if (text.starts_with('.')) text.insert(0, "0");
  return data::parse_number(text);
}

/// "harm=0,6,change=0,4": a comma before a digit is that of a number.
std::size_t end_of_pair(std::string_view pairs) {
  std::size_t comma = pairs.find(',');
  while (comma != std::string_view::npos && comma + 1 < pairs.size() && pairs[comma + 1] >= '0' &&
         pairs[comma + 1] <= '9') {
    comma = pairs.find(',', comma + 1);
  }
  return std::min(comma, pairs.size());
}

/// Reads the options into settings; the first that cannot be understood is the error.
class SettingsReader {
 public:
  SettingsReader(const Arguments& arguments, const Situation& situation, const analysis::Cube& cube)
      : arguments_(arguments), situation_(situation), cube_(cube) {}

  std::optional<LocalText> read(Settings& settings) {
    read_window(settings);
    integer("--k", 1, 1'000'000, [&](long long k) { settings.k = static_cast<int>(k); });
    integer("--draws", 1, 10'000'000, [&](long long draws) { settings.draws = static_cast<int>(draws); });
    integer("--seed", 0, 9'007'199'254'740'991,
            [&](long long seed) { settings.seed = static_cast<std::uint64_t>(seed); });
    number("--nu", 1e-3, [&](double nu) { settings.nu = nu; });
    number("--phi", 1, [&](double phi) { settings.phi = phi; });
    read_area_nu(settings);
    share("--memory", [&](double delta) { settings.memory = delta; });
    share("--jump", [&](double probability) { settings.jump = probability; });
    read_indicators(settings);
    read_severity(settings);
    return error_;
  }

 private:
  void wrong(const std::string& option, const std::string& value, const LocalText& wanted) {
    if (error_) return;
    error_ = LocalText{option + ": " + value + " duger inte; skriv " + wanted.sv,
                       option + ": " + value + " will not do; write " + wanted.en};
  }

  void integer(const std::string& option, long long low, long long high,
               const std::function<void(long long)>& use) {
    const auto written = arguments_.value(option);
    if (!written) return;
    const auto value = parse_integer(*written);
    if (value && *value >= low && *value <= high) return use(*value);
    const std::string span = std::to_string(low) + "–" + std::to_string(high);
    wrong(option, *written, {"ett heltal " + span, "a whole number " + span});
  }

  void number(const std::string& option, double low, const std::function<void(double)>& use) {
    const auto written = arguments_.value(option);
    if (!written) return;
    const auto value = written_number(*written);
    if (value && *value >= low) return use(*value);
    wrong(option, *written,
          {low < 1 ? "ett tal över 0" : "ett tal som är minst 1",
           low < 1 ? "a number above 0" : "a number that is at least 1"});
  }

  void share(const std::string& option, const std::function<void(double)>& use) {
    const auto written = arguments_.value(option);
    if (!written) return;
    const auto value = written_number(*written);
    if (value && *value >= 0 && *value <= 1) return use(*value);
    wrong(option, *written, {"ett tal från 0 till 1", "a number from 0 to 1"});
  }

  void read_area_nu(Settings& settings) {
    // A fixed ν is that of the one-level model, so there is no factor an area has in common unless it is
    // asked for.
    const bool fixed_nu = settings.nu.has_value() && !arguments_.value("--area-nu");
    if (fixed_nu || arguments_.value("--area-nu") == "inf") {
      settings.area_nu = std::numeric_limits<double>::infinity();
    } else {
      number("--area-nu", 1e-3, [&](double nu) { settings.area_nu = nu; });
    }
  }

  void read_window(Settings& settings) {
    int weeks = situation_.method.window_weeks;
    integer("--weeks", 1, 520, [&](long long number) { weeks = static_cast<int>(number); });
    std::optional<Week> until;
    if (const auto written = arguments_.value("--until")) {
      until = parse_week(*written);
      if (!until) wrong("--until", *written, {"en vecka som 2026-W46", "a week like 2026-W46"});
      const auto latest = analysis::current_week(situation_, cube_);
      if (until && latest && *until > *latest) {
        wrong("--until", *written,
              {"en vecka som har varit, senast " + to_string(*latest),
               "a week that has been, at the latest " + to_string(*latest)});
      }
    }
    settings.window = analysis::choose_window(situation_, cube_, weeks, until);
  }

  void read_indicators(Settings& settings) {
    const auto written = arguments_.value("--indicators");
    if (!written) return;
    const LocalText wanted{
        "namn och vikt, som harm=1 eller harm=0.6,change=0.4 (harm, change, persistence, safety, acute)",
        "names and weights, like harm=1 or harm=0.6,change=0.4 (harm, change, persistence, safety, acute)"};
    analysis::IndicatorWeights weights{};
    double sum = 0;
    for (std::string_view rest = *written; !rest.empty();) {
      const std::string_view pair = rest.substr(0, end_of_pair(rest));
      rest = pair.size() == rest.size() ? std::string_view{} : rest.substr(pair.size() + 1);
      const std::size_t equals = std::min(pair.find('='), pair.size());
      const std::string_view name = pair.substr(0, equals);
      const double weight =
          equals < pair.size() ? written_number(std::string(pair.substr(equals + 1))).value_or(-1) : -1;
      const auto found =
          std::find_if(all_indicators.begin(), all_indicators.end(),
                       [&](analysis::Indicator one) { return analysis::indicator_id(one) == name; });
      if (found == all_indicators.end() || weight < 0)
        return wrong("--indicators", std::string(pair), wanted);
      weights[static_cast<std::size_t>(*found)] = weight;
      sum += weight;
    }
    if (!(sum > 0)) return wrong("--indicators", *written, wanted);
    settings.indicators = weights;
  }

  void read_severity(Settings& settings) {
    const auto written = arguments_.value("--weights");
    if (!written) return;
    if (*written == "table") {
      settings.severity = analysis::severity_weights(situation_, analysis::SeverityPreset::table);
    } else if (*written == "flat") {
      settings.severity = analysis::severity_weights(situation_, analysis::SeverityPreset::flat);
    } else if (*written == "sqrt") {
      settings.severity = analysis::severity_weights(situation_, analysis::SeverityPreset::square_root);
    } else {
      wrong("--weights", *written, {"flat, table eller sqrt", "flat, table or sqrt"});
    }
  }

  const Arguments& arguments_;
  const Situation& situation_;
  const analysis::Cube& cube_;
  std::optional<LocalText> error_;
};

/// Errors one a line, as `check` writes them.
std::string errors_of(const data::Loaded& loaded, Language language) {
  std::string text;
  for (const Problem& problem : loaded.problems) {
    if (problem.severity == Severity::error) text += problem_line(problem, language) + "\n";
  }
  return text;
}

}  // namespace

std::vector<Option> engine_options() {
  return {
      {"--weeks", "N", {"periodens längd i veckor", "the period's length in weeks"}},
      {"--until",
       "2026-W46",
       {"periodens sista vecka (annars den senaste)", "the period's last week (else the newest)"}},
      {"--k", "N", {"hur många områden som kan prioriteras", "how many areas can be given priority"}},
      {"--draws", "N", {"antal dragningar", "number of draws"}},
      {"--seed", "N", {"slumptalens frö", "the random numbers' seed"}},
      {"--indicators",
       "harm=1,…",
       {"indikatorernas vikter; de som inte nämns räknas inte",
        "the indicators' weights; those not named do not count"}},
      {"--nu",
       "X",
       {"fast ν i stället för skattat; utan områdesfaktor om --area-nu inte ges",
        "fixed ν instead of estimated; no area factor unless --area-nu is given"}},
      {"--phi", "X", {"fast φ i stället för skattat, minst 1", "fixed φ instead of estimated, at least 1"}},
      {"--area-nu",
       "X",
       {"fast ν för det områdets händelseslag har gemensamt; inf: inget gemensamt",
        "fixed ν of what an area's categories have in common; inf: nothing in common"}},
      {"--memory",
       "X",
       {"fast minne δ per fyra veckor i stället för skattat, 0–1; 0: bara perioden",
        "fixed memory δ per four weeks instead of estimated, 0–1; 0: the period alone"}},
      {"--jump",
       "X",
       {"sannolikheten att ett områdes tidigare månader inget säger om nu, 0–1 (annars 0,1)",
        "the probability that an area's past says nothing of now, 0–1 (else 0.1)"}},
      {"--weights",
       "flat|table|sqrt",
       {"allvarsvikter: alla lika, tabellen eller dess kvadratrot",
        "severity weights: all equal, the table or its square root"}}};
}

std::vector<Option> with_engine_options(std::vector<Option> own) {
  for (Option& option : engine_options()) own.push_back(std::move(option));
  for (Option& option : common_options()) own.push_back(std::move(option));
  return own;
}

std::optional<LocalText> read_settings(const Arguments& arguments, const Situation& situation,
                                       const analysis::Cube& cube, Settings& settings) {
  return SettingsReader(arguments, situation, cube).read(settings);
}

Ready make_ready(const Arguments& arguments, const Disk& disk, Language language) {
  Ready ready;
  Opened opened = open_situation(arguments, disk, language, {});
  if (opened.outcome.status != 0) {
    ready.failed = std::move(opened.outcome);
    return ready;
  }
  ready.loaded = std::move(opened.loaded);
  ready.errors = errors_of(ready.loaded, language);
  if (!ready.loaded.situation) {
    ready.failed = Outcome{1, "", ready.errors};
    return ready;
  }
  ready.cube = analysis::make_cube(ready.situation());
  if (ready.situation().areas.empty() || ready.cube.weeks == 0) {
    ready.failed = Outcome{1, "", ready.errors + line_of(words::Text::cli_no_events, language)};
    return ready;
  }
  ready.settings = analysis::default_settings(ready.situation(), ready.cube);
  if (const auto error = read_settings(arguments, ready.situation(), ready.cube, ready.settings)) {
    ready.failed = failure(error->in(language));
  }
  return ready;
}

Result<std::size_t> find_area(const Situation& situation, const std::optional<std::string>& wanted) {
  if (!wanted) {
    return Problem{
        Severity::error,     "", "", {"Skriv vilket område: --area ID", "Say which area: --area ID"}, {},
        ProblemCode::no_area};
  }
  std::vector<std::string> names;
  for (std::size_t area = 0; area < situation.areas.size(); ++area) {
    if (situation.areas[area].id == *wanted || situation.areas[area].name == *wanted) return area;
    names.push_back(situation.areas[area].id);
    names.push_back(situation.areas[area].name);
  }
  const auto meant = data::closest(*wanted, names);
  return Problem{Severity::error,
                 "",
                 "",
                 {"Okänt område: " + *wanted + (meant ? "; menade du " + *meant + "?" : ""),
                  "Unknown area: " + *wanted + (meant ? "; did you mean " + *meant + "?" : "")},
                 {},
                 ProblemCode::unknown_area};
}

std::string synthetic_line(const Situation& situation, Language language) {
  if (!situation.synthetic) return "";
  return line_of(words::Text::synthetic_mark, language);
}

}  // namespace lagesbild::cli
