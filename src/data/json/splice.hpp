#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/json/json_view.hpp"

/// Changes of a JSON text that leave every other byte as it is. What is put in follows the spelling around
/// it: its line breaks, indentation and space after colons.
namespace lagesbild::data {

/// The bytes from `begin` to `end` (half-open) become `text`.
struct Splice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// The text after all splices. They do not overlap; of those at one place the first given comes first.
std::string spliced(std::string_view text, std::vector<Splice> splices);

/// Sets an object's member to a value that is given as JSON; the last of repeated ones, which is the one that
/// counts. One that is not there is put last.
Splice set_member(const JsonView& object, std::string_view key, std::string_view json);
/// A new member right behind the one named, or last where that is missing.
Splice insert_member(const JsonView& object, std::string_view behind, std::string_view key,
                     std::string_view json);
/// Without the member, however often it stands there.
std::vector<Splice> remove_member(const JsonView& object, std::string_view key);
/// The value as an array's last element.
Splice append_element(const JsonView& array, std::string_view json);

/// Some of an object's members go, by their index in members(), and others come last: key and value as JSON.
std::vector<Splice> change_members(const JsonView& object, const std::vector<std::size_t>& gone,
                                   const std::vector<std::pair<std::string, std::string>>& added);
/// The same of an array's elements.
std::vector<Splice> change_elements(const JsonView& array, const std::vector<std::size_t>& gone,
                                    const std::vector<std::string>& added);

}  // namespace lagesbild::data
