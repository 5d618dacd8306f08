// Where some of the events happened: the caretakers' and the patrol's, about a few places in each area, made up as they
// are. In a stream of their own, so that all else stays as it was.
const located = new Set(["bovardar", "storningsjour", "parkdrift"]);
const spots_an_area = 4;
const spread_degrees = 0.0006; // 35–65 m

const polygons_of = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);

function contains(ring, [x, y]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function inside_of(ring, rng) {
  const [xs, ys] = [0, 1].map((k) => ring.map((at) => at[k]));
  const between = (all) => Math.min(...all) + rng.uniform() * (Math.max(...all) - Math.min(...all));
  for (;;) {
    const at = [between(xs), between(ys)];
    if (contains(ring, at)) return at;
  }
}

/** A function that gives an event its point, or nothing where it has none. */
export function make_points(features, rng) {
  const rings = new Map(features.map(({ properties, geometry }) => [properties.id, polygons_of(geometry)[0][0]]));
  const spots = new Map([...rings].map(([id, ring]) => [id, Array.from({ length: spots_an_area }, () => inside_of(ring, rng))]));
  return ({ source, area, category }) => {
    const ring = rings.get(area);
    if (!ring || !located.has(source) || ["staff", "upcoming", "close_relation"].includes(category)) return undefined;
    const spot = spots.get(area)[Math.floor(rng.uniform() ** 2 * spots_an_area)];
    const near = spot.map((value, k) => value + rng.normal() * spread_degrees * (k ? 0.55 : 1));
    return (contains(ring, near) ? near : spot).map((value) => Number(value.toFixed(5)));
  };
}
