#pragma once

#include <span>
#include <string>
#include <string_view>

#include "data/documents/edit.hpp"
#include "model/result.hpp"

namespace lagesbild::data {

/// A draft as text, "lagesbild-draft/1", for who keeps it until it has been saved. Values and new files stand
/// as texts, so that reading gives the same edits to the byte. All that edits hold is UTF-8.
std::string write_draft(std::span<const Edit> draft);

/// A problem where the text is no JSON, of another version, or holds what is no edit; half a draft is none.
Result<Draft> read_draft(std::string_view json);

}  // namespace lagesbild::data
