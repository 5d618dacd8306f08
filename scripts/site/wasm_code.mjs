// The functions of a wasm file with their sizes, and their names by the symbol map that the linker wrote beside it.

import { readFileSync } from 'node:fs';

function reader(bytes) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  return {
    number,
    byte: () => bytes[at++],
    skip: (count) => (at += count),
    at: () => at,
    end: () => at >= bytes.length,
  };
}

// Of the import section only how many functions it has is wanted: they come first in the numbering.
function importedFunctions(read) {
  let functions = 0;
  for (let left = read.number(); left > 0; left--) {
    read.skip(read.number());
    read.skip(read.number());
    const kind = read.byte();
    if (kind === 0) functions += 1;
    if (kind === 1) read.byte();
    if (kind === 1 || kind === 2) {
      const limits = read.number();
      read.number();
      if (limits & 1) read.number();
    } else if (kind === 3) read.skip(2);
    else read.number();
  }
  return functions;
}

/// { functions: [{ name, size }], code, data }: bytes of each function's body and of the two sections.
export function codeOf(wasmFile, symbolFile) {
  const names = new Map(
    readFileSync(symbolFile, 'utf8').split('\n').filter(Boolean).map((line) => {
      const [, index, name] = /^(\d+):(.*)$/.exec(line);
      return [Number(index), name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))];
    }),
  );
  const read = reader(readFileSync(wasmFile));
  read.skip(8);
  let imported = 0;
  const found = { functions: [], code: 0, data: 0 };
  while (!read.end()) {
    const section = read.byte();
    const size = read.number();
    const end = read.at() + size;
    if (section === 2) imported = importedFunctions(read);
    if (section === 10) {
      found.code = size;
      const count = read.number();
      for (let index = imported; index < imported + count; index++) {
        const body = read.number();
        found.functions.push({ name: names.get(index) ?? `function ${index}`, size: body });
        read.skip(body);
      }
    }
    if (section === 11) found.data = size;
    read.skip(end - read.at());
  }
  return found;
}
