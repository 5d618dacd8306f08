#include "data/json/json_view.hpp"

#include <charconv>

#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

constexpr std::string_view space = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t after_space(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_not_of(space, at);
  return found == std::string_view::npos ? text.size() : found;
}

/// Behind the closing quotation mark of the text that begins here.
std::size_t after_text(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at < text.size() ? at + 1 : text.size();
}

std::size_t after_brackets(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = after_text(text, at);
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return text.size();
}

std::size_t after_value(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  if (text[at] == '"') return after_text(text, at);
  if (text[at] == '{' || text[at] == '[') return after_brackets(text, at);
  const std::size_t end = text.find_first_of(",]} \t\r\n", at);
  return end == std::string_view::npos ? text.size() : end;
}

/// Where the next value of an object or an array begins, behind space and a comma; nothing at its end.
std::optional<std::size_t> next(std::string_view text, std::size_t at) {
  at = after_space(text, at);
  if (at < text.size() && text[at] == ',') at = after_space(text, at + 1);
  if (at >= text.size() || text[at] == '}' || text[at] == ']') return std::nullopt;
  return at;
}

}  // namespace

JsonView::JsonView(std::string_view document)
    : JsonView(document, after_space(document, document.substr(0, 3) == byte_order_mark ? 3 : 0)) {}

JsonView::JsonView(std::string_view document, std::size_t begin)
    : document_(document), begin_(begin), end_(after_value(document, begin)) {}

JsonView::Kind JsonView::kind() const {
  const char first = begin_ < document_.size() ? document_[begin_] : 'n';
  switch (first) {
    case '{':
      return Kind::object;
    case '[':
      return Kind::array;
    case '"':
      return Kind::text;
    case 't':
    case 'f':
      return Kind::boolean;
    case 'n':
      return Kind::null;
    default:
      return Kind::number;
  }
}

template <typename Found>
void JsonView::each_member(Found found) const {
  if (!is_object()) return;
  auto at = next(document_, begin_ + 1);
  while (at && *at < end_) {
    const JsonView key(document_, *at);
    std::size_t colon = after_space(document_, key.end());
    if (colon < document_.size() && document_[colon] == ':') ++colon;
    const JsonView value(document_, after_space(document_, colon));
    if (!found(key, value) || value.end() <= *at) return;
    at = next(document_, value.end());
  }
}

std::vector<JsonView::Member> JsonView::members() const {
  std::vector<Member> all;
  each_member([&](const JsonView& key, const JsonView& value) {
    all.push_back({key, value});
    return true;
  });
  return all;
}

std::vector<JsonView> JsonView::elements() const {
  std::vector<JsonView> all;
  if (!is_array()) return all;
  auto at = next(document_, begin_ + 1);
  while (at && *at < end_) {
    all.push_back(JsonView(document_, *at));
    if (all.back().end() <= *at) break;
    at = next(document_, all.back().end());
  }
  return all;
}

std::optional<JsonView> JsonView::find(std::string_view key) const {
  std::optional<JsonView> last;
  each_member([&](const JsonView& name, const JsonView& value) {
    if (name.says(key)) last = value;
    return true;
  });
  return last;
}

std::optional<std::string> JsonView::text() const {
  if (kind() != Kind::text || end_ < begin_ + 2) return std::nullopt;
  const std::string_view spelt = raw();
  if (spelt.find('\\') == std::string_view::npos) return std::string(spelt.substr(1, spelt.size() - 2));
  const Parsed parsed = parse_json("", spelt);
  if (!parsed.value || !parsed.value->is_string()) return std::nullopt;
  return parsed.value->get<std::string>();
}

bool JsonView::says(std::string_view wanted) const {
  const std::string_view spelt = raw();
  if (spelt.find('\\') != std::string_view::npos) return text() == wanted;
  return kind() == Kind::text && spelt.size() >= 2 && spelt.substr(1, spelt.size() - 2) == wanted;
}

std::optional<long long> JsonView::integer() const {
  const std::string_view spelt = raw();
  long long number = 0;
  const auto [rest, fault] = std::from_chars(spelt.data(), spelt.data() + spelt.size(), number);
  if (fault != std::errc{} || rest != spelt.data() + spelt.size()) return std::nullopt;
  return number;
}

}  // namespace lagesbild::data
