// A second window for the room, which goes where the first one goes.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';

// WebKitGTK's driver opens no second window.
for (const engine of engines.filter((each) => each !== 'webkit')) {
  describe(`a second window, ${engine}`, () => {
    const at = opened(engine);
    let page;
    before(async () => {
      await at.go();
      ({ page } = at);
    });
    const inSecond = (what) => page.evaluate(`() => ${what}`);

    test('it is opened from the menu in large letters, and follows the choice of area; the first one does not follow it', async () => {
      await page.evaluate(`() => { const open = window.open.bind(window); window.open = (...asked) => (globalThis.second = open(...asked)); }`);
      await page.getByRole('button', 'Mer').click();
      await page.ready();
      await page.getByRole('menuitem', 'Visa för gruppen i ett eget fönster').click();
      await until('the second window', () => inSecond('Boolean(globalThis.second?.lagesbild?.idle && second.lagesbild.timings.interactive)'), 30);
      assert.match(await inSecond('second.location.hash'), /visning=ja/);
      assert.doesNotMatch(await inSecond('location.hash'), /visning/);
      await page.evaluate(`() => { location.hash = 'omrade=0163R006'; }`);
      await until('the area in the second', () => inSecond(`/omrade=0163R006.*visning=ja/.test(second.location.hash) && second.document.title.includes('Gillbo-Gillberga')`), 30);
      // What is read and not looked at stays here; the room keeps what it saw.
      await page.evaluate(`() => { location.hash = 'sida=analys'; }`);
      await until('the page', () => inSecond('lagesbild.idle && /sida=analys/.test(location.hash)'));
      for (const next of ['sida=monster', 'sida=insatser', 'insats=insats-2026-12&sida=insatser']) {
        await page.evaluate('(next) => { location.hash = next; }', next);
        const follows = `[...new URLSearchParams('${next}')].every(([key, value]) => new URLSearchParams(second.location.hash.slice(1)).get(key) === value)`;
        await until(`${next} in the second`, () => inSecond(`${follows} && second.lagesbild.idle`), 30);
      }
      // As large as on the overview, and with what ends it in place of the pages to go to.
      assert.equal(await inSecond(`second.document.querySelectorAll('nav').length`), 0);
      await page.evaluate(`() => { location.hash = 'omrade=0163R014'; }`);
      await until('the next area', () => inSecond(`/omrade=0163R014/.test(second.location.hash)`), 30);
      await inSecond(`(second.location.hash = 'omrade=0163R001&visning=ja')`);
      await until('the second one’s own choice', () => inSecond(`second.lagesbild.idle && second.document.title !== document.title`));
      assert.match(await inSecond('location.hash'), /omrade=0163R014/);
      // A meeting: the measures that are followed up, the list, the area that is decided on. The meeting's own page has its draft here.
      const shows = (what, pattern, never) => until(what, () => inSecond(`second.lagesbild.idle && ${pattern}.test(second.location.hash) && !${never}.test(second.location.hash)`), 30);
      await page.evaluate(`() => { location.hash = 'sida=mote'; }`);
      await page.getByRole('button', 'Börja mötet').click();
      await shows('what is followed up', '/sida=insatser/', '/mote/');
      for (const step of ['2 Rapportering', '3 Nytt', '4 Fokus']) await page.getByRole('button', `Vidare till ${step}`).click();
      await shows('the list', '/visning=ja/', '/sida=|omrade=|steg=/');
      const length = await inSecond('history.length');
      for (const [name, id] of [['Edsberg', '0163R002'], ['Gillbo-Gillberga', '0163R006']]) {
        await page.getByRole('button', name).click();
        await shows(name, `/omrade=${id}/`, '/sida=/');
        assert.ok(await inSecond(`second.document.title.includes('${name}')`), name);
      }
      assert.equal(await inSecond('history.length'), length, 'an area that is spoken of is no place to go back to');
      await page.getByRole('button', '5 Orsaker').click();
      await shows('all areas', '/visning=ja/', '/sida=|omrade=/');
      await page.getByRole('button', '6 Insatser').click();
      await shows('what is decided', '/sida=insatser/', '/omrade=/');
      await inSecond('second.close()');
    });
  });
}
