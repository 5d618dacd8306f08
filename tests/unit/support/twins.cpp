#include "tests/unit/support/twins.hpp"

#include <unordered_set>

#include "imgui.h"
#include "imgui_internal.h"

// What Dear ImGui calls under IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
  if (context->TestEngine == nullptr) return;
  // A window reports itself and its title bar, too; the window that ImGui opens by itself is never shown.
  if (context->CurrentWindow != nullptr && context->CurrentWindow->IsFallbackWindow) return;
  for (const ImGuiWindow* window : context->Windows)
    if (id == window->ID || id == window->MoveId) return;
  static_cast<lagesbild::test::ItemCollector*>(context->TestEngine)->add(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}

namespace lagesbild::test {
namespace {

bool is_operable(ui::Role role) {
  switch (role) {
    case ui::Role::button:
    case ui::Role::toggle_button:
    case ui::Role::checkbox:
    case ui::Role::radio:
    case ui::Role::slider:
    case ui::Role::text_field:
    case ui::Role::search_field:
    case ui::Role::select:
    case ui::Role::link:
    case ui::Role::text_area:
    case ui::Role::combo_box:
    case ui::Role::option:
    case ui::Role::tab:
    case ui::Role::cell:
    case ui::Role::menu_item:
      return true;
    default:
      return false;
  }
}

}  // namespace

ItemCollector::ItemCollector(const ui::Stage& stage) : stage_(stage) {
  stage_.context()->TestEngine = this;
  stage_.context()->TestEngineHookItems = true;
}

ItemCollector::~ItemCollector() {
  stage_.context()->TestEngineHookItems = false;
  stage_.context()->TestEngine = nullptr;
}

std::vector<std::string> twin_problems(const ItemCollector& items, const ui::Record& record) {
  std::vector<std::string> problems;
  std::unordered_set<std::uint32_t> operable;
  std::unordered_set<std::uint32_t> all;
  for (const ui::RecordedItem& node : record.nodes) {
    if (!all.insert(node.id).second) problems.push_back("two nodes have the id of «" + node.name + "»");
    // A cell is operated in a grid alone, such as the calendar's.
    if (!is_operable(node.role) || (node.role == ui::Role::cell && node.form.keys.empty())) continue;
    operable.insert(node.id);
    if (node.name.empty()) problems.push_back("an operable node has no name, id " + std::to_string(node.id));
    if (node.rect.width < 24 || node.rect.height < 23.5f) {
      if (node.role != ui::Role::link && node.role != ui::Role::button)
        problems.push_back("«" + node.name + "» is smaller than 24 px");
    }
  }
  for (const std::uint32_t id : items.ids())
    if (!operable.contains(id))
      problems.push_back("an ImGui item has no real element, id " + std::to_string(id));
  return problems;
}

}  // namespace lagesbild::test
