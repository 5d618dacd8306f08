#pragma once

#include <string>
#include <unordered_map>

#include "ui/kit/drawing.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/record.hpp"

namespace lagesbild::ui {

/// Whether what is described is for paper, where nothing can be chosen or unfolded and nothing scrolls.
bool on_paper(Kit& kit);

/// What a frame on paper said, as elements for web/paper.js: nested JSON lists [tag, child, …], a child a
/// text, a list or {"svg": …}. What only acts is left out, and so is a heading with nothing under it. A
/// figure that drew is its picture, another one its table. What is complementary
/// stands beside its like, and so do groups that stand side by side. First come the banner and the content
/// info, which stand on each page.
std::string printed_json(const Record& record, const std::unordered_map<std::uint32_t, Drawing>& drawings);

}  // namespace lagesbild::ui
