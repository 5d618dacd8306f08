#include "data/json/node.hpp"

#include <algorithm>
#include <cmath>

#include "data/json/lower_ascii.hpp"
#include "data/json/number_text.hpp"
#include "data/read/suggest.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t longest_shown = 40;

LocalText span_text(Span span) {
  const bool open = std::isinf(span.high);
  const std::string low = number_text(span.low);
  if (open) return {"minst " + low, "at least " + low};
  const std::string both = low + "–" + number_text(span.high);
  return {both, both};
}

std::string listed(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

std::string shown(const Json& value) {
  std::string text = value.is_object()  ? "{…}"
                     : value.is_array() ? "[…]"
                                        : value.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() <= longest_shown) return text;
  std::size_t end = longest_shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end) + "…" + (value.is_string() ? "\"" : "");
}

Finding hidden_sign(std::string pointer) {
  return {std::move(pointer),
          {"Texten har ett styrtecken som inte går att visa; \uFFFD visas i stället",
           "The text has a control character that cannot be shown; \uFFFD is shown instead"},
          {"Skriv om texten", "Write the text anew"}};
}

Finding date_meant(std::string pointer) {
  return {std::move(pointer),
          {"Datumet är skrivet på ett annat sätt, men det kan bara vara en dag; den läses",
           "The date is written otherwise, but it can only be one day; that is read"},
          {"Skriv datum som 2026-11-16", "Write dates as 2026-11-16"}};
}

Finding disguised(std::string pointer, std::string_view id) {
  const Disguise why = disguise_of(id);
  LocalText what;
  const auto add = [&](bool is_so, std::string_view sv, std::string_view en) {
    if (!is_so) return;
    what.sv += (what.sv.empty() ? "" : " och ") + std::string(sv);
    what.en += (what.en.empty() ? "" : " and ") + std::string(en);
  };
  add(why.decomposed, "en bokstav som å, ä eller é skriven med två tecken",
      "a letter like å, ä or é written with two signs");
  add(why.spaces, "ett blanksteg i början eller slutet, dubbelt eller hårt",
      "a space at the beginning or end, doubled or a no-break space");
  add(why.invisible, "ett tecken som inte syns", "a sign that cannot be seen");
  return {std::move(pointer),
          {"Id:t har " + what.sv + "; det läses som om det var skrivet på vanligt sätt",
           "The id has " + what.en + "; it is read as if it were written in the usual way"},
          {"Skriv id:t på nytt för hand", "Write the id anew by hand"}};
}

std::optional<std::string> number_as_id(const Json& number, const std::string& pointer, ProblemLog& log) {
  constexpr double most = 9007199254740991;  // all programs tell whole numbers up to it apart
  const bool whole = number.is_number_integer();
  const bool is_safe = whole && std::abs(number.get<double>()) <= most;
  if (is_safe) {
    log.warning(ProblemCode::number_id, [&] {
      return Finding{
          pointer,
          {"Id:t är skrivet som ett tal; det läses som text, så att 101 och \"101\" är samma",
           "The id is written as a number; it is read as text, so that 101 and \"101\" are the same"},
          {"Skriv id:t inom citattecken", "Write the id in quotation marks"}};
    });
    return std::to_string(number.get<std::int64_t>());
  }
  log.error(ProblemCode::number_id, [&] {
    return whole ? Finding{pointer,
                           {"Id:t är ett tal med fler siffror än program kan hålla isär",
                            "The id is a number with more digits than programs can keep apart"},
                           {"Skriv id:t inom citattecken", "Write the id in quotation marks"}}
                 : Finding{pointer,
                           {"Id:t är ett tal med decimaler, så det går inte att veta hur det ska skrivas",
                            "The id is a number with decimals, so its spelling cannot be known"},
                           {"Skriv id:t inom citattecken, som \"101\"",
                            "Write the id in quotation marks, like \"101\""}};
  });
  return std::nullopt;
}

LocalText did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto candidate = closest(word, candidates);
  if (!candidate) return {};
  return {"; menade du " + *candidate + "?", "; did you mean " + *candidate + "?"};
}

bool Node::has(std::string_view key) const {
  const auto found = value_->is_object() ? value_->find(key) : value_->end();
  return value_->is_object() && found != value_->end() && !found->is_null();
}

bool Node::expect_object() const {
  if (!is_object()) wrong_type({"ett objekt { … }", "an object { … }"});
  return is_object();
}

