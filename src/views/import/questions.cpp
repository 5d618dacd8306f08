#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/import/import_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::ImportQuestion;
using intake::Use;
using words::Text;
using AskedKind = intake::Question::Kind;

/// Ids with the names that people know them by.
struct KnownNames {
  std::vector<std::string> ids;
  std::vector<std::string> names;

  std::size_t place_of(const std::string& id) const {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
  }
};

KnownNames options_of(const ImportForm& form, Use use) {
  KnownNames options;
  const auto add = [&](const std::string& id, const std::string& name) {
    options.ids.push_back(id);
    options.names.push_back(name);
  };
  const Situation& situation = form.situation();
  if (use == Use::area) {
    for (const Area& area : situation.areas) add(area.id, area.name);
  } else if (use == Use::category) {
    for (const Category& one : situation.categories) add(one.id, form.view.in_language(one.name));
  } else {
    for (const Source& one : situation.sources) add(one.id, form.view.in_language(one.name));
  }
  return options;
}

// [SECTION] What holds for all rows

void ask_of_all(ImportForm& form, Use use, Text name, Text nothing, std::string& answer, bool required) {
  KnownNames options = options_of(form, use);
  const View& view = form.view;
  if (!required) {
    options.ids.insert(options.ids.begin(), "");
    options.names.insert(options.names.begin(), std::string{view.text(nothing)});
  }
  if (const auto chosen = ui::combo_box(view.kit, view.text(name), options.names, options.place_of(answer),
                                        {.required = required})) {
    answer = options.ids[*chosen];
  }
}

void ask_what_holds_for_all(ImportForm& form) {
  const auto has = [&](Use use) { return form.plan().columns.of(use).has_value(); };
  const intake::Choices& now = form.shown.choices;
  intake::Choices& choices = form.importing.choices;
  const auto ask = [&](Use use, Text name, Text nothing, const std::string& shown, std::string& to) {
    std::string answer = shown;
    ask_of_all(form, use, name, nothing, answer, use == Use::source && !has(use));
    if (answer != shown) to = std::move(answer);
  };
  if (!has(Use::source) && form.situation().sources.size() != 1) {
    ask(Use::source, Text::importing_source, Text::importing_by_column, now.source, choices.source);
  }
  if (!has(Use::category)) {
    ask(Use::category, Text::importing_category, Text::importing_none, now.category, choices.category);
  }
  if (!has(Use::area)) ask(Use::area, Text::importing_area, Text::importing_none, now.area, choices.area);
}

// [SECTION] Questions

void ask_column(ImportForm& form, const intake::Question& question) {
  const View& view = form.view;
  std::vector<std::size_t> columns = question.columns;
  for (std::size_t i = 0; i < form.shown.columns.size() && question.kind == AskedKind::no_column; ++i) {
    if (std::find(columns.begin(), columns.end(), i) == columns.end()) columns.push_back(i);
  }
  std::vector<std::string> names;
  for (const std::size_t column : columns) {
    const app::ImportColumn& one = form.shown.columns[column];
    names.push_back(one.name + (one.sample.empty() ? "" : ": " + one.sample));
  }
  const bool may_lack = question.use == Use::area;
  if (may_lack) names.push_back(std::string{view.text(Text::importing_no_area)});
  const std::string name =
      view.filled(Text::importing_column_for, {view.in_language(intake::use_name(question.use))});
  const auto chosen = ui::combo_box(view.kit, name, names, names.size(), {});
  if (!chosen) return;
  if (*chosen < columns.size()) {
    app::choose_use(form.importing, form.shown, columns[*chosen], question.use);
  } else {
    form.importing.choices.columns[question.use] = std::nullopt;
  }
}

void ask_value(ImportForm& form, const ImportQuestion& asked, std::size_t number) {
  const View& view = form.view;
  const std::string key = std::to_string(number);
  if (!asked.proposals.empty()) {
    const auto row = view.kit.row();
    for (const app::ImportOption& option : asked.proposals) {
      if (view.kit.button(view.in_language(option.name),
                          {.key = option.id + " " + key, .description = view.in_language(asked.text)})) {
        app::choose_value(form.importing, asked.question, option.id);
      }
    }
  }
  KnownNames options = options_of(form, asked.question.use);
  options.ids.push_back("");
  options.names.push_back(std::string{view.text(Text::importing_leave_rows)});
  const std::string name = view.filled(Text::importing_meaning, {asked.question.value});
  if (const auto chosen =
          ui::combo_box(view.kit, name, options.names, options.names.size(), {.key = "value " + key})) {
    app::choose_value(form.importing, asked.question, options.ids[*chosen]);
  }
}

void ask_question(ImportForm& form, const ImportQuestion& asked, std::size_t number) {
  const View& view = form.view;
  const intake::Question& question = asked.question;
  // These are answered where what they concern stands.
  const bool of_value = question.kind == AskedKind::value;
  if (!of_value && question.kind != AskedKind::column && question.kind != AskedKind::no_column) return;
  const std::string& text = view.in_language(asked.text);
  const auto group = view.kit.group(text);
  view.kit.text(text);
  of_value ? ask_value(form, asked, number) : ask_column(form, question);
}

