#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "marked.hpp"
#include "validation.hpp"

/// The validation as JSON and as markdown.
namespace simulation {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format = "lagesbild-validation/1";
constexpr std::string_view begin_mark = "<!-- scripts/validate writes from here -->\n";
constexpr std::string_view end_mark = "<!-- to here, on real crime -->\n";
constexpr const char* source =
    "MPS Ward Level Crime (most recent 24 months), Metropolitan Police Service, London Datastore, Open "
    "Government Licence v2";
constexpr std::array<Ranker, ranker_count> all_rankers{
    Ranker::counts,         Ranker::harm,          Ranker::whole,    Ranker::without_memory,
    Ranker::without_factor, Ranker::without_jumps, Ranker::one_level};

std::string_view label(Ranker ranker) {
  switch (ranker) {
    case Ranker::counts:
      return "raw counts";
    case Ranker::harm:
      return "raw harm";
    case Ranker::whole:
      return "this program, harm alone";
    case Ranker::without_memory:
      return "… without memory";
    case Ranker::without_factor:
      return "… without the area's own factor";
    case Ranker::without_jumps:
      return "… without jumps";
    case Ranker::one_level:
      return "… without any of them";
  }
  return "";
}

Json written(const Outcome& outcome) {
  Json tenths = Json::array();
  for (const auto& bin : outcome.tenths) {
    tenths.push_back(
        Json{{"forecasts", bin.forecasts}, {"came_true", bin.came_true}, {"said", bin.mean_forecast}});
  }
  return Json{{"found", outcome.found}, {"brier", outcome.brier}, {"tenths", std::move(tenths)}};
}

/// What of a number is there; the flag falls where it is not.
double number(const Json& object, const char* name, bool& whole) {
  const auto found = object.find(name);
  whole = whole && found != object.end() && found->is_number();
  return whole ? found->get<double>() : 0;
}

Outcome read_outcome(const Json& object, const char* name, bool& whole) {
  Outcome outcome;
  const auto found = object.find(name);
  whole = whole && found != object.end() && found->is_object() && found->contains("tenths");
  if (!whole) return outcome;
  outcome.found = number(*found, "found", whole);
  outcome.brier = number(*found, "brier", whole);
  for (const Json& tenth : (*found)["tenths"]) {
    lagesbild::analysis::CalibrationBin bin;
    bin.forecasts = static_cast<std::size_t>(number(tenth, "forecasts", whole));
    bin.came_true = static_cast<std::size_t>(number(tenth, "came_true", whole));
    bin.mean_forecast = number(tenth, "said", whole);
    if (bin.forecasts > 0)
      bin.share = static_cast<double>(bin.came_true) / static_cast<double>(bin.forecasts);
    outcome.tenths.push_back(bin);
  }
  return outcome;
}

Ranker read_ranker(const Json& object, bool& whole) {
  const std::string id = object.value("ranker", "");
  const auto found = std::find_if(all_rankers.begin(), all_rankers.end(),
                                  [&](Ranker ranker) { return ranker_id(ranker) == id; });
  whole = whole && found != all_rankers.end();
  return whole ? *found : Ranker::whole;
}

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.0f %%", 100 * share);
  return text;
}

