#include "app/topics/measures/register.hpp"

#include <algorithm>
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

constexpr LinkWords<RegisterShape, 3> shape_words{
    {{"tabell", RegisterShape::table}, {"tavla", RegisterShape::board}, {"tid", RegisterShape::time_line}}};
constexpr LinkWords<MeasureState, measure_states> state_words{
    {{"foreslagen", MeasureState::proposed},
     {"planerad", MeasureState::planned},
     {"pagar", MeasureState::ongoing},
     {"avslutad", MeasureState::done},
     {"uppfoljd", MeasureState::followed_up},
     {"snart-klar", MeasureState::due},
     {"forsenad", MeasureState::overdue},
     {"borde-borjat", MeasureState::late},
     {"att-folja-upp", MeasureState::to_follow_up}}};

template <std::string MeasureTable::*text>
constexpr LinkKey text_key(std::string_view key) {
  return {key,
          [](const State& state, LinkWriter& writer) {
            const std::string& chosen = state.measure_table.*text;
            if (!chosen.empty()) writer.add(escaped(chosen));
          },
          [](State& state, const LinkPart& part) { state.measure_table.*text = unescaped(part.value); }};
}

constexpr LinkKey measure_table_keys[] = {
    {"insatser-som",
     [](const State& state, LinkWriter& writer) {
       const RegisterShape shape = state.measure_table.shape;
       if (shape != RegisterShape::table) writer.add(word_of(shape_words, shape));
     },
     [](State& state, const LinkPart& part) {
       if (const auto shape = meaning_of(shape_words, part.value)) state.measure_table.shape = *shape;
     }},
    {"insatser-lage",
     [](const State& state, LinkWriter& writer) {
       if (state.measure_table.state) writer.add(word_of(state_words, *state.measure_table.state));
     },
     [](State& state, const LinkPart& part) {
       if (const auto chosen = meaning_of(state_words, part.value)) state.measure_table.state = *chosen;
     }},
    text_key<&MeasureTable::owner>("insatser-ansvarig"),
    text_key<&MeasureTable::area>("insatser-omrade"),
    text_key<&MeasureTable::focus>("insatser-inriktning"),
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

bool is_in(const Measure& measure, std::optional<Date> day, MeasureState state) {
  const Standing standing = standing_on(measure, day);
  switch (state) {
    case MeasureState::due:
      return standing == Standing::due;
    case MeasureState::overdue:
      return standing == Standing::overdue;
    case MeasureState::late:
      return standing == Standing::late;
    case MeasureState::to_follow_up:
      return standing == Standing::to_follow_up;
    default:
      // The statuses come first, in their own order.
      return static_cast<std::size_t>(measure.status) == static_cast<std::size_t>(state);
  }
}

bool is_shown(const Measure& measure, const Situation& situation, const MeasureTable& shown) {
  const std::optional<Date> day = situation.updated_day;
  if (!belongs(measure, day, shown.filter)) return false;
  if (shown.state && !is_in(measure, day, *shown.state)) return false;
  if (!shown.owner.empty() && owner_of(situation, measure) != shown.owner) return false;
  if (!shown.focus.empty() && measure.focus != shown.focus) return false;
  return shown.area.empty() || std::any_of(measure.areas.begin(), measure.areas.end(), [&](std::size_t area) {
           return situation.areas[area].id == shown.area;
         });
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
  MeasureTable& table = state.measure_table;
  if (const auto* filter = std::get_if<FilterMeasures>(&action)) {
    table.filter = filter->filter;
    table.state.reset();
  } else if (const auto* sort = std::get_if<SortMeasures>(&action)) {
    table.sorted_by = sort->column;
    table.is_descending = sort->is_descending;
  } else if (const auto* shape = std::get_if<ShapeRegister>(&action)) {
    table.shape = shape->shape;
  } else if (const auto* narrow = std::get_if<NarrowRegister>(&action)) {
    // One state is another question than a group of them.
    if (narrow->state) table.filter = MeasureFilter::all;
    table.state = narrow->state;
    table.owner = narrow->owner;
    table.area = narrow->area;
    table.focus = narrow->focus;
  }
}

std::span<const LinkKey> measure_table_link_keys() {
  return measure_table_keys;
}

bool is_to_act_on(Standing standing) {
  return standing == Standing::overdue || standing == Standing::late || standing == Standing::to_follow_up;
}

std::string owner_of(const Situation& situation, const Measure& measure) {
  return words::owner_text(situation, measure, Language::sv);
}

RegisterPicture measure_register(const Plans& plans, const Situation& situation, const MeasureTable& shown,
                                 Language language) {
  RegisterPicture picture;
  const std::vector<Measure>& measures = plans.measures;
  const std::optional<Date> day = situation.updated_day;
  std::vector<std::pair<int, std::string>> places(measures.size());
  std::vector<bool> has_measure(situation.areas.size());
  for (const Measure& measure : measures) {
    picture.chains.push_back(chain_of(measure, day));
    picture.owners.push_back(owner_of(situation, measure));
    for (const std::size_t area : measure.areas) has_measure[area] = true;
    for (std::size_t filter = 0; filter < measure_filters; ++filter) {
      if (belongs(measure, day, static_cast<MeasureFilter>(filter))) ++picture.counts[filter];
    }
    for (std::size_t state = 0; state < measure_states; ++state) {
      if (is_in(measure, day, static_cast<MeasureState>(state))) ++picture.state_counts[state];
    }
  }
  sort_stably(picture.owners);
  picture.owners.erase(std::unique(picture.owners.begin(), picture.owners.end()), picture.owners.end());
  for (std::size_t area = 0; area < has_measure.size(); ++area) {
    if (has_measure[area]) picture.areas.push_back(area);
  }
  for (const std::size_t index : shown_order(measures)) {
    if (!is_shown(measures[index], situation, shown)) continue;
    picture.rows.push_back(index);
    if (shown.sorted_by) places[index] = place_by(*shown.sorted_by, measures[index], situation, language);
  }
  picture.is_narrowed = picture.rows.size() < measures.size();
  if (!shown.sorted_by) return picture;
  sort_stably(picture.rows, [&](std::size_t one, std::size_t other) {
    return shown.is_descending ? places[other] < places[one] : places[one] < places[other];
  });
  return picture;
}

}  // namespace lagesbild::app
