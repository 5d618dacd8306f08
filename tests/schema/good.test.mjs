import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { compile_schemas, files_of_folder, good_situations, read_json } from "./support.mjs";

const schemas = compile_schemas();

for (const { name, folder, absent } of good_situations()) {
  const skip = absent ? `${folder} is not here: the golden example is handed out beside the repository` : false;
  test(`every file of ${name} holds its schema`, { skip }, () => {
    for (const { path, kind } of files_of_folder(folder)) {
      const validate = schemas[kind];
      assert.ok(validate(read_json(join(folder, path))), `${path}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
    }
  });
}

test("every schema has a title, and an object with unknown keys passes", () => {
  for (const [name, validate] of Object.entries(schemas)) assert.ok(validate.schema.title, name);
  const incidents = { format: "lagesbild-incidents/1", incidents: [], invented_key: { of: "ours" } };
  assert.ok(schemas.incidents(incidents));
});

test("names and texts may be one string or both languages, and at least one of them", () => {
  const base = read_json(join(good_situations()[1].folder, "lagesbild.json"));
  for (const title of ["Lägesbild", { sv: "Lägesbild" }, { en: "Situation" }, { sv: "Lägesbild", en: "Situation" }]) {
    assert.ok(schemas.situation({ ...base, title }), JSON.stringify(title));
  }
  for (const title of [{}, null, ["Lägesbild"]]) assert.ok(!schemas.situation({ ...base, title }), JSON.stringify(title));
});

test("a file of profiles holds its schema, and one without a unit does not", () => {
  const profile = { id: "a", name: "A", by: { sv: "Enheten", en: "The unit" }, date: "2026-11-20", mode: "week", indicators: { harm: 1, acute: 0.5 }, k: 2 };
  const file = (profiles) => ({ format: "lagesbild-profiles/1", profiles });
  assert.ok(schemas.profiles(file([profile])), JSON.stringify(schemas.profiles.errors));
  assert.ok(schemas.profiles(file([])));
  const { by, ...without_unit } = profile;
  assert.ok(!schemas.profiles(file([without_unit])) && by);
  assert.ok(!schemas.profiles(file([{ ...profile, severity: { theft: 1001 } }])));
});

test("the engine's answer as the format shows it holds the ranking schema", () => {
  const area = {
    id: "A", name: "Område A", population: 1200, coverage: 1, observed: { vandalism: 10 }, expected: { vandalism: 6.26 },
    level: { vandalism: { mean: 1.36, low: 0.76, high: 2.12 } }, harm: { mean: 30.6, low: 14.2, high: 52.9 },
    change: { mean: 1.1, low: 0.7, high: 1.6, p_up: 0.61 }, score: 0.41, p_top: 0.5047,
    rank: { expected: 2.797, low: 1, high: 6 }, tier: "likely", contributions: [{ indicator: "harm", value: 0.12 }], reason: "…",
  };
  const ranking = {
    format: "lagesbild-ranking/1", window: { from: "2026-W34", to: "2026-W46" }, draws: 20000, seed: 1, k: 3,
    categories: { vandalism: { nu: 4, phi: 1 } }, areas: [area], notes: [{ code: "coverage", area: "F", text: "…" }],
  };
  assert.ok(schemas.ranking(ranking), JSON.stringify(schemas.ranking.errors));
  assert.ok(!schemas.ranking({ ...ranking, areas: [{ ...area, p_top: 1.2 }] }));
  assert.ok(!schemas.ranking({ ...ranking, areas: [{ ...area, tier: "maybe" }] }));
  const { p_top, rank, ...apart } = { ...area, tier: "too_little_data" };
  assert.ok(schemas.ranking({ ...ranking, areas: [apart] }), JSON.stringify(schemas.ranking.errors));
  assert.ok(!schemas.ranking({ ...ranking, areas: [{ ...apart, p_top }] }) && rank);
  assert.ok(!schemas.ranking({ ...ranking, areas: [{ ...apart, tier: "likely" }] }));
});

test('what leaves the group holds the ranking schema, and nothing more may be in it', () => {
  const area = {
    id: 'A', name: 'Område A', population: 1200, coverage: 0.95, tier: 'likely',
    events: { vandalism: 12, violence: 'fewer_than_five', theft: 'withheld' }, all_events: 24,
  };
  const outside = {
    format: 'lagesbild-ranking/1', audience: 'outside', synthetic: true, about: '1–4 händelser skrivs som färre än 5.',
    window: { from: '2026-W34', to: '2026-W46' }, k: 2, areas: [area],
    all_areas: { events: { vandalism: 66, violence: 27, theft: 39 }, all_events: 132 }, municipality_only: { staff: 'fewer_than_five' },
  };
  assert.ok(schemas.ranking(outside), JSON.stringify(schemas.ranking.errors));
  assert.ok(!schemas.ranking({ ...outside, areas: [{ ...area, p_top: 0.5 }] }));
  assert.ok(!schemas.ranking({ ...outside, areas: [{ ...area, all_events: '<5' }] }));
  assert.ok(!schemas.ranking({ ...outside, seed: 1 }));
  assert.ok(!schemas.ranking({ ...outside, audience: 'group' }));
});
