#include <algorithm>
#include <cmath>

#include "data/json/number_text.hpp"
#include "export/csv_table.hpp"
#include "intake/plan/row.hpp"
#include "intake/values/numbers.hpp"
#include "intake/words.hpp"
#include "model/personal_data.hpp"

namespace lagesbild::intake {
namespace {

constexpr double most_events_in_a_row = 100'000;

bool is_cancelled(std::string_view status) {
  constexpr std::string_view words[] = {"makulera", "avbr",    "annullera", "felregistrera", "felaktig",
                                        "dubblett", "borttag", "raderad",   "återtag",       "cancel"};
  constexpr std::string_view whole[] = {"mak", "avb", "struken", "struket", "utgår", "utgått"};
  const std::string text = compact(status);
  if (std::find(std::begin(whole), std::end(whole), text) != std::end(whole)) return true;
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

IncidentSeverity severity_of(std::string_view written) {
  const std::string text = compact(written);
  if (text == "low" || text == "låg" || text == "lindrig") return IncidentSeverity::low;
  if (text == "medium" || text == "medel") return IncidentSeverity::medium;
  if (text == "high" || text == "hög" || text == "allvarlig") return IncidentSeverity::high;
  return IncidentSeverity::unknown;
}

PoliceReport police_report_of(const Cell& cell) {
  const std::string text = compact(cell.text);
  if (text == "ja" || text == "yes" || text == "j" || text == "x" || text == "1" || text == "sant" ||
      text == "true") {
    return PoliceReport::yes;
  }
  if (text == "nej" || text == "no" || text == "n" || text == "0" || text == "falskt" || text == "false")
    return PoliceReport::no;
  return PoliceReport::unknown;
}

/// What was found, each kind once, as remark_text() reads it.
std::string kinds_in(const std::vector<personal_data::Finding>& findings) {
  std::string kinds;
  for (const auto& finding : findings) {
    const char kind = static_cast<char>('0' + static_cast<int>(finding.kind));
    if (kinds.find(kind) == std::string::npos) kinds += kind;
  }
  return kinds;
}

/// How many: a number, "3 st", or one of the words that people write instead.
std::optional<double> counted(const Cell& cell) {
  if (cell.kind != CellKind::text) return number_of(cell);
  constexpr std::string_view words[] = {"ett", "två", "tre",  "fyra", "fem",
                                        "sex", "sju", "åtta", "nio",  "tio"};
  const std::string text = folded(cell.text);
  if (text == "en" || text == "ingen" || text == "inga") return text == "en" ? 1 : 0;
  for (std::size_t i = 0; i < std::size(words); ++i) {
    if (text == words[i]) return static_cast<double>(i + 1);
  }
  std::string_view plain = trimmed(cell.text);
  for (const std::string_view unit : {"st.", "st", "stycken", "ggr", "gånger"}) {
    if (plain.size() > unit.size() && plain.ends_with(unit)) {
      plain = trimmed(plain.substr(0, plain.size() - unit.size()));
      break;
    }
  }
  return written_number(plain);
}

/// A number as a reference: "101", not "101.0" or "1.01E2".
std::string reference_of(const Cell& cell) {
  const std::string_view text = trimmed(cell.text);
  if (cell.kind != CellKind::number) return std::string(text);
  const auto number = data::parse_number(text);
  const bool whole = number && std::fabs(*number) < 1e15 && std::floor(*number) == *number;
  return whole ? std::to_string(static_cast<long long>(*number)) : std::string(text);
}

}  // namespace

void RowMaker::take_count(Context& context, MadeRow& made) const {
  if (!columns_.of(Use::count)) return;
  const Cell written = cell(context, Use::count);
  const std::string text(trimmed(written.text));
  switch (written.kind) {
    case CellKind::uncomputed:
      return decide(context, Fate::refused, Use::count, Tell::uncomputed);
    case CellKind::error:
      return decide(context, Fate::refused, Use::count, Tell::fault, text);
    case CellKind::boolean:
      return decide(context, Fate::refused, Use::count, Tell::truth);
    default:
      break;
  }
  if (text.empty()) return tell(context, Use::count, Tell::no_count);
  const auto number = counted(written);
  // Nothing has happened: no fault, and nothing to take in.
  if (number && *number == 0) return decide(context, Fate::left_out, Use::count, Tell::no_events, text);
  const bool whole =
      number && *number >= 1 && *number <= most_events_in_a_row && std::floor(*number) == *number;
  if (!whole) return decide(context, Fate::refused, Use::count, Tell::bad_count, text);
  made.count = static_cast<std::uint32_t>(*number);
  if (written.changes) tell(context, Use::count, Tell::changing_formula, text);
}

std::string RowMaker::take_text(Context& context, Use use) const {
  const Cell written = cell(context, use);
  if (written.kind == CellKind::moment) {
    // A spreadsheet takes "4-2" for the fourth of February; what was written is lost.
    tell(context, use, Tell::made_a_day, std::string(written.text));
    return "";
  }
  if (written.kind == CellKind::error || written.kind == CellKind::uncomputed) {
    tell(context, use, written.kind == CellKind::error ? Tell::fault : Tell::uncomputed,
         std::string(written.text));
    return "";
  }
  std::string text(input_.is_ours ? exports::without_protection(written.text) : written.text);
  if (trimmed(text).empty()) return "";
  const auto found = personal_data::find(text, today_);
  std::vector<personal_data::Finding> sure;
  for (const auto& finding : found) {
    if (!personal_data::is_hint(finding.kind)) sure.push_back(finding);
  }
  if (sure.size() < found.size() && use == Use::note) tell(context, use, Tell::name_hint);
  if (sure.empty() || choices_.personal == PersonalAnswer::keep) return text;
  if (choices_.personal == PersonalAnswer::take_out) {
    tell(context, use, Tell::personal_taken_out, kinds_in(sure));
    return personal_data::without(text, sure);
  }
  decide(context, Fate::asked, use, Tell::personal, kinds_in(sure));
  return "";
}

void RowMaker::take_texts(Context& context, MadeRow& made) const {
  made.number = reference_of(cell(context, Use::number));
  made.place = take_text(context, Use::place);
  made.note = take_text(context, Use::note);
  made.severity = severity_of(cell(context, Use::severity).text);
  made.police_report = police_report_of(cell(context, Use::police_report));
  const std::string_view status = trimmed(cell(context, Use::status).text);
  if (is_cancelled(status) && choices_.cancelled_rows != Answer::take) {
    decide(context, choices_.cancelled_rows == Answer::ask ? Fate::asked : Fate::left_out, Use::status,
           Tell::cancelled, std::string(status));
  }
  if (input_.table.hidden(context.row) && choices_.hidden_rows != Answer::take) {
    decide(context, choices_.hidden_rows == Answer::ask ? Fate::asked : Fate::left_out, Use::date,
           Tell::hidden);
  }
}

}  // namespace lagesbild::intake
