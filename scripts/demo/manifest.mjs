// lagesbild.json: what the other files are and how they are to be read.
import { updated } from "./calendar.mjs";
import { categories, manifest_category } from "./categories.mjs";
import { parties, sources } from "./sources.mjs";

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
    areas: "omraden.geojson",
    incidents: incident_paths,
    surveys: "trygghetsmatning.json",
    measures: "insatser.json",
    decisions: "beslut.json",
    agreement: "overenskommelse.json",
    method: {
      window_weeks: 13, k: 3, draws: 20000, seed: 1,
      indicators: { harm: 0.45, change: 0.25, persistence: 0.15, safety: 0.15 },
    },
  };
}
