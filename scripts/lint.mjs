// Checks the invariants of the design that a script can check, over every file that git tracks. Ends with how many
// checks passed and failed.
//
//   node scripts/lint.mjs

import './lib/help.mjs';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ownTranslations } from './own-translations.mjs';
import { privateNames } from './private-names.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path && existsSync(join(root, path)));
const text = (path) => readFileSync(join(root, path), 'utf8');
const code = tracked.filter((path) => /\.(cpp|hpp|c|h)$/.test(path));
const sources = code.filter((path) => path.startsWith('src/'));
const roomOf = (path) => path.split('/')[1];

// Which rooms a room may include from: bytes → data → model → analysis → words, export, intake → report → app → views → ui → program →
// platform.
const mayInclude = {
  model: [],
  data: ['model'],
  analysis: ['model'],
  words: ['model', 'analysis', 'generated'],
  export: ['model', 'data', 'analysis', 'words'],
  intake: ['model', 'data', 'words', 'export'],
  report: ['model', 'data', 'analysis', 'words', 'export'],
  app: ['model', 'data', 'analysis', 'words', 'export', 'intake', 'report'],
  cli: ['model', 'data', 'analysis', 'words', 'export', 'intake', 'report'],
  ui: ['model', 'words', 'generated'],
  views: ['model', 'analysis', 'words', 'intake', 'report', 'app', 'ui'],
  program: ['model', 'data', 'analysis', 'words', 'export', 'intake', 'report', 'app', 'cli', 'ui', 'views'],
  platform: ['model', 'ui', 'program', 'generated'],
};

