// The page of text on a phone, where it is widest: nothing of it is beside the screen, what is wider scrolls in a box of its
// own, by keyboard too, and what a finger meets is as large as a finger.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';

const views = ['', 'omrade=0163R006', 'sida=analys', 'sida=insatser', 'sida=rapporter', 'sida=monster', 'sida=hjalp', 'sida=historik', 'sida=rapportera'];

for (const engine of engines) {
  describe(`the page of text, ${engine}`, () => {
    let site;
    let page;
    before(async () => {
      site = await openOutput('hosted');
      page = await openPage(engine, { width: 320, height: 800, touch: true });
    });
    after(async () => {
      await page?.close();
      await site?.close();
    });
    const open = async (hash) => {
      await page.goto('about:blank');
      await page.goto(`${site.address}#${hash && `${hash}&`}renderer=none`);
      await page.ready();
    };

    test('at 320 pixels no view is wider than the screen; a wide table scrolls by itself and has a stop for the keyboard', async () => {
      let scrolling = 0;
      for (const view of views) {
        await open(view);
        const [width, boxes, findings] = await page.evaluate(`() => {
          const boxes = [...document.querySelectorAll('#mirror :is(div:has(> table), [role="table"])')].filter((box) => box.scrollWidth > box.clientWidth);
          return [document.documentElement.scrollWidth, boxes.map((box) => box.tabIndex), [...document.querySelectorAll('#mirror .field > *')].filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.parentElement.textContent.slice(0, 40))];
        }`);
        assert.ok(width <= 320, `${view}: ${width}`);
        assert.ok(boxes.every((stop) => stop === 0), `${view}: ${boxes}`);
        assert.deepEqual(findings, [], view);
        scrolling += boxes.length;
      }
      assert.ok(scrolling > 5, `${scrolling} tables scroll`);
    });

    test('a check box and what is done with it alone are on a line of their own', async () => {
      await open('oppna=filter');
      const pairs = await page.evaluate(`() => [...document.querySelectorAll('[role="dialog"] label')].map((label) => {
        const [box, only] = [label.getBoundingClientRect(), label.nextElementSibling.getBoundingClientRect()];
        const next = label.nextElementSibling.nextElementSibling?.getBoundingClientRect();
        return [label.textContent, only.top < box.bottom && only.bottom > box.top && only.left >= box.right, !next || next.top >= Math.min(box.bottom, only.bottom)];
      })`);
      assert.ok(pairs.length > 10, String(pairs.length));
      for (const [name, beside, alone] of pairs) assert.ok(beside && alone, `${name}: ${beside} ${alone}`);
    });

    test('what a finger meets is 44 pixels high', async (t) => {
      await open('oppna=filter');
      if (!(await page.evaluate(`() => matchMedia('(pointer: coarse)').matches`))) return t.skip('this driver has no fingers');
      for (const view of ['oppna=filter', 'sida=rapportera', 'sida=insatser']) {
        await open(view);
        const low = await page.evaluate(`() => [...document.querySelectorAll('#mirror :is(button, select, .text, label, a)')]
          .filter((each) => each.getClientRects().length && each.getBoundingClientRect().height < 43.5).map((each) => each.tagName + ' ' + each.textContent.slice(0, 30) + ' ' + each.getBoundingClientRect().height)`);
        assert.deepEqual(low, [], view);
      }
    });
  });
}
