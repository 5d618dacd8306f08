import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { demo, root } from "./support.mjs";

const files_in = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.path, entry.name).slice(folder.length + 1))
    .sort();

test("the generator writes the committed demonstration again, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "lagesbild-demo-"));
  try {
    const [situation, record] = [join(folder, "situation"), join(folder, "record")];
    execFileSync(process.execPath, [join(root, "scripts/demo/main.mjs"), situation, record]);
    assert.deepEqual(files_in(situation), files_in(demo));
    for (const path of files_in(demo)) {
      assert.ok(readFileSync(join(situation, path)).equals(readFileSync(join(demo, path))), `${path} differs`);
    }
    const planted = "planted.json";
    assert.ok(readFileSync(join(record, planted)).equals(readFileSync(join(root, "scripts/demo", planted))), planted);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
