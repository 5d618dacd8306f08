// Which source reported which week, for which areas: the four states of a source-week, kept honest.
import { make_rng } from "./rng.mjs";
import { current_week, iso_week, last_week, week_name, week_number } from "./calendar.mjs";
import { continuous_sources, newest_week, sources } from "./sources.mjs";
import { is_left_out } from "./planted.mjs";

/** Which areas each source goes to: {source: Set of area ids}. */
export function draw_covers(areas, seed) {
  const ids = areas.map((area) => area.id);
  return Object.fromEntries(
    sources.map((source) => [
      source.id,
      new Set(source.covers ? make_rng(seed, `covers/${source.id}`).shuffle(ids).slice(0, source.covers) : ids),
    ]),
  );
}

/** "reported", "partial", "missing", or null for a week without a status, before areas left out are counted. */
function draw_state(source, week, rng) {
  const fate = rng.uniform();
  const gap = source.gaps.find((run) => week >= week_number(run.from) && week <= week_number(run.to));
  if (week > last_week) return null;
  if (week === last_week && source.id === newest_week.unknown) return null;
  if (week === last_week && source.id === newest_week.partial) return "partial";
  if (gap) return gap.status;
  if (week === last_week) return "reported";
  if (fate < source.missing) return "missing";
  return fate < source.missing + source.partial ? "partial" : "reported";
}

const is_closed = (source, week) =>
  (source.closed ?? []).some(([from, to]) => iso_week(week).week >= from && iso_week(week).week <= to);

/**
 * {source: [{week, status, areas}]}, one a week: `areas` is the set from which events of that week can come.
 * The week that is going on has no status, but sources that see things as they happen already have some events.
 */
export function draw_reporting(covers, roles, seed) {
  const by_source = {};
  for (const source of sources) {
    const rng = make_rng(seed, `reporting/${source.id}`);
    const covered = [...covers[source.id]].sort();
    by_source[source.id] = [];
    for (let week = 0; week <= current_week; week += 1) {
      let status = draw_state(source, week, rng);
      let heard = covered;
      if (status === "partial") heard = rng.shuffle(covered).slice(0, Math.ceil(covered.length * 0.6)).sort();
      if (status === null || status === "missing") heard = [];
      if (week === current_week && continuous_sources.includes(source.id)) heard = covered;
      const present = heard.filter((area) => !is_left_out(roles, area, source.id, week));
      if (status === "reported" && present.length < heard.length) status = "partial";
      by_source[source.id].push({ week, status, areas: is_closed(source, week) ? [] : present, listed: present });
    }
  }
  return by_source;
}

/** The file's `reporting` records for weeks from–to; `has_events` tells "reported" from "nothing". */
export function reporting_records(states, source, from, to, has_events) {
  return states
    .filter((state) => state.week >= from && state.week <= to && state.status !== null)
    .map((state) => {
      const record = { source, week: week_name(state.week), status: state.status };
      if (state.status === "reported" && !has_events(state.week)) record.status = "nothing";
      if (state.status === "partial") record.areas = state.listed;
      return record;
    });
}
