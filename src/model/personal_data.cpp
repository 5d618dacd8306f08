#include "model/personal_data.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "model/personal_forms.hpp"

namespace lagesbild::personal_data {

namespace {

/// What is surest first: the same letters may have the form of several.
std::optional<Form> form_at(const Letters& text, std::size_t at, Date today) {
  if (const auto form = email_at(text, at)) return form;
  if (const auto form = personal_number_at(text, at, today)) return form;
  if (const auto form = telephone_at(text, at)) return form;
  if (const auto form = plate_at(text, at)) return form;
  return name_at(text, at);
}

}  // namespace

std::size_t digits_at(const Letters& text, std::size_t at) {
  std::size_t count = 0;
  while (is_digit(letter_at(text, at + count))) ++count;
  return count;
}

bool number_may_begin(const Letters& text, std::size_t at) {
  const char32_t before = letter_before(text, at);
  if (is_letter_or_digit(before)) return false;
  const char32_t second = at > 1 ? text[at - 2].letter : 0;
  if (before == '-' || before == '+') return !is_letter_or_digit(second);
  return !((before == '.' || before == ',' || before == ':') && is_digit(second));
}

bool number_may_end(const Letters& text, std::size_t at) {
  const char32_t after = letter_at(text, at);
  if (is_letter_or_digit(after)) return false;
  const bool joins = after == '-' || after == '.' || after == ',' || after == ':';
  return !(joins && is_digit(letter_at(text, at + 1)));
}

bool is_word(const Letters& text, std::size_t begin, std::size_t end, std::u32string_view word) {
  const bool beginning = word.back() == '*';
  if (beginning) word.remove_suffix(1);
  if (beginning ? end - begin < word.size() : end - begin != word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower(text[begin + i].letter) != word[i]) return false;
  return true;
}

bool told_before(const Letters& text, std::size_t at, std::initializer_list<std::u32string_view> words) {
  constexpr int looked_at = 3;
  std::size_t end = at;
  for (int looked = 0; looked < looked_at; ++looked) {
    while (end > 0 && !is_letter(text[end - 1].letter)) --end;
    std::size_t begin = end;
    while (begin > 0 && is_letter(text[begin - 1].letter)) --begin;
    for (const std::u32string_view word : words)
      if (end > begin && is_word(text, begin, end, word)) return true;
    end = begin;
  }
  return false;
}

std::vector<Finding> find(std::string_view text, Date today) {
  const Letters letters = plain_letters(text);
  std::vector<Finding> findings;
  for (std::size_t at = 0; at < letters.size();) {
    const auto form = form_at(letters, at, today);
    if (form) findings.push_back({form->kind, letters[at].begin, letters[form->end - 1].end});
    at = form ? form->end : at + 1;
  }
  return findings;
}

namespace {

/// Takes away a word that only says what came after it: "tel", "pnr:", "reg.nr".
void drop_label(std::string& left) {
  constexpr std::string_view labels[] = {"tel",    "tfn",      "telefon",      "mobil", "mob",    "pnr",
                                         "persnr", "personnr", "personnummer", "regnr", "reg.nr", "reg",
                                         "bil",    "e-post",   "epost",        "mejl",  "mail"};
  std::size_t end = left.find_last_not_of(" :.") + 1;
  std::size_t begin = end;
  while (begin > 0 && left[begin - 1] != ' ' && left[begin - 1] != ',' && left[begin - 1] != '(') --begin;
  std::string word = left.substr(begin, end - begin);
  for (char& letter : word) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  if (std::find(std::begin(labels), std::end(labels), word) != std::end(labels)) left.resize(begin);
}

/// Signs that only stood between what is gone: "Klotter., , " is "Klotter.".
void drop_signs(std::string& left) {
  const std::size_t last = left.find_last_not_of(" ,;");
  const std::size_t end = last == std::string::npos ? 0 : last + 1;
  if (left.find_first_of(",;", end) != std::string::npos) left.resize(end);
}

}  // namespace

std::string without(std::string_view text, const std::vector<Finding>& findings) {
  std::string left;
  std::size_t at = 0;
  const auto ends_open = [&] { return left.empty() || left.back() == ' '; };
  for (const Finding& finding : findings) {
    left += text.substr(at, finding.from - at);
    at = finding.to;
    if (!is_hint(finding.kind)) drop_label(left);
    // A list goes on, or is over: its last comma has nothing to part.
    const std::size_t next = std::min(text.find_first_not_of(' ', at), text.size());
    if (next == text.size() || text[next] == ',' || text[next] == '.') drop_signs(left);
    const bool begins =
        left.find_last_not_of(' ') == std::string::npos || left.ends_with(". ") || left.ends_with('.');
    if (begins && next < text.size() && text[next] == ',') at = next + 1;
    const bool closes = at == text.size() || text[at] == ' ' || text[at] == '.' || text[at] == ',';
    if (closes && !left.empty() && left.back() == ' ') left.pop_back();
    if (ends_open() && at < text.size() && text[at] == ' ') ++at;
  }
  left += text.substr(at);
  return left;
}

bool points_at_somebody(std::string_view text, const std::vector<Finding>& findings, const Said& said) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return !is_hint(finding.kind) &&
           std::find(said.begin(), said.end(), text.substr(finding.from, finding.to - finding.from)) ==
               said.end();
  });
}

bool points_at_somebody(std::string_view text, Date today, const Said& said) {
  return points_at_somebody(text, find(text, today), said);
}

void say_impersonal(std::string_view text, const std::vector<Finding>& findings, bool impersonal,
                    Said& said) {
  for (const Finding& finding : findings) {
    if (is_hint(finding.kind)) continue;
    std::string words(text.substr(finding.from, finding.to - finding.from));
    std::erase(said, words);
    if (impersonal) said.push_back(std::move(words));
  }
}

}  // namespace lagesbild::personal_data
