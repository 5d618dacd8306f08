#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "analysis/method_version.hpp"
#include "ui/kit/data_table.hpp"
#include "ui/kit/printed.hpp"
#include "views/frame/parts.hpp"
#include "words/field_words.hpp"
#include "words/format_number.hpp"
#include "words/protocol.hpp"
#include "words/report_words.hpp"

namespace lagesbild::views {

namespace {

using app::PastChange;
using words::Text;

constexpr std::array<std::string_view, 8> past_lists{"incidents", "reporting",  "measures", "decisions",
                                                     "sources",   "categories", "profiles", "features"};

template <typename Records>
std::string name_among(const View& view, const Records& records, const std::string& id) {
  for (const auto& record : records) {
    if (record.id != id) continue;
    if constexpr (requires { record.name.sv; }) {
      return view.in_language(record.name);
    } else {
      return record.name;
    }
  }
  return id;
}

/// "Skadegörelse och klotter, 18 nov. 2026, Häggvik" of an event, the name of other records.
std::string record_title(const app::Ready& ready, const View& view, const PastChange& change) {
  for (const ReportText& text : ready.plans.texts) {
    if (change.list == "texts" && text.id == change.id) return words::text_name(text, view.language);
  }
  for (const Meeting& meeting : ready.plans.meetings) {
    if (change.list == "decisions" && meeting.id == change.id)
      return words::meeting_title(meeting, view.language);
  }
  if (change.category.empty())
    return change.record.empty() ? change.path
                                 : words::record_text(change.record, &ready.situation, view.language);
  std::string title = name_among(view, ready.situation.categories, change.category);
  if (!change.date.empty()) title += ", " + words::format_instant(change.date, view.language);
  if (!change.area.empty()) title += ", " + name_among(view, ready.situation.areas, change.area);
  return title;
}

std::string who_text(const app::Ready& ready, const View& view, const std::string& who) {
  std::string name = name_among(view, ready.situation.sources, who);
  return name.empty() ? "–" : name;
}

std::string fields_text(const View& view, const std::vector<std::string>& keys) {
  std::string all;
  for (const std::string& key : keys)
    all += (all.empty() ? "" : ", ") + words::field_text(key, view.language);
  return all;
}

std::string what_changed(const View& view, const PastChange& change) {
  constexpr std::array kinds{Text::past_set,         Text::past_added,        Text::past_deleted,
                             Text::past_followed_up, Text::past_last_changed, Text::past_new_file,
                             Text::past_removed_file};
  const std::string said =
      change.kind == PastChange::Kind::set ? fields_text(view, change.fields) : change.follow_up;
  const std::string what = view.filled(kinds[static_cast<std::size_t>(change.kind)], {said});
  return change.is_draft ? view.filled(Text::past_draft, {what}) : what;
}

void show_past_filter(const View& view) {
  app::PastFilter filter = view.state().past_filter;
  if (!filter.id.empty()) {
    const auto row = view.kit.row();
    view.kit.text(view.filled(Text::past_only, {filter.name}), ui::TextStyle::strong);
    if (view.kit.button(view.text(Text::past_show_all), {.icon = ui::Icon::close}))
      view.act(app::PastAction{app::SetPastFilter{}});
    return;
  }
  const auto row = view.kit.row();
  std::vector<std::string> names{std::string(view.text(Text::past_all))};
  for (std::size_t i = 0; i < past_lists.size(); ++i)
    names.push_back(words::listed(Text::past_kinds, i, view.language));
  const auto at = std::find(past_lists.begin(), past_lists.end(), filter.list);
  const std::size_t now = at == past_lists.end() ? 0 : static_cast<std::size_t>(at - past_lists.begin()) + 1;
  if (const auto chosen = view.kit.select(view.text(Text::past_kind), names, now, 14 * view.kit.em()))
    filter.list = *chosen == 0 ? "" : std::string(past_lists[*chosen - 1]);
  if (auto typed = view.kit.search_field(view.text(Text::past_search), filter.text, 18 * view.kit.em()))
    filter.text = std::move(*typed);
  if (filter != view.state().past_filter) view.act(app::PastAction{app::SetPastFilter{std::move(filter)}});
}

/// On one line: paper makes a column as narrow as its words allow.
std::string unbroken(const std::string& text) {
  std::string kept;
  for (const char letter : text) kept += letter == ' ' ? "\u00a0" : std::string(1, letter);
  return kept;
}

void show_past_changes(const View& view, const app::Ready& ready) {
  std::vector<const PastChange*> shown;
  for (const PastChange& change : ready.past->changes) {
    if (app::passes(change, view.state().past_filter, record_title(ready, view, change)))
      shown.push_back(&change);
  }
  // Paper does not scroll: there are many, and the latest are what is asked for.
  constexpr std::size_t most_on_paper = 75;
  if (ui::on_paper(view.kit) && shown.size() > most_on_paper) {
    const auto count = [&](std::size_t changes) {
      return words::format_count(static_cast<double>(changes), view.language);
    };
    view.kit.text(view.filled(Text::past_latest, {count(most_on_paper), count(shown.size())}));
    shown.resize(most_on_paper);
  }
  const std::array<ui::TableColumn, 4> columns{
      ui::TableColumn{.title = view.text(Text::past_when), .width_em = 12, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::past_record), .width_em = 20, .grows = 1, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::past_what), .width_em = 10, .grows = 1, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::past_who), .width_em = 8, .grows = 1, .can_sort = false}};
  ui::data_table(view.kit, view.text(Text::past_table), columns, shown.size(),
                 [&](std::size_t row, std::size_t column) {
                   const PastChange& change = *shown[row];
                   switch (column) {
                     case 0:
                       return unbroken(words::format_instant(change.when, view.language));
                     case 1:
                       return record_title(ready, view, change);
                     case 2:
                       return what_changed(view, change);
                     default:
                       return who_text(ready, view, change.who);
                   }
                 },
                 {.key = "past", .when_empty = view.text(Text::past_none), .rows_seen = 16});
}

