// axe-core on every screen: no finding of serious or critical impact.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { screens } from './support/screens.mjs';

for (const engine of engines) {
  describe(`axe, ${engine}`, () => {
    let site;
    let page;
    before(async () => {
      site = await openOutput('hosted');
      page = await openPage(engine);
    });
    after(async () => {
      await page?.close();
      await site?.close();
    });
    for (const { en: name, hash } of screens) {
      test(name, async () => {
        await page.goto('about:blank');
        await page.goto(site.address + hash);
        await page.ready();
        assert.deepEqual(await page.seriousFindings(), []);
      });
      test(`${name}, as text`, async () => {
        await page.goto('about:blank');
        await page.goto(`${site.address}?renderer=none${hash}`);
        await page.ready();
        assert.equal(await page.evaluate(`() => getComputedStyle(document.querySelector('canvas')).display`), 'none', 'the text page appears by itself');
        assert.deepEqual(await page.seriousFindings(), []);
      });
    }
  });
}
