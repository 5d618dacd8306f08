#include <algorithm>

#include "intake/plan/telling.hpp"
#include "words/found_words.hpp"

namespace lagesbild::intake {
namespace {

/// What is told, with {} for the value. `of_cell`: begins with the column's heading.
struct TellText {
  bool of_cell;
  std::string_view sv;
  std::string_view en;
};

TellText text_of(Tell what) {
  switch (what) {
    case Tell::no_date:
      return {true, "datum saknas", "there is no date"};
    case Tell::bad_date:
      return {true, "«{}» går inte att läsa som datum", "\"{}\" cannot be read as a date"};
    case Tell::no_year:
      return {true, "«{}» saknar år", "\"{}\" has no year"};
    case Tell::no_such_day:
      return {true, "dagen «{}» finns inte", "there is no day \"{}\""};
    case Tell::zero_day:
      return {true, "{} är ingen dag", "{} is no day"};
    case Tell::far_day:
      return {true, "«{}» ligger för långt bort för att vara rätt", "\"{}\" is too far off to be right"};
    case Tell::future_day:
      return {true, "{} har inte varit än; stämmer dagen?", "{} has not been yet; is the day right?"};
    case Tell::plain_number:
      return {true, "talet lästes som en dag, eftersom kolumnen är datum: {}",
              "the number was read as a day, since the column is dates: {}"};
    case Tell::two_digit_year:
      return {true, "årtalet har två siffror: {}", "the year has two digits: {}"};
    case Tell::midnight:
      return {true, "«{}» är dygnets slut; klockslaget lämnas tomt",
              "\"{}\" is the day's end; the time is left empty"};
    case Tell::other_zone:
      return {true, "omräknat till svensk tid: {}", "made Swedish time: {}"};
    case Tell::bad_time:
      return {true, "«{}» är inget klockslag; det lämnas tomt", "\"{}\" is no time; it is left empty"};
    case Tell::after_midnight:
      return {true, "sluttiden är före starttiden; slutet lades på nästa dag, {}",
              "the end is before the start; it was put on the next day, {}"};
    case Tell::interval_backwards:
      return {true, "slutar {}, innan det börjar", "ends {}, before it begins"};
    case Tell::interval_long:
      return {true, "pågår i mer än ett år, till {}", "lasts for more than a year, to {}"};
    case Tell::no_area:
      return {true, "inget område är angivet, och ingen punkt visar det",
              "no area is given, and no point shows it"};
    case Tell::whole_municipality:
      return {true, "raden säger bara kommunen; kategorin räknas per område",
              "the row says no more than the municipality; the category is counted by area"};
    case Tell::no_category:
      return {true, "ingen kategori är angiven", "no category is given"};
    case Tell::unknown_value:
      return {true, "«{}» finns inte i lägesbilden", "\"{}\" is not in the situation"};
    case Tell::left_value:
      return {true, "rader med «{}» utelämnas, som valt", "rows with \"{}\" are left out, as chosen"};
    case Tell::no_count:
      return {true, "antal saknas; raden räknas som 1", "there is no count; the row counts as 1"};
    case Tell::bad_count:
      return {true, "«{}» är inget antal", "\"{}\" is no count"};
    case Tell::no_events:
      return {true, "raden säger {} händelser", "the row says {} events"};
    case Tell::uncomputed:
      return {true, "formelns värde är inte sparat: öppna filen i Excel och spara den",
              "the formula's value was not saved: open the file in Excel and save it"};
    case Tell::fault:
      return {true, "cellen har felet {}", "the cell has the error {}"};
    case Tell::truth:
      return {true, "SANT eller FALSKT är inget antal", "TRUE or FALSE is no count"};
    case Tell::changing_formula:
      return {true, "formeln ger ett annat värde en annan dag; det sparade gäller: {}",
              "the formula gives another value another day; the saved one holds: {}"};
    case Tell::made_a_day:
      return {true, "kalkylprogrammet har gjort en dag av texten (nu {}); den lämnas tom",
              "the spreadsheet has made a day of the text (now {}); it is left empty"};
    case Tell::point_zero:
      return {true, "punkten 0, 0 är ingen plats", "the point 0, 0 is no place"};
    case Tell::point_half:
      return {true, "bara den ena koordinaten är angiven: {}", "only one coordinate is given: {}"};
    case Tell::point_lost_digits:
      return {true, "koordinaterna har förlorat siffror: {}", "the coordinates have lost digits: {}"};
    case Tell::point_unreadable:
      return {true, "koordinaterna går inte att läsa: {}", "the coordinates cannot be read: {}"};
    case Tell::point_other_grid:
      return {true, "koordinaterna ser ut som RT 90, men platsen ligger långt från områdena: {}",
              "the coordinates look like RT 90, but the place is far from the areas: {}"};
    case Tell::point_outside:
      return {true, "punkten ligger {} km från närmaste område",
              "the point lies {} km from the nearest area"};
    case Tell::point_contradicts:
      return {true, "punkten ligger i {}; kolumnens område gäller",
              "the point lies in {}; the column's area holds"};
    case Tell::hidden:
      return {false, "raden är dold i arbetsboken", "the row is hidden in the workbook"};
    case Tell::cancelled:
      return {true, "ärendet är «{}»", "the case is \"{}\""};
    case Tell::personal:
      return {true, "texten ser ut att innehålla {}", "the text seems to hold {}"};
    case Tell::personal_taken_out:
      return {true, "{} togs bort ur texten", "{} taken out of the text"};
    case Tell::name_hint:
      return {true, "texten kan innehålla ett namn", "the text may hold a name"};
    case Tell::same_row:
      return {false, "samma som rad {}", "the same as row {}"};
    case Tell::same_number:
      return {false, "rad {} har samma ärendenummer men andra uppgifter",
              "row {} has the same case number but other facts"};
    case Tell::changed_without_id:
      return {false, "finns redan med andra uppgifter, men saknar id och kan inte ändras härifrån",
              "is there already with other facts, but has no id and cannot be changed from here"};
    case Tell::not_covered:
      return {true, "källan täcker inte {} enligt lägesbilden",
              "the source does not cover {} by the situation"};
    case Tell::short_row:
      return {false, "raden är {} celler för kort; de lästes som tomma",
              "the row is {} cells short; they were read as empty"};
    case Tell::long_row:
      return {false, "raden har {} celler för mycket; de lästes inte",
              "the row has {} cells too many; they were not read"};
    case Tell::total:
      return {false, "«{}» är en summa", "\"{}\" is a sum"};
    case Tell::remark:
      return {false, "«{}» är en anmärkning", "\"{}\" is a remark"};
    case Tell::heading:
      return {false, "rubrikerna står en gång till", "the headings stand once more"};
    case Tell::waiting:
      break;
  }
  return {false, "väntar på svar", "waits for an answer"};
}

std::string with_value(std::string_view text, const std::string& value) {
  const std::size_t at = text.find("{}");
  if (at == std::string_view::npos) return std::string(text);
  return std::string(text.substr(0, at)) + value + std::string(text.substr(at + 2));
}

/// A value as it can be shown in a line: short, without line breaks.
std::string shown_value(std::string text) {
  constexpr std::size_t longest = 60;
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end) + "…";
}

/// "telefonnummer, e-postadress", of the kinds' numbers.
std::string kinds_text(std::string_view kinds, Language language) {
  std::string list;
  for (const char kind : kinds) {
    list +=
        (list.empty() ? "" : ", ") + words::kind_text(static_cast<personal_data::Kind>(kind - '0'), language);
  }
  return list;
}

}  // namespace

