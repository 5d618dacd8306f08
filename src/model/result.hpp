#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

#include "model/problem.hpp"

namespace lagesbild {

/// Either a value or the problem that kept it from being made. Errors are values: nothing in the program
/// throws.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : content_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Problem problem)
      : content_(std::in_place_index<1>, std::move(problem)) {}  // NOLINT(google-explicit-constructor)

  bool has_value() const { return content_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() {
    assert(has_value());
    return *std::get_if<0>(&content_);
  }
  const T& value() const {
    assert(has_value());
    return *std::get_if<0>(&content_);
  }
  const Problem& problem() const {
    assert(!has_value());
    return *std::get_if<1>(&content_);
  }

  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Problem> content_;
};

}  // namespace lagesbild
