#include "app/topics/weighing/weighing.hpp"

#include <algorithm>

#include "app/state.hpp"
#include "app/within.hpp"

namespace lagesbild::app {

namespace {

struct ApplyWeighing {
  State& state;
  WeighingChoices& choices = state.choices.weighing;

  void operator()(const SetMode& action) const {
    choices.mode = action.mode;
    choices.indicator_weights.clear();
  }
  void operator()(const SetPreset& action) const {
    choices.preset = action.preset;
    choices.severity_weights.clear();
  }
  void operator()(const SetSeverityWeight& action) const {
    choices.severity_weights[action.category] = within(action.weight, 0, greatest_severity_weight);
  }
  void operator()(const SetIndicatorWeight& action) const {
    choices.indicator_weights[action.indicator] = within(action.weight, 0, 1);
  }
  void operator()(const ResetWeights&) const {
    choices.mode = Mode::quarter;
    choices.preset = SeverityPreset::table;
    choices.severity_weights.clear();
    choices.indicator_weights.clear();
    choices.k.reset();
    choices.without_memory = false;
  }
  void operator()(const SetK& action) const { choices.k = std::clamp(action.k, 1, greatest_k); }
  void operator()(const SetMemory& action) const { choices.without_memory = action.without; }
  void operator()(const SetWeights& action) const {
    for (const auto& [indicator, weight] : action.indicators) (*this)(SetIndicatorWeight{indicator, weight});
    for (const auto& [category, weight] : action.severity) (*this)(SetSeverityWeight{category, weight});
  }
  void operator()(const UseProfile& action) const {
    const bool without_memory = choices.without_memory;
    (*this)(ResetWeights{});
    choices.without_memory = without_memory;
    choices.mode = action.mode;
    (*this)(SetWeights{action.indicators, action.severity});
    if (action.k) (*this)(SetK{*action.k});
  }
  void operator()(const SetProfileName& action) const { state.profile_draft.name = action.text; }
  void operator()(const SetProfileUnit& action) const { state.profile_draft.by = action.text; }
  void operator()(const SetAnswer& action) const {
    if (action.first.empty() || action.second.empty() || action.first == action.second) return;
    const int answer = std::clamp(action.first_is_heavier, -strongest_answer, strongest_answer);
    PairAnswers& answers = answers_of(action.of);
    if (action.first < action.second) {
      answers[{action.first, action.second}] = answer;
    } else {
      answers[{action.second, action.first}] = -answer;
    }
  }
  void operator()(const ClearAnswers& action) const { answers_of(action.of).clear(); }
  void operator()(const SetCompared& action) const {
    choices.compared_categories.clear();
    for (const auto& category : action.categories) {
      if (choices.compared_categories.size() == most_compared) break;
      choices.compared_categories.insert(category);
    }
  }
  void operator()(const ShowCompared& action) const { state.compared = action.of; }