/// A question with two answers, which stays to be changed.
template <typename Answer>
void ask_which(ImportForm& form, Text name, std::array<Text, 2> answers, std::array<Answer, 2> values,
               const std::optional<Answer>& now, const std::function<void(Answer)>& choose) {
  const View& view = form.view;
  const std::vector<std::string> names{std::string{view.text(answers[0])},
                                       std::string{view.text(answers[1])}};
  const std::size_t chosen = !now ? 2 : *now == values[0] ? 0 : *now == values[1] ? 1 : 2;
  if (const auto answer = ui::radio_group(view.kit, view.text(name), names, chosen)) choose(values[*answer]);
}

bool asks(const ImportForm& form, AskedKind kind) {
  return std::any_of(form.shown.questions.begin(), form.shown.questions.end(),
                     [&](const ImportQuestion& one) { return one.question.kind == kind; });
}

void ask_how_rows_are_read(ImportForm& form) {
  using intake::Answer;
  using intake::DayOrder;
  using intake::PersonalAnswer;
  const intake::Choices& now = form.shown.choices;
  intake::Choices& choices = form.importing.choices;
  if (now.day_order || asks(form, AskedKind::day_order)) {
    ask_which<DayOrder>(form, Text::importing_days, {Text::importing_day_first, Text::importing_month_first},
                        {DayOrder::day_first, DayOrder::month_first}, now.day_order,
                        [&](DayOrder order) { choices.day_order = order; });
  }
  if (const auto likely = form.shown.plan->likely_year) {
    const std::array years{*likely, *likely - 1};
    std::vector<std::string> names;
    for (const int year : years) names.push_back(std::to_string(year));
    const auto chosen = std::find(years.begin(), years.end(), now.year.value_or(0));
    const auto answer = ui::radio_group(form.view.kit, form.view.text(Text::importing_year), names,
                                        static_cast<std::size_t>(chosen - years.begin()));
    if (answer) choices.year = years[*answer];
  }
  const auto ask_rows = [&](AskedKind kind, Text name, Answer answer, Answer& to) {
    if (answer == Answer::ask && !asks(form, kind)) return;
    ask_which<Answer>(form, name, {Text::importing_take_rows, Text::importing_leave},
                      {Answer::take, Answer::leave}, answer, [&](Answer given) { to = given; });
  };
  ask_rows(AskedKind::hidden_rows, Text::importing_hidden_rows, now.hidden_rows, choices.hidden_rows);
  ask_rows(AskedKind::cancelled_rows, Text::importing_cancelled_rows, now.cancelled_rows,
           choices.cancelled_rows);
  if (now.personal != PersonalAnswer::ask || asks(form, AskedKind::personal)) {
    ask_which<PersonalAnswer>(form, Text::importing_personal_texts,
                              {Text::importing_take_out, Text::importing_keep_texts},
                              {PersonalAnswer::take_out, PersonalAnswer::keep}, now.personal,
                              [&](PersonalAnswer answer) { choices.personal = answer; });
  }
}

void show_answers(ImportForm& form) {
  const View& view = form.view;
  if (form.shown.answers.empty()) return;
  view.kit.text(view.text(Text::importing_answers), ui::TextStyle::strong);
  const auto list = view.kit.list(view.text(Text::importing_answers));
  std::size_t number = 0;
  for (const app::ImportAnswer& answer : form.shown.answers) {
    const std::string key = "answer " + std::to_string(number++);
    const auto item = view.kit.list_item(key);
    const auto row = view.kit.row();
    const std::string& meaning = view.in_language(answer.meaning);
    view.kit.text(meaning.empty() ? view.filled(Text::importing_answered_left, {answer.written})
                                  : view.filled(Text::importing_answered, {answer.written, meaning}));
    // What a profile says is changed by another profile.
    if (!form.importing.choices.values.contains(answer.value)) continue;
    if (view.kit.button(view.filled(Text::importing_change, {answer.written}),
                        {.key = key + " change", .style = ui::ButtonStyle::quiet})) {
      app::ask_again(form.importing, answer.value);
    }
  }
}

}  // namespace

void ask_questions(ImportForm& form) {
  const View& view = form.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::importing_questions_title));
  if (form.shown.questions.empty())
    view.kit.text(view.text(Text::importing_no_questions), ui::TextStyle::small);
  ask_what_holds_for_all(form);
  ask_how_rows_are_read(form);
  for (std::size_t i = 0; i < form.shown.questions.size(); ++i)
    ask_question(form, form.shown.questions[i], i);
  if (const std::size_t later = form.plan().values_later; later > 0) {
    view.kit.text(view.filled(Text::importing_more_values,
                              {words::format_count(static_cast<double>(later), view.language)}));
  }
  show_answers(form);
  const auto has_point = [&](Use use) { return form.plan().columns.of(use).has_value(); };
  if (has_point(Use::point) || has_point(Use::north)) {
    bool& keep = form.importing.choices.keep_points;
    if (view.kit.checkbox(view.text(Text::importing_points), keep)) keep = !keep;
  }
}

}  // namespace lagesbild::views
