import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { areas, demo, events, incident_files, is_heard, manifest, read_json, reporting, status_of } from "./support.mjs";

const rows = incident_files.flatMap((file) => file.incidents ?? []);
const source_by_id = Object.fromEntries(manifest.sources.map((source) => [source.id, source]));
/** Of what has happened; the others are plans. */
const happened = (event) => manifest.categories.find(({ id }) => id === event.category).family !== "upcoming";
const newest = "2026-W46";

test("everything says that it is invented", () => {
  const paths = ["lagesbild.json", ...manifest.incidents, manifest.surveys, manifest.measures, manifest.decisions, manifest.agreement];
  for (const path of paths) assert.equal(read_json(join(demo, path)).synthetic, true, path);
});

test("three years of a municipality's size: 35 to 60 events a week", () => {
  const whole = events.filter((event) => event.week <= newest);
  const weeks = new Set(whole.map((event) => event.week));
  assert.equal(weeks.size, 156);
  assert.ok(whole.length / weeks.size > 35 && whole.length / weeks.size < 60, `${whole.length / weeks.size} a week`);
});

test("every source, category and area of the manifest has events, and no others", () => {
  const used = (key) => [...new Set(events.map((event) => event[key]).filter(Boolean))].sort();
  const ids = (list) => list.map((each) => each.id).sort();
  assert.deepEqual(used("source"), ids(manifest.sources));
  assert.deepEqual(used("category"), ids(manifest.categories));
  assert.deepEqual(used("area"), ids(areas.map((area) => area.properties)));
});

test("every row has an id of its own and came in after it happened, at the latest when the picture was made", () => {
  assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
  const today = manifest.updated.slice(0, 10);
  for (const row of rows) {
    assert.ok(row.reported <= today, row.id);
    if (happened(row)) assert.ok(row.date <= row.reported && row.date < today, row.id);
  }
});

test("some reports come weeks late", () => {
  const days_late = rows.map((row) => (Date.parse(row.reported) - Date.parse(row.date)) / 86400000);
  const late = days_late.filter((days) => days > 14).length / rows.length;
  assert.ok(late > 0.01 && late < 0.1, `${late}`);
});

test("a source and week has one status at most, and all four states and the unknown occur", () => {
  const keys = reporting.map((record) => `${record.source} ${record.week}`);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual([...new Set(reporting.map((record) => record.status))].sort(), ["missing", "nothing", "partial", "reported"]);
  assert.ok(keys.length < manifest.sources.length * 156);
});

test("whole weeks hold no event that its source did not report", () => {
  for (const event of events.filter((each) => each.week <= newest && each.area)) {
    assert.ok(is_heard(source_by_id[event.source], event.area, event.week), JSON.stringify(event));
    assert.notEqual(status_of(event.source, event.week).status, "nothing");
  }
});

test("in the newest week one source has not come in and one has in part", () => {
  const states = manifest.sources.map(({ id }) => status_of(id, newest)?.status ?? "unknown");
  assert.equal(states.filter((state) => state === "unknown").length, 1);
  assert.equal(states.filter((state) => state === "partial").length, 1);
});

test("crimes in close relations carry no hour, place or note", () => {
  const close = rows.filter((row) => row.category === "close_relation");
  assert.ok(close.length > 10);
  for (const row of close) assert.deepEqual([row.hour, row.place, row.note], [undefined, undefined, undefined]);
});

test("notes and places hold no number, address or e-mail that could point at someone", () => {
  const texts = rows.filter(happened).flatMap((row) => [row.place, row.note]).filter(Boolean);
  assert.ok(texts.length > 1000);
  for (const text of texts) assert.doesNotMatch(text, /[0-9@]|vägen|gatan \d/, text);
});

test("the hour of the day and the season show in the counts", () => {
  const share = (list, is) => list.filter(is).length / list.length;
  const vandalism = events.filter((event) => event.category === "vandalism" && event.hour !== null && event.hour !== undefined);
  assert.ok(share(vandalism, ({ hour }) => hour >= 18 || hour < 4) > 0.6);
  const traffic = events.filter((event) => event.category === "traffic");
  const in_summer = share(traffic, ({ date }) => date.slice(5) >= "04-15" && date.slice(5) < "09-15");
  assert.ok(in_summer > 0.5, `${in_summer}`);
});

test("the demonstration is small: under 1.2 MB as it is, under 250 kB compressed", () => {
  const sizes = readdirSync(demo, { recursive: true })
    .map((name) => join(demo, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
    .map((bytes) => [bytes.length, brotliCompressSync(bytes).length]);
  const [raw, brotli] = [0, 1].map((k) => sizes.reduce((sum, size) => sum + size[k], 0));
  assert.ok(raw < 1.2e6 && brotli < 250e3, `${raw}, ${brotli}`);
});
