// The interface's zero is open, and nothing else of the face has changed. HarfBuzz, which also cuts the face down, reads it.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withPlainZero } from '../../scripts/lib/plain_zero.mjs';

const require = createRequire(new URL('../../scripts/package.json', import.meta.url));
const face = (name) => readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`));

async function outlines(bytes) {
  const { Blob, Buffer, Face, Font, shape } = await import(require.resolve('harfbuzzjs'));
  const font = new Font(new Face(new Blob(bytes), 0));
  const count = bytes.readUInt16BE(tableOffset(bytes, 'maxp') + 4);
  const buffer = new Buffer();
  buffer.addText('0');
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const zero = buffer.getGlyphInfos()[0].codepoint;
  return { zero, paths: Array.from({ length: count }, (_, glyph) => font.glyphToPath(glyph)) };
}

function tableOffset(bytes, name) {
  for (let record = 12; ; record += 16) {
    if (bytes.toString('latin1', record, record + 4) === name) return bytes.readUInt32BE(record + 8);
  }
}

function sumOf(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

const contours = (path) => path.split('M').length - 1;

for (const name of ['400Regular/AtkinsonHyperlegibleNext_400Regular', '700Bold/AtkinsonHyperlegibleNext_700Bold']) {
  test(`${name}: the zero loses its stroke, no other sign changes`, async () => {
    const struck = await outlines(face(name));
    const opened = await outlines(withPlainZero(face(name)));
    assert.equal(contours(struck.paths[struck.zero]), 3);
    assert.equal(contours(opened.paths[opened.zero]), 2);
    const changed = struck.paths.map((path, glyph) => (path === opened.paths[glyph] ? -1 : glyph)).filter((glyph) => glyph >= 0);
    assert.ok(changed.includes(struck.zero));
    // The zero of one width is the same, moved aside.
    assert.ok(changed.length <= 2, `changed: ${changed}`);
    for (const glyph of changed) assert.equal(contours(opened.paths[glyph]), 2);
  });

  test(`${name}: the file's checksum is what the format wants`, () => {
    assert.equal(sumOf(withPlainZero(face(name))), 0xb1b0afba);
  });
}

test('a face whose zero is open already is told', () => {
  const open = withPlainZero(face('400Regular/AtkinsonHyperlegibleNext_400Regular'));
  assert.throws(() => withPlainZero(open), /2 contours/);
});
