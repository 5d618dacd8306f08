#include "model/suppression.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

namespace lagesbild::disclosure {

namespace {

/// Every other table that looks the same, found by trying all: slow, and by another way than the module's.
class AllTables {
 public:
  AllTables(const CountTable& table, const ShownNumbers& shown) : table_(table), shown_(shown) {
    const std::size_t numbers = table.lines() * table.width();
    found_.assign(numbers, {Bounds::no_limit, 0});
    tried_ = table;
    fill(0);
  }
  const std::vector<Bounds>& bounds() const { return found_; }

 private:
  /// More than any table here holds: what reaches it has no limit.
  static constexpr std::uint64_t most = 24;

  bool looks_the_same(std::size_t line, std::size_t column, std::uint64_t value) const {
    const std::uint64_t real = table_.at(line, column);
    switch (shown_[line * table_.width() + column]) {
      case Shown::exact:
        return value == real;
      case Shown::fewer_than_five:
        return value >= 1 && value <= 4;
      case Shown::withheld:
        return real > 4 ? value > 4 : value > 0;
    }
    return false;
  }

  void fill(std::size_t cell) {
    if (cell == tried_.cells.size()) return look();
    const std::size_t row = cell / table_.columns;
    const std::size_t column = cell % table_.columns;
    for (std::uint64_t value = 0; value <= most; ++value) {
      if (!looks_the_same(row, column, value)) continue;
      tried_.cells[cell] = value;
      const bool row_done = column + 1 == table_.columns;
      if (row_done && !looks_the_same(row, table_.columns, tried_.at(row, table_.columns))) continue;
      fill(cell + 1);
    }
    tried_.cells[cell] = table_.cells[cell];
  }

  void look() {
    for (std::size_t line = table_.rows; line < table_.lines(); ++line) {
      for (std::size_t column = 0; column < table_.width(); ++column) {
        if (!looks_the_same(line, column, tried_.at(line, column))) return;
      }
    }
    for (std::size_t number = 0; number < found_.size(); ++number) {
      const std::uint64_t value = tried_.at(number / table_.width(), number % table_.width());
      found_[number].low = std::min(found_[number].low, value);
      found_[number].high = std::max(found_[number].high, value);
    }
  }

