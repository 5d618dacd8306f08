// Saving through the whole program: what is changed in one browser is on the server, byte for byte but for the change,
// and in the others; what cannot be saved stays in the draft and says why.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { allEngines, engines } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { difference, openSite, openUser } from './support/whole_site.mjs';

const not_shared = 'Utkast, inte delat (1 ändring)';

for (const engine of allEngines) {
  describe(`saving on a server, ${engine}`, () => {
    let site;
    let user;
    const saved = () => user.page.getByRole('button', `Sparat i ${site.place}`).waitFor();
    before(async () => {
      site = await openSite();
      user = await openUser(engine, site.address);
    });
    after(async () => {
      await user?.close();
      await site?.close();
    });

    test('a change is a draft until it is saved, and then the file holds it and all that it held before', async () => {
      const old = await site.read('lagesbild.json');
      await user.keepProfile('Höstens vikter', 'Lokala BRÅ', '0.6');
      await user.openSaving(not_shared);
      assert.equal(await site.read('lagesbild.json'), old);
      await user.press('Spara nu');
      await saved();
      const { taken, put } = difference(old, await site.read('lagesbild.json'));
      assert.equal(taken.trim(), '');
      assert.match(put, /"name":\s*"Höstens vikter"/);
      assert.ok(put.length < 600, put);
    });

    test('a report is a file of its own in the inbox, saved as it is sent, and another page counts it', async () => {
      await user.report('bovardar');
      await saved();
      const [name, ...others] = await site.list('inkorg');
      assert.deepEqual(others, []);
      assert.match(name, /^bovardar-\d{4}-W\d\d-[\w-]+\.json$/);
      const report = JSON.parse(await site.read(`inkorg/${name}`));
      assert.equal(report.reporting[0].source, 'bovardar');
      assert.equal(report.reporting[0].status, 'nothing');
      const other = await openUser(engine, site.address, 'sida=inkorg');
      try {
        await until('the report in the other page', () => other.says(report.reporting[0].week.replace(/^\d+-W0?/, 'v. ')));
        assert.ok(await other.says('Bovärdar'));
      } finally {
        await other.close();
      }
    });

    test('nothing is left unsaved, and a reload finds no draft', async () => {
      await user.load();
      assert.equal(await user.page.getByRole('button', 'Utkast', { exact: false }).count(), 0);
      assert.ok(!(await user.says('är kvar:')));
    });
  });
}

describe('saving in a folder, chromium', { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  test('where the server takes nothing the folder that was opened gets the files, and no other', async () => {
    const site = await openOutput('hosted');
    const user = await openUser('chromium', site.address);
    try {
      assert.equal(await user.road(), 'download');
      await user.page.evaluate(`async () => {
        const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Lägesbild', { create: true });
        const manifest = await (await fetch('data/lagesbild.json')).text();
        const { areas, incidents, surveys, measures, decisions, agreement } = JSON.parse(manifest);
        for (const path of ['lagesbild.json', areas, ...incidents, surveys, measures, decisions, agreement]) {
          const parts = path.split('/');
          let folder = root;
          for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
          const stream = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
          await stream.write(await (await fetch('data/' + path)).arrayBuffer());
          await stream.close();
        }
        globalThis.there = async () => await (await (await root.getFileHandle('lagesbild.json')).getFile()).text();
        globalThis.before = await there();
        await lagesbild.useFolder(root);
      }`);
      await user.page.ready();
      await user.keepProfile('Höstens vikter', 'Lokala BRÅ', '0.6');
      await user.openSaving(not_shared);
      await user.press('Spara nu');
      await user.page.getByRole('button', 'Sparat i Lägesbild').waitFor();
      const [old, now] = await user.page.evaluate('async () => [before, await there()]');
      const { taken, put } = difference(old, now);
      assert.equal(taken.trim(), '');
      assert.match(put, /Höstens vikter/);
    } finally {
      await user.close();
      await site.close();
    }
  });
});

for (const engine of engines) {
  describe(`saving as files to put in place, ${engine}`, () => {
    test('the changed file is handed out, and the draft too', async () => {
      const site = await openOutput('hosted');
      const user = await openUser(engine, site.address);
      try {
        await user.catchDownloads();
        await user.keepProfile('Höstens vikter', 'Lokala BRÅ', '0.6');
        await user.openSaving(not_shared);
        const handed = (name) => until(name, async () => (await user.handedOut())[name]);
        await user.press('Hämta filerna');
        assert.match(await handed('lagesbild.json'), /Höstens vikter/);
        assert.ok(await user.says('Lägg filerna i lägesbildens mapp. Står en mapp före namnet'));
        await user.press('Hämta utkastet som fil');
        assert.match(await handed('lagesbild-utkast.json'), /Höstens vikter/);
        await user.press('Filerna ligger i mappen');
        await until('all to be saved', () => user.says('Allt är sparat.'));
      } finally {
        await user.close();
        await site.close();
      }
    });
  });
}