LocalText remark_text(const Input& input, const Plan& plan, const RowRemark& remark) {
  const TellText text = text_of(remark.what);
  const bool of_kinds = remark.what == Tell::personal || remark.what == Tell::personal_taken_out;
  const std::string value = shown_value(remark.value);
  LocalText told = of_kinds ? LocalText{with_value(text.sv, kinds_text(remark.value, Language::sv)),
                                        with_value(text.en, kinds_text(remark.value, Language::en))}
                            : LocalText{with_value(text.sv, value), with_value(text.en, value)};
  if (!text.of_cell) return told;
  const auto column = plan.columns.of(remark.use);
  const LocalText name = column ? heading_name(input.headings, *column) : use_name(remark.use);
  return {name.sv + ": " + told.sv, name.en + ": " + told.en};
}

std::size_t told_rows(const Plan& plan) {
  std::size_t rows = plan.unsaid;
  for (std::size_t i = 0; i < plan.remarks.size(); ++i) {
    if (i == 0 || plan.remarks[i - 1].row != plan.remarks[i].row) ++rows;
  }
  return rows;
}

std::vector<LocalText> row_texts(const Input& input, const Plan& plan, std::size_t most) {
  std::vector<LocalText> texts;
  for (std::size_t i = 0; i < plan.remarks.size(); ++i) {
    const RowRemark& remark = plan.remarks[i];
    const bool first = i == 0 || plan.remarks[i - 1].row != remark.row;
    if (first && texts.size() == most) break;
    const LocalText told = remark_text(input, plan, remark);
    if (!first) {
      texts.back().sv += "; " + told.sv;
      texts.back().en += "; " + told.en;
      continue;
    }
    const std::string line = std::to_string(input.table.line(remark.row));
    const Fate fate = plan.fates[remark.row];
    const bool taken = fate == Fate::added || fate == Fate::changed;
    const LocalText name = fate_name(fate);
    texts.push_back({"Rad " + line + (taken ? "" : " (" + name.sv + ")") + ": " + told.sv,
                     "Row " + line + (taken ? "" : " (" + name.en + ")") + ": " + told.en});
  }
  return texts;
}

}  // namespace lagesbild::intake
