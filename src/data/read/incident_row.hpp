#pragma once

#include <string>
#include <unordered_map>

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

enum class Field {
  source,
  date,
  area,
  category,
  count,
  hour,
  severity,
  id,
  place,
  note,
  police_report,
  point,
  reported,
  deleted,
  other
};

Field field_of(std::string_view key);

/// The incident being read, its names already found.
struct Row {
  static constexpr std::int32_t missing = -1;
  static constexpr std::int32_t wrong = -2;  ///< has been reported

  std::int32_t source = missing;
  std::int32_t area = missing;
  std::int32_t category = missing;
  std::int32_t day = 0;
  bool has_day = false;
  bool is_wrong = false;  ///< something needed was wrong and has been reported
  bool deleted = false;
  std::int8_t hour = Incidents::no_hour;
  std::uint32_t count = 1;
  IncidentSeverity severity = IncidentSeverity::unknown;
  PoliceReport police_report = PoliceReport::unknown;
  IncidentDetail detail;
};

/// Checks one incident after the other and puts the good ones into a file's columns.
class RowReader {
 public:
  RowReader(IncidentContext& context, IncidentFile& file, ProblemLog& log)
      : context_(&context), file_(&file), log_(&log) {}

  void begin(std::size_t record);
  void take(Field field, std::string_view key, const Scalar& value);
  void take_point(std::string_view key, const std::vector<double>& numbers);
  void wrong_type(Field field, std::string_view key, const LocalText& wanted);
  void take_date(std::string_view key, const std::string& text);
  void take_hour(std::string_view key, std::int64_t hour);
  void take_count(std::string_view key, std::int64_t count);
  void commit();

  Row& row() { return row_; }
  std::size_t record() const { return record_; }
  std::string pointer(std::string_view key) const;
  /// Reports a name that is not in the list; nothing is known of it.
  void unknown_name(Field field, const std::string& pointer, const std::string& word);

 private:
  void take_name(Field field, std::string_view key, const Names& names, const Scalar& value,
                 std::int32_t& index);
  bool is_complete();
  bool is_new();
  bool day_is_likely();
  void look_at_coverage();
  void append();

  IncidentContext* context_;
  IncidentFile* file_;
  ProblemLog* log_;
  Row row_;
  std::size_t record_ = 0;
  std::unordered_map<std::string, LocalText> hints_;
};

/// Whether a record that lacks or misstates this field can still be counted.
bool is_needed(Field field);

}  // namespace lagesbild::data
