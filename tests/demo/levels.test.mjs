// The invented levels have the figures of real crime: in the generator, over many seeds, and in the committed data as
// far as twenty areas can show them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { categories } from "../../scripts/demo/categories.mjs";
import { make_levels, real } from "../../scripts/demo/levels.mjs";
import { areas, events, is_heard, manifest, planted, weeks_between } from "./support.mjs";

const sum = (list) => list.reduce((a, b) => a + b, 0);
const mean = (list) => sum(list) / list.length;
const covariance = (x, y) => mean(x.map((_, i) => (x[i] - mean(x)) * (y[i] - mean(y))));
const between = (value, low, high, what) => assert.ok(value > low && value < high, `${what}: ${value}`);

const counted = categories.filter(({ scope, family }) => scope !== "municipality" && family !== "upcoming");
const places = areas.map(({ properties }) => properties);
const pairs = counted.flatMap((one, i) => counted.slice(i + 1).map((other) => [one.id, other.id]));

test("levels differ, go together and move as measured, on average over seeds", () => {
  const rates = Object.fromEntries(counted.map(({ id, rates }) => [id, sum(Object.values(rates))]));
  const quarters = Array.from({ length: 12 }, (_, q) => 13 * q + 6);
  const found = Array.from({ length: 60 }, (_, seed) => {
    const level = make_levels(places, categories, {}, seed);
    const total = ({ id }, week) => sum(counted.map((c) => rates[c.id] * level(id, c.id, week))) / sum(Object.values(rates));
    const logs = (category, week) => places.map(({ id }) => Math.log(level(id, category, week)));
    const week = quarters[seed % 12];
    const totals = places.map((place) => total(place, week));
    const quarter = (place, q) => mean(Array.from({ length: 13 }, (_, k) => total(place, 13 * q + k)));
    const moved = places.map((place) => Math.log(quarter(place, 5) / quarter(place, 4)));
    return {
      variation: covariance(totals, totals) / mean(totals) ** 2,
      together: mean(pairs.map(([a, b]) => covariance(logs(a, week), logs(b, week)))),
      level: mean(counted.map(({ id }) => covariance(logs(id, week), logs(id, week)))),
      movement: covariance(moved, moved),
    };
  });
  const average = (key) => mean(found.map((each) => each[key]));
  between(Math.sqrt(average("variation")), real.variation - 0.04, real.variation + 0.04, "variation");
  between(average("together") / average("level"), real.correlation - 0.04, real.correlation + 0.04, "correlation");
  between(Math.sqrt(average("movement")), real.movement - 0.01, real.movement + 0.01, "movement");
});

test("the same seed gives the same levels, and each week the inhabitants' average is 1", () => {
  const [one, again] = [make_levels(places, categories, {}, 7), make_levels(places, categories, {}, 7)];
  const inhabitants = sum(places.map(({ population }) => population));
  for (const week of [0, 80, 155]) {
    for (const { id } of places) assert.equal(one(id, "theft", week), again(id, "theft", week));
    const average = sum(places.map(({ id, population }) => population * one(id, "theft", week))) / inhabitants;
    assert.ok(Math.abs(average - 1) < 1e-12);
  }
});

/** {area: {category: {observed, expected}}} in some weeks, by step 1 of the method, without what is planted. */
function tabulate(weeks) {
  const table = Object.fromEntries(places.map(({ id }) => [id, {}]));
  for (const { id: category } of counted) for (const { id } of places) table[id][category] = { observed: 0, expected: 0 };
  for (const source of manifest.sources) {
    const heard = Object.fromEntries(places.map(({ id }) => [id, weeks.filter((week) => is_heard(source, id, week)).length]));
    const exposure = sum(places.map(({ id, population }) => population * heard[id]));
    const own = events.filter((event) => event.source === source.id && weeks.includes(event.week));
    for (const event of own) if (table[event.area]?.[event.category]) table[event.area][event.category].observed += event.count;
    for (const { id: category } of counted) {
      const total = sum(own.filter((event) => event.category === category).map((event) => event.count));
      if (exposure > 0) for (const { id, population } of places) table[id][category].expected += (total / exposure) * population * heard[id];
    }
  }
  for (const { area, categories: names } of planted.effects) for (const name of names) delete table[area][name];
  return table;
}

