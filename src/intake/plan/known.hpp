#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/plan/row.hpp"

namespace lagesbild::intake {

/// What a row is to what is there already, and to the rows before it in the file.
struct Acquaintance {
  enum class Kind : std::uint8_t {
    is_new,
    same,         ///< there already, with the same facts
    other_facts,  ///< there already, to be changed
    no_id,        ///< there already with other facts, and cannot be changed: it has no id
    earlier_row,  ///< the same row stands earlier in the file
    other_row,    ///< an earlier row has the number, with other facts
  };
  Kind kind = Kind::is_new;
  std::string id;                    ///< the record's, new or known
  std::optional<std::size_t> known;  ///< index into the situation's incidents
  std::uint32_t earlier = 0;         ///< row of the table
};

/// Knows rows again: by the source's own number, else by all that they say.
class Known {
 public:
  Known(const Situation& situation, const Columns& columns);

  /// Rows are asked about once, in their order.
  Acquaintance meet(std::uint32_t table_row, const MadeRow& row);

 private:
  struct Earlier {
    std::uint32_t row = 0;
    std::uint64_t facts = 0;
    std::size_t category = 0;
  };

  Acquaintance meet_numbered(std::uint32_t table_row, const MadeRow& row);
  Acquaintance meet_unnumbered(std::uint32_t table_row, const MadeRow& row);
  bool says_the_same(std::size_t incident, const MadeRow& row) const;
  Acquaintance compared(std::size_t incident, const MadeRow& row) const;

  const Situation& situation_;
  const Columns& columns_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_number_;  ///< source, line break, number
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::uint64_t, Earlier> numbers_;      ///< of the file, hashed
  std::unordered_map<std::uint64_t, std::uint32_t> facts_;  ///< how often the file has said them, hashed
};

}  // namespace lagesbild::intake
