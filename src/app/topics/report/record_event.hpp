#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/topics/report/report_form.hpp"
#include "data/documents/documents.hpp"
#include "data/json/json_view.hpp"

namespace lagesbild::app {

/// A record of an incidents file as the form has it, whether the situation knows what it names or not.
ReportedEvent event_of_record(const data::JsonView& record);
std::string text_of(const data::JsonView& record, std::string_view key);  ///< "" where there is none
bool is_deleted(const data::JsonView& record);

/// What one file says of an event.
struct EventVersion {
  std::string path;
  std::string changed;  ///< instant, or ""
  bool taken_back = false;
  ReportedEvent event;
};

/// All that the documents say of the source's event, the first first.
std::vector<EventVersion> versions_of(const data::Documents& documents, const std::string& source,
                                      const std::string& id);

}  // namespace lagesbild::app
