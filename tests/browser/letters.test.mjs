// Names with letters that the painted face lacks: the browser's own faces draw them. Two words of as many letters look
// otherwise, which those that are painted as the same sign do not; letters with their marks apart look as those in one.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';
import { root } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { picture } from './support/picture.mjs';

const renamed = '0163R006'; // the first of the list

for (const engine of engines) {
  describe(`letters of other faces, ${engine}`, () => {
    let folder;
    let site;
    let page;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lagesbild-letters-'));
      cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
      site = await serve(folder);
      page = await openPage(engine, { width: 1440, height: 900, scale: 1 });
    });
    after(async () => {
      await page?.close();
      await site?.close();
      if (folder) rmSync(folder, { recursive: true });
    });

    /// The first row's name, as it is painted.
    async function painted(name) {
      const path = join(folder, 'data', 'omraden.geojson');
      const areas = JSON.parse(readFileSync(path, 'utf8'));
      areas.features.find((each) => each.properties.id === renamed).properties.name = name;
      writeFileSync(path, JSON.stringify(areas));
      await page.goto('about:blank');
      await page.goto(site.address);
      await page.ready();
      const box = await page.evaluate(`() => {
        const { left, top, height } = document.querySelector('#mirror [role=table] [role=rowheader]').getBoundingClientRect();
        return { left, top, height };
      }`);
      const png = await picture(page);
      const row = [];
      for (let y = Math.ceil(box.top) + 2; y < box.top + box.height - 2; y++) {
        for (let x = Math.ceil(box.left); x < box.left + 160; x++) row.push(png.data.readUInt32BE((y * png.width + x) * 4));
      }
      return row.join(' ');
    }

    test('are seen as they are', async () => {
      const [one, other] = [await painted('\u0645\u0633\u062c\u062f'), await painted('\u0643\u062a\u0627\u0628')];
      assert.notEqual(one, other);
      assert.equal(await painted('Ra\u030aby'), await painted('R\u00e5by'));
      assert.notEqual(await painted('R\u00e5by'), await painted('Raby'));
    });
  });
}
