#pragma once

#include <string>

#include "report/sheet.hpp"

namespace lagesbild::report {

/// One self-contained HTML file for A4 paper: its styles and pictures within it, no script, nothing fetched,
/// every text escaped.
std::string html_file(const Sheet& sheet);

/// The same as elements for web/paper.js: nested JSON lists ["tag" or "tag.class", child, …], a child a text,
/// a list or {"svg": …}: what stands on top of each page, what under it, and the main part.
std::string printed_json(const Sheet& sheet);

/// "&", "<", ">" and quotation marks as HTML and XML want them; characters that neither may hold are left
/// out.
std::string escaped(std::string_view text);

}  // namespace lagesbild::report
