#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/text.hpp"

namespace lagesbild {

/// Every kind of problem that reading and asking can meet; problem_codes.inc is the table.
enum class ProblemCode : std::uint8_t {
#define PROBLEM(name, id, swedish, english) name,
#include "model/problem_codes.inc"
#undef PROBLEM
};

inline constexpr std::size_t problem_code_count = 0
#define PROBLEM(name, id, swedish, english) +1
#include "model/problem_codes.inc"
#undef PROBLEM
    ;

/// "unknown-area": what people and tests write.
std::string_view problem_id(ProblemCode code);

/// What the code means, in one line.
std::string_view problem_meaning(ProblemCode code, Language language);

/// All of them in the table's order.
std::array<ProblemCode, problem_code_count> all_problem_codes();

}  // namespace lagesbild
