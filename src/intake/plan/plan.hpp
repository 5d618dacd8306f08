#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "intake/plan/choices.hpp"
#include "intake/plan/input.hpp"
#include "model/situation.hpp"

namespace lagesbild::intake {

/// What becomes of a row of the table.
enum class Fate : std::uint8_t {
  none,      ///< headings and what stands above them, and empty rows
  added,     ///<
  changed,   ///< known by its number, with other facts
  doubled,   ///< there already
  asked,     ///< waits for an answer
  refused,   ///< cannot be used as it is
  left_out,  ///< a sum, a footnote, or what has been answered so
};
inline constexpr std::size_t fate_count = 7;

/// Everything that can be told of a row.
enum class Tell : std::uint8_t {
  no_date,
  bad_date,
  no_year,
  no_such_day,
  zero_day,
  far_day,
  future_day,
  plain_number,
  two_digit_year,
  midnight,
  other_zone,
  bad_time,
  after_midnight,
  interval_backwards,
  interval_long,
  no_area,
  whole_municipality,
  no_category,
  unknown_value,
  left_value,
  no_count,
  bad_count,
  no_events,
  uncomputed,
  fault,
  truth,
  changing_formula,
  made_a_day,
  point_zero,
  point_half,
  point_lost_digits,
  point_unreadable,
  point_other_grid,
  point_outside,
  point_contradicts,
  hidden,
  cancelled,
  personal,
  personal_taken_out,
  name_hint,
  same_row,
  same_number,
  changed_without_id,
  not_covered,
  short_row,
  long_row,
  total,
  remark,
  heading,
  waiting,
};

struct RowRemark {
  std::uint32_t row = 0;  ///< of the table
  Use use = Use::date;
  Tell what = Tell::no_date;
  bool decides = false;  ///< the row's fate hangs on it
  std::string value;     ///< what stands there, or what is to be told with it
};

/// Something that the file and the situation do not decide.
struct Question {
  enum class Kind : std::uint8_t {
    encoding,
    column,     ///< equal headings
    no_column,  ///< needed, and there is none
    day_order,
    year,  ///< of days that have none
    source,
    value,  ///< of an area, a category or a source
    hidden_rows,
    cancelled_rows,
    personal,
  };
  Kind kind = Kind::encoding;
  Use use = Use::date;
  std::string value;                   ///< as it stands
  std::size_t rows = 0;                ///< that hang on it
  std::vector<std::string> proposals;  ///< ids, the nearest first
  std::vector<std::size_t> columns;    ///< of a column: those with equal headings
};

/// A system that coordinates were read in.
struct PointSystem {
  int epsg = 0;
  std::size_t rows = 0;
  std::size_t turned = 0;            ///< of them with east in the column of north
  std::vector<std::uint32_t> first;  ///< of them the first ones
};

struct Plan {
  Columns columns;
  std::vector<Fate> fates;  ///< by row of the table
  /// In the order of the rows. Of rows that wait for an answer those of the first thousand: the question says
  /// it of the others.
  std::vector<RowRemark> remarks;
  std::size_t unsaid = 0;  ///< rows that wait for an answer, and of which no remark is kept
  std::vector<Question> questions;
  std::size_t values_later = 0;                ///< that are asked about when these have an answer
  std::optional<int> likely_year;              ///< of days that have none
  bool blocked = false;                        ///< nothing can be taken before a question is answered
  std::array<std::size_t, fate_count> rows{};  ///< by fate
  std::uint64_t events = 0;                    ///< in the rows that are added
  std::vector<PointSystem> systems;            ///< in the order they were met
  std::optional<double> stated_sum;            ///< what the table itself says is the sum
  std::uint64_t sum = 0;                       ///< of the rows that are added, changed or there already
  std::uint64_t asked_sum = 0;                 ///< of those that wait for an answer
  std::optional<Date> first_day;
  std::optional<Date> last_day;

  std::size_t count(Fate fate) const { return rows[static_cast<std::size_t>(fate)]; }
};

/// Makes the plan row by row, so that a large file can be written in parts and a page can show how far it is.
/// What it is given outlives it.
class Planner {
 public:
  Planner(const Input& input, const Situation& situation, const Choices& choices);
  ~Planner();
  Planner(const Planner&) = delete;
  Planner& operator=(const Planner&) = delete;

  /// Plans so many rows more; false when there were none left and the plan is whole.
  bool step(std::size_t rows);
  const Plan& plan() const;
  /// What is to be stored of the rows planned since it was last asked: added and changed ones.
  Incidents take_incidents();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct Planned {
  Plan plan;
  Incidents incidents;
};
Planned make_plan(const Input& input, const Situation& situation, const Choices& choices);

}  // namespace lagesbild::intake
