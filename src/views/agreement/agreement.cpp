#include <algorithm>
#include <array>
#include <utility>

#include "model/disclosure.hpp"
#include "ui/charts/goal_chart.hpp"
#include "ui/kit/forms.hpp"
#include "ui/kit/printed.hpp"
#include "views/agreement/agreement_form.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/found.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// The agreement between the parties: its goal, its themes with how they are followed, and who has promised
/// what.
namespace lagesbild::views {

namespace {

using app::AgreementFault;
using Desk = app::AgreementDesk;
using words::Text;

constexpr std::array<std::string_view, 3> commitment_words{"planned", "ongoing", "done"};
/// The narrowest that an indicator is shown beside another, em.
constexpr float indicator_width_em = 20;

// [SECTION] Indicators

std::string progress_text(const View& view, GoalProgress progress) {
  return words::listed(Text::goal_progress, static_cast<std::size_t>(progress), view.language);
}

ui::Tone tone_of(GoalProgress progress) {
  switch (progress) {
    case GoalProgress::reached:
    case GoalProgress::nearer:
      return ui::Tone::good;
    case GoalProgress::farther:
      return ui::Tone::warning;
    default:
      return ui::Tone::neutral;
  }
}

std::string source_text(const View& view, const GoalIndicator& indicator) {
  const std::string& source = view.in_language(indicator.source);
  const auto latest = latest_value(indicator);
  const std::string period = latest ? latest->period : std::string{"–"};
  return source.empty() ? view.filled(Text::indicator_no_source, {period})
                        : view.filled(Text::indicator_source, {source, period});
}

/// "Ska minska till 70."
std::string way_text(const View& view, const GoalIndicator& indicator) {
  const auto direction = direction_of(indicator);
  if (!direction) return "";
  const bool rises = *direction == GoalDirection::up;
  if (!indicator.target)
    return std::string{view.text(rises ? Text::indicator_rises_at_all : Text::indicator_falls_at_all)};
  return view.filled(rises ? Text::indicator_rises : Text::indicator_falls,
                     {words::format_short(*indicator.target, view.language)});
}

void ask_value(AgreementForm& form, const std::string& name) {
  const View& view = form.view;
  std::string no_period = form.error(AgreementFault::no_period, Text::indicator_no_period);
  if (no_period.empty()) no_period = form.error(AgreementFault::personal_data, Text::report_personal_data);
  if (auto typed = ui::text_line(
          view.kit, view.text(Text::indicator_period), form.desk.period,
          {.key = "period", .help = view.text(Text::indicator_period_help), .error = no_period})) {
    form.desk.period = std::move(*typed);
  }
  guard_text(view, "period", form.desk.period, form.desk.said, Names::expected);
  const std::string no_value = form.error(AgreementFault::no_value, Text::indicator_no_value);
  if (auto typed = ui::number_field(view.kit, view.text(Text::indicator_value), form.desk.value,
                                    {.key = "value", .error = no_value})) {
    form.desk.value = std::move(*typed);
  }
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::indicator_write),
                      {.description = name, .style = ui::ButtonStyle::primary})) {
    form.written = app::WriteAgreement{};
  }
  if (view.kit.button(view.text(Text::close), {.style = ui::ButtonStyle::quiet})) form.desk = {};
}

void show_indicator(AgreementForm& form, std::size_t theme, std::size_t index, float width) {
  const View& view = form.view;
  const FocusTheme& of = form.agreement.focus[theme];
  const GoalIndicator& indicator = of.indicators[index];
  const GoalProgress progress = form.page.themes[theme].progress[index];
  const std::string& name = view.in_language(indicator.name);
  const std::string& unit = view.in_language(indicator.unit);
  const auto group = view.kit.group(name);
  view.kit.text(unit.empty() ? name : view.filled(Text::indicator_name, {name, unit}), ui::TextStyle::strong);
  view.kit.badge(progress_text(view, progress), tone_of(progress));
  ui::GoalChart chart;
  chart.frame = {.name = view.filled(Text::indicator_chart, {name}),
                 .description = progress_text(view, progress),
                 .language = view.language,
                 .width = width};
  for (const PeriodValue& value : indicator.values) chart.values.push_back({value.period, value.value});
  chart.target = indicator.target;
  chart.unit = unit;
  constexpr float widest = 6;  // to its height
  chart.height_em = std::max(chart.height_em, width / (widest * view.kit.em()));
  ui::goal_chart(view.kit, chart);
  if (view.picture.ranked()) picture_button(view, chart.frame.name);
  if (const std::string way = way_text(view, indicator); !way.empty())
    view.kit.text(way, ui::TextStyle::small);
  view.kit.text(source_text(view, indicator), ui::TextStyle::small);
  if (form.is_open(Desk::What::value, of.id, index)) return ask_value(form, name);
  if (form.is_open(Desk::What::indicator, of.id, index)) return ask_indicator(form);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::indicator_new_value), {.key = "new " + std::to_string(index),
                                                             .description = name,
                                                             .style = ui::ButtonStyle::quiet,
                                                             .icon = ui::Icon::plus})) {
    form.open(Desk::What::value, of.id, index);
  }
  show_way_to(form, Desk::What::indicator, of.id, index, Text::indicator_edit, name, ask_indicator);
}

