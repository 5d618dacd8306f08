// The roads that documents are saved by (web/store.js), against real servers and a real folder: nothing is written over
// that was not read, and what cannot be done is said by its own name.
import assert from 'node:assert/strict';
import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startDav } from './support/dav.mjs';
import { root } from './support/outputs.mjs';
import { allEngines, openPage } from './support/page.mjs';

const web = (name) => readFile(join(root, 'web', name), 'utf8');
const measures = `{"measures": [${Array.from({ length: 60 }, (_, n) => `{"id": "insats-${n}", "title": "Belysning å ä ö"}`)}]}\n`;
const files = {
  'index.html': `<!DOCTYPE html><meta charset="utf-8"><title>Vägar</title><p id="notice"><span id="notice-text"></span></p>
    <script src="support.js"></script><script src="markup.js"></script><script src="files.js"></script><script src="store.js"></script><script src="page.js"></script>`,
  'support.js': await web('support.js'),
  'markup.js': await web('markup.js'),
  'files.js': await web('files.js'),
  'store.js': await web('store.js'),
  'page.js': `window.roads = []; window.drafts = [];
    window.store = lagesbild.makeStore({ road: (...said) => roads.push(said), draft: (...said) => drafts.push(said) });
    window.asked = async (name, path, text = '', expects = '') => {
      try {
        const said = (await store.requests[name](path, new TextEncoder().encode(text), expects)) || {};
        return { outcome: 'done', tag: said.tag ?? '', text: said.bytes ? new TextDecoder().decode(said.bytes) : '' };
      } catch (error) { return { outcome: error.outcome, why: error.message }; }
    };
    window.started = store.start();`,
  'data/insatser.json': measures,
};

const asking = (page) => (...said) => page.evaluate('(...said) => asked(...said)', ...said);
const open = async (engine, site) => {
  const page = await openPage(engine);
  await page.goto(site.address);
  await page.evaluate('() => started');
  return page;
};

for (const kind of ['apache', 'nginx']) {
  for (const engine of allEngines) {
    describe(`${kind}, ${engine}`, () => {
      let site;
      let page;
      let ask;
      before(async () => {
        site = await startDav(kind, { files });
        page = await open(engine, site);
        ask = asking(page);
      });
      after(async () => {
        await page?.close();
        await site?.close();
      });

      test('the server is known to take files, without one being written', async () => {
        assert.equal((await page.evaluate('() => roads'))[0][0], 'webdav');
        assert.deepEqual(await readdir(site.data), ['insatser.json']);
      });

      test('a file is read as it is, written against its tag, and read back', async () => {
        const read = await ask('read_file', 'insatser.json');
        assert.equal(read.text, measures);
        assert.ok(read.tag && !/gzip/.test(read.tag), read.tag);
        await new Promise((done) => setTimeout(done, 1100)); // by then the tag is a strong one
        const again = await ask('read_file', 'insatser.json');
        const written = measures.replace('insats-7"', 'insats-sju"');
        assert.equal((await ask('write_file', 'insatser.json', written, again.tag)).outcome, 'done');
        assert.equal((await ask('read_file', 'insatser.json')).text, written);
        assert.equal(await readFile(join(site.data, 'insatser.json'), 'utf8'), written);
      });

      test('a new file gets its folder, and is listed', async () => {
        const path = 'inkorg/vakt-2026-W47-å.json';
        assert.deepEqual({ ...(await ask('write_file', path, '{}', '')), tag: '' }, { outcome: 'done', tag: '', text: '' });
        assert.match((await ask('list_folder', 'inkorg/')).text, /^inkorg\/vakt-2026-W47-å\.json\t.+\n$/);
        assert.equal((await ask('read_file', path)).text, '{}');
        const { tag } = await ask('read_file', path);
        assert.equal((await ask('remove_file', path, '', kind === 'apache' ? '' : tag)).outcome, 'done');
        assert.equal((await ask('read_file', path)).outcome, 'not_found');
      });

      test('an empty file is read as empty', async () => {
        await writeFile(join(site.data, 'tom.json'), '');
        const read = await ask('read_file', 'tom.json');
        assert.deepEqual([read.outcome, read.text], ['done', '']);
      });

      if (kind === 'apache') {
        test('what somebody else has written is not written over, nor a file made twice', async () => {
          const { tag } = await ask('read_file', 'insatser.json');
          await writeFile(join(site.data, 'insatser.json'), '{"measures": []}');
          assert.equal((await ask('write_file', 'insatser.json', '{}', tag)).outcome, 'conflict');
          assert.equal((await ask('write_file', 'insatser.json', '{}', '')).outcome, 'conflict');
          assert.equal(await readFile(join(site.data, 'insatser.json'), 'utf8'), '{"measures": []}');
        });
      }
    });
  }
}

