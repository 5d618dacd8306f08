#include "ui/kit/printed.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ui/kit/imgui_kit.hpp"
#include "ui/kit/record_update.hpp"

namespace lagesbild::ui {
namespace {

/// An element as JSON; a heading's level is kept, so that it can be left out where nothing follows.
struct Element {
  int heading = 0;
  std::string json;
};
using Elements = std::vector<Element>;

std::string text_element(std::string_view tag, std::string_view text) {
  std::string json = "[";
  append_json(json, tag);
  json += ',';
  append_json(json, text);
  return json + ']';
}

std::string around(std::string_view tag, const Elements& children) {
  std::string json = "[";
  append_json(json, tag);
  for (const Element& child : children) json += "," + child.json;
  return json + ']';
}

/// "12", "0,5–1,2", "100 %", "−67,4 till −29,5": figures and no words but the one between two ends.
bool is_number(std::string_view text) {
  for (const std::string_view between : {" till ", " to "}) {
    const std::size_t at = text.find(between);
    if (at != std::string_view::npos)
      return is_number(text.substr(0, at)) && is_number(text.substr(at + between.size()));
  }
  const auto is = [](char first, char last) {
    return [=](char letter) { return first <= letter && letter <= last; };
  };
  const auto is_letter = [&](char letter) {
    return is('a', 'z')(letter) || is('A', 'Z')(letter) || letter == '\xc3';  // the lead of å, ä and ö
  };
  return std::any_of(text.begin(), text.end(), is('0', '9')) &&
         std::none_of(text.begin(), text.end(), is_letter);
}

/// Which columns of the rows have more numbers than words. Numbers stand to the right, words to the left, and
/// headings as what they are of.
std::vector<bool> number_columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> votes;
  for (const auto& row : rows) {
    votes.resize(std::max(votes.size(), row.size()));
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (!row[column].empty()) votes[column] += is_number(row[column]) ? 1 : -1;
    }
  }
  std::vector<bool> numbers;
  for (const int vote : votes) numbers.push_back(vote > 0);
  return numbers;
}

std::string cell_element(std::string_view tag, std::string_view text, const std::vector<bool>& numbers,
                         std::size_t column) {
  const bool is_right = column < numbers.size() && numbers[column];
  return text_element(std::string(tag) + (is_right ? ".n" : ""), text);
}

std::string row_element(const std::vector<std::string>& cells, std::string_view first,
                        std::string_view others, const std::vector<bool>& numbers) {
  Elements row;
  for (const std::string& cell : cells) {
    row.push_back({0, cell_element(row.empty() ? first : others, cell, numbers, row.size())});
  }
  return around("tr", row);
}

/// `heading`: what stands over it, which is not said twice.
std::string table_element(const TableContent& table, std::string_view heading) {
  std::vector<bool> numbers = number_columns(table.rows);
  if (!numbers.empty()) numbers.front() = false;  // what a row is of stands at its beginning
  Elements rows;
  for (const auto& row : table.rows) rows.push_back({0, row_element(row, "th", "td", numbers)});
  Elements parts;
  if (table.caption != heading) parts.push_back({0, text_element("caption", table.caption)});
  parts.push_back({0, around("thead", {{0, row_element(table.columns, "th", "th", numbers)}})});
  parts.push_back({0, around("tbody", rows)});
  return around("table", parts);
}

/// From the end, a heading that only another of its own level or above follows, or nothing, goes.
Elements without_empty_headings(Elements elements) {
  Elements kept;
  int next = 1;  // as if a page began after the last
  for (auto element = elements.rbegin(); element != elements.rend(); ++element) {
    if (element->heading > 0 && next > 0 && next <= element->heading) continue;
    next = element->heading;
    kept.insert(kept.begin(), std::move(*element));
  }
  return kept;
}

