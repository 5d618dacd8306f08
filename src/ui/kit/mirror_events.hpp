#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "ui/kit/record.hpp"

namespace lagesbild::ui {

/// What web/mirror.js calls them.
inline constexpr std::array<std::pair<std::string_view, MirrorEvent::Kind>, 8> mirror_event_names{
    {{"activate", MirrorEvent::Kind::activate},
     {"set_number", MirrorEvent::Kind::set_number},
     {"set_text", MirrorEvent::Kind::set_text},
     {"choose", MirrorEvent::Kind::choose},
     {"focus", MirrorEvent::Kind::focus},
     {"blur", MirrorEvent::Kind::blur},
     {"scroll", MirrorEvent::Kind::scroll},
     {"key", MirrorEvent::Kind::key}}};

/// Nothing for a name that no event has.
constexpr std::optional<MirrorEvent::Kind> mirror_event_named(std::string_view name) {
  for (const auto& [known, kind] : mirror_event_names) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

}  // namespace lagesbild::ui
