// The pointer in a frame of another page and beyond it: what the wheel scrolls, and what is dragged out of the frame and
// the window and let go of there. Sent by the engines' drivers; what a driver refuses is dispatched in the page.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { contentSecurityPolicy, serve } from '../../scripts/site/serve.mjs';
import { asked, betweenSeries, pause } from './support/hand.mjs';
import { opened } from './support/opened.mjs';
import { root } from './support/outputs.mjs';
import { allEngines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { startIntranet } from './support/published.mjs';

/// In the page: what a driver cannot do with the pointer that it has put down.
const pointer = `(kind, clientX, clientY, buttons) => {
  const { pointerId, pointerType } = globalThis.lastDown;
  const target = document.querySelector('#mirror .gesture') ?? document.querySelector('canvas');
  target.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, pointerId, pointerType, clientX, clientY, buttons, button: kind === 'pointerup' ? 0 : -1 }));
}`;
const hearDown = `() => addEventListener('pointerdown', ({ pointerId, pointerType }) => { globalThis.lastDown = { pointerId, pointerType }; }, true)`;

for (const engine of allEngines) {
  describe(`in a frame, ${engine}`, () => {
    let intranet;
    let site;
    let page;
    let it;
    before(async () => {
      intranet = await startIntranet();
      site = await serve(join(root, 'dist', 'hosted'), { headers: { 'content-security-policy': contentSecurityPolicy.replace("frame-ancestors 'self'", 'frame-ancestors http://localhost:*') } });
      page = await openPage(engine, { width: 1200, height: 900 });
      it = asked(page.inFrame);
    });
    after(async () => {
      await page?.close();
      await intranet?.close();
      await site?.close();
    });
    const frameAt = [150, 100];
    // Another origin, but of the same site: Chromium's driver sends what is outside the frame of another site to whoever is
    // there, whatever holds the pointer.
    const sameSite = (address) => address.replace('127.0.0.1', 'localhost');
    const inHost = ([x, y]) => [x + frameAt[0], y + frameAt[1]];
    const open = async (hash, height) => {
      await page.goto('about:blank');
      await page.goto(sameSite(intranet.put(`/${hash.replaceAll(/\W/g, '-')}`, `<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Intranätet</title>
        <body style="margin: 0; height: 3000px"><iframe src="${site.address}#${hash}" title="Lägesbild"
        style="position: absolute; left: ${frameAt[0]}px; top: ${frameAt[1]}px; width: 900px; height: ${height}px; border: 0"></iframe>`)));
      await until('the frame', () => page.inFrame('() => Boolean(globalThis.lagesbild?.idle)'), 60);
    };
    const hostScrolled = () => page.evaluate('() => Math.round(scrollY)');
    const hostScrolls = async (before) => {
      await until('the host page to scroll', async () => (await hostScrolled()) > before, 5);
      await page.evaluate('() => scrollTo(0, 0)');
      await betweenSeries();
    };

    test('the wheel scrolls the page around, over the map too, but for a map that was pressed and can be zoomed that way', async () => {
      await open('del=karta', 1200);
      const { middle, corner } = await it.map();
      await page.move(...inHost(middle));
      await page.wheel(0, 100);
      await hostScrolls(0);
      await page.click(...inHost(corner));
      await it.idle();
      await page.move(...inHost(middle));
      await page.wheel(0, -100);
      await until('the map to be zoomed', async () => (await it.zoom()) > 1.1, 5);
      await betweenSeries();
      await page.wheel(0, 100);
      await until('the whole map', async () => (await it.zoom()) === 1, 5);
      assert.equal(await hostScrolled(), 0);
      await betweenSeries();
      await page.wheel(0, 100);
      await hostScrolls(0);
    });

    test('what in the frame can be scrolled is scrolled first, and the page around when it is at its end', async () => {
      await open('del=prioritering', 500);
      await page.move(...inHost([450, 250]));
      await page.wheel(0, 100);
      await until('the frame to scroll', async () => (await it.scrolled()) > 0, 5);
      assert.equal(await hostScrolled(), 0);
      await betweenSeries();
      await page.inFrame('() => scrollTo(0, document.documentElement.scrollHeight)');
      await betweenSeries();
      await page.wheel(0, 100);
      await hostScrolls(0);
    });

    test('a weight that is dragged out of the frame follows, is let go of outside, and is not taken up again', async () => {
      await open('oppna=vikter', 700);
      await it.slider();
      await it.idle();
      const { y, at } = await it.slider();
      const most = await page.inFrame(`() => document.querySelector('#mirror input[type=range]').max`);
      await page.move(...inHost([at[0], y]));
      await page.down();
      await it.idle();
      const low = await it.weight();
      await page.move(...inHost([at[1], y - 20]));
      await page.move(1190, 860);
      await until('the weight to follow out of the frame', async () => (await it.weight()) === most, 5);
      await page.up();
      await it.idle();
      await page.move(...inHost([at[0], y]));
      await it.idle();
      await page.move(...inHost([at[0] + 20, y]));
      await it.idle();
      assert.notEqual(low, most);
      assert.equal(await it.weight(), most);
    });

    test('a map that is dragged out of the frame stays where it was let go of', async () => {
      await open('del=karta&utsnitt=0,0,3', 1200);
      const { middle } = await it.map();
      await page.move(...inHost(middle));
      await page.down();
      await page.move(...inHost([middle[0] - 30, middle[1] - 30]));
      await until('the map to follow', async () => !/utsnitt=0,0,3/.test(await it.link()), 5);
      await page.move(20, 60);
      await it.idle();
      await page.up();
      await pause(600);
      await it.idle();
      assert.equal(await it.cursor(), 'default');
      const link = await it.link();
      assert.match(link, /utsnitt=/);
      await page.move(...inHost(middle));
      await page.move(...inHost([middle[0] + 90, middle[1]]));
      await pause(600);
      await it.idle();
      assert.equal(await it.link(), link);
      assert.notEqual(await it.cursor(), 'move');
    });
  });

  describe(`dragged out of the window, ${engine}`, () => {
    const at = opened(engine, { width: 1000, height: 800 });
    const it = asked((...call) => at.page.evaluate(...call));
    /// Moves and lets go outside: Chromium's driver does, the others refuse to, so there it is dispatched.
    const outside = async (x, y) => {
      if (engine === 'chromium') {
        await at.page.move(x, y);
        await it.idle();
        await at.page.up();
      } else {
        await at.page.evaluate(pointer, 'pointermove', x, y, 1);
        await it.idle();
        await at.page.evaluate(pointer, 'pointerup', x, y, 0);
      }
      await it.idle();
    };
    /// The button that the driver itself holds down.
    const end = () => (engine === 'chromium' ? undefined : at.page.up());

    test('a weight follows, and is not taken up again', async () => {
      await at.go('#oppna=vikter');
      await at.page.evaluate(hearDown);
      await it.slider();
      await it.idle();
      const { y, at: [low, high] } = await it.slider();
      const most = await at.page.evaluate(`() => document.querySelector('#mirror input[type=range]').max`);
      await at.page.move(low, y);
      await at.page.down();
      await it.idle();
      await at.page.move(high, y);
      await outside(1400, -200);
      assert.equal(await it.weight(), most);
      await end();
      await at.page.move(low, y);
      await it.idle();
      assert.equal(await it.weight(), most);
    });

    test('a map that lies partly below the window is let go of there, and nothing of it is pointed at', async () => {
      await at.go('#utsnitt=0,0,3');
      await at.page.evaluate(hearDown);
      await at.page.evaluate(`() => scrollBy(0, document.querySelector('#mirror .gesture').getBoundingClientRect().top - innerHeight + 120)`);
      await it.idle();
      const { middle: [x] } = await it.map();
      await at.page.move(x, 720);
      await at.page.down();
      await at.page.move(x, 760);
      await until('the map to follow', async () => !/utsnitt=0,0,3/.test(await it.link()), 5);
      await outside(x, 860);
      assert.equal(await it.cursor(), 'default');
      await end();
    });

    test('a button that went up where the page was not told holds nothing', async () => {
      await at.go('#oppna=vikter');
      await at.page.evaluate(hearDown);
      await it.slider();
      await it.idle();
      const { y, at: [low, high] } = await it.slider();
      const middle = (low + high) / 2;
      await at.page.move(low, y);
      await at.page.down();
      await at.page.move(middle, y);
      await it.idle();
      const held = await it.weight();
      if (engine === 'chromium') {
        // While another button is down, the page is not told of one that goes up but by its next move.
        const mouse = at.page.playwright.mouse;
        await at.page.evaluate(`() => addEventListener('contextmenu', (event) => event.preventDefault())`);
        await mouse.down({ button: 'right' });
        await mouse.up();
        await at.page.move(high, y);
        await it.idle();
        assert.equal(await it.weight(), held);
        await mouse.up({ button: 'right' });
      } else {
        await at.page.evaluate(pointer, 'pointermove', high, y, 0);
        await it.idle();
        assert.equal(await it.weight(), held);
        await at.page.up();
      }
      // And the next press is one.
      const again = await it.slider();
      await at.page.move(again.at[0], again.y);
      await at.page.down();
      await it.idle();
      assert.notEqual(await it.weight(), held);
      await at.page.up();
    });
  });
}
