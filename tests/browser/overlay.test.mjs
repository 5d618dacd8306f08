// The elements over the canvas are there to be heard, reached and found, and not to be seen: the picture is the same
// without them. What an element shows by itself (a scroll bar, a text field's own letters) stays.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { allEngines } from './support/page.mjs';
import { picture } from './support/picture.mjs';

const states = {
  'the overview': '',
  'an area': 'omrade=0163R006',
  'dark, in English': 'omrade=0163R014&tema=morkt&sprak=en',
  'weights and filters open': 'oppna=filter,vikter,kallor',
  'when and where': 'sida=monster',
  'the follow-up': 'sida=insatser',
  'the analysis': 'sida=analys',
  'the help': 'sida=hjalp',
};

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// WebKitGTK's scroll bars come and go whatever the styles say.
const noScrollBars = '#mirror .scroller { scrollbar-width: none !important; } #mirror .scroller::-webkit-scrollbar { display: none; }';
const noElements = '#mirror *:not(.scroller, .text) { visibility: hidden !important; } #mirror :is(.scroller, .text) { visibility: visible !important; }';

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

for (const engine of allEngines) {
  describe(`the elements over the canvas, ${engine}`, () => {
    const at = opened(engine);

    for (const [name, hash] of Object.entries(states)) {
      test(`nothing of them is seen: ${name}`, async () => {
        await at.go(`#${hash}`);
        await at.page.evaluate(`(rules) => {
          for (const [id, text] of Object.entries(rules)) {
            const style = document.createElement('style');
            [style.id, style.textContent] = [id, text];
            document.head.append(style);
          }
        }`, { 'no-scroll-bars': noScrollBars, 'no-elements': noElements });
        const hideElements = (hidden) => at.page.evaluate(`(hidden) => void (document.getElementById('no-elements').media = hidden ? 'all' : 'not all')`, hidden);
        // A scroll bar that fades or a number that comes late differs once; what an element shows differs every time.
        let different;
        for (let attempt = 0; attempt < 4; attempt++) {
          await hideElements(false);
          await rest(1000 * attempt);
          const withElements = await picture(at.page);
          await hideElements(true);
          await rest(1000 * attempt);
          different = difference(withElements, await picture(at.page));
          if (different.count === 0) break;
        }
        const { count, first } = different;
        assert.equal(count, 0, `${count} pixels differ, the first at ${first}`);
      });
    }
  });
}