void offer_days(const View& view, const app::Ready& ready) {
  view.kit.space();
  view.kit.heading(3, view.text(Text::past_back_title));
  view.kit.text(view.filled(Text::past_back_about, {analysis::method_version}), ui::TextStyle::muted);
  const std::vector<Date>& days = ready.past->days;
  if (days.empty()) return view.kit.text(view.text(Text::past_no_copies));
  if (!view.state().choices.draft.empty())
    return view.kit.alert(view.text(Text::past_unsaved), ui::Tone::warning);
  const auto list = view.kit.list(view.text(Text::past_back_title));
  constexpr std::size_t most_shown = 30;
  for (std::size_t i = 0; i < std::min(days.size(), most_shown); ++i) {
    const std::string name = words::format_date(days[i], view.language);
    const auto item = view.kit.list_item(name);
    const auto row = view.kit.row();
    view.kit.text(name);
    if (view.kit.button(view.text(Text::past_open),
                        {.key = "back " + name, .description = name, .style = ui::ButtonStyle::quiet})) {
      view.act(app::PastAction{app::LookBack{days[i]}});
      view.act(app::GoTo{app::Page::overview});
    }
  }
}

/// What of the picture that was decided on cannot be had again.
void tell_what_is_lacking(const View& view, const app::LookingBack& shown) {
  const auto tell = [&](const std::string& words) { view.kit.text(words, ui::TextStyle::small); };
  const bool has_basis = shown.basis.has_value();
  if (!has_basis) return tell(std::string(view.text(Text::past_no_basis)));
  if (shown.basis->revisions.empty()) {
    tell(std::string(view.text(Text::past_no_revisions)));
  } else if (shown.others.empty()) {
    tell(std::string(view.text(Text::past_same_files)));
  }
  for (const std::string& path : shown.others) tell(view.filled(Text::past_other_file, {path}));
  if (shown.basis->version.empty()) {
    tell(view.filled(Text::past_no_choices, {analysis::method_version}));
  } else if (shown.basis->version != analysis::method_version) {
    tell(view.filled(Text::past_other_method, {shown.basis->version, analysis::method_version}));
  }
}

}  // namespace

void offer_history(const View& view, std::string_view list, const std::string& id, const std::string& name) {
  if (id.empty() || view.picture.looking_back) return;
  if (!view.kit.button(view.text(Text::past_of_record), {.style = ui::ButtonStyle::quiet})) return;
  view.act(app::PastAction{app::SetPastFilter{{std::string(list), {}, id, name}}});
  view.act(app::GoTo{app::Page::history});
  view.act(app::Request::scroll_to_top);
}

void show_past(const View& view, const app::Ready& ready) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::past_title));
  const auto panel = view.kit.panel("past");
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left}))
    view.act(app::ClosePage{});
  view.kit.heading(2, view.text(Text::past_title));
  view.kit.text(view.text(Text::past_about), ui::TextStyle::muted);
  show_past_filter(view);
  show_past_changes(view, ready);
  if (!ui::on_paper(view.kit)) offer_days(view, ready);
}

void show_looking_back(const View& view) {
  if (!view.picture.looking_back) return;
  const auto group = view.kit.group(view.text(Text::past_back_title));
  const app::LookingBack& shown = *view.picture.looking_back;
  const std::string day = words::format_date(shown.day, view.language);
  const Text said = shown.is_decision ? Text::past_shown_decided : Text::past_shown;
  view.kit.alert(view.filled(said, {day}), ui::Tone::warning);
  if (shown.is_decision) tell_what_is_lacking(view, shown);
  if (view.kit.button(view.text(Text::past_to_now), {.icon = ui::Icon::chevron_left}))
    view.act(app::PastAction{app::BackToNow{}});
}

}  // namespace lagesbild::views