  const CountTable& table_;
  const ShownNumbers& shown_;
  CountTable tried_;
  std::vector<Bounds> found_;
};

CountTable random_table(std::mt19937& random, std::size_t rows, std::size_t columns, int most,
                        std::size_t groups = 0) {
  std::uniform_int_distribution<int> count(-most / 3, most);
  CountTable table{rows, columns, {}, {}};
  for (std::size_t cell = 0; cell < rows * columns; ++cell) {
    table.cells.push_back(static_cast<std::uint64_t>(std::max(count(random), 0)));
  }
  for (std::size_t row = 0; groups > 0 && row < rows; ++row) table.groups.push_back(row % groups);
  return table;
}

std::string text_of(const CountTable& table, const ShownNumbers& shown) {
  std::string text;
  for (std::size_t line = 0; line < table.lines(); ++line) {
    for (std::size_t column = 0; column < table.width(); ++column) {
      const Shown as = shown[line * table.width() + column];
      text += std::to_string(table.at(line, column)) + (as == Shown::exact      ? "   "
                                                        : as == Shown::withheld ? "-  "
                                                                                : "<5 ");
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("A reader's bounds are those of all tables that look the same") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const CountTable table = random_table(random, round % 2 == 0 ? 2 : 3, 2, 9, round % 3 == 0 ? 2 : 0);
    const ShownNumbers shown = suppressed(table);
    CAPTURE(round, text_of(table, shown));
    const auto bounds = reader_bounds(table, shown);
    const AllTables all(table, shown);
    for (std::size_t number = 0; number < bounds.size(); ++number) {
      CHECK(bounds[number].low == all.bounds()[number].low);
      // What has no limit is tried only so far.
      CHECK((bounds[number].high == all.bounds()[number].high || all.bounds()[number].high >= 24));
    }
  }
}

TEST_CASE("Whatever the table, every 1-4 is hidden and no sum gives a hidden number away") {
  std::mt19937 random(11);
  for (int round = 0; round < 120; ++round) {
    const auto rows = static_cast<std::size_t>(1 + round % 9);
    const auto columns = static_cast<std::size_t>(1 + round % 5);
    const CountTable table =
        random_table(random, rows, columns, 3 + round % 30, round % 4 == 0 ? 1 + rows / 2 : 0);
    const ShownNumbers shown = suppressed(table);
    CAPTURE(round, text_of(table, shown));
    CHECK(holds(table, shown));
    CHECK(shown == suppressed(table));
    const auto bounds = reader_bounds(table, shown);
    for (std::size_t number = 0; number < bounds.size(); ++number) {
      const std::uint64_t value = table.at(number / table.width(), number % table.width());
      if (value > 0 && value < 5) CHECK(shown[number] != Shown::exact);
      if (value == 0) CHECK(shown[number] == Shown::exact);
      if (shown[number] != Shown::exact) CHECK(bounds[number].low < bounds[number].high);
    }
  }
}

TEST_CASE("Where no words narrow it, fewer than five is any of 1-4 and what is withheld any of four values") {
  // A sum of ten or more in every line: none is itself fewer than five.
  std::mt19937 random(3);
  for (int round = 0; round < 40; ++round) {
    CountTable table = random_table(random, 5, 4, 20);
    for (std::size_t row = 0; row < 5; ++row) table.cells[row * 4 + row % 4] += 10;
    const ShownNumbers shown = suppressed(table);
    CAPTURE(round, text_of(table, shown));
    const auto bounds = reader_bounds(table, shown);
    for (std::size_t number = 0; number < bounds.size(); ++number) {
      if (shown[number] == Shown::fewer_than_five) CHECK(bounds[number] == Bounds{1, 4});
      if (shown[number] == Shown::withheld) CHECK(bounds[number].high - bounds[number].low >= 3);
    }
  }
}

TEST_CASE("Hiding only 1-4 is not enough, and the rule says so") {
  //             vandalism, violence, burglary; F is few in all.
  const CountTable table{6, 3, {12, 3, 9, 20, 7, 6, 8, 0, 11, 15, 10, 5, 9, 6, 8, 2, 1, 0}, {}};
  ShownNumbers primary(table.lines() * table.width(), Shown::exact);
  for (std::size_t number = 0; number < primary.size(); ++number) {
    const std::uint64_t value = table.at(number / 4, number % 4);
    if (value > 0 && value < 5) primary[number] = Shown::fewer_than_five;
  }
  CHECK_FALSE(holds(table, primary));
  CHECK(reader_bounds(table, primary)[1] == Bounds{3, 3});

  const ShownNumbers shown = suppressed(table);
  CAPTURE(text_of(table, shown));
  CHECK(holds(table, shown));
  CHECK(shown[0 * 4 + 1] == Shown::fewer_than_five);
  CHECK(shown[5 * 4 + 0] == Shown::fewer_than_five);
  CHECK(shown[5 * 4 + 1] == Shown::fewer_than_five);
  CHECK(shown[5 * 4 + 3] == Shown::fewer_than_five);
  CHECK(shown[2 * 4 + 1] == Shown::exact);  // no event is no secret
  // The sums by category and in all are what a reader comes for.
  for (std::size_t column = 0; column < 4; ++column) CHECK(shown[6 * 4 + column] == Shown::exact);
  CHECK(std::count(shown.begin(), shown.end(), Shown::exact) >= 17);
}

TEST_CASE("Where the words alone would tell, the sum is withheld") {
  const CountTable one_each{2, 4, {1, 1, 1, 1, 20, 20, 20, 20}, {}};
  const ShownNumbers shown = suppressed(one_each);
  CAPTURE(text_of(one_each, shown));
  CHECK(shown[4] == Shown::withheld);
  CHECK(holds(one_each, shown));
}

TEST_CASE("The sums by district of the same cells are published with them, and count") {
  const CountTable table{4, 2, {3, 20, 30, 25, 12, 15, 18, 22}, {0, 0, 1, 1}};
  CHECK(table.lines() == 7);
  CHECK(table.at(4, 0) == 33);
  CHECK(table.at(5, 2) == 67);
  CHECK(table.at(6, 2) == 145);
  const ShownNumbers shown = suppressed(table);
  CAPTURE(text_of(table, shown));
  CHECK(holds(table, shown));
  // Of the same district, or its sum would tell.
  CHECK((shown[1 * 3 + 0] == Shown::withheld || shown[4 * 3 + 0] == Shown::withheld));
}

TEST_CASE("A large table comes out at once and holds") {
  std::mt19937 random(5);
  const CountTable table = random_table(random, 60, 11, 25);
  CHECK(holds(table, suppressed(table)));
}

TEST_CASE("What differs from a published table tells no number of 1-4 either") {
  std::mt19937 random(23);
  std::size_t hidden_for_difference = 0;
  for (int round = 0; round < 80; ++round) {
    const auto rows = static_cast<std::size_t>(2 + round % 5);
    const auto columns = static_cast<std::size_t>(1 + round % 4);
    const CountTable before = random_table(random, rows, columns, 40);
    const ShownNumbers told = suppressed(before);
    CountTable now = before;
    std::uniform_int_distribution<int> late(-6, 4 + round % 12);
    for (std::uint64_t& cell : now.cells) cell += static_cast<std::uint64_t>(std::max(late(random), 0));
    std::vector<std::optional<std::uint64_t>> published;
    for (std::size_t number = 0; number < told.size(); ++number) {
      const std::uint64_t value = before.at(number / before.width(), number % before.width());
      published.push_back(told[number] == Shown::exact ? std::optional(value) : std::nullopt);
    }
    const ShownNumbers shown = suppressed_beside(now, published);
    CAPTURE(round, text_of(before, told), text_of(now, shown));
    CHECK(holds(now, shown));
    const auto bounds = reader_bounds(now, shown);
    for (std::size_t number = 0; number < bounds.size(); ++number) {
      if (!published[number]) continue;
      const std::uint64_t value = now.at(number / now.width(), number % now.width());
      const std::uint64_t difference = value - *published[number];
      if (difference == 0 || difference > 4) continue;
      ++hidden_for_difference;
      CHECK(shown[number] != Shown::exact);
      // From nothing to 1-4: it is told as "fewer than five" itself.
      if (value < 5) continue;
      // As far as the table's sums tell it may be any of 0-4 that "fewer than five" would leave.
      CHECK(bounds[number].low <= *published[number]);
      CHECK(bounds[number].high >= *published[number] + 4);
    }
  }
  CHECK(hidden_for_difference > 100);
}

TEST_CASE("Where nothing is published, or nothing has changed, the table is shown as it would be alone") {
  std::mt19937 random(29);
  for (int round = 0; round < 20; ++round) {
    const CountTable table = random_table(random, 4, 3, 30);
    const ShownNumbers alone = suppressed(table);
    CHECK(suppressed_beside(table, {}) == alone);
    std::vector<std::optional<std::uint64_t>> same;
    for (std::size_t number = 0; number < alone.size(); ++number)
      same.push_back(table.at(number / table.width(), number % table.width()));
    CHECK(suppressed_beside(table, same) == alone);
  }
}

}  // namespace lagesbild::disclosure
