// node scripts/make-validation.mjs VALIDATION.json OUT.hpp: what scripts/validate measured on real crime, as constants for the help.
import "./lib/help.mjs";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const [results, out] = process.argv.slice(2);
const validation = JSON.parse(readFileSync(results, "utf8"));

const literal = (value, where) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`${results}: ${where} is no number`);
  return Number.isInteger(value) ? `${value}.0` : String(value);
};
const trial = (share, ranker) => {
  const found = validation.trials.find((one) => one.share === share && one.ranker === ranker);
  if (!found) throw new Error(`${results}: no trial of ${ranker} at ${share}`);
  return found;
};

const fields = {
  share: (share) => share,
  events: (share) => trial(share, "whole").events,
  by_counts: (share) => trial(share, "counts").now.found,
  by_harm: (share) => trial(share, "harm").now.found,
  by_one_level: (share) => trial(share, "one_level").now.found,
  by_program: (share) => trial(share, "whole").now.found,
  by_program_next: (share) => trial(share, "whole").next.found,
  brier: (share) => trial(share, "whole").now.brier,
  brier_next: (share) => trial(share, "whole").next.brier,
};
const shares = [...new Set(validation.trials.map((one) => one.share))];
const rows = shares.map((share) => `  {${Object.entries(fields).map(([name, of]) => literal(of(share), `${name} at ${share}`)).join(", ")}}`);

const lines = ["#pragma once", "", "// Made of tests/simulation/validation.json by scripts/make-validation.mjs.", "", "#include <array>", ""];
lines.push("namespace lagesbild::measured {", "");
for (const key of ["seeds", "boroughs", "areas"]) lines.push(`inline constexpr double validation_${key} = ${literal(validation[key], key)};`);
lines.push("", "struct RealCrime {", `  double ${Object.keys(fields).join(", ")};`, "};");
lines.push(`inline constexpr std::array<RealCrime, ${rows.length}> real_crime{{`, rows.join(",\n"), "}};");
// Tenths in which nothing was said are left out; they are told by where they begin.
const tenths = (share, truth) =>
  trial(share, "whole")[truth].tenths.map(
    (one) => `{${literal(Math.floor(10 * one.said) / 10, "tenth")}, ${literal(one.forecasts, "forecasts")}, ${literal(one.said, "said")}, ${literal(one.came_true / one.forecasts, "came")}}`,
  );
lines.push("", "/// What was said with about the same probability, of harm's first three.", "struct SaidAndCame {", "  double from, forecasts, said, came;", "};");
lines.push("struct RealTenths {", "  double share;", "  bool is_next;", "  std::array<SaidAndCame, 10> tenths;  ///< those without forecasts last", "};");
const told = shares.flatMap((share) => ["now", "next"].map((truth) => `  {${literal(share, "share")}, ${truth === "next"}, {{${tenths(share, truth).join(", ")}}}}`));
lines.push(`inline constexpr std::array<RealTenths, ${told.length}> real_tenths{{`, told.join(",\n"), "}};");
const jump = validation.jumps.find((one) => one.ranker === "whole");
if (!jump) throw new Error(`${results}: no jumps of the whole program`);
lines.push(`inline constexpr double tripled_brier = ${literal(jump.brier, "brier")};`, `inline constexpr double tripled_p = ${literal(jump.p, "p")};`);
lines.push("", "}  // namespace lagesbild::measured", "");
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, lines.join("\n"));
