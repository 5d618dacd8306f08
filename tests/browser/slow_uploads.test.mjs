// A file that is long on its way while somebody else saves the same one, on servers that look at conditions before it has come
// (Apache's mod_dav) or know none (nginx): whoever comes last is told, by the page's own code for saving (web/store.js) on the
// real server. No browser is needed for it.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import vm from 'node:vm';
import { standBetween } from './support/between.mjs';
import { startDav } from './support/dav.mjs';
import { root } from './support/outputs.mjs';
import { until } from './support/processes.mjs';

const path = 'handelser/a.json';
const slow = 3000; // milliseconds: longer than a page looks after what it has saved
let site;
let between;

/// What a page saves by, once it has found that the server takes files. `origin`: what the browser knows the server as.
async function openStore({ origin = new URL(between.address).origin } = {}) {
  // Of the listing's XML only what is asked for.
  const elements = (text, name) => [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^]*?)</(?:\\w+:)?${name}>`, 'g'))].map(([, inner]) => ({ textContent: inner, getElementsByTagNameNS: (_, wanted) => elements(inner, wanted) }));
  const lagesbild = { addressOf: (name) => `data/${name}`, parseMarkup: (text) => ({ getElementsByTagNameNS: (_, wanted) => elements(text, wanted) }) };
  const { host, protocol, href } = new URL(between.address);
  const page = {
    lagesbild, location: { host, protocol, href, origin }, window: { origin }, document: { addEventListener() {} }, navigator: {}, addEventListener() {},
    fetch: (address, options) => fetch(new URL(address, href), options), indexedDB: { open() { throw new Error('none'); } },
    URL, TextEncoder, TextDecoder, AbortController, crypto, setTimeout, clearTimeout,
  };
  vm.runInNewContext(await readFile(join(root, 'web', 'store.js'), 'utf8'), page);
  return new Promise((found, failed) => {
    const store = lagesbild.makeStore({ road: (kind) => (kind === 'webdav' ? found(store.requests) : failed(new Error(kind))), draft() {} });
    store.start();
  });
}
const bytes = (text) => new TextEncoder().encode(text);
const now = (name = path) => readFile(join(site.data, name), 'utf8');
const alone = async (...others) => assert.deepEqual((await readdir(join(site.data, 'handelser'))).sort(), ['a.json', ...others].sort(), 'what was put beside is gone');
const came = (writing) => writing.then(() => 'written', ({ outcome }) => outcome);
/// The next files that are sent are that long on their way, one after the other.
function slowly(...times) {
  between.slow = ({ method }) => (method === 'PUT' && times.length ? { up: times.shift() } : {});
}

for (const kind of ['apache', 'nginx']) {
  describe(kind, () => {
    before(async () => {
      site = await startDav(kind, { files: { 'index.html': 'x', [`data/${path}`]: '{"v":0}' } });
      between = await standBetween(site.address);
    });
    after(async () => {
      await between.close();
      await site.close();
    });

    test('who has been long on the way does not write over what was saved meanwhile, and is told', async () => {
      const [one, other] = [await openStore(), await openStore()];
      const [read, same] = [await one.read_file(path), await other.read_file(path)];
      slowly(slow);
      const late = came(one.write_file(path, bytes('{"v":"late"}'), read.tag));
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

    test('of two that are both long on the way, the one that comes first stays, and the other is told', async () => {
      const [one, other] = [await openStore(), await openStore()];
      const { tag } = await one.read_file(path);
      slowly(slow, 2 * slow);
      const first = came(one.write_file(path, bytes('{"v":"first"}'), tag));
      await passed(slow / 6);
      const late = came(other.write_file(path, bytes('{"v":"second"}'), tag));
      assert.equal(await first, 'written');
      assert.equal(await now(), '{"v":"first"}');
      assert.equal(await late, 'conflict');
      assert.equal(await now(), '{"v":"first"}');
      await alone();
    });

    test('so it is with a new file that two make', async () => {
      const [one, other] = [await openStore(), await openStore()];
      slowly(slow, 2 * slow);
      const first = came(one.write_file('handelser/ny.json', bytes('{"v":"first"}'), ''));
      await passed(slow / 6);
      const late = came(other.write_file('handelser/ny.json', bytes('{"v":"second"}'), ''));
      assert.equal(await first, 'written');
      assert.equal(await late, 'conflict');
      assert.equal(await now('handelser/ny.json'), '{"v":"first"}');
      await alone('ny.json');
      await one.write_file('ny/mapp/b.json', bytes('{}'), '');
      assert.equal(await now('ny/mapp/b.json'), '{}', 'also where its folders are missing');
    });

    test('saved twice within a second, when Apache\'s tags are weak, nobody is told of others', async () => {
      const store = await openStore();
      for (const text of ['{"v":"once"}', '{"v":"twice"}', '{"v":"three times"}']) {
        assert.equal(await came(store.write_file(path, bytes(text), (await store.read_file(path)).tag)), 'written');
        assert.equal(await now(), text);
      }
    });

    test('a report is created and nothing else is asked for', async () => {
      const store = await openStore();
      between.asked.length = 0;
      await store.write_file('inkorg/polis-2026-W47-a2b3c4.json', bytes('{}'), '');
      assert.deepEqual(new Set(between.asked.map((each) => each.split(' ')[0])), new Set(['PUT', 'MKCOL']));
    });

    test('a server that moves nothing takes the file itself', async () => {
      const store = await openStore();
      between.asked.length = 0;
      between.says = ({ method }) => (method === 'MOVE' ? 405 : undefined);
      for (const text of ['{"v":"as before"}', '{"v":"once more"}']) {
        await passed(1100); // by a condition, which Apache's weak tag never meets
        await store.write_file(path, bytes(text), (await store.read_file(path)).tag);
        assert.equal(await now(), text);
        await alone('ny.json');
      }
      assert.equal(between.asked.filter((each) => each.startsWith('MOVE')).length, 1, 'and is asked once');
      between.says = () => undefined;
    });

    test('so does one that takes no other names, and one that knows no such condition', async () => {
      for (const refused of [({ method, url }) => (method === 'PUT' && !url.endsWith('.json') ? 403 : undefined), ({ method }) => (method === 'MOVE' ? 412 : undefined)]) {
        const store = await openStore();
        between.says = refused;
        const text = JSON.stringify({ v: String(refused) });
        await passed(1100);
        await store.write_file(path, bytes(text), (await store.read_file(path)).tag);
        assert.equal(await now(), text);
        await alone('ny.json');
      }
      between.says = () => undefined;
    });

    test('one that refuses everything for a while is asked again as before', async () => {
      const store = await openStore();
      const { tag } = await store.read_file(path);
      between.says = ({ method }) => (method === 'PUT' ? 403 : undefined);
      assert.equal(await came(store.write_file(path, bytes('{}'), tag)), 'denied');
      between.says = () => undefined;
      between.asked.length = 0;
      assert.equal(await came(store.write_file(path, bytes('{"v":"signed in"}'), tag)), 'written');
      assert.ok(between.asked.some((each) => each.startsWith('MOVE')));
      await alone('ny.json');
    });

    test('what a page left beside the file when it was closed goes when somebody saves, once it is old', async () => {
      const names = ['a.json.1111111111', 'a.json.2222222222', 'borta.json.3333333333', 'a.json.44'];
      for (const name of names) await writeFile(join(site.data, 'handelser', name), '{}', { mode: 0o666 });
      const old = new Date(Date.now() - 2 * 3600e3);
      for (const name of names.filter((each) => !each.includes('222'))) await utimes(join(site.data, 'handelser', name), old, old);
      const store = await openStore();
      await store.write_file(path, bytes('{"v":"swept"}'), (await store.read_file(path)).tag);
      await until('the old one to be gone', async () => !(await readdir(join(site.data, 'handelser'))).includes(names[0]));
      await alone(...names.slice(1), 'ny.json');
      for (const name of names.slice(1)) await rm(join(site.data, 'handelser', name));
    });

    test('whose answer is lost on the way leaves one whole file', async () => {
      const store = await openStore();
      for (const said of ['lost', 'cut']) {
        between.says = ({ method }) => (method === 'MOVE' ? said : undefined);
        const was = await now();
        assert.equal(await came(store.write_file(path, bytes(`{"v":"${said}"}`), (await store.read_file(path)).tag)), 'failed');
        assert.equal(await now(), said === 'lost' ? '{"v":"lost"}' : was);
        await alone('ny.json');
      }
      between.says = () => undefined;
    });

    test('where the browser asks once more, since the answer was lost, it is written', async () => {
      const store = await openStore();
      for (const text of ['{"v":"asked twice"}', '{"v":"and once more"}']) {
        const { tag } = await store.read_file(path);
        between.says = ({ method, url }) => {
          if (method !== 'MOVE') return undefined;
          renameSync(join(site.data, url.slice('/data/'.length)), join(site.data, path)); // what the first time did
          return 404;
        };
        between.asked.length = 0;
        assert.equal(await came(store.write_file(path, bytes(text), tag)), 'written');
        assert.ok(!between.asked.includes(`PUT /data/${path}`));
        assert.equal(await now(), text);
      }
      between.says = () => undefined;
    });

    test('behind a proxy that keeps the secret, whose server knows itself by http', async () => {
      const store = await openStore({ origin: new URL(between.address).origin.replace('http:', 'https:') });
      between.asked.length = 0;
      for (const text of ['{"v":"by proxy"}', '{"v":"and again"}']) {
        await store.write_file(path, bytes(text), (await store.read_file(path)).tag);
        assert.equal(await now(), text);
        await alone('ny.json');
      }
      assert.equal(between.asked.filter((each) => each.startsWith('PUT') && each.endsWith('.json')).length, 0, 'it is put beside, and moved');
    });
  });
}
