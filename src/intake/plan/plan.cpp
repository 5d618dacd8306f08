#include "intake/plan/plan.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "intake/plan/known.hpp"
#include "intake/plan/row.hpp"
#include "intake/values/numbers.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

using Kind = Question::Kind;

/// The situation's one source where it has no other; nobody has to say what can only be one.
Choices with_only_source(const Situation& situation, Choices choices, const Columns& columns) {
  if (choices.source.empty() && situation.sources.size() == 1 && !columns.of(Use::source)) {
    choices.source = situation.sources.front().id;
  }
  return choices;
}

IncidentDetail detail_of(const Situation& situation, std::optional<std::size_t> known) {
  if (!known) return {};
  const std::int32_t index = situation.incidents.detail[*known];
  return index == Incidents::no_detail ? IncidentDetail{}
                                       : situation.incidents.details[static_cast<std::size_t>(index)];
}

}  // namespace

struct Planner::State {
  const Input& input;
  const Situation& situation;
  Plan plan;
  Choices choices;
  RowMaker maker;
  Known known;
  Incidents incidents;
  std::size_t asked_rows = 0;
  std::size_t hidden = 0;  ///< of them, and so on
  std::size_t cancelled = 0;
  std::size_t personal = 0;
  std::size_t next = 0;
  bool finished = false;

  State(const Input& given, const Situation& all, const Choices& given_choices)
      : input(given),
        situation(all),
        plan(),
        choices(columns_first(given_choices)),
        maker(given, all, plan.columns, choices),
        known(all, plan.columns) {}

  /// The columns are known before anything that reads rows is made.
  Choices columns_first(const Choices& given) {
    plan.columns = propose_columns(input.headings, given.columns, given.unsure);
    return with_only_source(situation, given, plan.columns);
  }

  void remark(std::size_t row, Use use, Tell what, bool decides, std::string value = "") {
    plan.remarks.push_back({static_cast<std::uint32_t>(row), use, what, decides, std::move(value)});
  }

  void ask(Question question) {
    const bool blocks = question.kind == Kind::encoding || question.kind == Kind::no_column ||
                        question.kind == Kind::day_order || question.kind == Kind::year ||
                        question.kind == Kind::source ||
                        (question.kind == Kind::column && must_be_chosen(question.use));
    plan.blocked = plan.blocked || blocks;
    plan.questions.push_back(std::move(question));
  }

  /// Columns whose first value could be of the use, where no heading says which is: never taken by
  /// themselves.
  std::vector<std::size_t> columns_like(Use use) const {
    std::vector<std::size_t> alike;
    for (std::size_t column = 0; column < input.headings.size(); ++column) {
      const Heading& heading = input.headings[column];
      const auto used_as = [&](Use other) { return plan.columns.of(other) == column; };
      const bool free = !plan.columns.is_used(column) || (use == Use::date && used_as(Use::reported)) ||
                        (use == Use::area && used_as(Use::place));
      if (!free || heading.sample.empty() || is_personal_heading(heading.compact)) continue;
      const bool is_like = use == Use::date
                               ? parse_moment(heading.sample, DayOrder::day_first).date.has_value()
                               : maker.lookup(use).find(heading.sample).has_value();
      if (is_like) alike.push_back(column);
    }
    return alike;
  }

  void begin() {
    plan.fates.assign(input.table.rows(), Fate::none);
    if (!input.encoding_is_certain) ask({Kind::encoding, Use::date, "", 0, {}, {}});
    for (const ColumnQuestion& question : plan.columns.questions) {
      if (question.use == Use::category && !choices.category.empty()) continue;
      if (question.use == Use::source && !choices.source.empty()) continue;
      const Kind kind = question.candidates.empty() ? Kind::no_column : Kind::column;
      ask({kind, question.use, "", 0, {}, question.candidates});
    }
    const auto lacks = [&](Use use) {
      const auto asked = [&](const Question& one) {
        return (one.kind == Kind::column || one.kind == Kind::no_column) && one.use == use;
      };
      return !plan.columns.of(use) && std::none_of(plan.questions.begin(), plan.questions.end(), asked);
    };
    if (lacks(Use::date)) ask({Kind::no_column, Use::date, "", 0, {}, columns_like(Use::date)});
    if (lacks(Use::category) && choices.category.empty())
      ask({Kind::no_column, Use::category, "", 0, {}, columns_like(Use::category)});
    const bool has_points =
        (plan.columns.of(Use::north) && plan.columns.of(Use::east)) || plan.columns.of(Use::point);
    const auto of_all = std::find_if(situation.categories.begin(), situation.categories.end(),
                                     [&](const Category& one) { return one.id == choices.category; });
    const bool needs_no_area = has_points || !choices.area.empty() || choices.columns.contains(Use::area) ||
                               (of_all != situation.categories.end() && of_all->scope == Scope::municipality);
    if (lacks(Use::area) && !needs_no_area)
      ask({Kind::no_column, Use::area, "", 0, {}, columns_like(Use::area)});
    if (lacks(Use::source) && !maker.lookup(Use::source).by_id(choices.source)) {
      Question question{Kind::source, Use::source, choices.source, 0, {}, {}};
      for (const Source& source : situation.sources) question.proposals.push_back(source.id);
      ask(std::move(question));
    }
    if (maker.day_order_is_doubtful()) {
      ask({Kind::day_order, Use::date, maker.dates().doubtful(), 0, {}, {}});
    }
    if (!maker.yearless().any()) return;
    plan.likely_year = maker.likely_year();
    if (!choices.year)
      ask({Kind::year, Use::date, maker.yearless().last(), 0, {std::to_string(*plan.likely_year)}, {}});
  }

