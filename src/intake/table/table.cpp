#include "intake/table/table.hpp"

#include <algorithm>

namespace lagesbild::intake {

Cell Table::at(std::size_t row, std::size_t column) const {
  if (column >= cells(row)) return {};
  const Slot& slot = slots_[rows_[row].first + column];
  return {std::string_view(text_).substr(slot.begin, slot.length), static_cast<CellKind>(slot.kind),
          slot.merged != 0, slot.changes != 0};
}

void Table::begin_row(std::uint32_t line, bool hidden) {
  Row row;
  row.first = static_cast<std::uint32_t>(slots_.size());
  row.line = line & 0x7fffffffu;
  row.hidden = hidden ? 1u : 0u;
  rows_.push_back(row);
}

void Table::add(std::size_t begin, std::size_t length, CellKind kind, bool merged, bool changes) {
  Slot slot;
  slot.begin = static_cast<std::uint32_t>(begin);
  slot.length = static_cast<std::uint32_t>(std::min(length, longest_text)) & 0xffffffu;
  slot.kind = static_cast<std::uint32_t>(kind) & 0xfu;
  slot.merged = merged ? 1u : 0u;
  slot.changes = changes ? 1u : 0u;
  slots_.push_back(slot);
  width_ = std::max(width_, slots_.size() - rows_.back().first);
}

bool Table::add(std::string_view text, CellKind kind, bool changes) {
  if (is_full() || text_.size() + text.size() > most_own_text) return false;
  const std::size_t begin = text_.size();
  text_ += text;
  add(begin, text.size(), kind, false, changes);
  return true;
}

void Table::add_merged(std::size_t row, std::size_t column) {
  if (column >= cells(row)) return add(0, 0, CellKind::empty, true);
  const Slot slot = slots_[rows_[row].first + column];
  add(slot.begin, slot.length, static_cast<CellKind>(slot.kind), true, slot.changes != 0);
}

void Table::drop_last_row() {
  slots_.resize(rows_.back().first);
  rows_.pop_back();
}

std::string column_letter(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

}  // namespace lagesbild::intake