// What of others' libraries only some may include.
const libraries = [
  { name: 'Dear ImGui', sign: /^(imgui|backends\/imgui)/, only: /^src\/(ui|platform)\// },
  { name: 'SDL', sign: /^SDL/, only: /^src\/platform\/(web|desktop)/ },
  { name: 'Emscripten', sign: /^emscripten/, only: /^src\/platform\/web/ },
  { name: 'nlohmann/json', sign: /^nlohmann\//, only: /^src\/data\// },
  { name: 'expat', sign: /^expat/, only: /^src\/intake\/table\// },
  { name: 'minizip', sign: /^(unzip|ioapi|zlib)\.h/, only: /^src\/intake\/table\// },
  { name: 'Boost.Math', sign: /^boost\//, only: /^src\/analysis\// },
];

const includesOf = (path) =>
  [...text(path).matchAll(/^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]/gm)].map((match) => match[1]);

// The code without comments and without what stands in quotes.
const bare = (path) =>
  text(path).replace(/\/\*[^]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, (found) => found.replace(/[^\n]/g, ' '));

function linesWith(paths, pattern, read = text) {
  return paths.flatMap((path) =>
    read(path).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

const checks = {
  'a room includes only from the rooms before it': () =>
    sources.flatMap((path) => {
      const allowed = mayInclude[roomOf(path)];
      if (!allowed) return [`${path}: no such room`];
      return includesOf(path)
        .filter((include) => include.includes('/'))
        .map((include) => [include, include.split('/')[0]])
        .filter(([, room]) => (room in mayInclude || room === 'generated') && room !== roomOf(path) && !allowed.includes(room))
        .map(([include]) => `${path} includes ${include}`);
    }),
  'a library is included only where it belongs': () =>
    sources.flatMap((path) =>
      includesOf(path).flatMap((include) =>
        libraries
          .filter(({ sign, only }) => sign.test(include) && !only.test(path))
          .map(({ name }) => `${path} includes ${name} (${include})`),
      ),
    ),
  'a topic of the views is named as in app/topics': () => {
    const topics = new Set(sources.filter((path) => path.startsWith('src/app/topics/')).map((path) => path.split('/')[3]));
    return sources
      .filter((path) => path.startsWith('src/views/'))
      .filter((path) => path.split('/')[2] !== 'frame' && !topics.has(path.split('/')[2]))
      .map((path) => `${path}: no such topic`);
  },
  'who may see a protected category is decided in one place': () =>
    linesWith(sources.filter((path) => !/^src\/(model\/disclosure\.cpp|data\/read\/manifest\.cpp)$/.test(path)),
      /(\.|->|::)restricted\b/, bare),
  'both languages stand beside each other, in words/texts': () =>
    sources
      .filter((path) => !/^src\/(model\/(text\.hpp|problem_code\.cpp)|words\/texts\.cpp)$/.test(path))
      .flatMap((path) => ownTranslations(bare(path)).map((line) => `${path}:${line} chooses its words by language`)),
  'every text is used': () => {
    const used = new Set(sources.flatMap((path) => [...text(path).matchAll(/\bText::(\w+)/g)].map((match) => match[1])));
    return tracked
      .filter((path) => /^src\/words\/texts\/.*\.inc$/.test(path))
      .flatMap((path) =>
        [...text(path).matchAll(/^TEXT\((\w+)/gm)].filter(([, name]) => !used.has(name)).map(([, name]) => `${path}: ${name}`),
      );
  },
  'our code throws nothing': () => linesWith(sources, /\bthrow\b(?!\s*\()/, bare),
  'nothing depends on the locale': () =>
    linesWith(sources, /\bstd::locale\b|\bsetlocale\b|\bstd::to_string\((?=[^)]*\.[0-9])|\bstrtod\b/, bare),
  'what a file keeps to itself has a name of its own in the room (they are compiled together)': () => {
    const places = new Map();
    for (const path of sources.filter((path) => path.endsWith('.cpp'))) {
      for (const name of privateNames(bare(path))) {
        const key = `${roomOf(path)}: ${name}`;
        places.set(key, [...(places.get(key) ?? []), path]);
      }
    }
    return [...places].filter(([, paths]) => paths.length > 1).map(([key, paths]) => `${key} is defined in ${paths.join(' and ')}`);
  },
  'a header is included once': () =>
    code.filter((path) => path.endsWith('.hpp') && !/^#pragma once$/m.test(text(path))),
  'a file is short enough to be read (450 lines)': () =>
    tracked
      .filter((path) => /\.(cpp|hpp|c|mjs|js|css|html|cmake|sh)$/.test(path) && !/_(data|grid)\.hpp$/.test(path))
      .map((path) => [path, text(path).split('\n').length - 1])
      .filter(([, lines]) => lines > 450)
      .map(([path, lines]) => `${path} has ${lines} lines`),
  'text becomes elements in one place only, and no text is run': () =>
    linesWith(tracked.filter((path) => /^(web|src\/platform\/web)\/.*\.(js|html)$/.test(path) && path !== 'web/markup.js'),
      /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|srcdoc|DOMParser|eval|execScript)\b|\bdocument\.write|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]/),
  'nothing is left undone': () =>
    linesWith(tracked.filter((path) => /^(src|web|tests|scripts)\/.*\.(cpp|hpp|c|mjs|js|css|html|cmake|sh)$/.test(path)),
      /\b(TO[D]O|FIX[M]E|X[X]X)\b/),
  'the top of the repository holds what it should': () => {
    const expected = new Set(['CMakeLists.txt', 'CMakePresets.json', 'src', 'web', 'assets', 'tests', 'scripts', 'README.md', 'LICENSE']);
    return [...new Set(tracked.map((path) => path.split('/')[0]))].filter((name) => !name.startsWith('.') && !expected.has(name));
  },
  'lock files name no registry': () =>
    linesWith(tracked.filter((path) => path.endsWith('package-lock.json')), /"resolved"/),
};

let failed = 0;
for (const [title, check] of Object.entries(checks)) {
  const found = check();
  if (!found.length) continue;
  failed++;
  console.log(`✗ ${title}:`);
  for (const line of found.slice(0, 20)) console.log(`    ${line}`);
  if (found.length > 20) console.log(`    … and ${found.length - 20} more`);
}
console.log(`invariants: ${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
