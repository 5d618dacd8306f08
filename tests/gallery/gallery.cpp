#include "tests/gallery/gallery.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lagesbild::gallery {
namespace {

using Section = std::pair<std::string_view, void (*)(ui::Kit&, State&)>;

constexpr std::array<Section, 8> sections = {{
    {"Fält", show_fields},
    {"Val i långa listor", show_choices},
    {"Grupper", show_groups},
    {"Fel i ett formulär", show_summary},
    {"Flikar", show_tabs},
    {"Menyer", show_menus},
    {"Dialoger", show_dialogs},
    {"Tabeller", show_tables},
}};

std::string_view value_of(std::string_view hash, std::string_view key) {
  while (!hash.empty()) {
    const std::size_t end = std::min(hash.find('&'), hash.size());
    const std::string_view part = hash.substr(0, end);
    if (part.starts_with(key) && part.size() > key.size() && part[key.size()] == '=')
      return part.substr(key.size() + 1);
    hash.remove_prefix(std::min(end + 1, hash.size()));
  }
  return {};
}

/// A browser gives the letters and the spaces of a title as %C3 and the like.
std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    unsigned char byte = 0;
    const bool is_escape = text.size() >= 3 && text.front() == '%' &&
                           std::from_chars(text.data() + 1, text.data() + 3, byte, 16).ptr == text.data() + 3;
    plain += is_escape ? static_cast<char>(byte) : text.front();
    text.remove_prefix(is_escape ? 3 : 1);
  }
  return plain;
}

}  // namespace

void Gallery::start(const program::HostFacts& facts, std::string_view hash) {
  facts_ = facts;
  hash_changed(hash);
}

void Gallery::hash_changed(std::string_view hash) {
  theme_ = value_of(hash, "tema") == "morkt" ? ui::ThemeKind::dark : ui::ThemeKind::light;
  as_text_ = value_of(hash, "text") == "ja";
  is_english_ = value_of(hash, "sprak") == "en";
  only_ = unescaped(value_of(hash, "visa"));
}

ui::Appearance Gallery::appearance() const {
  return {theme_, as_text_};
}

void Gallery::frame(ui::Kit& kit) {
  kit.document("Galleri", is_english_ ? "en" : "sv");
  {
    const ui::OpenContainer banner = kit.landmark(ui::Role::banner, "");
    kit.heading(1, "Galleri över formulärens delar");
  }
  const ui::OpenContainer main = kit.landmark(ui::Role::main, "");
  kit.text("Senast: " + state_.last, ui::TextStyle::muted);
  for (const auto& [title, show] : sections) {
    if (!only_.empty() && only_ != title) continue;
    const ui::OpenContainer section = kit.landmark(ui::Role::region, title);
    const ui::OpenContainer panel = kit.panel(title);
    kit.heading(2, title);
    show(kit, state_);
  }
}

}  // namespace lagesbild::gallery
