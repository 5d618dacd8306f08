// Observed and expected counts of an area and category in a window of weeks: step 1 of the method, in plain sums.
import { sources } from "./sources.mjs";

/** {observed, expected, coverage, by_source: {source: {observed, expected, weeks}}}; weeks from–to, both included. */
export function window_counts(world, events, area_id, category, from, to) {
  const inside = events.filter((e) => e.category === category && e.day >= 7 * from && e.day < 7 * (to + 1));
  const area = world.areas.find((each) => each.id === area_id);
  const result = { observed: 0, expected: 0, by_source: {} };
  for (const { id } of sources) {
    const states = world.reporting[id].filter((state) => state.week >= from && state.week <= to);
    const exposure = world.areas.reduce(
      (sum, each) => sum + each.population * states.filter((state) => state.listed.includes(each.id)).length,
      0,
    );
    const own = inside.filter((event) => event.source === id);
    const total = own.reduce((sum, event) => sum + event.count, 0);
    const weeks = states.filter((state) => state.listed.includes(area_id)).length;
    if (exposure === 0 || total === 0) continue;
    const expected = (total / exposure) * area.population * weeks;
    const observed = own.filter((e) => e.area === area_id).reduce((sum, event) => sum + event.count, 0);
    result.by_source[id] = { observed, expected: Number(expected.toFixed(2)), weeks };
    result.observed += observed;
    result.expected += expected;
  }
  return result;
}
