#include "data/json/splice.hpp"

#include <algorithm>

#include "data/json/json_writer.hpp"
#include "model/sorting.hpp"

namespace lagesbild::data {
namespace {

using Member = JsonView::Member;

std::string_view between(const JsonView& in, std::size_t begin, std::size_t end) {
  return in.document().substr(begin, end - begin);
}

/// What stands before the last of some values that begin and end there: its line break and indentation.
std::string_view space_before(const JsonView& container, std::size_t end_before, std::size_t begin) {
  const std::string_view gap = between(container, end_before, begin);
  const std::size_t comma = gap.find(',');
  return comma == std::string_view::npos ? gap : gap.substr(comma + 1);
}

std::string spelt_member(const JsonView& object, const std::vector<Member>& members, std::string_view key,
                         std::string_view json) {
  std::string text = quoted(key);
  text += members.empty() ? std::string_view(": ")
                          : between(object, members.back().key.end(), members.back().value.begin());
  text += json;
  return text;
}

/// The space that a further member would have before it. Beside a single one on its line it is that after
/// colons.
std::string_view member_space(const JsonView& object, const std::vector<Member>& members) {
  const std::size_t count = members.size();
  if (count > 1) {
    return space_before(object, members[count - 2].value.end(), members[count - 1].key.begin());
  }
  const std::string_view gap = between(object, object.begin() + 1, members[0].key.begin());
  if (gap.find('\n') != std::string_view::npos) return gap;
  const std::string_view colon = between(object, members[0].key.end(), members[0].value.begin());
  return colon.substr(colon.find(':') + 1);
}

struct Range {
  std::size_t begin;
  std::size_t end;
};

/// A comma goes with each that goes: the one behind, or of the last ones the one before.
std::vector<Splice> change_items(const JsonView& container, const std::vector<Range>& items,
                                 const std::vector<std::size_t>& gone, const std::vector<std::string>& added,
                                 std::string_view gap) {
  std::string joined;
  for (const std::string& item : added) {
    if (!joined.empty()) joined += "," + std::string(gap);
    joined += item;
  }
  if (items.empty()) return {{container.begin() + 1, container.begin() + 1, joined}};
  std::vector<bool> goes(items.size(), false);
  for (const std::size_t index : gone) goes[index] = true;
  std::vector<Splice> splices;
  for (std::size_t first = 0; first < items.size(); ++first) {
    if (!goes[first]) continue;
    std::size_t behind = first + 1;
    while (behind < items.size() && goes[behind]) ++behind;
    if (behind < items.size()) {
      splices.push_back({items[first].begin, items[behind].begin, ""});
    } else if (first > 0) {
      splices.push_back({items[first - 1].end, items.back().end, ""});
    } else {
      return {{items.front().begin, items.back().end, joined}};
    }
    first = behind;
  }
  if (!added.empty())
    splices.push_back({items.back().end, items.back().end, "," + std::string(gap) + joined});
  return splices;
}

std::string_view element_space(const JsonView& array, const std::vector<JsonView>& elements) {
  const std::size_t count = elements.size();
  const std::size_t end_before = count == 1 ? array.begin() + 1 : elements[count - 2].end();
  return space_before(array, end_before, elements.back().begin());
}

}  // namespace

std::string spliced(std::string_view text, std::vector<Splice> splices) {
  sort_stably(splices, [](const Splice& one, const Splice& other) { return one.begin < other.begin; });
  std::string result;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    result += text.substr(at, splice.begin - at);
    result += splice.text;
    at = splice.end;
  }
  result += text.substr(at);
  return result;
}

Splice set_member(const JsonView& object, std::string_view key, std::string_view json) {
  if (const auto value = object.find(key)) return {value->begin(), value->end(), std::string(json)};
  return insert_member(object, {}, key, json);
}

Splice insert_member(const JsonView& object, std::string_view behind, std::string_view key,
                     std::string_view json) {
  const std::vector<Member> members = object.members();
  const std::string member = spelt_member(object, members, key, json);
  if (members.empty()) return {object.begin() + 1, object.begin() + 1, member};
  const auto named = std::find_if(members.begin(), members.end(),
                                  [&](const Member& one) { return !behind.empty() && one.key.says(behind); });
  const std::size_t at = (named == members.end() ? members.back() : *named).value.end();
  return {at, at, "," + std::string(member_space(object, members)) + member};
}

std::vector<Splice> remove_member(const JsonView& object, std::string_view key) {
  const std::vector<Member> members = object.members();
  std::vector<Splice> splices;
  const auto goes = [&](std::size_t i) { return members[i].key.says(key); };
  for (std::size_t first = 0; first < members.size(); ++first) {
    if (!goes(first)) continue;
    std::size_t behind = first + 1;
    while (behind < members.size() && goes(behind)) ++behind;
    const bool is_last = behind == members.size();
    // A comma goes with each: the one behind, or of the last ones the one before.
    splices.push_back({is_last && first > 0 ? members[first - 1].value.end() : members[first].key.begin(),
                       is_last ? members.back().value.end() : members[behind].key.begin(), ""});
    first = behind;
  }
  return splices;
}

Splice append_element(const JsonView& array, std::string_view json) {
  return change_elements(array, {}, {std::string(json)}).front();
}

std::vector<Splice> change_members(const JsonView& object, const std::vector<std::size_t>& gone,
                                   const std::vector<std::pair<std::string, std::string>>& added) {
  const std::vector<Member> members = object.members();
  std::vector<Range> items;
  for (const Member& member : members) items.push_back({member.key.begin(), member.value.end()});
  std::vector<std::string> spelt;
  for (const auto& [key, json] : added) spelt.push_back(spelt_member(object, members, key, json));
  return change_items(object, items, gone, spelt, members.empty() ? " " : member_space(object, members));
}

std::vector<Splice> change_elements(const JsonView& array, const std::vector<std::size_t>& gone,
                                    const std::vector<std::string>& added) {
  const std::vector<JsonView> elements = array.elements();
  std::vector<Range> items;
  for (const JsonView& element : elements) items.push_back({element.begin(), element.end()});
  return change_items(array, items, gone, added, elements.empty() ? " " : element_space(array, elements));
}

}  // namespace lagesbild::data
