#include "ui/kit/record_update.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <unordered_map>

namespace lagesbild::ui {
namespace {

constexpr std::array<std::string_view, 52> role_names = {"banner",
                                                         "main",
                                                         "navigation",
                                                         "search",
                                                         "complementary",
                                                         "content_info",
                                                         "region",
                                                         "group",
                                                         "radio_group",
                                                         "list",
                                                         "ordered_list",
                                                         "list_item",
                                                         "figure",
                                                         "dialog",
                                                         "scroll_area",
                                                         "heading",
                                                         "paragraph",
                                                         "button",
                                                         "toggle_button",
                                                         "checkbox",
                                                         "radio",
                                                         "slider",
                                                         "text_field",
                                                         "search_field",
                                                         "select",
                                                         "link",
                                                         "table",
                                                         "progress",
                                                         "status",
                                                         "alert",
                                                         "gesture_surface",
                                                         "field_set",
                                                         "radio_set",
                                                         "text_area",
                                                         "combo_box",
                                                         "list_box",
                                                         "option",
                                                         "alert_dialog",
                                                         "tab_list",
                                                         "tab",
                                                         "tab_panel",
                                                         "data_table",
                                                         "row_group",
                                                         "row",
                                                         "column_header",
                                                         "row_header",
                                                         "cell",
                                                         "grid",
                                                         "menu",
                                                         "menu_item",
                                                         "toast",
                                                         "disclosure"};

void write_strings(std::string& out, std::span<const std::string> texts) {
  out += '[';
  for (std::size_t index = 0; index < texts.size(); ++index) {
    if (index > 0) out += ',';
    append_json(out, texts[index]);
  }
  out += ']';
}

void write_number(std::string& out, double value) {
  // Ids, above all: printing a fraction takes twenty times as long.
  constexpr double largest_id = 4294967295.0;
  if (value >= 0 && value <= largest_id && std::floor(value) == value) {
    out += std::to_string(static_cast<std::uint32_t>(value));
    return;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.15g", value);
  out += text.data();
}

// The members of an object; where not told otherwise those after the first, which the caller has written.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) {}
  Members(std::string& out, bool any) : out_(out), any_(any) {}

  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    start(name);
    append_json(out_, value);
  }
  void number(std::string_view name, double value, double standard = 0) {
    if (value == standard) return;
    start(name);
    write_number(out_, value);
  }
  void flag(std::string_view name, std::optional<bool> value) {
    if (!value) return;
    start(name);
    out_ += *value ? "true" : "false";
  }
  void texts(std::string_view name, std::span<const std::string> values) {
    if (values.empty()) return;
    start(name);
    write_strings(out_, values);
  }
  void table(const TableContent& table) {
    start("table");
    out_ += "{\"caption\":";
    append_json(out_, table.caption);
    out_ += ",\"columns\":";
    write_strings(out_, table.columns);
    out_ += ",\"rows\":[";
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
      if (index > 0) out_ += ',';
      write_strings(out_, table.rows[index]);
    }
    out_ += "]}";
  }

 private:
  void start(std::string_view name) {
    out_ += any_ ? ",\"" : "\"";
    any_ = true;
    out_ += name;
    out_ += "\":";
  }

  std::string& out_;
  bool any_ = true;
};

void write_form(std::string& out, const FormState& form) {
  out += ",\"form\":{";
  Members members(out, false);
  members.text("error", form.error);
  members.text("inputMode", form.input_mode);
  members.text("opens", form.opens);
  members.text("sort", form.sort);
  members.text("keys", form.keys);
  members.number("controls", form.controls);
  members.number("active", form.active);
  members.number("position", form.position);
  members.number("count", form.count);
  if (form.required) members.flag("required", true);
  if (form.multiple) members.flag("multiple", true);
  if (form.modal) members.flag("modal", true);
  if (form.no_tab_stop) members.flag("noTabStop", true);
  out += '}';
}

