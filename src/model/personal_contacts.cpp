#include <array>

#include "model/personal_forms.hpp"

namespace lagesbild::personal_data {

namespace {

bool called_telephone(const Letters& text, std::size_t at) {
  return told_before(text, at,
                     {U"tel", U"telefon*", U"tfn", U"tlf", U"ring", U"ringa", U"ringde", U"mobil*", U"nås",
                      U"sms*", U"swish*", U"phone", U"call", U"mobile"});
}

/// Digits in groups: how many there are, and where they end.
struct Grouped {
  std::size_t end = 0;
  std::size_t digits = 0;
  std::size_t groups = 0;
};

/// Groups of two digits or more, the first two of one or more, with one space or dash between, as long as
/// they are `most` digits or fewer.
Grouped grouped_at(const Letters& text, std::size_t at, std::size_t most) {
  Grouped found{at, 0, 0};
  for (std::size_t next = at;;) {
    const std::size_t digits = digits_at(text, next);
    if (digits < (found.groups <= 1 ? 1u : 2u) || found.digits + digits > most) return found;
    found = {next + digits, found.digits + digits, found.groups + 1};
    const char32_t between = letter_at(text, found.end);
    if (between != ' ' && between != '-') return found;
    next = found.end + 1;
    if (between == '-' && !is_digit(letter_at(text, next))) return found;
  }
}

/// "08-11-2026", "010-11 2030": a day, or a number of something in parts.
bool is_day_like(const Letters& text, std::size_t at, std::size_t code, const Grouped& rest) {
  const std::size_t first = digits_at(text, at + code + 1);
  return code == 2 && first == 2 && rest.groups == 2 && rest.digits == 6;
}

/// +46 8 465 00 412, 0046704…, +358 …
std::optional<Form> abroad_at(const Letters& text, std::size_t at) {
  std::size_t begin = at;
  if (letter_at(text, at) == '+') {
    if (is_letter_or_digit(letter_before(text, at))) return std::nullopt;
    begin = at + 1;
  } else {
    // Only neighbours' codes: two zeros may begin any number of something.
    if (digits_at(text, at) < 4 || letter_at(text, at) != '0' || letter_at(text, at + 1) != '0')
      return std::nullopt;
    const char32_t first = letter_at(text, at + 2);
    const char32_t second = letter_at(text, at + 3);
    if (first != '4' || second < '5' || second > '9') return std::nullopt;
    begin = at + 2;
  }
  if (letter_at(text, begin) == '0') return std::nullopt;
  // "+46 (0)8 …" and "+46 (8) …"
  const std::size_t code = digits_at(text, begin);
  std::size_t rest = begin + code;
  if (letter_at(text, rest) == ' ' && letter_at(text, rest + 1) == '(') ++rest;
  constexpr std::size_t longest = 15;
  constexpr std::size_t shortest = 9;
  if (letter_at(text, rest) == '(') {
    const std::size_t inside = digits_at(text, rest + 1);
    const std::size_t closed = rest + 1 + inside;
    if (letter_at(text, closed) != ')') return std::nullopt;
    const std::size_t after = letter_at(text, closed + 1) == ' ' ? closed + 2 : closed + 1;
    const Grouped found = grouped_at(text, after, longest);
    if (found.digits + inside + code < shortest) return std::nullopt;
    return Form{Kind::telephone, found.end};
  }
  const Grouped found = grouped_at(text, begin, longest);
  if (found.digits < shortest || !number_may_end(text, found.end)) return std::nullopt;
  return Form{Kind::telephone, found.end};
}

}  // namespace

std::optional<Form> telephone_at(const Letters& text, std::size_t at) {
  const char32_t first = letter_at(text, at);
  if (first == '+') return abroad_at(text, at);
  const bool in_brackets = first == '(';
  const std::size_t begin = in_brackets ? at + 1 : at;
  if (letter_at(text, begin) != '0') return std::nullopt;
  const char32_t before = letter_before(text, at);
  if (before == '/' || (!in_brackets && !number_may_begin(text, at))) return std::nullopt;
  const char32_t second = letter_at(text, begin + 1);
  if (second == '0') return abroad_at(text, at);
  if (!is_digit(second)) return std::nullopt;
  const bool mobile =
      second == '7' && (letter_at(text, begin + 2) == '0' || letter_at(text, begin + 2) == '2' ||
                        letter_at(text, begin + 2) == '3' || letter_at(text, begin + 2) == '6' ||
                        letter_at(text, begin + 2) == '9');
  constexpr std::size_t shortest = 8;
  constexpr std::size_t longest = 10;
  const std::size_t code = digits_at(text, begin);
  if (code >= shortest) {  // with nothing between
    const bool form =
        code == longest ? mobile || called_telephone(text, at) : code < longest && called_telephone(text, at);
    if (!form || in_brackets || !number_may_end(text, begin + code)) return std::nullopt;
    return Form{Kind::telephone, begin + code};
  }
  // The area's number is 08, 0 and two digits, or 0 and three.
  const bool area = code == 2 ? second == '8' : code == 3 || code == 4;
  std::size_t rest = begin + code;
  if (!area || (in_brackets && letter_at(text, rest++) != ')')) return std::nullopt;
  const char32_t between = letter_at(text, rest);
  if (between == ' ' || between == '-' || between == '/') {
    ++rest;
    constexpr std::size_t spaces_about_a_dash = 2;
    for (std::size_t i = 0; i < spaces_about_a_dash; ++i) {
      const char32_t more = letter_at(text, rest);
      if (more == ' ' || (more == '-' && between == ' ')) ++rest;
    }
  } else if (!in_brackets) {
    return std::nullopt;
  }
  const Grouped found = grouped_at(text, rest, longest - code);
  constexpr std::size_t subscriber_shortest = 5;
  if (found.digits < subscriber_shortest || found.digits + code < shortest) return std::nullopt;
  if (!number_may_end(text, found.end) || is_day_like(text, begin, code, found)) return std::nullopt;
  return Form{Kind::telephone, found.end};
}

namespace {

bool is_address_letter(char32_t letter) {
  return is_letter_or_digit(letter) || letter == '-' || letter == '_' || letter == '.' || letter == '+' ||
         letter == '%';
}

/// "(at)", " [at] ", "{dot}": one past it, or nothing.
std::optional<std::size_t> bracketed_at(const Letters& text, std::size_t at,
                                        std::initializer_list<std::u32string_view> words) {
  if (letter_at(text, at) == ' ') ++at;
  constexpr std::u32string_view opening = U"([{<";
  constexpr std::u32string_view closing = U")]}>";
  const std::size_t bracket = opening.find(letter_at(text, at));
  if (bracket == std::u32string_view::npos) return std::nullopt;
  const std::size_t begin = ++at;
  while (at < text.size() && text[at].letter != closing[bracket]) ++at;
  if (at >= text.size()) return std::nullopt;
  for (const std::u32string_view word : words)
    if (is_word(text, begin, at, word)) return letter_at(text, at + 1) == ' ' ? at + 2 : at + 1;
  return std::nullopt;
}

/// One past the domain that begins there, "example.org", or nothing where it has no point or no letters last.
std::optional<std::size_t> domain_end(const Letters& text, std::size_t at) {
  std::size_t points = 0;
  for (;;) {
    const std::size_t begin = at;
    bool letters = true;
    while (is_letter_or_digit(letter_at(text, at)) || letter_at(text, at) == '-')
      letters = is_letter(letter_at(text, at++)) && letters;
    if (at == begin) return std::nullopt;
    const auto dot = bracketed_at(text, at, {U"dot", U"punkt", U"."});
    const bool point = letter_at(text, at) == '.' && is_letter_or_digit(letter_at(text, at + 1));
    if (!point && !dot) return points > 0 && letters && at - begin >= 2 ? std::optional(at) : std::nullopt;
    at = dot.value_or(at + 1);
    ++points;
  }
}

}  // namespace

std::optional<Form> email_at(const Letters& text, std::size_t at) {
  if (!is_letter_or_digit(letter_at(text, at)) || is_address_letter(letter_before(text, at)))
    return std::nullopt;
  std::size_t end = at;
  while (is_address_letter(letter_at(text, end))) ++end;
  std::optional<std::size_t> domain;
  if (letter_at(text, end) == '@') {
    domain = end + 1;
  } else if (letter_at(text, end) == ' ' && letter_at(text, end + 1) == '@') {
    domain = letter_at(text, end + 2) == ' ' ? end + 3 : end + 2;
  } else {
    domain = bracketed_at(text, end, {U"at", U"a", U"@", U"snabel-a", U"snabela"});
  }
  const auto last = domain ? domain_end(text, *domain) : std::nullopt;
  return last ? std::optional(Form{Kind::email, *last}) : std::nullopt;
}

}  // namespace lagesbild::personal_data
