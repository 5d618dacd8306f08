#include "intake/plan/telling.hpp"

#include <algorithm>
#include <array>

#include "data/json/number_text.hpp"
#include "data/read/sweref99.hpp"

namespace lagesbild::intake {
namespace {

LocalText separator_name(char separator) {
  switch (separator) {
    case ';':
      return {"semikolon", "semicolons"};
    case ',':
      return {"komma", "commas"};
    case '\t':
      return {"tabb", "tabs"};
    default:
      return {std::string("«") + separator + "»", std::string("\"") + separator + "\""};
  }
}

/// «a, b och c»
LocalText listed(const std::vector<LocalText>& names) {
  LocalText list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool last = i + 1 == names.size();
    list.sv += (i == 0 ? "" : last ? " eller " : ", ") + names[i].sv;
    list.en += (i == 0 ? "" : last ? " or " : ", ") + names[i].en;
  }
  return list;
}

template <typename Record>
LocalText name_in(const std::vector<Record>& records, const std::string& id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const Record& one) { return one.id == id; });
  return found == records.end() ? LocalText{id, id} : found->name;
}

std::vector<LocalText> named(const Situation& situation, const Question& question) {
  std::vector<LocalText> names;
  for (const std::string& id : question.proposals) names.push_back(option_name(situation, question.use, id));
  return names;
}

LocalText proposed(const Situation& situation, const Question& question) {
  if (question.proposals.empty()) return {};
  const LocalText list = listed(named(situation, question));
  return {" Kanske " + list.sv + ".", " Maybe " + list.en + "."};
}

LocalText known_as(Use use) {
  switch (use) {
    case Use::area:
      return {"bland områdena", "among the areas"};
    case Use::category:
      return {"bland kategorierna", "among the categories"};
    default:
      return {"bland källorna", "among the sources"};
  }
}

std::string rows_sv(std::size_t rows) {
  return std::to_string(rows) + (rows == 1 ? " rad" : " rader");
}
std::string rows_en(std::size_t rows) {
  return std::to_string(rows) + (rows == 1 ? " row" : " rows");
}

/// As people know them.
LocalText system_name(int epsg) {
  constexpr int first_zone_epsg = 3007;
  constexpr std::array<std::string_view, 12> zones{"12 00", "13 30", "15 00", "16 30", "18 00", "14 15",
                                                   "15 45", "17 15", "18 45", "20 15", "21 45", "23 15"};
  const int zone = epsg - first_zone_epsg;
  if (zone >= 0 && zone < static_cast<int>(zones.size())) {
    const std::string name = "SWEREF 99 " + std::string(zones[static_cast<std::size_t>(zone)]);
    return {name, name};
  }
  if (zone == -1) return {"SWEREF 99 TM", "SWEREF 99 TM"};
  if (data::rt90(epsg)) return {"RT 90", "RT 90"};
  return {"grader (WGS 84)", "degrees (WGS 84)"};
}

}  // namespace

LocalText option_name(const Situation& situation, Use use, const std::string& id) {
  if (use == Use::category) return name_in(situation.categories, id);
  if (use == Use::source) return name_in(situation.sources, id);
  for (const Area& area : situation.areas) {
    if (area.id == id) return {area.name, area.name};
  }
  return {id, id};
}

LocalText encoding_name(Encoding encoding) {
  constexpr std::array<std::string_view, 6> names{
      "UTF-8", "UTF-16 (little endian)", "UTF-16 (big endian)", "Windows-1252", "Mac Roman", "MS-DOS 850"};
  const std::string name(names[static_cast<std::size_t>(encoding)]);
  return {name, name};
}

