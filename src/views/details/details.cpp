#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/frame/found.hpp"
#include "views/frame/parts.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::DetailField;
using app::DetailForm;
using app::DetailKind;
using app::DetailType;
using words::Text;

struct DetailView : View {
  DetailView(const View& view, const app::Ready& there) : View(view), situation(there.situation) {}

  const Situation& situation;
};

std::string field_key(const DetailField& field) {
  return "detail " + std::string(field.key);
}

// [SECTION] The form

std::optional<std::string> ask_number_of(const DetailView& view, const DetailField& field,
                                         const std::string& value, const ui::FieldOptions& options) {
  return ui::number_field(view.kit, view.text(field.name), value, options);
}

std::optional<std::string> ask_field(const DetailView& view, const DetailField& field,
                                     const std::string& value, Text fault) {
  const std::string key = field_key(field);
  const ui::FieldOptions options{
      .key = key,
      .help = field.help == Text::count ? std::string_view{} : view.text(field.help),
      .error = fault == Text::count ? std::string_view{} : view.text(fault),
      .required = field.is_needed,
      .rows = 2};
  const auto index = [&] { return static_cast<std::size_t>(ui::number_of(value).value_or(1e6)); };
  switch (field.type) {
    case DetailType::text:
      return ui::text_line(view.kit, view.text(field.name), value, options);
    case DetailType::long_text:
      return ui::text_area(view.kit, view.text(field.name), value, options);
    case DetailType::number:
      return ask_number_of(view, field, value, options);
    case DetailType::party: {
      std::vector<std::string> names;
      for (const Party& party : view.situation.parties) names.push_back(view.in_language(party.name));
      const auto chosen =
          ui::combo_box(view.kit, view.text(field.name), names, std::min(index(), names.size()), options);
      return chosen ? std::optional(std::to_string(*chosen)) : std::nullopt;
    }
    case DetailType::family: {
      std::vector<std::string> names;
      for (std::size_t i = 0; i < 3; ++i)
        names.push_back(words::listed(Text::founding_families, i, view.language));
      const auto chosen =
          view.kit.select(view.text(field.name), names, std::min<std::size_t>(index(), names.size() - 1));
      return chosen ? std::optional(std::to_string(*chosen)) : std::nullopt;
    }
    case DetailType::flag:
      break;
  }
  if (!view.kit.checkbox(view.text(field.name), !value.empty(), key)) return std::nullopt;
  return value.empty() ? "yes" : "";
}

void show_detail_form(const DetailView& view, const std::string& name) {
  DetailForm form = *view.state().detail;
  const auto fields = app::fields_of(form.kind);
  const auto faults = app::faults_of(form, view.situation, view.picture.today);
  const auto panel = view.kit.panel("detail form");
  const auto group = view.kit.group(name);
  view.kit.heading(4, name);
  if (form.tried) {
    std::vector<std::string> keys;
    for (const DetailField& field : fields) keys.push_back(field_key(field));
    std::vector<ui::FieldError> errors;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (faults[i] != Text::count) errors.push_back({keys[i], view.text(faults[i])});
    }
    ui::error_summary(view.kit, view.text(Text::detail_faults), errors);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (auto value = ask_field(view, fields[i], form.values[i], form.tried ? faults[i] : Text::count))
      form.values[i] = std::move(*value);
    const bool is_words = fields[i].type == DetailType::text || fields[i].type == DetailType::long_text;
    const bool is_name = fields[i].is_needed || fields[i].key == "district";
    if (is_words)
      guard_text(view, field_key(fields[i]), form.values[i], form.said,
                 is_name ? Names::expected : Names::asked_about);
  }
  const auto row = view.kit.row();
  const bool is_new = form.id.empty() && form.kind != DetailKind::situation;
  const bool save = view.kit.button(view.text(is_new ? Text::detail_add : Text::detail_save),
                                    {.key = "detail save", .style = ui::ButtonStyle::primary});
  const bool leave = view.kit.button(view.text(Text::detail_leave), {.key = "detail leave"});
  if (form != *view.state().detail) view.act(app::DetailAction{app::SetDetail{std::move(form)}});
  if (save) view.act(app::DetailAction{app::SaveDetail{}});
  if (leave) view.act(app::DetailAction{app::SetDetail{}});
}

// [SECTION] The lists

bool is_open(const DetailView& view, DetailKind kind, const std::string& id) {
  const auto& form = view.state().detail;
  return form && form->kind == kind && form->id == id;
}

constexpr float detail_names_em = 17;
constexpr float detail_actions_em = 21;

void offer_changes(const DetailView& view, DetailKind kind, std::size_t index, const std::string& id,
                   const std::string& name) {
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::detail_change),
                      {.key = "change " + id, .description = name, .style = ui::ButtonStyle::quiet})) {
    view.act(app::DetailAction{app::SetDetail{app::detail_form(view.situation, kind, index, view.language)}});
  }
  if (kind == DetailKind::source &&
      view.kit.button(view.text(Text::detail_invite), {.key = "invite " + id,
                                                       .description = name,
                                                       .style = ui::ButtonStyle::quiet,
                                                       .icon = ui::Icon::link})) {
    view.act(app::CopyWords{"#sida=rapportera&kalla=" + id});
  }
}

