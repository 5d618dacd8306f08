// The two outputs as files: what a web server and a shared folder are given. scripts/test site builds them first.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hosted = join(root, 'dist', 'hosted');
const offline = join(root, 'dist', 'offline');
const demo = join(root, 'assets', 'demo');

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]);

const index = readFileSync(join(hosted, 'index.html'), 'utf8');
const page = readFileSync(join(offline, 'lagesbild.html'), 'utf8');
const programFiles = filesUnder(hosted).filter((path) => /\.(html|js|css|wasm|svg)$/.test(path) && !path.startsWith(join(hosted, 'data')) && !/\/(embed|publicering|tillganglighet|worker)\.(js|html)$/.test(path));
const wasm = readFileSync(programFiles.find((path) => extname(path) === '.wasm'));

test('everything that the hosted page names is there, by a relative address', () => {
  const named = [...index.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  assert.ok(named.length >= 5, `only ${named}`);
  for (const name of named) {
    assert.match(name, /^(data\/)?[\w.][\w./-]*$/, 'a relative address works from any sub-path');
    assert.ok(statSync(join(hosted, name)).isFile());
  }
});

test('the hosted page has one script, and asks for the files of the situation beside it', () => {
  assert.equal([...index.matchAll(/<script\b/g)].length, 1);
  const asked = [...index.matchAll(/<link rel="preload" href="data\/([^"]+)"/g)].map((match) => match[1]);
  assert.equal(asked[0], 'lagesbild.json');
  const manifest = readFileSync(join(demo, 'lagesbild.json'), 'utf8');
  for (const name of asked.slice(1)) assert.ok(manifest.includes(`"${name}"`), name);
  const all = filesUnder(demo).map((path) => relative(demo, path)).filter((name) => manifest.includes(`"${name}"`));
  assert.deepEqual([...asked.slice(1)].sort(), all.sort());
});

test('the hosted page asks for the program first and for the data last, and for no style that a screen does not need at once', () => {
  const asked = [...index.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:wasm|js|css|json|geojson))"[^>]*>/g)];
  const kinds = asked.map(([, name]) => extname(name).replace('.geojson', '.json'));
  assert.deepEqual(kinds.filter((kind, at) => kind !== kinds[at - 1]), ['.wasm', '.js', '.css', '.json']);
  // Six connections at a time: the program's two, and those styles that scripts wait for.
  const waitedFor = asked.filter(([tag]) => /stylesheet/.test(tag) && !/media="print"/.test(tag));
  assert.ok(waitedFor.length <= 4, `${waitedFor.length} styles`);
});

test('the hosted page has no inline script, style or handler', () => {
  assert.doesNotMatch(index, /<style\b|<script(?![^>]*\bsrc=)[^>]*>|\sstyle="|\son[a-z]+="/i);
});

test('a hosted file carries the hash of what is in it', () => {
  const hashed = programFiles.filter((path) => !/index\.html$/.test(path));
  assert.ok(hashed.length >= 5);
  for (const path of hashed) {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 10);
    assert.ok(path.includes(`.${hash}.`), path);
  }
});

test('what never changes lies there compressed as well, the same when unpacked; nothing else does', () => {
  const packed = filesUnder(hosted).filter((path) => /\.(br|gz)$/.test(path));
  assert.deepEqual(packed.map((path) => path.replace(/\.(br|gz)$/, '')).sort(), programFiles.filter((path) => !/index\.html$/.test(path)).flatMap((path) => [path, path]).sort());
  for (const path of packed) {
    const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    assert.deepEqual(unpack(readFileSync(path)), readFileSync(path.replace(/\.(br|gz)$/, '')), path);
  }
});