class Printing {
 public:
  Printing(const Record& record, const std::unordered_map<std::uint32_t, Drawing>& drawings)
      : nodes_(record.nodes), drawings_(drawings), children_(record.nodes.size()) {
    for (std::size_t index = 0; index < nodes_.size(); ++index) {
      if (nodes_[index].parent == RecordedItem::no_parent) {
        top_.push_back(index);
      } else {
        children_[static_cast<std::size_t>(nodes_[index].parent)].push_back(index);
      }
    }
  }

  std::string json() {
    Elements head;
    Elements foot;
    Elements body;
    for (const std::size_t index : top_) {
      const Role role = nodes_[index].role;
      add(index, role == Role::banner ? head : role == Role::content_info ? foot : body);
    }
    return "[" + around("header", head) + "," + around("footer", foot) + "," +
           around("main", without_empty_headings(std::move(body))) + "]";
  }

 private:
  Elements inside(std::size_t index) {
    Elements elements;
    const std::vector<std::size_t>& children = children_[index];
    std::size_t abreast = 1;
    float width = 0;
    for (std::size_t at = 0; at < children.size();) {
      const std::size_t here = groups_abreast(children, at);
      if (here == 0) {
        abreast = 1;
        add(children[at++], elements);
        continue;
      }
      // The last of many have the width that the others have.
      const float own = nodes_[children[at]].rect.width;
      if (here > abreast || own > 1.1f * width) abreast = here;
      width = own;
      for (const std::size_t end = at + here; at < end; ++at) {
        Elements group = inside(children[at]);
        if (abreast < 2) {
          std::move(group.begin(), group.end(), std::back_inserter(elements));
        } else if (!group.empty()) {
          const std::string tag = "section.beside" + std::to_string(std::min<std::size_t>(abreast, 5));
          elements.push_back({0, around(tag, without_empty_headings(std::move(group)))});
        }
      }
    }
    return elements;
  }

  /// How many groups stand side by side from this one on; 0 where it is no group.
  std::size_t groups_abreast(const std::vector<std::size_t>& children, std::size_t first) const {
    std::size_t count = 0;
    while (first + count < children.size()) {
      const RecordedItem& node = nodes_[children[first + count]];
      if (node.role != Role::group) break;
      if (count > 0 && std::abs(node.rect.y - nodes_[children[first]].rect.y) > 1) break;
      if (count > 0 && node.rect.x <= nodes_[children[first + count - 1]].rect.x) break;
      ++count;
    }
    return count;
  }

  /// What can be chosen of a list, and so what the list says; a button after words only acts on them.
  bool is_row(std::size_t index) const {
    if (nodes_[index].parent == RecordedItem::no_parent) return false;
    const auto parent = static_cast<std::size_t>(nodes_[index].parent);
    return nodes_[parent].role == Role::list_item && children_[parent].front() == index;
  }

  /// What a cell says: by its name, or by what stands in it, of which a button that opens the row is one.
  std::string words_in(std::size_t index) const {
    std::string words = nodes_[index].name;
    if (!words.empty()) return words;
    for (const std::size_t child : children_[index]) {
      const std::string inside = words_in(child);
      if (inside.empty()) continue;
      words += (words.empty() ? "" : " ") + inside;
    }
    return words;
  }

  /// The cells of the table's rows that are no headings of columns.
  void gather_rows(std::size_t index, std::vector<std::vector<std::string>>& rows) const {
    for (const std::size_t child : children_[index]) {
      if (nodes_[child].role != Role::row) {
        gather_rows(child, rows);
        continue;
      }
      std::vector<std::string> cells;
      for (const std::size_t cell : children_[child]) {
        const bool is_heading = nodes_[cell].role == Role::column_header;
        cells.push_back(is_heading ? std::string{} : words_in(cell));
      }
      rows.push_back(std::move(cells));
    }
  }

