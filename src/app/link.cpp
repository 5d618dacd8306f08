#include "app/link.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "app/action.hpp"

namespace lagesbild::app {

namespace {

// [SECTION] The words of a link

template <typename Value>
using Words = std::pair<std::string_view, Value>;

constexpr std::array<Words<MapView>, 2> view_words{{{"karta", MapView::map}, {"rutor", MapView::cartogram}}};
constexpr std::array<Words<MapMetricKind>, 3> map_metric_words{
    {{"risk", MapMetricKind::risk}, {"borda", MapMetricKind::burden}, {"niva", MapMetricKind::level}}};
constexpr std::array<Words<Mode>, 2> mode_words{{{"kvartal", Mode::quarter}, {"vecka", Mode::week}}};
constexpr std::array<Words<SeverityPreset>, 3> preset_words{{{"tabell", SeverityPreset::table},
                                                             {"lika", SeverityPreset::flat},
                                                             {"rot", SeverityPreset::square_root}}};
constexpr std::array<Words<Indicator>, 5> indicator_words{{{"skada", Indicator::harm},
                                                           {"forandring", Indicator::change},
                                                           {"varaktighet", Indicator::persistence},
                                                           {"trygghet", Indicator::safety},
                                                           {"akut", Indicator::acute}}};
constexpr std::array<Words<ThemeChoice>, 3> theme_words{
    {{"system", ThemeChoice::system}, {"ljust", ThemeChoice::light}, {"morkt", ThemeChoice::dark}}};
constexpr std::array<Words<Language>, 2> language_words{{{"sv", Language::sv}, {"en", Language::en}}};
constexpr std::array<Words<Page>, 8> page_words{{{"oversikt", Page::overview},
                                                 {"monster", Page::patterns},
                                                 {"uppfoljning", Page::evaluation},
                                                 {"analys", Page::analysis},
                                                 {"problem", Page::problems},
                                                 {"hjalp", Page::help},
                                                 {"tillganglighet", Page::accessibility},
                                                 {"jamfor", Page::comparison}}};
constexpr std::array<Words<Panel>, 4> panel_words{{{"kallor", Panel::sources},
                                                   {"filter", Panel::filters},
                                                   {"vikter", Panel::weights},
                                                   {"ny-profil", Panel::new_profile}}};
constexpr std::array<Words<Compared>, 2> compared_words{
    {{"indikatorer", Compared::indicators}, {"allvar", Compared::severity}}};

template <typename Table, typename Value>
std::string_view word_of(const Table& table, Value value) {
  for (const auto& [word, meaning] : table) {
    if (meaning == value) return word;
  }
  return {};
}

template <typename Value, std::size_t count>
std::optional<Value> meaning_of(const std::array<Words<Value>, count>& table, std::string_view word) {
  for (const auto& [known, meaning] : table) {
    if (known == word) return meaning;
  }
  return std::nullopt;
}

// [SECTION] Characters and numbers

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
         c == '.' || c == '~';
}

std::string escaped(std::string_view text) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    if (is_plain(c)) {
      result += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return result;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    if (low >= 0) {
      result += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

/// In thousandths, which is how applied() keeps weights; so a link gives back the very same number.
std::string number(double value) {
  const auto thousandths = static_cast<std::int64_t>(std::llround(value * 1000));
  if (thousandths < 0) return "-" + number(-value);
  std::string text = std::to_string(thousandths / 1000);
  if (const auto rest = thousandths % 1000; rest != 0) {
    std::string decimals = std::to_string(1000 + rest).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    text += "." + decimals;
  }
  return text;
}

std::optional<double> parse_number(std::string_view text) {
  std::int64_t thousandths = 0;
  int decimals = -1;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 12) return std::nullopt;
  for (const char c : text) {
    if ((c == '.' || c == ',') && decimals < 0) {
      decimals = 0;
    } else if (c >= '0' && c <= '9') {
      if (decimals == 3) continue;
      thousandths = thousandths * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  for (int missing = decimals < 0 ? 3 : 3 - decimals; missing > 0; --missing) thousandths *= 10;
  return static_cast<double>(negative ? -thousandths : thousandths) / 1000;
}

std::optional<int> parse_whole(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// [SECTION] Writing

struct Writer {
  std::string link;

  /// None chosen is another thing than nothing said.
  void add_chosen(std::string_view key, const std::optional<std::set<std::string>>& ids) {
    if (ids && ids->empty()) return add(key, "");
    if (ids) add_all(key, *ids);
  }
  void add(std::string_view key, std::string_view value) {
    if (!link.empty()) link += '&';
    link += key;
    link += '=';
    link += value;
  }
  /// "par.skada,trygghet=2"; what `word` makes of an id stands in the link.
  template <typename Word>
  void add_answers(const std::string& key, const PairAnswers& answers, Word word) {
    for (const auto& [pair, answer] : answers) {
      add(key + escaped(word(pair.first)) + "," + escaped(word(pair.second)), std::to_string(answer));
    }
  }
  void add_all(std::string_view key, const std::set<std::string>& ids) {
    std::string value;
    for (const auto& id : ids) {
      if (!value.empty()) value += ',';
      value += escaped(id);
    }
    if (!value.empty()) add(key, value);
  }
};

// [SECTION] Reading

void add_all(std::set<std::string>& ids, std::string_view list) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (std::string id = unescaped(list.substr(0, comma)); !id.empty()) ids.insert(std::move(id));
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
}

void read_measure(State& state, std::string_view value) {
  const auto colon = value.find(':');
  const auto kind = meaning_of(map_metric_words, value.substr(0, colon));
  const bool has_category = colon != std::string_view::npos && colon + 1 < value.size();
  if (!kind || (*kind == MapMetricKind::level) != has_category) return;
  state.choices.map_metric = {*kind, has_category ? unescaped(value.substr(colon + 1)) : std::string{}};
}

void read_panels(State& state, std::string_view value) {
  std::set<std::string> words;
  add_all(words, value);
  for (const auto& word : words) {
    const auto panel = meaning_of(panel_words, word);
    if (panel && !is_open(state, *panel)) state = applied(std::move(state), TogglePanel{*panel});
  }
}

void read_camera(State& state, std::string_view value) {
  std::array<double, 3> parts{};
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const auto end = value.find(',');
    const auto parsed = parse_number(value.substr(0, end));
    if (!parsed || (end == std::string_view::npos) != (part + 1 == parts.size())) return;
    parts[part] = *parsed;
    value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
  }
  state = applied(std::move(state), SetCamera{{parts[0], parts[1], parts[2]}});
}

void read_weight(State& state, std::string_view key, std::string_view value) {
  const auto weight = parse_number(value);
  if (!weight) return;
  if (key.starts_with("vikt.")) {
    const std::string category = unescaped(key.substr(5));
    if (!category.empty()) state = applied(std::move(state), SetSeverityWeight{category, *weight});
  } else if (const auto indicator = meaning_of(indicator_words, key.substr(10))) {
    state = applied(std::move(state), SetIndicatorWeight{*indicator, *weight});
  }
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

void read_answer(State& state, Compared of, std::string_view pair, std::string_view value) {
  const auto comma = pair.find(',');
  const bool negative = value.starts_with('-');
  const auto answer = parse_whole(value.substr(negative ? 1 : 0));
  if (comma == std::string_view::npos || !answer || *answer > strongest_answer) return;
  const auto id = [&](std::string_view word) {
    return of == Compared::indicators ? indicator_of_word(word) : unescaped(word);
  };
  state = applied(std::move(state), SetAnswer{of, id(pair.substr(0, comma)), id(pair.substr(comma + 1)),
                                              negative ? -*answer : *answer});
}

bool read_comparison(State& state, std::string_view key, std::string_view value) {
  if (key.starts_with("par.")) {
    read_answer(state, Compared::indicators, key.substr(4), value);
  } else if (key.starts_with("allvarspar.")) {
    read_answer(state, Compared::severity, key.substr(11), value);
  } else if (key == "jamfor-kategorier") {
    SetCompared compared;
    add_all(compared.categories, value);
    state = applied(std::move(state), compared);
  } else if (key == "jamfor") {
    state.settings.compared = meaning_of(compared_words, value).value_or(state.settings.compared);
  } else {
    return false;
  }
  return true;
}

/// False where the key is about something else.
bool read_evaluation_choices(State& state, std::string_view key, std::string_view value) {
  EvaluationChoices& choices = state.choices.evaluation;
  if (key == "insats") {
    choices.measure = unescaped(value);
  } else if (key == "insats-jamfor") {
    add_all(choices.control.emplace(), value);
  } else if (key == "insats-flytt") {
    add_all(choices.displacement.emplace(), value);
  } else if (key == "insats-kategorier") {
    add_all(choices.categories.emplace(), value);
  } else if (key == "insats-veckor") {
    EvaluationChoices changed = choices;
    if ((changed.weeks = parse_whole(value))) state = applied(std::move(state), SetEvaluation{changed});
  } else if (key == "insats-efter") {
    choices.past_end = value == "ja";
  } else {
    return false;
  }
  return true;
}

void read_part(State& state, std::string_view key, std::string_view value) {
  auto& choices = state.choices;
  auto& settings = state.settings;
  if (read_comparison(state, key, value)) return;
  if (read_evaluation_choices(state, key, value)) return;
  if (key == "omrade") {
    choices.area = unescaped(value);
  } else if (key == "vy") {
    choices.view = meaning_of(view_words, value).value_or(choices.view);
  } else if (key == "matt") {
    read_measure(state, value);
  } else if (key == "veckor") {
    if (const auto weeks = parse_whole(value)) state = applied(std::move(state), SetWeeks{*weeks});
  } else if (key == "till") {
    if (const auto week = parse_week(value)) choices.until = week;
  } else if (key == "ej-kategorier") {
    add_all(choices.hidden_categories, value);
  } else if (key == "ej-kallor") {
    add_all(choices.hidden_sources, value);
  } else if (key == "ej-parter") {
    add_all(choices.hidden_parties, value);
  } else if (key == "lage") {
    choices.mode = meaning_of(mode_words, value).value_or(choices.mode);
  } else if (key == "allvar") {
    choices.preset = meaning_of(preset_words, value).value_or(choices.preset);
  } else if (key.starts_with("vikt.") || key.starts_with("indikator.")) {
    read_weight(state, key, value);
  } else if (key == "k") {
    if (const auto k = parse_whole(value)) state = applied(std::move(state), SetK{*k});
  } else if (key == "sok") {
    choices.search = unescaped(value);
  } else if (key == "sprak") {
    settings.language = meaning_of(language_words, value).value_or(settings.language);
  } else if (key == "tema") {
    settings.theme = meaning_of(theme_words, value).value_or(settings.theme);
  } else if (key == "text") {
    settings.as_text = value == "ja";
  } else if (key == "utsnitt") {
    read_camera(state, value);
  } else if (key == "sida") {
    settings.page = meaning_of(page_words, value).value_or(settings.page);
  } else if (key == "oppna") {
    read_panels(state, value);
  }
}

}  // namespace

std::string to_link(const State& state) {
  const Choices& choices = state.choices;
  const Settings& settings = state.settings;
  const State standard;
  Writer writer;
  if (!choices.area.empty()) writer.add("omrade", escaped(choices.area));
  if (choices.view != standard.choices.view) writer.add("vy", word_of(view_words, choices.view));
  if (choices.map_metric != standard.choices.map_metric) {
    std::string word{word_of(map_metric_words, choices.map_metric.kind)};
    if (choices.map_metric.kind == MapMetricKind::level) word += ":" + escaped(choices.map_metric.category);
    writer.add("matt", word);
  }
  if (choices.weeks) writer.add("veckor", std::to_string(*choices.weeks));
  if (choices.until) writer.add("till", to_string(*choices.until));
  writer.add_all("ej-kategorier", choices.hidden_categories);
  writer.add_all("ej-kallor", choices.hidden_sources);
  writer.add_all("ej-parter", choices.hidden_parties);
  if (choices.mode != standard.choices.mode) writer.add("lage", word_of(mode_words, choices.mode));
  if (choices.preset != standard.choices.preset) writer.add("allvar", word_of(preset_words, choices.preset));
  for (const auto& [category, weight] : choices.severity_weights) {
    writer.add("vikt." + escaped(category), number(weight));
  }
  for (const auto& [indicator, weight] : choices.indicator_weights) {
    writer.add("indikator." + std::string{word_of(indicator_words, indicator)}, number(weight));
  }
  if (choices.k) writer.add("k", std::to_string(*choices.k));
  writer.add_answers("par.", choices.indicator_answers, word_of_indicator);
  writer.add_answers("allvarspar.", choices.severity_answers, [](const std::string& id) { return id; });
  writer.add_all("jamfor-kategorier", choices.compared_categories);
  if (!choices.search.empty()) writer.add("sok", escaped(choices.search));
  const EvaluationChoices& evaluation = choices.evaluation;
  if (!evaluation.measure.empty()) writer.add("insats", escaped(evaluation.measure));
  writer.add_chosen("insats-jamfor", evaluation.control);
  writer.add_chosen("insats-flytt", evaluation.displacement);
  writer.add_chosen("insats-kategorier", evaluation.categories);
  if (evaluation.weeks) writer.add("insats-veckor", std::to_string(*evaluation.weeks));
  if (evaluation.past_end) writer.add("insats-efter", "ja");
  if (settings.language != standard.settings.language) {
    writer.add("sprak", word_of(language_words, settings.language));
  }
  if (settings.theme != standard.settings.theme) writer.add("tema", word_of(theme_words, settings.theme));
  if (settings.as_text) writer.add("text", "ja");
  if (const Camera& camera = settings.camera; camera != standard.settings.camera) {
    writer.add("utsnitt", number(camera.x) + "," + number(camera.y) + "," + number(camera.zoom));
  }
  if (settings.page != standard.settings.page) writer.add("sida", word_of(page_words, settings.page));
  if (settings.compared != standard.settings.compared) {
    writer.add("jamfor", word_of(compared_words, settings.compared));
  }
  std::set<std::string> panels;
  for (const Panel panel : settings.open_panels) panels.insert(std::string{word_of(panel_words, panel)});
  writer.add_all("oppna", panels);
  return std::move(writer.link);
}

State from_link(std::string_view link) {
  State state;
  if (link.starts_with('#')) link.remove_prefix(1);
  while (!link.empty()) {
    const auto end = link.find('&');
    const std::string_view part = link.substr(0, end);
    if (const auto equals = part.find('='); equals != std::string_view::npos) {
      read_part(state, part.substr(0, equals), part.substr(equals + 1));
    }
    if (end == std::string_view::npos) break;
    link.remove_prefix(end + 1);
  }
  return state;
}

}  // namespace lagesbild::app
