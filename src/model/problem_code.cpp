#include "model/problem_code.hpp"

namespace lagesbild {
namespace {

struct Row {
  std::string_view id;
  std::string_view swedish;
  std::string_view english;
};

constexpr std::array<Row, problem_code_count> table{{
#define PROBLEM(name, id, swedish, english) {id, swedish, english},
#include "model/problem_codes.inc"
#undef PROBLEM
}};

const Row& row_of(ProblemCode code) {
  return table[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view problem_id(ProblemCode code) {
  return row_of(code).id;
}

std::string_view problem_meaning(ProblemCode code, Language language) {
  return language == Language::sv ? row_of(code).swedish : row_of(code).english;
}

std::array<ProblemCode, problem_code_count> all_problem_codes() {
  std::array<ProblemCode, problem_code_count> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<ProblemCode>(i);
  return all;
}

}  // namespace lagesbild