std::optional<Node> Node::get(std::string_view key, Need need) const {
  if (has(key)) return Node(*value_->find(key), pointer_to(pointer_, key), *log_);
  if (need == Need::required) {
    log_->error(ProblemCode::missing_key, [&] {
      const std::string name(key);
      return Finding{pointer_,
                     {"Uppgiften " + name + " saknas", "The key " + name + " is missing"},
                     {"Lägg till " + name, "Add " + name}};
    });
  }
  return std::nullopt;
}

void Node::wrong_type(const LocalText& wanted) const {
  log_->error(ProblemCode::wrong_type, [&] {
    return Finding{pointer_,
                   {"Här ska stå " + wanted.sv + ", inte " + shown(*value_),
                    "This should be " + wanted.en + ", not " + shown(*value_)},
                   {"Rätta värdet", "Correct the value"}};
  });
}

std::optional<std::string> Node::as_text() const {
  if (!value_->is_string()) {
    wrong_type({"en text", "a text"});
    return std::nullopt;
  }
  std::string text = value_->get_ref<const std::string&>();
  if (make_showable(text)) log_->warning(ProblemCode::hidden_sign, [&] { return hidden_sign(pointer_); });
  return text;
}

std::optional<std::string> Node::as_id() const {
  if (value_->is_number()) return number_as_id(*value_, pointer_, *log_);
  if (!value_->is_string()) {
    wrong_type({"en text", "a text"});
    return std::nullopt;
  }
  const std::string& id = value_->get_ref<const std::string&>();
  if (disguise_of(id)) log_->warning(ProblemCode::look_alike, [&] { return disguised(pointer_, id); });
  return plain_name(id);
}

std::optional<std::string> Node::reference(std::string_view key, Need need) const {
  const auto node = get(key, need);
  return node ? node->as_id() : std::nullopt;
}

std::optional<std::string> Node::text(std::string_view key, Need need) const {
  const auto node = get(key, need);
  return node ? node->as_text() : std::nullopt;
}

std::optional<std::string> Node::id(std::string_view key, Need need) const {
  auto value = reference(key, need);
  if (value && value->empty()) {
    get(key)->wrong_type({"en text som inte är tom", "a text that is not empty"});
    return std::nullopt;
  }
  return value;
}

std::optional<LocalText> Node::as_local_text() const {
  if (value_->is_string()) return LocalText{as_text().value_or(""), ""};
  if (!has("sv") && !has("en")) {
    wrong_type({"en text, eller {\"sv\": …, \"en\": …}", "a text, or {\"sv\": …, \"en\": …}"});
    return std::nullopt;
  }
  LocalText both{text("sv").value_or(""), text("en").value_or("")};
  if (both.sv.empty()) both.sv = both.en;
  return both;
}

std::optional<LocalText> Node::local_text(std::string_view key, Need need) const {
  const auto node = get(key, need);
  return node ? node->as_local_text() : std::nullopt;
}

std::optional<double> Node::number(std::string_view key, Span span, Need need) const {
  const auto node = get(key, need);
  if (!node) return std::nullopt;
  if (!node->json().is_number()) {
    node->wrong_type({"ett tal", "a number"});
    return std::nullopt;
  }
  const double value = node->json().get<double>();
  if (value >= span.low && value <= span.high) return value;
  log_->error(ProblemCode::out_of_range, [&] {
    const LocalText allowed = span_text(span);
    return Finding{node->pointer(),
                   {"Talet " + number_text(value) + " ligger utanför det tillåtna (" + allowed.sv + ")",
                    "The number " + number_text(value) + " is outside what is allowed (" + allowed.en + ")"},
                   {"Rätta talet", "Correct the number"}};
  });
  return std::nullopt;
}

std::optional<std::int64_t> Node::integer(std::string_view key, Span span, Need need) const {
  const auto value = number(key, span, need);
  if (!value) return std::nullopt;
  const Node node = *get(key);
  if (node.json().is_number_integer()) return node.json().get<std::int64_t>();
  if (std::floor(*value) == *value && std::abs(*value) < 9e15) return static_cast<std::int64_t>(*value);
  node.wrong_type({"ett heltal", "a whole number"});
  return std::nullopt;
}

