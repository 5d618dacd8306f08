#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace lagesbild::data {

/// A file's content, held once however many hold it, and never changed.
class Bytes {
 public:
  Bytes() = default;
  Bytes(std::string bytes)  // NOLINT(google-explicit-constructor)
      : shared_(std::make_shared<const std::string>(std::move(bytes))) {}
  Bytes(const char* bytes) : Bytes(std::string(bytes)) {}  // NOLINT(google-explicit-constructor)

  std::string_view view() const { return shared_ ? std::string_view(*shared_) : std::string_view(); }
  operator std::string_view() const { return view(); }  // NOLINT(google-explicit-constructor)
  std::string text() const { return std::string(view()); }
  std::size_t size() const { return view().size(); }
  bool empty() const { return view().empty(); }

  /// The very same copy, not only the same content.
  bool shares(const Bytes& other) const { return shared_ == other.shared_; }

  friend bool operator==(const Bytes& one, const Bytes& other) {
    return one.shares(other) || one.view() == other.view();
  }
  template <typename Text>
  requires(std::convertible_to<Text, std::string_view> && !std::same_as<Text, Bytes>) friend bool operator==(
      const Bytes& bytes, const Text& text) {
    return bytes.view() == std::string_view(text);
  }

 private:
  std::shared_ptr<const std::string> shared_;
};

}  // namespace lagesbild::data
