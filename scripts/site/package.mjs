// Makes the two outputs out of one link of the code:
//
//   dist/hosted/            index.html, one script, styles and wasm, named by what is in them, data/: to copy to a web server
//   dist/offline/           lagesbild.html, one file that opens from file://, and lagesbild-data.js beside it
//
//   node scripts/site/package.mjs [--build build/web] [--data assets/demo] [--out dist] [--gallery]
//
// What it asks of web/:
// - index.html names every script and style by a plain relative src or href, scripts as classic scripts with `defer`,
//   and lagesbild.js (the build's output) among them. It has no inline script and no inline style. Out of them comes one
//   script, in their order; each may rely on what the ones before it have put into `lagesbild`. What says
//   data-only="hosted" is left out of the offline file.
// - lagesbild.wasm is found by lagesbild.js itself, beside it; no other file needs to know its name.
// - data is fetched from data/PATH, unless window.lagesbildData is there: an object from PATH to the file's text. The page
//   asks for the files that the manifest names while the wasm is still under way; that is all it knows of them, so another
//   situation put in their place is read all the same.
// - offline, the script runs at the end of the body; the wasm lies, gzipped and in base64, in
//   <template id="lagesbild-wasm">; unpacked it goes into the module's wasmBinary. A missing data script is no error.
// - embed.js, its types and its example are for other sites: they are copied under their own names.
// - worker.js keeps the program for when there is no net, where offline.json asks for it; webapp.json and the icons are for
//   installing it then. The worker is told here which files the version is made of.
// - server/ holds the settings of three web servers; they are copied beside the page. Apache's has to be renamed to .htaccess: where a server
//   forbids what stands in it, it would answer nothing else.
// - --gallery makes dist/gallery/hosted of the gallery that tests and pictures are made of.

import '../lib/help.mjs';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { notices } from './notices.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options } = parseArgs({
  options: {
    build: { type: 'string', default: join(root, 'build', 'web') },
    data: { type: 'string', default: join(root, 'assets', 'demo') },
    out: { type: 'string', default: join(root, 'dist') },
    gallery: { type: 'boolean', default: false },
  },
});

const web = join(root, 'web');
const unhashed = new Set(['index.html', 'embed.js', 'embed.d.ts', 'worker.js', 'offline.json', 'webapp.json', 'icon-192.png', 'icon-512.png']);
// Pages that are read beside the program: they name files as the page does.
const beside = ['embed.html', 'publicering.html', 'tillganglighet.html'];

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

function hashedName(name, bytes) {
  const extension = extname(name);
  return `${name.slice(0, -extension.length)}.${hashOf(bytes)}${extension}`;
}

