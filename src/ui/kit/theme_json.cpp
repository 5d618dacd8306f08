#include "ui/kit/theme_json.hpp"

#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

namespace lagesbild::ui {

std::string theme_json(const Theme& theme) {
  const std::pair<std::string_view, Colour> colours[] = {
      {"page", theme.page},
      {"surface", theme.surface},
      {"border", theme.border},
      {"border-strong", theme.border_strong},
      {"text", theme.text},
      {"text-muted", theme.text_muted},
      {"text-on-accent", theme.text_on_accent},
      {"accent", theme.accent},
      {"accent-soft", theme.accent_soft},
      {"focus-ring", theme.focus_ring},
      {"danger", theme.danger},
      {"danger-soft", theme.danger_soft},
      {"synthetic", theme.synthetic},
      {"synthetic-soft", theme.synthetic_soft},
  };
  std::string json = theme.kind == ThemeKind::dark ? "{\"kind\":\"dark\"" : "{\"kind\":\"light\"";
  for (const auto& [name, colour] : colours) {
    std::array<char, 16> value{};
    std::snprintf(value.data(), value.size(), "#%02x%02x%02x", static_cast<unsigned>(colour.red),
                  static_cast<unsigned>(colour.green), static_cast<unsigned>(colour.blue));
    json.append(",\"").append(name).append("\":\"").append(value.data()).append("\"");
  }
  return json + '}';
}

}  // namespace lagesbild::ui
