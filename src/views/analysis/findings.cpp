#include "views/analysis/findings.hpp"

#include <algorithm>
#include <vector>

#include "views/frame/words.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t most_changes = 5;

void show_lines(const View& view, Text name, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  const auto list = view.kit.list(view.text(name));
  std::size_t number = 0;
  for (const auto& line : lines) {
    const auto item = view.kit.list_item("line " + std::to_string(number++));
    view.kit.text(line);
  }
}

std::vector<std::string> signal_lines(const View& view, std::optional<std::size_t> area) {
  std::vector<std::string> lines;
  for (const auto& signal : view.picture.watch->signals) {
    if (!signal.flagged || (area && signal.area != *area)) continue;
    lines.push_back(
        words::signal_text(*view.picture.situation, signal, view.picture.watch->week, view.language));
  }
  return lines;
}

std::vector<std::string> change_lines(const View& view, std::optional<std::size_t> area, bool up) {
  std::vector<std::string> lines;
  for (const auto& change : view.picture.watch->changes) {
    if (!(up ? change.up : change.down)) continue;
    if ((area && change.area != *area) || lines.size() == most_changes) continue;
    lines.push_back(words::change_text(*view.picture.situation, change, view.language));
  }
  return lines;
}

}  // namespace

void show_found(const View& view, std::optional<std::size_t> area) {
  if (!view.picture.watch) return;
  view.kit.heading(3, view.text(Text::found_title));
  const auto signals = signal_lines(view, area);
  const auto rises = change_lines(view, area, true);
  const auto falls = change_lines(view, area, false);
  if (!area) view.kit.text(words::watch_summary(*view.picture.watch, view.language), ui::TextStyle::small);
  show_lines(view, Text::found_title, signals);
  if (!rises.empty()) view.kit.text(view.text(Text::found_rises), ui::TextStyle::strong);
  show_lines(view, Text::found_rises, rises);
  if (!falls.empty()) view.kit.text(view.text(Text::found_falls), ui::TextStyle::strong);
  show_lines(view, Text::found_falls, falls);
  if (area && signals.empty() && rises.empty() && falls.empty()) {
    view.kit.text(view.text(Text::nothing_stands_out));
  }
}

void show_checks(const View& view, std::size_t area) {
  view.kit.heading(3, view.text(Text::checks_title));
  if (!view.picture.robustness) {
    view.kit.text(view.text(Text::checking), ui::TextStyle::muted);
    return;
  }
  const auto& robustness = *view.picture.robustness;
  view.kit.text(words::robustness_text(robustness, area, view.language), ui::TextStyle::strong);
  view.kit.text(view.text(Text::checks_about), ui::TextStyle::small);
  std::vector<std::string> changing;
  std::vector<std::string> holding;
  for (const auto& check : robustness.checks) {
    const std::string what = words::check_text(*view.picture.situation, check, view.language);
    const std::string probability = words::format_probability(check.p_top[area], view.language);
    if (robustness.holds(check, area)) {
      holding.push_back(view.filled(Text::check_holds, {what, probability}));
    } else {
      changing.push_back(view.filled(
          Text::check_changes, {what, words::tier_text(check.tiers[area], view.language), probability}));
    }
  }
  changing.insert(changing.end(), holding.begin(), holding.end());
  show_lines(view, Text::checks_title, changing);
}

}  // namespace lagesbild::views
