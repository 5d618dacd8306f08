// Where the program is met: by browser, output, renderer, width and colours. A few of them on every run; scripts/test all
// walks them all. Of each: it starts, the list is there, the picture is no blank one, and neither axe nor the console complains.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { allEngines, cannotBeAsked, openPage } from './support/page.mjs';
import { colours, picture } from './support/picture.mjs';
import { until } from './support/processes.mjs';

const axes = {
  output: ['hosted', 'offline', 'embedded'],
  renderer: ['webgl', 'none'],
  width: ['wide', 'phone'],
  look: ['light', 'dark', 'forced'],
};
const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const product = Object.entries(axes).reduce((all, [axis, values]) => all.flatMap((each) => values.map((value) => ({ ...each, [axis]: value }))), [{}]);
// Each value of each axis once at least.
const few = [
  { output: 'hosted', renderer: 'webgl', width: 'wide', look: 'forced' },
  { output: 'offline', renderer: 'none', width: 'phone', look: 'dark' },
  { output: 'embedded', renderer: 'webgl', width: 'phone', look: 'light' },
];
const listName = 'Områden att prioritera';

const systemOf = ({ look }) => ({ ownColours: look === 'forced' });

async function open(engine, { output, renderer, width, look }) {
  const site = await openOutput(output === 'offline' ? 'offline' : 'hosted');
  const page = await openPage(engine, { ...sizes[width], touch: width === 'phone', dark: look === 'dark', webgl: renderer === 'webgl', system: systemOf({ look }) });
  const close = async () => {
    await page.close();
    await site.close();
  };
  try {
    // In a frame of the same server, as another page of the intranet has it.
    const inFrame = output === 'embedded' ? '.contentWindow' : '';
    await page.goto(output === 'embedded' ? `${site.address}embed.html` : `${site.address}?renderer=${renderer}`);
    if (inFrame) {
      // What it begins with is let come: a frame that is led on while it fetches complains.
      await until('the frame', () => page.evaluate(`() => Boolean(document.querySelector('iframe')?.contentWindow.lagesbild?.idle)`), 120);
      await page.evaluate(`(query) => {
        const frame = document.querySelector('iframe');
        frame.contentWindow.isLeft = true;
        frame.src = query;
        frame.scrollIntoView();
      }`, `./?renderer=${renderer}#del=prioritering`);
    }
    const program = inFrame ? `document.querySelector('iframe').contentWindow` : 'window';
    await until('the program to be ready', () => page.evaluate(`() => Boolean(!${program}.isLeft && ${program}.lagesbild?.idle && ${program}.lagesbild.renderer === '${renderer}')`), 120);
    return { page, close, program };
  } catch (error) {
    await close();
    throw error;
  }
}

for (const engine of allEngines) {
  const walked = process.env.LAGESBILD_WHOLE ? product : engine === 'chromium' ? few : [];
  for (const place of walked) {
    test(`${engine}: ${Object.values(place).join(', ')}`, { skip: cannotBeAsked(engine, systemOf(place)) }, async () => {
      const { page, close, program } = await open(engine, place);
      try {
        assert.equal(await page.evaluate('() => innerWidth'), sizes[place.width].width);
        const met = await page.evaluate(`(name) => {
          const view = ${program};
          const inside = view.document;
          return {
            rows: inside.querySelectorAll('[role=table] [role=rowheader] > button').length,
            lists: [...inside.querySelectorAll('#mirror h2')].filter((each) => each.textContent === name).length,
            isText: view.getComputedStyle(inside.querySelector('canvas')).display === 'none',
            theme: inside.documentElement.dataset.theme,
            isTooWide: inside.documentElement.scrollWidth > view.innerWidth,
          };
        }`, listName);
        assert.ok(met.rows >= 15, `${met.rows} areas`);
        assert.equal(met.lists, 1);
        assert.equal(met.isText, place.renderer === 'none' || place.look === 'forced');
        assert.equal(met.theme, place.look === 'dark' ? 'dark' : 'light');
        // In the page of text a table of numbers may be wider than a phone.
        assert.equal(met.isTooWide && !met.isText, false, 'the page is wider than the window');
        const found = colours(await picture(page));
        assert.ok(found > (place.look === 'forced' ? 3 : 20), `${found} colours`);
        assert.deepEqual(await page.seriousFindings(), []);
        assert.deepEqual(page.complaints, []);
      } finally {
        await close();
      }
    });
  }
}