std::string score(double value, int digits = 3) {
  if (!(value > 0)) return "–";
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

std::string row(std::initializer_list<std::string> cells) {
  std::string text = "|";
  for (const auto& cell : cells) text += " " + cell + " |";
  return text + "\n";
}

std::string share_title(const Trial& trial) {
  return percent(trial.share) + " of the events kept, " + score(trial.events, trial.events < 9.95 ? 1 : 0) +
         " an area and quarter";
}

const Trial* trial_of(const Validation& validation, double share, Ranker ranker) {
  const auto found =
      std::find_if(validation.trials.begin(), validation.trials.end(),
                   [&](const Trial& trial) { return trial.share == share && trial.ranker == ranker; });
  return found == validation.trials.end() ? nullptr : &*found;
}

std::vector<double> shares_of(const Validation& validation) {
  std::vector<double> shares;
  for (const Trial& trial : validation.trials) {
    if (shares.empty() || shares.back() != trial.share) shares.push_back(trial.share);
  }
  return shares;
}

std::string of_tenth(const Outcome& outcome, std::size_t tenth) {
  for (const auto& bin : outcome.tenths) {
    if (static_cast<std::size_t>(bin.mean_forecast * 10) != tenth) continue;
    return score(bin.mean_forecast, 2) + " → " + score(bin.share, 2) + " (" + std::to_string(bin.forecasts) +
           ")";
  }
  return "–";
}

std::string found_tables(const Validation& validation) {
  std::string text;
  for (const double share : shares_of(validation)) {
    const Trial* first = trial_of(validation, share, Ranker::whole);
    if (!first) continue;
    text += "**" + share_title(*first) + "**: of the truly top three by harm, found\n\n" +
            "| | now | Brier | next quarter | Brier |\n|---|---|---|---|---|\n";
    for (const Ranker ranker : all_rankers) {
      if (const Trial* trial = trial_of(validation, share, ranker)) {
        text += row({std::string(label(ranker)), percent(trial->now.found), score(trial->now.brier),
                     percent(trial->next.found), score(trial->next.brier)});
      }
    }
    text += "\n";
  }
  return text;
}

std::string tenth_table(const Validation& validation) {
  std::string text =
      "**Said → came**, by tenths of P(top 3), and how many forecasts\n\n"
      "| events kept |";
  for (int tenth = 0; tenth < 10; ++tenth) {
    text += " " + std::to_string(10 * tenth) + "–" + std::to_string(10 * tenth + 10) + " % |";
  }
  text += "\n|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const double share : shares_of(validation)) {
    const Trial* trial = trial_of(validation, share, Ranker::whole);
    if (!trial) continue;
    for (const bool now : {true, false}) {
      text += "| " + percent(share) + (now ? ", now |" : ", next quarter |");
      for (std::size_t tenth = 0; tenth < 10; ++tenth) {
        text += " " + of_tenth(now ? trial->now : trial->next, tenth) + " |";
      }
      text += "\n";
    }
  }
  return text;
}

constexpr std::size_t enough_forecasts = 100;

/// Where the probabilities were too sure, and what becomes of an area that is new among the worst.
std::string limits(const Validation& validation) {
  std::string text;
  const lagesbild::analysis::CalibrationBin* worst = nullptr;
  double of_share = 0;
  bool is_next = false;
  for (const double share : shares_of(validation)) {
    const Trial* trial = trial_of(validation, share, Ranker::whole);
    if (!trial) continue;
    for (const Outcome* outcome : {&trial->now, &trial->next}) {
      for (const auto& bin : outcome->tenths) {
        if (bin.forecasts < enough_forecasts) continue;
        if (worst && bin.mean_forecast - bin.share <= worst->mean_forecast - worst->share) continue;
        worst = &bin;
        of_share = share;
        is_next = outcome == &trial->next;
      }
    }
  }
  if (worst) {
    text += "Most too sure: " + score(worst->mean_forecast, 2) + " → " + score(worst->share, 2) + ", " +
            (is_next ? "next quarter" : "now") + " with " + percent(of_share) + " kept.";
  }
  for (const JumpTrial& jump : validation.jumps) {
    if (jump.ranker != Ranker::whole) continue;
    text += " Where one middling area's events triple (7 % kept): Brier " + score(jump.brier) +
            ", mean P of that area " + score(jump.p, 2) + ".";
  }
  return text + "\n";
}

std::string jump_table(const Validation& validation) {
  std::string text =
      "\n**One middling area's events tripled in each window**, 7 % kept\n\n"
      "| | Brier | mean P of the area | truly among the three |\n|---|---|---|---|\n";
  for (const JumpTrial& jump : validation.jumps) {
    text +=
        row({std::string(label(jump.ranker)), score(jump.brier), score(jump.p, 2), score(jump.is_top, 2)});
  }
  return text;
}

}  // namespace

