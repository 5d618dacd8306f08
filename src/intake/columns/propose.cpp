#include <algorithm>

#include "data/read/suggest.hpp"
#include "intake/columns/columns.hpp"
#include "intake/values/numbers.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

constexpr std::size_t only_last_word = 100;
constexpr std::size_t only_nearly = 200;
constexpr std::size_t no_rank = 1000;

/// How well a heading says a use: 0 best. Whole headings go before those whose lower row alone is known, and
/// exact ones before those with a letter or two wrong.
std::size_t rank_of(Use use, const Heading& heading) {
  if (heading.compact.empty()) return no_rank;
  const auto words = headings_of(use);
  std::size_t best = no_rank;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (heading.compact == words[i]) return i;
    if (heading.last == words[i] || heading.without_aside == words[i])
      best = std::min(best, only_last_word + i);
    const std::size_t length = std::min(heading.compact.size(), words[i].size());
    const std::size_t longer = std::max(heading.compact.size(), words[i].size());
    const std::size_t allowed = length >= 10 ? 2 : 1;
    if (best < no_rank || length < 6 || longer > length + 2 * allowed) continue;
    if (data::edit_distance(heading.compact, words[i]) <= allowed) best = std::min(best, only_nearly + i);
  }
  return best;
}

class Proposal {
 public:
  Proposal(const std::vector<Heading>& headings, const ColumnChoices& chosen, const UnsureUses& unsure)
      : unsure_(unsure) {
    for (std::size_t i = 0; i < use_count; ++i) {
      for (const Heading& heading : headings) ranks_[i].push_back(rank_of(static_cast<Use>(i), heading));
    }
    for (const auto& [use, column] : chosen) {
      if (column && *column < headings.size()) columns_.column[index_of(use)] = column;
    }
    for (std::size_t i = 0; i < use_count; ++i) {
      if (!chosen.contains(static_cast<Use>(i))) propose(static_cast<Use>(i));
    }
  }
  Columns take() { return std::move(columns_); }

 private:
  /// A heading that says exactly what another use is called is that one's.
  bool is_better_said_by_another(Use use, std::size_t column, std::size_t rank) const {
    for (std::size_t i = 0; i < use_count; ++i) {
      if (i != index_of(use) && ranks_[i][column] / 100 < rank / 100) return true;
    }
    return false;
  }

  void propose(Use use) {
    std::size_t best = no_rank;
    std::vector<std::size_t> candidates;
    const std::vector<std::size_t>& ranks = ranks_[index_of(use)];
    for (std::size_t column = 0; column < ranks.size(); ++column) {
      const std::size_t rank = ranks[column];
      if (rank == no_rank || rank > best || columns_.is_used(column)) continue;
      if (is_better_said_by_another(use, column, rank)) continue;
      if (rank < best) candidates.clear();
      best = rank;
      candidates.push_back(column);
    }
    if (const auto doubt = unsure_.find(use); doubt != unsure_.end()) {
      const auto is_new = [&](std::size_t column) {
        return std::find(doubt->second.begin(), doubt->second.end(), column) != doubt->second.end();
      };
      if (candidates.size() != 1 || !is_new(candidates.front())) {
        for (const std::size_t column : doubt->second) {
          const bool listed = std::find(candidates.begin(), candidates.end(), column) != candidates.end();
          if (!listed && !columns_.is_used(column)) candidates.push_back(column);
        }
        if (must_be_chosen(use) || !candidates.empty())
          columns_.questions.push_back({use, std::move(candidates)});
        return;
      }
    }
    if (candidates.size() > 1) {
      columns_.questions.push_back({use, std::move(candidates)});
    } else if (candidates.size() == 1) {
      columns_.column[index_of(use)] = candidates.front();
      if (best >= only_nearly) columns_.nearly.push_back(use);
    }
  }

  const UnsureUses& unsure_;
  std::array<std::vector<std::size_t>, use_count> ranks_;
  Columns columns_;
};

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

// Sums of a part, and what is no sum at all.
constexpr std::string_view part_words[] = {"delsumma", "subtotal", "genomsnitt", "medelvärde"};

bool is_total_word(std::string_view text) {
  constexpr std::string_view words[] = {"delsumma",     "summa",       "summering",  "totalt",
                                        "total",        "totalsumma",  "subtotal",   "sum",
                                        "antal totalt", "grand total", "genomsnitt", "medelvärde"};
  constexpr std::string_view ends[] = {" totalt", " summa", " total", " delsumma"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return begins_with_word(text, word); }) ||
         std::any_of(std::begin(ends), std::end(ends),
                     [&](std::string_view end) { return text.ends_with(end); });
}

/// The first text of a row, folded.
std::string first_text(const Table& table, std::size_t row) {
  for (std::size_t column = 0; column < table.cells(row); ++column) {
    std::string text = folded(table.at(row, column).text.substr(0, 60));
    if (!text.empty()) return text;
  }
  return "";
}

bool has_value(const Table& table, std::size_t row, std::optional<std::size_t> column,
               const std::string& but) {
  return column && !trimmed(table.at(row, *column).text).empty() &&
         folded(table.at(row, *column).text) != but;
}

}  // namespace

bool Columns::is_used(std::size_t one) const {
  return std::find(column.begin(), column.end(), std::optional(one)) != column.end();
}

Columns propose_columns(const std::vector<Heading>& headings, const ColumnChoices& chosen,
                        const UnsureUses& unsure) {
  return Proposal(headings, chosen, unsure).take();
}

RowKind row_kind(const Table& table, std::size_t row, const Head& head, const Columns& columns) {
  std::size_t values = 0;
  std::string_view only;
  for (std::size_t column = 0; column < table.cells(row) && values < 2; ++column) {
    const Cell cell = table.at(row, column);
    const std::string_view text = trimmed(cell.text);
    if (cell.kind == CellKind::uncomputed) ++values;
    if (text.empty() || (cell.merged && text == only)) continue;
    only = text;
    ++values;
  }
  if (values == 0) return RowKind::blank;
  const std::string first = first_text(table, row);
  // A row with a day of its own is a record, whatever its texts begin with.
  const bool dated = has_value(table, row, columns.of(Use::date), first);
  if (!dated && is_total_word(first)) return RowKind::total;
  // A number alone in the column of counts is the sum of those above.
  const auto counts = columns.of(Use::count);
  const bool lone_count = counts && number_of(table.at(row, *counts)) && table.at(row, *counts).text == only;
  if (!dated && values == 1) return lone_count ? RowKind::total : RowKind::remark;
  if (head.rows > 0) {
    bool same = true;
    for (std::size_t column = 0; column < table.cells(row) && same; ++column) {
      same = table.at(row, column).text == table.at(head.body() - 1, column).text;
    }
    if (same) return RowKind::heading;
  }
  return RowKind::record;
}

bool is_grand_total(const Table& table, std::size_t row) {
  const std::string first = first_text(table, row);
  const bool is_part = std::any_of(std::begin(part_words), std::end(part_words), [&](std::string_view word) {
    return begins_with_word(first, word) || first.ends_with(" totalt");
  });
  return first.find_first_not_of("0123456789 ") == std::string::npos || (is_total_word(first) && !is_part);
}

}  // namespace lagesbild::intake
