// A power diagram inside a polygon, with weights found so that each cell comes near the area asked for.
// Aurenhammer, Hoffmann, Aronov (1998): such weights exist, and the areas' error is their gradient.

/** Keeps the part of `ring` (open, [x, y]) where a·x + b·y <= c. */
function clip_half_plane(ring, a, b, c) {
  const kept = [];
  for (let i = 0; i < ring.length; i += 1) {
    const p = ring[i];
    const q = ring[(i + 1) % ring.length];
    const p_over = a * p[0] + b * p[1] - c;
    const q_over = a * q[0] + b * q[1] - c;
    if (p_over <= 0) kept.push(p);
    if (p_over <= 0 !== q_over <= 0) {
      const t = p_over / (p_over - q_over);
      kept.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
    }
  }
  return kept;
}

/** The cell of site `i`: the points p of `ring` with |p − site_i|² − w_i no greater than for any other site. */
export function power_cell(ring, sites, weights, i) {
  const [xi, yi] = sites[i];
  let cell = ring;
  for (let j = 0; j < sites.length && cell.length > 0; j += 1) {
    if (j === i) continue;
    const [xj, yj] = sites[j];
    const c = xj * xj + yj * yj - xi * xi - yi * yi + weights[i] - weights[j];
    cell = clip_half_plane(cell, 2 * (xj - xi), 2 * (yj - yi), c);
  }
  return cell;
}

/** Signed area of an open ring; counter-clockwise is positive. */
export function ring_area(ring) {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x0, y0] = ring[i];
    const [x1, y1] = ring[(i + 1) % ring.length];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Moves weights so that every site keeps inside its cell, no nearer its border with j than `share` allows. */
function keep_sites_inside(sites, weights, share) {
  for (let i = 0; i < sites.length; i += 1) {
    for (let j = 0; j < sites.length; j += 1) {
      const square = (sites[i][0] - sites[j][0]) ** 2 + (sites[i][1] - sites[j][1]) ** 2;
      const excess = weights[j] - weights[i] - share * square;
      if (excess <= 0) continue;
      weights[j] -= excess / 2;
      weights[i] += excess / 2;
    }
  }
}

/**
 * Weights (m²) for which cell i of `ring` comes near the share targets[i] / Σ targets of its area, as far as all
 * sites can stay inside their cells. Half-plane clipping of a ring that is not convex leaves edges run through
 * twice, which add nothing to the signed area, so the areas are right all the way; the shapes themselves are cut
 * properly afterwards (map.mjs).
 */
export function fit_weights(ring, sites, targets, { steps = 600, rate = 0.5, inside = 0.4 } = {}) {
  const total = Math.abs(ring_area(ring));
  const sum = targets.reduce((a, b) => a + b, 0);
  const wanted = targets.map((target) => (target / sum) * total);
  const weights = sites.map(() => 0);
  for (let step = 0; step < steps; step += 1) {
    const areas = sites.map((_, i) => Math.abs(ring_area(power_cell(ring, sites, weights, i))));
    for (let i = 0; i < sites.length; i += 1) weights[i] += rate * (wanted[i] - areas[i]);
    keep_sites_inside(sites, weights, inside);
  }
  return weights;
}
