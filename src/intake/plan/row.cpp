#include "intake/plan/row.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "intake/words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::intake {
namespace {

constexpr int first_likely_year = 1990;
constexpr int last_likely_year = 2100;
constexpr int longest_interval_days = 366;
constexpr int longest_ahead_days = 366;

Tell tell_of(Oddity oddity) {
  switch (oddity) {
    case Oddity::no_year:
      return Tell::no_year;
    case Oddity::no_such_day:
      return Tell::no_such_day;
    case Oddity::zero_day:
      return Tell::zero_day;
    case Oddity::plain_number:
      return Tell::plain_number;
    case Oddity::two_digit_year:
      return Tell::two_digit_year;
    case Oddity::midnight:
      return Tell::midnight;
    case Oddity::other_zone:
      return Tell::other_zone;
    case Oddity::none:
    case Oddity::unreadable:
      break;
  }
  return Tell::bad_date;
}

Tell tell_of(PointFault fault) {
  switch (fault) {
    case PointFault::zero:
      return Tell::point_zero;
    case PointFault::half:
      return Tell::point_half;
    case PointFault::lost_digits:
      return Tell::point_lost_digits;
    case PointFault::other_grid:
      return Tell::point_other_grid;
    case PointFault::none:
    case PointFault::empty:
    case PointFault::unreadable:
      break;
  }
  return Tell::point_unreadable;
}

constexpr Date no_day{std::numeric_limits<int>::min()};

/// The day until which something can have happened: a computer's clock may be behind the data.
Date latest_day(const Situation& situation, const Choices& choices) {
  const Date known = std::max(choices.today.value_or(no_day), situation.updated_day.value_or(no_day));
  return known == no_day ? date_from_civil({last_likely_year, 1, 1}) : known;
}

}  // namespace

RowMaker::RowMaker(const Input& input, const Situation& situation, const Columns& columns,
                   const Choices& choices)
    : input_(input),
      situation_(situation),
      columns_(columns),
      choices_(choices),
      areas_(Lookup::of_areas(situation)),
      categories_(Lookup::of_categories(situation)),
      sources_(Lookup::of_sources(situation)),
      points_(situation),
      date_(input.table.from_1904),
      date_to_(input.table.from_1904),
      reported_(input.table.from_1904),
      today_(choices.today.value_or(latest_day(situation, choices))),
      latest_(latest_day(situation, choices)) {
  look();
}

void RowMaker::look() {
  const Table& table = input_.table;
  const auto each = [&](Use use, auto& column) {
    if (!columns_.of(use)) return;
    for (std::size_t row = input_.head.body(); row < table.rows(); ++row) {
      column.look(table.at(row, *columns_.of(use)));
    }
  };
  each(Use::date, date_);
  each(Use::date_to, date_to_);
  each(Use::reported, reported_);
  each(Use::time, time_);
  each(Use::time_to, time_to_);
  const std::optional<Date> near = choices_.today ? choices_.today : situation_.updated_day;
  for (DateColumn* column : {&date_, &date_to_, &reported_}) column->settle_short_years(near);
  for (const DateColumn* column : {&date_, &date_to_, &reported_}) yearless_.add(column->yearless());
  yearless_.settle();
  for (DateColumn* column : {&date_, &date_to_, &reported_}) {
    if (choices_.year) column->decide(yearless_, *choices_.year);
    if (choices_.day_order) column->decide(*choices_.day_order);
  }
}

bool RowMaker::day_order_is_doubtful() const {
  return !choices_.day_order && date_.order_is_doubtful();
}

const Lookup& RowMaker::lookup(Use use) const {
  return use == Use::area ? areas_ : use == Use::category ? categories_ : sources_;
}

Cell RowMaker::cell(const Context& context, Use use) const {
  const auto column = columns_.of(use);
  return column ? input_.table.at(context.row, *column) : Cell{};
}

void RowMaker::tell(Context& context, Use use, Tell what, std::string value) {
  context.remarks.push_back({static_cast<std::uint32_t>(context.row), use, what, false, std::move(value)});
}

void RowMaker::decide(Context& context, Fate fate, Use use, Tell what, std::string value) {
  tell(context, use, what, std::move(value));
  context.remarks.back().decides = true;
  // What cannot be used at all is not asked about.
  if (context.fate == Fate::added || (context.fate == Fate::asked && fate != Fate::asked))
    context.fate = fate;
}

RowMaker::Outcome RowMaker::make(std::size_t row, std::vector<RowRemark>& remarks) {
  Context context{row, remarks};
  MadeRow made;
  made.source = take_value(context, Use::source, choices_.source).value_or(0);
  made.category = take_value(context, Use::category, choices_.category).value_or(0);
  take_time(context, made);
  take_area(context, made);
  take_count(context, made);
  take_texts(context, made);
  if (context.fate != Fate::added) return {std::nullopt, context.fate};
  if (made.area != Incidents::no_area && !situation_.sources[made.source].covers_area(made.area)) {
    tell(context, Use::area, Tell::not_covered, situation_.areas[made.area].name);
  }
  return {std::move(made), Fate::added};
}

