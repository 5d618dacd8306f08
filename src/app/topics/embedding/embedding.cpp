#include "app/topics/embedding/embedding.hpp"

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

constexpr LinkWords<Part, 5> part_words{{{"prioritering", Part::list},
                                         {"karta", Part::map},
                                         {"omrade", Part::area},
                                         {"insatser", Part::measures},
                                         {"rapportera", Part::report}}};

constexpr LinkKey embedding_keys[] = {
    {"del",
     [](const State& state, LinkWriter& writer) {
       if (state.part) writer.add(word_of(part_words, *state.part));
     },
     [](State& state, const LinkPart& said) {
       state.part = meaning_of(part_words, said.value);
       // A page that is named in the link was opened from the part.
       if (state.part && state.navigation.page == Navigation{}.page)
         state.navigation.page = page_of(*state.part);
     }},
};

}  // namespace

Page page_of(Part part) {
  switch (part) {
    case Part::list:
    case Part::map:
    case Part::area:
      return Page::overview;
    case Part::measures:
      return Page::measures;
    case Part::report:
      return Page::report;
  }
  return Page::overview;
}

bool is_at_part(const State& state) {
  return state.part && state.navigation.page == page_of(*state.part);
}

std::span<const LinkKey> embedding_link_keys() {
  return embedding_keys;
}

}  // namespace lagesbild::app
