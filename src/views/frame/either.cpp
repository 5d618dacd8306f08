#include "views/frame/either.hpp"

#include "app/topics/saving/changes.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"

namespace lagesbild::views {

using words::Text;

namespace {

bool show_side(const View& view, std::string_view key, const EitherSide& side) {
  const std::string value =
      side.json ? app::plain_value(*side.json) : std::string(view.text(Text::clash_nothing));
  view.kit.text(view.filled(side.said, {value}));
  return view.kit.button(view.text(side.keep), {.key = key, .description = value});
}

}  // namespace

std::optional<int> ask_which(const View& view, std::string_view key, std::string_view field,
                             std::string_view record, const EitherSide& first, const EitherSide& second) {
  const bool whole = field.empty() || record.empty();
  view.kit.text(whole ? std::string(field.empty() ? record : field)
                      : view.filled(Text::clash_where, {std::string(field), std::string(record)}),
                ui::TextStyle::strong);
  const auto columns = two_columns(view, key);
  std::optional<int> chosen;
  if (show_side(view, std::string(key) + " 0", first)) chosen = 0;
  view.kit.next_column();
  if (show_side(view, std::string(key) + " 1", second)) chosen = 1;
  return chosen;
}

}  // namespace lagesbild::views
