#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/founding/form.hpp"
#include "views/frame/found.hpp"
#include "views/frame/parts.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

void show_founding_faults(const FoundingForm& form) {
  if (!form.answers.tried) return;
  std::vector<std::string> texts;
  std::vector<ui::FieldError> errors;
  for (const Problem& fault : form.shown.faults) texts.push_back(fault_text(form.view, fault));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    errors.push_back({form.shown.faults[i].pointer, texts[i]});
  }
  ui::error_summary(form.view.kit, form.view.text(Text::founding_faults), errors);
}

void ask_municipality(FoundingForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::founding_municipality_title));
  const std::string error = form.error_at("/municipality/code");
  if (const auto chosen = ui::combo_box(view.kit, view.text(Text::founding_municipality),
                                        form.shown.municipalities, form.shown.municipality,
                                        {.key = "/municipality/code",
                                         .help = view.text(Text::founding_municipality_help),
                                         .error = error,
                                         .required = true})) {
    app::choose_municipality(form.answers, *chosen);
  }
  if (!form.shown.county.empty()) {
    view.kit.text(view.filled(Text::founding_code, {form.answers.municipality, form.shown.county}),
                  ui::TextStyle::small);
  }
  form.ask("/municipality/name", Text::founding_name, form.answers.municipality_name);
  form.ask("/title", Text::founding_heading, form.answers.title);
}

std::string founding_counts(const FoundingForm& form) {
  const auto chosen = [](const auto& rows) {
    return static_cast<double>(
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.chosen; }));
  };
  const Language language = form.view.language;
  return form.view.filled(Text::founding_sum,
                          {areas_count(form),
                           words::counted(chosen(form.answers.sources), Text::founding_one_source,
                                          Text::founding_many_sources, language),
                           words::counted(chosen(form.answers.categories), Text::founding_one_category,
                                          Text::founding_many_categories, language)});
}

/// Answers whether it is to be made now.
bool ask_to_make(FoundingForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::founding_make_title));
  view.kit.text(founding_counts(form));
  std::string files;
  for (const std::string& file : form.shown.files) files += (files.empty() ? "" : ", ") + file;
  view.kit.text(view.filled(Text::founding_files, {files}), ui::TextStyle::small);
  view.kit.text(view.text(Text::founding_next));
  if (view.picture.ready()) view.kit.alert(view.text(Text::founding_replaces), ui::Tone::warning);
  if (form.answers.tried && !form.shown.faults.empty()) {
    view.kit.alert(view.text(Text::founding_not_made), ui::Tone::warning);
  }
  const auto row = view.kit.row();
  const bool make = view.kit.button(view.text(Text::founding_make), {.style = ui::ButtonStyle::primary});
  if (view.kit.button(view.text(Text::founding_clear), {.style = ui::ButtonStyle::quiet})) {
    form.answers = app::first_answers();
  }
  return make;
}

}  // namespace

std::string fault_text(const View& view, const Problem& fault) {
  const std::string& remedy = view.in_language(fault.remedy);
  return view.in_language(fault.what) + (remedy.empty() ? "" : ". " + remedy);
}

std::string FoundingForm::error_at(std::string_view key) const {
  if (!answers.tried) return {};
  const auto found = std::find_if(shown.faults.begin(), shown.faults.end(),
                                  [&](const Problem& fault) { return fault.pointer == key; });
  return found == shown.faults.end() ? std::string{} : fault_text(view, *found);
}

void FoundingForm::ask(std::string_view key, Text name, std::string& answer, Text help) {
  const std::string error = error_at(key);
  if (auto typed = ui::text_line(
          view.kit, view.text(name), answer,
          {.key = key, .help = help == Text::count ? std::string_view{} : view.text(help), .error = error})) {
    answer = std::move(*typed);
  }
  guard_text(view, key, answer, answers.said, Names::expected);
}

void show_founding(const View& view) {
  if (!view.picture.founding) return;
  constexpr float widest_form_em = 52;
  const auto panel = view.kit.panel(
      "founding", {.width = std::min(view.kit.available_width(), widest_form_em * view.kit.em())});
  FoundingForm form{view, *view.picture.founding, view.state().founding};
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
    view.act(app::ClosePage{});
  }
  view.kit.heading(2, view.text(Text::founding_title));
  view.kit.text(view.text(Text::founding_about));
  show_founding_faults(form);
  ask_municipality(form);
  ask_areas(form);
  ask_sources(form);
  ask_categories(form);
  const bool make = ask_to_make(form);
  if (form.answers != view.state().founding) view.act(app::SetFounding{std::move(form.answers)});
  if (make) view.act(app::Found{});
}

}  // namespace lagesbild::views