for (const [settings, why] of [['Require all denied', 'denied'], ['<LimitExcept GET HEAD OPTIONS PROPFIND>\nRequire all denied\n</LimitExcept>', 'denied'], ['LimitRequestBody 100', 'HTTP 413']]) {
  describe(`Apache refuses: ${settings.split('\n')[0]}`, () => {
    test('it is said by its own name, and the file is as it was', async () => {
      const site = await startDav('apache', { files, more: settings });
      const page = await open('chromium', site);
      try {
        const ask = asking(page);
        // Apache's tag is weak while the file is not a second old, and strong when it is written.
        await utimes(join(site.data, 'insatser.json'), new Date(), new Date());
        const read = await ask('read_file', 'insatser.json');
        if (read.tag?.startsWith('W/')) await new Promise((done) => setTimeout(done, 1200));
        const written = read.outcome === 'done' ? await ask('write_file', 'insatser.json', 'x'.repeat(200), read.tag) : read;
        assert.ok(written.outcome === why || written.why === why || written.why === 'road', JSON.stringify(written));
        assert.equal(await readFile(join(site.data, 'insatser.json'), 'utf8'), measures);
      } finally {
        await page.close();
        await site.close();
      }
    });
  });
}

describe('a folder and the browser’s database', () => {
  let site;
  let page;
  let ask;
  before(async () => {
    site = await startDav('nginx', { files, more: 'limit_except GET { deny all; }' });
    page = await open('chromium', site);
    ask = asking(page);
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });

  test('a folder that was opened is written to, and a file that others changed is not', async () => {
    await page.evaluate(`async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('lägesbild', { create: true });
      await store.useFolder(folder);
    }`);
    assert.equal((await page.evaluate('() => roads')).at(-1)[0], 'folder');
    assert.equal((await ask('read_file', 'insatser.json')).outcome, 'not_found');
    assert.equal((await ask('write_file', 'insatser.json', measures, '')).outcome, 'done');
    const { tag, text } = await ask('read_file', 'insatser.json');
    assert.equal(text, measures);
    assert.equal((await ask('write_file', 'insatser.json', '{}', '')).outcome, 'conflict');
    assert.equal((await ask('write_file', 'insatser.json', '{}', 'another')).outcome, 'conflict');
    assert.equal((await ask('write_file', 'insatser.json', '{"measures": []}', tag)).outcome, 'done');
    assert.equal((await ask('write_file', 'inkorg/a.json', '{}', '')).outcome, 'done');
    assert.match((await ask('list_folder', '')).text, /^insatser\.json\t/);
    assert.match((await ask('list_folder', 'inkorg/')).text, /^inkorg\/a\.json\t/);
    const names = await page.evaluate(`async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('lägesbild');
      const all = [];
      for await (const name of folder.keys()) all.push(name);
      return all.sort();
    }`);
    assert.deepEqual(names, ['inkorg', 'insatser.json']); // nothing half-written beside them
  });

  test('the folder and the draft are there at the next start, and only where the page is the same', async () => {
    assert.equal((await ask('keep_draft', '', '{"draft": 1}')).outcome, 'done');
    await page.goto(site.address);
    await page.evaluate('() => started');
    assert.equal((await page.evaluate('() => roads')).at(-1)[0], 'folder');
    const drafts = await page.evaluate('() => drafts');
    assert.equal(drafts.length, 1);
    assert.equal(drafts[0][1], '{"draft": 1}');
    assert.equal((await asking(page)('keep_draft', drafts[0][0], '')).outcome, 'done');
    await page.goto(site.address);
    await page.evaluate('() => started');
    assert.deepEqual(await page.evaluate('() => drafts'), []);
  });
});
