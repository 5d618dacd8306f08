#include <catch2/catch_test_macros.hpp>

#include "tests/fuzz/mutate.hpp"
#include "tests/fuzz/read_any.hpp"
#include "tests/support/checkout_root.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

std::vector<File> full_sample() {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [
    {"source": "kommun", "week": "2026-W46", "status": "partial", "areas": ["A"]}], "incidents": [
    {"id": "1", "source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism", "hour": 3,
     "point": [17.9, 59.4], "note": "å \u00e5 \ud83d\ude00"}]})";
  return sample.files();
}

}  // namespace

TEST_CASE("A file cut off at any byte is an error and never more than that") {
  const std::vector<File> whole = full_sample();
  REQUIRE(read_situation(whole).errors == 0);
  for (std::size_t which = 0; which < whole.size(); ++which) {
    for (std::size_t size = 0; size < whole[which].bytes.size(); ++size) {
      std::vector<File> files = whole;
      files[which].bytes = whole[which].bytes.text().substr(0, size);
      const Loaded loaded = read_situation(files);
      if (loaded.errors == 0) FAIL("cut at " << size << " of " << whole[which].path << " went unnoticed");
    }
  }
}

TEST_CASE("Any single byte may be anything") {
  const std::vector<File> whole = full_sample();
  for (std::size_t which = 0; which < whole.size(); ++which) {
    for (std::size_t at = 0; at < whole[which].bytes.size(); ++at) {
      constexpr std::string_view anything("\0\"{]9\xFF-", 7);
      std::vector<File> files = whole;
      std::string bytes = whole[which].bytes.text();
      bytes[at] = anything[at % anything.size()];
      files[which].bytes = bytes;
      fuzz::check_invariants(read_situation(files));
    }
  }
}

TEST_CASE("The demo files mutated at random are read or refused but never break the reader") {
  const std::vector<File> demo = read_folder(demo_folder());
  std::vector<File> small = demo;
  // Incidents are long lists of the same; their beginning has all there is to break.
  for (File& file : small) {
    if (recognise(file.bytes) == FileKind::incidents) file.bytes = fuzz::shortened(file.bytes.text(), 6000);
  }
  fuzz::Mutator mutator(20261122);
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    std::vector<File> files = small;
    File& file = files[mutator.below(files.size())];
    std::string bytes = file.bytes.text();
    mutator.mutate(bytes);
    file.bytes = bytes;
    fuzz::check_invariants(read_situation(files));
  }
}

TEST_CASE("A document of each kind with any value replaced is read or refused") {
  const std::vector<File> base =
      read_folder(std::filesystem::path(lagesbild::checkout_root()) / "tests" / "data" / "bad" / "base");
  for (std::size_t which = 0; which < base.size(); ++which) {
    for (const std::string& replaced : fuzz::with_each_value_replaced(base[which].bytes.text())) {
      std::vector<File> files = base;
      files[which].bytes = replaced;
      fuzz::check_invariants(read_situation(files));
    }
  }
}

}  // namespace lagesbild::data
