#include "data/read/incident_row.hpp"

#include <algorithm>
#include <cmath>

#include "data/json/node.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr std::int64_t highest_count = 1'000'000;

// An incident that may have happened at any time of a year belongs to no week.
constexpr int longest_interval_days = 366;

// Salts that keep an id within a file apart from the same id of a source.
constexpr std::uint64_t source_salt = 1u << 20;

std::string hinted(std::string_view what, const std::string& word, const std::string& hint) {
  return std::string(what) + word + hint;
}

}  // namespace

bool is_needed(IncidentField field) {
  const Field& of = field_of(field);
  return of.need == Need::required || field == IncidentField::area || of.type == FieldType::count ||
         field == IncidentField::deleted;
}

std::int32_t& name_in(Row& row, IncidentField field) {
  return field == IncidentField::source ? row.source : field == IncidentField::area ? row.area : row.category;
}

void RowReader::begin(std::size_t record) {
  record_ = record;
  // The texts keep their memory from row to row.
  row_.source = row_.area = row_.category = Row::missing;
  row_.is_wrong = row_.deleted = false;
  row_.date.reset();
  row_.date_to.reset();
  row_.interval.reset();
  row_.hour = row_.hour_to = Incidents::no_hour;
  row_.count = 1;
  row_.severity = IncidentSeverity::unknown;
  row_.police_report = PoliceReport::unknown;
  row_.detail.id.clear();
  row_.detail.place.clear();
  row_.detail.note.clear();
  row_.detail.point.reset();
  row_.point.reset();
  row_.detail.reported.reset();
  row_.number.clear();
  row_.changed.clear();
  row_.changed_by.clear();
}

std::string RowReader::pointer(std::string_view key) const {
  return incident_pointer(file_->layout, record_, key);
}

void RowReader::wrong_type(IncidentField field, std::string_view key, const LocalText& wanted) {
  if (is_needed(field)) row_.is_wrong = true;
  log_->error(ProblemCode::wrong_type, [&] {
    return Finding{pointer(key),
                   {"Här ska stå " + wanted.sv, "This should be " + wanted.en},
                   {"Rätta värdet", "Correct the value"}};
  });
}

const Names& RowReader::names_of(FieldType type) const {
  return type == FieldType::source ? context_->sources
         : type == FieldType::area ? context_->areas
                                   : context_->categories;
}

void RowReader::unknown_name(IncidentField field, const std::string& at, const std::string& word) {
  const FieldType type = field_of(field).type;
  const ProblemCode code = type == FieldType::source ? ProblemCode::unknown_source
                           : type == FieldType::area ? ProblemCode::unknown_area
                                                     : ProblemCode::unknown_category;
  log_->error(code, [&] {
    auto hint = hints_.find(word);
    if (hint == hints_.end()) hint = hints_.emplace(word, did_you_mean(word, names_of(type).ids())).first;
    const LocalText& meant = hint->second;
    switch (type) {
      case FieldType::source:
        return Finding{at,
                       {hinted("Okänd källa: ", word, meant.sv), hinted("Unknown source: ", word, meant.en)},
                       {"Rätta id:t, eller lägg till källan i manifestet",
                        "Correct the id, or add the source to the manifest"}};
      case FieldType::area:
        return Finding{at,
                       {hinted("Okänt område: ", word, meant.sv), hinted("Unknown area: ", word, meant.en)},
                       {"Rätta id:t, eller lägg till området i kartfilen",
                        "Correct the id, or add the area to the map file"}};
      default:
        return Finding{
            at,
            {hinted("Okänd kategori: ", word, meant.sv), hinted("Unknown category: ", word, meant.en)},
            {"Rätta id:t, eller lägg till kategorin i manifestet",
             "Correct the id, or add the category to the manifest"}};
    }
  });
}

void RowReader::take_name(IncidentField field, std::string_view key, const Scalar& value) {
  const Names& names = names_of(field_of(field).type);
  std::int32_t& index = name_in(row_, field);
  index = value.type == Scalar::Type::text ? names.find(*value.text) : Names::unknown;
  if (index != Names::unknown) return;
  index = Row::wrong;
  if (value.type == Scalar::Type::boolean) return wrong_type(field, key, {"ett id", "an id"});
  const auto meant = meant_id(key, value);
  if (meant) index = names.find(*meant);
  if (index >= 0) return;
  if (meant) index = names.meant(*meant);
  if (index >= 0) {
    return log_->warning(ProblemCode::look_alike, [&] { return called_otherwise(pointer(key), *meant); });
  }
  index = Row::wrong;
  row_.is_wrong = true;
  if (meant) unknown_name(field, pointer(key), *meant);
}

