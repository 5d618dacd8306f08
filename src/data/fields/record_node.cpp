#include "data/fields/record_node.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lagesbild::data {

std::vector<std::string> keys_of(const RecordKind& kind) {
  std::vector<std::string> keys;
  for (const Field& field : kind.fields) keys.emplace_back(field.key);
  return keys;
}

RecordNode::RecordNode(Node node, const RecordKind& kind) : node_(std::move(node)), kind_(&kind) {
  if (!node_.is_object()) return;
  for (const auto& entry : node_.json().items()) {
    if (kind.find(entry.key()) != nullptr) continue;
    node_.warn_of_slips(keys_of(kind));
    return;
  }
}

const Field& RecordNode::field(std::string_view key) const {
  const Field* found = kind_->find(key);
  assert(found != nullptr);
  return *found;
}

std::optional<std::string> RecordNode::text(std::string_view key) const {
  const Field& of = field(key);
  if (of.type == FieldType::id) return node_.id(key, of.need);
  return is_name(of.type) ? node_.reference(key, of.need) : node_.text(key, of.need);
}

std::optional<LocalText> RecordNode::local_text(std::string_view key) const {
  return node_.local_text(key, field(key).need);
}

std::optional<Date> RecordNode::date(std::string_view key) const {
  return node_.date(key, field(key).need);
}

std::optional<Week> RecordNode::week(std::string_view key) const {
  return node_.week(key, field(key).need);
}

std::optional<bool> RecordNode::boolean(std::string_view key) const {
  return node_.boolean(key, field(key).need);
}

std::optional<double> RecordNode::number(std::string_view key, Span span) const {
  return node_.number(key, span, field(key).need);
}

std::optional<std::int64_t> RecordNode::integer(std::string_view key, Span span) const {
  return node_.integer(key, span, field(key).need);
}

std::optional<std::size_t> RecordNode::word(std::string_view key) const {
  const Field& of = field(key);
  const auto given = node_.get(key, of.need);
  if (!given) return std::nullopt;
  if (given->json().is_string()) {
    const std::string_view word = given->json().get_ref<const std::string&>();
    const auto found = std::find(of.words.begin(), of.words.end(), word);
    if (found != of.words.end()) return static_cast<std::size_t>(found - of.words.begin());
  }
  const std::vector<std::string> words(of.words.begin(), of.words.end());
  return given->as_choice(words);
}

std::vector<std::size_t> RecordNode::words(std::string_view key) const {
  const Field& of = field(key);
  const std::vector<std::string> known(of.words.begin(), of.words.end());
  std::vector<std::size_t> all;
  for (const Node& item : items(key)) {
    if (const auto word = item.as_choice(known)) all.push_back(*word);
  }
  return all;
}

std::optional<Node> RecordNode::get(std::string_view key) const {
  return node_.get(key, field(key).need);
}

std::optional<RecordNode> RecordNode::record(std::string_view key) const {
  const Field& of = field(key);
  const auto found = node_.get(key, of.need);
  if (!found || !found->expect_object()) return std::nullopt;
  return RecordNode(*found, *of.record);
}

std::vector<Node> RecordNode::items(std::string_view key) const {
  return node_.items(key, field(key).need);
}

}  // namespace lagesbild::data
