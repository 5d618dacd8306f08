#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "intake/plan/telling.hpp"
#include "ui/kit/forms.hpp"
#include "views/import/import_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t encoding_count = 6;
constexpr std::size_t most_remarks = 6;

std::string samples_text(const View& view, const intake::Input& input) {
  std::string samples;
  for (const std::string& word : input.samples) samples += (samples.empty() ? "" : ", ") + word;
  return samples.empty() ? samples : view.filled(Text::importing_samples, {samples});
}

void ask_encoding(ImportForm& form) {
  const View& view = form.view;
  const intake::Input& input = *form.shown.input;
  const std::string samples = samples_text(view, input);
  if (!input.encoding_is_certain) {
    view.kit.alert(view.text(Text::importing_encoding_doubt), ui::Tone::warning);
    if (!samples.empty()) view.kit.text(samples, ui::TextStyle::strong);
    if (view.kit.button(view.text(Text::importing_encoding_right), {.icon = ui::Icon::check})) {
      form.importing.choices.encoding = input.encoding;
    }
  } else if (!samples.empty()) {
    view.kit.text(samples, ui::TextStyle::small);
  }
}

void choose_reading_of_text(ImportForm& form) {
  const View& view = form.view;
  const intake::Input& input = *form.shown.input;
  std::vector<std::string> encodings;
  for (std::size_t i = 0; i < encoding_count; ++i) {
    encodings.push_back(view.in_language(intake::encoding_name(static_cast<intake::Encoding>(i))));
  }
  if (const auto chosen = view.kit.select(view.text(Text::importing_encoding), encodings,
                                          static_cast<std::size_t>(input.encoding))) {
    form.importing.choices.encoding = static_cast<intake::Encoding>(*chosen);
  }
  std::vector<std::string> separators;
  for (std::size_t i = 0; i < intake::csv_separators.size(); ++i) {
    separators.push_back(words::listed(Text::importing_separators, i, view.language));
  }
  if (const auto chosen = view.kit.select(view.text(Text::importing_separator), separators,
                                          intake::csv_separators.find(input.style.separator))) {
    app::read_otherwise(form.importing);
    form.importing.choices.head.reset();
    form.importing.choices.separator = intake::csv_separators[*chosen];
  }
}

void choose_sheet(ImportForm& form) {
  const View& view = form.view;
  std::vector<std::string> sheets;
  for (const intake::Sheet& sheet : form.shown.input->sheets) {
    sheets.push_back(sheet.hidden ? view.filled(Text::importing_hidden_sheet, {sheet.name}) : sheet.name);
  }
  if (sheets.size() < 2) return;
  if (const auto chosen =
          view.kit.select(view.text(Text::importing_sheet), sheets, form.shown.input->sheet)) {
    app::read_otherwise(form.importing);
    form.importing.choices.head.reset();
    form.importing.choices.sheet = *chosen;
  }
}

void choose_head(ImportForm& form) {
  const View& view = form.view;
  std::vector<std::string> heads;
  for (const auto& [head, text] : form.shown.heads) {
    heads.push_back(head.rows == 0 ? std::string{view.text(Text::importing_no_head)} : text);
  }
  constexpr float widest_em = 30;
  const float width = std::min(view.kit.available_width(), widest_em * view.kit.em());
  if (const auto chosen = view.kit.select(view.text(Text::importing_head), heads, form.shown.head, width)) {
    app::read_otherwise(form.importing);
    form.importing.choices.head = form.shown.heads[*chosen].first;
  }
}

std::string profile_name(const ImportForm& form, std::size_t index) {
  const std::size_t own = form.shown.own_profiles;
  return index < own ? form.shown.profiles[index]
                     : words::listed(Text::importing_presets, index - own, form.view.language);
}

void choose_profile(ImportForm& form) {
  const View& view = form.view;
  std::vector<std::string> names{std::string{view.text(Text::importing_no_profile)}};
  for (std::size_t i = 0; i < form.shown.profiles.size(); ++i) names.push_back(profile_name(form, i));
  if (const auto chosen = view.kit.select(view.text(Text::importing_profile), names,
                                          form.shown.profile ? *form.shown.profile + 1 : 0)) {
    form.importing.profile = *chosen == 0 ? std::string() : form.shown.profiles[*chosen - 1];
  }
}

}  // namespace

void show_reading(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::importing_read_title));
  view.kit.text(view.in_language(form.shown.reading));
  const auto& remarks = form.shown.input->remarks;
  for (std::size_t i = 0; i < std::min(remarks.size(), most_remarks); ++i) {
    view.kit.badge(view.in_language(remarks[i].what), ui::Tone::warning, ui::Icon::warning);
  }
  const bool is_text = form.shown.input->type == intake::FileType::text;
  if (is_text) ask_encoding(form);
  {
    const auto row = view.kit.row();
    if (is_text) choose_reading_of_text(form);
    choose_sheet(form);
    choose_head(form);
    choose_profile(form);
  }
  if (form.shown.is_recognised) {
    view.kit.text(view.filled(Text::importing_recognised, {profile_name(form, *form.shown.profile)}),
                  ui::TextStyle::small);
  }
  for (const LocalText& note : form.shown.profile_notes) {
    view.kit.badge(view.in_language(note), ui::Tone::warning, ui::Icon::warning);
  }
  if (view.kit.button(view.text(Text::importing_open_profile), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::Request::open_files);
  }
}

}  // namespace lagesbild::views