bool RowMaker::is_likely(Date day) const {
  return civil_from_date(day).year >= first_likely_year &&
         day.days_since_epoch <= latest_.days_since_epoch + longest_ahead_days;
}

std::optional<Moment> RowMaker::take_date(Context& context, Use use, const DateColumn& column) const {
  const Cell written = cell(context, use);
  const std::string_view text = trimmed(written.text);
  const bool needed = use == Use::date;
  if (written.kind == CellKind::uncomputed) {
    decide(context, Fate::refused, use, Tell::uncomputed);
    return std::nullopt;
  }
  if (text.empty()) {
    if (needed) decide(context, Fate::refused, use, Tell::no_date);
    return std::nullopt;
  }
  Moment moment = column.read(written);
  if (!moment.date) {
    const Tell what = written.kind == CellKind::error ? Tell::fault : tell_of(moment.oddity);
    if (needed) {
      decide(context, Fate::refused, use, what, std::string(text));
    } else {
      tell(context, use, what, std::string(text));
    }
    return std::nullopt;
  }
  if (!is_likely(*moment.date)) {
    if (needed) decide(context, Fate::refused, use, Tell::far_day, std::string(text));
    return std::nullopt;
  }
  if (moment.oddity != Oddity::none) {
    tell(context, use, tell_of(moment.oddity), std::string(text) + " → " + to_string(*moment.date));
  }
  if (written.changes) tell(context, use, Tell::changing_formula, to_string(*moment.date));
  return moment;
}

int RowMaker::take_hour(Context& context, Use use, const TimeColumn& column,
                        const std::optional<Moment>& moment, int* until) const {
  const Cell written = cell(context, use);
  const std::string_view text = trimmed(written.text);
  if (text.empty()) return moment ? moment->hour() : -1;
  const Moment time = column.read(written);
  const bool is_text = written.kind == CellKind::text && until != nullptr;
  if (const auto two = is_text && time.minute < 0 ? parse_times(text) : std::nullopt) {
    *until = two->second.hour();
    return two->first.hour();
  }
  if (time.oddity != Oddity::none) {
    tell(context, use, time.oddity == Oddity::midnight ? Tell::midnight : Tell::bad_time, std::string(text));
  }
  return time.hour();
}

void RowMaker::take_time(Context& context, MadeRow& made) const {
  const Cell written = cell(context, Use::date);
  const bool two = trimmed(cell(context, Use::date_to).text).empty() && !date_.read(written).date;
  const auto both = two ? date_.read_interval(written) : std::nullopt;
  const auto moment =
      both && both->first.date ? std::optional(both->first) : take_date(context, Use::date, date_);
  if (!moment) return;
  if (both && !(is_likely(*moment->date) && is_likely(*both->second.date)))
    return decide(context, Fate::refused, Use::date, Tell::far_day, std::string(trimmed(written.text)));
  made.date = *moment->date;
  if (made.date > latest_ && context.fate == Fate::added &&
      situation_.categories[made.category].family != Family::upcoming)
    tell(context, Use::date, Tell::future_day, to_string(made.date));
  int until = -1;
  made.hour = take_hour(context, Use::time, time_, moment, &until);
  if (both) {
    take_interval(context, made, both->second, until);
  } else {
    take_interval(context, made, take_date(context, Use::date_to, date_to_), until);
  }
  if (const auto reported = take_date(context, Use::reported, reported_)) made.reported = reported->date;
}

void RowMaker::take_interval(Context& context, MadeRow& made, const std::optional<Moment>& moment,
                             int until) const {
  const int own = take_hour(context, Use::time_to, time_to_, moment, nullptr);
  const int hour_to = own < 0 ? until : own;
  if (!moment && hour_to < 0) return;
  made.date_to = moment ? *moment->date : made.date;
  made.hour_to = hour_to;
  const bool same_day = *made.date_to == made.date;
  const bool both_hours = made.hour >= 0 && hour_to >= 0;
  if (!moment && both_hours && hour_to < made.hour) {
    // Two times and one day: the night is past midnight.
    made.date_to = Date{made.date.days_since_epoch + 1};
    tell(context, Use::time_to, Tell::after_midnight, to_string(*made.date_to));
  } else if (*made.date_to < made.date || (same_day && both_hours && hour_to < made.hour)) {
    decide(context, Fate::refused, Use::date_to, Tell::interval_backwards, to_string(*made.date_to));
  } else if (made.date_to->days_since_epoch - made.date.days_since_epoch > longest_interval_days) {
    decide(context, Fate::refused, Use::date_to, Tell::interval_long, to_string(*made.date_to));
  } else if (same_day && (hour_to < 0 || hour_to == made.hour)) {
    made.date_to.reset();
    made.hour_to = -1;
  }
}

