#include "export/value_text.hpp"

#include <algorithm>
#include <array>

#include "data/json/json_view.hpp"
#include "words/field_words.hpp"
#include "words/texts.hpp"

namespace lagesbild::exports {
namespace {

/// What the files keep for themselves.
constexpr std::array unsaid{std::string_view("id"), std::string_view("changed"),
                            std::string_view("changed_by"), std::string_view("deleted")};

std::string parted(const data::JsonView& value, Language language);

std::string of_object(const data::JsonView& object, Language language) {
  // {"sv": …, "en": …}
  if (const auto swedish = object.find("sv")) {
    LocalText own;
    own.sv = parted(*swedish, language);
    if (const auto english = object.find("en")) own.en = parted(*english, language);
    return own.in(language);
  }
  std::string all;
  for (const data::JsonView::Member& member : object.members()) {
    const std::string key = member.name();
    if (std::find(unsaid.begin(), unsaid.end(), key) != unsaid.end()) continue;
    all +=
        (all.empty() ? "" : ", ") + words::field_text(key, language) + ": " + parted(member.value, language);
  }
  if (all.empty() && object.find("deleted"))
    return std::string(words::text(words::Text::clash_nothing, language));
  return all;
}

std::string parted(const data::JsonView& value, Language language) {
  if (value.is_object()) return of_object(value, language);
  if (!value.is_array()) return words::word_text(value.text().value_or(std::string(value.raw())), language);
  std::string all;
  for (const data::JsonView& element : value.elements()) {
    const std::string_view between = element.is_object() ? "; " : ", ";
    all += (all.empty() ? "" : std::string(between)) + parted(element, language);
  }
  return all;
}

}  // namespace

std::string value_text(std::string_view json, Language language) {
  constexpr std::size_t longest = 480;
  std::string text = parted(data::JsonView(json), language);
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  // Between letters, not within one.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + " …";
}

}  // namespace lagesbild::exports