LocalText reading_text(const Input& input) {
  const std::string heads = input.head.rows == 0 ? "" : std::to_string(input.table.line(input.head.first));
  const std::string last = input.head.rows < 2 ? "" : std::to_string(input.table.line(input.head.body() - 1));
  LocalText head = heads.empty()  ? LocalText{"inga rubriker", "no headings"}
                   : last.empty() ? LocalText{"rubriker på rad " + heads, "headings on row " + heads}
                                  : LocalText{"rubriker på rad " + heads + "–" + last,
                                              "headings on rows " + heads + "–" + last};
  const std::string rows = std::to_string(input.table.rows());
  if (input.type == FileType::workbook) {
    const std::string& sheet = input.sheets[input.sheet].name;
    const std::string number = std::to_string(input.sheet + 1);
    const std::string from = input.table.from_1904 ? ", 1904" : "";
    return {"Arbetsbok, blad " + number + " «" + sheet + "»" + from + ", " + rows_sv(input.table.rows()) +
                " med innehåll, " + head.sv,
            "Workbook, sheet " + number + " \"" + sheet + "\"" + from + ", " + rows_en(input.table.rows()) +
                " with content, " + head.en};
  }
  const LocalText encoding = encoding_name(input.encoding);
  const LocalText separator = separator_name(input.style.separator);
  const std::string lines = std::to_string(input.lines);
  const bool one = input.table.rows() == 1;
  return {encoding.sv + ", " + separator.sv + " mellan cellerna, " + rows +
              (one ? " rad läst av " : " rader lästa av ") + lines + " i filen, " + head.sv,
          encoding.en + ", " + separator.en + " between cells, " + rows +
              (one ? " row read of " : " rows read of ") + lines +
              (input.lines == 1 ? " line in the file, " : " lines in the file, ") + head.en};
}

LocalText fate_name(Fate fate) {
  switch (fate) {
    case Fate::added:
      return {"ny", "new"};
    case Fate::changed:
      return {"ändrad", "changed"};
    case Fate::doubled:
      return {"finns redan", "there already"};
    case Fate::asked:
      return {"väntar på svar", "waits for an answer"};
    case Fate::refused:
      return {"tas inte in", "not taken in"};
    case Fate::left_out:
      return {"utelämnas", "left out"};
    case Fate::none:
      break;
  }
  return {"tom", "empty"};
}

LocalText fates_name(Fate fate) {
  if (fate == Fate::added) return {"nya", "new"};
  if (fate == Fate::changed) return {"ändrade", "changed"};
  return fate_name(fate);
}

LocalText question_text(const Input& input, const Situation& situation, const Question& question) {
  const LocalText name = use_name(question.use);
  const std::string& value = question.value;
  switch (question.kind) {
    case Question::Kind::encoding: {
      LocalText words;
      for (const std::string& word : input.samples) words.sv += (words.sv.empty() ? "" : ", ") + word;
      const std::string encoding = encoding_name(input.encoding).sv;
      return {"Är orden rätt skrivna, lästa som " + encoding + "? " + words.sv,
              "Are the words right, read as " + encoding + "? " + words.sv};
    }
    case Question::Kind::column: {
      std::vector<LocalText> names;
      for (const std::size_t column : question.columns) names.push_back(heading_name(input.headings, column));
      const LocalText list = listed(names);
      return {"Vilken kolumn är " + name.sv + ": " + list.sv + "?",
              "Which column is the " + name.en + ": " + list.en + "?"};
    }
    case Question::Kind::no_column: {
      std::vector<LocalText> names;
      for (const std::size_t column : question.columns) names.push_back(heading_name(input.headings, column));
      const LocalText list = listed(names);
      const bool likely = !names.empty();
      return {"Vilken kolumn är " + name.sv + "? Ingen rubrik säger det" +
                  (likely ? ", men det som står i " + list.sv + " kan vara det" : ""),
              "Which column is the " + name.en + "? No heading says so" +
                  (likely ? ", but what stands in " + list.en + " may be it" : "")};
    }
    case Question::Kind::day_order:
      return {"Är «" + value + "» dag och månad, eller månad och dag? Ingen dag i kolumnen avgör det",
              "Is \"" + value + "\" day and month, or month and day? No day in the column tells"};
    case Question::Kind::year: {
      const std::string& year = question.proposals.front();
      return {"Vilket år? Dagarna saknar år, och den sista är «" + value + "». Troligen " + year,
              "Which year? The days have no year, and the last of them is \"" + value + "\". Likely " + year};
    }
    case Question::Kind::source: {
      const LocalText list = listed(named(situation, question));
      return {"Från vilken källa kommer raderna: " + list.sv + "?",
              "From which source are the rows: " + list.en + "?"};
    }
    case Question::Kind::value: {
      const LocalText near = proposed(situation, question);
      const LocalText known = known_as(question.use);
      return {"Vad är «" + value + "»? Det finns inte " + known.sv + " (" + rows_sv(question.rows) + ")." +
                  near.sv,
              "What is \"" + value + "\"? It is not " + known.en + " (" + rows_en(question.rows) + ")." +
                  near.en};
    }
    case Question::Kind::hidden_rows:
      return {"Ska dolda rader räknas? " + rows_sv(question.rows),
              "Are hidden rows to be counted? " + rows_en(question.rows)};
    case Question::Kind::cancelled_rows:
      return {"Ska ärenden som har strukits räknas? " + rows_sv(question.rows),
              "Are cancelled cases to be counted? " + rows_en(question.rows)};
    case Question::Kind::personal:
      break;
  }
  return {"Texter ser ut att ha personuppgifter (" + rows_sv(question.rows) + "). Ska de tas bort ur texten?",
          "Texts seem to have personal details (" + rows_en(question.rows) + "). Are they to be taken out?"};
}

