#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "app/link_key.hpp"
#include "app/topics/navigation/navigation.hpp"

/// One part of the program alone, without header and choices, as another site shows it in a frame.
namespace lagesbild::app {

enum class Part : std::uint8_t { list, map, area, measures, report };

/// The page that a part is on.
Page page_of(Part part);

/// Whether the part is shown, and not a page that was opened from it, which has a way back to it.
bool is_at_part(const State& state);

/// "del=prioritering".
std::span<const LinkKey> embedding_link_keys();

}  // namespace lagesbild::app
