import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { areas, demo, manifest, observed_and_expected, planted, read_json, weeks_between } from "./support.mjs";

const { roles } = planted;
const window = weeks_between(planted.window.from, planted.window.to);
const before = weeks_between("2025-W34", "2025-W46");
const ratio = (area, category, weeks, without) => {
  const { observed, expected } = observed_and_expected(area, category, weeks, without);
  return observed / expected;
};

test("the window is thirteen weeks", () => assert.equal(window.length, 13));

test("vandalism has risen clearly in one area: more than twice the expected, and further above than anywhere else", () => {
  const here = ratio(roles.vandalism_rise, "vandalism", window);
  assert.ok(here > 2, `${here}`);
  assert.ok(here > 1.5 * ratio(roles.vandalism_rise, "vandalism", before));
  const excess = areas.map(({ properties }) => {
    const { observed, expected } = observed_and_expected(properties.id, "vandalism", window);
    return { id: properties.id, events: observed - expected };
  });
  assert.equal(excess.sort((a, b) => b.events - a.events)[0].id, roles.vandalism_rise);
});

test("the rise in vandalism comes from several sources: it stands without any one of them", () => {
  for (const { id } of manifest.sources) assert.ok(ratio(roles.vandalism_rise, "vandalism", window, id) > 1.7, id);
});

test("traffic has risen in one area, so clearly that it can be told from chance", () => {
  const here = ratio(roles.traffic_rise, "traffic", window);
  assert.ok(here > 1.5 && here < 5, `${here}`);
  const { observed, expected } = observed_and_expected(roles.traffic_rise, "traffic", window);
  assert.ok(observed - expected > 3 * Math.sqrt(expected), `${observed} against ${expected}`);
  assert.ok(here > ratio(roles.traffic_rise, "traffic", before));
});

test("one area stands high because of one keen reporter alone", () => {
  const { source, categories, area } = planted.effects.find((effect) => effect.role === "keen_reporter");
  const sum = (without) =>
    categories
      .map((category) => observed_and_expected(area, category, window, without))
      .reduce((total, each) => [total[0] + each.observed, total[1] + each.expected], [0, 0]);
  const [observed, expected] = sum();
  const [others_observed, others_expected] = sum(source);
  assert.ok(observed / expected > 1.4, `${observed} of ${expected}`);
  assert.ok(others_observed / others_expected < 1.15, `${others_observed} of ${others_expected} without ${source}`);
});

test("gatherings and disorder fell in one area after a measure", () => {
  for (const category of ["gathering", "disorder"]) {
    const high = ratio(roles.measure_worked, category, weeks_between("2025-W14", "2026-W13"));
    const low = ratio(roles.measure_worked, category, weeks_between("2026-W14", "2026-W46"));
    assert.ok(high > 1.6 && low < 1, `${category}: ${high}, then ${low}`);
  }
  const measures = read_json(join(demo, manifest.measures)).measures;
  assert.ok(measures.some((m) => m.areas.includes(roles.measure_worked) && m.status === "followed_up" && m.follow_ups.length > 0));
});

test("coverage is under half in one area, between half and 70 per cent in one, and over 80 in all others", () => {
  for (const [area, coverage] of Object.entries(planted.coverage)) {
    if (area === roles.low_coverage) assert.ok(coverage < 0.5, `${coverage}`);
    else if (area === roles.medium_coverage) assert.ok(coverage >= 0.5 && coverage < 0.7, `${coverage}`);
    else assert.ok(coverage > 0.8, `${area}: ${coverage}`);
  }
});

test("levels do not follow the number of inhabitants", () => {
  const counts = manifest.categories.filter(({ scope, family }) => scope === "area" && family === "event").map(({ id }) => id);
  const all = weeks_between("2023-W47", "2026-W46");
  const points = areas.map(({ properties }) => {
    const sums = counts.map((category) => observed_and_expected(properties.id, category, all));
    const [o, e] = sums.reduce(([a, b], { observed, expected }) => [a + observed, b + expected], [0, 0]);
    return [properties.population, Math.log(o / e)];
  });
  const mean = (k) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const product = (f) => points.reduce((sum, point) => sum + f(point), 0);
  const correlation =
    product(([x, y]) => (x - mx) * (y - my)) /
    Math.sqrt(product(([x]) => (x - mx) ** 2) * product(([, y]) => (y - my) ** 2));
  assert.ok(Math.abs(correlation) < 0.4, `${correlation}`);
});

test("every measure's decision has its meeting, and every meeting's measure is there", () => {
  const measures = read_json(join(demo, manifest.measures)).measures;
  const { decisions } = read_json(join(demo, manifest.decisions));
  const ids = new Set(measures.map((measure) => measure.id));
  for (const measure of measures) {
    const meeting = decisions.find((decision) => decision.id === measure.decision);
    assert.ok(meeting?.measures.includes(measure.id), measure.id);
  }
  for (const decision of decisions) assert.ok(decision.measures.every((id) => ids.has(id)), decision.id);
});