LocalText sum_text(const Plan& plan) {
  if (!plan.stated_sum || *plan.stated_sum == static_cast<double>(plan.sum)) return {};
  const std::string stated = data::number_text(*plan.stated_sum);
  const std::string taken = std::to_string(plan.sum);
  const std::string asked = std::to_string(plan.asked_sum);
  return {"Tabellen själv säger summan " + stated + "; raderna som tas in ger " + taken +
              (plan.asked_sum > 0 ? ", och " + asked + " väntar på svar" : ""),
          "The table itself says the sum is " + stated + "; the rows taken in give " + taken +
              (plan.asked_sum > 0 ? ", and " + asked + " wait for an answer" : "")};
}

LocalText systems_text(const Input& input, const Plan& plan) {
  if (plan.systems.empty()) return {};
  const auto most = std::max_element(
      plan.systems.begin(), plan.systems.end(),
      [](const PointSystem& one, const PointSystem& other) { return one.rows < other.rows; });
  LocalText text{"Koordinater: ", "Coordinates: "};
  std::size_t turned = 0;
  for (auto system = plan.systems.begin(); system != plan.systems.end(); ++system) {
    turned += system->turned;
    const LocalText name = system_name(system->epsg);
    const std::string parted = system == plan.systems.begin() ? "" : "; ";
    text.sv += parted + name.sv + " i " + rows_sv(system->rows);
    text.en += parted + name.en + " in " + rows_en(system->rows);
    if (system == most) continue;
    // Which rows are otherwise than most.
    std::string lines;
    for (const std::uint32_t row : system->first)
      lines += (lines.empty() ? "" : ", ") + std::to_string(input.table.line(row));
    if (system->rows > system->first.size()) lines += " …";
    text.sv += " (" + lines + ")";
    text.en += " (" + lines + ")";
  }
  if (turned > 0) {
    text.sv += "; öst står före nord i " + rows_sv(turned);
    text.en += "; east stands before north in " + rows_en(turned);
  }
  return text;
}

UnusedColumns unused_columns(const Input& input, const Plan& plan) {
  UnusedColumns unused;
  for (std::size_t column = 0; column < input.headings.size(); ++column) {
    const Heading& heading = input.headings[column];
    if (plan.columns.is_used(column) || (heading.compact.empty() && heading.sample.empty())) continue;
    (is_personal_heading(heading.compact) ? unused.personal : unused.others).push_back(column);
  }
  return unused;
}

}  // namespace lagesbild::intake