test('the settings of IIS are well-formed, know every type that is sent, and keep what never changes', () => {
  const xml = readFileSync(join(hosted, 'web.config'), 'utf8');
  const open = [];
  // What stands where, by IIS's own schema; nothing of what a server locks by default (httpCompression), which gives 500.19.
  const children = { '': 'configuration', configuration: 'system.webServer location', location: 'system.webServer',
    'system.webServer': 'defaultDocument staticContent urlCompression httpProtocol security', defaultDocument: 'files', files: 'clear add:value',
    staticContent: 'remove:fileExtension mimeMap:fileExtension,mimeType clientCache:cacheControlMode,cacheControlMaxAge', httpProtocol: 'customHeaders',
    customHeaders: 'remove:name add:name,value', security: 'requestFiltering', requestFiltering: 'hiddenSegments', hiddenSegments: 'remove:segment add:segment' };
  const alone = { location: 'path', urlCompression: 'doStaticCompression,doDynamicCompression' };
  const mayStand = (parent, name, attributes) => children[parent]?.split(' ').some((each) => {
    const [called, may = alone[called] ?? ''] = each.split(':');
    return called === name && attributes.every((attribute) => may.split(',').includes(attribute));
  });
  for (const [, end, name, own] of xml.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([\w.]+)((?:\s+\w+="[^"<]*")*\s*\/?)>/g)) {
    if (!end) assert.ok(mayStand(open.at(-1) ?? '', name, [...own.matchAll(/(\w+)="/g)].map(([, attribute]) => attribute)), `${open.at(-1)} > ${name}${own}`);
    if (end) assert.equal(open.pop(), name);
    else if (!own.endsWith('/')) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.equal(xml.replace(/<[^>]*>/g, '').trim(), '', 'nothing but elements');
  const known = [...xml.matchAll(/<mimeMap fileExtension="([^"]+)"/g)].map((match) => match[1]);
  const plain = ['.html', '.css', '.png', '.txt']; // IIS knows these itself
  for (const path of [...programFiles, ...filesUnder(demo)]) assert.ok([...known, ...plain].includes(extname(path)), path);
  const kept = [...xml.matchAll(/<location path="([^"]+)">/g)].map((match) => match[1]);
  assert.deepEqual(kept.sort(), programFiles.filter((path) => !/index\.html$/.test(path)).map((path) => relative(hosted, path)).sort());
});

test('the script names the hashed wasm and no other', () => {
  const name = programFiles.find((path) => extname(path) === '.wasm');
  const glue = readFileSync(programFiles.find((path) => /\/lagesbild\.[0-9a-f]{10}\.js$/.test(path)), 'utf8');
  assert.ok(glue.includes(relative(hosted, name)));
  assert.ok(!glue.includes('"lagesbild.wasm"'));
});

test('what keeps the program without a net is off, and is told all the files that the page names and no others', () => {
  assert.deepEqual(JSON.parse(readFileSync(join(hosted, 'offline.json'), 'utf8')), { offline: false });
  const worker = readFileSync(join(hosted, 'worker.js'), 'utf8');
  const names = (text) => [...new Set(text.match(/[\w./-]+\.[0-9a-f]{10}\.\w+/g))].sort();
  assert.deepEqual(names(worker), names(index));
  const app = JSON.parse(readFileSync(join(hosted, 'webapp.json'), 'utf8'));
  for (const { src } of app.icons) assert.ok(statSync(join(hosted, src)).isFile(), src);
});

test('the script needs no eval', () => {
  for (const path of programFiles.filter((name) => extname(name) === '.js')) {
    assert.doesNotMatch(readFileSync(path, 'utf8'), /\beval\(|new Function\(/, path);
  }
});

test('the script is no module, and not put into a function that is only called later', () => {
  const script = readFileSync(programFiles.find((path) => /\/lagesbild\.[0-9a-f]{10}\.js$/.test(path)), 'utf8');
  assert.doesNotMatch(script, /\bexports:\{\}/);
});

test('the hosted program is at most 1.19 MB as brotli', () => {
  const size = programFiles.reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0);
  console.log(`hosted, brotli: ${size} bytes`);
  assert.ok(size <= 1_190_000, `${size} bytes`);
});

test('the hosted data is the demo situation, byte for byte', () => {
  const names = (folder) => filesUnder(folder).map((path) => relative(folder, path)).sort();
  assert.deepEqual(names(join(hosted, 'data')), names(demo));
  for (const name of names(demo)) assert.deepEqual(readFileSync(join(hosted, 'data', name)), readFileSync(join(demo, name)), name);
});

test('the offline file is at most 2.07 MB', () => {
  const size = statSync(join(offline, 'lagesbild.html')).size;
  console.log(`offline: ${size} bytes`);
  assert.ok(size <= 2_070_000, `${size} bytes`);
});

test('the offline file names no other file but its data', () => {
  const named = [...page.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]{1,80})/g)].map((match) => match[1]);
  assert.deepEqual(named.filter((name) => !name.startsWith('data:')), ['lagesbild-data.js']);
});

test('the offline file carries the same wasm as the hosted one', () => {
  const base64 = /<template id="lagesbild-wasm">([^<]+)<\/template>/.exec(page)[1];
  assert.deepEqual(gunzipSync(Buffer.from(base64, 'base64')), wasm);
});

test('the offline data script carries every file of the demo situation unchanged', () => {
  const window = {};
  vm.runInNewContext(readFileSync(join(offline, 'lagesbild-data.js'), 'utf8'), { window });
  const expected = Object.fromEntries(filesUnder(demo).map((path) => [relative(demo, path), readFileSync(path, 'utf8')]));
  assert.deepEqual({ ...window.lagesbildData }, expected);
});

test('both outputs carry the notices of everything that is linked', () => {
  for (const folder of [hosted, offline]) {
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['Dear ImGui', 'SDL2', 'nlohmann/json', 'Boost.Math', 'Emscripten', 'musl', 'LLVM', 'Atkinson', 'Inter']) {
      assert.ok(notices.includes(name), `${folder} does not mention ${name}`);
    }
    assert.match(notices, /Permission is hereby granted/);
  }
});
