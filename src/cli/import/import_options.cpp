#include "cli/import/import_options.hpp"

#include <algorithm>
#include <functional>

#include "intake/values/lookup.hpp"
#include "intake/words.hpp"

namespace lagesbild::cli {
namespace {

using intake::Choices;
using intake::Use;

LocalText will_not_do(const std::string& option, const std::string& written, const LocalText& wanted) {
  return {option + ": " + written + " duger inte; skriv " + wanted.sv,
          option + ": " + written + " will not do; write " + wanted.en};
}

/// The parts of a text between separators, none empty.
std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// One option whose words stand for values.
template <typename Value>
std::optional<LocalText> take_choice(const Arguments& arguments, const std::string& option,
                                     const std::vector<std::pair<std::string, Value>>& words,
                                     const std::function<void(Value)>& use) {
  const auto written = arguments.value(option);
  if (!written) return std::nullopt;
  std::string all;
  for (const auto& [word, value] : words) {
    if (*written == word) {
      use(value);
      return std::nullopt;
    }
    all += (all.empty() ? "" : ", ") + word;
  }
  return will_not_do(option, *written, {"något av " + all, "one of " + all});
}

/// A column by its number from 1, its letter or its heading.
std::optional<std::size_t> column_of(const intake::Input& input, const std::string& written) {
  if (const auto number = parse_integer(written)) {
    const bool is_there = *number >= 1 && *number <= static_cast<long long>(input.headings.size());
    return is_there ? std::optional(static_cast<std::size_t>(*number - 1)) : std::nullopt;
  }
  const std::string wanted = intake::compact(written);
  for (std::size_t i = 0; i < input.headings.size(); ++i) {
    if (input.headings[i].of == 1 && input.headings[i].compact == wanted) return i;
  }
  for (std::size_t i = 0; i < input.headings.size(); ++i) {
    if (intake::column_letter(i) == written) return i;
  }
  return std::nullopt;
}

std::optional<LocalText> take_columns(const Arguments& arguments, const intake::Input& input,
                                      Choices& choices) {
  for (const std::string& pair : parts_of(arguments.value("--columns").value_or(""), ',')) {
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const auto use = intake::use_of_id(pair.substr(0, equals));
    const std::string written = equals < pair.size() ? pair.substr(equals + 1) : "";
    const auto column = column_of(input, written);
    if (!use || (!column && written != "-")) {
      return will_not_do(
          "--columns", pair,
          {"som date=19,time=Tid,note=- (användning och kolumnens nummer, bokstav eller rubrik; - för ingen)",
           "like date=19,time=Tid,note=- (use and the column's number, letter or heading; - for none)"});
    }
    choices.columns[*use] = column;
  }
  return std::nullopt;
}

std::optional<LocalText> take_values(const Arguments& arguments, const Situation& situation,
                                     Choices& choices) {
  const std::pair<Use, intake::Lookup> lookups[] = {{Use::area, intake::Lookup::of_areas(situation)},
                                                    {Use::category, intake::Lookup::of_categories(situation)},
                                                    {Use::source, intake::Lookup::of_sources(situation)}};
  for (const std::string& pair : parts_of(arguments.value("--values").value_or(""), ';')) {
    const std::size_t equals = pair.rfind('=');
    const std::string id = equals == std::string::npos ? "" : pair.substr(equals + 1);
    bool is_known = false;
    for (const auto& [use, lookup] : lookups) {
      const bool leaves = id == "-";
      const auto index = lookup.by_id(id) ? lookup.by_id(id) : lookup.find(id);
      if (!leaves && !index) continue;
      is_known = true;
      choices.values[{use, intake::compact(pair.substr(0, equals))}] = leaves ? "" : lookup.id(*index);
    }
    if (!is_known) {
      return will_not_do("--values", pair,
                         {"som «Område Å=A;Våld & hot=violence» (det som står i filen, och namn eller id i "
                          "lägesbilden; - för "
                          "att utelämna)",
                          "like \"Område Å=A;Våld & hot=violence\" (what the file says, and a name or id of "
                          "the situation; - "
                          "to leave out)"});
    }
  }
  return std::nullopt;
}

std::optional<LocalText> take_id(const Arguments& arguments, const std::string& option,
                                 const intake::Lookup& lookup, std::string& to) {
  const auto written = arguments.value(option);
  if (!written) return std::nullopt;
  const auto found = lookup.by_id(*written) ? lookup.by_id(*written) : lookup.find(*written);
  if (found) {
    to = lookup.id(*found);
    return std::nullopt;
  }
  std::string near;
  for (const std::size_t index : lookup.near(*written)) near += (near.empty() ? "" : ", ") + lookup.id(index);
  return LocalText{
      option + ": " + *written + " finns inte i lägesbilden" + (near.empty() ? "" : "; kanske " + near),
      option + ": " + *written + " is not in the situation" + (near.empty() ? "" : "; maybe " + near)};
}

std::optional<LocalText> take_weeks(const Arguments& arguments, Choices& choices) {
  const auto written = arguments.value("--reported");
  if (!written) return std::nullopt;
  const std::size_t dots = written->find("..");
  const auto first = parse_week(written->substr(0, dots));
  const auto last = dots == std::string::npos ? first : parse_week(written->substr(dots + 2));
  if (first && last && *first <= *last && *last - *first < 530) {
    choices.reported = {*first, *last};
    return std::nullopt;
  }
  return will_not_do("--reported", *written,
                     {"en vecka eller två: 2026-W46..2026-W48", "a week or two: 2026-W46..2026-W48"});
}

std::optional<LocalText> take_year(const Arguments& arguments, Choices& choices) {
  const auto written = arguments.value("--year");
  if (!written) return std::nullopt;
  const auto year = parse_integer(*written);
  if (!year || *year < 2000 || *year > 2100)
    return will_not_do("--year", *written, {"ett år: 2026", "a year: 2026"});
  choices.year = static_cast<int>(*year);
  return std::nullopt;
}

}  // namespace

std::vector<Option> import_options() {
  std::vector<Option> options{
      {"--source", "ID", {"källan som alla rader kommer från", "the source that all rows are from"}},
      {"--preview",
       "",
       {"visar vad som skulle hända och skriver inget", "shows what would happen and writes nothing"}},
      {"--profile",
       "FIL",
       {"en sparad profil: kolumner, värden och svar", "a saved profile: columns, values and answers"}},
      {"--save-profile",
       "FIL",
       {"sparar kolumner, värden och svar till nästa gång",
        "saves columns, values and answers for the next time"}},
      {"--refused",
       "FIL",
       {"skriver raderna som inte togs in, med skäl, som CSV",
        "writes the rows that were not taken in, with the reason, as CSV"}},
      {"-o", "FIL", {"skriver till en annan fil än i inkorgen", "writes to another file than in the inbox"}},
      {"--sheet", "N|NAMN", {"arbetsbokens blad", "the workbook's sheet"}},
      {"--encoding",
       "KOD",
       {"utf-8, utf-16le, utf-16be, windows-1252, mac-roman eller dos-850",
        "utf-8, utf-16le, utf-16be, windows-1252, mac-roman or dos-850"}},
      {"--separator",
       "TECKEN",
       {"tecknet mellan cellerna; tab för tabb", "the sign between cells; tab for a tab"}},
      {"--columns",
       "date=19,…",
       {"kolumnerna: date, time, date_to, time_to, area, category, count, number, source, place, note, "
        "severity, police_report, reported, status, north, east, point",
        "the columns: the same words"}},
      {"--values",
       "Text=namn;…",
       {"vad områden, kategorier och källor i filen är i lägesbilden",
        "what the file's areas, categories and sources are in the situation"}},
      {"--category", "ID", {"kategorin som alla rader har", "the category that all rows have"}},
      {"--area", "ID", {"området för rader som inte anger något", "the area of rows that give none"}},
      {"--dates", "dmy|mdy", {"ordningen i datum som 3/4 2026", "the order in dates like 3/4 2026"}},
      {"--year",
       "2026",
       {"året för dagar som 14/11; går de över ett nyår: den sistas",
        "the year of days like 14/11; over a new year: that of the last"}},
      {"--hidden",
       "take|leave",
       {"dolda rader räknas eller utelämnas", "hidden rows are counted or left out"}},
      {"--cancelled",
       "take|leave",
       {"strukna ärenden räknas eller utelämnas", "cancelled cases are counted or left out"}},
      {"--personal",
       "remove|keep",
       {"personuppgifter i texter tas bort eller behålls",
        "personal details in texts are taken out or kept"}},
      {"--keep-points",
       "",
       {"behåller punkterna, inte bara områdena de ligger i",
        "keeps the points, not only the areas that they lie in"}},
      {"--reported",
       "VECKA[..VECKA]",
       {"veckor som filen täcker helt: källan har rapporterat dem",
        "weeks that the file covers wholly: the source has reported them"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return options;
}

std::optional<LocalText> read_file_choices(const Arguments& arguments, Choices& choices) {
  if (const auto written = arguments.value("--encoding")) {
    choices.encoding = intake::encoding_of_id(*written);
    if (!choices.encoding) {
      return will_not_do("--encoding", *written,
                         {"utf-8, utf-16le, utf-16be, windows-1252, mac-roman eller dos-850",
                          "utf-8, utf-16le, utf-16be, windows-1252, mac-roman or dos-850"});
    }
  }
  if (const auto written = arguments.value("--separator")) {
    const std::string separator = *written == "tab" ? "\t" : *written;
    if (separator.size() != 1) return will_not_do("--separator", *written, {"ett tecken", "one sign"});
    choices.separator = separator[0];
  }
  return std::nullopt;
}

std::optional<LocalText> read_row_choices(const Arguments& arguments, const Situation& situation,
                                          const intake::Input& input, Choices& choices) {
  if (auto error = take_columns(arguments, input, choices)) return error;
  if (auto error = take_values(arguments, situation, choices)) return error;
  if (auto error = take_id(arguments, "--source", intake::Lookup::of_sources(situation), choices.source))
    return error;
  if (auto error =
          take_id(arguments, "--category", intake::Lookup::of_categories(situation), choices.category)) {
    return error;
  }
  if (auto error = take_id(arguments, "--area", intake::Lookup::of_areas(situation), choices.area))
    return error;
  if (auto error = take_weeks(arguments, choices)) return error;
  if (auto error = take_year(arguments, choices)) return error;
  using intake::Answer;
  using intake::DayOrder;
  using intake::PersonalAnswer;
  if (auto error = take_choice<DayOrder>(arguments, "--dates",
                                         {{"dmy", DayOrder::day_first}, {"mdy", DayOrder::month_first}},
                                         [&](DayOrder order) { choices.day_order = order; })) {
    return error;
  }
  const std::vector<std::pair<std::string, Answer>> answers{{"take", Answer::take}, {"leave", Answer::leave}};
  if (auto error = take_choice<Answer>(arguments, "--hidden", answers,
                                       [&](Answer answer) { choices.hidden_rows = answer; })) {
    return error;
  }
  if (auto error = take_choice<Answer>(arguments, "--cancelled", answers,
                                       [&](Answer answer) { choices.cancelled_rows = answer; })) {
    return error;
  }
  choices.keep_points = arguments.has("--keep-points");
  return take_choice<PersonalAnswer>(arguments, "--personal",
                                     {{"remove", PersonalAnswer::take_out}, {"keep", PersonalAnswer::keep}},
                                     [&](PersonalAnswer answer) { choices.personal = answer; });
}

}  // namespace lagesbild::cli
