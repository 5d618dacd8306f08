// Where the page is met otherwise: without WebAssembly, with WebGL, enlarged, on a phone and on paper.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';
import { openOutput, root } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { colours, picture } from './support/picture.mjs';
import { until } from './support/processes.mjs';

for (const engine of engines) {
  describe(`surroundings, ${engine}`, () => {
    const onlyChromium = engine !== 'chromium' && 'only Chromium can be told to';
    let site;
    before(async () => {
      site = await openOutput('hosted');
    });
    after(() => site?.close());

    async function withPage(options, use) {
      const page = await openPage(engine, options);
      try {
        await use(page, page.playwright);
      } finally {
        await page.close();
      }
    }

    /// The program copied, and changed by `change`, on a server of its own.
    async function withCopy(change, use) {
      const folder = mkdtempSync(join(tmpdir(), 'lagesbild-'));
      cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
      change(folder);
      const copy = await serve(folder);
      try {
        await withPage({}, (page) => use(page, copy));
      } finally {
        await copy.close();
        rmSync(folder, { recursive: true });
      }
    }

    /// What is run before all that is the page's own, which no driver of WebKitGTK can do.
    const begin = (script) => (folder) => {
      writeFileSync(join(folder, 'begin.js'), script);
      const page = join(folder, 'index.html');
      for (const each of ['.br', '.gz']) rmSync(page + each, { force: true });
      writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="begin.js"></script>'));
    };

    test('a browser without WebAssembly gets a clear message in both languages', () => withCopy(begin('delete globalThis.WebAssembly;'), async (page, copy) => {
      await page.goto(copy.address);
      await until('the message', () => page.evaluate('() => /WebAssembly/.test(document.body.innerText)'));
      assert.ok(await page.evaluate(`() => document.querySelector('[lang=en]') !== null`));
    }));

    test('a situation put in the place of the packaged one, with files of other names, is read', () => withCopy((folder) => {
      const manifest = join(folder, 'data', 'lagesbild.json');
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll('"omraden.geojson"', '"omraden-ny.geojson"'));
      renameSync(join(folder, 'data', 'omraden.geojson'), join(folder, 'data', 'omraden-ny.geojson'));
    }, async (page, copy) => {
      await page.goto(copy.address);
      await page.ready();
      assert.ok(await page.evaluate(`() => document.querySelectorAll('#mirror [role=table] [role=row]').length`) > 5);
    }));

    test('the first picture is the list, and few are painted until every number is there', () => withCopy(begin(`new MutationObserver((_, seen) => {
      if (!document.querySelector('#mirror > *')) return;
      seen.disconnect();
      globalThis.firstRecordHasList = document.querySelector('#mirror [role=table] [role=rowheader]') !== null;
    }).observe(document, { subtree: true, childList: true });`), async (page, copy) => {
      await page.goto(copy.address);
      await page.ready();
      assert.equal(await page.evaluate('() => globalThis.firstRecordHasList'), true);
      const pictures = await page.evaluate('() => lagesbild.frames');
      assert.ok(pictures <= 16, `${pictures} pictures`);
    }));

    test('WebGL paints what the software renderer paints', () => withPage({ webgl: true }, async (page) => {
      await page.goto(`${site.address}?renderer=webgl`);
      await page.ready();
      assert.equal(await page.evaluate('() => lagesbild.renderer'), 'webgl');
      assert.ok(colours(await picture(page)) > 100);
    }));

    test('a lost WebGL context leaves a picture and a page that answers', () => withPage({ webgl: true }, async (page) => {
      await page.goto(`${site.address}?renderer=webgl`);
      await page.ready();
      await page.evaluate(`() => document.querySelector('canvas').getContext('webgl').getExtension('WEBGL_lose_context').loseContext()`);
      await until('the other renderer', () => page.evaluate(`() => lagesbild.renderer === 'software' && lagesbild.idle`));
      assert.ok(colours(await picture(page)) > 100);
      const [x, y] = await page.evaluate(`() => {
        const { left, top, width, height } = [...document.querySelectorAll('#mirror button')].find((each) => /^Rotsunda/.test(each.ariaLabel ?? each.textContent)).getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }`);
      await page.click(x, y);
      await until('the card of the area that was clicked', () => page.evaluate('() => /omrade=/.test(location.hash)'));
    }));

    test('a window that is made narrow and wide again, or letters that are, leave a page that answers', () => withPage({ width: 1440, height: 900 }, async (page) => {
      await page.goto(`${site.address}#omrade=0163R006`);
      await page.ready();
      for (const width of [800, 1440, 390, 1440]) {
        await page.resize({ width, height: 900 });
        await page.ready();
      }
      for (const [size, hash] of [['200%', 'till=2026-W40'], ['100%', 'omrade=0163R014']]) {
        await page.evaluate(`(size, hash) => {
          document.documentElement.style.fontSize = size;
          location.hash = hash;
          dispatchEvent(new Event('resize'));
        }`, size, hash);
        await page.ready();
      }
      assert.deepEqual(page.complaints, []);
    }));

    test('on a large screen the letters use the room', () => withPage({ width: 3840, height: 2160 }, async (page) => {
      await page.goto(site.address);
      await page.ready();
      const [letters, right] = await page.evaluate(`() => [parseFloat(getComputedStyle(document.documentElement).fontSize), Math.max(...[...document.querySelectorAll('#mirror button')].map((each) => each.getBoundingClientRect().right))]`);
      assert.ok(letters > 24, String(letters));
      assert.ok(right <= 3840, String(right));
    }));

    test('the canvas has a pixel for each of the screen’s', () => withPage({ scale: 2, width: 800, height: 600 }, async (page) => {
      await page.goto(site.address);
      await page.ready();
      const { pixels, window } = await page.evaluate(`() => {
        const { width, height } = document.querySelector('canvas');
        // Beside the scroll bar, where it takes room.
        return { pixels: [width, height], window: [document.documentElement.clientWidth, innerHeight] };
      }`);
      assert.ok(window[0] >= 780 && window[1] === 600, String(window));
      assert.deepEqual(pixels, window.map((length) => 2 * length));
    }));

    for (const [name, options, size] of [['a phone', { width: 360, height: 740, scale: 2, touch: true }], ['twice as large text', { width: 1280, height: 800 }, '200%']]) {
      test(`${name}: nothing has to be scrolled sideways`, () => withPage(options, async (page) => {
        await page.goto(`${site.address}#omrade=0163R006`);
        if (size) await page.evaluate('(size) => { document.documentElement.style.fontSize = size; }', size);
        await page.ready();
        assert.ok(await page.evaluate('() => document.documentElement.scrollWidth <= innerWidth'));
        assert.ok(await page.evaluate('() => document.documentElement.scrollHeight > innerHeight'));
      }));
    }

    test('paper shows the text, with the synthetic mark', { skip: onlyChromium && `${onlyChromium} show a page as on paper` }, () => withPage({}, async (page, tab) => {
      await page.goto(`${site.address}#omrade=0163R006`);
      await page.ready();
      await tab.emulateMedia({ media: 'print' });
      assert.equal(await page.evaluate(`() => getComputedStyle(document.querySelector('canvas')).display`), 'none');
      assert.equal(await page.evaluate(`() => getComputedStyle(document.querySelector('h2')).opacity`), '1');
      assert.ok((await page.evaluate('() => document.body.innerText')).includes('Påhittade testdata'));
    }));
  });
}
