#pragma once

#include <array>

#include "data/fields/field.hpp"
#include "data/fields/words.hpp"

/// What the group itself writes: measures, the meetings' decisions, the agreement; and the residents' survey.
namespace lagesbild::data {

inline constexpr std::array responsible_fields{
    Field{"party", FieldType::party, Need::required},
    Field{"unit", FieldType::local_text},
};
inline constexpr RecordKind responsible_kind{"measures.schema.json#/$defs/measure/properties/responsible",
                                             responsible_fields};

inline constexpr std::array follow_up_fields{
    Field{"date", FieldType::date, Need::required},
    Field{"text", FieldType::local_text, Need::required},
    Field{"carried_out", FieldType::word, Need::optional, Shape::one, carried_out_words},
    Field{"result", FieldType::text},
};
inline constexpr RecordKind follow_up_kind{"measures.schema.json#/$defs/measure/properties/follow_ups/items",
                                           follow_up_fields};

inline constexpr std::array measure_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"title", FieldType::local_text, Need::required},
    Field{"areas", FieldType::area, Need::required, Shape::list},
    Field{"categories", FieldType::category, Need::optional, Shape::list},
    Field{"problem", FieldType::local_text},
    Field{"causes", FieldType::local_text, Need::optional, Shape::list},
    Field{"cause", FieldType::local_text},
    Field{"operational_goal", FieldType::local_text},
    Field{"focus", FieldType::focus},
    Field{"kind", FieldType::word, Need::optional, Shape::one, measure_kind_words},
    Field{"joint", FieldType::boolean},
    Field{"term", FieldType::text},
    Field{"responsible", FieldType::record, Need::optional, Shape::one, {}, &responsible_kind},
    Field{"taking_part", FieldType::text, Need::optional, Shape::list},
    Field{"start", FieldType::date},
    Field{"due", FieldType::date},
    Field{"status", FieldType::word, Need::required, Shape::one, measure_status_words},
    Field{"expected", FieldType::local_text},
    Field{"measure_of_success", FieldType::local_text},
    Field{"follow_ups", FieldType::record, Need::optional, Shape::list, {}, &follow_up_kind},
    Field{"decision", FieldType::meeting},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind measure_kind{"measures.schema.json#/$defs/measure", measure_fields};

inline constexpr std::array measure_file_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"synthetic", FieldType::boolean},
    Field{"measures", FieldType::record, Need::required, Shape::list, {}, &measure_kind},
};
inline constexpr RecordKind measure_file_kind{"measures.schema.json#", measure_file_fields};

/// The method and the numbers as they stood; other keys are kept unread.
inline constexpr std::array picture_fields{
    Field{"window", FieldType::record},   Field{"method", FieldType::record},
    Field{"seed", FieldType::integer},    Field{"category", FieldType::text},
    Field{"observed", FieldType::number}, Field{"expected", FieldType::number},
    Field{"p_top", FieldType::number},    Field{"choices", FieldType::text},
    Field{"version", FieldType::text},    Field{"revisions", FieldType::record},
};
inline constexpr RecordKind picture_kind{"decisions.schema.json#/$defs/focus_area/properties/picture",
                                         picture_fields};

inline constexpr std::array focus_area_fields{
    Field{"area", FieldType::area, Need::required},
    Field{"level", FieldType::word, Need::required, Shape::one, focus_level_words},
    Field{"reason", FieldType::local_text, Need::required},
    Field{"picture", FieldType::record, Need::optional, Shape::one, {}, &picture_kind},
    Field{"proposed", FieldType::word, Need::optional, Shape::one, focus_level_words},
    Field{"departure", FieldType::local_text},
    Field{"grounds_for", FieldType::word, Need::optional, Shape::list, ground_words},
    Field{"grounds_against", FieldType::word, Need::optional, Shape::list, ground_words},
    Field{"causes", FieldType::local_text, Need::optional, Shape::list},
};
inline constexpr RecordKind focus_area_kind{"decisions.schema.json#/$defs/focus_area", focus_area_fields};

inline constexpr std::array outcome_fields{
    Field{"kind", FieldType::word, Need::required, Shape::one, outcome_kind_words},
    Field{"text", FieldType::local_text},
    Field{"measure", FieldType::measure},
    Field{"open", FieldType::boolean},
    Field{"since", FieldType::meeting},
};
inline constexpr RecordKind outcome_kind{"decisions.schema.json#/$defs/outcome", outcome_fields};

inline constexpr std::array kept_measure_fields{
    Field{"id", FieldType::measure, Need::required},
    Field{"title", FieldType::local_text, Need::required},
    Field{"areas", FieldType::area, Need::optional, Shape::list},
    Field{"causes", FieldType::local_text, Need::optional, Shape::list},
    Field{"cause", FieldType::local_text},
    Field{"responsible", FieldType::record, Need::optional, Shape::one, {}, &responsible_kind},
    Field{"start", FieldType::date},
    Field{"due", FieldType::date},
    Field{"status", FieldType::word, Need::required, Shape::one, measure_status_words},
};
inline constexpr RecordKind kept_measure_kind{"decisions.schema.json#/$defs/kept_measure",
                                              kept_measure_fields};

inline constexpr std::array adjusted_fields{
    Field{"at", FieldType::time, Need::required},
    Field{"by", FieldType::text},
    Field{"measures", FieldType::record, Need::required, Shape::list, {}, &kept_measure_kind},
};
inline constexpr RecordKind adjusted_kind{"decisions.schema.json#/$defs/adjusted", adjusted_fields};

