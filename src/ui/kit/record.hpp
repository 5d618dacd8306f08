#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lagesbild::ui {

/// What an item means. The web page makes one real HTML element of each, see web/mirror.js.
enum class Role : std::uint8_t {
  // Containers
  banner,
  main,
  navigation,
  search,
  complementary,
  content_info,
  region,
  group,
  radio_group,
  list,
  ordered_list,
  list_item,
  figure,
  dialog,
  scroll_area,  ///< a real scroller: it takes the wheel and the finger, see RecordedItem::content_height
  // Items
  heading,
  paragraph,
  button,
  toggle_button,
  checkbox,
  radio,
  slider,
  text_field,
  search_field,
  select,
  link,
  table,
  progress,
  status,
  alert,
  gesture_surface,  ///< nothing to be read: here the pointer's gestures belong to the program
  // Forms, and what opens above the page (ui/kit/forms.hpp and its neighbours)
  field_set,  ///< a group of fields with its legend
  radio_set,  ///< the same of radio buttons
  text_area,
  combo_box,
  list_box,
  option,
  alert_dialog,
  tab_list,
  tab,
  tab_panel,
  data_table,
  row_group,  ///< the rows of a data table, a real scroller
  row,
  column_header,
  row_header,
  cell,
  grid,  ///< a table whose cells are moved between by arrow keys
  menu,
  menu_item,
  toast,
  disclosure,  ///< a heading that holds the button which opens and closes what follows it
};

/// In CSS pixels from the page's (not the viewport's) top left corner. What lies in a scroll area is recorded
/// where it would be if that were not scrolled, so that scrolling changes no rectangle.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  bool operator==(const Rect&) const = default;
};

/// What a chart shows, as a table. A cell that is not there is an empty string.
struct TableContent {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< the first cell of a row is its heading

  bool operator==(const TableContent&) const = default;
};

/// What fields, what opens above the page, and tables say beyond a RecordedItem's own members.
struct FormState {
  std::string error;       ///< why the field's value cannot be used, or ""
  std::string input_mode;  ///< of a text field: which keys a phone shows, "decimal" or "numeric"
  std::string opens;       ///< of what opens something: "menu", "dialog" or "listbox"
  std::string sort;        ///< of a column that can be sorted: "none", "ascending" or "descending"
  std::string keys;        ///< keys that the program wants, by DOM's names, parted by spaces; " " is Space
  std::uint32_t controls = 0;  ///< id of what it opens or shows
  std::uint32_t active = 0;    ///< of a combo box: id of the option that Enter takes
  std::int32_t position = 0;   ///< of an option or a row among all of its kind, from 1
  std::int32_t count = 0;      ///< how many there are of them, also of those not recorded
  bool required = false;
  bool multiple = false;     ///< of a list box: more than one can be chosen
  bool modal = false;        ///< of a dialog: nothing outside it can be reached
  bool no_tab_stop = false;  ///< reached by arrow keys from a neighbour, not by Tab

  bool operator==(const FormState&) const = default;
};

/// One item of the record: role, name, value, state and rectangle.
struct RecordedItem {
  static constexpr std::int32_t no_parent = -1;

  std::uint32_t id = 0;             ///< stable over frames; the ImGui id where the item can be operated
  std::int32_t parent = no_parent;  ///< index into Record::nodes, always smaller than the node's own
  Role role = Role::group;
  std::string name;         ///< the accessible name; of headings and paragraphs the text
  std::string description;  ///< said after the name, or ""
  std::string value_text;   ///< a slider's or progress bar's value in words; a text field's text
  int level = 0;            ///< of headings, 1–6
  bool disabled = false;
  std::optional<bool> checked;  ///< check box and radio; pressed of toggle button; selected of tab and option
  std::optional<bool> expanded;  ///< of a button that shows and hides something
  bool current = false;          ///< the selected one among its siblings
  double now = 0;                ///< of slider and progress
  double minimum = 0;
  double maximum = 0;
  double step = 0;
  std::vector<std::string> options;  ///< of select
  std::int32_t chosen = -1;          ///< index into options
  std::string href;                  ///< of link
  std::shared_ptr<const TableContent> table;
  float content_height = 0;      ///< of scroll_area, px
  float scroll_top = 0;          ///< of scroll_area, px: where the program wants it
  bool takes_wheel_in = false;   ///< of gesture_surface
  bool takes_wheel_out = false;  ///< of gesture_surface
  bool takes_finger = false;     ///< of gesture_surface
  FormState form;
  Rect rect;

  bool operator==(const RecordedItem&) const = default;
};

/// All that one frame showed, in reading order.
struct Record {
  std::string title;  ///< of the document
  std::string language;
  std::vector<RecordedItem> nodes;
  float page_height = 0;  ///< CSS pixels; the page scrolls where this exceeds the viewport
  std::uint32_t focus =
      0;  ///< id of the element that is now to have the keyboard, or 0: it stays where it is

  bool operator==(const Record&) const = default;
};

/// What a user did to an item's real element.
struct MirrorEvent {
  enum class Kind : std::uint8_t { activate, set_number, set_text, choose, focus, blur, scroll, key };

  Kind kind = Kind::activate;
  std::uint32_t id = 0;
  double number = 0;      ///< set_number; choose: index of the option; scroll: px from the top
  std::string text = {};  ///< set_text; key: DOM's name of it, "Leave" when the keyboard left a menu
};

}  // namespace lagesbild::ui