const all_weeks = weeks_between("2023-W47", "2026-W46");
const quarters = Array.from({ length: 12 }, (_, q) => tabulate(all_weeks.slice(13 * q, 13 * q + 13)));
const years = [0, 1, 2].map((y) => tabulate(all_weeks.slice(52 * y, 52 * y + 52)));
/** Variance of a count over its mean, as the test below finds it. */
const spread = 1.25;

const total_of = (table, { id }) => ({
  observed: sum(Object.values(table[id]).map(({ observed }) => observed)),
  expected: sum(Object.values(table[id]).map(({ expected }) => expected)),
});
/** Between-area variance of O / E beyond chance. */
const beyond_chance = (cells) => {
  const ratios = cells.map(({ observed, expected }) => observed / expected);
  return covariance(ratios, ratios) - spread * mean(cells.map(({ observed, expected }) => observed / expected ** 2));
};

test("areas differ beyond chance by about the measured coefficient of variation", () => {
  const variance = mean(quarters.map((table) => beyond_chance(places.map((place) => total_of(table, place)))));
  between(Math.sqrt(variance), real.variation - 0.1, real.variation + 0.1, "variation");
});

test("an area that is high in one category tends to be high in others, about as measured", () => {
  const cells = (table, category) => places.filter(({ id }) => table[id][category]).map(({ id }) => ({ id, ...table[id][category] }));
  const own = mean(years.flatMap((table) => counted.map(({ id }) => beyond_chance(cells(table, id)))));
  const together = mean(
    years.flatMap((table) =>
      pairs.map(([a, b]) => {
        const both = places.filter(({ id }) => table[id][a]?.expected > 0 && table[id][b]?.expected > 0);
        const ratios = (name) => both.map(({ id }) => table[id][name].observed / table[id][name].expected);
        return covariance(ratios(a), ratios(b));
      }),
    ),
  );
  between(together / own, real.correlation - 0.15, real.correlation + 0.15, "correlation");
});

test("levels last: what an area's total moved over two years is what the measured quarters add up to", () => {
  const squares = places.map((place) => {
    const [before, after] = [total_of(years[0], place), total_of(years[2], place)];
    const moved = Math.log((after.observed * before.expected) / (after.expected * before.observed));
    return moved ** 2 - spread * (1 / before.observed + 1 / after.observed);
  });
  // A walk's averages over a year, two years apart, differ by 20/3 of its variance a quarter; two adjacent quarters by 2/3.
  between(Math.sqrt(mean(squares) / 10), real.movement - 0.04, real.movement + 0.04, "movement a quarter");
});

test("counts vary about a quarter more than chance from week to week", () => {
  let [chi_squared, degrees] = [0, 0];
  const source = manifest.sources.find(({ id }) => id === "anmalningar"); // hears every area every week
  for (const { id: category } of counted) {
    const counts = places.map(({ id }) => all_weeks.map((week) => ({ id, week })));
    const own = events.filter((event) => event.source === source.id && event.category === category);
    if (own.length === 0) continue;
    for (let from = 0; from + 13 <= all_weeks.length; from += 13) {
      for (const series of counts) {
        const seen = series.slice(from, from + 13).map(({ id, week }) =>
          sum(own.filter((event) => event.area === id && event.week === week).map((event) => event.count)));
        if (sum(seen) === 0) continue;
        chi_squared += sum(seen.map((count) => (count - mean(seen)) ** 2 / mean(seen)));
        degrees += seen.length - 1;
      }
    }
  }
  between(chi_squared / degrees, 1.1, 1.4, "variance over mean");
});
