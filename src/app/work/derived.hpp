#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace lagesbild::app {

/// A value that is made of something that has versions, and kept until that is another. `Key`: all that the
/// value depends on, compared by ==; by default the version alone.
template <typename Value, typename Key = std::size_t>
class Derived {
 public:
  /// The value of the key, made where the one that is kept is of another.
  template <typename Make>
  Value& of(const Key& key, Make make) {
    if (!value_ || !(key_ == key)) {
      value_.emplace(make());
      key_ = key;
    }
    return *value_;
  }
  /// The value that is kept, if it is of the key; else null.
  Value* find(const Key& key) { return value_ && key_ == key ? &*value_ : nullptr; }
  const Value* find(const Key& key) const { return value_ && key_ == key ? &*value_ : nullptr; }
  void forget() { value_.reset(); }

 private:
  Key key_{};
  std::optional<Value> value_;
};

}  // namespace lagesbild::app
