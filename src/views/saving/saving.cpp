#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/topics/presentation/presentation.hpp"
#include "model/date.hpp"
#include "ui/kit/dialogs.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/either.hpp"
#include "views/frame/parts.hpp"
#include "words/field_words.hpp"

namespace lagesbild::views {

namespace {

using app::RoadKind;
using app::SavingStatus;
using Step = app::Saver::Step;
using words::Text;

std::string changes_text(const View& view, std::size_t changes) {
  return words::counted(static_cast<double>(changes), Text::one_change, Text::many_changes, view.language);
}

/// "25 november 2026" of an instant.
std::string day_text(const View& view, const std::string& instant) {
  const auto day = parse_date(instant.substr(0, 10));
  return day ? words::format_date(*day, view.language) : instant;
}

bool writes(const app::Road& road) {
  return road.kind == RoadKind::webdav || road.kind == RoadKind::folder;
}

std::string status_text(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  const std::string changes = changes_text(view, saving.changes);
  switch (saving.status) {
    case SavingStatus::saving:
      return std::string(view.text(Text::saving_now));
    case SavingStatus::draft:
      return layout_of(view.kit) == Layout::wide
                 ? view.filled(Text::draft_not_shared, {changes})
                 : view.filled(Text::draft_short, {std::to_string(saving.changes)});
    case SavingStatus::handed_out:
      return view.filled(Text::draft_handed_out, {changes});
    case SavingStatus::asks:
      return std::string(view.text(Text::saving_asks));
    case SavingStatus::failed:
      return std::string(view.text(Text::not_saved));
    case SavingStatus::nothing:
    case SavingStatus::saved:
      break;
  }
  if (saving.road.place.empty()) return std::string(view.text(Text::saved));
  return view.filled(Text::saved_in, {saving.road.place});
}

ui::Icon status_icon(SavingStatus status) {
  switch (status) {
    case SavingStatus::asks:
    case SavingStatus::failed:
      return ui::Icon::warning;
    case SavingStatus::saved:
      return ui::Icon::check;
    default:
      return ui::Icon::download;
  }
}

// [SECTION] The road

std::string road_text(const View& view) {
  const app::Road& road = view.picture.saving.road;
  switch (road.kind) {
    case RoadKind::unknown:
      return std::string(view.text(Text::road_unknown));
    case RoadKind::webdav:
      return view.filled(Text::road_webdav, {road.place});
    case RoadKind::folder:
      return view.filled(Text::road_folder, {road.place});
    case RoadKind::asleep:
      return view.filled(Text::road_asleep, {road.place});
    case RoadKind::download:
      return std::string(view.text(road.can_pick ? Text::road_pick : Text::road_download));
    case RoadKind::none:
      break;
  }
  return std::string(view.text(Text::road_none));
}

void show_road(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  if (saving.wrong_folder) view.kit.alert(view.text(Text::wrong_folder), ui::Tone::warning);
  view.kit.text(road_text(view));
  // No address: the page itself, out of its frame.
  if (saving.road.kind == RoadKind::none) view.kit.link(view.text(Text::open_in_tab), "");
  if (!saving.road.keeps_drafts) view.kit.alert(view.text(Text::drafts_not_kept), ui::Tone::warning);
}

void ask_unit(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  if (!saving.asks_unit) return;
  const auto typed = ui::text_line(
      view.kit, view.text(Text::saving_unit), view.state().unit,
      {.key = "unit",
       .help = view.text(Text::saving_unit_about),
       .error = saving.personal_unit ? view.text(Text::saving_unit_personal) : std::string_view()});
  if (typed) view.act(app::SavingAction{app::SetUnit{*typed}});
}

/// What is done with the draft as a whole, the likeliest first.
void show_saving_actions(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  const bool any = saving.changes > 0;
  const bool busy = saving.status == SavingStatus::saving;
  if (saving.status == SavingStatus::handed_out) view.kit.text(view.text(Text::handed_out_about));
  const auto row = view.kit.row();
  const auto offer = [&](std::string_view name, bool first, app::SavingAction action, ui::Icon icon) {
    const auto style = first ? ui::ButtonStyle::primary : ui::ButtonStyle::standard;
    if (view.kit.button(name, {.style = style, .icon = icon, .disabled = busy})) view.act(std::move(action));
  };
  const bool by_road = writes(saving.road);
  const bool asleep = saving.road.kind == RoadKind::asleep;
  const bool handed_out = saving.status == SavingStatus::handed_out;
  if (by_road && any) offer(view.text(Text::save_now), true, app::SaveNow{}, ui::Icon::none);
  if (asleep) {
    offer(view.filled(Text::go_on_with_folder, {saving.road.place}), true, app::ChooseFolder{},
          ui::Icon::folder);
  }
  if (handed_out) offer(view.text(Text::files_are_there), true, app::FilesAreThere{}, ui::Icon::check);
  const bool picks = saving.road.can_pick && !asleep && saving.road.kind != RoadKind::folder;
  if (picks) offer(view.text(Text::choose_folder), !by_road && any, app::ChooseFolder{}, ui::Icon::folder);
  if (any && !by_road) {
    offer(view.text(Text::download_files), !picks && !asleep && !handed_out, app::SaveNow{},
          ui::Icon::download);
  }
  if (any) {
    offer(view.text(Text::download_draft), false, app::DownloadDraft{}, ui::Icon::none);
    offer(view.text(Text::discard_draft), false, app::DiscardDraft{}, ui::Icon::none);
  }
  if (asleep || saving.road.kind == RoadKind::folder) {
    offer(view.text(Text::leave_folder), false, app::LeaveFolder{}, ui::Icon::none);
  }
}

// [SECTION] The documents

Text failure_words(app::SaveFailure failure) {
  constexpr std::array words{Text::fail_denied,     Text::fail_signed_out, Text::fail_not_there,
                             Text::fail_too_large,  Text::fail_locked,     Text::fail_busy,
                             Text::fail_full,       Text::fail_no_answer,  Text::fail_contended,
                             Text::fail_unreadable, Text::fail_waits,      Text::fail_other};
  return words[static_cast<std::size_t>(failure)];
}

/// "insats Ny belysning".
std::string thing_text(const View& view, const app::Change& change) {
  constexpr std::array lists{std::pair{std::string_view("incidents"), Text::thing_incident},
                             std::pair{std::string_view("reporting"), Text::thing_report},
                             std::pair{std::string_view("measures"), Text::thing_measure},
                             std::pair{std::string_view("decisions"), Text::thing_decision},
                             std::pair{std::string_view("texts"), Text::thing_report_text},
                             std::pair{std::string_view("profiles"), Text::thing_profile},
                             std::pair{std::string_view("imports"), Text::thing_import},
                             std::pair{std::string_view("features"), Text::thing_area},
                             std::pair{std::string_view("categories"), Text::thing_category},
                             std::pair{std::string_view("sources"), Text::thing_source}};
  if (change.list.empty()) return std::string(view.text(Text::thing_document));
  const Text thing = app::named(lists, change.list, Text::thing_record);
  const auto* ready = view.picture.ready();
  return view.filled(thing,
                     {words::record_text(change.record, ready ? &ready->situation : nullptr, view.language)});
}

std::string change_text(const View& view, const app::Change& change) {
  constexpr std::array kinds{Text::change_set,         Text::change_whole,   Text::change_taken_away,
                             Text::change_new,         Text::change_deleted, Text::change_new_file,
                             Text::change_removed_file};
  if (change.kind == app::Change::Kind::removed_file && !writes(view.picture.saving.road)) {
    return std::string(view.text(Text::change_remove_by_hand));
  }
  const std::string thing = thing_text(view, change);
  if (change.list.empty() && change.field == "reporting") return std::string(view.text(Text::change_weeks));
  const bool of_field = change.kind == app::Change::Kind::set || change.kind == app::Change::Kind::taken_away;
  const Text kind = kinds[static_cast<std::size_t>(change.kind)];
  return of_field ? view.filled(kind, {words::field_text(change.field, view.language), thing})
                  : view.filled(kind, {thing});
}

void show_clash(const View& view, const app::Saver::Task& task) {
  view.kit.alert(view.text(Text::ask_clash), ui::Tone::warning);
  const app::Clash& clash = task.clashes[std::min(task.answers.size(), task.clashes.size() - 1)];
  const auto chosen = ask_which(view, task.wanted.path, clash.field, clash.record,
                                {Text::clash_mine, Text::keep_mine, clash.mine},
                                {Text::clash_theirs, Text::keep_theirs, clash.theirs});
  if (!chosen) return;
  view.act(
      app::AnswerClash{task.wanted.path, *chosen == 0 ? app::ClashAnswer::mine : app::ClashAnswer::theirs});
}

void show_question(const View& view, const app::Saver::Task& task) {
  const auto ask = [&](Text question, Text answer) {
    view.kit.alert(view.text(question), ui::Tone::warning);
    if (view.kit.button(view.text(answer))) view.act(app::SaveAnyway{task.wanted.path});
  };
  switch (task.question.value_or(app::SaveQuestion::shrinks)) {
    case app::SaveQuestion::clash:
      return show_clash(view, task);
    case app::SaveQuestion::damaged:
      return ask(Text::ask_damaged, Text::put_back);
    case app::SaveQuestion::gone:
      return ask(Text::ask_gone, Text::write_anew);
    case app::SaveQuestion::shrinks:
      return ask(Text::ask_shrinks, Text::save_anyway);
  }
}

void show_task(const View& view, const app::Saver::Task& task) {
  if (task.step == Step::asks) show_question(view, task);
  if (task.step == Step::done && task.copy_failure) view.kit.text(view.text(Text::copy_failed));
  if (!task.unpurged.empty()) {
    std::string copies;
    for (const std::string& copy : task.unpurged) copies += (copies.empty() ? "" : ", ") + copy;
    view.kit.alert(view.filled(Text::copies_unpurged, {copies}), ui::Tone::warning);
  }
  if (!task.failure) return;
  std::string said = view.filled(failure_words(*task.failure), {task.why});
  if (view.picture.saving.retries && app::passes_by_itself(*task.failure)) {
    said += " " + std::string(view.text(Text::tries_again));
  }
  if (view.picture.saving.changes > 0) said += " " + std::string(view.text(Text::draft_is_kept));
  view.kit.alert(said, ui::Tone::warning);
}

/// The changes, a file at a time, each with what became of saving it.
void show_documents(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  std::vector<std::string> paths;
  const auto list_path = [&](const std::string& path) {
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  };
  for (const app::Change& change : saving.listed) list_path(change.document);
  for (const app::Saver::Task& task : saving.tasks) {
    if (task.step == Step::asks || task.failure || task.copy_failure || !task.unpurged.empty())
      list_path(task.wanted.path);
  }
  if (paths.empty()) return;
  view.kit.heading(3, view.text(Text::changes_to_save));
  const auto list = view.kit.list(view.text(Text::changes_to_save));
  for (const std::string& path : paths) {
    const auto item = view.kit.list_item(path);
    view.kit.text(path, ui::TextStyle::strong);
    if (std::find(saving.mended.begin(), saving.mended.end(), path) != saving.mended.end())
      view.kit.text(view.text(Text::saving_mended), ui::TextStyle::small);
    for (const app::Change& change : saving.listed) {
      if (change.document == path) view.kit.text(change_text(view, change));
    }
    for (const app::Saver::Task& task : saving.tasks) {
      if (task.wanted.path == path) show_task(view, task);
    }
  }
}

}  // namespace

void show_saving_status(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  if (saving.status == SavingStatus::nothing && saving.road.kind != RoadKind::asleep && !saving.open) return;
  const bool quiet = saving.status == SavingStatus::nothing;
  const std::string name =
      quiet ? view.filled(Text::go_on_with_folder, {saving.road.place}) : status_text(view);
  const bool narrow = layout_of(view.kit) == Layout::narrow;
  const bool only_icon = narrow && (quiet || saving.status == SavingStatus::saved);
  if (view.kit.button(name, {.key = "saving",
                             .style = ui::ButtonStyle::quiet,
                             .icon = quiet ? ui::Icon::folder : status_icon(saving.status),
                             .icon_only = only_icon,
                             .expanded = saving.open})) {
    view.act(app::ShowSaving{!saving.open});
  }
}

void show_saving_panel(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  if (!saving.open) return;
  const ui::Dialog panel = ui::dialog(view.kit, view.text(Text::saving_title),
                                      {.key = "saving", .width = 26 * view.kit.em(), .is_beside = true});
  if (panel.dismissed) view.act(app::ShowSaving{false});
  const bool stands = saving.status == SavingStatus::asks || saving.status == SavingStatus::failed;
  if (saving.changes == 0 && !stands) {
    view.kit.text(view.text(Text::everything_saved));
  } else {
    view.kit.text(status_text(view), ui::TextStyle::strong);
  }
  show_road(view);
  ask_unit(view);
  show_saving_actions(view);
  if (saving.held_back > 0) {
    view.kit.text(words::counted(static_cast<double>(saving.held_back), Text::one_held_back,
                                 Text::many_held_back, view.language),
                  ui::TextStyle::small);
  }
  show_documents(view);
}

void show_saving_news(const View& view) {
  const app::SavingPicture& saving = view.picture.saving;
  for (const app::WholeCopy& copy : saving.whole_copies) {
    const std::string day = words::format_date(copy.day, view.language);
    view.kit.alert(view.filled(Text::whole_copy, {copy.path, day}), ui::Tone::warning);
    view.kit.text(view.text(Text::whole_copy_about));
    const bool busy = saving.status == SavingStatus::saving;
    if (view.kit.button(view.filled(Text::put_back_copy, {copy.path}), {.disabled = busy}))
      view.act(app::PutBackCopy{copy.path});
  }
  if (saving.taken_up && saving.taken_up->form) {
    view.kit.alert(view.text(Text::report_taken_up), ui::Tone::accent);
    if (!view.is_at(app::Page::report) && view.kit.button(view.text(Text::go_on_with_report)))
      view.act(app::GoTo{app::Page::report});
  }
  // Before the whole group the header's button says it, and what is done about it is behind that.
  const bool presents = app::is_presenting(view.state());
  if (saving.taken_up && saving.taken_up->changes > 0 && saving.changes > 0 && !presents) {
    std::string said = view.filled(Text::draft_taken_up, {day_text(view, saving.taken_up->instant),
                                                          changes_text(view, saving.taken_up->changes)});
    if (saving.taken_up->clashes > 0) {
      said += " " + words::counted(static_cast<double>(saving.taken_up->clashes), Text::one_draft_clash,
                                   Text::many_draft_clashes, view.language);
    }
    view.kit.alert(said, ui::Tone::accent);
    const auto row = view.kit.row();
    if (view.kit.button(view.text(Text::saving_title), {.key = "save-draft"})) view.act(app::ShowSaving{});
    if (view.kit.button(view.text(Text::discard_draft))) view.act(app::DiscardDraft{});
    if (view.kit.button(view.text(Text::download_draft))) view.act(app::DownloadDraft{});
  }
  if (saving.new_reports + saving.changed_files == 0) return;
  const std::string reports = words::counted(static_cast<double>(saving.new_reports), Text::one_new_report,
                                             Text::many_new_reports, view.language);
  const std::string files = words::counted(static_cast<double>(saving.changed_files), Text::one_changed_file,
                                           Text::many_changed_files, view.language);
  const auto row = view.kit.row();
  view.kit.text(saving.changed_files == 0 ? reports
                : saving.new_reports == 0 ? files
                                          : view.filled(Text::news_and_changes, {reports, files}));
  if (view.kit.button(view.text(Text::take_in), {.key = "take-in"})) view.act(app::TakeIn{});
}

}  // namespace lagesbild::views
