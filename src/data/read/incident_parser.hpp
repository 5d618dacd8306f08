#pragma once

#include <map>
#include <string>
#include <vector>

#include "data/json/json.hpp"
#include "data/read/incident_columns.hpp"
#include "data/read/incident_row.hpp"

namespace lagesbild::data {

/// Listens to the parser over an incidents file: rows go straight to the RowReader and columns to Columns, as
/// they are read; everything else is small and becomes a tree.
class IncidentParser {
 public:
  IncidentParser(RowReader& reader, ProblemLog& log) : reader_(&reader), log_(&log) {}

  bool null() { return scalar({}); }
  bool boolean(bool value) { return scalar({Scalar::Type::boolean, value ? 1 : 0, 0, nullptr}); }
  bool number_integer(Json::number_integer_t value) {
    return scalar({Scalar::Type::integer, value, 0, nullptr});
  }
  bool number_unsigned(Json::number_unsigned_t value);
  bool number_float(Json::number_float_t value, const std::string&) {
    return scalar({Scalar::Type::real, 0, value, nullptr});
  }
  bool string(std::string& value) { return scalar({Scalar::Type::text, 0, 0, &value}); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t);
  bool key(std::string& name);
  bool end_object() { return end(); }
  bool start_array(std::size_t);
  bool end_array() { return end(); }
  bool parse_error(std::size_t position, const std::string& last_read, const Json::exception& error) {
    return tree_.parse_error(position, last_read, error);
  }

  /// All keys but the incidents and the columns.
  const Json& head() const { return head_; }
  std::map<std::string, Column>& columns() { return columns_; }
  bool has_rows() const { return has_rows_; }
  bool has_columns() const { return has_columns_; }
  /// True when "incidents" or "columns" were there but of another type, which has been reported.
  bool misshapen() const { return misshapen_; }
  bool is_object() const { return is_object_; }
  bool too_deep() const { return tree_.too_deep() || depth_ > TreeBuilder::deepest; }
  const TreeBuilder& tree() const { return tree_; }

 private:
  enum class In { document, top, tree, rows, row, columns, column, point, skipped };

  bool scalar(Scalar value);
  bool end();
  void to_tree(const Scalar& value);
  bool enter(In inner) {
    in_.push_back(inner);
    ++depth_;
    return true;
  }
  bool skip();
  /// A list or an object where one value belongs.
  bool no_single_value();
  void misplaced_row();
  void tree_is_whole();
  void unknown_row_key(const std::string& name);

  RowReader* reader_;
  ProblemLog* log_;
  std::vector<In> in_{In::document};
  std::size_t depth_ = 0;
  std::string key_;
  IncidentField field_ = IncidentField::other;
  std::string field_key_;
  std::vector<double> point_;
  bool point_is_wrong_ = false;
  std::size_t next_row_ = 0;
  TreeBuilder tree_;
  Json head_ = Json::object();
  std::map<std::string, Column> columns_;
  std::map<std::string, Column>::iterator column_;
  std::vector<std::string> unknown_keys_;
  bool has_rows_ = false;
  bool has_columns_ = false;
  bool misshapen_ = false;
  bool is_object_ = false;
};

}  // namespace lagesbild::data