inline constexpr std::array meeting_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"date", FieldType::date, Need::required},
    Field{"kind", FieldType::word, Need::required, Shape::one, meeting_kind_words},
    Field{"state", FieldType::word, Need::optional, Shape::one, meeting_state_words},
    Field{"present", FieldType::text, Need::optional, Shape::list},
    Field{"focus_areas", FieldType::record, Need::required, Shape::list, {}, &focus_area_kind},
    Field{"measures", FieldType::measure, Need::optional, Shape::list},
    Field{"outcomes", FieldType::record, Need::optional, Shape::list, {}, &outcome_kind},
    Field{"notes", FieldType::local_text},
    Field{"minutes", FieldType::local_text},
    Field{"next", FieldType::date},
    Field{"reopened", FieldType::time},
    Field{"adjusted", FieldType::record, Need::optional, Shape::one, {}, &adjusted_kind},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind meeting_kind{"decisions.schema.json#/$defs/decision", meeting_fields};

inline constexpr std::array decision_file_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"synthetic", FieldType::boolean},
    Field{"decisions", FieldType::record, Need::required, Shape::list, {}, &meeting_kind},
};
inline constexpr RecordKind decision_file_kind{"decisions.schema.json#", decision_file_fields};

inline constexpr std::array indicator_value_fields{
    Field{"period", FieldType::id, Need::required},
    Field{"value", FieldType::number},
};
inline constexpr RecordKind indicator_value_kind{
    "agreement.schema.json#/$defs/indicator/properties/values/items", indicator_value_fields};

inline constexpr std::array goal_indicator_fields{
    Field{"name", FieldType::local_text, Need::required},
    Field{"unit", FieldType::local_text},
    Field{"source", FieldType::local_text},
    Field{"values", FieldType::record, Need::required, Shape::list, {}, &indicator_value_kind},
    Field{"target", FieldType::number},
    Field{"direction", FieldType::word, Need::optional, Shape::one, goal_direction_words},
};
inline constexpr RecordKind goal_indicator_kind{"agreement.schema.json#/$defs/indicator",
                                                goal_indicator_fields};

inline constexpr std::array commitment_fields{
    Field{"party", FieldType::party, Need::required},
    Field{"text", FieldType::local_text, Need::required},
    Field{"status", FieldType::text},
};
inline constexpr RecordKind commitment_kind{"agreement.schema.json#/$defs/focus/properties/commitments/items",
                                            commitment_fields};

inline constexpr std::array theme_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"name", FieldType::local_text, Need::required},
    Field{"goals", FieldType::local_text, Need::optional, Shape::list},
    Field{"indicators", FieldType::record, Need::optional, Shape::list, {}, &goal_indicator_kind},
    Field{"commitments", FieldType::record, Need::optional, Shape::list, {}, &commitment_kind},
};
inline constexpr RecordKind theme_kind{"agreement.schema.json#/$defs/focus", theme_fields};

inline constexpr std::array period_fields{
    Field{"from", FieldType::date, Need::required},
    Field{"to", FieldType::date, Need::required},
};
inline constexpr RecordKind period_kind{"agreement.schema.json#/properties/period", period_fields};

inline constexpr std::array agreement_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"synthetic", FieldType::boolean},
    Field{"id", FieldType::id},
    Field{"title", FieldType::local_text},
    Field{"period", FieldType::record, Need::required, Shape::one, {}, &period_kind},
    Field{"parties", FieldType::party, Need::required, Shape::list},
    Field{"goal", FieldType::local_text, Need::required},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"focus", FieldType::record, Need::required, Shape::list, {}, &theme_kind},
};
inline constexpr RecordKind agreement_kind{"agreement.schema.json#", agreement_fields};

inline constexpr std::array report_text_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"report", FieldType::word, Need::required, Shape::one, report_kind_words},
    Field{"period", FieldType::id, Need::required},
    Field{"section", FieldType::word, Need::required, Shape::one, report_section_words},
    Field{"text", FieldType::local_text, Need::required},
    Field{"decided", FieldType::date},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind report_text_kind{"reports.schema.json#/$defs/text", report_text_fields};

inline constexpr std::array report_file_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"synthetic", FieldType::boolean},
    Field{"texts", FieldType::record, Need::required, Shape::list, {}, &report_text_kind},
};
inline constexpr RecordKind report_file_kind{"reports.schema.json#", report_file_fields};

inline constexpr std::array survey_fields{
    Field{"id", FieldType::id},
    Field{"year", FieldType::integer, Need::required},
    Field{"area", FieldType::area, Need::required},
    Field{"question", FieldType::id, Need::required},
    Field{"share", FieldType::number, Need::required},
    Field{"responses", FieldType::integer, Need::required},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind survey_kind{"surveys.schema.json#/properties/surveys/items", survey_fields};

inline constexpr std::array survey_file_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"synthetic", FieldType::boolean},
    Field{"questions", FieldType::record, Need::optional, Shape::list},
    Field{"surveys", FieldType::record, Need::required, Shape::list, {}, &survey_kind},
};
inline constexpr RecordKind survey_file_kind{"surveys.schema.json#", survey_file_fields};

}  // namespace lagesbild::data
