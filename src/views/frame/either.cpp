#include "views/frame/either.hpp"

#include "app/topics/saving/changes.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "words/field_words.hpp"

namespace lagesbild::views {

using words::Text;

namespace {

bool show_side(const View& view, std::string_view key, const EitherSide& side) {
  const std::string value =
      side.json ? app::plain_value(*side.json, view.language) : std::string(view.text(Text::clash_nothing));
  view.kit.text(view.filled(side.said, {value}));
  return view.kit.button(view.text(side.keep), {.key = key, .description = value});
}

}  // namespace

std::optional<int> ask_which(const View& view, std::string_view key, std::string_view field,
                             std::string_view record, const EitherSide& first, const EitherSide& second) {
  const bool whole = field.empty() || record.empty();
  const std::string name = words::field_text(field, view.language);
  const auto* ready = view.picture.ready();
  const std::string of = words::record_text(record, ready ? &ready->situation : nullptr, view.language);
  view.kit.text(whole ? (field.empty() ? of : name) : view.filled(Text::clash_where, {name, of}),
                ui::TextStyle::strong);
  const auto columns = two_columns(view, key);
  std::optional<int> chosen;
  if (show_side(view, std::string(key) + " 0", first)) chosen = 0;
  view.kit.next_column();
  if (show_side(view, std::string(key) + " 1", second)) chosen = 1;
  return chosen;
}

}  // namespace lagesbild::views
