// The notices of the third-party code and fonts that are really in a build for the web: found from what the link reads,
// not from a list kept by hand.
//
//   node scripts/site/notices.mjs [build/web]      prints them

import '../lib/help.mjs';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// A paragraph of a Debian copyright file, by the name of its licence.
function paragraph(text, licence) {
  const found = text.split(/\n\n+/).find((part) => part.startsWith(`License: ${licence}\n`));
  if (!found) throw new Error(`no licence ${licence}`);
  return found.replace(/^License: .*\n/, '').replace(/^ \.$/gm, '').replace(/^ /gm, '');
}

const first = (...paths) => paths.find((path) => existsSync(path));

function read(path, licence) {
  const text = readFileSync(path, 'utf8');
  return licence && /^Format: /.test(text) ? paragraph(text, licence) : text;
}

// A part is in the build when its sign is in a path that the link reads; the first group of the sign is its folder.
const parts = [
  {
    name: 'Dear ImGui',
    sign: /^(.*\/imgui[^/]*)\/imgui\.cpp$/,
    text: (folder) => read(join(folder, 'LICENSE.txt')),
    also: 'It contains stb_rect_pack, stb_textedit and stb_truetype by Sean Barrett, which are in the public domain.\n',
  },
  {
    name: 'SDL2',
    sign: /^(.*\/sdl2[^/]*)\/(?:lib\/libSDL2\.a|src\/SDL\.c)$/,
    text: (folder) => read(join(folder, 'LICENSE.txt')),
  },
  {
    name: 'nlohmann/json (Copyright 2013-2023 Niels Lohmann; parts Copyright 2009 Florian Loitsch, 2008-2009 Bjoern Hoehrmann)',
    sign: /^(.*\/json[^/]*)\/(?:single_)?include\/nlohmann\/.*$/,
    text: (folder) => read(first(join(folder, 'LICENSE.MIT'), join(folder, 'copyright')), 'Expat'),
  },
  {
    name: 'Boost.Math',
    sign: /^(.*\/boost[_-]math[^/]*)\/.*boost\/math\/.*$/,
    text: (folder) => read(first(join(folder, 'LICENSE_1_0.txt'), join(folder, 'copyright')), 'BSL-1.0'),
  },
  {
    name: 'zlib, with minizip by Gilles Vollant',
    sign: /^(.*\/zlib[^/]*)\/inflate\.c$/,
    text: (folder) => read(join(folder, 'LICENSE')),
  },
  {
    name: 'Expat',
    sign: /^(.*\/expat[^/]*)\/expat\/lib\/xmlparse\.c$/,
    text: (folder) => read(join(folder, 'COPYING')),
  },
];

// The compiler's own libraries are in every build.
function systemLibraries(emscripten) {
  const musl = readFileSync(join(emscripten, 'system', 'lib', 'libc', 'musl', 'COPYRIGHT'), 'utf8');
  const licence = first(join(emscripten, 'LICENSE'), join(emscripten, 'copyright'));
  const text = licence ? read(licence, 'Expat') : '';
  return [
    ['Emscripten (Copyright The Emscripten Authors)', text],
    ['musl libc', musl],
    [
      'LLVM: compiler-rt, libc++, libc++abi (Copyright The LLVM Project)',
      'Licensed under the Apache License, Version 2.0 with LLVM Exceptions: https://llvm.org/LICENSE.txt\n' +
        'By the exception, what the compiler puts into a program carries no obligation.\n',
    ],
  ];
}

const fonts = [
  ['The typeface Atkinson Hyperlegible Next', '@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT'],
  ['The typeface Inter', '@expo-google-fonts/inter/LICENSE_FONT'],
];

// Every file that the program is made of: what the linker reads, what those were compiled from, and their headers.
function ingredients(build) {
  const ninja = (...words) => execFileSync('ninja', ['-C', build, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const inputs = ninja('-t', 'inputs', 'lagesbild.js').split('\n').slice(0);
  const objects = new Set(inputs.filter((path) => path.endsWith('.o')));
  const found = new Set(inputs);
  let ours = false;
  for (const line of ninja('-t', 'deps').split('\n')) {
    if (line && !line.startsWith(' ')) ours = objects.has(line.split(':')[0]);
    else if (ours && line.trim()) found.add(resolve(build, line.trim()));
  }
  return found;
}

export function notices(build) {
  const files = [...ingredients(build)];
  const sections = [];
  for (const part of parts) {
    const match = files.map((path) => part.sign.exec(path)).find(Boolean);
    if (match) sections.push([part.name, part.text(match[1]) + (part.also ? `\n${part.also}` : '')]);
  }
  const cache = readFileSync(join(build, 'CMakeCache.txt'), 'utf8');
  const emscripten = /^CMAKE_TOOLCHAIN_FILE[^=]*=(.*)\/cmake\/Modules\/Platform\/Emscripten\.cmake$/m.exec(cache)[1];
  sections.push(...systemLibraries(emscripten));
  if (files.some((path) => path.endsWith('generated/fonts.cpp'))) {
    for (const [name, path] of fonts) sections.push([name, readFileSync(require.resolve(path), 'utf8')]);
  }
  const line = '='.repeat(78);
  return (
    'Lägesbild contains the following third-party software and fonts.\n\n' +
    sections.map(([name, text]) => `${line}\n${name}\n${line}\n\n${text.trim()}\n`).join('\n')
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(notices(resolve(process.argv[2] ?? join(root, 'build', 'web'))));
}
