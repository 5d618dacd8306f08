#pragma once

#include <string>

#include "model/report_text.hpp"

/// What people have written for reports, by name.
namespace lagesbild::words {

/// "Sammanfattning".
std::string section_name(ReportSection section, Language language);
/// "Veckolägesbild, v. 46 2026: Sammanfattning".
std::string text_name(const ReportText& text, Language language);

}  // namespace lagesbild::words
