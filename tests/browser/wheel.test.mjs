// The wheel: a mouse's, a trackpad's two fingers, and what goes on by itself when they have left. Sent by the engines'
// drivers; what no driver sends is dispatched in the page, and says so.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asked, betweenSeries } from './support/hand.mjs';
import { opened } from './support/opened.mjs';
import { allEngines } from './support/page.mjs';
import { until } from './support/processes.mjs';

/// In the page: a turn of the wheel at a place, and whether the browser is kept from it.
const turn = `(x, y, deltaY, more) => {
  const target = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1));
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY, ...more });
  // A series is known by its clock, which a busy machine must not stretch.
  if (more?.at !== undefined) Object.defineProperty(event, 'timeStamp', { value: more.at });
  (more?.surface ? document.querySelector('#mirror .gesture') : target).dispatchEvent(event);
  return event.defaultPrevented;
}`;

for (const engine of allEngines) {
  describe(`wheel, ${engine}`, () => {
    const at = opened(engine, { width: 1000, height: 800 });
    const it = asked((...call) => at.page.evaluate(...call));
    const open = async (hash = '') => {
      await at.go(hash);
      await it.toMap();
      await it.idle();
    };
    const zoomIs = (wanted) => until(`the zoom ${wanted}`, async () => Math.abs((await it.zoom()) - wanted) < 0.02, 5);
    const scrollsFrom = (before) => until('the page to scroll', async () => (await it.scrolled()) > before, 5);

    test('the wheel scrolls the page over the map too; once the map is pressed it zooms, as far as it can', async () => {
      await open();
      const { middle, corner } = await it.map();
      const from = await it.scrolled();
      await at.page.move(...middle);
      await at.page.wheel(0, 100);
      await scrollsFrom(from);
      assert.equal(await it.zoom(), 1);

      await betweenSeries();
      await it.toMap();
      await at.page.click(...corner);
      await it.idle();
      const pressedAt = await it.scrolled();
      await at.page.move(...middle);
      await at.page.wheel(0, -100);
      await zoomIs(1.2);
      await betweenSeries();
      await at.page.wheel(0, 100);
      await zoomIs(1);
      assert.equal(await it.scrolled(), pressedAt);

      await betweenSeries();
      await at.page.wheel(0, 100);
      await scrollsFrom(pressedAt); // there is no more to zoom out to

      await betweenSeries();
      await it.toMap();
      await it.idle();
      await at.page.click(4, 400); // beside everything
      await it.idle();
      await at.page.move(...middle);
      await at.page.wheel(0, -100);
      await until('the page to scroll back', async () => (await it.scrolled()) < pressedAt, 5);
      assert.equal(await it.zoom(), 1);
    });

    test('Ctrl and the wheel zoom the map and not the page; elsewhere they are the browser’s own', async () => {
      await open();
      const { middle } = await it.map();
      const from = await it.scrolled();
      // The canvas's own events go no further than to the program's gate, where nobody can ask afterwards.
      await at.page.evaluate(`() => {
        const prevent = Event.prototype.preventDefault;
        Event.prototype.preventDefault = function () {
          if (this.type === 'wheel') globalThis.kept = true;
          prevent.call(this);
        };
      }`);
      // WebKitGTK's driver turns the wheel as if no key were down.
      const withCtrl = engine === 'webkit' ? (x, y, delta) => at.page.evaluate(turn, x, y, delta, { ctrlKey: true, deltaMode: 0 }) : async (x, y, delta) => {
        await at.page.evaluate('() => { globalThis.kept = false; }');
        await at.page.move(x, y);
        await at.page.keyDown('Control');
        await at.page.wheel(0, delta);
        await at.page.keyUp('Control');
        await betweenSeries();
        return at.page.evaluate('() => kept');
      };
      assert.equal(await withCtrl(...middle, -120), true);
      await until('the map to be zoomed', async () => (await it.zoom()) > 1.15, 5);
      assert.ok((await it.zoom()) < 1.6, 'by a step');
      assert.equal(await it.scrolled(), from);
      const width = await at.page.evaluate('() => innerWidth');
      const zoomed = await it.zoom();
      await betweenSeries();
      assert.equal(await withCtrl(200, 400, -120), false);
      if (engine === 'firefox') {
        await until('the browser’s own zoom', async () => (await at.page.evaluate('() => innerWidth')) < width, 5);
        await betweenSeries();
        await withCtrl(200, 400, 120);
        await until('what it was', async () => (await at.page.evaluate('() => innerWidth')) === width, 5);
      }
      assert.equal(await it.zoom(), zoomed);
    });

    test('two fingers on a trackpad zoom the map as far as they go apart; elsewhere the browser enlarges the page', async () => {
      await open();
      const { middle } = await it.map();
      let elsewhere;
      if (engine === 'chromium') {
        const devtools = await at.page.playwright.context().newCDPSession(at.page.playwright);
        const pinch = (x, y) => devtools.send('Input.synthesizePinchGesture', { x, y, scaleFactor: 2, gestureSourceType: 'mouse' });
        await at.page.move(...middle);
        await pinch(...middle);
        elsewhere = async () => {
          await pinch(200, 400);
          await until('the page enlarged', async () => (await at.page.evaluate('() => visualViewport.scale')) > 1.9, 5);
        };
      } else {
        const pinch = (x, y) => at.page.evaluate(`(x, y) => Array.from({ length: 20 }, () => (${turn})(x, y, -5 * Math.LN2, { ctrlKey: true, deltaMode: 0 }))`, x, y);
        assert.deepEqual(new Set(await pinch(...middle)), new Set([true]));
        elsewhere = async () => assert.deepEqual(new Set(await pinch(200, 400)), new Set([false]));
      }
      await until('the map twice as large', async () => Math.abs((await it.zoom()) - 2) < 0.1, 5).catch(async (error) => assert.fail(`${error.message}: ${await it.zoom()}`));
      assert.equal(await at.page.evaluate('() => visualViewport.scale'), 1);
      const zoomed = await it.zoom();
      await betweenSeries();
      await elsewhere();
      assert.equal(await it.zoom(), zoomed);
    });

    // Safari's own events of it, which no driver sends, and which WebKitGTK does not have.
    test('Safari’s two fingers on a trackpad zoom the map as far as they go apart; elsewhere they are the browser’s own', async () => {
      await open();
      const { middle } = await it.map();
      const pinch = (x, y) => at.page.evaluate(`(x, y) => [['start', 1], ['change', 1.2], ['change', 1.6], ['change', 2], ['end', 2]].map(([name, scale]) => {
        const event = Object.assign(new Event('gesture' + name, { bubbles: true, cancelable: true }), { scale, clientX: x, clientY: y });
        document.elementFromPoint(x, y).dispatchEvent(event);
        return event.defaultPrevented;
      })`, x, y);
      assert.deepEqual(new Set(await pinch(...middle)), new Set([true]));
      await until('the map twice as large', async () => Math.abs((await it.zoom()) - 2) < 0.02, 5).catch(async (error) => assert.fail(`${error.message}: ${await it.zoom()}`));
      assert.deepEqual(new Set(await pinch(200, 400)), new Set([false]));
      await it.idle();
      assert.ok(Math.abs((await it.zoom()) - 2) < 0.02);
    });

    // What goes on by itself after the fingers have left the trackpad, no driver sends.
    test('a series of the wheel that began on the page is the page’s, though the map comes under the pointer', async () => {
      await open();
      const { middle, corner } = await it.map();
      await at.page.click(...corner);
      await it.idle();
      const kept = await at.page.evaluate(`async (x, y) => {
        const turn = ${turn};
        const scrolled = new Promise((done) => addEventListener('scroll', ({ timeStamp }) => done(timeStamp), { once: true, capture: true }));
        const kept = [turn(200, 300, -60)];
        scrollBy(0, -1);
        const from = await scrolled;
        for (let step = 1; step <= 5; step++) kept.push(turn(x, y, -60, { at: from + 16 * step }));
        return [...kept, turn(x, y, -60, { at: from + 500 })];
      }`, ...middle);
      assert.deepEqual(kept, [...Array(6).fill(false), true]);
      await until('the map to be zoomed by the last', async () => Math.abs((await it.zoom()) - 1.2 ** 0.6) < 0.02, 5);
    });

    test('a series that began on the map does not scroll the page when the pointer has left, and nothing is pointed at after it', async () => {
      await open();
      const { middle, corner } = await it.map();
      await at.page.click(...corner);
      await at.page.move(...middle);
      await until('the area to be pointed at', async () => (await it.cursor()) === 'pointer', 5);
      const kept = await at.page.evaluate(`(x, y) => {
        const turn = ${turn};
        const from = performance.now() + 1000; // whatever was scrolled is long ago
        const kept = [turn(x, y, -60, { at: from })];
        document.documentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
        // Engines tell of it where the pointer is, as of what it began on or of what is there, or where it was.
        kept.push(turn(200, 300, -30, { at: from + 16 }), turn(-40, 300, -30, { at: from + 32, surface: true }), turn(x, y, -30, { at: from + 48 }));
        return [...kept, turn(200, 300, 60, { at: from + 500 })];
      }`, ...middle);
      assert.deepEqual(kept, [true, true, true, true, false]);
      await it.idle();
      assert.equal(await it.cursor(), 'default');
      assert.ok((await it.zoom()) < 1.2, 'only what was over the map has zoomed it');
    });
  });
}
