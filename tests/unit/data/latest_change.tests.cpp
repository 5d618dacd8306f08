#include "data/read/latest_change.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild::data {

namespace {

std::string latest_in(const std::string& text) {
  return latest_change({"handelser.json", text}, *parse_date("2026-11-20")).value_or("none");
}

}  // namespace

TEST_CASE("A situation is as late as its latest record, in rows and in columns, by Swedish days") {
  CHECK(
      latest_in(
          R"({"incidents": [{"id": "1", "changed": "2026-11-21T08:00:00Z"}, {"changed":"2026-11-24T08:00:00+01:00"}]})") ==
      "2026-11-24T08:00:00+01:00");
  CHECK(
      latest_in(
          R"({"columns": {"changed": [null, "2026-11-25T08:00:00Z", "2026-11-22T08:00:00Z", 3], "id": ["2027-01-01"]}})") ==
      "2026-11-25T08:00:00Z");
  CHECK(latest_in(R"({"changed": "2026-11-20T23:30:00Z"})") == "2026-11-20T23:30:00Z");
}

TEST_CASE("What is no later day, no instant, or a slip of the pen makes a situation no later") {
  CHECK(latest_in(R"({"changed": "2026-11-20T22:30:00Z"})") == "none");
  CHECK(latest_in(R"({"changed": "2062-11-21T08:00:00Z"})") == "none");
  CHECK(latest_in(R"({"changed": null, "note": "2026-11-24"})") == "none");
  CHECK(latest_in(R"({"note": "\"changed\": \"2026-11-24\""})") == "none");
  CHECK(latest_in(R"({"changed)") == "none");
  CHECK(latest_in(R"({"changed": "2026-11-24)") == "none");
}

TEST_CASE("A correction of an earlier week makes a situation no later, a report of a new week does") {
  const auto reporting = [](const std::string& week) {
    return latest_in(R"({"reporting": [{"source": "a", "week": ")" + week +
                     R"(", "status": "missing", "changed": "2026-11-27T08:00:00Z"}]})");
  };
  CHECK(reporting("2026-W38") == "none");
  CHECK(reporting("2026-W46") == "none");
  CHECK(reporting("2026-W47") == "2026-11-27T08:00:00Z");
  CHECK(reporting("2026-W48") == "2026-11-27T08:00:00Z");
  CHECK(latest_in(
            R"({"incidents": [{"changed": "2026-11-27T08:00:00Z", "note": "w", "date": "2026-11-01"}]})") ==
        "none");
  CHECK(latest_in(
            R"({"from": "2026-11-01", "columns": {"day": [0, 18, 1],
                "changed": ["2026-11-27T08:00:00Z", "2026-11-25T08:00:00Z", "2026-11-28T08:00:00Z"]}})") ==
        "2026-11-25T08:00:00Z");
}

}  // namespace lagesbild::data