  void step_row(std::size_t row) {
    const RowKind kind = row_kind(input.table, row, input.head, plan.columns);
    Fate fate = Fate::none;
    if (kind == RowKind::record) {
      look_at_width(row);
      fate = plan.blocked ? Fate::asked : fate_of_record(row);
    } else if (kind != RowKind::blank) {
      fate = Fate::left_out;
      const Tell what = kind == RowKind::total    ? Tell::total
                        : kind == RowKind::remark ? Tell::remark
                                                  : Tell::heading;
      remark(row, Use::date, what, true, first_text(row));
      if (kind == RowKind::total && plan.columns.of(Use::count) && is_grand_total(input.table, row)) {
        const auto stated = number_of(input.table.at(row, *plan.columns.of(Use::count)));
        if (stated) plan.stated_sum = stated;
      }
    }
    plan.fates[row] = fate;
    ++plan.rows[static_cast<std::size_t>(fate)];
  }

  std::string first_text(std::size_t row) const {
    for (std::size_t column = 0; column < input.table.cells(row); ++column) {
      const std::string_view text = trimmed(input.table.at(row, column).text);
      if (!text.empty()) return std::string(text.substr(0, text.find('\n')));
    }
    return "";
  }

  /// In a text file every row should have as many cells as there are headings.
  void look_at_width(std::size_t row) {
    if (input.type != FileType::text || input.head.rows == 0) return;
    const std::size_t wanted = input.table.cells(input.head.body() - 1);
    const std::size_t cells = input.table.cells(row);
    std::size_t extra = 0;
    for (std::size_t column = wanted; column < cells; ++column) {
      if (!trimmed(input.table.at(row, column).text).empty()) ++extra;
    }
    if (extra > 0) remark(row, Use::date, Tell::long_row, false, std::to_string(extra));
    if (cells < wanted) remark(row, Use::date, Tell::short_row, false, std::to_string(wanted - cells));
  }

  /// What a row that waits for an answer waits for. A million of them say no more than a thousand.
  void note_asked(std::size_t row, std::size_t from) {
    constexpr std::size_t most_said = 1'000;
    plan.asked_sum += stated_count(row);
    for (std::size_t i = from; i < plan.remarks.size(); ++i) {
      if (!plan.remarks[i].decides) continue;
      if (plan.remarks[i].what == Tell::hidden) ++hidden;
      if (plan.remarks[i].what == Tell::cancelled) ++cancelled;
      if (plan.remarks[i].what == Tell::personal) ++personal;
    }
    if (++asked_rows <= most_said) return;
    plan.remarks.erase(plan.remarks.begin() + static_cast<std::ptrdiff_t>(from), plan.remarks.end());
    if (plan.remarks.empty() || plan.remarks.back().row != row) ++plan.unsaid;
  }

  Fate fate_of_record(std::size_t row) {
    const std::size_t before = plan.remarks.size();
    const RowMaker::Outcome made = maker.make(row, plan.remarks);
    if (!made.row) {
      if (made.fate == Fate::asked) note_asked(row, before);
      return made.fate;
    }
    const Acquaintance met = known.meet(static_cast<std::uint32_t>(row), *made.row);
    const auto line = [&] { return std::to_string(input.table.line(met.earlier)); };
    using Met = Acquaintance::Kind;
    switch (met.kind) {
      case Met::earlier_row:
        remark(row, Use::number, Tell::same_row, true, line());
        return Fate::doubled;
      case Met::other_row:
        remark(row, Use::number, Tell::same_number, true, line());
        return Fate::refused;
      case Met::no_id:
        remark(row, Use::number, Tell::changed_without_id, true);
        plan.sum += made.row->count;
        return Fate::doubled;
      case Met::same:
        plan.sum += made.row->count;
        return Fate::doubled;
      case Met::is_new:
      case Met::other_facts:
        break;
    }
    append(*made.row, met);
    plan.sum += made.row->count;
    if (met.kind == Met::is_new) plan.events += made.row->count;
    return met.kind == Met::is_new ? Fate::added : Fate::changed;
  }

  std::uint64_t stated_count(std::size_t row) const {
    const auto column = plan.columns.of(Use::count);
    const auto number = column ? number_of(input.table.at(row, *column)) : std::nullopt;
    return number && *number >= 1 ? static_cast<std::uint64_t>(*number) : 1;
  }

