#include <array>

#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"
#include "intake/profile/profile.hpp"

namespace lagesbild::intake {
namespace {

constexpr std::string_view profile_format = "lagesbild-import/1";
constexpr std::array<std::string_view, 3> order_words{"year_first", "day_first", "month_first"};
constexpr std::array<std::string_view, 3> answer_words{"ask", "take", "leave"};
constexpr std::array<std::string_view, 3> personal_answer_words{"ask", "take_out", "keep"};

template <typename Words, typename Value>
void take_word(const data::JsonView& root, std::string_view key, const Words& words, Value& value) {
  const auto found = root.find(key);
  if (!found) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (found->says(words[i])) value = static_cast<Value>(i);
  }
}

std::string text_at(const data::JsonView& object, std::string_view key) {
  const auto found = object.find(key);
  return found ? found->text().value_or("") : "";
}

std::size_t number_at(const data::JsonView& object, std::string_view key) {
  const auto found = object.find(key);
  const long long number = found ? found->integer().value_or(1) : 1;
  return number > 0 ? static_cast<std::size_t>(number) : 1;
}

std::vector<data::JsonView> list_at(const data::JsonView& root, std::string_view key) {
  const auto found = root.find(key);
  return found ? found->elements() : std::vector<data::JsonView>{};
}

}  // namespace

std::string write_profile(const Profile& profile) {
  const Choices& choices = profile.choices;
  data::JsonWriter json;
  json.begin_object();
  json.member("format", profile_format);
  json.member("name", profile.name);
  const auto text = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) json.member(key, value);
  };
  text("source", choices.source);
  text("category", choices.category);
  text("area", choices.area);
  if (choices.encoding) json.member("encoding", encoding_id(*choices.encoding));
  if (choices.separator) json.member("separator", std::string_view(&*choices.separator, 1));
  if (choices.day_order) json.member("day_order", order_words[static_cast<std::size_t>(*choices.day_order)]);
  if (choices.hidden_rows != Answer::ask) {
    json.member("hidden_rows", answer_words[static_cast<std::size_t>(choices.hidden_rows)]);
  }
  if (choices.cancelled_rows != Answer::ask) {
    json.member("cancelled_rows", answer_words[static_cast<std::size_t>(choices.cancelled_rows)]);
  }
  if (choices.personal != PersonalAnswer::ask) {
    json.member("personal", personal_answer_words[static_cast<std::size_t>(choices.personal)]);
  }
  if (choices.keep_points) json.member("keep_points", true);
  json.key("columns");
  json.begin_array();
  for (const ProfileColumn& column : profile.columns) {
    json.begin_object();
    json.member("use", use_id(column.use));
    json.member("heading", column.heading);
    json.member("occurrence", static_cast<int>(column.occurrence));
    json.member("of", static_cast<int>(column.of));
    json.end_object();
  }
  json.end_array();
  json.key("unused");
  json.begin_array();
  for (const Use use : profile.unused) json.value(use_id(use));
  json.end_array();
  json.key("values");
  json.begin_array();
  for (const auto& [value, id] : choices.values) {
    json.begin_object();
    json.member("use", use_id(value.first));
    json.member("value", value.second);
    json.member("id", id);
    json.end_object();
  }
  json.end_array();
  json.key("headings");
  json.begin_array();
  for (const std::string& heading : profile.headings) json.value(heading);
  json.end_array();
  json.end_object();
  return json.take();
}

Result<Profile> read_profile(std::string_view path, std::string_view bytes) {
  const data::JsonView root(bytes);
  const auto format = root.is_object() ? root.find("format") : std::nullopt;
  if (!format || !format->says(profile_format)) {
    return Problem{Severity::error,
                   std::string(path),
                   "",
                   {"Filen är ingen importprofil", "The file is no import profile"},
                   {"Välj en fil som har sparats som profil vid en import",
                    "Choose a file that has been saved as a profile when importing"},
                   ProblemCode::unknown_format};
  }
  Profile profile;
  Choices& choices = profile.choices;
  profile.name = text_at(root, "name");
  choices.source = text_at(root, "source");
  choices.category = text_at(root, "category");
  choices.area = text_at(root, "area");
  choices.encoding = encoding_of_id(text_at(root, "encoding"));
  if (const std::string separator = text_at(root, "separator"); separator.size() == 1) {
    choices.separator = separator[0];
  }
  for (std::size_t i = 0; i < order_words.size(); ++i) {
    if (text_at(root, "day_order") == order_words[i]) choices.day_order = static_cast<DayOrder>(i);
  }
  take_word(root, "hidden_rows", answer_words, choices.hidden_rows);
  take_word(root, "cancelled_rows", answer_words, choices.cancelled_rows);
  take_word(root, "personal", personal_answer_words, choices.personal);
  const auto points = root.find("keep_points");
  choices.keep_points = points && points->raw() == "true";
  for (const data::JsonView& column : list_at(root, "columns")) {
    const auto use = use_of_id(text_at(column, "use"));
    if (!use) continue;
    profile.columns.push_back(
        {*use, text_at(column, "heading"), number_at(column, "occurrence"), number_at(column, "of")});
  }
  for (const data::JsonView& word : list_at(root, "unused")) {
    if (const auto use = use_of_id(word.text().value_or(""))) profile.unused.push_back(*use);
  }
  for (const data::JsonView& value : list_at(root, "values")) {
    const auto use = use_of_id(text_at(value, "use"));
    if (use) choices.values[{*use, text_at(value, "value")}] = text_at(value, "id");
  }
  for (const data::JsonView& heading : list_at(root, "headings")) {
    profile.headings.push_back(heading.text().value_or(""));
  }
  return profile;
}

}  // namespace lagesbild::intake
