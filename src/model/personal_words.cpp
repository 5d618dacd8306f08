#include <algorithm>
#include <initializer_list>
#include <utility>

#include "model/personal_forms.hpp"

namespace lagesbild::personal_data {

namespace {

constexpr std::size_t plate_letters = 3;

/// Three letters and a number that are anything but a plate.
bool is_ordinary(const Letters& text, std::size_t at) {
  for (const std::u32string_view word :
       {U"rum", U"hus", U"lgh", U"dnr", U"sal", U"sek", U"usd", U"eur", U"max", U"tel",   U"tfn", U"sos",
        U"lss", U"sfs", U"brf", U"ean", U"gps", U"lat", U"nr",  U"kod", U"dec", U"jan",   U"feb", U"mar",
        U"apr", U"maj", U"jun", U"jul", U"aug", U"sep", U"okt", U"oct", U"nov", U"efter", U"per"})
    if (is_word(text, at, at + plate_letters, word)) return true;
  return false;
}

bool is_plate_letter(char32_t letter) {
  const char32_t small = lower(letter);
  return small >= 'a' && small <= 'z' && small != 'i' && small != 'q' && small != 'v';
}

bool called_vehicle(const Letters& text, std::size_t at) {
  return told_before(text, at, {U"bil*",       U"moped*",   U"mc",         U"motorcykel*",
                                U"reg",        U"regnr",    U"regnummer*", U"registrerings*",
                                U"skylt*",     U"fordon*",  U"lastbil*",   U"släp*",
                                U"personbil*", U"skåpbil*", U"taxi*",      U"epa*",
                                U"volvo",      U"bmw",      U"audi",       U"vw",
                                U"saab",       U"car",      U"plate"});
}

}  // namespace

std::optional<Form> plate_at(const Letters& text, std::size_t at) {
  const char32_t before = letter_before(text, at);
  if (is_letter_or_digit(before) || before == '-' || before == '/') return std::nullopt;
  std::size_t uppers = 0;
  for (std::size_t i = 0; i < plate_letters; ++i) {
    const char32_t letter = letter_at(text, at + i);
    if (letter == 0 || !is_plate_letter(letter)) return std::nullopt;
    uppers += is_upper(letter) ? 1u : 0u;
  }
  std::size_t number = at + plate_letters;
  const bool together = is_digit(letter_at(text, number));
  if (!together) {
    if (letter_at(text, number) != ' ' && letter_at(text, number) != '-') return std::nullopt;
    ++number;
  }
  const std::size_t digits = digits_at(text, number);
  const char32_t third = letter_at(text, number + 2);
  const bool ends_in_letter = digits == 2 && is_letter(third) && lower(third) >= 'a' && lower(third) <= 'z';
  if (digits != 3 && !ends_in_letter) return std::nullopt;
  const std::size_t end = number + 3;
  if (!number_may_end(text, end)) return std::nullopt;
  const bool sure = uppers == plate_letters || together;
  if (!called_vehicle(text, at) && (!sure || is_ordinary(text, at))) return std::nullopt;
  return Form{Kind::vehicle_plate, end};
}

namespace {

bool ends_in(const Letters& text, std::size_t begin, std::size_t end, std::u32string_view ending) {
  if (end - begin < ending.size()) return false;
  return is_word(text, end - ending.size(), end, ending);
}

bool any_ending(const Letters& text, std::size_t begin, std::size_t end,
                std::initializer_list<std::u32string_view> endings) {
  for (const std::u32string_view ending : endings)
    if (ends_in(text, begin, end, ending)) return true;
  return false;
}

/// "Malmvägen", "Sollentuna Centrum": where things happen has capitals too.
bool is_place_word(const Letters& text, std::size_t begin, std::size_t end) {
  return any_ending(
      text, begin, end,
      {U"vägen",   U"väg",      U"gatan", U"gata",    U"gränd",  U"stigen", U"torg",    U"torget",
       U"plan",    U"parken",   U"park",  U"skola",   U"skolan", U"kommun", U"centrum", U"station",
       U"backen",  U"kulla",    U"berga", U"området", U"område", U"hallen", U"gården",  U"platsen",
       U"allén",   U"förskola", U"kyrka", U"hem",     U"norra",  U"södra",  U"östra",   U"västra",
       U"polisen", U"street",   U"road",  U"square",  U"school"});
}

bool is_surname(const Letters& text, std::size_t begin, std::size_t end) {
  return any_ending(text, begin, end,
                    {U"sson", U"son", U"dotter", U"ström", U"qvist", U"kvist", U"gren", U"stedt", U"blad",
                     U"ović", U"ovic", U"evic", U"ski", U"oglu", U"oğlu", U"zadeh", U"yan", U"ova", U"sen"});
}

/// One past a word that begins with a capital and goes on in small letters, "Test"; `at` where none begins.
std::size_t capitalised_end(const Letters& text, std::size_t at) {
  if (!is_upper(letter_at(text, at))) return at;
  std::size_t end = at + 1;
  while (is_letter(letter_at(text, end)) ||
         (letter_at(text, end) == '-' && is_letter(letter_at(text, end + 1))))
    ++end;
  const char32_t second = letter_at(text, at + 1);
  return end - at >= 2 && is_letter(second) && !is_upper(second) ? end : at;
}

bool begins_a_sentence(const Letters& text, std::size_t at) {
  while (at > 0 && !is_letter_or_digit(text[at - 1].letter)) {
    const char32_t before = text[--at].letter;
    if (before == '.' || before == '!' || before == '?' || before == ':') return true;
  }
  return at == 0;
}

/// "Eva Svensson".
std::optional<Form> two_names_at(const Letters& text, std::size_t at) {
  const std::size_t first_end = capitalised_end(text, at);
  if (first_end == at || letter_at(text, first_end) != ' ') return std::nullopt;
  const std::size_t second = first_end + 1;
  std::size_t end = capitalised_end(text, second);
  if (end == second || is_place_word(text, at, first_end) || is_place_word(text, second, end))
    return std::nullopt;
  // A sentence begins with a capital anyway: then only what looks like a surname.
  if (begins_a_sentence(text, at) && !is_surname(text, second, end)) return std::nullopt;
  while (letter_at(text, end) == ' ') {
    const std::size_t more = capitalised_end(text, end + 1);
    if (more == end + 1 || is_place_word(text, end + 1, more)) break;
    end = more;
  }
  return Form{Kind::name, end};
}

/// A word that means somebody's office, with a capital or without: "Trygghetsjouren", "Bostadsbolaget".
bool is_office(const Letters& text, std::size_t begin, std::size_t end) {
  constexpr std::size_t shortest = 7;  // Jörgen is a person
  return end - begin >= shortest &&
         any_ending(text, begin, end,
                    {U"en", U"et", U"rna", U"orn", U"tjänst", U"bostäder", U"jour", U"enhet"});
}

/// The word that ends before `at`, after one space: [begin, end); empty where there is none.
std::pair<std::size_t, std::size_t> word_before(const Letters& text, std::size_t at) {
  if (at == 0 || text[at - 1].letter != ' ') return {at, at};
  const std::size_t end = at - 1;
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1].letter)) --begin;
  return {begin, end};
}

