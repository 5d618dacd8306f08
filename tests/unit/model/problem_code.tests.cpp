#include "model/problem_code.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

namespace lagesbild {

TEST_CASE("Every problem code has an id of its own and one line of meaning in both languages") {
  std::set<std::string_view> ids;
  for (const ProblemCode code : all_problem_codes()) {
    const std::string_view id = problem_id(code);
    CAPTURE(id);
    CHECK(ids.insert(id).second);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    for (const Language language : {Language::sv, Language::en}) {
      const std::string_view meaning = problem_meaning(code, language);
      CHECK_FALSE(meaning.empty());
      CHECK(meaning.find('\n') == std::string_view::npos);
      CHECK_FALSE(meaning.ends_with('.'));
    }
  }
  CHECK(problem_id(ProblemCode::unknown_area) == "unknown-area");
  CHECK(problem_meaning(ProblemCode::unknown_area, Language::en) == "The area is not in the map file");
}

}  // namespace lagesbild
