// The parties' files: the last half-year in rows, which people still edit, and what is older in columns.
import { at_time, current_week, date_of_day, first_day, recent_start } from "./calendar.mjs";
import { reporting_records } from "./reporting.mjs";
import { sources } from "./sources.mjs";
import { draw_texts } from "./texts.mjs";

const format = "lagesbild-incidents/1";
const week_of = (event) => Math.floor(event.day / 7);

function party_reporting(party, reporting, events, from, to) {
  return sources
    .filter((source) => source.party === party)
    .flatMap((source) => {
      const weeks = new Set(events.filter((e) => e.source === source.id).map(week_of));
      return reporting_records(reporting[source.id], source.id, from, to, (week) => weeks.has(week));
    });
}

/** What whoever told of it wrote, where that is given. */
function told_texts({ place, note }) {
  if (!note) return undefined;
  return place ? { place, note } : { note };
}

/** A row; `number` is the event's place among its source's events of that year. */
function row({ day, reported, ...event }, number, rng, point_of) {
  const reported_date = date_of_day(reported);
  const texts = told_texts(event) ?? draw_texts(event, rng);
  const point = point_of(event);
  return {
    id: `${event.source}-${event.date.slice(0, 4)}-${String(number).padStart(4, "0")}`,
    source: event.source,
    date: event.date,
    ...(event.date_to ? { date_to: event.date_to } : {}),
    ...(event.hour === null ? {} : { hour: event.hour }),
    ...(event.area ? { area: event.area } : {}),
    category: event.category,
    severity: event.severity,
    count: event.count,
    ...texts,
    police_report: event.police_report,
    ...(point ? { point } : {}),
    reported: reported_date,
    changed: at_time(reported_date, "16:30"),
  };
}

/** Rows with numbers that go on from the older events of the same source and year. */
function number_rows(older, recent, rng, point_of) {
  const counters = new Map();
  const next = (event) => {
    const key = `${event.source}-${event.date.slice(0, 4)}`;
    counters.set(key, (counters.get(key) ?? 0) + 1);
    return counters.get(key);
  };
  older.forEach(next);
  return recent.map((event) => row(event, next(event), rng, point_of));
}

/** Columns: index into the dictionary, or a plain number; null where unknown. */
function columns(events) {
  const dictionary = {};
  const column = {};
  for (const key of ["source", "area", "category", "severity"]) {
    dictionary[key] = [...new Set(events.map((event) => event[key]))].sort();
    column[key] = events.map((event) => dictionary[key].indexOf(event[key]));
  }
  return {
    dictionary,
    from: first_day,
    columns: {
      source: column.source,
      day: events.map((event) => event.day),
      area: column.area,
      category: column.category,
      hour: events.map((event) => event.hour),
      severity: column.severity,
      count: events.map((event) => event.count),
    },
  };
}

/** {path: document} of one party. */
export function party_files(party, events, reporting, rng, point_of) {
  const own = events.filter((event) => sources.find((source) => source.id === event.source).party === party);
  const older = own.filter((event) => week_of(event) < recent_start);
  const recent = own.filter((event) => week_of(event) >= recent_start);
  return {
    [`handelser/${party}.json`]: {
      format, synthetic: true, revision: 26,
      reporting: party_reporting(party, reporting, own, recent_start, current_week),
      incidents: number_rows(older, recent, rng, point_of),
    },
    [`handelser/${party}-historik.json`]: {
      format, synthetic: true, revision: 1, layout: "columns",
      ...columns(older),
      reporting: party_reporting(party, reporting, own, 0, recent_start - 1),
    },
  };
}
