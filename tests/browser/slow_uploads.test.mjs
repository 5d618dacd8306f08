// A file that is long on its way to nginx, which knows no conditions, while somebody else saves the same one: whoever comes last
// is told, by the page's own code for saving (web/store.js) on the real server. No browser is needed for it.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import vm from 'node:vm';
import { standBetween } from './support/between.mjs';
import { startDav } from './support/dav.mjs';
import { root } from './support/outputs.mjs';

const path = 'handelser/a.json';
const slow = 3000; // milliseconds: longer than a page looks after what it has saved
let site;
let between;
before(async () => {
  site = await startDav('nginx', { files: { 'index.html': 'x', [`data/${path}`]: '{"v":0}' } });
  between = await standBetween(site.address);
});
after(async () => {
  await between.close();
  await site.close();
});

/// What a page saves by, once it has found that the server takes files.
async function openStore() {
  const lagesbild = { addressOf: (name) => `data/${name}` };
  const location = new URL(between.address);
  const page = {
    lagesbild, location, window: { origin: location.origin }, document: { addEventListener() {} }, navigator: {}, addEventListener() {},
    fetch: (address, options) => fetch(new URL(address, location), options), indexedDB: { open() { throw new Error('none'); } },
    URL, TextEncoder, TextDecoder, AbortController, crypto, setTimeout, clearTimeout,
  };
  vm.runInNewContext(await readFile(join(root, 'web', 'store.js'), 'utf8'), page);
  return new Promise((found, failed) => {
    const store = lagesbild.makeStore({ road: (kind) => (kind === 'webdav' ? found(store.requests) : failed(new Error(kind))), draft() {} });
    store.start();
  });
}
const bytes = (text) => new TextEncoder().encode(text);
const now = () => readFile(join(site.data, path), 'utf8');
const alone = async () => assert.deepEqual(await readdir(join(site.data, 'handelser')), ['a.json'], 'what was put beside is gone');

test('who has been long on the way does not write over what was saved meanwhile, and is told', async () => {
  const [one, other] = [await openStore(), await openStore()];
  const [read, same] = [await one.read_file(path), await other.read_file(path)];
  let first = true;
  between.slow = ({ method }) => (method === 'PUT' && first ? ((first = false), { up: slow }) : {});
  const late = one.write_file(path, bytes('{"v":"late"}'), read.tag).then(() => 'written', ({ outcome }) => outcome);
  await passed(slow / 6);
  await other.write_file(path, bytes('{"v":"other"}'), same.tag);
  assert.equal(await now(), '{"v":"other"}');
  assert.equal(await late, 'conflict');
  assert.equal(await now(), '{"v":"other"}');
  await alone();
  await one.write_file(path, bytes('{"v":"late, again"}'), (await one.read_file(path)).tag);
  assert.equal(await now(), '{"v":"late, again"}');
  await alone();
});

test('a server that moves nothing takes the file itself', async () => {
  const store = await openStore();
  between.asked.length = 0;
  between.says = ({ method }) => (method === 'MOVE' ? 405 : undefined);
  for (const text of ['{"v":"as before"}', '{"v":"once more"}']) {
    await store.write_file(path, bytes(text), (await store.read_file(path)).tag);
    assert.equal(await now(), text);
    await alone();
  }
  assert.equal(between.asked.filter((each) => each.startsWith('MOVE')).length, 1, 'and is asked once');
});
