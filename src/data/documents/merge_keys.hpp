#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/json/json_view.hpp"

/// By what a merge knows things again, and when it calls them the same.
namespace lagesbild::data {

using Side = std::optional<JsonView>;

/// Equal texts for equal content, however it is spelt and its keys are ordered.
std::string canonical(const JsonView& value);
/// The same of a record without one of its keys; nor does the order of sets and of inner records count.
std::string record_content(const JsonView& record, std::initializer_list<const char*> without);
bool same_content(const Side& one, const Side& other);
/// Of a record, whose time of change alone is no change.
bool same_but_for_time(const Side& one, const Side& other);
/// Of two times of change; of equal ones the same whichever comes first.
JsonView later_of(const JsonView& one, const JsonView& other);

/// What a list is to a merge: one value, a set of texts, or records.
enum class ListKind { whole, set, records };
ListKind list_kind(std::string_view name, const std::array<Side, 3>& lists);

/// A key for each element, no two the same in one list: its own id, what else tells it among the list's kind,
/// or its content; with a number where several have the same.
std::vector<std::string> keys_of(std::string_view list, const std::vector<JsonView>& elements);
/// The id within a list's element; "" where it has none.
std::string id_of(std::string_view list, const JsonView& element);
/// Where both sides have a new record under one key: whether it is one record that both describe.
bool is_one_record(std::string_view list, const JsonView& one, const JsonView& other);

/// Values that are no sum of their parts: a point, a picture of what was known.
bool is_whole(std::string_view key);

}  // namespace lagesbild::data