void write_node(std::string& out, const RecordedItem& node, const Record& record) {
  out += "{\"id\":";
  write_number(out, node.id);
  Members members(out);
  if (node.parent >= 0) members.number("parent", record.nodes[static_cast<std::size_t>(node.parent)].id);
  members.text("role", role_name(node.role));
  members.text("name", node.name);
  members.text("description", node.description);
  members.text("value", node.value_text);
  members.number("level", node.level);
  if (node.disabled) members.flag("disabled", true);
  members.flag("checked", node.checked);
  members.flag("expanded", node.expanded);
  if (node.current) members.flag("current", true);
  members.number("now", node.now);
  members.number("minimum", node.minimum);
  members.number("maximum", node.maximum);
  members.number("step", node.step);
  members.texts("options", node.options);
  members.number("chosen", node.chosen, -1);
  members.text("href", node.href);
  members.number("contentHeight", static_cast<double>(node.content_height));
  members.number("scrollTop", static_cast<double>(node.scroll_top));
  if (node.takes_wheel_in) members.flag("takesWheelIn", true);
  if (node.takes_wheel_out) members.flag("takesWheelOut", true);
  if (node.takes_finger) members.flag("takesFinger", true);
  if (node.table) members.table(*node.table);
  if (node.form != FormState{}) write_form(out, node.form);
  out += '}';
}

// Whether two nodes say the same; where they lie is sent apart. Parents are compared by id: an index moves
// with every neighbour.
bool same_meaning(const RecordedItem& a, const Record& in_a, const RecordedItem& b, const Record& in_b) {
  const auto parent_id = [](const RecordedItem& node, const Record& record) {
    return node.parent < 0 ? 0 : record.nodes[static_cast<std::size_t>(node.parent)].id;
  };
  if (parent_id(a, in_a) != parent_id(b, in_b)) return false;
  if (a.parent == b.parent && a.rect == b.rect) return a == b;
  RecordedItem moved = a;
  moved.parent = b.parent;
  moved.rect = b.rect;
  return moved == b;
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // where what needs no escape begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char sign = text[at];
    const auto code = static_cast<unsigned char>(sign);
    if (code >= 0x20 && sign != '"' && sign != '\\') continue;
    out.append(text, plain, at - plain);
    plain = at + 1;
    if (sign == '"' || sign == '\\') {
      out += '\\';
      out += sign;
    } else {
      std::array<char, 8> escaped{};
      std::snprintf(escaped.data(), escaped.size(), "\\u%04x", static_cast<unsigned>(code));
      out += escaped.data();
    }
  }
  out.append(text, plain);
  out += '"';
}

std::string_view role_name(Role role) {
  return role_names.at(static_cast<std::size_t>(role));
}

bool RecordUpdate::take(const Record& record) {
  if (!first_ && record == sent_) return false;
  std::unordered_map<std::uint32_t, const RecordedItem*> before;
  bool same_order = !first_ && record.nodes.size() == sent_.nodes.size();
  for (const RecordedItem& node : sent_.nodes) before.emplace(node.id, &node);

  json_ = "{\"title\":";
  append_json(json_, record.title);
  json_ += ",\"lang\":";
  append_json(json_, record.language);
  json_ += ",\"height\":";
  write_number(json_, static_cast<double>(record.page_height));
  Members(json_).number("focus", record.focus);
  json_ += ",\"nodes\":[";
  rects_.clear();
  bool any = false;
  for (std::size_t index = 0; index < record.nodes.size(); ++index) {
    const RecordedItem& node = record.nodes[index];
    rects_.insert(rects_.end(), {node.rect.x, node.rect.y, node.rect.width, node.rect.height});
    if (same_order && sent_.nodes[index].id != node.id) same_order = false;
    const auto found = before.find(node.id);
    if (!first_ && found != before.end() && same_meaning(*found->second, sent_, node, record)) continue;
    if (any) json_ += ',';
    any = true;
    write_node(json_, node, record);
  }
  json_ += ']';
  if (!same_order) {
    json_ += ",\"order\":[";
    for (std::size_t index = 0; index < record.nodes.size(); ++index) {
      if (index > 0) json_ += ',';
      write_number(json_, record.nodes[index].id);
    }
    json_ += ']';
  }
  json_ += '}';
  sent_ = record;
  first_ = false;
  return true;
}

}  // namespace lagesbild::ui
