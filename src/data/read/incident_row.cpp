#include "data/read/incident_row.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "data/json/node.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array<std::string_view, 14> keys{"source",        "date",     "area",     "category", "count",
                                                "hour",          "severity", "id",       "place",    "note",
                                                "police_report", "point",    "reported", "deleted"};
constexpr std::array<std::string_view, 3> severities{"low", "medium", "high"};
constexpr std::int64_t highest_count = 1'000'000;

// Salts that keep an id within a file apart from the same id of a source.
constexpr std::uint64_t source_salt = 1u << 20;

std::string hinted(std::string_view what, const std::string& word, const std::string& hint) {
  return std::string(what) + word + hint;
}

}  // namespace

Field field_of(std::string_view key) {
  const auto found = std::find(keys.begin(), keys.end(), key);
  return static_cast<Field>(found - keys.begin());
}

bool is_needed(Field field) {
  return field == Field::source || field == Field::date || field == Field::area || field == Field::category ||
         field == Field::count || field == Field::deleted;
}

void RowReader::begin(std::size_t record) {
  record_ = record;
  // The texts keep their memory from row to row.
  row_.source = row_.area = row_.category = Row::missing;
  row_.has_day = row_.is_wrong = row_.deleted = false;
  row_.hour = Incidents::no_hour;
  row_.count = 1;
  row_.severity = IncidentSeverity::unknown;
  row_.police_report = PoliceReport::unknown;
  row_.detail.id.clear();
  row_.detail.place.clear();
  row_.detail.note.clear();
  row_.detail.point.reset();
  row_.detail.reported.reset();
}

std::string RowReader::pointer(std::string_view key) const {
  return incident_pointer(file_->layout, record_, key);
}

void RowReader::wrong_type(Field field, std::string_view key, const LocalText& wanted) {
  if (is_needed(field)) row_.is_wrong = true;
  log_->error("wrong-type", [&] {
    return Finding{pointer(key),
                   {"Här ska stå " + wanted.sv, "This should be " + wanted.en},
                   {"Rätta värdet", "Correct the value"}};
  });
}

