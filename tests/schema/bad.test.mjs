import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compile_schemas, files_of_folder, read_json, root } from "./support.mjs";

const folder = join(root, "tests/data/bad");
const { cases } = read_json(join(folder, "cases.json"));
const schemas = compile_schemas();
const kinds = Object.fromEntries(files_of_folder(join(folder, "base")).map(({ path, kind }) => [path, kind]));

const is_json = (path) => {
  try {
    JSON.parse(readFileSync(path, "utf8"));
    return true;
  } catch {
    return false;
  }
};

/** What the schema says of a document: undefined where it holds, else the places of the errors. */
function error_places({ document, replaces }) {
  const validate = schemas[kinds[replaces]];
  return validate(read_json(join(folder, document))) ? undefined : validate.errors.map((error) => error.instancePath);
}

for (const each of cases.filter((one) => one.by === "schema")) {
  test(`the schema finds ${each.why} in ${each.document} at "${each.pointer}"`, () => {
    const places = error_places(each);
    assert.ok(places, "the schema holds, but should not");
    assert.ok(places.includes(each.pointer), `found at ${places.join(", ")}`);
    for (const place of places) {
      const is_on_the_way = each.pointer.startsWith(place) || place.startsWith(each.pointer);
      assert.ok(is_on_the_way, `another error, at ${place}`);
    }
  });
}

test("what only a reader can find holds the schema, or is no JSON at all", () => {
  const left = cases.filter((one) => one.by === "reader");
  assert.ok(left.length > 0);
  for (const each of left) {
    const path = join(folder, each.document);
    if (is_json(path)) assert.equal(error_places(each), undefined, each.document);
  }
});

test("every bad document is in the list, once", () => {
  const files = readdirSync(folder).filter((name) => !["base", "cases.json"].includes(name));
  assert.deepEqual(cases.map((each) => each.document).sort(), files.sort());
  for (const each of cases) {
    assert.ok(["schema", "reader"].includes(each.by) && kinds[each.replaces], each.document);
  }
});
