// Rounds the corners of a topology's arcs. An arc is stored once and used by both neighbours, and its ends stay
// where they are, so no gap or overlap can appear.

/** Chaikin's corner cutting, ends kept; corners are cut at most `reach` metres from the corner. */
function cut_corners(arc, reach) {
  if (arc.length < 3) return arc;
  const out = [arc[0]];
  for (let i = 1; i + 1 < arc.length; i += 1) {
    for (const neighbour of [arc[i - 1], arc[i + 1]]) {
      const [dx, dy] = [neighbour[0] - arc[i][0], neighbour[1] - arc[i][1]];
      const t = Math.min(0.25, reach / Math.hypot(dx, dy));
      out.push([arc[i][0] + t * dx, arc[i][1] + t * dy]);
    }
  }
  out.push(arc[arc.length - 1]);
  return out;
}

/** Arcs rounded in two passes. */
export function smooth_arcs(topology, reach = 180) {
  const arcs = topology.arcs.map((arc) => cut_corners(cut_corners(arc, reach), reach / 3));
  return { ...topology, arcs };
}
