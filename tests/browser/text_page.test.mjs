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

    // WCAG 1.4.12, as a style of the reader's own gives it.
    test('with as much space between lines, words and letters as anybody may ask for, nothing is cut or beside the screen', async () => {
      for (const view of views) {
        await open(view);
        const [spaced, width, cut] = await page.evaluate(`() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
          const texts = [...document.querySelectorAll('#mirror *')].filter((each) => each.getClientRects().length && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
          // What is out of sight on purpose is a pixel or so.
          const hides = (each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX) && each.clientWidth > 4 && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
          return [getComputedStyle(texts[0]).letterSpacing, document.documentElement.scrollWidth, texts.filter(hides).map((each) => each.textContent.slice(0, 40))];
        }`);
        assert.ok(Number.parseFloat(spaced) > 1, `${view}: ${spaced}`);
        assert.ok(width <= 320, `${view}: ${width}`);
        assert.deepEqual(cut, [], view);
      }
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
