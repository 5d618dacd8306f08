#include "data/read/incident_parser.hpp"

#include <algorithm>

#include "data/fields/record_node.hpp"
#include "data/json/node.hpp"

namespace lagesbild::data {
namespace {

/// An object or list where a single value should be.
const Scalar nested{};

}  // namespace

bool IncidentParser::number_unsigned(Json::number_unsigned_t value) {
  constexpr auto highest = static_cast<Json::number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
  return scalar({Scalar::Type::integer, static_cast<std::int64_t>(std::min(value, highest)), 0, nullptr});
}

void IncidentParser::to_tree(const Scalar& value) {
  switch (value.type) {
    case Scalar::Type::null:
      tree_.null();
      break;
    case Scalar::Type::boolean:
      tree_.boolean(value.integer != 0);
      break;
    case Scalar::Type::integer:
      tree_.number_integer(value.integer);
      break;
    case Scalar::Type::real:
      tree_.number_float(value.real, "");
      break;
    case Scalar::Type::text:
      tree_.string(*value.text);
      break;
  }
}

void IncidentParser::tree_is_whole() {
  head_[key_] = tree_.take();
  in_.pop_back();
}

void IncidentParser::misplaced_row() {
  log_->error(ProblemCode::wrong_type, [&] {
    return Finding{pointer_to("/incidents", next_row_),
                   {"Här ska stå en händelse { … }", "This should be an incident { … }"},
                   {"Rätta värdet", "Correct the value"}};
  });
  // Counted and set aside like any other record that cannot be used.
  reader_->begin(next_row_++);
  reader_->row().is_wrong = true;
  reader_->commit();
}

bool IncidentParser::scalar(Scalar value) {
  switch (in_.back()) {
    case In::document:
      return true;
    case In::top:
      if (key_ == "incidents" || key_ == "columns") {
        misshapen_ = true;
        log_->error(ProblemCode::wrong_type, [&] {
          return Finding{
              "/" + key_,
              {key_ == "incidents" ? "Här ska stå en lista [ … ]" : "Här ska stå ett objekt { … }",
               key_ == "incidents" ? "This should be a list [ … ]" : "This should be an object { … }"},
              {"Rätta värdet", "Correct the value"}};
        });
        return true;
      }
      in_.push_back(In::tree);
      to_tree(value);
      tree_is_whole();
      return true;
    case In::tree:
      to_tree(value);
      return true;
    case In::rows:
      misplaced_row();
      return true;
    case In::row:
      reader_->take(field_, field_key_, value);
      return true;
    case In::columns:
      if (!column_type(key_)) return true;
      misshapen_ = true;
      log_->error(ProblemCode::wrong_type, [&] {
        return Finding{pointer_to("/columns", key_),
                       {"Här ska stå en lista [ … ]", "This should be a list [ … ]"},
                       {"Rätta värdet", "Correct the value"}};
      });
      return true;
    case In::column:
      add_cell(column_->second, value, *log_);
      return true;
    case In::point:
      if (value.type == Scalar::Type::integer) value.real = static_cast<double>(value.integer);
      if (value.type != Scalar::Type::integer && value.type != Scalar::Type::real) point_is_wrong_ = true;
      if (point_.size() < 4) point_.push_back(value.real);
      return true;
    case In::skipped:
      return true;
  }
  return true;
}

bool IncidentParser::skip() {
  if (depth_ > TreeBuilder::deepest) return false;
  return enter(In::skipped);
}

bool IncidentParser::no_single_value() {
  if (in_.back() == In::row && field_ != IncidentField::other) {
    reader_->wrong_type(field_, field_key_, {"ett enda värde", "a single value"});
  }
  // No column takes a fraction.
  if (in_.back() == In::column) add_cell(column_->second, {Scalar::Type::real, 0, 0.5, nullptr}, *log_);
  if (in_.back() == In::point) point_is_wrong_ = true;
  return skip();
}

bool IncidentParser::start_object(std::size_t) {
  switch (in_.back()) {
    case In::document:
      is_object_ = true;
      return enter(In::top);
    case In::top:
      if (key_ == "columns") {
        has_columns_ = true;
        return enter(In::columns);
      }
      if (key_ == "incidents") {
        scalar(nested);
        return skip();
      }
      enter(In::tree);
      return tree_.start_object(0);
    case In::tree:
      return tree_.start_object(0);
    case In::rows:
      reader_->begin(next_row_++);
      return enter(In::row);
    case In::columns:
      scalar(nested);
      return skip();
    case In::row:
    case In::column:
    case In::point:
    case In::skipped:
      return no_single_value();
  }
  return true;
}

bool IncidentParser::start_array(std::size_t) {
  switch (in_.back()) {
    case In::document:
      return skip();
    case In::top:
      if (key_ == "incidents") {
        has_rows_ = true;
        return enter(In::rows);
      }
      if (key_ == "columns") {
        scalar(nested);
        return skip();
      }
      enter(In::tree);
      return tree_.start_array(0);
    case In::tree:
      return tree_.start_array(0);
    case In::rows:
      misplaced_row();
      return skip();
    case In::row:
      if (field_ == IncidentField::point) {
        point_.clear();
        point_is_wrong_ = false;
        return enter(In::point);
      }
      return no_single_value();
    case In::columns: {
      const auto type = column_type(key_);
      if (!type) return skip();
      column_ = columns_.insert_or_assign(key_, Column(key_, *type)).first;
      return enter(In::column);
    }
    case In::column:
      if (column_->second.type == FieldType::point && column_->second.is_kind(Column::Kind::points)) {
        point_.clear();
        point_is_wrong_ = false;
        return enter(In::point);
      }
      return no_single_value();
    case In::point:
    case In::skipped:
      return no_single_value();
  }
  return true;
}

bool IncidentParser::key(std::string& name) {
  switch (in_.back()) {
    case In::tree:
      return tree_.key(name);
    case In::row:
      field_ = incident_field(name);
      if (field_ == IncidentField::other) unknown_row_key(name);
      field_key_.assign(name);
      return true;
    case In::skipped:
    case In::point:
      return true;
    default:
      key_.assign(name);
      return true;
  }
}

void IncidentParser::unknown_row_key(const std::string& name) {
  if (std::find(unknown_keys_.begin(), unknown_keys_.end(), name) != unknown_keys_.end()) return;
  constexpr std::size_t most_remembered = 32;
  if (unknown_keys_.size() >= most_remembered) return;
  unknown_keys_.push_back(name);
  const LocalText hint = did_you_mean(name, keys_of(incident_kind));
  if (hint.sv.empty()) return;
  log_->warning(ProblemCode::unknown_key, [&] {
    return Finding{reader_->pointer(name),
                   {"Nyckeln " + name + " är okänd" + hint.sv, "The key " + name + " is unknown" + hint.en},
                   {"Rätta stavningen i alla poster", "Correct the spelling in all records"}};
  });
}

bool IncidentParser::end() {
  if (in_.back() == In::tree) {
    tree_.end_array();
    if (tree_.is_open()) return true;
    --depth_;
    tree_is_whole();
    return true;
  }
  const In left = in_.back();
  in_.pop_back();
  --depth_;
  if (left == In::row) reader_->commit();
  if (left == In::point && in_.back() == In::row) {
    if (point_is_wrong_) point_.clear();
    reader_->take_point(field_, field_key_, point_);
  }
  if (left == In::point && in_.back() == In::column) {
    Column& column = column_->second;
    if (point_is_wrong_) point_.clear();
    column.cells.push_back(static_cast<std::int32_t>(column.points.size()));
    column.points.push_back(point_);
  }
  return true;
}

}  // namespace lagesbild::data
