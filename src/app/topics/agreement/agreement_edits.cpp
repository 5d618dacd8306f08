#include <algorithm>
#include <functional>
#include <utility>

#include "app/topics/agreement/agreement_picture.hpp"
#include "app/topics/measures/measure_record.hpp"
#include "app/topics/meeting/meeting_json.hpp"
#include "data/documents/records.hpp"
#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/number_text.hpp"

/// What was written of the agreement, as edits of its document.
namespace lagesbild::app {

namespace {

using What = AgreementDesk::What;

std::string trimmed_line(const std::string& text) {
  constexpr std::string_view space = " \n\t";
  const auto begin = text.find_first_not_of(space);
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

std::string number_json(std::string text) {
  std::erase(text, ' ');
  std::replace(text.begin(), text.end(), ',', '.');
  const auto number = data::parse_number(text);
  return number ? data::number_text(*number) : "";
}

/// The list with what `changed` makes of its element of that number among those that have what they need: in
/// its place, not at all where that is "", or as one more at the end where there is no number.
std::string with_element(const std::optional<data::JsonView>& list, std::optional<std::size_t> number,
                         std::string_view needed,
                         const std::function<std::string(const data::JsonView&)>& changed) {
  std::string json = "[";
  const auto add = [&](std::string_view element) {
    if (element.empty()) return;
    if (json.size() > 1) json += ",";
    json += element;
  };
  std::size_t seen = 0;
  if (list) {
    for (const data::JsonView& element : list->elements()) {
      const bool counts = element.is_object() && element.find(needed);
      if (counts && number == seen) {
        add(changed(element));
      } else {
        add(element.raw());
      }
      if (counts) ++seen;
    }
  }
  if (!number) add(changed(data::JsonView("{}")));
  return json + "]";
}

class AgreementWriter {
 public:
  AgreementWriter(const data::Documents& documents, const Agreement* agreement, const AgreementDesk& desk,
                  Language language, const std::string& instant)
      : documents_(documents), agreement_(agreement), desk_(desk), language_(language), instant_(instant) {
    document_ = agreement ? documents.find(data::FileKind::agreement) : nullptr;
    if (agreement == nullptr) return;
    const auto theme = std::find_if(agreement->focus.begin(), agreement->focus.end(),
                                    [&](const FocusTheme& one) { return one.id == desk.theme; });
    if (theme != agreement->focus.end()) theme_ = &*theme;
  }

  data::Draft write(const WriteAgreement& write) {
    if (write.what == WriteAgreement::What::status) {
      set_list(write.theme, "commitments", write.index, "text", [&](const data::JsonView& one) {
        return object_with(one, "status", data::quoted(write.status));
      });
    } else if (write.what == WriteAgreement::What::remove) {
      remove();
    } else {
      write_desk();
    }
    return std::move(edits_);
  }

 private:
  void add(std::string path, decltype(data::Edit::what) what) {
    edits_.push_back({std::move(path), std::move(what), {}, instant_, {}});
  }
  /// A field of a theme, or of the agreement itself where that is "".
  void set(const std::string& theme, std::string field, std::string json) {
    const data::RecordName record = theme.empty() ? data::RecordName{} : data::RecordName{"focus", theme};
    add(document_->path,
        data::SetField{
            record, {std::move(field)}, json.empty() ? std::nullopt : std::optional(std::move(json))});
  }
  void set_list(const std::string& theme, const std::string& key, std::optional<std::size_t> number,
                std::string_view needed, const std::function<std::string(const data::JsonView&)>& changed) {
    if (document_ == nullptr) return;
    const auto record =
        data::find_record(document_->kind, data::JsonView(document_->file.bytes.view()), {"focus", theme});
    if (record) set(theme, key, with_element(record->find(key), number, needed, changed));
  }

  void write_desk() {
    const bool is_next = desk_.what == What::next;
    if (document_ == nullptr && !is_next) return;
    switch (desk_.what) {
      case What::value:
        if (desk_.index)
          set_list(desk_.theme, "indicators", desk_.index, "name",
                   [&](const auto& one) { return with_value(one); });
        return;
      case What::indicator:
        return set_list(desk_.theme, "indicators", desk_.index, "name",
                        [&](const auto& one) { return with_indicator(one); });
      case What::commitment:
        return set_list(desk_.theme, "commitments", desk_.index, "text",
                        [&](const auto& one) { return with_commitment(one); });
      case What::theme:
        return write_theme();
      case What::agreement:
        return write_fields();
      case What::next:
        return agreement_ ? write_next() : write_first();
      case What::nothing:
        return;
    }
  }

  void remove() {
    const auto nothing = [](const data::JsonView&) { return std::string{}; };
    if (document_ == nullptr) return;
    if (desk_.what == What::indicator && desk_.index) {
      set_list(desk_.theme, "indicators", desk_.index, "name", nothing);
    } else if (desk_.what == What::commitment && desk_.index) {
      set_list(desk_.theme, "commitments", desk_.index, "text", nothing);
    } else if (desk_.what == What::theme && theme_) {
      const auto all = data::JsonView(document_->file.bytes.view()).find("focus");
      const auto is_it = [&](const data::JsonView& element, std::size_t) {
        const auto id = element.find("id");
        return id && id->says(desk_.theme);
      };
      set("", "focus", list_json(all, is_it, ""));
    }
  }

  // [SECTION] What stands in its lists

  std::string with_value(const data::JsonView& indicator) const {
    const std::string period = trimmed_line(desk_.period);
    ObjectText value;
    value.add_text("period", period);
    value.add("value", number_json(desk_.value));
    const auto is_same = [&](const data::JsonView& element, std::size_t) {
      const auto of = element.find("period");
      return of && of->says(period);
    };
    return object_with(indicator, "values", list_json(indicator.find("values"), is_same, value.take()));
  }

  /// The object with the field; without it where nothing is written.
  static std::string with(const std::string& object, std::string_view key, const std::string& json) {
    return object_with(data::JsonView(object), key, json);
  }
  std::string local(const LocalText& before, const std::string& text) const {
    return local_json(before, text, language_).value_or("");
  }

  std::string with_indicator(const data::JsonView& given) const {
    const GoalIndicator none{};
    const GoalIndicator& before = theme_ && desk_.index ? theme_->indicators.at(*desk_.index) : none;
    std::string json(given.raw());
    json = with(json, "name", local(before.name, desk_.name));
    json = with(json, "unit", local(before.unit, desk_.unit));
    json = with(json, "source", local(before.source, desk_.source));
    json = with(json, "target", number_json(desk_.target));
    json = with(json, "direction",
                desk_.direction
                    ? data::quoted(data::goal_direction_words[static_cast<std::size_t>(*desk_.direction)])
                    : "");
    return given.find("values") ? json : with(json, "values", "[]");
  }

  std::string with_commitment(const data::JsonView& given) const {
    const LocalText before = theme_ && desk_.index ? theme_->commitments.at(*desk_.index).text : LocalText{};
    std::string json = with(std::string(given.raw()), "party", data::quoted(desk_.parties.front()));
    json = with(json, "text", local(before, desk_.name));
    return given.find("status") ? json : with(json, "status", data::quoted("planned"));
  }

  // [SECTION] A theme

  std::string goals_json() const {
    std::string json = "[";
    std::size_t begin = 0;
    std::size_t number = 0;
    while (begin <= desk_.goals.size()) {
      const std::size_t end = std::min(desk_.goals.find('\n', begin), desk_.goals.size());
      const std::string goal = trimmed_line(desk_.goals.substr(begin, end - begin));
      begin = end + 1;
      if (goal.empty()) continue;
      // Of a goal that was moved or changed the other language would say something else.
      const LocalText was = theme_ && number < theme_->goals.size() ? theme_->goals[number] : LocalText{};
      const bool same = was.in(language_) == goal;
      json += (json.size() > 1 ? "," : "") + (same ? local(was, goal) : data::quoted(goal));
      ++number;
    }
    return json + "]";
  }

  void write_theme() {
    if (theme_) {
      set(theme_->id, "name", local(theme_->name, desk_.name));
      return set(theme_->id, "goals", goals_json());
    }
    std::string id;
    for (int number = 1; id.empty() || has_theme(id); ++number) id = "fokus-" + std::to_string(number);
    ObjectText theme;
    theme.add_text("id", id);
    theme.add("name", local({}, desk_.name));
    theme.add("goals", goals_json());
    theme.add("indicators", "[]");
    theme.add("commitments", "[]");
    add(document_->path, data::AddRecord{"focus", theme.take()});
  }
  bool has_theme(std::string_view id) const {
    const auto& all = agreement_->focus;
    return std::any_of(all.begin(), all.end(), [&](const FocusTheme& one) { return one.id == id; });
  }

  // [SECTION] The agreement itself

  std::string period_json() const {
    ObjectText period;
    period.add_text("from", desk_.from);
    period.add_text("to", desk_.to);
    return period.take();
  }

  void write_fields() {
    const bool is_next = desk_.what == What::next;
    set("", "title", local(is_next ? LocalText{} : agreement_->title, desk_.name));
    set("", "period", period_json());
    set("", "parties", texts_json(desk_.parties));
    // Of another goal the other language would say something else.
    const LocalText& goal = agreement_->goal;
    const bool same = goal.in(language_) == desk_.goals;
    const std::string kept = same || !is_next ? local(goal, desk_.goals) : "";
    set("", "goal", kept.empty() ? data::quoted(trimmed_line(desk_.goals)) : kept);
  }

  /// A path beside the manifest that no file has.
  std::string free_path(const std::string& begin) const {
    std::string path = begin + ".json";
    for (int number = 2; documents_.find(path) != nullptr; ++number) {
      path = begin + "-" + std::to_string(number) + ".json";
    }
    return path;
  }

  /// The one that held stays as it is in a file of its own, and its place is taken by the next.
  void write_next() {
    const std::string_view name = document_->path;
    const std::string years =
        to_string(agreement_->from).substr(0, 4) + "-" + to_string(agreement_->to).substr(0, 4);
    const std::string path = free_path(
        std::string(name.substr(0, name.ends_with(".json") ? name.size() - 5 : name.size())) + "-" + years);
    add(path, data::AddDocument{document_->file.bytes});
    write_fields();
    const data::JsonView root(document_->file.bytes.view());
    for (const FocusTheme& theme : agreement_->focus) {
      const auto record = data::find_record(document_->kind, root, {"focus", theme.id});
      const auto commitments = record ? record->find("commitments") : std::nullopt;
      if (!commitments) continue;
      std::string json = "[";
      for (const data::JsonView& one : commitments->elements()) {
        json += json.size() > 1 ? "," : "";
        json +=
            one.is_object() ? object_with(one, "status", data::quoted("planned")) : std::string(one.raw());
      }
      set(theme.id, "commitments", json + "]");
    }
  }

  void write_first() {
    const data::Document* manifest = documents_.find(data::FileKind::manifest);
    if (manifest == nullptr) return;
    ObjectText file;
    file.add_text("format", "lagesbild-agreement/1");
    file.add("title", local({}, desk_.name));
    file.add("period", period_json());
    file.add("parties", texts_json(desk_.parties));
    file.add("goal", data::quoted(trimmed_line(desk_.goals)));
    file.add_text("changed", instant_);
    file.add("focus", "[]");
    const std::string path = free_path("overenskommelse");
    add(path, data::AddDocument{file.take() + "\n"});
    add(manifest->path, data::SetField{{}, {"agreement"}, data::quoted(path)});
  }

  const data::Documents& documents_;
  const Agreement* agreement_;
  const AgreementDesk& desk_;
  Language language_;
  const std::string& instant_;
  const data::Document* document_ = nullptr;
  const FocusTheme* theme_ = nullptr;  ///< that is open
  data::Draft edits_;
};

}  // namespace

data::Draft agreement_written(const data::Documents& documents, const Agreement* agreement,
                              const AgreementDesk& desk, const WriteAgreement& write, Language language,
                              const std::string& instant) {
  return AgreementWriter(documents, agreement, desk, language, instant).write(write);
}

}  // namespace lagesbild::app
