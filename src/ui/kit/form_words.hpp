#pragma once

#include <array>
#include <string>
#include <string_view>

namespace lagesbild::ui {

class ImGuiKit;

/// The few words that fields and tables say by themselves, in the language that Kit::document was told.
struct FormWords {
  std::string_view required;  ///< beside a label
  std::string_view close, choose_date, previous_month, next_month, week, short_week;
  std::string_view no_match, one_match, matches;  ///< "3 träffar": the number stands before the last
  std::string_view chosen, remove;
  std::string_view sort_by, ascending, descending, of;
  std::string_view message;
  std::array<std::string_view, 7> weekdays;  ///< Monday first
  std::array<std::string_view, 7> short_weekdays;
  std::array<std::string_view, 12> months;
};

const FormWords& form_words(const ImGuiKit& kit);

/// "Inga träffar", "1 träff", "37 träffar".
std::string count_of_matches(const FormWords& words, std::size_t count);

}  // namespace lagesbild::ui
