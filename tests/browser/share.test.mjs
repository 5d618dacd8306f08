// The file on a share: from a folder whose name has spaces, å, # and %, read-only, while somebody else changes what lies beside it.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';

for (const engine of engines) {
  describe(`on a share, ${engine}`, () => {
    let folder;
    let page;
    let data;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'på en mapp #1 100 % '));
      cpSync(join(root, 'dist', 'offline'), folder, { recursive: true });
      data = join(folder, 'lagesbild-data.js');
      for (const name of ['lagesbild.html', 'lagesbild-data.js']) chmodSync(join(folder, name), 0o444);
      page = await openPage(engine);
      await page.goto(pathToFileURL(join(folder, 'lagesbild.html')).href);
      await page.ready();
      await until('the way of saving', () => page.evaluate('() => lagesbild.road'));
    });
    after(async () => {
      await page?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const told = () => page.evaluate(`() => document.querySelector('#told')?.textContent ?? ''`);
    const comeBack = () => page.evaluate(`() => { lagesbild.lookEvery = 0; dispatchEvent(new Event('focus')); }`);

    test('what others change beside it is told to who comes back, and read when it suits', async () => {
      await comeBack();
      await new Promise((done) => setTimeout(done, 1000));
      assert.equal(await told(), '');
      rmSync(data);
      writeFileSync(data, readFileSync(join(root, 'dist', 'offline', 'lagesbild-data.js'), 'utf8').replace('Lägesbild Sollentuna', 'Lägesbild efteråt'));
      await comeBack();
      await until('it to be told', async () => /har ändrats sedan de lästes in/.test(await told()));
      assert.ok(await page.evaluate(`() => document.title.includes('Sollentuna')`), 'nothing is forced');
      await page.getByRole('button', 'Ladda om').click();
      await until('the situation of now', () => page.evaluate(`() => document.title.includes('efteråt') && lagesbild.idle`));
    });

    test('a file that is gone for the moment is no news', async () => {
      rmSync(data);
      await comeBack();
      await new Promise((done) => setTimeout(done, 1000));
      assert.equal(await told(), '');
      assert.ok(await page.evaluate(`() => document.title.includes('efteråt')`));
    });
  });
}
