#include "app/topics/evaluation/measure_table.hpp"

#include <string>
#include <utility>

#include "app/state.hpp"
#include "model/sorting.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::app {

namespace {

constexpr LinkWords<MeasureFilter, measure_filters> filter_words{{{"alla", MeasureFilter::all},
                                                                  {"folja-upp", MeasureFilter::to_act},
                                                                  {"aktuella", MeasureFilter::current},
                                                                  {"avslutade", MeasureFilter::over}}};
constexpr LinkWords<MeasureColumn, 4> column_words{{{"insats", MeasureColumn::title},
                                                    {"lage", MeasureColumn::standing},
                                                    {"klar", MeasureColumn::due},
                                                    {"ansvarig", MeasureColumn::responsible}}};

constexpr LinkKey measure_table_keys[] = {
    {"insatser",
     [](const State& state, LinkWriter& writer) {
       const MeasureFilter filter = state.measure_table.filter;
       if (filter != MeasureFilter::all) writer.add(word_of(filter_words, filter));
     },
     [](State& state, const LinkPart& part) {
       if (const auto filter = meaning_of(filter_words, part.value)) state.measure_table.filter = *filter;
     }},
    {"insatser-efter",
     [](const State& state, LinkWriter& writer) {
       const MeasureTable& table = state.measure_table;
       if (!table.sorted_by) return;
       const std::string word{word_of(column_words, *table.sorted_by)};
       writer.add(table.is_descending ? "-" + word : word);
     },
     [](State& state, const LinkPart& part) {
       const bool down = part.value.starts_with('-');
       if (const auto column = meaning_of(column_words, part.value.substr(down ? 1 : 0))) {
         apply_to(state, SortMeasures{*column, down});
       }
     }},
};

bool is_over(const Measure& measure) {
  return measure.status == MeasureStatus::done || measure.status == MeasureStatus::followed_up;
}

Standing standing_on(const Measure& measure, std::optional<Date> day) {
  return day ? standing_of(measure, *day) : Standing::as_planned;
}

bool belongs(const Measure& measure, std::optional<Date> day, MeasureFilter filter) {
  switch (filter) {
    case MeasureFilter::all:
      break;
    case MeasureFilter::to_act:
      return is_to_act_on(standing_on(measure, day));
    case MeasureFilter::current:
      return !is_over(measure);
    case MeasureFilter::over:
      return is_over(measure);
  }
  return true;
}

/// What has to be done something about first, then as the statuses follow each other.
int standing_place(const Measure& measure, std::optional<Date> day) {
  const Standing standing = standing_on(measure, day);
  if (is_to_act_on(standing)) return static_cast<int>(standing) - 10;
  return static_cast<int>(measure.status);
}

/// What the measures are sorted by.
std::pair<int, std::string> place_by(MeasureColumn column, const Measure& measure, const Situation& situation,
                                     Language language) {
  constexpr int last = 1 << 30;
  switch (column) {
    case MeasureColumn::title:
      return {0, measure.title.in(language)};
    case MeasureColumn::standing:
      return {standing_place(measure, situation.updated_day), {}};
    case MeasureColumn::due:
      return {measure.due ? measure.due->days_since_epoch : last, {}};
    case MeasureColumn::responsible:
      return {0, words::owner_text(situation, measure, language)};
  }
  return {};
}

}  // namespace

void apply_to(State& state, const MeasureTableAction& action) {
  if (const auto* filter = std::get_if<FilterMeasures>(&action)) {
    state.measure_table.filter = filter->filter;
    return;
  }
  const auto& sort = std::get<SortMeasures>(action);
  state.measure_table.sorted_by = sort.column;
  state.measure_table.is_descending = sort.is_descending;
}

std::span<const LinkKey> measure_table_link_keys() {
  return measure_table_keys;
}

bool is_to_act_on(Standing standing) {
  return standing == Standing::overdue || standing == Standing::late || standing == Standing::to_follow_up;
}

MeasureTablePicture measure_table(const std::vector<Measure>& measures, const std::vector<std::size_t>& order,
                                  const Situation& situation, const MeasureTable& shown, Language language) {
  MeasureTablePicture table;
  std::vector<std::pair<int, std::string>> places(order.size());
  for (std::size_t row = 0; row < order.size(); ++row) {
    const Measure& measure = measures[order[row]];
    for (std::size_t filter = 0; filter < measure_filters; ++filter) {
      if (belongs(measure, situation.updated_day, static_cast<MeasureFilter>(filter))) ++table.counts[filter];
    }
    if (!belongs(measure, situation.updated_day, shown.filter)) continue;
    table.rows.push_back(row);
    if (shown.sorted_by) places[row] = place_by(*shown.sorted_by, measure, situation, language);
  }
  if (!shown.sorted_by) return table;
  sort_stably(table.rows, [&](std::size_t one, std::size_t other) {
    return shown.is_descending ? places[other] < places[one] : places[one] < places[other];
  });
  return table;
}

VerdictWork::VerdictWork(const Situation& situation, const analysis::Cube& cube,
                         const std::vector<Measure>& measures)
    : situation_(&situation), cube_(&cube), measures_(&measures) {
  plans_changed();
}

void VerdictWork::plans_changed() {
  verdicts_.assign(measures_->size(), std::nullopt);
  job_.reset();
  next_ = 0;
}

void VerdictWork::work(const Slice& slice) {
  if (!neighbours_) neighbours_ = analysis::neighbours_of(*situation_);
  do {
    if (!job_) {
      job_.emplace(*situation_, *cube_, *neighbours_, analysis::question_of((*measures_)[next_]));
    }
    if (!run(*job_, slice)) return;
    const analysis::EvaluationAnswer answer = job_->take();
    if (answer.evaluation) verdicts_[next_] = words::verdict_of(*answer.evaluation);
    job_.reset();
    ++next_;
  } while (pending() && !slice.over());
}

}  // namespace lagesbild::app
