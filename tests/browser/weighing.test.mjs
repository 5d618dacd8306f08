// Weights by comparing two and two, as somebody with a keyboard or a screen reader does it: by role and name.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';

for (const engine of engines) {
  describe(`weighing, ${engine}`, () => {
    const at = opened(engine);
    let page;
    const hash = () => page.evaluate('() => decodeURIComponent(location.hash)');
    const says = (words) => page.evaluate('(words) => document.body.textContent.replace(/\\s+/g, " ").includes(words)', words);
    const answer = async (first, second, choice) => {
      await page.getByRole('radio', choice, { within: `[role=radiogroup][aria-label="${first} eller ${second}: vilket väger tyngst?"]` }).click();
      await page.ready();
    };

    before(async () => {
      await at.go('#oppna=vikter');
      ({ page } = at);
    });

    test('answers about pairs become weights, are used, and taken back', async () => {
      await page.getByRole('button', 'Jämför indikatorer parvis …').click();
      await page.ready();
      assert.equal(await page.getByRole('heading', 'Jämför två och två').count(), 1);
      await answer('Skadenivå', 'Förändring', 'Skadenivå');
      await answer('Förändring', 'Varaktighet', 'Lika');
      assert.ok(await says('2 av 6 besvarade'));
      assert.notEqual(await page.getByRole('button', 'Använd vikterna').attribute('disabled'), null);
      await answer('Varaktighet', 'Upplevd otrygghet', 'Lika');
      assert.ok(await says('3 av 6 besvarade'));
      const table = await page.evaluate(`() => [...document.querySelectorAll('figure table')].find((table) => table.caption?.textContent === 'Vikter enligt svaren')
        ? [...[...document.querySelectorAll('figure table')].find((table) => table.caption?.textContent === 'Vikter enligt svaren').querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\\s+/g, ' ')) : []`);
      assert.equal(table.length, 4);
      assert.match(table[0], /Skadenivå ?50 %/);
      await page.getByRole('button', 'Använd vikterna').click();
      await until('the weights in the address', async () => /indikator\.skada=0\.5&/.test(await hash()));
      await page.getByRole('button', 'Ångra').click();
      await until('no weights in the address', async () => !/indikator\./.test(await hash()));
      await page.ready();
      assert.ok(await says('3 av 6 besvarade'), 'the answers are still there');
    });

    test('the page of pairs has no serious fault of accessibility', async () => {
      assert.deepEqual(await page.seriousFindings(), []);
    });

    test('a profile is chosen by its name and says who decided it', async () => {
      await page.getByRole('button', 'Tillbaka').click();
      await page.ready();
      const select = page.getByRole('combobox', 'Viktprofil');
      await select.set('Trygghet först (påhittad)');
      await page.ready();
      assert.match(await hash(), /indikator\.trygghet=0\.35/);
      assert.ok(await says('Bestämd av Styrgruppen för EST (påhittad), 2026-09-15.'));
    });
  });
}
