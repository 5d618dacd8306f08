// The invented events: expected counts from rates, inhabitants, levels, season and what is planted; then drawn.
import { make_rng } from "./rng.mjs";
import { caught_up, sources } from "./sources.mjs";
import { current_week, date_of_day, day_of_date, iso_week, today, week_number } from "./calendar.mjs";
import { planted_factor } from "./planted.mjs";

const season_factor = ([amplitude, peak], week) =>
  1 + amplitude * Math.cos((2 * Math.PI * (iso_week(week).week - peak)) / 52.18);

function draw_hour(category, source, rng) {
  const unseen = source.id === "parkdrift" || source.id === "bovardar" ? 0.4 : 0.06; // found afterwards
  if (category.scope === "municipality" || rng.chance(unseen)) return null;
  const [from, to] = category.hours[rng.weighted(category.hours.map((span) => span[2]))];
  return (from + rng.integer(0, ((to - from + 24) % 24 || 24) - 1)) % 24;
}

/** One report now and then counts several: counts vary a quarter more than chance, as London's months do (1.1–1.5
 * by kind about their quarter's level). */
const draw_count = (category, rng) =>
  category.scope === "municipality" ? 1 : 1 + rng.weighted([0.9, 0.08, 0.02]);

/** The day a report came in: soon, now and then weeks late, or when a source caught up. */
function draw_reported_day(source, day, rng) {
  const late = rng.chance(0.05) ? rng.integer(8, 34) : 0;
  const usual = rng.integer(0, 2 * source.lag);
  const week = Math.floor(day / 7);
  const is_caught_up =
    source.id === caught_up.source && week >= week_number(caught_up.from) && week <= week_number(caught_up.to);
  return is_caught_up ? day_of_date(caught_up.reported) + (day % 2) : day + usual + late;
}

function draw_event(category, source, area, week, rng) {
  const day = 7 * week + rng.weighted(category.weekdays);
  const police_source = source.party === "polis";
  return {
    source: source.id,
    day,
    hour: draw_hour(category, source, rng),
    area,
    category: category.id,
    severity: ["low", "medium", "high"][rng.weighted(category.severity)],
    count: draw_count(category, rng),
    police_report: source.id === "anmalningar" || rng.chance(police_source ? 0.5 : category.police),
    reported: draw_reported_day(source, day, rng),
  };
}

/** Events of one source and category, every week and area it reported for. */
function draw_series(world, category, source) {
  const { areas, covers, levels, reporting, roles, seed } = world;
  const visited = areas.filter((area) => covers[source.id].has(area.id));
  const inhabitants = visited.reduce((sum, area) => sum + area.population, 0);
  const events = [];
  for (const area of visited) {
    const habit = make_rng(seed, `habit/${source.id}/${area.id}`).gamma(25);
    const rng = make_rng(seed, `events/${source.id}/${category.id}/${area.id}`);
    for (let week = 0; week <= current_week; week += 1) {
      const expected =
        ((category.rates[source.id] * area.population) / inhabitants) *
        levels(area.id, category.id, week) *
        (category.scope === "municipality" ? 1 : habit) *
        season_factor(category.season, week) *
        planted_factor(roles, area.id, category.id, source.id, week);
      const drawn = rng.poisson(expected);
      const heard = reporting[source.id][week].areas.includes(area.id);
      for (let k = 0; k < drawn; k += 1) {
        const event = draw_event(category, source, area.id, week, rng);
        if (heard) events.push(event);
      }
    }
  }
  return events;
}

/** All events known at `updated`, in order of day, then source. */
export function draw_events(world, categories) {
  const today_number = day_of_date(today);
  const order = sources.map((source) => source.id);
  return categories
    .flatMap((category) =>
      sources
        .filter((source) => category.rates[source.id])
        .flatMap((source) => draw_series(world, category, source)),
    )
    .filter((event) => event.reported <= today_number && event.day < today_number)
    .map((event, i) => ({ event, i }))
    .sort((a, b) => a.event.day - b.event.day || order.indexOf(a.event.source) - order.indexOf(b.event.source) || a.i - b.i)
    .map(({ event }) => ({ ...event, date: date_of_day(event.day) }));
}
