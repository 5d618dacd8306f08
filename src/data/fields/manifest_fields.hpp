#pragma once

#include <array>

#include "data/fields/field.hpp"
#include "data/fields/words.hpp"

/// The manifest, lagesbild.json, and what it lists.
namespace lagesbild::data {

inline constexpr std::array municipality_fields{
    Field{"code", FieldType::text},
    Field{"name", FieldType::local_text},
};
inline constexpr RecordKind municipality_kind{"situation.schema.json#/properties/municipality",
                                              municipality_fields};

inline constexpr std::array party_fields{
    Field{"id", FieldType::id, Need::required}, Field{"name", FieldType::local_text},
    Field{"changed", FieldType::time},          Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind party_kind{"situation.schema.json#/$defs/party", party_fields};

inline constexpr std::array source_fields{
    Field{"id", FieldType::id, Need::required}, Field{"name", FieldType::local_text},
    Field{"party", FieldType::party},           Field{"covers", FieldType::area, Need::optional, Shape::list},
    Field{"contact", FieldType::text},          Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},       Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind source_kind{"situation.schema.json#/$defs/source", source_fields};

inline constexpr std::array category_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"name", FieldType::local_text},
    Field{"family", FieldType::word, Need::optional, Shape::one, family_words},
    Field{"weight", FieldType::number},
    Field{"scope", FieldType::word, Need::optional, Shape::one, scope_words},
    Field{"restricted", FieldType::boolean},
    Field{"focus", FieldType::focus},
    Field{"examples", FieldType::local_text},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind category_kind{"situation.schema.json#/$defs/category", category_fields};

inline constexpr std::array weights_origin_fields{
    Field{"source", FieldType::local_text},
    Field{"date", FieldType::date},
};
inline constexpr RecordKind weights_origin_kind{"situation.schema.json#/properties/weights",
                                                weights_origin_fields};

inline constexpr std::array indicator_fields{
    Field{"harm", FieldType::number},
    Field{"change", FieldType::number},
    Field{"persistence", FieldType::number},
    Field{"safety", FieldType::number},
};
inline constexpr RecordKind indicator_kind{"situation.schema.json#/properties/method/properties/indicators",
                                           indicator_fields};

inline constexpr std::array method_fields{
    Field{"window_weeks", FieldType::integer},
    Field{"k", FieldType::integer},
    Field{"draws", FieldType::integer},
    Field{"seed", FieldType::integer},
    Field{"indicators", FieldType::record, Need::optional, Shape::one, {}, &indicator_kind},
};
inline constexpr RecordKind method_kind{"situation.schema.json#/properties/method", method_fields};

/// "acute" counts in the week's mode only.
inline constexpr std::array profile_indicator_fields{
    Field{"harm", FieldType::number},        Field{"change", FieldType::number},
    Field{"persistence", FieldType::number}, Field{"safety", FieldType::number},
    Field{"acute", FieldType::number},
};
inline constexpr RecordKind profile_indicator_kind{
    "profiles.schema.json#/$defs/profile/properties/indicators", profile_indicator_fields};

inline constexpr std::array profile_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"name", FieldType::local_text, Need::required},
    Field{"by", FieldType::local_text, Need::required},
    Field{"date", FieldType::date, Need::required},
    Field{"mode", FieldType::word, Need::optional, Shape::one, mode_words},
    Field{"indicators", FieldType::record, Need::optional, Shape::one, {}, &profile_indicator_kind},
    Field{"severity", FieldType::record},
    Field{"k", FieldType::integer},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind profile_kind{"profiles.schema.json#/$defs/profile", profile_fields};

/// How a kind of table is taken in, as src/intake writes it.
inline constexpr std::array import_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"name", FieldType::text, Need::required},
    Field{"profile", FieldType::record, Need::required},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind import_kind{"situation.schema.json#/$defs/import", import_fields};

inline constexpr std::array returned_fields{
    Field{"id", FieldType::id, Need::required},
    Field{"report", FieldType::path, Need::required},
    Field{"source", FieldType::source},
    Field{"week", FieldType::week},
    Field{"text", FieldType::text},
    Field{"changed", FieldType::time},
    Field{"changed_by", FieldType::text},
    Field{"deleted", FieldType::boolean},
};
inline constexpr RecordKind returned_kind{"situation.schema.json#/$defs/returned", returned_fields};

inline constexpr std::array manifest_fields{
    Field{"format", FieldType::text, Need::required},
    Field{"revision", FieldType::integer},
    Field{"title", FieldType::local_text},
    Field{"synthetic", FieldType::boolean},
    Field{"updated", FieldType::time},
    Field{"municipality", FieldType::record, Need::optional, Shape::one, {}, &municipality_kind},
    Field{"parties", FieldType::record, Need::optional, Shape::list, {}, &party_kind},
    Field{"sources", FieldType::record, Need::required, Shape::list, {}, &source_kind},
    Field{"categories", FieldType::record, Need::required, Shape::list, {}, &category_kind},
    Field{"weights", FieldType::record, Need::optional, Shape::one, {}, &weights_origin_kind},
    Field{"profiles", FieldType::record, Need::optional, Shape::list, {}, &profile_kind},
    Field{"imports", FieldType::record, Need::optional, Shape::list, {}, &import_kind},
    Field{"returned", FieldType::record, Need::optional, Shape::list, {}, &returned_kind},
    Field{"areas", FieldType::path, Need::required},
    Field{"incidents", FieldType::path, Need::required, Shape::list},
    Field{"inbox", FieldType::path},
    Field{"surveys", FieldType::path},
    Field{"measures", FieldType::path},
    Field{"decisions", FieldType::path},
    Field{"agreement", FieldType::path},
    Field{"share_unadjusted", FieldType::boolean},
    Field{"reports", FieldType::path},
    Field{"ground", FieldType::path},
    Field{"published", FieldType::path},
    Field{"method", FieldType::record, Need::optional, Shape::one, {}, &method_kind},
};
inline constexpr RecordKind manifest_kind{"situation.schema.json#", manifest_fields};

}  // namespace lagesbild::data
