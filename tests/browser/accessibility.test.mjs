// axe-core on every screen: no finding of serious or critical impact.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';

const screens = {
  overview: '',
  'an area': '#omrade=0163R001',
  'all of an area': '#omrade=0163R001&oppna=varfor,niva,ursprung,rapporter,ordning,insatser,handelser,jamforelse',
  filters: '#oppna=filter&ej-kategorier=arson',
  weights: '#oppna=vikter',
  'who has reported': '#oppna=kallor',
  cartogram: '#vy=rutor',
  measures: '#sida=insatser',
  'measures on a board': '#sida=insatser&insatser-som=tavla',
  'measures on a time line': '#sida=insatser&insatser-som=tid',
  'a follow-up': '#sida=insatser&insats=insats-2026-12',
  analysis: '#sida=analys',
  'the calendar': '#sida=kalender&oppna=kvartalet',
  'when and where': '#sida=monster',
  help: '#sida=hjalp',
  'accessibility statement': '#sida=tillganglighet',
  problems: '#sida=problem',
  English: '#sprak=en&omrade=0163R001',
  dark: '#tema=morkt',
};

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
    for (const [name, hash] of Object.entries(screens)) {
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
