// Where files come from, and by which tag the version of each that was read is known: web/files.js without a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const code = readFileSync(new URL('../../web/files.js', import.meta.url), 'utf8');

function page({ fetch, protocol = 'https:', data, preloads = [], history = { state: null } } = {}) {
  const told = [];
  const record = (name) => (path, bytes, ...rest) => told.push([name, path, bytes && new TextDecoder().decode(bytes), ...rest]);
  const lagesbild = { tell: (name) => told.push(['tell', name]), untell: () => {} };
  const context = createContext({
    lagesbild,
    fetch,
    TextEncoder,
    Uint8Array,
    Date,
    location: { protocol },
    history,
    window: { lagesbildData: data },
    document: { querySelectorAll: () => preloads.map((href) => ({ getAttribute: () => href })) },
    addEventListener: () => {},
  });
  runInContext(code, context);
  const files = lagesbild.makeFiles({
    progress: () => {},
    arrived: record('arrived'),
    missing: (path) => told.push(['missing', path]),
    addOpened: record('opened'),
    open: () => told.push(['open']),
  });
  return { files, told };
}

const answering = (headers, status = 200) => async () => new Response('{}', { status, headers });

test('a fetched file has the tag of the server, or the time it was changed, or none', async () => {
  const time = 'Wed, 25 Nov 2026 10:00:00 GMT';
  for (const [headers, tag] of [[{ etag: 'W/"1"', 'last-modified': time }, 'W/"1"'], [{ 'last-modified': time }, time], [{}, '']]) {
    const { files, told } = page({ fetch: answering(headers) });
    await files.fetchFile('insatser.json');
    assert.deepEqual(told, [['arrived', 'insatser.json', '{}', tag]]);
  }
});

test('a file that was under way before the program has its tag too, and is fetched anew the next time', async () => {
  let version = 0;
  const { files, told } = page({
    fetch: async () => new Response('{}', { headers: { etag: `"${(version += 1)}"` } }),
    preloads: ['data/insatser.json'],
  });
  await files.fetchFile('insatser.json');
  await files.fetchFile('insatser.json');
  assert.deepEqual(told.map((each) => each[3]), ['"1"', '"2"']);
});

test('a file is asked for by its whole name, whatever signs it has, and found where it was under way', async () => {
  const asked = [];
  const { files, told } = page({ fetch: async (address) => (asked.push(address), new Response('{}')), preloads: ['data/%C3%A5r%20%231/50%25.json'] });
  await files.fetchFile('år #1/50%.json');
  await files.fetchFile('vad? nu.json');
  assert.deepEqual(asked, ['data/%C3%A5r%20%231/50%25.json', 'data/vad%3F%20nu.json']);
  assert.deepEqual(told.map(([, path]) => path), ['år #1/50%.json', 'vad? nu.json']);
});

test('what is to be read past copies on the way is asked for by an address that no copy has, once', async () => {
  const asked = [];
  const history = { state: { readPastCopies: true }, replaceState: (state) => (history.state = state) };
  const { files } = page({ fetch: async (address) => (asked.push(address), new Response('{}')), preloads: ['data/a.json'], history });
  await files.fetchFile('a.json');
  await files.fetchFile('b.json');
  assert.deepEqual(asked.map((each) => each.replace(/\d+$/, '')), ['data/a.json?', 'data/b.json?']);
  assert.equal(history.state, null);
});

test('a file that is missing is told', async () => {
  const { files, told } = page({ fetch: answering({}, 404) });
  await files.fetchFile('insatser.json');
  assert.deepEqual(told, [['missing', 'insatser.json']]);
});

test('a file of the offline page has no tag', async () => {
  const { files, told } = page({ protocol: 'file:', data: { 'lagesbild.json': '{}' } });
  await files.fetchFile('lagesbild.json');
  assert.deepEqual(told, [['arrived', 'lagesbild.json', '{}', '']]);
});

test('a file from the disk has the time it was changed', async () => {
  const { files, told } = page();
  const file = new File(['{}'], 'lagesbild.json', { lastModified: Date.UTC(2026, 10, 25, 10) });
  await files.open([['mapp/lagesbild.json', file]]);
  assert.deepEqual(told, [['opened', 'lagesbild.json', '{}', '2026-11-25T10:00:00.000Z'], ['open']]);
});
