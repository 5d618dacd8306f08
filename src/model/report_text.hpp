#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/text.hpp"

namespace lagesbild {

/// What is printed for whom.
enum class ReportKind : std::uint8_t {
  week,       ///< the group's weekly picture
  month,      ///< the steering group's
  tertial,    ///< likewise
  plan,       ///< the plan of measures (åtgärdsplan, law 2023:196 § 5)
  council,    ///< to the municipal council (§ 13)
  residents,  ///< to those who live there (§ 12)
  protocol,   ///< of a meeting
  feedback,   ///< to those who report
  picture     ///< the two years' picture and analysis (§§ 4–6)
};
inline constexpr std::size_t report_kinds = 9;

/// Where in a report a text of the group's own stands.
enum class ReportSection : std::uint8_t {
  summary,   ///< first of all
  analysis,  ///< why it is so
  comment,   ///< last
  decision   ///< by whom the report was decided, and on which day
};

/// What somebody has written for one report of one period.
struct ReportText {
  std::string id;
  ReportKind report = ReportKind::week;
  std::string period;  ///< "2026-W46", "2026-10", "2026-T2", "2026", or a meeting's id
  ReportSection section = ReportSection::analysis;
  LocalText text;
  std::optional<Date> decided;
  std::string changed;  ///< ISO 8601 with time zone, as given

  bool operator==(const ReportText&) const = default;
};

/// The text of that place, or null.
const ReportText* find_text(const std::vector<ReportText>& texts, ReportKind report, std::string_view period,
                            ReportSection section);

/// The law's clock: the picture and the plan are to be brought up to date at least every other year (law
/// 2023:196 § 6).
struct TwoYearClock {
  enum class State : std::uint8_t {
    unknown,  ///< no decision is known
    fresh,
    near,  ///< due within `days_near`
    past
  };
  static constexpr int days_near = 120;

  std::optional<Date> decided;  ///< the latest
  std::optional<Date> due;      ///< the same day two years later
  State state = State::unknown;
};
/// Of the picture or the plan, as it stands on a day; later decisions are not known then.
TwoYearClock two_year_clock(const std::vector<ReportText>& texts, ReportKind report, Date day);

}  // namespace lagesbild
