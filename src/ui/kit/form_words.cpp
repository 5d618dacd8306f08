#include "ui/kit/form_words.hpp"

#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

using words::Text;

Language language_of(const ImGuiKit& kit) {
  const bool english = kit.record().language == words::text(Text::language_code, Language::en);
  return english ? Language::en : Language::sv;
}

std::string_view form_text(const ImGuiKit& kit, Text text) {
  return words::text(text, language_of(kit));
}

std::string form_text(const ImGuiKit& kit, Text text, std::string_view value) {
  return words::filled(text, language_of(kit), {value});
}

std::string count_of_matches(const ImGuiKit& kit, std::size_t count) {
  if (count == 0) return std::string(form_text(kit, Text::form_no_match));
  return words::counted(static_cast<double>(count), Text::form_one_match, Text::form_matches,
                        language_of(kit));
}

}  // namespace lagesbild::ui
