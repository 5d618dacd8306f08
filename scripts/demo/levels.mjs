// How troubled the invented areas are: where one stands has nothing to do with its inhabitants, its place or its name.
// How far areas differ, how their categories go together and how slowly they move is taken from real crime: the wards
// of London's boroughs (Metropolitan Police Service, London Datastore, Open Government Licence v2).
import { current_week } from "./calendar.mjs";
import { anchor_week, fixed_levels, is_planted } from "./planted.mjs";
import { make_rng } from "./rng.mjs";

/** Coefficient of variation between areas' totals; correlation between the log levels of two categories; how far a
 * total moves from one quarter of a year to the next, as a standard deviation of the log. */
export const real = { variation: 0.43, correlation: 0.57, movement: 0.11 };

/** Names the draw: one in which as few as twenty areas show the figures above. */
const deal = "levels 88";

const sum = (list) => list.reduce((a, b) => a + b, 0);

/** Variances of the log level: what an area has in common, and what is a category's own. A total averages the
 * categories' own by their shares of the events. */
function variances(categories) {
  const rates = categories.map(({ rates }) => sum(Object.values(rates)));
  const own_left = sum(rates.map((rate) => (rate / sum(rates)) ** 2));
  const total = Math.log(1 + real.variation ** 2);
  const level = total / (real.correlation + (1 - real.correlation) * own_left);
  return { total, common: real.correlation * level, own: (1 - real.correlation) * level };
}

/** As many normal draws, moved and scaled to mean 0 and variance 1. */
function standard_normals(rng, count) {
  const drawn = Array.from({ length: count }, rng.normal);
  const mean = sum(drawn) / count;
  const deviation = Math.sqrt(sum(drawn.map((x) => (x - mean) ** 2)) / count);
  return drawn.map((x) => (x - mean) / deviation);
}

/** One path a place, [place][week]: a stationary walk that forgets `forgetting` of itself a week. */
function make_paths(places, variance, forgetting, seed, name) {
  const starts = standard_normals(make_rng(seed, name), places.length);
  return places.map((place, i) => {
    const rng = make_rng(seed, `${name}/${place.id}`);
    const path = [Math.sqrt(variance) * starts[i]];
    const step = Math.sqrt(variance * (1 - (1 - forgetting) ** 2));
    while (path.length <= current_week) path.push((1 - forgetting) * path.at(-1) + step * rng.normal());
    return path;
  });
}

/** (area id, category id, week) → level, 1 being the municipality's average per inhabitant that week. */
export function make_levels(areas, categories, roles, seed) {
  const counted = categories.filter(({ scope, family }) => scope !== "municipality" && family !== "upcoming");
  const { total, common, own } = variances(counted);
  // Two quarters' averages of a walk differ by two thirds of what it moves in thirteen weeks, and that is
  // 2 · total · (1 − kept) where kept = (1 − forgetting)^13.
  const forgetting = 1 - (1 - (1.5 * real.movement ** 2) / (2 * total)) ** (1 / 13);
  const shared = make_paths(areas, common, forgetting, seed, `${deal}`);
  // An area at the middle of the bell stands under the average, as the high ones weigh more.
  const average = Math.exp((common + own) / 2);
  const role_of = Object.fromEntries(Object.entries(roles).map(([role, area]) => [area, role]));
  const inhabitants = sum(areas.map((area) => area.population));
  const levels = Object.fromEntries(areas.map((area) => [area.id, {}]));
  for (const { id } of counted) {
    const special = make_paths(areas, own, forgetting, seed, `${deal}/${id}`);
    const raw = areas.map((area, i) => {
      const set = average * fixed_levels[role_of[area.id]];
      if (is_planted(roles, area.id, id)) return shared[i].map(() => set);
      const start = set ? Math.log(set) - shared[i][anchor_week] : 0;
      return shared[i].map((level, week) => Math.exp(start + level + special[i][week]));
    });
    for (const area of areas) levels[area.id][id] = [];
    for (let week = 0; week <= current_week; week += 1) {
      const mean = sum(areas.map((area, i) => area.population * raw[i][week])) / inhabitants;
      areas.forEach((area, i) => levels[area.id][id].push(raw[i][week] / mean));
    }
  }
  return (area, category, week) => levels[area][category]?.[week] ?? 1;
}
