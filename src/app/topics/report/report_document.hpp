#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/topics/report/report_form.hpp"
#include "model/situation.hpp"

/// A report as a file of the inbox: new facts are new files, so that no two reporters collide.
namespace lagesbild::app {

/// When something is written, and by what chance its names differ from all others'.
struct ReportStamp {
  Date today;
  std::string instant;     ///< "2026-11-26T08:12:03Z"
  std::uint64_t seed = 0;  ///< another one each time
};

struct ReportFile {
  std::string path;  ///< within the situation's folder
  std::string json;
};

/// Where a report of that chance stands.
std::string path_of_report(const std::string& source, Week week, const ReportStamp& stamp,
                           std::string_view inbox);

/// Of a form without faults. `week`: the report's. `inbox`: the folder, ending in "/".
ReportFile report_file(const ReportForm& form, const Situation& situation, Week week,
                       const ReportStamp& stamp, std::string_view inbox);

/// That an event that was reported before is taken back.
ReportFile withdrawal_file(const std::string& id, const std::string& source, Week week,
                           const ReportStamp& stamp, std::string_view inbox);

/// Six letters and digits that no two numbers have in common for long: of the seed, and of how many were made
/// before it.
std::string random_part(std::uint64_t seed, std::uint64_t number);

}  // namespace lagesbild::app