void RowReader::take_text(IncidentField field, std::string_view key, const Scalar& value) {
  const bool is_name = field == IncidentField::id || field == IncidentField::number;
  const bool is_number = value.type == Scalar::Type::integer || value.type == Scalar::Type::real;
  const bool is_text = value.type == Scalar::Type::text;
  if (!is_text && !(is_name && is_number)) return wrong_type(field, key, {"en text", "a text"});
  std::string& into = field == IncidentField::id           ? row_.detail.id
                      : field == IncidentField::place      ? row_.detail.place
                      : field == IncidentField::note       ? row_.detail.note
                      : field == IncidentField::changed_by ? row_.changed_by
                                                           : row_.number;
  if (!is_text) {
    into.assign(meant_id(key, value).value_or(""));
    return;
  }
  into.assign(*value.text);
  if (make_showable(into)) log_->warning(ProblemCode::hidden_sign, [&] { return hidden_sign(pointer(key)); });
}

void RowReader::take_word(IncidentField field, std::string_view key, const Scalar& value) {
  const auto& words = field_of(field).words;
  const auto found =
      value.type == Scalar::Type::text ? std::find(words.begin(), words.end(), *value.text) : words.end();
  if (found == words.end()) {
    return wrong_type(field, key, {"ett av low, medium och high", "one of low, medium and high"});
  }
  row_.severity = static_cast<IncidentSeverity>(found - words.begin() + 1);
}

void RowReader::take_boolean(IncidentField field, std::string_view key, const Scalar& value) {
  if (value.type != Scalar::Type::boolean) {
    return wrong_type(field, key, {"true eller false", "true or false"});
  }
  const bool yes = value.integer != 0;
  if (field == IncidentField::deleted) {
    row_.deleted = yes;
  } else {
    row_.police_report = yes ? PoliceReport::yes : PoliceReport::no;
  }
}

void RowReader::bad_date(IncidentField field, std::string_view key, const std::string& text) {
  if (is_needed(field)) row_.is_wrong = true;
  log_->error(ProblemCode::bad_date, [&] {
    return Finding{pointer(key),
                   {"Detta är inget datum", "This is not a date"},
                   {"Skriv datum som 2026-11-16", "Write dates as 2026-11-16"},
                   "\"" + text + "\""};
  });
}

void RowReader::take_date(IncidentField field, std::string_view key, const Scalar& value) {
  if (value.type == Scalar::Type::text) {
    if (const auto date = parse_date(*value.text)) return take_day(field, *date);
  }
  if (const auto date = meant_day(key, value)) return take_day(field, *date);
  if (value.type == Scalar::Type::text) return bad_date(field, key, *value.text);
  wrong_type(field, key, {"ett datum som \"2026-11-16\"", "a date like \"2026-11-16\""});
}

void RowReader::take_day(IncidentField field, Date day) {
  std::optional<Date>& into = field == IncidentField::date      ? row_.date
                              : field == IncidentField::date_to ? row_.date_to
                                                                : row_.detail.reported;
  into = day;
}

void RowReader::take_time(IncidentField field, std::string_view key, const Scalar& value) {
  if (value.type != Scalar::Type::text || !swedish_day(*value.text)) {
    return wrong_type(
        field, key,
        {"en tidpunkt som \"2026-11-13T14:40:00+01:00\"", "a time like \"2026-11-13T14:40:00+01:00\""});
  }
  row_.changed.assign(*value.text);
}

std::optional<std::int64_t> RowReader::integer(IncidentField field, std::string_view key, const Scalar& value,
                                               const LocalText& wanted) {
  if (value.type == Scalar::Type::integer) return value.integer;
  const bool whole =
      value.type == Scalar::Type::real && std::floor(value.real) == value.real && std::abs(value.real) < 9e15;
  if (whole) return static_cast<std::int64_t>(value.real);
  if (const auto meant = meant_number(key, value)) return meant;
  wrong_type(field, key, wanted);
  return std::nullopt;
}

void RowReader::take_hour(IncidentField field, std::string_view key, const Scalar& value) {
  const auto hour = clock_hour(value) ? told_clock_hour(key, value)
                                      : integer(field, key, value, {"en timme 0–23", "an hour 0–23"});
  if (!hour) return;
  if (*hour >= 0 && *hour <= 23) {
    (field == IncidentField::hour ? row_.hour : row_.hour_to) = static_cast<std::int8_t>(*hour);
    return;
  }
  log_->error(ProblemCode::bad_hour, [&] {
    const std::string number = std::to_string(*hour);
    return Finding{pointer(key),
                   {"Timmen " + number + " finns inte; händelsen räknas utan klockslag",
                    "There is no hour " + number + "; the incident is counted without a time of day"},
                   {"Skriv timmen som 0–23", "Write the hour as 0–23"}};
  });
}

