#include "intake/plan/document.hpp"

#include <algorithm>

#include "data/fields/write_incidents.hpp"
#include "export/csv_table.hpp"
#include "intake/plan/telling.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

/// Beyond this a file in rows is long to read for everyone.
constexpr std::size_t most_rows_written_out = 5'000;

std::uint64_t mark_of_ids(const Incidents& incidents, const std::vector<ReportingStatus>& reporting) {
  std::uint64_t mark = 0xcbf29ce484222325ull;
  // Without events the weeks are all that tells a file from another.
  if (incidents.size() == 0) {
    for (const ReportingStatus& one : reporting) {
      for (const char sign : to_string(one.week))
        mark = (mark ^ static_cast<unsigned char>(sign)) * 0x100000001b3ull;
    }
  }
  for (const IncidentDetail& detail : incidents.details) {
    for (const char sign : detail.id + "\n") {
      mark ^= static_cast<unsigned char>(sign);
      mark *= 0x100000001b3ull;
    }
  }
  // A record that is changed again is another file.
  for (const IncidentMark& one : incidents.marks) {
    for (const char sign : one.changed) mark = (mark ^ static_cast<unsigned char>(sign)) * 0x100000001b3ull;
  }
  return mark;
}

std::string short_mark(std::uint64_t mark) {
  std::string text(8, '0');
  for (std::size_t i = 8; i-- > 0; mark >>= 4) text[i] = "0123456789abcdef"[mark & 15];
  return text;
}

/// What can stand in a file's name anywhere.
std::string file_word(const std::string& id) {
  std::string word;
  for (const char sign : id) {
    const bool plain = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
                       (sign >= '0' && sign <= '9') || sign == '-' || sign == '_';
    word += plain ? sign : '-';
  }
  return word;
}

std::vector<ReportingStatus> reported_weeks(const Situation& situation, const Choices& choices) {
  std::vector<ReportingStatus> reporting;
  if (!choices.reported) return reporting;
  for (std::size_t source = 0; source < situation.sources.size(); ++source) {
    if (situation.sources[source].id != choices.source) continue;
    for (Week week = choices.reported->first; week <= choices.reported->second; week = week + 1) {
      reporting.push_back({source, week, Reported::reported, {}});
    }
  }
  return reporting;
}

/// A cell as it was shown, so that a mended row is read as the same again, and no other value than was there.
std::string written_cell(const Table& table, const Cell& cell, Language language) {
  const LocalText yes{"SANT", "TRUE"};
  const LocalText no{"FALSKT", "FALSE"};
  const LocalText uncomputed{"ej uträknat", "not computed"};
  if (cell.kind == CellKind::boolean) return (cell.text == "1" ? yes : no).in(language);
  return cell.kind == CellKind::uncomputed ? uncomputed.in(language) : shown_cell(table, cell);
}

}  // namespace

data::File document_of(const Situation& situation, const Incidents& incidents, const Choices& choices,
                       const std::string& inbox) {
  std::string source = choices.source;
  if (source.empty() && incidents.size() > 0) source = situation.sources[incidents.source.front()].id;
  Date last{};
  for (const std::int32_t day : incidents.day) last = std::max(last, Date{day});
  const Week week = incidents.size() == 0 && choices.reported ? choices.reported->second : week_of(last);
  const data::Layout layout =
      incidents.size() > most_rows_written_out ? data::Layout::columns : data::Layout::rows;
  const std::vector<ReportingStatus> reporting = reported_weeks(situation, choices);
  return {inbox + file_word(source) + "-" + to_string(week) + "-" +
              short_mark(mark_of_ids(incidents, reporting)) + ".json",
          data::write_incidents(situation, incidents, reporting, layout)};
}

data::Edit edit_of(const data::File& document) {
  data::Edit edit;
  edit.document = document.path;
  edit.what = data::AddDocument{document.bytes};
  return edit;
}

std::string refused_rows(const Input& input, const Plan& plan, Language language) {
  exports::CsvTable csv(language);
  csv.text(refused_line_heading.in(language)).text(refused_reason_heading.in(language));
  std::vector<std::size_t> used;
  for (std::size_t column = 0; column < input.headings.size(); ++column) {
    if (!plan.columns.is_used(column)) continue;
    used.push_back(column);
    csv.text(input.headings[column].text);
  }
  csv.end_row();
  std::size_t next = 0;
  for (std::size_t row = 0; row < plan.fates.size(); ++row) {
    LocalText why;
    for (; next < plan.remarks.size() && plan.remarks[next].row <= row; ++next) {
      const RowRemark& remark = plan.remarks[next];
      if (remark.row != row || !remark.decides) continue;
      const LocalText told = remark_text(input, plan, remark);
      why.sv += (why.sv.empty() ? "" : "; ") + told.sv;
      why.en += (why.en.empty() ? "" : "; ") + told.en;
    }
    if (plan.fates[row] != Fate::refused && plan.fates[row] != Fate::asked) continue;
    // Nothing is said of rows that wait for the file's own questions.
    if (why.sv.empty()) why = fate_name(plan.fates[row]);
    csv.number(input.table.line(row)).text(why.in(language));
    for (const std::size_t column : used)
      csv.text(written_cell(input.table, input.table.at(row, column), language));
    csv.end_row();
  }
  return csv.take();
}

}  // namespace lagesbild::intake
