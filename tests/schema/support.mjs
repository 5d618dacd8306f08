// The published schemas, compiled, and a situation folder read the way its manifest says.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const schema_folder = join(root, "assets/schema");

export const read_json = (path) => JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));

/** {situation: validate, areas: validate, …}; a validate function has `errors` after it returned false. */
export function compile_schemas() {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
  addFormats(ajv);
  const names = readdirSync(schema_folder).filter((name) => name.endsWith(".schema.json"));
  for (const name of names) ajv.addSchema(read_json(join(schema_folder, name)), name);
  return Object.fromEntries(names.map((name) => [name.replace(".schema.json", ""), ajv.getSchema(name)]));
}

/** Which kind of file each path of a situation is: [{path, kind}], the manifest first. */
export function files_of(manifest) {
  const single = ["areas", "surveys", "measures", "decisions", "agreement", "reports", "ground", "published"];
  return [
    { path: "lagesbild.json", kind: "situation" },
    ...manifest.incidents.map((path) => ({ path, kind: "incidents" })),
    ...single.filter((kind) => manifest[kind]).map((kind) => ({ path: manifest[kind], kind })),
  ];
}

export const files_of_folder = (folder) => files_of(read_json(join(folder, "lagesbild.json")));

/** The situation folders that must hold, by name; `absent` where one is not in the repository and not beside it. */
export function good_situations() {
  const golden = join(process.env.LAGESBILD_SHARED ?? join(root, "../shared"), "reference/golden");
  const edge = join(root, "tests/data/edge");
  const edges = existsSync(edge) ? readdirSync(edge, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  return [
    { name: "the demonstration", folder: join(root, "assets/demo") },
    { name: "the base of the bad documents", folder: join(root, "tests/data/bad/base") },
    ...edges.map((entry) => ({ name: `the edge case ${entry.name}`, folder: join(edge, entry.name) })),
    { name: "the golden example", folder: golden, absent: !existsSync(golden) },
  ];
}