void show_indicators(AgreementForm& form, std::size_t theme) {
  const View& view = form.view;
  const std::size_t count = form.agreement.focus[theme].indicators.size();
  if (count == 0) view.kit.text(view.text(Text::theme_no_indicators), ui::TextStyle::small);
  const float em = view.kit.em();
  const auto fit = static_cast<std::size_t>(view.kit.available_width() / (indicator_width_em * em));
  // A few values drawn across a wall are a flat line: one alone has half of it, as what stands below.
  const std::size_t across = std::clamp<std::size_t>(fit, 1, std::clamp<std::size_t>(count, 2, 3));
  const float width =
      (view.kit.available_width() - em * static_cast<float>(across - 1)) / static_cast<float>(across);
  for (std::size_t first = 0; first < count; first += across) {
    const std::size_t here = std::min(across, count - first);
    const std::vector<float> widths(here, width);
    const auto columns = view.kit.columns("indicators " + std::to_string(first), widths);
    for (std::size_t i = 0; i < here; ++i) {
      if (i > 0) view.kit.next_column();
      show_indicator(form, theme, first + i, width);
    }
  }
  show_way_to(form, Desk::What::indicator, form.agreement.focus[theme].id, std::nullopt, Text::indicator_new,
              view.in_language(form.agreement.focus[theme].name), ask_indicator);
}

// [SECTION] Commitments and measures

void show_commitment(AgreementForm& form, const FocusTheme& theme, std::size_t index) {
  const View& view = form.view;
  const Commitment& commitment = theme.commitments[index];
  const std::string& text = view.in_language(commitment.text);
  const std::string party = commitment.party
                                ? view.in_language(form.ready.situation.parties[*commitment.party].name)
                                : std::string{view.text(Text::commitment_nobody)};
  const auto item = view.kit.list_item("commitment " + std::to_string(index));
  const float state_width = 12 * view.kit.em();
  const float room = view.kit.available_width() - state_width - view.kit.em();
  const bool beside = room > state_width;
  const std::array<float, 2> widths{beside ? room : view.kit.available_width(), state_width};
  if (form.is_open(Desk::What::commitment, theme.id, index)) return ask_commitment(form);
  const auto columns = view.kit.columns("commitment", std::span(widths).first(beside ? 2 : 1));
  view.kit.text(view.filled(Text::name_and_value, {party, text}));
  show_way_to(form, Desk::What::commitment, theme.id, index, Text::commitment_change, text, ask_commitment);
  if (beside) view.kit.next_column();
  std::vector<std::string> statuses;
  for (std::size_t i = 0; i < commitment_words.size(); ++i) {
    statuses.push_back(words::listed(Text::commitment_statuses, i, view.language));
  }
  const auto known = std::find(commitment_words.begin(), commitment_words.end(), commitment.status);
  auto now = static_cast<std::size_t>(known - commitment_words.begin());
  // A word of the group's own stays until another is chosen.
  if (known == commitment_words.end()) {
    statuses.push_back(commitment.status.empty() ? std::string{view.text(Text::commitment_no_status)}
                                                 : commitment.status);
  }
  if (ui::on_paper(view.kit)) return view.kit.text(statuses[now]);
  if (const auto chosen = view.kit.select(view.text(Text::column_standing), statuses, now, state_width);
      chosen && *chosen < commitment_words.size()) {
    form.written = app::WriteAgreement{app::WriteAgreement::What::status, theme.id, index,
                                       std::string{commitment_words[*chosen]}};
  }
}

void show_commitments(AgreementForm& form, const FocusTheme& theme) {
  const View& view = form.view;
  const auto group = view.kit.group(view.text(Text::theme_commitments));
  view.kit.text(view.text(Text::theme_commitments), ui::TextStyle::strong);
  if (theme.commitments.empty()) view.kit.text(view.text(Text::theme_no_commitments));
  if (!theme.commitments.empty()) {
    const auto list = view.kit.list(view.text(Text::theme_commitments));
    for (std::size_t i = 0; i < theme.commitments.size(); ++i) show_commitment(form, theme, i);
  }
  show_way_to(form, Desk::What::commitment, theme.id, std::nullopt, Text::commitment_new,
              view.in_language(theme.name), ask_commitment);
}