void RowReader::unknown_name(Field field, const std::string& at, const std::string& word) {
  const Names& names = field == Field::source ? context_->sources
                       : field == Field::area ? context_->areas
                                              : context_->categories;
  const char* code = field == Field::source ? "unknown-source"
                     : field == Field::area ? "unknown-area"
                                            : "unknown-category";
  log_->error(code, [&] {
    auto hint = hints_.find(word);
    if (hint == hints_.end()) hint = hints_.emplace(word, did_you_mean(word, names.ids())).first;
    const LocalText& meant = hint->second;
    switch (field) {
      case Field::source:
        return Finding{at,
                       {hinted("Okänd källa: ", word, meant.sv), hinted("Unknown source: ", word, meant.en)},
                       {"Rätta id:t, eller lägg till källan i manifestet",
                        "Correct the id, or add the source to the manifest"}};
      case Field::area:
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

void RowReader::take_name(Field field, std::string_view key, const Names& names, const Scalar& value,
                          std::int32_t& index) {
  if (value.type != Scalar::Type::text) {
    wrong_type(field, key, {"ett id", "an id"});
    return;
  }
  index = names.find(*value.text);
  if (index != Names::unknown) return;
  index = Row::wrong;
  row_.is_wrong = true;
  unknown_name(field, pointer(key), *value.text);
}

void RowReader::take_date(std::string_view key, const std::string& text) {
  const auto date = parse_date(text);
  if (date) {
    row_.day = date->days_since_epoch;
    row_.has_day = true;
    return;
  }
  row_.is_wrong = true;
  log_->error("bad-date", [&] {
    return Finding{pointer(key),
                   {"\"" + text + "\" är inget datum", "\"" + text + "\" is not a date"},
                   {"Skriv datum som 2026-11-16", "Write dates as 2026-11-16"}};
  });
}

void RowReader::take_hour(std::string_view key, std::int64_t hour) {
  if (hour >= 0 && hour <= 23) {
    row_.hour = static_cast<std::int8_t>(hour);
    return;
  }
  log_->error("bad-hour", [&] {
    const std::string number = std::to_string(hour);
    return Finding{pointer(key),
                   {"Timmen " + number + " finns inte; händelsen räknas utan klockslag",
                    "There is no hour " + number + "; the incident is counted without a time of day"},
                   {"Skriv timmen som 0–23", "Write the hour as 0–23"}};
  });
}

void RowReader::take_count(std::string_view key, std::int64_t count) {
  if (count >= 1 && count <= highest_count) {
    row_.count = static_cast<std::uint32_t>(count);
    return;
  }
  row_.is_wrong = true;
  log_->error("bad-count", [&] {
    const std::string number = std::to_string(count);
    return Finding{
        pointer(key),
        {"Antalet " + number + " går inte att räkna", "The count " + number + " cannot be counted"},
        {"Skriv antalet händelser, minst 1, eller ta bort posten",
         "Write the number of incidents, at least 1, or remove the record"}};
  });
}

void RowReader::take_point(std::string_view key, const std::vector<double>& numbers) {
  const bool usable = (numbers.size() == 2 || numbers.size() == 3) && std::abs(numbers[0]) <= 180 &&
                      std::abs(numbers[1]) <= 90;
  if (usable) {
    row_.detail.point = LonLat{numbers[0], numbers[1]};
    return;
  }
  wrong_type(Field::point, key,
             {"en punkt [longitud, latitud] i grader (WGS 84)",
              "a point [longitude, latitude] in degrees (WGS 84)"});
}

void RowReader::take(Field field, std::string_view key, const Scalar& value) {
  if (value.type == Scalar::Type::null) return;
  const auto integer = [&](const LocalText& wanted) -> std::optional<std::int64_t> {
    const bool whole = value.type == Scalar::Type::real && std::floor(value.real) == value.real &&
                       std::abs(value.real) < 9e15;
    if (value.type == Scalar::Type::integer) return value.integer;
    if (whole) return static_cast<std::int64_t>(value.real);
    wrong_type(field, key, wanted);
    return std::nullopt;
  };
  const auto text = [&](std::string& into) {
    if (value.type == Scalar::Type::text) {
      into.assign(*value.text);
    } else {
      wrong_type(field, key, {"en text", "a text"});
    }
  };
  const auto boolean = [&]() -> std::optional<bool> {
    if (value.type == Scalar::Type::boolean) return value.integer != 0;
    wrong_type(field, key, {"true eller false", "true or false"});
    return std::nullopt;
  };
  switch (field) {
    case Field::source:
      return take_name(field, key, context_->sources, value, row_.source);
    case Field::area:
      return take_name(field, key, context_->areas, value, row_.area);
    case Field::category:
      return take_name(field, key, context_->categories, value, row_.category);
    case Field::date:
      if (value.type == Scalar::Type::text) return take_date(key, *value.text);
      return wrong_type(field, key, {"ett datum som \"2026-11-16\"", "a date like \"2026-11-16\""});
    case Field::count:
      if (const auto count = integer({"ett heltal, minst 1", "a whole number, at least 1"}))
        take_count(key, *count);
      return;
    case Field::hour:
      if (const auto hour = integer({"en timme 0–23", "an hour 0–23"})) take_hour(key, *hour);
      return;
    case Field::severity: {
      const auto found = value.type == Scalar::Type::text
                             ? std::find(severities.begin(), severities.end(), *value.text)
                             : severities.end();
      if (found == severities.end()) {
        return wrong_type(field, key, {"ett av low, medium och high", "one of low, medium and high"});
      }
      row_.severity = static_cast<IncidentSeverity>(found - severities.begin() + 1);
      return;
    }
    case Field::id:
      return text(row_.detail.id);
    case Field::place:
      return text(row_.detail.place);
    case Field::note:
      return text(row_.detail.note);
    case Field::police_report:
      if (const auto yes = boolean()) row_.police_report = *yes ? PoliceReport::yes : PoliceReport::no;
      return;
    case Field::deleted:
      if (const auto yes = boolean()) row_.deleted = *yes;
      return;
    case Field::reported: {
      const auto date = value.type == Scalar::Type::text ? parse_date(*value.text) : std::nullopt;
      if (!date)
        return wrong_type(field, key, {"ett datum som \"2026-11-16\"", "a date like \"2026-11-16\""});
      row_.detail.reported = date;
      return;
    }
    case Field::point:
      return take_point(key, {});
    case Field::other:
      return;
  }
}

bool RowReader::is_complete() {
  bool complete = true;
  const auto require = [&](bool there, std::string_view key) {
    if (there) return;
    complete = false;
    log_->error("missing-key", [&] {
      const std::string name(key);
      const std::string at = file_->layout == Layout::rows ? pointer_to("/incidents", record_) : pointer(key);
      return Finding{at,
                     {"Uppgiften " + name + " saknas", "The key " + name + " is missing"},
                     {"Lägg till " + name, "Add " + name}};
    });
  };
  if (row_.is_wrong) return false;
  require(row_.source != Row::missing, "source");
  require(row_.has_day, file_->layout == Layout::rows ? "date" : "day");
  require(row_.area != Row::missing, "area");
  require(row_.category != Row::missing, "category");
  return complete;
}

bool RowReader::is_new() {
  const std::string& id = row_.detail.id;
  if (id.empty()) return true;
  const auto file = static_cast<std::uint32_t>(context_->files.size() - 1);
  const auto of_source =
      context_->seen.insert(id, source_salt + static_cast<std::uint64_t>(row_.source), file);
  const auto in_file = context_->seen.insert(id, file, file);
  if (!of_source && !in_file) return true;
  log_->error("duplicate-id", [&] {
    const std::string& earlier = context_->files[in_file ? *in_file : *of_source];
    if (earlier == context_->files.back()) {
      return Finding{pointer("id"),
                     {"Id " + id + " står redan tidigare i filen; den här posten räknas inte",
                      "The id " + id + " stands earlier in the file; this record is not counted"},
                     {"Ta bort dubbletten, eller ge posten ett eget id",
                      "Remove the duplicate, or give the record its own id"}};
    }
    return Finding{pointer("id"),
                   {"Samma källa har redan " + id + " i " + earlier + "; den här posten räknas inte",
                    "The same source already has " + id + " in " + earlier + "; this record is not counted"},
                   {"Ta bort den ena filen om den är en kopia, eller ge posten ett eget id",
                    "Remove one file if it is a copy, or give the record its own id"}};
  });
  return false;
}

bool RowReader::day_is_likely() {
  const Date day{row_.day};
  const std::string_view key = file_->layout == Layout::rows ? "date" : "day";
  if (day < context_->first_day || day > context_->last_day) {
    log_->error("unlikely-date", [&] {
      return Finding{pointer(key),
                     {"Dagen " + to_string(day) + " ligger för långt bort för att vara rätt",
                      "The day " + to_string(day) + " is too far off to be right"},
                     {"Rätta årtalet", "Correct the year"}};
    });
    return false;
  }
  const auto& updated = context_->situation->updated_day;
  const Category& category = context_->situation->categories[static_cast<std::size_t>(row_.category)];
  if (updated && day > *updated && category.family != Family::upcoming) {
    log_->warning("future-date", [&] {
      return Finding{
          pointer(key),
          {"Dagen " + to_string(day) + " är efter att lägesbilden uppdaterades (" + to_string(*updated) + ")",
           "The day " + to_string(day) + " is after the situation was updated (" + to_string(*updated) + ")"},
          {"Rätta datumet, eller manifestets updated", "Correct the date, or the manifest's updated"}};
    });
  }
  return true;
}

void RowReader::look_at_coverage() {
  const Source& source = context_->situation->sources[static_cast<std::size_t>(row_.source)];
  if (source.covers_area(static_cast<std::size_t>(row_.area))) return;
  log_->warning("not-covered", [&] {
    const Area& area = context_->situation->areas[static_cast<std::size_t>(row_.area)];
    return Finding{
        pointer("area"),
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
  to.area.push_back(static_cast<std::uint16_t>(row_.area));
  to.category.push_back(static_cast<std::uint16_t>(row_.category));
  to.day.push_back(row_.day);
  to.hour.push_back(row_.hour);
  to.count.push_back(row_.count);
  to.severity.push_back(row_.severity);
  to.police_report.push_back(row_.police_report);
  const IncidentDetail& detail = row_.detail;
  const bool has_detail =
      !detail.id.empty() || !detail.place.empty() || !detail.note.empty() || detail.point || detail.reported;
  to.detail.push_back(has_detail ? static_cast<std::int32_t>(to.details.size()) : Incidents::no_detail);
  if (has_detail) to.details.push_back(detail);
  file_->records.push_back(static_cast<std::uint32_t>(record_));
}

void RowReader::commit() {
  ++file_->found;
  if (row_.deleted) {
    ++file_->deleted;
    return;
  }
  if (!is_complete() || !is_new() || !day_is_likely()) {
    ++file_->set_aside;
    return;
  }
  look_at_coverage();
  append();
}

}  // namespace lagesbild::data
