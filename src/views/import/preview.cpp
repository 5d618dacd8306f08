#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "intake/plan/telling.hpp"
#include "ui/kit/data_table.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/found.hpp"
#include "views/import/import_view.hpp"
#include "words/format_number.hpp"
#include "words/sentence.hpp"

namespace lagesbild::views {

namespace {

using intake::Fate;
using words::Text;

constexpr std::array fates_told{Fate::added, Fate::changed, Fate::doubled,
                                Fate::asked, Fate::refused, Fate::left_out};

std::string count_text(const View& view, std::size_t count) {
  return words::format_count(static_cast<double>(count), view.language);
}

void choose_rows(ImportForm& form) {
  const View& view = form.view;
  std::vector<std::optional<Fate>> fates{std::nullopt};
  std::size_t all = 0;
  std::vector<std::string> names{""};
  for (const Fate fate : fates_told) {
    const std::size_t count = form.plan().count(fate);
    all += count;
    if (count == 0 && form.importing.shown != fate) continue;
    fates.emplace_back(fate);
    const std::string name = words::at_beginning(view.in_language(intake::fates_name(fate)));
    names.push_back(view.filled(Text::importing_rows_of, {name, count_text(view, count)}));
  }
  names.front() = view.filled(Text::importing_all_rows, {count_text(view, all)});
  std::size_t now = 0;
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] == form.importing.shown) now = i;
  }
  if (const auto chosen = view.kit.select(view.text(Text::importing_shown), names, now)) {
    form.importing.shown = fates[*chosen];
  }
}

void show_rows(const ImportForm& form) {
  const View& view = form.view;
  const std::array<ui::TableColumn, 4> columns{
      ui::TableColumn{
          .title = view.text(Text::importing_row), .width_em = 4, .is_number = true, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::importing_fate), .width_em = 9, .can_sort = false},
      ui::TableColumn{
          .title = view.text(Text::importing_content), .width_em = 16, .grows = 1, .can_sort = false},
      ui::TableColumn{
          .title = view.text(Text::importing_told), .width_em = 16, .grows = 1, .can_sort = false}};
  const auto cell = [&](std::size_t index, std::size_t column) {
    const app::ImportRow row = form.shown.row(index);
    switch (column) {
      case 0:
        return row.line;
      case 1:
        return view.in_language(row.fate);
      case 2:
        return row.content;
      default:
        return view.in_language(row.told);
    }
  };
  ui::data_table(view.kit, view.text(Text::importing_rows), columns, form.shown.rows.size(), cell,
                 {.key = "import rows", .when_empty = view.text(Text::importing_no_rows), .rows_seen = 12});
}

// [SECTION] Taking in

std::size_t rows_to_take(const ImportForm& form) {
  return form.plan().count(Fate::added) + form.plan().count(Fate::changed);
}

void ask_covered_weeks(ImportForm& form) {
  const View& view = form.view;
  const std::vector<Week>& weeks = form.shown.weeks;
  auto& reported = form.importing.choices.reported;
  // One source has to be the one that has reported.
  if (weeks.empty() || form.shown.choices.source.empty()) return;
  if (view.kit.checkbox(view.text(Text::importing_covers), reported.has_value())) {
    reported = reported ? std::nullopt : std::optional(std::pair{weeks.front(), weeks.back()});
  }
  view.kit.text(view.text(Text::importing_covers_help), ui::TextStyle::small);
  if (!reported) return;
  std::vector<std::string> names;
  for (const Week week : weeks) names.push_back(words::format_week_and_year(week, view.language));
  const auto place = [&](Week week) {
    return static_cast<std::size_t>(std::clamp(week - weeks.front(), 0, static_cast<int>(weeks.size()) - 1));
  };
  const auto row = view.kit.row();
  if (const auto first =
          view.kit.select(view.text(Text::importing_first_week), names, place(reported->first))) {
    reported->first = weeks[*first];
    reported->second = std::max(reported->first, reported->second);
  }
  if (const auto last =
          view.kit.select(view.text(Text::importing_last_week), names, place(reported->second))) {
    reported->second = weeks[*last];
    reported->first = std::min(reported->first, reported->second);
  }
}

void offer_refused_rows(const ImportForm& form) {
  const View& view = form.view;
  const std::size_t asked = form.plan().count(Fate::asked);
  const std::size_t refused = form.plan().count(Fate::refused);
  if (asked + refused == 0) return;
  if (asked > 0)
    view.kit.text(view.filled(asked == 1 ? Text::importing_one_waits : Text::importing_waits,
                              {rows_text(view, asked)}));
  if (refused > 0)
    view.kit.text(view.filled(refused == 1 ? Text::importing_one_refused : Text::importing_refused,
                              {rows_text(view, refused)}));
  if (view.kit.button(view.text(Text::importing_save_refused), {.icon = ui::Icon::download})) {
    view.act(app::Request::save_refused_rows);
  }
  view.kit.text(view.text(Text::importing_save_refused_about), ui::TextStyle::small);
}

void offer_profile(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(4, view.text(Text::importing_keep_title));
  view.kit.text(view.text(Text::importing_keep_about), ui::TextStyle::small);
  app::Importing& importing = form.importing;
  const std::string& proposed = form.shown.kept ? *form.shown.kept : importing.name;
  const std::string& name = importing.profile_name.empty() ? proposed : importing.profile_name;
  if (auto typed = ui::text_line(view.kit, view.text(Text::importing_profile_name), name)) {
    importing.profile_name = std::move(*typed);
  }
  const auto found = personal_data::find(name, view.picture.today);
  const bool is_somebody = personal_data::points_at_somebody(name, found);
  if (is_somebody && show_found(view, name, found, "profile name"))
    importing.profile_name = personal_data::without(name, found);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::importing_keep), {.disabled = name.empty() || is_somebody})) {
    view.act(app::KeepImportProfile{name});
  }
  if (view.kit.button(view.text(Text::importing_keep_file),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::download})) {
    view.act(app::Request::save_import_profile);
  }
}

}  // namespace

void show_preview(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::importing_preview_title));
  if (form.plan().blocked) view.kit.alert(view.text(Text::importing_blocked), ui::Tone::warning);
  if (const std::string& sum = view.in_language(form.shown.sum); !sum.empty() && !form.plan().blocked) {
    view.kit.badge(sum, ui::Tone::warning, ui::Icon::warning);
  }
  choose_rows(form);
  show_rows(form);
}

void offer_to_take_in(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::importing_take_title));
  const std::size_t rows = form.plan().blocked ? 0 : rows_to_take(form);
  if (rows > 0) ask_covered_weeks(form);
  offer_refused_rows(form);
  if (rows == 0) {
    view.kit.text(view.text(form.plan().blocked ? Text::importing_blocked : Text::importing_nothing));
  } else {
    if (view.kit.button(words::counted(static_cast<double>(rows), Text::importing_take_one,
                                       Text::importing_take_many, view.language),
                        {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
      view.act(app::TakeInTable{});
    }
    view.kit.text(view.text(Text::importing_draft), ui::TextStyle::small);
  }
  offer_profile(form);
}

}  // namespace lagesbild::views
