#include "words/field_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/date.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

using Words = std::pair<std::string_view, Text>;

constexpr std::array field_words{Words{"adjusted", Text::meeting_after},
                                 Words{"area", Text::report_area},
                                 Words{"areas", Text::field_areas},
                                 Words{"categories", Text::field_categories},
                                 Words{"category", Text::column_category},
                                 Words{"cause", Text::field_causes},
                                 Words{"causes", Text::field_causes},
                                 Words{"contact", Text::field_contact},
                                 Words{"count", Text::report_count},
                                 Words{"date", Text::field_date},
                                 Words{"decision", Text::measure_decision_field},
                                 Words{"district", Text::detail_district},
                                 Words{"due", Text::measure_due_field},
                                 Words{"examples", Text::detail_examples},
                                 Words{"expected", Text::measure_expected_field},
                                 Words{"focus", Text::measure_focus_field},
                                 Words{"focus_areas", Text::protocol_decisions},
                                 Words{"follow_ups", Text::field_follow_ups},
                                 Words{"hour", Text::report_which_hour},
                                 Words{"joint", Text::measure_joint_field},
                                 Words{"kind", Text::past_kind},
                                 Words{"measure_of_success", Text::measure_success_field},
                                 Words{"measures", Text::measures_title},
                                 Words{"minutes", Text::meeting_minutes},
                                 Words{"name", Text::field_name},
                                 Words{"next", Text::calendar_next_meeting},
                                 Words{"note", Text::meeting_note},
                                 Words{"notes", Text::meeting_next_notes},
                                 Words{"operational_goal", Text::measure_goal_field},
                                 Words{"outcomes", Text::meeting_notes},
                                 Words{"party", Text::field_party},
                                 Words{"place", Text::field_place},
                                 Words{"police_report", Text::field_police_report},
                                 Words{"population", Text::field_population},
                                 Words{"present", Text::sheet_present},
                                 Words{"problem", Text::measure_problem_field},
                                 Words{"responsible", Text::register_owner},
                                 Words{"result", Text::field_result},
                                 Words{"severity", Text::severity},
                                 Words{"source", Text::field_source},
                                 Words{"start", Text::measure_start_field},
                                 Words{"state", Text::column_standing},
                                 Words{"status", Text::measure_status_field},
                                 Words{"taking_part", Text::measure_others},
                                 Words{"text", Text::field_text},
                                 Words{"title", Text::measure_title},
                                 Words{"unit", Text::field_unit},
                                 Words{"week", Text::field_week},
                                 Words{"weight", Text::field_weight}};
constexpr std::array value_words{Words{"proposed", Text::status_proposed},
                                 Words{"planned", Text::status_planned},
                                 Words{"ongoing", Text::status_ongoing},
                                 Words{"done", Text::status_done},
                                 Words{"followed_up", Text::status_followed_up},
                                 Words{"reported", Text::either_reported},
                                 Words{"nothing", Text::either_nothing},
                                 Words{"partial", Text::either_partial},
                                 Words{"missing", Text::either_missing},
                                 Words{"low", Text::field_low},
                                 Words{"medium", Text::field_medium},
                                 Words{"high", Text::field_high},
                                 Words{"true", Text::field_true},
                                 Words{"false", Text::field_false}};
/// What has the id.
std::string name_in(const Situation& situation, std::string_view id, Language language) {
  for (const Area& area : situation.areas) {
    if (area.id == id) return area.name;
  }
  for (const Source& source : situation.sources) {
    if (source.id == id) return source.name.in(language);
  }
  for (const Category& category : situation.categories) {
    if (category.id == id) return category.name.in(language);
  }
  return std::string(id);
}

template <typename All>
std::string called(const All& all, std::string_view word, Language language) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Words& one) { return one.first == word; });
  return std::string(found == all.end() ? word : text(found->second, language));
}

}  // namespace

std::string field_text(std::string_view path, Language language) {
  return called(field_words, path.substr(path.rfind('/') + 1), language);
}

std::string word_text(std::string_view word, Language language) {
  return called(value_words, word, language);
}

std::string record_text(std::string_view label, const Situation* situation, Language language) {
  constexpr std::string_view between = ", ";
  std::string all;
  for (std::size_t begin = 0; begin < label.size();) {
    const std::size_t end = std::min(label.find(between, begin), label.size());
    const std::string_view part = label.substr(begin, end - begin);
    const auto week = parse_week(part);
    all += (all.empty() ? "" : std::string(between)) + (week        ? format_week(*week, language)
                                                        : situation ? name_in(*situation, part, language)
                                                                    : std::string(part));
    begin = end + between.size();
  }
  return all;
}

}  // namespace lagesbild::words
