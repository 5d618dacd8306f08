// embed.d.ts as those who write an intranet's pages meet it: compiled with a page that uses all of it, and with mistakes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import ts from 'typescript';

const place = (name) => fileURLToPath(new URL(`embed/${name}`, import.meta.url));

/// The lines that do not compile, and what is said of each.
function faults(name) {
  const program = ts.createProgram([place(name)], { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] });
  return ts.getPreEmitDiagnostics(program).map((each) => ({
    file: each.file?.fileName,
    line: each.file ? each.file.getLineAndCharacterOfPosition(each.start).line + 1 : 0,
    says: ts.flattenDiagnosticMessageText(each.messageText, ' '),
  }));
}

test('a page that uses every part of the types compiles', () => {
  assert.deepEqual(faults('page.ts'), []);
});

test('each mistake that the types are there to stop is stopped, and nothing else', () => {
  const wrong = readFileSync(place('mistakes.ts'), 'utf8').split('\n').flatMap((line, index) => (line.endsWith('// wrong') ? [index + 1] : []));
  assert.ok(wrong.length > 8);
  const said = faults('mistakes.ts');
  assert.deepEqual(said.filter(({ file }) => file !== place('mistakes.ts')), []);
  assert.deepEqual([...new Set(said.map(({ line }) => line))], wrong);
});
