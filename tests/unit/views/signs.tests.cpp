#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/kit/stage.hpp"
#include "words/texts.hpp"

namespace lagesbild::views {

namespace {

/// Those that neither weight can paint, of all texts of the interface.
std::set<std::string> signs_without_a_glyph() {
  const ui::Stage stage;
  ImGui::SetCurrentContext(stage.context());
  std::set<std::string> missing;
  for (int name = 0; name < static_cast<int>(words::Text::count); ++name) {
    for (const Language language : {Language::sv, Language::en}) {
      const std::string text{words::text(static_cast<words::Text>(name), language)};
      for (const char* at = text.data(); *at != '\0';) {
        unsigned int sign = 0;
        const int bytes = ImTextCharFromUtf8(&sign, at, nullptr);
        for (ImFont* font : ImGui::GetIO().Fonts->Fonts) {
          if (sign >= ' ' && !font->IsGlyphInFont(static_cast<ImWchar>(sign)))
            missing.insert(std::string(at, static_cast<std::size_t>(bytes)));
        }
        at += bytes;
      }
    }
  }
  return missing;
}

}  // namespace

TEST_CASE("Every sign of the interface's texts can be painted in both weights") {
  CHECK(signs_without_a_glyph() == std::set<std::string>{});
}

}  // namespace lagesbild::views
