// Fingers on the screen, as far as the drivers have any, and the browser's keys really pressed.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asked, pause } from './support/hand.mjs';
import { opened } from './support/opened.mjs';
import { allEngines } from './support/page.mjs';
import { boxOf, picture } from './support/picture.mjs';
import { until } from './support/processes.mjs';

/// What is told lies on this: the light theme's text.
const tipColour = 0x16202b;

for (const engine of allEngines) {
  describe(`fingers, ${engine}`, { skip: engine === 'webkit' && 'no driver of WebKitGTK has fingers' }, () => {
    const at = opened(engine, { width: 390, height: 844, touch: true });
    const it = asked((...call) => at.page.evaluate(...call));
    const open = async (hash) => {
      await at.go(hash);
      await it.toMap();
      await until('the page at rest', () => at.page.evaluate('() => scrollY > 0 && lagesbild.idle'));
      return it.map();
    };

    test('two zoom the map and not the page, and one that is left over points at nothing', async () => {
      const { middle: [x, y] } = await open('#bredvid=karta');
      assert.equal(await at.page.evaluate(`() => getComputedStyle(document.querySelector('#mirror .gesture')).touchAction`), 'pan-x pan-y');
      await at.page.fingers([x - 30, y]);
      await at.page.fingers([x - 30, y], [x + 30, y]);
      for (let step = 1; step <= 6; step++) await at.page.fingers([x - 30 - 10 * step, y], [x + 30 + 10 * step, y]);
      if (engine === 'firefox') {
        await at.page.fingers([x - 90, y]);
        await at.page.fingers([x - 20, y]);
        await it.idle();
        assert.equal(await it.cursor(), 'default');
      }
      await at.page.fingers();
      const zoom = await until('the zoom in the link', async () => (await it.zoom()) > 1 && it.zoom(), 5);
      assert.ok(zoom > 2 && zoom < 4, `from 60 to 180 pixels apart is three times, got ${zoom}`);
      assert.equal(await at.page.evaluate('() => visualViewport.scale'), 1);
      assert.ok(!/omrade=/.test(await it.link()), 'and no area is chosen');
    });

    test('a finger that rests on an area is told what a mouse that hovers is, above itself; it chooses nothing, and a tap does', async () => {
      const { middle } = await open('#bredvid=karta');
      await at.page.move(...middle);
      await it.idle();
      const hovered = boxOf(await picture(at.page), tipColour);
      await at.page.move(4, 4);
      await it.idle();
      assert.equal(boxOf(await picture(at.page), tipColour), null);
      await at.page.fingers(middle);
      await pause(800);
      await it.idle();
      const rested = boxOf(await picture(at.page), tipColour);
      assert.ok(hovered && rested, 'both are told');
      assert.equal(rested.pixels, hovered.pixels);
      assert.ok(rested.y + rested.height <= middle[1] - 16, `seen above the finger at ${middle}: ${JSON.stringify({ ...rested, pixels: '' })}`);
      await at.page.fingers();
      await pause(500);
      await it.idle();
      assert.ok(!/omrade=/.test(await it.link()), await it.link());
      assert.equal(boxOf(await picture(at.page), tipColour), null);
      await at.page.fingers(middle);
      await at.page.fingers();
      await until('the area that was tapped', async () => /omrade=/.test(await it.link()), 5);
    });

    test('a long press brings up no menu over what is told, but for texts, lists and links; a mouse’s menu is the browser’s own', async () => {
      const { middle } = await open('#bredvid=karta');
      // No driver's finger brings up a menu: what the browser asks before it does so is dispatched.
      const keeps = (selector) => at.page.evaluate(`(selector) => {
        const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
        document.querySelector(selector).dispatchEvent(event);
        return event.defaultPrevented;
      }`, selector);
      let owns = 0;
      await at.page.fingers(middle);
      assert.equal(await keeps('#mirror .gesture'), true);
      assert.equal(await keeps('#canvas'), true);
      for (const own of ['.text', 'select', 'a[href]']) {
        const made = await at.page.evaluate(`(own) => document.querySelector('#mirror ' + own) !== null`, own);
        if (made) assert.equal(await keeps(`#mirror ${own}`), false, own);
        owns += made;
      }
      assert.ok(owns > 0);
      await pause(700); // a rest, and no tap
      await it.idle();
      await at.page.fingers();
      await at.page.click(4, 4);
      for (const each of ['#mirror .gesture', '#canvas']) assert.equal(await keeps(each), false, each);
    });

    test('a finger that scrolls past a weight leaves it, one that moves sideways drags it', { skip: engine === 'firefox' && 'no page is scrolled by Firefox’s driver’s finger' }, async () => {
      await at.go('#oppna=vikter');
      await it.slider();
      await it.idle();
      const before = await it.weight();
      const { y, at: [, high] } = await it.slider();
      // The weights have a list of their own, which scrolls.
      const height = () => at.page.evaluate(`() => document.querySelector('#mirror .field:has(> input[type=range])').getBoundingClientRect().y`);
      const from = await height();
      await at.page.fingers([high, y]);
      await it.idle();
      for (let step = 1; step <= 8; step++) await at.page.fingers([high, y - 20 * step]);
      await until('the list to scroll', async () => (await height()) < from - 50, 5);
      await at.page.fingers();
      await it.idle();
      assert.equal(await it.weight(), before);
      // The browser lets the list run on after the finger, for as long as its machine is busy; a touch meanwhile only stops it.
      const there = await it.settledSlider();
      await at.page.fingers([there.at[0], there.y]);
      for (let step = 1; step <= 8; step++) await at.page.fingers([there.at[0] + (step / 8) * (there.at[1] - there.at[0]), there.y]);
      await at.page.fingers();
      await until('the weight that was dragged', async () => (await it.weight()) !== before, 10);
    });
  });

  describe(`the browser’s keys, ${engine}`, () => {
    const at = opened(engine);

    // tests/browser/input.test.mjs asks this of every key with events that it makes; here a few are really pressed, which
    // what listens for codes of keys hears too.
    test('are not kept from it', async () => {
      await at.go('#omrade=0163R006');
      // Heard last; the browser is kept from them here, or it would print and load the page again.
      await at.page.evaluate(`() => {
        globalThis.heard = [];
        addEventListener('keydown', (event) => {
          // WebKitGTK's driver presses another key for +.
          if (event.key !== 'Control') heard.push([event.key.replace('=', '+'), event.ctrlKey, event.defaultPrevented]);
          event.preventDefault();
        });
      }`);
      const presses = [['Control', 'f'], ['Control', 'l'], ['Control', 'p'], ['F5'], ['Control', '+'], ['Control', '-'], ['Control', '0'], ['Control', 'r']];
      for (const focus of ['() => document.activeElement.blur()', `() => document.querySelector('[role=rowheader] > button').focus()`, `() => document.querySelector('#mirror input[type=search]').focus()`]) {
        await at.page.evaluate(focus);
        for (const keys of presses) {
          for (const key of keys) await at.page.keyDown(key);
          for (const key of keys.toReversed()) await at.page.keyUp(key);
        }
        const heard = await until('the keys', () => at.page.evaluate(`(count) => heard.length >= count && heard.splice(0)`, presses.length), 10);
        assert.deepEqual(heard, presses.map((keys) => [keys.at(-1), keys.length > 1, false]));
      }
    });
  });
}
