// Writing JSON so that people can read a diff: one record a line, the rest indented by one blank.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const is_plain = (value) => value === null || typeof value !== "object";
const is_flat = (value) =>
  is_plain(value) || (Array.isArray(value) ? value : Object.values(value)).every(is_plain);

/** Arrays of records get one record a line; arrays of plain values one line in all. */
function print(value, indent) {
  const inner = `${indent} `;
  if (is_plain(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0 || value.every(is_plain)) return JSON.stringify(value);
    return `[\n${value.map((item) => `${inner}${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (indent !== "" && is_flat(value)) return JSON.stringify(value);
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`).join(",\n")}\n${indent}}`;
}

export const to_json = (value) => `${print(value, "")}\n`;

/** Writes {relative path: value} under `folder`. */
export function write_files(folder, files) {
  for (const [path, value] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, to_json(value));
  }
}
