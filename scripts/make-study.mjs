// node scripts/make-study.mjs RESULTS.json OUT.hpp: what the simulation study measured, as constants for the program's help.
import "./lib/help.mjs";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const [results, out] = process.argv.slice(2);
const study = JSON.parse(readFileSync(results, "utf8"));

const tables = {
  false_alarms: ["FalseAlarms", ["mean", "ears", "plus_half", "predictive"]],
  dispersed_alarms: ["DispersedAlarms", ["phi", "mean", "ears", "poisson", "with_phi"]],
  power: ["Power", ["mean", "week", "four_weeks"]],
  rankings: ["Ranking", ["expected", "by_count", "by_p_top", "by_guess"]],
  seasons: ["Season", ["swing", "mean", "weeks_alone", "weeks", "found"]],
  verdicts: ["Verdicts", ["areas", "treated", "events", "claimed", "claimed_drifting", "found_high"]],
};

// The list that people see: a row a world whose areas differ, with the events that EST groups have and with few.
const worlds = ["still", "drifting", "jumping", "alike", "unheard", "midway"];
const listsOf = (world) => study.lists.filter((one) => one.world === world);
const listAt = (world, events) => {
  const found = listsOf(world).find((one) => one.events === events);
  if (!found) throw new Error(`${results}: no lists of ${world} at ${events}`);
  return found;
};
const watchAt = (world, events) => {
  const found = study.watches.find((one) => one.world === world && one.events === events);
  if (!found) throw new Error(`${results}: no weeks of ${world} at ${events}`);
  return found;
};
const differing = worlds.flatMap(listsOf);
const held = (key) => differing.map((one) => one[key]);

const literal = (value, where) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`${results}: ${where} is no number`);
  return Number.isInteger(value) ? `${value}.0` : String(value);
};

const lines = ["#pragma once", "", "// Made of tests/simulation/results.json by scripts/make-study.mjs.", "", "#include <array>", ""];
lines.push("namespace lagesbild::measured {", "");
for (const key of ["weeks", "sets", "draws", "seed"]) lines.push(`inline constexpr double ${key} = ${literal(study[key], key)};`);
for (const [key, [type, fields]] of Object.entries(tables)) {
  const rows = study[key].map((row, at) => `  {${fields.map((field) => literal(row[field], `${key}/${at}/${field}`)).join(", ")}}`);
  lines.push("", `struct ${type} {`, `  double ${fields.join(", ")};`, "};");
  lines.push(`inline constexpr std::array<${type}, ${rows.length}> ${key}{{`, rows.join(",\n"), "}};");
}
const cells = worlds.map((world) => [listAt(world, 10).over, listAt(world, 1.4).over, listAt(world, 10).modest, listAt(world, 1.4).modest]);
lines.push("", "/// In the order of the study's worlds.", "struct Lists {", "  double over, over_few, modest, modest_few;", "};");
lines.push(`inline constexpr std::array<Lists, ${cells.length}> lists{{`, cells.map((row, at) => `  {${row.map((value) => literal(value, `lists/${worlds[at]}`)).join(", ")}}`).join(",\n"), "}};");
const weeks = worlds.filter((world) => world !== "jumping").map((world) => {
  const [some, many] = [watchAt(world, 10), watchAt(world, 60)];
  return [some.weeks, many.weeks, some.flagged, many.flagged].map((value) => literal(value, `watches/${world}`)).join(", ");
});
lines.push("", "/// In the same order, without the world that jumps by itself.", "struct Watch {", "  double weeks, weeks_many, flagged, flagged_many;", "};");
lines.push(`inline constexpr std::array<Watch, ${weeks.length}> watches{{`, weeks.map((row) => `  {${row}}`).join(",\n"), "}};");
for (const key of ["ranks_held", "harm_held", "levels_held"]) {
  lines.push(`inline constexpr double ${key}_least = ${literal(Math.min(...held(key)), key)}, ${key}_most = ${literal(Math.max(...held(key)), key)};`);
}
lines.push(`inline constexpr double identical_clear = ${literal(Math.max(...listsOf("identical").map((one) => one.top_tier)), "top_tier")};`);
lines.push("", "}  // namespace lagesbild::measured", "");
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, lines.join("\n"));
