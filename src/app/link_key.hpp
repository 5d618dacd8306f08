#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

/// What a topic says in a link: its keys, each with how it is written and how it is read.
namespace lagesbild::app {

struct State;

/// Writes what is said under one key.
class LinkWriter {
 public:
  LinkWriter(std::string& link, std::string_view key) : link_(link), key_(key) {}

  void add(std::string_view value) { add_named({}, value); }
  /// `name` follows the key, which ends with a dot.
  void add_named(std::string_view name, std::string_view value);
  /// Nothing where there are none.
  void add_ids(const std::set<std::string>& ids);
  /// None chosen is another thing than nothing said.
  void add_chosen(const std::optional<std::set<std::string>>& ids);

 private:
  std::string& link_;
  std::string_view key_;
};

/// One part of a link as it stands there, escaped.
struct LinkPart {
  std::string_view name;  ///< what follows a key that ends with a dot
  std::string_view value;
};

struct LinkKey {
  std::string_view key;  ///< with a dot at its end where a name follows: "vikt.theft=4"
  /// Adds nothing where the state is the default.
  void (*write)(const State& state, LinkWriter& writer);
  /// Leaves the state as it is where the part is not understood.
  void (*read)(State& state, const LinkPart& part);
};

// [SECTION] Words, characters and numbers

/// Meanings by their words.
template <typename Value, std::size_t count>
using LinkWords = std::array<std::pair<std::string_view, Value>, count>;

template <typename Value, std::size_t count>
std::string_view word_of(const LinkWords<Value, count>& words, Value value) {
  for (const auto& [word, meaning] : words) {
    if (meaning == value) return word;
  }
  return {};
}

template <typename Value, std::size_t count>
std::optional<Value> meaning_of(const LinkWords<Value, count>& words, std::string_view word) {
  for (const auto& [known, meaning] : words) {
    if (known == word) return meaning;
  }
  return std::nullopt;
}

std::string escaped(std::string_view text);
std::string unescaped(std::string_view text);

/// In thousandths, which is how actions keep weights; so a link gives back the very same number.
std::string link_number(double value);
std::optional<double> parse_link_number(std::string_view text);
/// 0 to 999 999.
std::optional<int> parse_whole(std::string_view text);
/// Ids parted by commas; "" is none.
std::set<std::string> parse_ids(std::string_view list);

}  // namespace lagesbild::app
