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

void guard_text(const View& view, std::string_view key, std::string& text, personal_data::Said& said,
                Names names) {
  auto findings = personal_data::find(text, view.picture.today);
  if (names == Names::expected)
    std::erase_if(findings, [](const auto& finding) { return personal_data::is_hint(finding.kind); });
  if (findings.empty()) return;
  const bool is_sure = personal_data::points_at_somebody(text, findings);
  const bool is_said = is_sure && !personal_data::points_at_somebody(text, findings, said);
  if (show_found(view, text, findings, key)) {
    text = personal_data::without(text, findings);
    return;
  }
  if (is_sure && view.kit.checkbox(view.text(Text::report_keep_found), is_said, std::string(key) + "-keep"))
    personal_data::say_impersonal(text, findings, !is_said, said);
}

}  // namespace lagesbild::views