std::string to_json(const Validation& validation) {
  Json trials = Json::array();
  for (const Trial& trial : validation.trials) {
    trials.push_back(Json{{"share", trial.share},
                          {"ranker", ranker_id(trial.ranker)},
                          {"events", trial.events},
                          {"lists", trial.lists},
                          {"now", written(trial.now)},
                          {"next", written(trial.next)}});
  }
  Json jumps = Json::array();
  for (const JumpTrial& jump : validation.jumps) {
    jumps.push_back(Json{
        {"ranker", ranker_id(jump.ranker)}, {"brier", jump.brier}, {"p", jump.p}, {"is_top", jump.is_top}});
  }
  const Json json{
      {"format", format},          {"method", validation.method}, {"source", source},
      {"seeds", validation.seeds}, {"draws", validation.draws},   {"boroughs", validation.boroughs},
      {"areas", validation.areas}, {"trials", std::move(trials)}, {"jumps", std::move(jumps)}};
  return json.dump(1) + "\n";
}

std::optional<Validation> validation_from_json(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("format", "") != format) return std::nullopt;
  if (!json.contains("trials") || !json.contains("jumps")) return std::nullopt;
  bool whole = true;
  Validation validation;
  validation.method = json.value("method", "");
  validation.seeds = static_cast<std::size_t>(number(json, "seeds", whole));
  validation.draws = static_cast<int>(number(json, "draws", whole));
  validation.boroughs = static_cast<std::size_t>(number(json, "boroughs", whole));
  validation.areas = static_cast<std::size_t>(number(json, "areas", whole));
  for (const Json& object : json["trials"]) {
    Trial& trial = validation.trials.emplace_back();
    trial.ranker = read_ranker(object, whole);
    trial.share = number(object, "share", whole);
    trial.events = number(object, "events", whole);
    trial.lists = static_cast<std::size_t>(number(object, "lists", whole));
    trial.now = read_outcome(object, "now", whole);
    trial.next = read_outcome(object, "next", whole);
  }
  for (const Json& object : json["jumps"]) {
    JumpTrial& jump = validation.jumps.emplace_back();
    jump.ranker = read_ranker(object, whole);
    jump.brier = number(object, "brier", whole);
    jump.p = number(object, "p", whole);
    jump.is_top = number(object, "is_top", whole);
  }
  if (!whole || validation.seeds == 0 || validation.trials.empty()) return std::nullopt;
  return validation;
}

std::string tables(const Validation& validation) {
  return found_tables(validation) + tenth_table(validation) + jump_table(validation);
}

std::string summary(const Validation& validation) {
  std::string text =
      "| events kept (an area and quarter) | raw counts | raw harm | the program before, one level | this "
      "program, harm alone | the same, next quarter |\n|---|---|---|---|---|---|\n";
  for (const double share : shares_of(validation)) {
    const Trial* counts = trial_of(validation, share, Ranker::counts);
    const Trial* harm = trial_of(validation, share, Ranker::harm);
    const Trial* before = trial_of(validation, share, Ranker::one_level);
    const Trial* whole = trial_of(validation, share, Ranker::whole);
    if (!counts || !harm || !before || !whole) continue;
    const auto with_score = [](const Outcome& outcome) {
      return percent(outcome.found) + ", Brier " + score(outcome.brier);
    };
    text += row({percent(share) + " (" + score(whole->events, whole->events < 9.95 ? 1 : 0) + ")",
                 percent(counts->now.found), percent(harm->now.found), with_score(before->now),
                 with_score(whole->now), with_score(whole->next)});
  }
  text += "\n" + tenth_table(validation) + "\n" + limits(validation);
  return text;
}

std::optional<std::string> with_validation(std::string_view text, std::string_view content) {
  return with_marked(text, begin_mark, end_mark, content);
}

}  // namespace simulation
