#include "data/read/latest_change.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild::data {

namespace {

std::string latest_in(const std::string& text) {
  const auto latest = latest_change({"handelser.json", text}, *parse_date("2026-11-20"));
  return latest ? latest->instant : "none";
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
  CHECK(reporting("2026-W49") == "none");  // is still to come
  CHECK(latest_in(
            R"({"incidents": [{"changed": "2026-11-27T08:00:00Z", "note": "w", "date": "2026-11-01"}]})") ==
        "none");
  CHECK(latest_in(
            R"({"from": "2026-11-01", "columns": {"day": [0, 18, 1],
                "changed": ["2026-11-27T08:00:00Z", "2026-11-25T08:00:00Z", "2026-11-28T08:00:00Z"]}})") ==
        "2026-11-25T08:00:00Z");
}

TEST_CASE("A correction moves no situation whose manifest is old either, in whatever file it stands") {
  const auto told = [](const std::string& week, const std::string& day) {
    return *latest_change(
        {"x.json", R"({"reporting": [{"week": ")" + week + R"(", "changed": ")" + day + R"(T08:00:00Z"}]})"},
        *parse_date("2026-03-01"));
  };
  const LatestChange report = told("2026-W47", "2026-11-23");
  const LatestChange correction = told("2026-W38", "2026-11-28");
  CHECK(is_later(report, correction));
  CHECK_FALSE(is_later(correction, report));
  CHECK(is_later(told("2026-W48", "2026-11-30"), report));
  CHECK(is_later(told("2026-W47", "2026-11-24"), report));
  CHECK(latest_in(R"({"incidents": [{"date": "2026-11-27", "changed": "2026-11-27T08:00:00Z"},
                                   {"date": "2026-11-17", "changed": "2026-11-29T08:00:00Z"}]})") ==
        "2026-11-27T08:00:00Z");
}

}  // namespace lagesbild::data
