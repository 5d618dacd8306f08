#pragma once

#include <string>
#include <string_view>

#include "model/situation.hpp"
#include "model/text.hpp"

/// The files' keys, words and records, as the interface calls them: for whoever chooses between two of them.
namespace lagesbild::words {

/// "Klar senast" of "due"; of "responsible/unit" the last step; the key itself where it is none of ours.
std::string field_text(std::string_view path, Language language);

/// "delvis" of "partial"; any other word as it is.
std::string word_text(std::string_view word, Language language);

/// "Bovärdar, v. 47" of "bovardar, 2026-W47": ids by the names that the situation has for them (null: none is
/// known).
std::string record_text(std::string_view label, const Situation* situation, Language language);

}  // namespace lagesbild::words
