// What the packaged program for the web is made of: see scripts/size.
//
//   node scripts/site/size.mjs [--functions N] [--build build/web]

import '../lib/help.mjs';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { codeOf } from './wasm_code.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: { functions: { type: 'string', default: '0' }, build: { type: 'string', default: join(root, 'build', 'web') } },
});

// The first that a function's name fits is where it belongs.
const parts = [
  ['std over our types', /^(?:\w[\w:<>,*& ]*? )?std::.*lagesbild::|^void std::.*lagesbild::/],
  ...['model', 'data', 'analysis', 'words', 'exports', 'app', 'ui', 'views', 'program', 'cli', 'platform'].map((room) => [
    `src/${room}`.replace('exports', 'export'),
    new RegExp(`lagesbild::${room}::`),
  ]),
  ['src, in no room of its own', /lagesbild/],
  ['nlohmann/json', /nlohmann::/],
  ['Boost.Math', /boost::/],
  ['Dear ImGui', /^(?:void |bool |float |int )?Im[A-Z]\w*|^stb|^ImGui|^Im/],
  ['SDL2', /^(?:SDL|SW_|GLES2|Emscripten_|DUMMY|Blit|UnRLE|WIN_|YUV|IsGameController)|_SDL|SDL_/],
  ['std', /std::|^operator (?:new|delete)|^__cxx|^__dynamic_cast/],
];
const partOf = (name) => parts.find(([, sign]) => sign.test(name))?.[0] ?? 'libc, the runtime and what has no name that tells';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
const line = (what, bytes, more = '') => console.log(`${what.padEnd(52)} ${kilobytes(bytes)}${more}`);

console.log('What is sent, as brotli:');
const hosted = join(root, 'dist', 'hosted');
let sent = 0;
for (const name of readdirSync(hosted).filter((file) => /\.(html|js|css|wasm|svg)$/.test(file))) {
  const size = brotliCompressSync(readFileSync(join(hosted, name))).length;
  sent += size;
  line(`  ${name}`, size);
}
line('  together', sent);
line('the offline file', statSync(join(root, 'dist', 'offline', 'lagesbild.html')).size);

const { functions, code, data } = codeOf(join(options.build, 'lagesbild.wasm'), join(options.build, 'lagesbild.js.symbols'));
const found = new Map();
for (const each of functions) {
  const part = partOf(each.name);
  found.set(part, [...(found.get(part) ?? []), each]);
}
const sum = (list) => list.reduce((total, each) => total + each.size, 0);
console.log(`\nThe wasm: ${kilobytes(code).trim()} of code in ${functions.length} functions, ${kilobytes(data).trim()} of data. The code:`);
for (const [part, list] of [...found].sort((a, b) => sum(b[1]) - sum(a[1]))) {
  line(`  ${part}`, sum(list), `${String(list.length).padStart(7)} functions`);
  const largest = list.sort((a, b) => b.size - a.size).slice(0, Number(options.functions));
  for (const { name, size } of largest) console.log(`      ${String(size).padStart(6)}  ${name.slice(0, 140)}`);
}
