// planted.json: what was put in on purpose and what came of it in plain counts, for tests to look for.
import { last_week, week_name, window_start } from "./calendar.mjs";
import { window_counts } from "./counts.mjs";
import { effects, left_out } from "./planted.mjs";
import { categories } from "./categories.mjs";
import { sources } from "./sources.mjs";

const counted = categories.filter((category) => category.scope !== "municipality" && category.family !== "upcoming");

/** Coverage of an area in the window: reported weeks among those of the sources that go there, by their rates. */
export function coverage(world, events, area) {
  let heard = 0;
  let whole = 0;
  for (const { id } of sources) {
    if (!world.covers[id].has(area)) continue;
    const states = world.reporting[id].filter((state) => state.week >= window_start && state.week <= last_week);
    const exposure = world.areas.reduce(
      (sum, each) => sum + each.population * states.filter((state) => state.listed.includes(each.id)).length,
      0,
    );
    if (exposure === 0) continue;
    const total = events
      .filter((e) => e.source === id && e.day >= 7 * window_start && e.day < 7 * (last_week + 1))
      .filter((e) => counted.some((category) => category.id === e.category))
      .reduce((sum, event) => sum + event.count, 0);
    heard += (states.filter((state) => state.listed.includes(area)).length * total) / exposure;
    whole += (states.length * total) / exposure;
  }
  return Number((heard / whole).toFixed(3));
}

function effect_record(world, events, { role, categories: named, factor, from, to, source }) {
  const area = world.roles[role];
  const counts = named.map((category) => {
    const { observed, expected, by_source } = window_counts(world, events, area, category, from, to);
    return { category, observed, expected: Number(expected.toFixed(2)), by_source };
  });
  return { role, area, categories: named, factor, ...(source ? { source } : {}), from: week_name(from), to: week_name(to), counts };
}

export function describe_planted(world, events) {
  return {
    about: "Written by scripts/make-demo. What is planted in the invented data; counts by step 1 of the method.",
    seed: world.seed,
    window: { from: week_name(window_start), to: week_name(last_week) },
    roles: world.roles,
    effects: effects.map((effect) => effect_record(world, events, effect)),
    left_out: left_out.map(({ role, source, from, to }) => ({
      role, area: world.roles[role], source, from: week_name(from), to: week_name(to),
    })),
    coverage: Object.fromEntries(world.areas.map((area) => [area.id, coverage(world, events, area.id)])),
  };
}
