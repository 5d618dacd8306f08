// Writes the demonstration situation: node scripts/demo/main.mjs [folder]. Everything follows from facts.json and
// the seed; the same input gives the same bytes.
import "../lib/help.mjs";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { make_agreement } from "./agreement.mjs";
import { categories } from "./categories.mjs";
import { make_decisions } from "./decisions.mjs";
import { make_ground } from "./ground.mjs";
import { draw_events } from "./incidents.mjs";
import { party_files } from "./incident-files.mjs";
import { make_levels } from "./levels.mjs";
import { make_manifest } from "./manifest.mjs";
import { make_areas } from "./map.mjs";
import { make_measures } from "./measures.mjs";
import { cast_roles } from "./planted.mjs";
import { describe_planted } from "./planted-record.mjs";
import { make_points } from "./points.mjs";
import { make_reports } from "./reports.mjs";
import { draw_covers, draw_reporting } from "./reporting.mjs";
import { make_rng } from "./rng.mjs";
import { parties } from "./sources.mjs";
import { make_surveys } from "./surveys.mjs";
import { upcoming_events } from "./upcoming.mjs";
import { write_files } from "./write.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const seed = 2026;

function make_world(areas) {
  const covers = draw_covers(areas, seed);
  const roles = cast_roles(areas, covers, seed);
  const levels = make_levels(areas, categories, roles, seed);
  const reporting = draw_reporting(covers, roles, seed);
  return { areas, covers, roles, levels, reporting, seed };
}

function make_situation(facts) {
  const features = make_areas(facts);
  const areas = features.map((feature) => feature.properties);
  const world = make_world(areas);
  const events = [...draw_events(world, categories), ...upcoming_events(areas, make_rng(seed, "upcoming"))];
  events.sort((a, b) => a.day - b.day);
  const incident_files = Object.assign(
    {},
    ...parties.map(({ id }) =>
      party_files(id, events, world.reporting, make_rng(seed, `texts/${id}`), make_points(features, make_rng(seed, `points/${id}`))),
    ),
  );
  const planted_areas = new Set(Object.values(world.roles));
  const others = areas.filter((area) => !planted_areas.has(area.id));
  const map = {
    type: "FeatureCollection",
    name: "Sollentuna RegSO",
    schematic: true,
    note: {
      sv: "Schematisk karta: lägen och storlekar ungefär rätt, gränserna påhittade. Källa till folkmängd och mittpunkter: SCB.",
      en: "Schematic map: places and sizes roughly right, borders made up. Source of populations and centroids: Statistics Sweden (SCB).",
    },
    features,
  };
  return {
    situation: {
      "lagesbild.json": make_manifest(facts, world.covers, Object.keys(incident_files)),
      "omraden.geojson": map,
      "kartunderlag.geojson": make_ground(facts),
      ...incident_files,
      "trygghetsmatning.json": make_surveys(areas, world.levels, seed),
      "insatser.json": make_measures(world.roles, others),
      "beslut.json": make_decisions(world, others, events),
      "overenskommelse.json": make_agreement(),
      "rapporter.json": make_reports(),
    },
    planted: describe_planted(world, events),
  };
}

const folder = process.argv[2] ?? join(here, "../../assets/demo");
const record = process.argv[3] ?? here;
const { situation, planted } = make_situation(JSON.parse(readFileSync(join(here, "facts.json"), "utf8")));
write_files(folder, situation);
write_files(record, { "planted.json": planted });