void RowReader::take_count(IncidentField field, std::string_view key, const Scalar& value) {
  const auto count = integer(field, key, value, {"ett heltal, minst 1", "a whole number, at least 1"});
  if (!count) return;
  if (*count >= 1 && *count <= highest_count) {
    row_.count = static_cast<std::uint32_t>(*count);
    return;
  }
  row_.is_wrong = true;
  log_->error(ProblemCode::bad_count, [&] {
    const std::string number = std::to_string(*count);
    return Finding{
        pointer(key),
        {"Antalet " + number + " går inte att räkna", "The count " + number + " cannot be counted"},
        {"Skriv antalet händelser, minst 1, eller ta bort posten",
         "Write the number of incidents, at least 1, or remove the record"}};
  });
}

void RowReader::take(IncidentField field, std::string_view key, const Scalar& value) {
  if (value.type == Scalar::Type::null || field == IncidentField::other) return;
  switch (field_of(field).type) {
    case FieldType::source:
    case FieldType::area:
    case FieldType::category:
      return take_name(field, key, value);
    case FieldType::word:
      return take_word(field, key, value);
    case FieldType::boolean:
      return take_boolean(field, key, value);
    case FieldType::date:
      return take_date(field, key, value);
    case FieldType::time:
      return take_time(field, key, value);
    case FieldType::hour:
      return take_hour(field, key, value);
    case FieldType::count:
      return take_count(field, key, value);
    case FieldType::point:
      return take_point(field, key, {});
    default:
      return take_text(field, key, value);
  }
}

bool RowReader::is_told_without_area() const {
  return row_.category >= 0 &&
         context_->situation->categories[static_cast<std::size_t>(row_.category)].scope ==
             Scope::municipality;
}

bool RowReader::is_complete() {
  bool complete = true;
  const auto require = [&](bool there, std::string_view key) {
    if (there) return;
    complete = false;
    log_->error(ProblemCode::missing_key, [&] {
      const std::string name(key);
      const std::string at = file_->layout == Layout::rows ? pointer_to("/incidents", record_) : pointer(key);
      return Finding{at,
                     {"Uppgiften " + name + " saknas", "The key " + name + " is missing"},
                     {"Lägg till " + name, "Add " + name}};
    });
  };
  if (row_.is_wrong) return false;
  for (std::size_t i = 0; i < incident_fields.size(); ++i) {
    const auto field = static_cast<IncidentField>(i);
    const bool is_area = field == IncidentField::area;
    if (is_area ? is_told_without_area() : incident_fields[i].need == Need::optional) continue;
    if (field == IncidentField::date) {
      require(row_.date.has_value(), day_key_);
    } else {
      require(name_in(row_, field) != Row::missing, incident_fields[i].key);
    }
  }
  return complete;
}

bool RowReader::is_new() {
  const std::string& id = row_.detail.id;
  if (id.empty()) return true;
  const auto file = static_cast<std::uint32_t>(context_->files.size() - 1);
  const auto of_source =
      context_->inbox
          ? std::nullopt
          : context_->seen.insert(id, source_salt + static_cast<std::uint64_t>(row_.source), file);
  const auto in_file = context_->seen.insert(id, file, file);
  if (!of_source && !in_file) return true;
  log_->error(ProblemCode::duplicate_id, [&] {
    const std::string& earlier = context_->files[in_file ? *in_file : *of_source];
    if (earlier == context_->files.back()) {
      return Finding{pointer(field_of(IncidentField::id).key),
                     {"Id " + id + " står redan tidigare i filen; den här posten räknas inte",
                      "The id " + id + " stands earlier in the file; this record is not counted"},
                     {"Ta bort dubbletten, eller ge posten ett eget id",
                      "Remove the duplicate, or give the record its own id"}};
    }
    return Finding{pointer(field_of(IncidentField::id).key),
                   {"Samma källa har redan " + id + " i " + earlier + "; den här posten räknas inte",
                    "The same source already has " + id + " in " + earlier + "; this record is not counted"},
                   {"Ta bort den ena filen om den är en kopia, eller ge posten ett eget id",
                    "Remove one file if it is a copy, or give the record its own id"}};
  });
  return false;
}

bool RowReader::day_is_likely(std::string_view key, Date day) {
  if (day < context_->first_day || day > context_->last_day) {
    log_->error(ProblemCode::unlikely_date, [&] {
      return Finding{pointer(key),
                     {"Dagen ligger för långt bort för att vara rätt", "The day is too far off to be right"},
                     {"Rätta årtalet", "Correct the year"},
                     to_string(day)};
    });
    return false;
  }
  const auto& updated = context_->situation->updated_day;
  const Category& category = context_->situation->categories[static_cast<std::size_t>(row_.category)];
  if (updated && day > *updated && category.family != Family::upcoming) {
    log_->warning(ProblemCode::future_date, [&] {
      return Finding{
          pointer(key),
          {"Dagen är efter att lägesbilden uppdaterades (" + to_string(*updated) + ")",
           "The day is after the situation was updated (" + to_string(*updated) + ")"},
          {"Rätta datumet, eller manifestets updated", "Correct the date, or the manifest's updated"},
          to_string(day)};
    });
  }
  return true;
}