  void add_data_table(std::size_t index, Elements& into) {
    std::vector<std::vector<std::string>> rows;
    gather_rows(index, rows);
    const std::vector<bool> around_it = std::exchange(numbers_, number_columns(rows));
    add_container("table", index, into);
    numbers_ = around_it;
  }

  void add_row(std::size_t index, Elements& into) {
    Elements cells;
    for (const std::size_t cell : children_[index]) {
      const Role role = nodes_[cell].role;
      const bool is_cell = role == Role::cell || role == Role::row_header || role == Role::column_header;
      if (is_cell) {
        cells.push_back(
            {0, cell_element(role == Role::cell ? "td" : "th", words_in(cell), numbers_, cells.size())});
      } else {
        add(cell, cells);
      }
    }
    if (!cells.empty()) into.push_back({0, around("tr", cells)});
  }

  void add_container(std::string_view tag, std::size_t index, Elements& into) {
    const Elements children = inside(index);
    if (!children.empty()) into.push_back({0, around(tag, children)});
  }

  void add_figure(std::size_t index, Elements& into) {
    const auto drawn = drawings_.find(nodes_[index].id);
    if (drawn == drawings_.end() || drawn->second.empty()) {
      for (Element& each : inside(index)) into.push_back(std::move(each));
      return;
    }
    const Drawing& drawing = drawn->second;
    std::string json = "[\"figure\",";
    json += text_element("figcaption", nodes_[index].name) + ",{\"svg\":";
    append_json(json, svg_image(drawing.width(), drawing.height(), nodes_[index].name, drawing.elements()));
    into.push_back({0, json + "}]"});
  }

  void add(std::size_t index, Elements& into) {
    const RecordedItem& node = nodes_[index];
    switch (node.role) {
      case Role::heading:
        heading_ = node.name;
        into.push_back({node.level, text_element("h" + std::to_string(node.level), node.name)});
        return;
      case Role::disclosure: {
        // The button that folds a section is its heading.
        if (children_[index].empty()) return;
        const RecordedItem& button = nodes_[children_[index].front()];
        heading_ = button.name;
        into.push_back({node.level, text_element("h" + std::to_string(node.level), button.name)});
        return;
      }
      case Role::paragraph:
      case Role::alert:
        into.push_back({0, text_element("p", node.name)});
        return;
      case Role::table:
        if (node.table) into.push_back({0, table_element(*node.table, heading_)});
        return;
      case Role::figure:
        return add_figure(index, into);
      case Role::list:
      case Role::ordered_list:
        return add_container("ul", index, into);
      case Role::list_item:
        return add_container("li", index, into);
      case Role::data_table:
        return add_data_table(index, into);
      case Role::complementary:
        into.push_back({0, around("aside", without_empty_headings(inside(index)))});
        return;
      case Role::row_group:
        return add_container("tbody", index, into);
      case Role::row:
        return add_row(index, into);
      case Role::button:
        if (!is_row(index)) return;
        into.push_back({0, text_element("p", node.name)});
        // A dash says on a screen that there is nothing to say.
        if (!node.description.empty() && node.description != "–")
          into.push_back({0, text_element("p", node.description)});
        return;
      case Role::banner:
      case Role::main:
      case Role::content_info:
      case Role::region:
      case Role::group:
      case Role::scroll_area:
      case Role::tab_panel:
        for (Element& each : inside(index)) into.push_back(std::move(each));
        return;
      default:
        return;
    }
  }

  const std::vector<RecordedItem>& nodes_;
  const std::unordered_map<std::uint32_t, Drawing>& drawings_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::size_t> top_;
  std::string_view heading_;   ///< the latest
  std::vector<bool> numbers_;  ///< the columns of the table that is being added
};

}  // namespace

bool on_paper(Kit& kit) {
  return kit.painter().on_paper();
}

std::string printed_json(const Record& record, const std::unordered_map<std::uint32_t, Drawing>& drawings) {
  return Printing(record, drawings).json();
}

}  // namespace lagesbild::ui