  void append(const MadeRow& row, const Acquaintance& met) {
    const auto index = static_cast<std::uint32_t>(incidents.size());
    const bool changed = met.kind == Acquaintance::Kind::other_facts;
    IncidentDetail detail = detail_of(situation, met.known);
    detail.id = met.id;
    if (!changed || plan.columns.of(Use::place)) detail.place = row.place;
    if (!changed || plan.columns.of(Use::note)) detail.note = row.note;
    if (row.point) detail.point = row.point;
    if (row.reported) detail.reported = row.reported;
    const Date day = row.date;
    if (row.has_interval()) {
      incidents.intervals.push_back({index, row.date, static_cast<std::int8_t>(row.hour), *row.date_to,
                                     static_cast<std::int8_t>(row.hour_to)});
    }
    incidents.source.push_back(static_cast<std::uint16_t>(row.source));
    incidents.area.push_back(static_cast<std::uint16_t>(row.area));
    incidents.category.push_back(static_cast<std::uint16_t>(row.category));
    incidents.day.push_back(row.has_interval() ? middle_of(incidents.intervals.back()).days_since_epoch
                                               : day.days_since_epoch);
    incidents.hour.push_back(row.has_interval() ? Incidents::no_hour : static_cast<std::int8_t>(row.hour));
    incidents.count.push_back(row.count);
    const bool keeps_severity = changed && !plan.columns.of(Use::severity);
    incidents.severity.push_back(keeps_severity ? situation.incidents.severity[*met.known] : row.severity);
    const bool keeps_report = changed && !plan.columns.of(Use::police_report);
    incidents.police_report.push_back(keeps_report ? situation.incidents.police_report[*met.known]
                                                   : row.police_report);
    incidents.detail.push_back(static_cast<std::int32_t>(incidents.details.size()));
    incidents.details.push_back(std::move(detail));
    if (!row.number.empty() || changed) {
      incidents.marks.push_back({index, row.number, changed ? choices.now : ""});
    }
    if (!plan.first_day || day < *plan.first_day) plan.first_day = day;
    if (!plan.last_day || day > *plan.last_day) plan.last_day = day;
  }

  /// Values that are asked about. No person answers very many: of those the ones that most rows hang on. The
  /// others' rows wait, and are asked about when these have an answer.
  std::vector<const std::pair<const WrittenValue, RowMaker::UnknownValue>*> values_asked() const {
    constexpr std::size_t most = 500;
    std::vector<const std::pair<const WrittenValue, RowMaker::UnknownValue>*> values;
    for (const auto& value : maker.unknown_values()) values.push_back(&value);
    if (values.size() <= most) return values;
    std::vector<std::size_t> rows;
    for (const auto* value : values) rows.push_back(value->second.rows);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(rows.begin(), last, rows.end(), std::greater<>());
    const std::size_t least = *last;
    // Of those with as few as the last one the first, in the room that the others leave.
    auto room = static_cast<std::size_t>(1 + std::count(rows.begin(), last, least));
    std::erase_if(values, [&](const auto* value) {
      if (value->second.rows != least) return value->second.rows < least;
      return room == 0 || room-- == 0;
    });
    return values;
  }

  void finish() {
    finished = true;
    plan.systems = maker.systems();
    const auto values = values_asked();
    plan.values_later = maker.unknown_values().size() - values.size();
    for (const auto* asked : values) {
      const auto& [value, unknown] = *asked;
      Question question{Kind::value, value.first, unknown.shown, unknown.rows, {}, {}};
      const Lookup& names = maker.lookup(value.first);
      const bool error = unknown.shown.starts_with('#');  // a spreadsheet's
      for (const std::size_t index : error ? std::vector<std::size_t>{} : names.near(unknown.shown))
        question.proposals.push_back(names.id(index));
      ask(std::move(question));
    }
    if (hidden > 0) ask({Kind::hidden_rows, Use::date, "", hidden, {}, {}});
    if (cancelled > 0) ask({Kind::cancelled_rows, Use::status, "", cancelled, {}, {}});
    if (personal > 0) ask({Kind::personal, Use::note, "", personal, {}, {}});
  }
};

Planner::Planner(const Input& input, const Situation& situation, const Choices& choices)
    : state_(std::make_unique<State>(input, situation, choices)) {
  state_->begin();
}

Planner::~Planner() = default;

bool Planner::step(std::size_t rows) {
  State& state = *state_;
  const std::size_t end =
      std::min(state.input.table.rows(), std::max(state.next, state.input.head.body()) + rows);
  for (state.next = std::max(state.next, state.input.head.body()); state.next < end; ++state.next) {
    state.step_row(state.next);
  }
  if (state.next < state.input.table.rows()) return true;
  if (!state.finished) state.finish();
  return false;
}

const Plan& Planner::plan() const {
  return state_->plan;
}

Incidents Planner::take_incidents() {
  return std::exchange(state_->incidents, {});
}

Planned make_plan(const Input& input, const Situation& situation, const Choices& choices) {
  Planner planner(input, situation, choices);
  while (planner.step(input.table.rows() + 1)) {
  }
  return {planner.plan(), planner.take_incidents()};
}

}  // namespace lagesbild::intake
