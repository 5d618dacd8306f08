#include <algorithm>
#include <utility>

#include "ui/kit/forms.hpp"
#include "ui/kit/printed.hpp"
#include "views/frame/parts.hpp"
#include "views/import/import_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

std::string number_in(const View& view, std::size_t number) {
  return words::format_count(static_cast<double>(number), view.language);
}

std::string table_name(const View& view, const std::string& name) {
  return name.empty() ? std::string{view.text(Text::importing_pasted_file)} : name;
}

void show_taken(ImportForm& form) {
  const View& view = form.view;
  if (form.shown.taken == nullptr) return;
  const app::TakenIn& taken = *form.shown.taken;
  const Text state = form.shown.taken_is_draft ? Text::importing_taken_draft : Text::importing_taken_saved;
  view.kit.alert(
      view.filled(Text::importing_taken, {table_name(view, taken.name), number_in(view, taken.added),
                                          number_in(view, taken.changed)}) +
          " " + std::string{view.text(state)},
      ui::Tone::good);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::importing_see))) {
    view.act(app::GoTo{app::Page::overview});
    view.act(app::Request::scroll_to_top);
  }
  if (view.kit.button(view.text(Text::importing_another), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::ForgetTable{});
  }
}

/// What has been read stays while it is planned again.
void show_table(ImportForm& form) {
  const View& view = form.view;
  if (const auto& problem = form.shown.problem) {
    const std::string& remedy = view.in_language(problem->remedy);
    view.kit.alert(view.in_language(problem->what) + (remedy.empty() ? "" : ". " + remedy));
    return;
  }
  if (form.shown.input != nullptr) show_reading(form);
  if (!form.shown.columns.empty()) show_columns(form);
  if (const auto progress = form.shown.progress) {
    view.kit.space();
    view.kit.progress(view.text(Text::importing_working), *progress,
                      words::format_percent(*progress, view.language));
  }
  if (form.shown.plan == nullptr) return;
  ask_questions(form);
  show_preview(form);
  offer_to_take_in(form);
}

}  // namespace

std::string rows_text(const View& view, std::size_t rows) {
  return words::counted(static_cast<double>(rows), Text::importing_one_row, Text::importing_many_rows,
                        view.language);
}

void ask_table(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::importing_file_title));
  const bool there = !form.importing.bytes.empty();
  if (there) {
    const std::string& name = form.importing.name;
    view.kit.text(name.empty() ? std::string{view.text(Text::importing_pasted_file)}
                               : view.filled(Text::importing_file, {name}),
                  ui::TextStyle::strong);
  }
  {
    const auto row = view.kit.row();
    const auto style = there ? ui::ButtonStyle::standard : ui::ButtonStyle::primary;
    if (view.kit.button(view.text(there ? Text::importing_choose_other : Text::importing_choose),
                        {.style = style, .icon = ui::Icon::folder})) {
      view.act(app::Request::open_files);
    }
    if (there && view.kit.button(view.text(Text::importing_forget), {.style = ui::ButtonStyle::quiet})) {
      view.act(app::ForgetTable{});
    }
  }
  if (there) return;
  if (!ui::on_paper(view.kit)) view.kit.text(view.text(Text::importing_file_about), ui::TextStyle::muted);
  if (auto typed = ui::text_area(view.kit, view.text(Text::importing_paste), form.importing.pasted,
                                 {.help = view.text(Text::importing_paste_help), .rows = 5})) {
    form.importing.pasted = std::move(*typed);
  }
  if (!form.importing.pasted.empty() &&
      view.kit.button(view.text(Text::importing_read_pasted), {.style = ui::ButtonStyle::primary})) {
    view.act(app::ReadPasted{});
  }
}

void show_import(const View& view, const app::Ready& ready) {
  constexpr float widest_page_em = 76;
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::importing_title));
  const auto panel = view.kit.panel(
      "importing", {.width = std::min(view.kit.available_width(), widest_page_em * view.kit.em())});
  ImportForm form{view, ready, *ready.importing, view.state().importing};
  view.kit.heading(2, view.text(Text::importing_title));
  view.kit.text(view.text(Text::importing_about), ui::TextStyle::muted);
  show_taken(form);
  ask_table(form);
  if (!form.importing.bytes.empty()) show_table(form);
  if (form.importing != view.state().importing) view.act(app::SetImporting{std::move(form.importing)});
}

}  // namespace lagesbild::views
