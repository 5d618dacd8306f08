#include "model/measures.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild {

namespace {

Measure measure_of(MeasureStatus status, const char* start, const char* due) {
  Measure measure;
  measure.status = status;
  measure.start = parse_date(start);
  measure.due = parse_date(due);
  return measure;
}

}  // namespace

TEST_CASE("A measure stands as its status says, until its own dates say otherwise") {
  const Date day = *parse_date("2026-11-20");
  const auto standing = [&](MeasureStatus status, const char* start, const char* due) {
    return standing_of(measure_of(status, start, due), day);
  };
  using enum MeasureStatus;
  CHECK(standing(ongoing, "2026-09-01", "2026-11-19") == Standing::overdue);
  CHECK(standing(ongoing, "2026-09-01", "2026-11-20") == Standing::due);
  CHECK(standing(ongoing, "2026-09-01", "2026-12-18") == Standing::due);
  CHECK(standing(ongoing, "2026-09-01", "2026-12-19") == Standing::as_planned);
  CHECK(standing(ongoing, "2026-09-01", "") == Standing::as_planned);
  CHECK(standing(planned, "2026-11-19", "2027-01-01") == Standing::late);
  CHECK(standing(planned, "2026-11-20", "2027-01-01") == Standing::as_planned);
  CHECK(standing(proposed, "", "2026-11-01") == Standing::overdue);
  CHECK(standing(done, "2026-09-01", "2026-10-01") == Standing::to_follow_up);
  CHECK(standing(followed_up, "2026-09-01", "2026-10-01") == Standing::as_planned);
}

}  // namespace lagesbild