std::optional<std::size_t> RowMaker::take_value(Context& context, Use use, const std::string& of_all) {
  const Lookup& names = lookup(use);
  if (!of_all.empty()) return names.by_id(of_all);
  const Cell written = cell(context, use);
  const std::string_view text = trimmed(written.text);
  if (text.empty()) {
    if (use == Use::category) decide(context, Fate::refused, use, Tell::no_category);
    if (use == Use::source) decide(context, Fate::asked, use, Tell::waiting);
    return std::nullopt;
  }
  const WrittenValue value{use, compact(text)};
  if (const auto chosen = choices_.values.find(value); chosen != choices_.values.end()) {
    if (const auto index = names.by_id(chosen->second)) return index;
    decide(context, Fate::left_out, use, Tell::left_value, std::string(text));
    return std::nullopt;
  }
  if (const auto index = names.find(text)) return index;
  UnknownValue& unknown = unknown_[value];
  if (unknown.rows++ == 0) unknown.shown = text;
  decide(context, Fate::asked, use, Tell::unknown_value, std::string(text));
  return std::nullopt;
}

namespace {

void note_system(std::vector<PointSystem>& systems, const Point& point, std::size_t row) {
  constexpr std::size_t rows_named = 5;
  auto system = std::find_if(systems.begin(), systems.end(),
                             [&](const PointSystem& one) { return one.epsg == point.epsg; });
  if (system == systems.end()) system = systems.insert(systems.end(), PointSystem{point.epsg, 0, 0, {}});
  ++system->rows;
  if (point.turned) ++system->turned;
  if (system->first.size() < rows_named) system->first.push_back(static_cast<std::uint32_t>(row));
}

}  // namespace

Point RowMaker::point_of(Context& context) {
  const bool two = columns_.of(Use::north) && columns_.of(Use::east);
  if (!two && !columns_.of(Use::point))
    return {std::nullopt, PointForm::degrees, 0, false, PointFault::empty};
  Point point = two ? points_.read(cell(context, Use::north), cell(context, Use::east))
                    : points_.read(cell(context, Use::point));
  if (point.fault != PointFault::none && point.fault != PointFault::empty) {
    std::string shown(trimmed(cell(context, two ? Use::north : Use::point).text));
    if (two) shown += " " + std::string(trimmed(cell(context, Use::east).text));
    tell(context, two ? Use::north : Use::point, tell_of(point.fault), std::string(trimmed(shown)));
  }
  if (point.place) note_system(systems_, point, context.row);
  return point;
}

bool RowMaker::names_the_municipality(std::string_view text) const {
  const auto bare = [](std::string_view name) {
    std::string word = compact(name);
    for (const std::string_view ending : {"kommun", "municipality"}) {
      if (word.size() > ending.size() && word.ends_with(ending)) word.resize(word.size() - ending.size());
    }
    return word;
  };
  const std::string written = bare(text);
  const LocalText& name = situation_.municipality.name;
  // "Stockholm" of "Stockholms kommun" too.
  return !written.empty() &&
         (written == bare(name.sv) || written + "s" == bare(name.sv) || written == bare(name.en));
}

void RowMaker::take_area(Context& context, MadeRow& made) {
  const bool of_municipality =
      context.fate == Fate::added && situation_.categories[made.category].scope == Scope::municipality;
  const Point point = point_of(context);
  const Use use = columns_.of(Use::north) ? Use::north : Use::point;
  std::optional<std::size_t> of_point;
  if (point.place) {
    of_point = area_at(situation_, *point.place);
    if (choices_.keep_points) made.point = point.place;
    if (!of_point) {
      const double km = km_to_areas(situation_, *point.place);
      tell(context, use, Tell::point_outside, std::to_string(std::lround(km)));
      made.point.reset();
    }
  }
  const std::string_view text = trimmed(cell(context, Use::area).text);
  if (!text.empty() && !areas_.find(text) && names_the_municipality(text)) {
    if (context.fate == Fate::added && !of_municipality) {
      return decide(context, Fate::refused, Use::area, Tell::whole_municipality);
    }
    made.area = Incidents::no_area;
    return;
  }
  if (!text.empty()) {
    const auto named = take_value(context, Use::area, "");
    if (!named) return;
    made.area = *named;
    if (of_point && *of_point != *named) {
      tell(context, use, Tell::point_contradicts, situation_.areas[*of_point].name);
      made.point.reset();
    }
    return;
  }
  if (!of_point && of_municipality) {
    made.area = Incidents::no_area;
    return;
  }
  if (!of_point && !choices_.area.empty()) of_point = areas_.by_id(choices_.area);
  if (!of_point) return decide(context, Fate::refused, Use::area, Tell::no_area);
  made.area = *of_point;
}

}  // namespace lagesbild::intake
