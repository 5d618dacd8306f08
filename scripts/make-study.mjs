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
  rankings: ["Ranking", ["expected", "by_count", "by_p_top", "by_guess", "worst_miss", "covered"]],
};

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
lines.push("", "}  // namespace lagesbild::measured", "");
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, lines.join("\n"));
