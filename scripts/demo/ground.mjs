// The ground of the schematic map: commuter stations, water and the names of neighbouring municipalities. Water is a
// rounded form along a line; like the borders it says where things lie, not how their shores run.
const round_degrees = (value) => Number(value.toFixed(5));
const metres_a_degree = 111_320;

/** A closed ring round a line of [lon, lat, half width in metres]: rounded at both ends. */
function ring_round(line) {
  const [, lat0] = line[0];
  const east = metres_a_degree * Math.cos((lat0 * Math.PI) / 180);
  const at = line.map(([lon, lat, half]) => [lon * east, lat * metres_a_degree, half]);
  const direction = (i) => {
    const [ax, ay] = at[Math.max(i - 1, 0)];
    const [bx, by] = at[Math.min(i + 1, at.length - 1)];
    const length = Math.hypot(bx - ax, by - ay);
    return [(bx - ax) / length, (by - ay) / length];
  };
  const side = (i, turn) => {
    const [dx, dy] = direction(i);
    const [x, y, half] = at[i];
    return [x + half * (dx * Math.cos(turn) - dy * Math.sin(turn)), y + half * (dx * Math.sin(turn) + dy * Math.cos(turn))];
  };
  const steps = [0, 1, 2, 3, 4].map((step) => (step * Math.PI) / 4);
  const right = at.slice(1, -1).map((_, i) => side(i + 1, -Math.PI / 2));
  const left = at.slice(1, -1).map((_, i) => side(i + 1, Math.PI / 2));
  const far_end = steps.map((step) => side(at.length - 1, step - Math.PI / 2));
  const near_end = steps.map((step) => side(0, step + Math.PI / 2));
  const ring = [...right, ...far_end, ...left.reverse(), ...near_end];
  return [...ring, ring[0]].map(([x, y]) => [round_degrees(x / east), round_degrees(y / metres_a_degree)]);
}

const feature = (kind, name, geometry) => ({ type: "Feature", properties: { kind, name }, geometry });
const point = ([lon, lat]) => ({ type: "Point", coordinates: [lon, lat] });

export function make_ground({ ground }) {
  return {
    type: "FeatureCollection",
    format: "lagesbild-ground/1",
    note: ground.note,
    features: [
      ...ground.water.map(({ name, line }) => feature("water", name, { type: "Polygon", coordinates: [ring_round(line)] })),
      ...ground.neighbours.map(({ name, at }) => feature("neighbour", name, point(at))),
      ...ground.stations.map(({ name, at }) => feature("station", name, point(at))),
    ],
  };
}
