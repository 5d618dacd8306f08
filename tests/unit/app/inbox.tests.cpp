#include "app/topics/inbox/inbox.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/data/support.hpp"
#include "tests/unit/support/json_edit.hpp"

namespace lagesbild::app {

namespace {

const Date looked_at = date_from_civil({2026, 11, 18});

/// The sample with a protected category, an event of its own, and one report in the inbox.
struct Inbox {
  data::test::Sample sample;
  std::vector<data::File> files;
  data::Documents documents;
  Situation situation;
  Problems problems;

  explicit Inbox(std::string incidents) {
    test::edit_json(sample.manifest, "/categories", [](auto& categories) {
      categories.push_back({{"id", "staff"}, {"restricted", true}});
    });
    sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [
      {"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"}]})";
    files = sample.files();
    files.push_back({"inkorg/kommun-2026-W46-abc.json",
                     R"({"format": "lagesbild-incidents/1", "reporting": [{"id": "kommun-2026-W46",
                        "source": "kommun", "week": "2026-W46", "status": "reported",
                        "changed": "2026-11-16T08:00:00Z"}], "incidents": [)" +
                         incidents + "]}"});
    documents = data::Documents(files);
    data::Loaded loaded = data::read_situation(files);
    REQUIRE(loaded.situation);
    situation = std::move(*loaded.situation);
    problems = std::move(loaded.problems);
  }
  InboxPicture picture() const { return inbox_picture(documents, situation, {}, problems, {}, looked_at); }
};

}  // namespace

TEST_CASE("A report in the inbox is listed with its source, week and events, and counted") {
  const Inbox inbox(
      R"({"id": "k2", "source": "kommun", "date": "2026-11-13", "area": "B", "category": "violence"})");
  CHECK(inbox_count(inbox.documents) == 1);
  const InboxPicture picture = inbox.picture();
  REQUIRE(picture.reports.size() == 1);
  const InboxReport& report = picture.reports[0];
  CHECK(report.source == 0);
  CHECK(report.week == parse_week("2026-W46"));
  CHECK(report.said == Reported::reported);
  CHECK(report.changed == "2026-11-16T08:00:00Z");
  CHECK(report.problems == 0);
  CHECK_FALSE(report.is_draft);
  REQUIRE(report.events.size() == 1);
  CHECK(report.events[0].event.area == "B");
  CHECK_FALSE(report.events[0].corrects);
  CHECK_FALSE(report.events[0].double_of);
}

TEST_CASE("A report of several weeks says its first and its last, one of a single week no last") {
  Inbox inbox("");
  CHECK_FALSE(inbox.picture().reports.at(0).week_to);
  inbox.files.back().bytes = R"({"format": "lagesbild-incidents/1", "incidents": [
    {"id": "i1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"},
    {"id": "i2", "source": "kommun", "date": "2026-10-20", "area": "A", "category": "vandalism"},
    {"id": "i3", "source": "kommun", "date": "2026-10-28", "area": "A", "category": "vandalism"}]})";
  inbox.documents = data::Documents(inbox.files);
  const InboxReport report = inbox.picture().reports.at(0);
  CHECK(report.week == parse_week("2026-W43"));
  CHECK(report.week_to == parse_week("2026-W46"));
}

TEST_CASE("Of two reports with one id neither corrects the other, and both are held until somebody looks") {
  Inbox inbox(
      R"({"id": "k2", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"})");
  const auto event = [&] { return inbox.picture().reports.at(0).events.at(0); };
  inbox.files.push_back({"inkorg/kommun-2026-W46-def.json", inbox.files.back().bytes});
  inbox.documents = data::Documents(inbox.files);
  CHECK_FALSE(event().corrects);
  CHECK_FALSE(event().clashes);
  std::string other = inbox.files.back().bytes.text();
  other.insert(other.find("\"category\": \"vandalism\""), "\"count\": 5, ");
  inbox.files.back().bytes = other;
  inbox.documents = data::Documents(inbox.files);
  CHECK_FALSE(event().corrects);
  CHECK(event().clashes);
  CHECK(inbox.picture().clean().empty());
}

TEST_CASE("Of a report that is cut short nothing is said but that it cannot be read") {
  Inbox inbox(
      R"({"id": "k2", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"})");
  std::string cut = inbox.files.back().bytes.text();
  cut.resize(cut.size() - 30);
  inbox.files.back().bytes = cut;
  inbox.documents = data::Documents(inbox.files);
  const InboxReport report = inbox.picture().reports.at(0);
  CHECK(report.unreadable);
  CHECK(report.events.empty());
  CHECK(report.is_objected_to());
}

TEST_CASE("Personal data, doubles, corrections and what is taken back are seen in the inbox") {
  const Inbox inbox(
      R"({"id": "k2", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism",
          "note": "Ring 070-174 06 05"},
         {"id": "k1", "source": "kommun", "deleted": true, "changed": "2026-11-17T08:00:00Z"})");
  const InboxPicture picture = inbox.picture();
  REQUIRE(picture.reports.size() == 1);
  REQUIRE(picture.reports[0].events.size() == 2);
  const InboxEvent& told = picture.reports[0].events[0];
  CHECK(told.in_note.size() == 1);
  const InboxEvent& taken = picture.reports[0].events[1];
  CHECK(taken.taken_back);
  CHECK(taken.corrects);
}

TEST_CASE("An event of the same kind, day and area under another id may be a double") {
  const Inbox inbox(
      R"({"id": "k2", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"})");
  CHECK(inbox.picture().reports[0].events[0].double_of == std::size_t{0});
}

TEST_CASE("A protected event in the inbox is only counted") {
  const Inbox inbox(
      R"({"id": "k2", "source": "kommun", "date": "2026-11-12", "area": "B", "category": "staff",
          "note": "121212-1212"})");
  const InboxPicture picture = inbox.picture();
  REQUIRE(picture.reports.size() == 1);
  CHECK(picture.reports[0].events.empty());
  CHECK(picture.reports[0].protected_events == 1);
  CHECK(picture.reports[0].protected_data);
}

TEST_CASE("An event's changes are told in their order") {
  const Inbox inbox(R"({"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "B", "count": 2,
                        "category": "vandalism", "changed": "2026-11-17T08:00:00Z"})");
  const auto versions = versions_of(inbox.documents, "kommun", "k1");
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].event.area == "A");
  CHECK(versions[1].event.area == "B");
  CHECK(versions[1].event.count == "2");
  CHECK(inbox.situation.incidents.size() == 1);
  CHECK(inbox.situation.incidents.count[0] == 2);
}

}  // namespace lagesbild::app
