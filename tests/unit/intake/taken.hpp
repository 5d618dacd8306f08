#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "intake/plan/document.hpp"
#include "tests/unit/data/support.hpp"

/// A table that was taken in, for tests.
namespace lagesbild::intake {

struct Taken {
  Input input;
  Plan plan;
  Incidents incidents;
};

inline Situation sample() {
  return *data::test::Sample{}.load().situation;
}

inline Choices from_kommun() {
  Choices choices;
  choices.source = "kommun";
  choices.now = "2026-11-20T12:00:00Z";
  choices.today = parse_date("2026-11-20");
  return choices;
}

inline Taken take(const std::string& text, const Situation& situation,
                  const Choices& choices = from_kommun()) {
  auto input = open_input("x.csv", text, choices);
  REQUIRE(input.has_value());
  Planned planned = make_plan(*input, situation, choices);
  return {std::move(*input), std::move(planned.plan), std::move(planned.incidents)};
}

/// The sample after what was taken in has been put in its inbox.
inline Situation with_inbox(const Situation& before, const Taken& taken, const Choices& choices) {
  data::test::Sample sample_files;
  std::vector<data::File> files = sample_files.files();
  files.push_back(document_of(before, taken.incidents, choices, "inkorg/"));
  data::Loaded loaded = data::read_situation(files);
  CHECK(loaded.errors == 0);
  return std::move(*loaded.situation);
}

inline const std::string heads = "Ärendenr;Datum;Kl;Område;Kategori;Antal;Anteckning\n";

}  // namespace lagesbild::intake