void show_linked_measures(const AgreementForm& form, std::size_t theme) {
  const View& view = form.view;
  const auto& measures = form.page.themes[theme].measures;
  const auto group = view.kit.group(view.text(Text::theme_measures));
  view.kit.text(view.text(Text::theme_measures), ui::TextStyle::strong);
  if (measures.empty()) return view.kit.text(view.text(Text::theme_no_measures));
  const auto list = view.kit.list(view.text(Text::theme_measures));
  for (const std::size_t index : measures) {
    const Measure& measure = form.ready.plans.measures[index];
    const auto item = view.kit.list_item(measure.id);
    view.kit.text(view.in_language(measure.title));
    std::string line = words::standing_text(measure, form.ready.situation.updated_day, view.language) +
                       " · " + words::responsible_text(form.ready.situation, measure, view.language);
    const std::string result = words::latest_result_text(measure, view.language);
    if (!result.empty()) line += " · " + result;
    view.kit.text(line, ui::TextStyle::small);
  }
}

// [SECTION] A theme

/// What is told for the whole municipality only, such as crime in close relations.
void show_municipal_counts(const AgreementForm& form, std::size_t theme) {
  const View& view = form.view;
  const auto& categories = form.page.themes[theme].categories;
  const auto* counts =
      form.ready.ranked ? std::get_if<app::AgreementCounts>(&form.ready.ranked->page) : nullptr;
  if (categories.empty() || counts == nullptr) return;
  const std::string window =
      words::format_window(form.ready.ranked->ranking.now.settings.window, view.language);
  for (const app::MunicipalCount& count : counts->municipal) {
    if (std::find(categories.begin(), categories.end(), count.category) == categories.end()) continue;
    const Category& category = form.ready.situation.categories[count.category];
    const auto shown =
        disclosure::shown_of_municipality(category, count.observed, disclosure::Audience::group);
    if (shown == disclosure::Shown::withheld) continue;
    const std::string events = shown == disclosure::Shown::exact
                                   ? words::events(count.observed, view.language)
                                   : std::string{view.text(Text::fewer_than_five)};
    view.kit.text(view.filled(Text::theme_municipal, {view.in_language(category.name), events, window}));
  }
  view.kit.text(view.text(Text::theme_municipal_only), ui::TextStyle::small);
}

void show_theme(AgreementForm& form, std::size_t theme) {
  const View& view = form.view;
  const FocusTheme& of = form.agreement.focus[theme];
  const auto panel = view.kit.panel("theme " + of.id);
  const std::string& name = view.in_language(of.name);
  const auto group = view.kit.group(name);
  view.kit.heading(3, name);
  for (const LocalText& goal : of.goals) view.kit.text(view.in_language(goal));
  show_way_to(form, Desk::What::theme, of.id, std::nullopt, Text::theme_change, name, ask_theme);
  show_municipal_counts(form, theme);
  show_indicators(form, theme);
  if (layout_of(view.kit) == Layout::narrow) {
    show_commitments(form, of);
    return show_linked_measures(form, theme);
  }
  const auto columns = two_columns(view, "promised " + of.id);
  show_commitments(form, of);
  view.kit.next_column();
  show_linked_measures(form, theme);
}

// [SECTION] The goal

std::string names_of_themes(const AgreementForm& form, const std::vector<std::size_t>& themes) {
  std::string names;
  for (const std::size_t theme : themes) {
    names += (names.empty() ? "" : ", ") + form.view.in_language(form.agreement.focus[theme].name);
  }
  return names;
}

std::vector<std::string> known_lines(const AgreementForm& form) {
  const View& view = form.view;
  const app::GoalWay& way = form.page.way;
  const auto number = [&](std::size_t count) {
    return words::format_count(static_cast<double>(count), view.language);
  };
  std::vector<std::string> lines{view.filled(Text::way_indicators, {number(way.reached), number(way.nearer),
                                                                    number(way.same), number(way.farther)}),
                                 view.filled(Text::way_measures, {number(way.measures)})};
  std::string areas;
  for (const std::size_t area : way.priority_areas) {
    areas += (areas.empty() ? "" : ", ") + form.ready.situation.areas[area].name;
  }
  lines.push_back(areas.empty() ? std::string{view.text(Text::way_no_priority)}
                                : view.filled(Text::way_priority, {areas}));
  return lines;
}

