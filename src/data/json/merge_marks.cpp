#include "data/json/merge_marks.hpp"

#include <algorithm>

#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

constexpr std::string_view ours_mark = "<<<<<<<";
constexpr std::string_view base_mark = "|||||||";
constexpr std::string_view middle_mark = "=======";
constexpr std::string_view theirs_mark = ">>>>>>>";

std::string_view bared(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n,");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n,") + 1 - first);
}

/// Whole values as those of one list, or whole items of one object.
Json parsed(std::string_view side, char open, char close) {
  return Json::parse(open + std::string(bared(side)) + close, nullptr, false);
}

/// What every saving raises: of two the greater holds.
bool rises(std::string_view key) {
  return key == "revision" || key == "updated" || key == "changed";
}

bool only_rises(std::string_view side) {
  const Json items = parsed(side, '{', '}');
  return items.is_object() && std::all_of(items.items().begin(), items.items().end(),
                                          [](const auto& item) { return rises(item.key()); });
}

/// Whether both sides may stand one after the other.
bool add_up(std::string_view one, std::string_view other) {
  if (bared(one).empty() || bared(other).empty()) return true;
  if (parsed(one, '[', ']').is_array() && parsed(other, '[', ']').is_array()) return true;
  const Json first = parsed(one, '{', '}');
  const Json second = parsed(other, '{', '}');
  if (!first.is_object() || !second.is_object()) return false;
  return std::none_of(first.items().begin(), first.items().end(), [&](const auto& item) {
    return second.contains(item.key()) && second.at(item.key()) != item.value() && !rises(item.key());
  });
}

/// Of items that both have the greater value: the sides as the items of one object.
std::string united(std::string_view one, std::string_view other) {
  Json all = parsed(one, '{', '}');
  const Json second = parsed(other, '{', '}');
  if (!all.is_object() || !second.is_object()) return "";
  bool any = false;
  for (const auto& item : second.items()) {
    any = any || all.contains(item.key());
    if (!all.contains(item.key()) || all.at(item.key()) < item.value()) all[item.key()] = item.value();
  }
  if (!any) return "";
  const std::string text = all.dump();
  return text.substr(1, text.size() - 2);
}

/// One after the other, with the comma between them; the line break that stood there stays.
void append_both(std::string& text, std::string_view one, std::string_view other) {
  const bool both = !bared(one).empty() && !bared(other).empty();
  const std::size_t end = one.find_last_not_of(" \t\r\n");
  const bool has_comma = end != std::string_view::npos && one[end] == ',';
  if (const std::string items = united(one, other); !items.empty()) {
    const std::size_t last = other.find_last_not_of(" \t\r\n");
    const bool goes_on = has_comma || (last != std::string_view::npos && other[last] == ',');
    text += items + (goes_on ? "," : "");
    const auto lines =
        std::count(one.begin(), one.end(), '\n') + std::count(other.begin(), other.end(), '\n') + 1;
    text.append(static_cast<std::size_t>(lines), '\n');
    return;
  }
  text += one.substr(0, end == std::string_view::npos ? 0 : end + 1);
  if (both && !has_comma) text += ',';
  text += one.substr(end == std::string_view::npos ? 0 : end + 1);
  text += '\n';
  text += other;
}

}  // namespace

MergeMarks without_merge_marks(std::string_view text) {
  enum class Part { outside, ours, base, theirs };
  MergeMarks marks;
  if (text.find(ours_mark) == std::string_view::npos) return marks;
  Part part = Part::outside;
  std::string one, other, before;
  std::size_t begun = 0;
  std::size_t number = 0;
  const auto unclear = [&](std::size_t line) {
    if (marks.unclear_line == 0) marks.unclear_line = line;
  };
  for (std::size_t at = 0; at < text.size();) {
    ++number;
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = text.substr(at, end - at);
    at = end;
    if (line.starts_with(ours_mark)) {
      if (part != Part::outside) unclear(number);
      marks.any = true;
      part = Part::ours;
      begun = number;
      one.clear();
      other.clear();
      before.clear();
      marks.text += '\n';
    } else if (part == Part::ours && line.starts_with(base_mark)) {
      part = Part::base;
    } else if ((part == Part::ours || part == Part::base) && line.starts_with(middle_mark)) {
      part = Part::theirs;
    } else if (part == Part::theirs && line.starts_with(theirs_mark)) {
      // What stood there before, where Git tells it, was changed by both.
      if (!only_rises(before) || !add_up(one, other)) unclear(begun);
      append_both(marks.text, one, other);
      marks.text += '\n';
      part = Part::outside;
    } else if (part == Part::outside) {
      marks.text += line;
    } else {
      (part == Part::ours ? one : part == Part::base ? before : other) += line;
    }
  }
  if (part != Part::outside) unclear(begun);
  if (!marks.any || marks.unclear_line > 0) marks.text.clear();
  return marks;
}

Problem undecided_merge(std::string_view path, std::size_t line) {
  const std::string number = std::to_string(line);
  return {Severity::error,
          std::string(path),
          "",
          {"Rad " + number + ": Git har lagt två versioner bredvid varandra, och de säger olika",
           "Line " + number + ": Git has put two versions side by side, and they differ"},
          {"Ta bort den ena sidans rader och raderna med <<<<<<<, ======= och >>>>>>>, eller kör lagesbild "
           "merge på de "
           "två versionerna",
           "Remove one side's lines and the lines with <<<<<<<, ======= and >>>>>>>, or run lagesbild merge "
           "on the two "
           "versions"},
          ProblemCode::syntax};
}

}  // namespace lagesbild::data