function fresh(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

// The files that a page needs, by the name that the page calls them.
function readSite() {
  const files = new Map();
  for (const path of filesUnder(web)) if (!path.startsWith(join(web, 'server'))) files.set(relative(web, path).split(sep).join('/'), readFileSync(path));
  for (const [name, bytes] of files) {
    if (name.endsWith('.css')) files.set(name, Buffer.from(transformSync(bytes.toString(), { loader: 'css', minify: true, target: 'chrome105', charset: 'utf8' }).code));
  }
  for (const name of ['lagesbild.js', 'lagesbild.wasm']) files.set(name, readFileSync(join(options.build, options.gallery ? 'gallery' : '', name)));
  return files;
}

// The page's scripts as one, without what only people read. In the syntax of the first browsers that have WebAssembly: what
// says that a browser lacks something has to run in it.
function bundled(files, wasmName, output) {
  const scripts = [];
  const html = replaceReferences(files.get('index.html').toString(), files, ({ tag, kind, name }) => {
    if (kind !== 'script') return tag;
    const [, only = output] = /\bdata-only="(\w+)"/.exec(tag) ?? [];
    if (only === output) scripts.push(files.get(name).toString());
    return '';
  }).replace(/\n\s*\n/g, '\n');
  // To the one script, Emscripten's is no module. Where esbuild sees one it puts all into a function that is only called later,
  // which browsers read twice, the second time while the page waits.
  const asModule = /^if \(typeof exports === 'object'[^]*?^ {2}define\(.*$/m;
  const plain = scripts.map((script) => script.replace(asModule, ''));
  const { code } = transformSync(plain.join('\n;').replaceAll('lagesbild.wasm', wasmName), {
    minify: true,
    format: 'iife',
    target: 'es2017',
    charset: 'utf8',
    legalComments: 'none',
  });
  return { html, script: Buffer.from(code) };
}

// What the situation's manifest names, itself first: every string in it that is a file of the folder.
function situationFiles() {
  const manifest = join(options.data, 'lagesbild.json');
  if (options.gallery || !existsSync(manifest)) return [];
  const named = [];
  JSON.parse(readFileSync(manifest, 'utf8'), (_, value) => {
    if (typeof value === 'string' && existsSync(join(options.data, value)) && statSync(join(options.data, value)).isFile()) named.push(value);
    return value;
  });
  return ['lagesbild.json', ...new Set(named)];
}

// Every src and href of the page that names a file of ours, replaced; fails on one that names none.
function replaceReferences(html, files, replace) {
  return html.replace(/<(script|link)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>(?:<\/script>)?/g, (tag, kind, target) => {
    const name = target.replace(/^\.\//, '');
    if (/^(data:|https?:)/.test(name)) return tag;
    if (!files.has(name)) throw new Error(`web/index.html names ${target}, which is neither in web/ nor built`);
    return replace({ tag, kind, target, name });
  });
}

function writeHosted(files) {
  const out = fresh(join(options.out, options.gallery ? 'gallery/hosted' : 'hosted'));
  const names = new Map();
  const put = (name, bytes) => {
    names.set(name, unhashed.has(name) ? name : hashedName(name, bytes));
    mkdirSync(dirname(join(out, names.get(name))), { recursive: true });
    writeFileSync(join(out, names.get(name)), bytes);
  };

  // The script names the wasm, so the wasm's new name comes first.
  const wasmName = hashedName('lagesbild.wasm', files.get('lagesbild.wasm'));
  const { html: unnamed, script } = bundled(files, wasmName, 'hosted');
  put('lagesbild.js', script);
  for (const [name, bytes] of files) if (name !== 'index.html' && !beside.includes(name) && (!name.endsWith('.js') || unhashed.has(name))) put(name, bytes);

  const preload = (path, more = '') => `<link rel="preload" href="${path}" as="fetch"${more} crossorigin>\n`;
  // The program before all else, and the data last: what is named first gets the connection that the page came by, and where
  // six are open at a time there is no seventh for what would be named after the styles.
  const first = preload(wasmName, ' type="application/wasm" fetchpriority="high"') + `<script src="${names.get('lagesbild.js')}" defer fetchpriority="high"></script>\n`;
  const last = situationFiles().map((path) => preload(`data/${path.split('/').map(encodeURIComponent).join('/')}`, ' fetchpriority="low"')).join('');
  const html = replaceReferences(unnamed, files, ({ tag, target, name }) => tag.replace(`"${target}"`, `"${names.get(name)}"`))
    .replace(/(?=<title>)/i, () => first)
    .replace(/<\/head>/i, () => `${last}</head>`);
  if (/<style\b|<script(?![^>]*\bsrc=)[^>]*>|\sstyle="|\son[a-z]+="/i.test(html)) {
    throw new Error('web/index.html has an inline script or style, which the content security policy forbids');
  }
  writeFileSync(join(out, 'index.html'), html);
  writeWorker(out, html);
  if (!options.gallery) {
    for (const name of beside) {
      const page = replaceReferences(files.get(name).toString(), files, ({ tag, target, name }) => tag.replace(`"${target}"`, `"${names.get(name)}"`));
      writeFileSync(join(out, name), page);
    }
    writeForServers(out);
  }
  if (existsSync(options.data) && !options.gallery) cpSync(options.data, join(out, 'data'), { recursive: true });
  return out;
}

// What keeps the program for when there is no net is told which files its version is.
function writeWorker(out, html) {
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.[0-9a-f]{10}\.\w+)"/g)].map(([, name]) => name);
  const code = readFileSync(join(web, 'worker.js'), 'utf8').replace('const files = [];', `const files = ${JSON.stringify([...new Set(named)].sort())};`);
  writeFileSync(join(out, 'worker.js'), transformSync(code, { minify: true, target: 'es2020', charset: 'utf8' }).code);
}

// The settings of web servers, and compressed copies of what never changes under its name.
function writeForServers(out) {
  const hashed = filesUnder(out).map((path) => relative(out, path).split(sep).join('/')).filter((name) => /\.[0-9a-f]{10}\.(js|css|wasm|svg)$/.test(name));
  for (const name of hashed) {
    const bytes = readFileSync(join(out, name));
    writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes));
  }
  const settings = (name) => readFileSync(join(web, 'server', name), 'utf8');
  writeFileSync(join(out, 'nginx.conf'), settings('nginx.conf'));
  writeFileSync(join(out, 'apache.htaccess'), settings('apache.htaccess'));
  // IIS knows no pattern here, so each is named.
  const kept = (name) =>
    `  <location path="${name}">\n    <system.webServer>\n      <staticContent>\n        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />\n` +
    '      </staticContent>\n    </system.webServer>\n  </location>\n';
  writeFileSync(join(out, 'web.config'), settings('web.config').replace('  <!-- hashed files -->\n', hashed.map(kept).join('')));
}

// A text as a JavaScript string, in the kind of quotes that JSON does not use, so that little is escaped.
function scriptString(text) {
  const escapes = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\u2028': '\\u2028', '\u2029': '\\u2029', '<': '\\x3c' };
  return `'${text.replace(/[\\'\n\r\u2028\u2029]|<(?=[!/])/g, (sign) => escapes[sign])}'`;
}

function dataScript() {
  const entries = filesUnder(options.data).map((path) => {
    const name = relative(options.data, path).split(sep).join('/');
    return `${scriptString(name)}:\n${scriptString(readFileSync(path, 'utf8'))}`;
  });
  return `// The situation that lagesbild.html beside this file shows: path → text of the file.\nwindow.lagesbildData={\n${entries.join(',\n')}\n};\n`;
}

function dataUrl(name, bytes) {
  const types = { '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon' };
  const type = types[extname(name)];
  if (!type) throw new Error(`how is ${name} to be put into one file? scripts/site/package.mjs does not know`);
  return `data:${type};base64,${bytes.toString('base64')}`;
}

function writeOffline(files) {
  const out = fresh(join(options.out, 'offline'));
  const { html: unnamed, script } = bundled(files, 'lagesbild.wasm', 'offline');
  let html = replaceReferences(unnamed, files, ({ tag, target, name }) => {
    const bytes = files.get(name);
    if (/rel="stylesheet"/.test(tag)) return `<style>\n${bytes.toString().replaceAll(/<\/style/gi, '<\\/style')}</style>`;
    return tag.replace(`"${target}"`, `"${dataUrl(name, bytes)}"`);
  });
  const wasm = gzipSync(files.get('lagesbild.wasm'), { level: constants.Z_BEST_COMPRESSION }).toString('base64');
  const tail = [
    `<template id="lagesbild-wasm">${wasm}</template>`,
    '<script src="lagesbild-data.js"></script>',
    `<script>\n${script.toString().replaceAll(/<(?=\/script|!--)/gi, '\\x3c')}\n</script>`,
  ].join('\n');
  html = html.replace(/<\/body>/i, () => `${tail}\n</body>`);
  if (!html.includes('id="lagesbild-wasm"')) throw new Error('web/index.html has no </body>');
  writeFileSync(join(out, 'lagesbild.html'), html);
  if (existsSync(options.data)) writeFileSync(join(out, 'lagesbild-data.js'), dataScript());
  return out;
}

const files = readSite();
if (!files.has('index.html')) throw new Error('web/index.html is missing');
const text = options.gallery ? '' : notices(options.build);
for (const out of options.gallery ? [writeHosted(files)] : [writeHosted(files), writeOffline(files)]) {
  if (text) writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), text);
  for (const path of filesUnder(out)) console.log(`${String(statSync(path).size).padStart(9)}  ${relative(options.out, path)}`);
}
