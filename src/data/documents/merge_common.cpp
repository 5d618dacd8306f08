#include "data/documents/merge_common.hpp"

#include <algorithm>
#include <unordered_map>

#include "data/documents/merge_keys.hpp"

namespace lagesbild::data {
namespace {

/// What both have of a value, as JSON; nothing where that is nothing. `name`: the value's key.
std::optional<std::string> common_value(std::string_view name, const JsonView& one, const JsonView& other);

/// Members that both have, as far as they agree.
std::string common_object(const JsonView& one, const JsonView& other) {
  std::string text = "{";
  for (const JsonView::Member& member : one.members()) {
    const auto theirs = other.find(member.name());
    const auto value = theirs ? common_value(member.name(), member.value, *theirs) : std::nullopt;
    if (!value) continue;
    if (text.size() > 1) text += ", ";
    text += std::string(member.key.raw()) + ": " + *value;
  }
  return text + "}";
}

/// It says more than which record it is.
bool says_something(std::string_view list, const JsonView& record) {
  const std::string id = id_of(list, record);
  const auto members = record.members();
  return std::any_of(members.begin(), members.end(), [&](const JsonView::Member& member) {
    const std::string name = member.name();
    const bool is_id = !id.empty() && member.value.text().value_or(std::string(member.value.raw())) == id;
    return !is_id && name != "changed" && name != "changed_by" && name != "deleted";
  });
}

/// Records, or texts of a set, that both have.
std::string common_list(std::string_view name, const JsonView& one, const JsonView& other) {
  const std::vector<JsonView> elements = one.elements();
  const std::vector<JsonView> others = other.elements();
  const std::vector<std::string> keys = keys_of(name, elements);
  std::unordered_map<std::string, std::size_t> theirs;
  {
    const std::vector<std::string> other_keys = keys_of(name, others);
    for (std::size_t i = 0; i < other_keys.size(); ++i) theirs.emplace(other_keys[i], i);
  }
  std::string text = "[";
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto found = theirs.find(keys[i]);
    if (found == theirs.end()) continue;
    const JsonView& match = others[found->second];
    std::string value(elements[i].raw());
    if (elements[i].is_object() && match.is_object() && elements[i].raw() != match.raw()) {
      value = common_object(elements[i], match);
      if (!says_something(name, JsonView(value))) continue;
    }
    if (text.size() > 1) text += ",";
    text += value;
  }
  return text + "]";
}

std::optional<std::string> common_value(std::string_view name, const JsonView& one, const JsonView& other) {
  if (same_content(one, other)) return std::string(one.raw());
  if (is_whole(name)) return std::nullopt;
  if (one.is_object() && other.is_object()) return common_object(one, other);
  if (!one.is_array() || !other.is_array()) return std::nullopt;
  if (list_kind(name, {Side(one), Side(other), std::nullopt}) == ListKind::whole) return std::nullopt;
  return common_list(name, one, other);
}

}  // namespace

std::string common_of(const JsonView& one, const JsonView& other) {
  return common_object(one, other);
}

}  // namespace lagesbild::data