bool is_any(const Letters& text, std::pair<std::size_t, std::size_t> word,
            std::initializer_list<std::u32string_view> words) {
  return word.first < word.second && std::any_of(words.begin(), words.end(), [&](std::u32string_view one) {
           return is_word(text, word.first, word.second, one);
         });
}

/// What stands before says that somebody is named: "Kontakta …", "mamman till …", "pratat med …".
bool names_somebody(const Letters& text, std::size_t at) {
  const auto before = word_before(text, at);
  if (is_any(text, before, {U"kontakta", U"ring", U"heter", U"kallas", U"hette", U"kallad"})) return true;
  const auto second = word_before(text, before.first);
  if (is_any(text, before, {U"med"})) return is_any(text, second, {U"prata*", U"tala*", U"samtal*"});
  return is_any(text, before, {U"till", U"åt"}) &&
         is_any(
             text, second,
             {U"mamma*",     U"pappa*",         U"mor",     U"modern",  U"far",    U"fadern",  U"förälder",
              U"föräldrar*", U"vårdnadshavar*", U"bror",    U"brodern", U"syster", U"systern", U"son",
              U"sonen",      U"dotter",         U"dottern", U"kompis*", U"vän",    U"vännen",  U"flickvän*",
              U"pojkvän*",   U"farmor",         U"mormor"});
}

/// "@kevin_08": what somebody is called elsewhere.
std::optional<Form> handle_at(const Letters& text, std::size_t at) {
  constexpr std::size_t shortest = 3;
  if (letter_at(text, at) != '@' || !is_letter(letter_at(text, at + 1))) return std::nullopt;
  std::size_t end = at + 1;
  while (is_letter_or_digit(letter_at(text, end)) || letter_at(text, end) == '_') ++end;
  return end - at > shortest ? std::optional(Form{Kind::name, end}) : std::nullopt;
}

}  // namespace

std::optional<Form> name_at(const Letters& text, std::size_t at) {
  if (is_letter_or_digit(letter_before(text, at))) return std::nullopt;
  if (const auto handle = handle_at(text, at)) return handle;
  if (const auto name = two_names_at(text, at)) return name;
  const std::size_t end = capitalised_end(text, at);
  const bool one =
      end > at && names_somebody(text, at) && !is_place_word(text, at, end) && !is_office(text, at, end);
  return one ? std::optional(Form{Kind::name, end}) : std::nullopt;
}

}  // namespace lagesbild::personal_data
