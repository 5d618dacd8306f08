#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/fields/incident_fields.hpp"
#include "data/read/incidents.hpp"
#include "model/text.hpp"

namespace lagesbild::data {

/// A JSON value that is no list and no object.
struct Scalar {
  enum class Type { null, boolean, integer, real, text };

  Type type = Type::null;
  std::int64_t integer = 0;  ///< also for boolean
  double real = 0;
  std::string* text = nullptr;  ///< may be moved from
};

/// The incident being read, its names already found.
struct Row {
  static constexpr std::int32_t missing = -1;
  static constexpr std::int32_t wrong = -2;  ///< has been reported

  std::int32_t source = missing;
  std::int32_t area = missing;
  std::int32_t category = missing;
  std::optional<Date> date;
  std::optional<Date> date_to;
  bool is_wrong = false;  ///< something needed was wrong and has been reported
  bool deleted = false;
  std::int8_t hour = Incidents::no_hour;
  std::int8_t hour_to = Incidents::no_hour;
  std::uint32_t count = 1;
  IncidentSeverity severity = IncidentSeverity::unknown;
  PoliceReport police_report = PoliceReport::unknown;
  IncidentDetail detail;
  std::optional<std::array<double, 2>> point;  ///< as given
  std::string number;
  std::string changed;
  std::string changed_by;
  std::optional<IncidentInterval> interval;  ///< made of the dates and hours
};

/// Checks one incident after the other and puts the good ones into a file's columns.
class RowReader {
 public:
  RowReader(IncidentContext& context, IncidentFile& file, ProblemLog& log)
      : context_(&context), file_(&file), log_(&log) {}

  void begin(std::size_t record);
  /// Takes what a field holds, by its type; what cannot stand there is reported under the key.
  void take(IncidentField field, std::string_view key, const Scalar& value);
  void take_point(IncidentField field, std::string_view key, const std::vector<double>& numbers);
  void take_day(IncidentField field, Date day);
  void wrong_type(IncidentField field, std::string_view key, const LocalText& wanted);
  void commit();

  /// What the file calls the day it happened: columns may count days from the file's own.
  void call_day(std::string_view key) { day_key_ = key; }
  Row& row() { return row_; }
  std::size_t record() const { return record_; }
  std::string pointer(std::string_view key) const;
  /// Reports a name that is not in the list; nothing is known of it.
  void unknown_name(IncidentField field, const std::string& pointer, const std::string& word);

 private:
  const Names& names_of(FieldType type) const;
  /// Of a whole number within quotation marks, told.
  std::optional<std::int64_t> meant_number(std::string_view key, const Scalar& value);
  /// Of a time of day in place of its hour, "22:15", told.
  std::optional<std::int64_t> told_clock_hour(std::string_view key, const Scalar& value);
  static std::optional<std::int64_t> clock_hour(const Scalar& value);
  std::optional<std::string> meant_id(std::string_view key, const Scalar& value);
  void take_name(IncidentField field, std::string_view key, const Scalar& value);
  void take_text(IncidentField field, std::string_view key, const Scalar& value);
  void take_word(IncidentField field, std::string_view key, const Scalar& value);
  void take_boolean(IncidentField field, std::string_view key, const Scalar& value);
  void take_date(IncidentField field, std::string_view key, const Scalar& value);
  void take_time(IncidentField field, std::string_view key, const Scalar& value);
  void take_hour(IncidentField field, std::string_view key, const Scalar& value);
  void take_count(IncidentField field, std::string_view key, const Scalar& value);
  std::optional<std::int64_t> integer(IncidentField field, std::string_view key, const Scalar& value,
                                      const LocalText& wanted);
  /// Told; nothing where it is no date.
  std::optional<Date> meant_day(std::string_view key, const Scalar& value);
  void bad_date(IncidentField field, std::string_view key, const std::string& text);
  bool is_told_without_area() const;
  bool is_complete();
  bool is_new();
  bool day_is_likely(std::string_view key, Date day);
  bool place_in_time();
  void settle_point();
  void look_at_coverage();
  void append();

  IncidentContext* context_;
  IncidentFile* file_;
  ProblemLog* log_;
  Row row_;
  std::size_t record_ = 0;
  std::string_view day_key_ = field_of(IncidentField::date).key;
  std::unordered_map<std::string, LocalText> hints_;
};

/// Where the row keeps a source, an area or a category.
std::int32_t& name_in(Row& row, IncidentField field);

/// Whether a record that misstates this field cannot be counted.
bool is_needed(IncidentField field);

}  // namespace lagesbild::data
