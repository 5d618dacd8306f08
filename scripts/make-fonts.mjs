// Writes fonts.cpp and fonts.hpp into the folder given: the interface's face in two weights, cut down to the signs that
// the interface uses, as bytes.
//
//   node scripts/make-fonts.mjs FOLDER

import './lib/help.mjs';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { withPlainZero } from './lib/plain_zero.mjs';

// The signs that the first face lacks are taken from the second; the program merges them into both weights.
const faces = {
  regular: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  signs: '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
};

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

// Basic Latin, Latin-1 and Latin Extended-A: every name of a person or a street in Europe.
const letters = range(0x20, 0x7e) + range(0xa0, 0xac) + range(0xae, 0x17f);
const signs = '−–—·…’‘”“«»≥≤±×÷≈≠→←↑↓▲▼●○■□✓✕°§%‰²³½αβδθλμνπσφχΣΔ′\u2009\u202f\u2011';
const wanted = new Set(letters + signs);

// The code points of a font's character map (formats 4 and 12 of the OpenType specification).
function codePoints(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set();
  for (let table = 0; table < view.getUint16(4); table++) {
    const record = 12 + 16 * table;
    if (view.getUint32(record) !== 0x636d6170) continue; // 'cmap'
    const cmap = view.getUint32(record + 8);
    for (let index = 0; index < view.getUint16(cmap + 2); index++) {
      const sub = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
      if (view.getUint16(sub) === 4) {
        const segments = view.getUint16(sub + 6) / 2;
        for (let segment = 0; segment < segments; segment++) {
          const end = view.getUint16(sub + 14 + 2 * segment);
          const start = view.getUint16(sub + 16 + 2 * segments + 2 * segment);
          for (let code = start; code <= end && code < 0xffff; code++) found.add(code);
        }
      } else if (view.getUint16(sub) === 12) {
        for (let group = 0; group < view.getUint32(sub + 12); group++) {
          const at = sub + 16 + 12 * group;
          for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code++) found.add(code);
        }
      }
    }
  }
  return found;
}

function arrayOf(name, bytes) {
  const rows = [];
  for (let at = 0; at < bytes.length; at += 24) rows.push([...bytes.subarray(at, at + 24)].join(','));
  return `constexpr unsigned char ${name}[] = {\n${rows.join(',\n')}};\n`;
}

const folder = process.argv[2];
if (!folder) throw new Error('which folder? node scripts/make-fonts.mjs FOLDER');
mkdirSync(folder, { recursive: true });

const name_of = (sign) => `${sign} U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const require = createRequire(import.meta.url);
let left = wanted;
let arrays = '';
for (const [name, path] of Object.entries(faces)) {
  const whole = readFileSync(require.resolve(path));
  const has = codePoints(whole);
  const take = [...(name === 'signs' ? left : wanted)].filter((sign) => has.has(sign.codePointAt(0)));
  if (name !== 'bold') left = new Set([...left].filter((sign) => !has.has(sign.codePointAt(0))));
  // No hints and of the layout only the digits of one width, for the elements' tables: Dear ImGui knows nothing of either,
  // and the elements are to be as wide as what it paints.
  const cut = await subsetFont(whole, take.join(''), {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: ['tnum'],
    dropTables: ['GDEF', 'GPOS', 'STAT', 'prep', 'gasp', 'DSIG'],
  });
  const subset = name === 'signs' ? cut : withPlainZero(cut);
  arrays += arrayOf(`${name}_bytes`, subset);
  console.log(`font: ${name}: ${take.length} signs, ${subset.length} bytes of ${whole.length}`);
  if (name === 'signs') console.log(`font: taken from the second face: ${take.join(' ')}`);
}
console.log(`font: in neither face: ${[...left].map(name_of).join(', ') || 'none'}`);

writeFileSync(
  join(folder, 'fonts.hpp'),
  `#pragma once

#include <span>

namespace lagesbild::ui {

// The interface's face as the bytes of a TrueType file, alive for the whole program.
std::span<const unsigned char> font_regular();
std::span<const unsigned char> font_bold();

// The signs that the face lacks (arrows, triangles, Greek letters), to be merged into both weights.
std::span<const unsigned char> font_signs();

}  // namespace lagesbild::ui
`,
);
writeFileSync(
  join(folder, 'fonts.cpp'),
  `#include "generated/fonts.hpp"

namespace {
${arrays}}  // namespace

namespace lagesbild::ui {
std::span<const unsigned char> font_regular() { return regular_bytes; }
std::span<const unsigned char> font_bold() { return bold_bytes; }
std::span<const unsigned char> font_signs() { return signs_bytes; }
}  // namespace lagesbild::ui
`,
);
