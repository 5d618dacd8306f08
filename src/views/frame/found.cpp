#include "views/frame/found.hpp"

#include <algorithm>

#include "words/found_words.hpp"

namespace lagesbild::views {

using words::Text;

std::string found_text(const View& view, std::string_view text,
                       const std::vector<personal_data::Finding>& findings) {
  return words::found_text(text, findings, view.language);
}

bool show_found(const View& view, std::string_view text, const std::vector<personal_data::Finding>& findings,
                std::string_view key) {
  if (findings.empty()) return false;
  const bool only_hints = std::all_of(findings.begin(), findings.end(), [](const auto& finding) {
    return personal_data::is_hint(finding.kind);
  });
  view.kit.alert(
      view.filled(only_hints ? Text::found_hint : Text::found_in_text, {found_text(view, text, findings)}),
      ui::Tone::warning);
  return view.kit.button(view.text(Text::found_take_out), {.key = std::string(key) + "-take-out"});
}

}  // namespace lagesbild::views
