// The committed demonstration, read once for the tests.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const demo = join(root, "assets/demo");
export const read_json = (path) => JSON.parse(readFileSync(path, "utf8"));

export const manifest = read_json(join(demo, "lagesbild.json"));
export const areas = read_json(join(demo, manifest.areas)).features;
export const planted = read_json(join(root, "scripts/demo/planted.json"));
export const incident_files = manifest.incidents.map((path) => read_json(join(demo, path)));

const day_ms = 86400000;
const add_days = (date, days) => new Date(Date.parse(date) + days * day_ms).toISOString().slice(0, 10);

/** ISO 8601 week of a date, "2026-W46". */
export function week_of(date) {
  const monday_first = (new Date(date).getUTCDay() + 6) % 7;
  const thursday = add_days(date, 3 - monday_first);
  const year = thursday.slice(0, 4);
  const day_of_year = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / day_ms;
  return `${year}-W${String(1 + Math.floor(day_of_year / 7)).padStart(2, "0")}`;
}

function column_events({ dictionary, columns, from }) {
  return columns.day.map((day, i) => ({
    source: dictionary.source[columns.source[i]],
    area: dictionary.area[columns.area[i]],
    category: dictionary.category[columns.category[i]],
    date: add_days(from, day),
    hour: columns.hour[i],
    count: columns.count[i],
  }));
}

/** Every event, rows and columns alike, with its ISO week. */
export const events = incident_files
  .flatMap((file) => (file.layout === "columns" ? column_events(file) : file.incidents))
  .map((event) => ({ ...event, week: week_of(event.date) }));

export const reporting = incident_files.flatMap((file) => file.reporting);
const status_by_key = new Map(reporting.map((record) => [`${record.source} ${record.week}`, record]));
export const status_of = (source, week) => status_by_key.get(`${source} ${week}`);

/** Whether the source reported for the area that week. */
export function is_heard(source, area, week) {
  const record = status_of(source.id, week);
  if (!record || record.status === "missing" || (source.covers && !source.covers.includes(area))) return false;
  return record.status !== "partial" || record.areas.includes(area);
}

/** Weeks from–to by name, both included; the names sort as time runs. */
export const weeks_between = (from, to) =>
  [...new Set(reporting.map((record) => record.week))].filter((week) => week >= from && week <= to).sort();

const population = Object.fromEntries(areas.map(({ properties }) => [properties.id, properties.population]));

/** Step 1 of the method for one area and category: {observed, expected}, perhaps without one source. */
export function observed_and_expected(area, category, weeks, left_out_source) {
  let observed = 0;
  let expected = 0;
  for (const source of manifest.sources.filter(({ id }) => id !== left_out_source)) {
    const own = events.filter((e) => e.source === source.id && e.category === category && weeks.includes(e.week));
    const heard_weeks = (id) => weeks.filter((week) => is_heard(source, id, week)).length;
    const exposure = Object.keys(population).reduce((sum, id) => sum + population[id] * heard_weeks(id), 0);
    const total = own.reduce((sum, event) => sum + event.count, 0);
    observed += own.filter((e) => e.area === area).reduce((sum, event) => sum + event.count, 0);
    if (exposure > 0) expected += (total / exposure) * population[area] * heard_weeks(area);
  }
  return { observed, expected };
}
