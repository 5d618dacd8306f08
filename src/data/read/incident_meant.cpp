#include "data/json/node.hpp"
#include "data/read/incident_row.hpp"
#include "model/plain_text.hpp"

/// What is not written as it should be in an incident, but certain.
namespace lagesbild::data {

/// The id that is meant where a text is not one as it stands, or a number; told either way.
std::optional<std::string> RowReader::meant_id(std::string_view key, const Scalar& value) {
  switch (value.type) {
    case Scalar::Type::integer:
      return number_as_id(value.integer, pointer(key), *log_);
    case Scalar::Type::real:
      return number_as_id(value.real, pointer(key), *log_);
    default:
      if (disguise_of(*value.text)) {
        log_->warning(ProblemCode::look_alike, [&] { return disguised(pointer(key), *value.text); });
      }
      return plain_name(*value.text);
  }
}

std::optional<Date> RowReader::meant_day(std::string_view key, const Scalar& value) {
  const std::string text = value.type == Scalar::Type::text      ? *value.text
                           : value.type == Scalar::Type::integer ? std::to_string(value.integer)
                                                                 : std::string{};
  const auto day = meant_date(text);
  if (day) log_->warning(ProblemCode::meant_date, [&] { return date_meant(pointer(key)); });
  return day;
}

void RowReader::take_point(IncidentField field, std::string_view key, const std::vector<double>& numbers) {
  if (numbers.size() == 2 || numbers.size() == 3) {
    row_.point = {numbers[0], numbers[1]};
    return;
  }
  wrong_type(field, key,
             {"en punkt [longitud, latitud] i grader (WGS 84)",
              "a point [longitude, latitude] in degrees (WGS 84)"});
}

/// The point by the area, which may stand after it.
void RowReader::settle_point() {
  if (!row_.point) return;
  const auto placed = place_point(*row_.point, static_cast<std::size_t>(row_.area), context_->boxes);
  const std::string_view key = field_of(IncidentField::point).key;
  if (!placed) {
    log_->error(ProblemCode::bad_point, [&] {
      return Finding{pointer(key),
                     {"Punkten ligger inte där den kan ligga; händelsen räknas men utan punkt",
                      "The point does not lie where it can; the incident is counted, without the point"},
                     {"Skriv punkten som [longitud, latitud] i grader (WGS 84), eller ta bort den",
                      "Write the point as [longitude, latitude] in degrees (WGS 84), or remove it"}};
    });
    return;
  }
  row_.detail.point = placed->place;
  if (placed->form == PointForm::degrees) return;
  log_->warning(ProblemCode::assumed_crs, [&] {
    switch (placed->form) {
      case PointForm::degrees_swapped:
        return Finding{
            pointer(key),
            {"Punkten har latituden först; den läses så", "The point has the latitude first; it is read so"},
            {"Skriv [longitud, latitud]", "Write [longitude, latitude]"}};
      case PointForm::sweref99tm:
        return Finding{pointer(key),
                       {"Punkten är i meter; den läses som SWEREF 99 TM",
                        "The point is in metres; it is read as SWEREF 99 TM"},
                       {"Skriv punkten i grader (WGS 84)", "Write the point in degrees (WGS 84)"}};
      default:
        return Finding{
            pointer(key),
            {"Punkten är i meter; den läses i den zon av SWEREF 99 där den ligger i sitt område",
             "The point is in metres; it is read in the zone of SWEREF 99 where it is in its area"},
            {"Skriv punkten i grader (WGS 84)", "Write the point in degrees (WGS 84)"}};
    }
  });
}

std::optional<std::int64_t> RowReader::meant_number(std::string_view key, const Scalar& value) {
  constexpr std::size_t most_digits = 6;
  const std::string plain = value.type == Scalar::Type::text ? plain_name(*value.text) : "";
  if (plain.empty() || plain.size() > most_digits) return std::nullopt;
  std::int64_t number = 0;
  for (const char letter : plain) {
    if (letter < '0' || letter > '9') return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  log_->warning(ProblemCode::mended, [&] {
    return Finding{pointer(key),
                   {"Talet står inom citattecken; det läses som ett tal",
                    "The number stands within quotation marks; it is read as a number"},
                   {"Skriv tal utan citattecken", "Write numbers without quotation marks"}};
  });
  return number;
}

}  // namespace lagesbild::data
