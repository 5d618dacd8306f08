// lagesbild.json: what the other files are and how they are to be read.
import { updated } from "./calendar.mjs";
import { categories, manifest_category } from "./categories.mjs";
import { parties, sources } from "./sources.mjs";

/** Weights that others than the group could have agreed on, to choose among. */
const profiles = [
  {
    id: "trygghet-forst",
    name: { sv: "Trygghet först (påhittad)", en: "Safety first (invented)" },
    by: { sv: "Styrgruppen för EST (påhittad)", en: "The steering group of EST (invented)" },
    date: "2026-09-15",
    mode: "quarter",
    indicators: { harm: 0.3, change: 0.2, persistence: 0.15, safety: 0.35 },
  },
  {
    id: "snabba-forandringar",
    name: { sv: "Snabba förändringar (påhittad)", en: "Quick changes (invented)" },
    by: { sv: "Lokalpolisområdets lägesgrupp (påhittad)", en: "The local police's situation group (invented)" },
    date: "2026-10-01",
    mode: "week",
    indicators: { harm: 0.2, change: 0.4, persistence: 0.1, safety: 0.05, acute: 0.25 },
    severity: { arson: 60 },
  },
];

export function make_manifest(facts, covers, incident_paths) {
  return {
    format: "lagesbild/1",
    title: { sv: "Lägesbild Sollentuna", en: "Situation in Sollentuna" },
    synthetic: true,
    updated,
    municipality: { code: facts.municipality.code, name: { sv: "Sollentuna kommun", en: "Sollentuna municipality" } },
    parties,
    sources: sources.map(({ id, name, party, covers: count }) => ({
      id, name, party, ...(count ? { covers: [...covers[id]].sort() } : {}),
    })),
    categories: categories.map(manifest_category),
    weights: { source: { sv: "Påhittade vikter för demonstrationen", en: "Invented weights for the demonstration" }, date: "2026-09-01" },
    profiles,
    areas: "omraden.geojson",
    incidents: incident_paths,
    surveys: "trygghetsmatning.json",
    measures: "insatser.json",
    decisions: "beslut.json",
    agreement: "overenskommelse.json",
    reports: "rapporter.json",
    ground: "kartunderlag.geojson",
    method: {
      window_weeks: 13, k: 3, draws: 20000, seed: 1,
      indicators: { harm: 0.45, change: 0.25, persistence: 0.15, safety: 0.15 },
    },
  };
}
