// What is put into the invented data on purpose, so that tests and demonstrations can look for it. Which area
// plays which part is drawn by the seed among areas of a fitting size; nothing comes from any real place.
import { make_rng } from "./rng.mjs";
import { last_week, week_number, window_start } from "./calendar.mjs";

/** The parts, in the order in which they are cast: inhabitants from–to and sources that must go there. */
const parts = [
  { role: "vandalism_rise", inhabitants: [3000, 5000] },
  { role: "traffic_rise", inhabitants: [4400, 6000] },
  { role: "keen_reporter", inhabitants: [2900, 4600], visited_by: ["bovardar"] },
  { role: "low_coverage", inhabitants: [1500, 4500], visited_by: ["bovardar", "storningsjour", "ordningsvakter"] },
  { role: "medium_coverage", inhabitants: [1500, 4500], visited_by: ["bovardar", "trygghetsvardar"] },
  { role: "measure_worked", inhabitants: [3000, 6400], visited_by: ["ordningsvakter"] },
  { role: "sparse", inhabitants: [1500, 2500] },
];

/** Casts the areas: {role: area id}. */
export function cast_roles(areas, covers, seed) {
  const free = make_rng(seed, "roles").shuffle(areas);
  const roles = {};
  for (const { role, inhabitants, visited_by = [] } of parts) {
    const at = free.findIndex(
      (area) =>
        area.population >= inhabitants[0] &&
        area.population <= inhabitants[1] &&
        visited_by.every((source) => covers[source].has(area.id)),
    );
    if (at < 0) throw new Error(`no area fits the part ${role}: try another seed`);
    roles[role] = free.splice(at, 1)[0].id;
  }
  return roles;
}

const rise = (role, categories, factor, from, to, more = {}) => ({
  role, categories, factor, from: week_number(from), to: week_number(to), ...more,
});

/** Factors on the expected events: role, categories, weeks (both ends included), perhaps one source only. */
export const effects = [
  rise("vandalism_rise", ["vandalism"], 3.5, "2026-W34", "2026-W46"),
  rise("vandalism_rise", ["arson", "gathering", "violence"], 1.8, "2026-W34", "2026-W46"),
  rise("traffic_rise", ["traffic"], 3.2, "2026-W34", "2026-W46"),
  rise("keen_reporter", ["vandalism", "drugs", "theft", "unsafe_place"], 8, "2026-W21", "2026-W46", { source: "bovardar" }),
  rise("measure_worked", ["gathering", "disorder"], 2.6, "2025-W10", "2026-W13"),
  rise("measure_worked", ["gathering", "disorder"], 0.7, "2026-W14", "2026-W46"),
];

/** Areas' levels that are set, not drawn: in the middle of the standard window where nothing is planted, and always
 * where something is. */
export const fixed_levels = { vandalism_rise: 1, traffic_rise: 0.95, keen_reporter: 0.85, low_coverage: 1.5, measure_worked: 1, sparse: 0.3 };
export const anchor_week = last_week - 6;

/** Sources whose reports leave an area out, week by week: the weeks (both ends included) without it. */
export const left_out = [
  ...["faltgruppen", "parkdrift", "bovardar", "storningsjour", "ordningsvakter", "trygghetsvardar", "omradespolis"].map(
    (source) => ({ role: "low_coverage", source, from: window_start, to: last_week - 1 }),
  ),
  ...["parkdrift", "bovardar", "faltgruppen", "storningsjour"].map((source) => ({
    role: "medium_coverage", source, from: window_start, to: last_week - 2,
  })),
];

/** The factor on the expected events of (area, category, source, week). */
export function planted_factor(roles, area, category, source, week) {
  let factor = 1;
  for (const effect of effects) {
    const applies =
      roles[effect.role] === area &&
      effect.categories.includes(category) &&
      (effect.source ?? source) === source &&
      week >= effect.from &&
      week <= effect.to;
    if (applies) factor *= effect.factor;
  }
  return factor;
}

/** Whether anything is ever planted for (area, category). */
export const is_planted = (roles, area, category) =>
  effects.some((effect) => roles[effect.role] === area && effect.categories.includes(category));

export const is_left_out = (roles, area, source, week) =>
  left_out.some(
    (gap) => roles[gap.role] === area && gap.source === source && week >= gap.from && week <= gap.to,
  );
