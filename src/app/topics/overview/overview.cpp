#include "app/topics/overview/overview.hpp"

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

struct ApplyOverview {
  Overview& overview;

  void operator()(const SetFace& action) const { overview.face = action.face; }
  void operator()(const SetPane& action) const { overview.pane = action.pane; }
  void operator()(const SetListOrder& action) const {
    overview.order = action.order;
    overview.is_reversed = action.is_reversed;
  }
  void operator()(const SetMatrixOrder& action) const { overview.matrix_category = action.category; }
  void operator()(const SetNumbers& action) const { overview.with_numbers = action.shown; }
  void operator()(const SetRoomyRows& action) const { overview.roomy_rows = action.roomy; }
};

constexpr LinkWords<Face, 3> face_words{
    {{"lista", Face::list}, {"kategorier", Face::matrix}, {"kartor", Face::maps}}};
constexpr LinkWords<Pane, 2> pane_words{{{"karta", Pane::map}, {"kort", Pane::card}}};
constexpr LinkWords<ListOrder, 9> order_words{{{"plats", ListOrder::place},
                                               {"namn", ListOrder::name},
                                               {"bedomning", ListOrder::tier},
                                               {"sannolikhet", ListOrder::probability},
                                               {"platsintervall", ListOrder::rank},
                                               {"veckor", ListOrder::weeks},
                                               {"andring", ListOrder::change},
                                               {"handelser", ListOrder::events},
                                               {"tackning", ListOrder::coverage}}};

void write_order(const State& state, LinkWriter& writer) {
  const Overview& overview = state.overview;
  if (overview.order == ListOrder::place && !overview.is_reversed) return;
  writer.add((overview.is_reversed ? "-" : "") + std::string{word_of(order_words, overview.order)});
}

void read_order(State& state, const LinkPart& part) {
  const bool is_reversed = part.value.starts_with('-');
  if (const auto order = meaning_of(order_words, part.value.substr(is_reversed ? 1 : 0)))
    apply_to(state, SetListOrder{*order, is_reversed});
}

constexpr LinkKey overview_keys[] = {
    {"visar",
     [](const State& state, LinkWriter& writer) {
       if (state.overview.face != Overview{}.face) writer.add(word_of(face_words, state.overview.face));
     },
     [](State& state, const LinkPart& part) {
       if (const auto face = meaning_of(face_words, part.value)) apply_to(state, SetFace{*face});
     }},
    {"bredvid",
     [](const State& state, LinkWriter& writer) {
       if (state.overview.pane) writer.add(word_of(pane_words, *state.overview.pane));
     },
     [](State& state, const LinkPart& part) {
       if (const auto pane = meaning_of(pane_words, part.value)) apply_to(state, SetPane{*pane});
     }},
    {"ordning", write_order, read_order},
    {"ordning-kategori",
     [](const State& state, LinkWriter& writer) {
       if (!state.overview.matrix_category.empty()) writer.add(escaped(state.overview.matrix_category));
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetMatrixOrder{unescaped(part.value)}); }},
    {"siffror",
     [](const State& state, LinkWriter& writer) {
       if (state.overview.with_numbers) writer.add("ja");
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetNumbers{part.value == "ja"}); }},
    {"rader",
     [](const State& state, LinkWriter& writer) {
       if (state.overview.roomy_rows) writer.add("luftiga");
     },
     [](State& state, const LinkPart& part) { apply_to(state, SetRoomyRows{part.value == "luftiga"}); }},
};

}  // namespace

void apply_to(State& state, const OverviewAction& action) {
  std::visit(ApplyOverview{state.overview}, action);
}

std::span<const LinkKey> overview_link_keys() {
  return overview_keys;
}

}  // namespace lagesbild::app
