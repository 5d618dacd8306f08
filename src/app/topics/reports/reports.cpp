#include "app/topics/reports/reports.hpp"

#include "app/state.hpp"
#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {
namespace {

constexpr LinkWords<ReportKind, report_kinds> kind_link_words{{{"vecka", ReportKind::week},
                                                               {"manad", ReportKind::month},
                                                               {"tertial", ReportKind::tertial},
                                                               {"plan", ReportKind::plan},
                                                               {"fullmaktige", ReportKind::council},
                                                               {"invanare", ReportKind::residents},
                                                               {"protokoll", ReportKind::protocol},
                                                               {"aterkoppling", ReportKind::feedback},
                                                               {"lagesbild", ReportKind::picture}}};

struct ApplyReports {
  ReportChoices& reports;

  // What is being written belongs to one report of one period.
  void operator()(const ChooseReport& action) const {
    reports = {};
    reports.kind = action.kind;
  }
  void operator()(const ChoosePeriod& action) const {
    reports.until = action.until;
    reports.written.clear();
  }
  void operator()(const ChooseMeeting& action) const {
    reports = {};
    reports.kind = ReportKind::protocol;
    reports.meeting = action.id;
  }
  void operator()(const ChooseAudience& action) const { reports.audience = action.audience; }
  void operator()(const WriteReportText& action) const { reports.written[action.section] = action.text; }
  void operator()(const SayOfFound& action) const { reports.said = action.said; }
  void operator()(const WriteDecisionDay& action) const { reports.decided = action.day; }
  void operator()(const KeepReportText& action) const {
    reports.written.erase(action.section);
    if (action.section == ReportSection::decision) reports.decided.clear();
  }
};

constexpr LinkKey reports_keys[] = {
    {"rapport",
     [](const State& state, LinkWriter& writer) {
       if (state.reports.kind != ReportKind::week) writer.add(word_of(kind_link_words, state.reports.kind));
     },
     [](State& state, const LinkPart& part) {
       if (const auto kind = meaning_of(kind_link_words, part.value)) state.reports.kind = *kind;
     }},
    {"rapport-till",
     [](const State& state, LinkWriter& writer) {
       if (state.reports.until) writer.add(to_string(*state.reports.until));
     },
     [](State& state, const LinkPart& part) { state.reports.until = parse_week(unescaped(part.value)); }},
    {"rapport-mote",
     [](const State& state, LinkWriter& writer) {
       if (!state.reports.meeting.empty()) writer.add(escaped(state.reports.meeting));
     },
     [](State& state, const LinkPart& part) { state.reports.meeting = unescaped(part.value); }},
};

}  // namespace

void apply_to(State& state, const ReportsAction& action) {
  std::visit(ApplyReports{state.reports}, action);
}

std::span<const LinkKey> reports_link_keys() {
  return reports_keys;
}

std::optional<Edit> keep_text(const data::Documents& documents, const ReportText& text, std::string instant) {
  std::string path = documents.path_for(data::FileKind::reports);
  if (path.empty()) return std::nullopt;
  const auto word = [](const auto& words, auto value) { return words[static_cast<std::size_t>(value)]; };
  const std::string_view report = word(data::report_kind_words, text.report);
  const std::string_view section = word(data::report_section_words, text.section);
  const std::string id =
      text.id.empty() ? std::string(report) + "-" + text.period + "-" + std::string(section) : text.id;
  std::string json = "{\"id\":" + data::quoted(id) + ",\"report\":" + data::quoted(report) +
                     ",\"period\":" + data::quoted(text.period) + ",\"section\":" + data::quoted(section) +
                     ",\"text\":" + data::quoted(text.text.sv);
  if (text.decided) json += ",\"decided\":" + data::quoted(to_string(*text.decided));
  json += "}";
  data::Edit edit{std::move(path), data::AddRecord{"texts", json}, {}, std::move(instant), {}};
  // The record is there already, as the group's or as one that has been deleted.
  if (!documents.with(edit)) edit.what = data::SetField{{"texts", id}, {}, json};
  return Edit{std::move(edit)};
}

}  // namespace lagesbild::app
