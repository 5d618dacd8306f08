#include <array>
#include <utility>

#include "ui/kit/forms.hpp"
#include "views/founding/form.hpp"
#include "views/frame/found.hpp"

namespace lagesbild::views {

namespace {

using words::Text;
using List = app::OpenRow::List;

std::string shown_name(const View& view, const LocalText& name) {
  return name.sv.empty() ? std::string{view.text(Text::founding_new_row)} : view.in_language(name);
}

std::string row_key(std::string_view list, std::size_t index, std::string_view field) {
  return "/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(field);
}

/// A name of one's own has one language.
void ask_name(FoundingForm& form, const std::string& key, Text label, LocalText& name) {
  std::string written = form.view.in_language(name);
  const std::string before = written;
  form.ask(key, label, written);
  if (written != before) name = {written, ""};
}

/// The row's tick and the way to change it; true where it is open.
bool show_row(FoundingForm& form, List list, std::size_t index, const std::string& name,
              const std::string& described, bool& chosen) {
  const View& view = form.view;
  const std::string key = std::to_string(static_cast<int>(list)) + " " + std::to_string(index);
  const auto row = view.kit.row();
  if (view.kit.checkbox(described, chosen, "tick " + key)) chosen = !chosen;
  const bool is_open = form.answers.open == app::OpenRow{list, index};
  if (!chosen) return false;
  const std::string change = view.filled(Text::founding_change_row, {name});
  if (view.kit.button(is_open ? std::string(view.text(Text::founding_done)) : change,
                      {.key = "change " + key, .style = ui::ButtonStyle::quiet, .expanded = is_open})) {
    form.answers.open = is_open ? app::OpenRow{} : app::OpenRow{list, index};
  }
  return is_open;
}

// [SECTION] Parties and sources

void ask_parties(FoundingForm& form) {
  const View& view = form.view;
  const auto group = view.kit.group(view.text(Text::founding_parties));
  view.kit.text(view.text(Text::founding_parties), ui::TextStyle::strong);
  view.kit.text(view.text(Text::founding_parties_help), ui::TextStyle::small);
  for (std::size_t i = 0; i < form.answers.parties.size(); ++i) {
    LocalText& name = form.answers.parties[i].name;
    const std::string key = row_key("parties", i, "name");
    const std::string written = view.in_language(name);
    const std::string error = form.error_at(key);
    if (auto typed = ui::text_line(view.kit, view.filled(Text::founding_party, {std::to_string(i + 1)}),
                                   written, {.key = key, .error = error})) {
      name = {std::move(*typed), ""};
    }
    std::string guarded = view.in_language(name);
    guard_text(view, key, guarded, form.answers.said, Names::expected);
    if (guarded != view.in_language(name)) name = {std::move(guarded), ""};
  }
  if (view.kit.button(view.text(Text::founding_add_party),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::plus})) {
    form.answers.parties.push_back({});
  }
}

void change_source(FoundingForm& form, std::size_t index) {
  const View& view = form.view;
  app::FoundingSource& source = form.answers.sources[index];
  const auto group = view.kit.group(shown_name(view, source.name));
  ask_name(form, row_key("sources", index, "name"), Text::founding_source_name, source.name);
  std::vector<std::string> parties;
  for (const Party& party : form.answers.parties) parties.push_back(view.in_language(party.name));
  const std::string key = row_key("sources", index, "party");
  const std::string error = form.error_at(key);
  if (const auto chosen = ui::combo_box(view.kit, view.text(Text::founding_source_party), parties,
                                        source.party.value_or(parties.size()),
                                        {.key = key, .error = error, .required = true})) {
    source.party = *chosen;
  }
}

// [SECTION] Categories

void change_category(FoundingForm& form, std::size_t index) {
  const View& view = form.view;
  app::FoundingCategory& row = form.answers.categories[index];
  const auto group = view.kit.group(shown_name(view, row.category.name));
  ask_name(form, row_key("categories", index, "name"), Text::founding_category_name, row.category.name);
  const std::string key = row_key("categories", index, "weight");
  const std::string error = form.error_at(key);
  if (auto typed = ui::number_field(view.kit, view.text(Text::founding_category_weight), row.weight,
                                    {.key = key, .error = error, .required = true})) {
    row.weight = std::move(*typed);
  }
  std::vector<std::string> families;
  for (std::size_t i = 0; i < 3; ++i)
    families.push_back(words::listed(Text::founding_families, i, view.language));
  if (const auto chosen = view.kit.select(view.text(Text::founding_family), families,
                                          static_cast<std::size_t>(row.category.family))) {
    row.category.family = static_cast<Family>(*chosen);
  }
  if (view.kit.checkbox(view.text(Text::founding_protected), row.category.is_protected)) {
    row.category.is_protected = !row.category.is_protected;
  }
  if (view.kit.checkbox(view.text(Text::founding_whole), row.category.is_whole_municipality)) {
    row.category.is_whole_municipality = !row.category.is_whole_municipality;
  }
}

std::string described_category(const View& view, const app::FoundingCategory& row) {
  std::string name = shown_name(view, row.category.name);
  if (const LocalText& examples = row.category.examples; !examples.sv.empty()) {
    name = view.filled(Text::founding_with_examples, {name, view.in_language(examples)});
  }
  return view.filled(Text::founding_category_row, {name, row.weight});
}

}  // namespace

void ask_sources(FoundingForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::founding_sources_title));
  view.kit.text(view.text(Text::founding_sources_about), ui::TextStyle::small);
  for (std::size_t i = 0; i < form.answers.sources.size(); ++i) {
    app::FoundingSource& source = form.answers.sources[i];
    const std::string name = shown_name(view, source.name);
    const std::string party = source.party ? view.in_language(form.answers.parties[*source.party].name)
                                           : std::string(view.text(Text::founding_party_missing));
    if (show_row(form, List::sources, i, name, view.filled(Text::founding_row, {name, party}),
                 source.chosen)) {
      change_source(form, i);
    }
  }
  if (view.kit.button(view.text(Text::founding_add_source),
                      {.key = "/sources", .style = ui::ButtonStyle::quiet, .icon = ui::Icon::plus})) {
    app::add_source(form.answers);
  }
  ask_parties(form);
}

void ask_categories(FoundingForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::founding_categories_title));
  view.kit.text(view.text(Text::founding_categories_about), ui::TextStyle::small);
  for (std::size_t i = 0; i < form.answers.categories.size(); ++i) {
    app::FoundingCategory& row = form.answers.categories[i];
    const std::string name = shown_name(view, row.category.name);
    if (show_row(form, List::categories, i, name, described_category(view, row), row.chosen)) {
      change_category(form, i);
    }
  }
  if (view.kit.button(view.text(Text::founding_add_category),
                      {.key = "/categories", .style = ui::ButtonStyle::quiet, .icon = ui::Icon::plus})) {
    app::add_category(form.answers);
  }
  form.ask("/weights/source", Text::founding_weights_by, form.answers.weights_by,
           Text::founding_weights_by_help);
}

}  // namespace lagesbild::views
