// How troubled the invented areas are. A fixed ladder of levels is dealt out by the seed: where an area stands has
// nothing to do with its inhabitants, its place or its name.
import { make_rng } from "./rng.mjs";
import { fixed_levels } from "./planted.mjs";

const ladder = (count, low, high) =>
  Array.from({ length: count }, (_, i) => low * Math.exp((Math.log(high / low) * i) / (count - 1)));

/** {area: {category: level}}, 1 being the municipality's average per inhabitant. */
export function make_levels(areas, categories, roles, seed) {
  const rng = make_rng(seed, "levels");
  const dealt = rng.shuffle(ladder(areas.length, 0.5, 1.75));
  const role_of = Object.fromEntries(Object.entries(roles).map(([role, area]) => [area, role]));
  const levels = Object.fromEntries(areas.map((area) => [area.id, {}]));
  const inhabitants = areas.reduce((sum, area) => sum + area.population, 0);
  for (const category of categories) {
    const raw = areas.map((area, i) => {
      if (category.scope === "municipality") return 1;
      return fixed_levels[role_of[area.id]] ?? dealt[i] * make_rng(seed, `level/${area.id}/${category.id}`).gamma(12);
    });
    const mean = areas.reduce((sum, area, i) => sum + area.population * raw[i], 0) / inhabitants;
    areas.forEach((area, i) => (levels[area.id][category.id] = raw[i] / mean));
  }
  return levels;
}