  PairAnswers& answers_of(Compared compared) const {
    return compared == Compared::indicators ? choices.indicator_answers : choices.severity_answers;
  }
};

// [SECTION] In a link

constexpr LinkWords<Mode, 2> mode_words{{{"kvartal", Mode::quarter}, {"vecka", Mode::week}}};
constexpr LinkWords<SeverityPreset, 3> preset_words{{{"tabell", SeverityPreset::table},
                                                     {"lika", SeverityPreset::flat},
                                                     {"rot", SeverityPreset::square_root}}};
constexpr LinkWords<Indicator, 5> indicator_words{{{"skada", Indicator::harm},
                                                   {"forandring", Indicator::change},
                                                   {"varaktighet", Indicator::persistence},
                                                   {"trygghet", Indicator::safety},
                                                   {"akut", Indicator::acute}}};
constexpr LinkWords<Compared, 2> compared_words{
    {{"indikatorer", Compared::indicators}, {"allvar", Compared::severity}}};

const WeighingChoices& weighing_of(const State& state) {
  return state.choices.weighing;
}

/// The indicator that a link's word means, by its id; "" for a word that means none.
std::string indicator_of_word(std::string_view word) {
  const auto indicator = meaning_of(indicator_words, word);
  return indicator ? analysis::indicator_id(*indicator) : "";
}

std::string word_of_indicator(const std::string& id) {
  for (const auto& [word, indicator] : indicator_words) {
    if (id == analysis::indicator_id(indicator)) return std::string{word};
  }
  return {};
}

/// "par.skada,trygghet=2"; what `word` makes of an id stands in the link.
void write_answers(LinkWriter& writer, const PairAnswers& answers, std::string (*word)(const std::string&)) {
  for (const auto& [pair, answer] : answers) {
    writer.add_named(escaped(word(pair.first)) + "," + escaped(word(pair.second)), std::to_string(answer));
  }
}

void read_answer(State& state, Compared compared, const LinkPart& part,
                 std::string (*id)(std::string_view word)) {
  const auto comma = part.name.find(',');
  const bool negative = part.value.starts_with('-');
  const auto answer = parse_whole(part.value.substr(negative ? 1 : 0));
  if (comma == std::string_view::npos || !answer || *answer > strongest_answer) return;
  apply_to(state, SetAnswer{compared, id(part.name.substr(0, comma)), id(part.name.substr(comma + 1)),
                            negative ? -*answer : *answer});
}

constexpr LinkKey weighing_keys[] = {
    {"lage",
     [](const State& state, LinkWriter& writer) {
       if (weighing_of(state).mode != WeighingChoices{}.mode)
         writer.add(word_of(mode_words, weighing_of(state).mode));
     },
     [](State& state, const LinkPart& part) {
       // Not SetMode, which puts away the weights: parts may stand in any order.
       if (const auto mode = meaning_of(mode_words, part.value)) state.choices.weighing.mode = *mode;
     }},
    {"allvar",
     [](const State& state, LinkWriter& writer) {
       if (weighing_of(state).preset != WeighingChoices{}.preset)
         writer.add(word_of(preset_words, weighing_of(state).preset));
     },
     [](State& state, const LinkPart& part) {
       if (const auto preset = meaning_of(preset_words, part.value)) state.choices.weighing.preset = *preset;
     }},
    {"vikt.",
     [](const State& state, LinkWriter& writer) {
       for (const auto& [category, weight] : weighing_of(state).severity_weights) {
         writer.add_named(escaped(category), link_number(weight));
       }
     },
     [](State& state, const LinkPart& part) {
       const auto weight = parse_link_number(part.value);
       std::string category = unescaped(part.name);
       if (weight && !category.empty()) apply_to(state, SetSeverityWeight{std::move(category), *weight});
     }},
    {"indikator.",
     [](const State& state, LinkWriter& writer) {
       for (const auto& [indicator, weight] : weighing_of(state).indicator_weights) {
         writer.add_named(word_of(indicator_words, indicator), link_number(weight));
       }
     },
     [](State& state, const LinkPart& part) {
       const auto weight = parse_link_number(part.value);
       const auto indicator = meaning_of(indicator_words, part.name);
       if (weight && indicator) apply_to(state, SetIndicatorWeight{*indicator, *weight});
     }},
    {"k",
     [](const State& state, LinkWriter& writer) {
       if (weighing_of(state).k) writer.add(std::to_string(*weighing_of(state).k));
     },
     [](State& state, const LinkPart& part) {
       if (const auto k = parse_whole(part.value)) apply_to(state, SetK{*k});
     }},
    {"minne",
     [](const State& state, LinkWriter& writer) {
       if (weighing_of(state).without_memory) writer.add("nej");
     },
     [](State& state, const LinkPart& part) { state.choices.weighing.without_memory = part.value == "nej"; }},
    {"par.",
     [](const State& state, LinkWriter& writer) {
       write_answers(writer, weighing_of(state).indicator_answers, word_of_indicator);
     },
     [](State& state, const LinkPart& part) {
       read_answer(state, Compared::indicators, part, indicator_of_word);
     }},
    {"allvarspar.",
     [](const State& state, LinkWriter& writer) {
       write_answers(writer, weighing_of(state).severity_answers, [](const std::string& id) { return id; });
     },
     [](State& state, const LinkPart& part) { read_answer(state, Compared::severity, part, unescaped); }},
    {"jamfor-kategorier",
     [](const State& state, LinkWriter& writer) { writer.add_ids(weighing_of(state).compared_categories); },
     [](State& state, const LinkPart& part) { apply_to(state, SetCompared{parse_ids(part.value)}); }},
    {"jamfor",
     [](const State& state, LinkWriter& writer) {
       if (state.compared != Compared::indicators) writer.add(word_of(compared_words, state.compared));
     },
     [](State& state, const LinkPart& part) {
       if (const auto compared = meaning_of(compared_words, part.value))
         apply_to(state, ShowCompared{*compared});
     }},
};

}  // namespace

void apply_to(State& state, const WeighingAction& action) {
  std::visit(ApplyWeighing{state}, action);
}

std::string movement_of(const WeighingAction& action) {
  if (const auto* weight = std::get_if<SetSeverityWeight>(&action)) return "severity " + weight->category;
  if (const auto* weight = std::get_if<SetIndicatorWeight>(&action)) {
    return "indicator " + std::to_string(static_cast<int>(weight->indicator));
  }
  return std::holds_alternative<SetK>(action) ? "k" : "";
}

std::span<const LinkKey> weighing_link_keys() {
  return weighing_keys;
}

}  // namespace lagesbild::app
