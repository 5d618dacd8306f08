#include <algorithm>

#include "ui/kit/forms.hpp"
#include "views/report/report_view.hpp"

namespace lagesbild::views {

namespace {

using app::ReportFault;
using words::Text;

Text text_of(ReportFault fault) {
  switch (fault) {
    case ReportFault::no_source:
      return Text::report_no_source;
    case ReportFault::no_answer:
      return Text::report_no_answer;
    case ReportFault::no_covered:
      return Text::report_no_covered;
    case ReportFault::no_events:
      return Text::report_needs_event;
    case ReportFault::no_date:
      return Text::report_no_date;
    case ReportFault::future_date:
      return Text::report_future_date;
    case ReportFault::no_hour:
      return Text::report_no_hour;
    case ReportFault::no_date_to:
      return Text::report_no_date_to;
    case ReportFault::backwards:
      return Text::report_backwards;
    case ReportFault::no_area:
      return Text::report_no_area;
    case ReportFault::no_category:
      return Text::report_no_category;
    case ReportFault::no_count:
      return Text::report_no_count;
    case ReportFault::personal_data:
      return Text::report_personal_data;
  }
  return Text::report_no_answer;
}

std::string_view part_of(ReportFault fault) {
  switch (fault) {
    case ReportFault::no_source:
      return "source";
    case ReportFault::no_answer:
    case ReportFault::no_events:
      return "answer";
    case ReportFault::no_covered:
      return "covered";
    case ReportFault::no_date:
    case ReportFault::future_date:
      return "date";
    case ReportFault::no_hour:
      return "hour";
    case ReportFault::no_date_to:
    case ReportFault::backwards:
      return "date-to";
    case ReportFault::no_area:
      return "area";
    case ReportFault::no_category:
      return "category";
    case ReportFault::no_count:
      return "count";
    case ReportFault::personal_data:
      return "note";
  }
  return {};
}

}  // namespace

std::string field_key(ReportFault fault, std::optional<std::size_t> event) {
  std::string key = "report-";
  if (event) key += std::to_string(*event + 1) + "-";
  return key + std::string(part_of(fault));
}

std::string fault_text(const ReportView& view, std::initializer_list<ReportFault> faults,
                       std::optional<std::size_t> event) {
  if (!view.reporter().form.tried) return {};
  for (const ReportFault fault : faults) {
    const auto& found = view.page.faults;
    if (std::find(found.begin(), found.end(), app::FoundFault{fault, event}) != found.end())
      return std::string{view.text(text_of(fault))};
  }
  return {};
}

void show_faults(const ReportView& view) {
  if (!view.reporter().form.tried || view.page.faults.empty()) return;
  std::vector<std::string> keys;
  std::vector<std::string> lines;
  const bool several = view.reporter().form.events.size() > 1;
  for (const app::FoundFault& found : view.page.faults) {
    keys.push_back(field_key(found.fault, found.event));
    const std::string line(view.text(text_of(found.fault)));
    lines.push_back(several && found.event
                        ? view.filled(Text::report_fault_of, {std::to_string(*found.event + 1), line})
                        : line);
  }
  std::vector<ui::FieldError> errors;
  for (std::size_t i = 0; i < keys.size(); ++i) errors.push_back({keys[i], lines[i]});
  ui::error_summary(view.kit, view.text(Text::report_faults), errors);
}

}  // namespace lagesbild::views
