// The elements over the canvas are there to be heard, reached and found, and not to be seen: the picture is the same
// without them. What an element shows by itself (a scroll bar, a text field's own letters) stays.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { picture } from './support/picture.mjs';

const states = {
  'the overview': '',
  'an area': 'omrade=0163R006',
  'dark, in English': 'omrade=0163R014&tema=morkt&sprak=en',
  'weights and filters open': 'oppna=filter,vikter,kallor',
  'when and where': 'sida=monster',
  'the follow-up': 'sida=uppfoljning',
  'the analysis': 'sida=analys',
  'the help': 'sida=hjalp',
};

/// How many pixels differ, and where the first one is.
function difference(one, other) {
  const page = one.width - 16; // beside the page's own scroll bar, which comes and goes
  let count = 0;
  let first = '';
  for (let at = 0; at < one.data.length; at += 4) {
    if ((at / 4) % one.width >= page) continue;
    if ([0, 1, 2].every((channel) => one.data[at + channel] === other.data[at + channel])) continue;
    first ||= `${(at / 4) % one.width}, ${Math.floor(at / 4 / one.width)}`;
    count++;
  }
  return { count, first };
}

for (const engine of engines) {
  describe(`the elements over the canvas, ${engine}`, () => {
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

    for (const [name, hash] of Object.entries(states)) {
      test(`nothing of them is seen: ${name}`, async () => {
        await page.goto('about:blank');
        await page.goto(`${site.address}#${hash}`);
        await page.ready();
        const add = (rules) => page.evaluate(`(rules) => { const style = document.createElement('style'); style.textContent = rules; document.head.append(style); }`, rules);
        // Scroll bars fade away by themselves in some engines; WebKitGTK's do so whatever the styles say.
        if (engine === 'webkit') await new Promise((resolve) => setTimeout(resolve, 3000));
        await add('#mirror .scroller { scrollbar-width: none !important; } #mirror .scroller::-webkit-scrollbar { display: none; }');
        const withElements = await picture(page);
        await add('#mirror *:not(.scroller, .text) { visibility: hidden !important; } #mirror :is(.scroller, .text) { visibility: visible !important; }');
        const { count, first } = difference(withElements, await picture(page));
        assert.equal(count, 0, `${count} pixels differ, the first at ${first}`);
      });
    }
  });
}