/// A record with what is said of it, or its form where that is open.
void show_record(const DetailView& view, DetailKind kind, std::size_t index, const std::string& id,
                 const std::string& name, const std::string& said) {
  const auto item = view.kit.list_item(id.empty() ? "situation" : id);
  if (is_open(view, kind, id)) return show_detail_form(view, name);
  const float em = view.kit.em();
  const float room = view.kit.available_width();
  if (room < (detail_names_em + detail_actions_em + 12) * em) {
    view.kit.text(name, ui::TextStyle::strong);
    if (!said.empty()) view.kit.text(said, ui::TextStyle::muted);
    return offer_changes(view, kind, index, id, name);
  }
  const std::array<float, 3> widths{
      detail_names_em * em, room - (detail_names_em + detail_actions_em + 2) * em, detail_actions_em * em};
  const auto columns = view.kit.columns("record " + id, widths);
  // Their words stand in the middle of the buttons' height.
  constexpr float words_down_em = 0.45f;
  view.kit.space(words_down_em);
  view.kit.text(name, ui::TextStyle::strong);
  view.kit.next_column();
  view.kit.space(words_down_em);
  view.kit.text(said.empty() ? view.text(Text::cell_nothing) : said, ui::TextStyle::muted);
  view.kit.next_column();
  offer_changes(view, kind, index, id, name);
}

void offer_new(const DetailView& view, DetailKind kind, Text name) {
  if (is_open(view, kind, "")) return show_detail_form(view, std::string(view.text(Text::detail_new)));
  if (view.kit.button(view.text(name), {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::plus})) {
    constexpr std::size_t past_the_last = 1U << 20U;
    view.act(app::DetailAction{
        app::SetDetail{app::detail_form(view.situation, kind, past_the_last, view.language)}});
  }
}

std::string said_of_source(const DetailView& view, const Source& source) {
  std::string said;
  if (source.party) said = view.in_language(view.situation.parties[*source.party].name);
  if (source.contact.empty()) return said;
  return said + (said.empty() ? "" : " · ") + view.filled(Text::detail_contact_row, {source.contact});
}

std::string said_of_area(const DetailView& view, const Area& area) {
  std::string said = area.population_known ? words::counted(area.population, Text::detail_one_inhabitant,
                                                            Text::detail_inhabitants, view.language)
                                           : std::string(view.text(Text::detail_unknown_population));
  return area.district.empty() ? said : said + " · " + area.district;
}

template <typename Records, typename Said>
void show_records(const DetailView& view, DetailKind kind, Text title, const Records& records, Said said) {
  view.kit.space();
  view.kit.heading(3, view.text(title));
  const auto list = view.kit.list(view.text(title));
  for (std::size_t i = 0; i < records.size(); ++i) {
    if constexpr (requires { records[i].name.sv; }) {
      show_record(view, kind, i, records[i].id, view.in_language(records[i].name), said(records[i]));
    } else {
      show_record(view, kind, i, records[i].id, records[i].name, said(records[i]));
    }
  }
}

}  // namespace

void show_details(const View& plain, const app::Ready& ready) {
  const DetailView view(plain, ready);
  const Situation& situation = view.situation;
  constexpr float widest_em = 60;
  const auto panel =
      view.kit.panel("details", {.width = std::min(view.kit.available_width(), widest_em * view.kit.em())});
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left}))
    view.act(app::ClosePage{});
  view.kit.heading(2, view.text(Text::details_title));
  view.kit.text(view.text(Text::details_about), ui::TextStyle::muted);
  view.kit.heading(3, view.text(Text::details_situation));
  {
    const auto list = view.kit.list(view.text(Text::details_situation));
    show_record(view, DetailKind::situation, 0, "", view.in_language(situation.title),
                view.in_language(situation.municipality.name));
  }
  show_records(view, DetailKind::source, Text::details_sources, situation.sources,
               [&](const Source& source) { return said_of_source(view, source); });
  offer_new(view, DetailKind::source, Text::detail_add_source);
  show_records(view, DetailKind::party, Text::details_parties, situation.parties,
               [](const Party&) { return std::string(); });
  offer_new(view, DetailKind::party, Text::detail_add_party);
  show_records(view, DetailKind::category, Text::details_categories, situation.categories,
               [&](const Category& category) {
                 return view.filled(Text::detail_weight_row,
                                    {words::format_quantity(category.weight, view.language)});
               });
  offer_new(view, DetailKind::category, Text::detail_add_category);
  show_records(view, DetailKind::area, Text::details_areas, situation.areas,
               [&](const Area& area) { return said_of_area(view, area); });
}

void show_next_steps(const View& view, const app::Ready& ready) {
  if (ready.situation.sources.empty()) return;
  view.kit.heading(3, view.text(Text::next_title));
  view.kit.text(view.text(Text::next_about));
  const auto row = view.kit.row();
  bool first = true;
  const auto offer = [&](Text name, ui::Icon icon, app::Action action) {
    const auto style = std::exchange(first, false) ? ui::ButtonStyle::primary : ui::ButtonStyle::standard;
    if (view.kit.button(view.text(name), {.style = style, .icon = icon})) view.act(std::move(action));
  };
  if (view.picture.saving.changes > 0)
    offer(Text::next_save, ui::Icon::download, app::SavingAction{app::ShowSaving{}});
  offer(Text::next_report, ui::Icon::plus, app::GoTo{app::Page::report});
  offer(Text::importing_tool, ui::Icon::folder, app::GoTo{app::Page::importing});
  offer(Text::next_invite, ui::Icon::link, app::GoTo{app::Page::details});
}

}  // namespace lagesbild::views
