#include "views/frame/found.hpp"

#include <algorithm>

namespace lagesbild::views {

namespace {

using personal_data::Kind;
using words::Text;

Text name_of_kind(Kind kind) {
  switch (kind) {
    case Kind::personal_number:
      return Text::found_personal_number;
    case Kind::coordination_number:
      return Text::found_coordination_number;
    case Kind::telephone:
      return Text::found_telephone;
    case Kind::email:
      return Text::found_email;
    case Kind::vehicle_plate:
      return Text::found_plate;
    case Kind::name:
      return Text::found_name;
  }
  return Text::found_name;
}

}  // namespace

std::string found_text(const View& view, std::string_view text,
                       const std::vector<personal_data::Finding>& findings) {
  std::string all;
  for (const personal_data::Finding& finding : findings) {
    const std::string_view what = text.substr(finding.from, finding.to - finding.from);
    all += (all.empty() ? "" : "; ") + view.filled(name_of_kind(finding.kind), {what});
  }
  return all;
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
