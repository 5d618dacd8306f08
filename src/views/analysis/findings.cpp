#include "views/analysis/findings.hpp"

#include <algorithm>
#include <vector>

#include "views/frame/columns.hpp"
#include "views/frame/words.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t most_changes = 5;

std::vector<std::string> signal_lines(const RankedView& view, std::optional<std::size_t> area) {
  std::vector<std::string> lines;
  for (const auto& signal : view.ranked.ranking.watch->signals) {
    if (!signal.flagged || (area && signal.area != *area)) continue;
    lines.push_back(
        words::signal_text(view.situation, signal, view.ranked.ranking.watch->week, view.language));
  }
  return lines;
}

std::vector<std::string> change_lines(const RankedView& view, std::optional<std::size_t> area, bool up) {
  std::vector<std::string> lines;
  for (const auto& change : view.ranked.ranking.watch->changes) {
    if (!(up ? change.up : change.down)) continue;
    if ((area && change.area != *area) || lines.size() == most_changes) continue;
    lines.push_back(words::change_text(view.situation, change, view.language));
  }
  return lines;
}

}  // namespace

FoundHere found_in(const RankedView& view, std::size_t area) {
  return {static_cast<int>(signal_lines(view, area).size()),
          static_cast<int>(change_lines(view, area, true).size()),
          static_cast<int>(change_lines(view, area, false).size())};
}

void show_found(const RankedView& view, std::optional<std::size_t> area) {
  if (!view.ranked.ranking.watch) return;
  // On the card its section is its heading.
  if (!area) view.kit.heading(3, view.text(Text::found_title));
  const auto signals = signal_lines(view, area);
  const auto rises = change_lines(view, area, true);
  const auto falls = change_lines(view, area, false);
  if (!area)
    view.kit.text(words::watch_summary(*view.ranked.ranking.watch, view.language), ui::TextStyle::small);
  show_lines(view, Text::found_title, signals);
  if (!rises.empty()) view.kit.text(view.text(Text::found_rises), ui::TextStyle::strong);
  show_lines(view, Text::found_rises, rises);
  if (!falls.empty()) view.kit.text(view.text(Text::found_falls), ui::TextStyle::strong);
  show_lines(view, Text::found_falls, falls);
  if (area && signals.empty() && rises.empty() && falls.empty()) {
    view.kit.text(view.text(Text::nothing_stands_out));
  }
}

void show_checks(const RankedView& view, std::size_t area) {
  view.kit.heading(3, view.text(Text::checks_title));
  if (!view.ranked.ranking.robustness) {
    view.kit.text(view.text(Text::checking), ui::TextStyle::muted);
    return;
  }
  const auto& robustness = *view.ranked.ranking.robustness;
  view.kit.text(words::robustness_text(robustness, area, view.language), ui::TextStyle::strong);
  view.kit.text(view.text(Text::checks_about), ui::TextStyle::small);
  std::vector<std::string> changing;
  std::vector<std::string> holding;
  for (const auto& check : robustness.checks) {
    const std::string what = words::check_text(view.situation, check, view.language);
    const std::string probability = words::format_probability(check.p_top[area], view.language);
    if (robustness.holds(check, area)) {
      holding.push_back(view.filled(Text::check_holds, {what, probability}));
    } else if (check.tiers[area] == analysis::Tier::too_little_data) {
      changing.push_back(view.filled(Text::check_loses_place, {what}));
    } else {
      changing.push_back(view.filled(
          Text::check_changes, {what, words::tier_text(check.tiers[area], view.language), probability}));
    }
  }
  changing.insert(changing.end(), holding.begin(), holding.end());
  show_lines(view, Text::checks_title, changing);
}

}  // namespace lagesbild::views
