#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/problem.hpp"

/// Two words of one source's week of which nobody can tell the later.
namespace lagesbild::data {

/// What somebody saw holds over that others saw nothing, and any word over that none has come. True: the
/// other holds. Nothing: only a person can say.
std::optional<bool> other_holds(std::string_view known, std::string_view other);

/// Why the other waits for somebody.
Problem two_words(const std::string& source, const std::string& week, const std::string& there,
                  const std::string& here);

}  // namespace lagesbild::data