std::optional<bool> Node::boolean(std::string_view key, Need need) const {
  const auto node = get(key, need);
  if (!node) return std::nullopt;
  if (node->json().is_boolean()) return node->json().get<bool>();
  node->wrong_type({"true eller false", "true or false"});
  return std::nullopt;
}

std::optional<Date> Node::date(std::string_view key, Need need) const {
  const auto word = text(key, need);
  if (!word) return std::nullopt;
  auto day = parse_date(*word);
  if (!day && (day = meant_date(*word))) {
    log_->warning(ProblemCode::meant_date, [&] { return date_meant(pointer_to(pointer_, key)); });
  }
  if (!day) {
    log_->error(ProblemCode::bad_date, [&] {
      return Finding{pointer_to(pointer_, key),
                     {"Detta är inget datum", "This is not a date"},
                     {"Skriv datum som 2026-11-16", "Write dates as 2026-11-16"},
                     "\"" + *word + "\""};
    });
  }
  return day;
}

std::optional<Week> Node::week(std::string_view key, Need need) const {
  const auto word = text(key, need);
  if (!word) return std::nullopt;
  auto week = parse_week(*word);
  if (!week && (week = meant_week(*word))) {
    log_->warning(ProblemCode::meant_date, [&] {
      return Finding{pointer_to(pointer_, key),
                     {"Veckan är skriven på ett annat sätt, men det kan bara vara en vecka; den läses",
                      "The week is written otherwise, but it can only be one week; that is read"},
                     {"Skriv veckor som 2026-W46", "Write weeks as 2026-W46"}};
    });
  }
  if (!week) {
    log_->error(ProblemCode::bad_week, [&] {
      return Finding{pointer_to(pointer_, key),
                     {"Detta är ingen vecka", "This is not a week"},
                     {"Skriv veckor som 2026-W46; vecka 53 finns bara vissa år",
                      "Write weeks as 2026-W46; only some years have a week 53"},
                     "\"" + *word + "\""};
    });
  }
  return week;
}

std::optional<std::size_t> Node::choice(std::string_view key, std::span<const std::string> words,
                                        Need need) const {
  const auto node = get(key, need);
  return node ? node->as_choice(words) : std::nullopt;
}

std::optional<std::size_t> Node::as_choice(std::span<const std::string> words) const {
  const auto word = as_text();
  if (!word) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), *word);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  const auto meant = std::find(words.begin(), words.end(), lower_ascii(plain_name(*word)));
  if (meant != words.end()) {
    log_->warning(ProblemCode::look_alike, [&] {
      return Finding{pointer_,
                     {"Ordet har stora bokstäver eller blanksteg; det läses som " + *meant,
                      "The word has large letters or spaces; it is read as " + *meant},
                     {"Skriv " + *meant, "Write " + *meant}};
    });
    return static_cast<std::size_t>(meant - words.begin());
  }
  log_->error(ProblemCode::unknown_word, [&] {
    const LocalText hint = did_you_mean(*word, words);
    return Finding{pointer_,
                   {"\"" + *word + "\" är inget av de ord som kan stå här" + hint.sv,
                    "\"" + *word + "\" is none of the words that can stand here" + hint.en},
                   {"Välj ett av: " + listed(words), "Choose one of: " + listed(words)}};
  });
  return std::nullopt;
}

std::vector<Node> Node::items(std::string_view key, Need need) const {
  const auto list = get(key, need);
  std::vector<Node> nodes;
  if (!list) return nodes;
  if (!list->json().is_array()) {
    list->wrong_type({"en lista [ … ]", "a list [ … ]"});
    return nodes;
  }
  nodes.reserve(list->json().size());
  for (std::size_t i = 0; i < list->json().size(); ++i) {
    nodes.emplace_back(list->json()[i], pointer_to(list->pointer(), i), *log_);
  }
  return nodes;
}

void Node::warn_of_slips(std::span<const std::string> known) const {
  if (!is_object()) return;
  for (const auto& entry : value_->items()) {
    const std::string& key = entry.key();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const auto meant = closest(key, known);
    if (!meant || has(*meant)) continue;
    log_->warning(ProblemCode::unknown_key, [&] {
      return Finding{pointer_to(pointer_, key),
                     {"Nyckeln " + key + " är okänd; menade du " + *meant + "?",
                      "The key " + key + " is unknown; did you mean " + *meant + "?"},
                     {"Rätta stavningen", "Correct the spelling"}};
    });
  }
}

}  // namespace lagesbild::data
