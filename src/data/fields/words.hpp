#pragma once

#include <array>
#include <string_view>

/// The words that fields can be, each list in the order of the model's enumeration.
namespace lagesbild::data {

inline constexpr std::array<std::string_view, 3> severity_words{"low", "medium", "high"};
inline constexpr std::array<std::string_view, 4> reported_words{"reported", "nothing", "partial", "missing"};
inline constexpr std::array<std::string_view, 2> layout_words{"rows", "columns"};
inline constexpr std::array<std::string_view, 3> family_words{"event", "place", "upcoming"};
inline constexpr std::array<std::string_view, 2> scope_words{"area", "municipality"};
inline constexpr std::array<std::string_view, 2> mode_words{"quarter", "week"};
inline constexpr std::array<std::string_view, 2> measure_kind_words{"situational", "social"};
inline constexpr std::array<std::string_view, 5> measure_status_words{"proposed", "planned", "ongoing",
                                                                      "done", "followed_up"};
inline constexpr std::array<std::string_view, 2> goal_direction_words{"up", "down"};
inline constexpr std::array<std::string_view, 3> cause_side_words{"offender", "target", "control"};
inline constexpr std::array<std::string_view, 3> carried_out_words{"yes", "partly", "no"};
inline constexpr std::array<std::string_view, 4> meeting_kind_words{"week", "month", "tertial", "year"};
inline constexpr std::array<std::string_view, 4> meeting_state_words{"open", "closed", "draft", "adjusted"};
inline constexpr std::array<std::string_view, 3> outcome_kind_words{"information", "decision", "measure"};
inline constexpr std::array<std::string_view, 9> report_kind_words{
    "week", "month", "tertial", "plan", "council", "residents", "protocol", "feedback", "picture"};
inline constexpr std::array<std::string_view, 4> report_section_words{"summary", "analysis", "comment",
                                                                      "decision"};
inline constexpr std::array<std::string_view, 3> focus_level_words{"priority", "watch", "normal"};
inline constexpr std::array<std::string_view, 9> ground_words{"common",       "increasing",   "deviating",
                                                              "most_exposed", "signal_crime", "affects_many",
                                                              "consequences", "resources",    "influence"};

}  // namespace lagesbild::data
