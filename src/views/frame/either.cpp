#include "views/frame/either.hpp"

#include <array>
#include <utility>

#include "app/topics/saving/changes.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"

namespace lagesbild::views {

using words::Text;

namespace {

/// The files' keys and words that people meet most, as the program calls them.
constexpr std::array key_words{std::pair{std::string_view("title"), Text::measure_title},
                               std::pair{std::string_view("status"), Text::measure_status_field},
                               std::pair{std::string_view("responsible"), Text::register_owner},
                               std::pair{std::string_view("problem"), Text::measure_problem_field},
                               std::pair{std::string_view("area"), Text::report_area},
                               std::pair{std::string_view("category"), Text::column_category},
                               std::pair{std::string_view("count"), Text::report_count},
                               std::pair{std::string_view("severity"), Text::severity},
                               std::pair{std::string_view("hour"), Text::report_which_hour},
                               std::pair{std::string_view("note"), Text::meeting_note},
                               std::pair{std::string_view("start"), Text::time_line_start}};
constexpr std::array value_words{std::pair{std::string_view("proposed"), Text::status_proposed},
                                 std::pair{std::string_view("planned"), Text::status_planned},
                                 std::pair{std::string_view("ongoing"), Text::status_ongoing},
                                 std::pair{std::string_view("done"), Text::status_done},
                                 std::pair{std::string_view("followed_up"), Text::status_followed_up},
                                 std::pair{std::string_view("reported"), Text::either_reported},
                                 std::pair{std::string_view("nothing"), Text::either_nothing},
                                 std::pair{std::string_view("partial"), Text::either_partial},
                                 std::pair{std::string_view("missing"), Text::either_missing}};

template <typename Words>
std::string called(const View& view, const Words& words, const std::string& word) {
  const Text text = app::named(words, word, Text::count);
  return text == Text::count ? word : std::string(view.text(text));
}

bool show_side(const View& view, std::string_view key, const EitherSide& side) {
  const std::string value = side.json ? called(view, value_words, app::plain_value(*side.json))
                                      : std::string(view.text(Text::clash_nothing));
  view.kit.text(view.filled(side.said, {value}));
  return view.kit.button(view.text(side.keep), {.key = key, .description = value});
}

}  // namespace

std::optional<int> ask_which(const View& view, std::string_view key, std::string_view field,
                             std::string_view record, const EitherSide& first, const EitherSide& second) {
  const bool whole = field.empty() || record.empty();
  const std::string name = called(view, key_words, std::string(field));
  view.kit.text(whole ? std::string(field.empty() ? record : name)
                      : view.filled(Text::clash_where, {name, std::string(record)}),
                ui::TextStyle::strong);
  const auto columns = two_columns(view, key);
  std::optional<int> chosen;
  if (show_side(view, std::string(key) + " 0", first)) chosen = 0;
  view.kit.next_column();
  if (show_side(view, std::string(key) + " 1", second)) chosen = 1;
  return chosen;
}

}  // namespace lagesbild::views
