// When and where, found and worked by role and name in every engine.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';

for (const engine of engines) {
  describe(`when and where, ${engine}`, () => {
    const at = opened(engine);
    let page;
    const says = (text) => page.evaluate('(text) => document.body.textContent.includes(text)', text);

    before(async () => {
      await at.go();
      ({ page } = at);
    });

    test('the page is reached by its button, and its hours are a real table', async () => {
      await page.getByRole('button', 'När och var').click();
      await until('the hours', async () => (await page.getByRole('heading', 'Veckodag och timme').count()) === 1);
      assert.equal(await page.evaluate('() => location.hash'), '#sida=monster');
      const rows = await page.evaluate(`() => [...document.querySelectorAll('table')].find(({ caption }) => caption?.textContent === 'Veckodag och timme')?.rows.length`);
      assert.equal(rows, 9, 'a heading, seven days and all of them together');
      assert.ok(await says('saknar det'), 'events without an hour are counted and said');
      assert.ok(await says('kräver minst 30 områden'), 'why Gi* is not shown is said');
    });

    test('a cluster\'s area is chosen by its button, and the page follows', async () => {
      await page.getByRole('button', 'Visa Gillbo-Gillberga').click();
      await until('the area in the address', async () => /omrade=0163R006/.test(await page.evaluate('() => location.hash')));
      await until('the area\'s hours', () => says('Förväntat är att områdets händelser har samma tider'));
    });

    test('the address reopens it', async () => {
      const address = await page.evaluate('() => location.href');
      await page.goto('about:blank');
      await page.goto(address);
      await page.ready();
      await until('the area\'s hours', () => says('Förväntat är att områdets händelser har samma tider'));
      assert.deepEqual(page.complaints, []);
    });
  });
}
