// Seeded random numbers. Each purpose has its own stream, named in words, so that a change in one part of the
// demonstration leaves the rest as it was.

/** FNV-1a, 32 bits. */
function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Mulberry32: uniform in [0, 1). */
function uniform_stream(state) {
  let a = state >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A stream for (seed, name); see the members' comments. */
export function make_rng(seed, name) {
  const uniform = uniform_stream(hash(`${seed}/${name}`));
  uniform();
  const chance = (p) => uniform() < p;
  const integer = (from, to) => from + Math.floor(uniform() * (to - from + 1)); // both ends included
  const pick = (list) => list[integer(0, list.length - 1)];

  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  /** Gamma with this shape and mean 1 (Marsaglia and Tsang 2000), shape >= 1. */
  const gamma = (shape) => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape;
    }
  };

  /** Poisson by inversion; meant for the small means here. */
  const poisson = (mean) => {
    let k = 0;
    for (let p = uniform(), term = Math.exp(-mean); p > term && k < 100; k += 1) {
      p -= term;
      term *= mean / (k + 1);
    }
    return k;
  };

  /** An index with probability in proportion to its weight. */
  const weighted = (weights) => {
    let left = uniform() * weights.reduce((a, b) => a + b, 0);
    for (let i = 0; i < weights.length; i += 1) {
      left -= weights[i];
      if (left < 0) return i;
    }
    return weights.length - 1;
  };

  /** A shuffled copy (Fisher and Yates). */
  const shuffle = (list) => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = integer(0, i);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };

  return { uniform, chance, integer, pick, normal, gamma, poisson, weighted, shuffle };
}
