#pragma once

#include <string>
#include <vector>

#include "analysis/patterns.hpp"
#include "model/situation.hpp"

/// What the patterns say, in plain words that claim no more than the numbers: for the page and the command
/// line alike.
namespace lagesbild::words {

std::string weekday_text(std::size_t weekday, Language language);        ///< "Måndag"
std::string short_weekday_text(std::size_t weekday, Language language);  ///< "må"
std::string month_text(std::size_t month, Language language);            ///< "Januari"; 0–11

/// "432 händelser v. 34–46 2026. 371 har klockslag och räknas här; 61 saknar det." For hours.
std::string hours_coverage_text(const analysis::Patterns& patterns, Language language);
/// What was expected of the hours: an even spread, or the municipality's own hours.
std::string hours_against_text(const analysis::Patterns& patterns, Language language);
/// The weekdays, parts of the day, both together and, where these do not, single hours that stand out, the
/// highest first; at most `most` of each kind. Never empty where a cell is coloured.
std::vector<std::string> hour_findings(const analysis::Patterns& patterns, Language language,
                                       std::size_t most = 3);

/// "5 480 händelser v. 47 2023–v. 46 2026 …", or why there are no months.
std::string season_coverage_text(const analysis::Patterns& patterns, Language language);
std::vector<std::string> season_findings(const analysis::Patterns& patterns, Language language);

/// How many have a point, and that the others are not in it.
std::string points_coverage_text(const analysis::Patterns& patterns, Language language);
/// The nearest in place and time against chance; or "" where the test was not made.
std::string near_repeat_text(const analysis::Patterns& patterns, Language language);
/// "0–100 m", "8–14 dagar".
std::string metres_text(const analysis::KnoxBands& bands, std::size_t band, Language language);
std::string days_text(const analysis::KnoxBands& bands, std::size_t band, Language language);

/// "Gillbo-Gillberga och Viby: 120 händelser mot 80,2 väntade v. 34–46 2026, …"
std::string cluster_text(const Situation& situation, const analysis::Patterns& patterns,
                         const analysis::ScanCluster& cluster, Language language);
/// How the scan was made and how many clusters stand out.
std::string clusters_summary(const analysis::Patterns& patterns, Language language);

/// What Gi* shows, or why it is not shown.
std::string hot_spots_summary(const Situation& situation, const analysis::Patterns& patterns,
                              Language language);
std::string hot_spot_text(const Situation& situation, const analysis::HotSpot& spot, Language language);

/// That protected categories are left out, by name; "" where none is.
std::string left_out_text(const Situation& situation, const analysis::Patterns& patterns, Language language);

}  // namespace lagesbild::words
