// The main job in every engine and both outputs: open, read the list, choose an area, weigh, link, undo, read as text.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { outputs } from './support/outputs.mjs';
import { allEngines } from './support/page.mjs';
import { colours, picture } from './support/picture.mjs';
import { until } from './support/processes.mjs';

const listName = 'Områden att prioritera';

for (const engine of allEngines) {
  for (const output of outputs) {
    describe(`${engine}, ${output}`, () => {
      const at = opened(engine, { output });
      let page;
      // The names of the list's rows; what else a button says is part of its description.
      const areaButtons = () => page.evaluate(`(name) => [...document.querySelectorAll('[role=table]')].filter((table) => table.ariaLabel === name)
        .flatMap((table) => [...table.querySelectorAll('[role=rowheader] > button')].map((button) => button.firstChild.data))`, listName);
      const hash = () => page.evaluate('() => location.hash');
      const chooseTool = async (name) => {
        await page.getByRole('button', 'Mer').click();
        await page.ready();
        await page.getByRole('menuitem', name).click();
        await page.ready();
      };
      const cardHeadings = () => page.evaluate(`() => [...document.querySelectorAll('section h2')].map((heading) => heading.textContent)`);

      before(async () => {
        await at.go();
        ({ page } = at);
      });

      test('the demonstration situation opens by itself, with every area in order and the synthetic mark', async () => {
        assert.match(await page.evaluate('() => document.title'), /Lägesbild.*Sollentuna/);
        const ranked = (await areaButtons()).length;
        assert.ok(ranked >= 15 && ranked <= 20, `${ranked} areas are ranked`);
        assert.ok((await page.evaluate('() => document.body.textContent')).includes('Påhittade testdata'));
        assert.equal(await page.getByRole('heading', listName).count(), 1);
        assert.equal(await page.evaluate('() => document.documentElement.lang'), 'sv');
      });

      test('the canvas shows it', async () => {
        const shot = await picture(page);
        assert.ok(colours(shot) > 100, `only ${colours(shot)} colours on the screen`);
      });

      test('an idle page draws nothing', async () => {
        const frames = () => page.evaluate('() => lagesbild.frames');
        await page.ready();
        const first = await frames();
        await new Promise((resolve) => setTimeout(resolve, 2000));
        assert.equal(await frames(), first);
      });

      test('choosing an area by its button shows its card and puts it in the address', async () => {
        const name = (await areaButtons())[0];
        await page.getByRole('button', name, { within: '[role=table]' }).click();
        await page.ready();
        assert.ok((await cardHeadings()).includes(name), `${name} has no card: ${await cardHeadings()}`);
        assert.match(await hash(), /omrade=0163R0\d\d/);
        assert.ok(await page.getByRole('heading', 'Varför det står där det gör').count());
        assert.ok(await page.evaluate(`() => document.querySelectorAll('figure table tbody tr').length > 20`), 'the charts have their tables');
      });

      test('the address reopens the same picture', async () => {
        const address = await page.evaluate('() => location.href');
        const heading = await page.evaluate(`() => [...document.querySelectorAll('section h2')].at(-1).textContent`);
        await page.goto('about:blank');
        await page.goto(address);
        await page.ready();
        assert.equal(await page.evaluate(`() => [...document.querySelectorAll('section h2')].at(-1).textContent`), heading);
      });

      test('a weight is a real slider that arrow keys move, and undo takes it back', async () => {
        await page.getByRole('button', 'Vikter', { exact: false }).click();
        await page.ready();
        const sliders = () => page.evaluate(`() => [...document.querySelectorAll('input[type=range]')].map(({ value }) => Number(value))`);
        await page.evaluate(`() => document.querySelectorAll('input[type=range]')[1].focus()`);
        const first = await sliders();
        await page.press('ArrowRight');
        await page.ready();
        const moved = await sliders();
        assert.ok(moved[1] > first[1], `${first} → ${moved}`);
        await until('the weight in the address', async () => /indikator\.|vikt\./.test(await hash()));
        await page.getByRole('button', 'Ångra').click();
        await page.ready();
        assert.deepEqual(await sliders(), first);
        await page.getByRole('button', 'Vikter', { exact: false }).click();
        await page.ready();
      });

      test('text is typed into a real field, with all its letters', async () => {
        await page.getByRole('searchbox', 'Sök område').focus();
        await page.type('Skräp é ü @');
        await page.ready();
        assert.equal(await page.getByRole('searchbox', 'Sök område').value(), 'Skräp é ü @');
        assert.ok(await page.evaluate(`() => document.body.textContent.includes('Inget område heter så')`));
        await page.getByRole('searchbox', 'Sök område').set('bagar');
        await page.ready();
        assert.equal((await areaButtons()).length, 1);
        await page.getByRole('searchbox', 'Sök område').set('');
        await page.ready();
      });

      test('the keyboard reaches what can be done, in order, and comes out again', async () => {
        await at.go();
        const reached = [];
        for (let step = 0; step < 12; step++) {
          await page.press('Tab');
          reached.push(await page.evaluate(`() => { const { activeElement: element } = document; return element === document.body ? 'page' : (element.textContent || element.ariaLabel || element.closest('label')?.textContent || element.id).slice(0, 40); }`));
        }
        assert.equal(new Set(reached).size, reached.length, reached.join(' | '));
        assert.equal(reached[0], 'Hoppa till listan');
        assert.ok(reached.includes('Insatser'), reached.join(' | '));
      });

      test('the pointer works the canvas beneath the elements', async () => {
        const second = (await areaButtons())[1];
        const box = await page.getByRole('button', second, { within: '[role=table]' }).box();
        await page.click(box.x + box.width / 2, box.y + box.height / 2);
        await until(`the card of ${second}`, async () => (await cardHeadings()).includes(second), 10);
      });

      test('English is one switch away', async () => {
        await page.getByRole('button', 'English').click();
        await page.ready();
        assert.equal(await page.evaluate('() => document.documentElement.lang'), 'en');
        assert.equal(await page.getByRole('heading', 'Areas to prioritise').count(), 1);
        await page.getByRole('button', 'Svenska').click();
        await page.ready();
        assert.equal(await page.getByRole('heading', listName).count(), 1);
      });

      test('“Visa som text” shows the same elements as a page, and comes back', async () => {
        await chooseTool('Visa som text');
        assert.equal(await page.evaluate(`() => getComputedStyle(document.querySelector('canvas')).display`), 'none');
        assert.notEqual(await page.evaluate(`() => getComputedStyle(document.querySelector('h2')).color`), 'rgba(0, 0, 0, 0)');
        await chooseTool('Visa som bild');
        assert.notEqual(await page.evaluate(`() => getComputedStyle(document.querySelector('canvas')).display`), 'none');
      });

      test('nothing was complained about on the way', () => {
        assert.deepEqual(page.complaints, []);
      });
    });
  }
}