/// Makes an interval of what has two ends. False, and reported, when the record belongs to no week.
bool RowReader::place_in_time() {
  if (!day_is_likely(day_key_, *row_.date)) return false;
  if (!row_.date_to && row_.hour_to == Incidents::no_hour) return true;
  const IncidentInterval interval{0, *row_.date, row_.hour, row_.date_to.value_or(*row_.date), row_.hour_to};
  const std::string_view key = field_of(row_.date_to ? IncidentField::date_to : IncidentField::hour_to).key;
  const bool same_day = interval.to == interval.from;
  if (interval.to < interval.from ||
      (same_day && interval.has_hours() && interval.hour_to < interval.hour_from)) {
    log_->error(ProblemCode::interval_backwards, [&] {
      return Finding{pointer(key),
                     {"Händelsen slutar innan den börjar; den räknas när den började",
                      "The incident ends before it begins; it is counted when it began"},
                     {"Rätta date_to eller hour_to", "Correct date_to or hour_to"}};
    });
    return true;
  }
  if (interval.to.days_since_epoch - interval.from.days_since_epoch > longest_interval_days) {
    log_->error(ProblemCode::unlikely_date, [&] {
      return Finding{pointer(key),
                     {"Händelsen pågår i mer än ett år, så det går inte att veta vilken vecka den hör till",
                      "The incident lasts for more than a year, so its week cannot be known"},
                     {"Rätta årtalet", "Correct the year"}};
    });
    return false;
  }
  if (!same_day && !day_is_likely(key, interval.to)) return false;
  row_.interval = interval;
  return true;
}

void RowReader::look_at_coverage() {
  if (row_.area < 0) return;
  const Source& source = context_->situation->sources[static_cast<std::size_t>(row_.source)];
  if (source.covers_area(static_cast<std::size_t>(row_.area))) return;
  log_->warning(ProblemCode::not_covered, [&] {
    const Area& area = context_->situation->areas[static_cast<std::size_t>(row_.area)];
    return Finding{
        pointer(field_of(IncidentField::area).key),
        {source.name.sv + " täcker inte " + area.name + " enligt manifestet, men har en händelse där",
         source.name.in(Language::en) + " does not cover " + area.name +
             " by the manifest, but has an incident there"},
        {"Rätta området, eller lägg till det i källans covers",
         "Correct the area, or add it to the source's covers"}};
  });
}

void RowReader::append() {
  Incidents& to = file_->incidents;
  to.source.push_back(static_cast<std::uint16_t>(row_.source));
  to.area.push_back(row_.area < 0 ? Incidents::no_area : static_cast<std::uint16_t>(row_.area));
  to.category.push_back(static_cast<std::uint16_t>(row_.category));
  to.day.push_back((row_.interval ? middle_of(*row_.interval) : *row_.date).days_since_epoch);
  to.hour.push_back(row_.interval ? Incidents::no_hour : row_.hour);
  to.count.push_back(row_.count);
  to.severity.push_back(row_.severity);
  to.police_report.push_back(row_.police_report);
  const IncidentDetail& detail = row_.detail;
  const bool has_detail =
      !detail.id.empty() || !detail.place.empty() || !detail.note.empty() || detail.point || detail.reported;
  to.detail.push_back(has_detail ? static_cast<std::int32_t>(to.details.size()) : Incidents::no_detail);
  if (has_detail) to.details.push_back(detail);
  const auto incident = static_cast<std::uint32_t>(file_->records.size());
  if (row_.interval) {
    row_.interval->incident = incident;
    to.intervals.push_back(*row_.interval);
  }
  if (!row_.number.empty() || !row_.changed.empty() || !row_.changed_by.empty()) {
    to.marks.push_back({incident, row_.number, row_.changed, row_.changed_by});
  }
  file_->records.push_back(static_cast<std::uint32_t>(record_));
}

void RowReader::commit() {
  ++file_->found;
  if (row_.deleted) {
    ++file_->deleted;
    if (!row_.detail.id.empty()) file_->tombstones.push_back({row_.detail.id, row_.source, row_.changed});
    return;
  }
  if (!is_complete() || !is_new() || !place_in_time()) {
    ++file_->set_aside;
    return;
  }
  settle_point();
  look_at_coverage();
  append();
}

}  // namespace lagesbild::data