std::vector<std::string> unknown_lines(const AgreementForm& form) {
  const View& view = form.view;
  const app::GoalWay& way = form.page.way;
  const auto number = [&](std::size_t count) {
    return words::format_count(static_cast<double>(count), view.language);
  };
  std::vector<std::string> lines{std::string{view.text(Text::way_police_list)}};
  if (way.unknown > 0) lines.push_back(view.filled(Text::way_indicators_unknown, {number(way.unknown)}));
  if (way.not_followed_up > 0)
    lines.push_back(view.filled(Text::way_not_followed_up, {number(way.not_followed_up)}));
  if (!way.themes_without_measures.empty())
    lines.push_back(
        view.filled(Text::way_without_measures, {names_of_themes(form, way.themes_without_measures)}));
  if (!way.themes_without_indicators.empty())
    lines.push_back(
        view.filled(Text::way_without_indicators, {names_of_themes(form, way.themes_without_indicators)}));
  return lines;
}

std::string period_of(const AgreementForm& form) {
  const View& view = form.view;
  std::string parties;
  for (const std::size_t party : form.agreement.parties) {
    parties += (parties.empty() ? "" : ", ") + view.in_language(form.ready.situation.parties[party].name);
  }
  std::string line =
      view.filled(Text::agreement_period, {words::format_date(form.agreement.from, view.language),
                                           words::format_date(form.agreement.to, view.language), parties});
  constexpr int soon_days = 183;
  const int left = form.page.days_left.value_or(soon_days);
  if (left < 0) return line + " " + std::string{view.text(Text::agreement_over)};
  if (left < soon_days)
    line += " " + words::counted(left, Text::agreement_one_day, Text::agreement_days_left, view.language);
  return line;
}

void show_goal(const AgreementForm& form) {
  const View& view = form.view;
  const auto panel = view.kit.panel("goal");
  view.kit.heading(3, view.text(Text::agreement_goal));
  view.kit.text(view.in_language(form.agreement.goal), ui::TextStyle::strong);
  const auto known = [&] {
    view.kit.heading(4, view.text(Text::way_known));
    show_lines(view, Text::way_known, known_lines(form));
  };
  const auto unknown = [&] {
    view.kit.heading(4, view.text(Text::way_unknown));
    show_lines(view, Text::way_unknown, unknown_lines(form));
  };
  if (layout_of(view.kit) == Layout::narrow) {
    known();
    return unknown();
  }
  const auto columns = two_columns(view, "way");
  known();
  view.kit.next_column();
  unknown();
}

/// Ways to change what holds, and to what comes after it.
void show_agreement_form(AgreementForm& form, Date today) {
  const View& view = form.view;
  if (form.desk.what == Desk::What::agreement || form.desk.what == Desk::What::next)
    return ask_agreement(form, today);
  const auto row = view.kit.row();
  if (form.ready.plans.agreement) {
    if (view.kit.button(view.text(Text::agreement_change), {.style = ui::ButtonStyle::quiet}))
      form.open(Desk::What::agreement, "", std::nullopt);
    if (view.kit.button(view.text(Text::agreement_next),
                        {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::plus}))
      form.open(Desk::What::next, "", std::nullopt);
  } else if (view.kit.button(view.text(Text::agreement_first), {.icon = ui::Icon::plus})) {
    form.open(Desk::What::next, "", std::nullopt);
  }
}

void show_all(AgreementForm& form) {
  const View& view = form.view;
  const std::string& title = view.in_language(form.agreement.title);
  view.kit.heading(2, title.empty() ? view.text(Text::agreement_page) : title);
  view.kit.text(period_of(form), ui::TextStyle::muted);
  show_agreement_form(form, form.page.today);
  show_goal(form);
  for (std::size_t theme = 0; theme < form.agreement.focus.size(); ++theme) show_theme(form, theme);
  show_way_to(form, Desk::What::theme, "", std::nullopt, Text::theme_new, view.text(Text::agreement_page),
              ask_theme);
}

}  // namespace

void show_agreement(const View& view, const app::Ready& ready) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::agreement_page));
  const Agreement none{};
  const auto& agreement = ready.plans.agreement;
  AgreementForm form{view, ready, agreement ? *agreement : none, *ready.agreement, view.state().agreement};
  if (agreement) {
    show_all(form);
  } else {
    const auto panel = view.kit.panel("agreement");
    view.kit.heading(2, view.text(Text::agreement_page));
    view.kit.text(view.text(Text::agreement_none));
    show_agreement_form(form, form.page.today);
  }
  if (form.desk != view.state().agreement) view.act(app::SetAgreementDesk{std::move(form.desk)});
  if (form.written) view.act(*form.written);
}

}  // namespace lagesbild::views
