// The dashboard on an intranet: published by Apache and nginx with the settings beside it, in frames of pages of another
// origin under a strict policy, with and without its script.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { contentSecurityPolicy, serve } from '../../scripts/site/serve.mjs';
import { root } from './support/outputs.mjs';
import { allEngines, byRole, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { publish, startIntranet } from './support/published.mjs';

for (const kind of ['apache', 'nginx']) {
  describe(`published by ${kind}`, () => {
    let site;
    before(async () => (site = await publish(kind)));
    after(() => site?.close());
    const headers = async (path, accepts = 'br, gzip') => {
      const response = await fetch(site.address + path, { headers: { 'Accept-Encoding': accepts } });
      await response.arrayBuffer();
      return { status: response.status, ...Object.fromEntries(response.headers) };
    };

    test('each file has its type, and what never changes is kept for a year while the rest is asked for again', async () => {
      const names = await readdir(site.site);
      const types = { wasm: 'application/wasm', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
      for (const [extension, type] of Object.entries(types)) {
        const said = await headers(names.find((name) => new RegExp(`\\.[0-9a-f]{10}\\.${extension}$`).test(name)));
        assert.equal(said['content-type'].split(';')[0], type);
        assert.match(said['cache-control'], /immutable/, extension);
        assert.match(said['content-security-policy'], /frame-ancestors 'self'/);
        assert.equal(said['x-content-type-options'], 'nosniff');
        assert.match(said['permissions-policy'], /geolocation=\(self\)/);
      }
      for (const [path, type] of [['', 'text/html'], ['data/lagesbild.json', 'application/json'], ['data/omraden.geojson', 'application/geo+json'], ['embed.js', 'text/javascript'],
        ['worker.js', 'text/javascript'], ['offline.json', 'application/json'], ['webapp.json', 'application/json']]) {
        const said = await headers(path);
        assert.equal(said.status, 200, path);
        assert.equal(said['content-type'].split(';')[0], type);
        assert.equal(said['cache-control'], 'no-cache', path);
      }
    });

    test('the program is sent compressed, as it was when it was packaged', async () => {
      const name = (await readdir(site.site)).find((each) => each.endsWith('.wasm'));
      const plain = await headers(name, 'identity');
      const packed = await headers(name, kind === 'apache' ? 'br' : 'gzip');
      assert.equal(packed['content-encoding'], kind === 'apache' ? 'br' : 'gzip');
      assert.ok(Number(packed['content-length']) < Number(plain['content-length']) / 2, JSON.stringify([plain, packed]));
      assert.equal(plain['content-encoding'], undefined);
      assert.match(packed['content-type'], /^application\/wasm/);
    });

    test('the data are sent compressed, the same file has the same tag but for what says so, and it is not sent again unchanged', async () => {
      const path = 'data/handelser/polis.json';
      const received = async (more) => {
        const response = await fetch(site.address + path, { headers: { 'Accept-Encoding': 'gzip', ...more } });
        return { status: response.status, headers: response.headers, text: await response.text() };
      };
      const packed = await received();
      assert.equal(packed.headers.get('content-encoding'), 'gzip');
      assert.match(packed.headers.get('vary'), /Accept-Encoding/i);
      assert.equal(packed.text, await readFile(join(site.site, path), 'utf8'));
      const plain = await received({ 'Accept-Encoding': 'identity' });
      assert.equal(plain.headers.get('content-encoding'), null);
      const tag = packed.headers.get('etag');
      const alike = (each) => each.replace(/^W\//, '').replace(/-gzip"$/, '"');
      assert.equal(alike(tag), alike(plain.headers.get('etag')));
      assert.equal((await received({ 'If-None-Match': tag })).status, 304);
      assert.equal((await received({ 'Accept-Encoding': 'identity', 'If-None-Match': plain.headers.get('etag') })).status, 304);
    });

    test('the settings themselves are not sent', async () => {
      for (const name of ['nginx.conf', 'web.config', '.htaccess', 'apache.htaccess']) assert.ok([403, 404].includes((await headers(name)).status), name);
    });
  });
}

describe('published by nginx under a path, where it takes files', () => {
  let site;
  before(async () => (site = await publish('nginx', { saves: true })));
  after(() => site?.close());

  test('the data have their types, are asked for again, and can be written; the server has no word against its settings', async () => {
    for (const [path, type] of [['', 'text/html'], ['data/lagesbild.json', 'application/json'], ['data/omraden.geojson', 'application/geo+json']]) {
      const { status, headers } = await fetch(site.address + path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('content-type').split(';')[0], type);
      assert.equal(headers.get('cache-control'), 'no-cache', path);
      assert.match(headers.get('content-security-policy'), /default-src 'none'/);
    }
    assert.equal((await fetch(`${site.address}data/ny.json`, { method: 'PUT', body: '{}' })).status, 201);
    assert.match((await fetch(`${site.address}data/`, { method: 'OPTIONS' })).headers.get('allow'), /PUT/);
    for (const server of [site, await publish('nginx')]) {
      assert.doesNotMatch(await server.says(), /warn|emerg/);
      if (server !== site) await server.close();
    }
  });
});

const element = (site, attributes = '') => `<est-lagesbild src="${site.address}" ${attributes}></est-lagesbild>`;
const hostPage = (site, body) => `<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Intranätet</title>
  <script src="${site.address}embed.js"></script><body><h1>Intranätet</h1>${body}<p>Sidfot</p>`;

for (const engine of allEngines) {
  describe(`embedded, ${engine}`, () => {
    let intranet;
    let site;
    let unnamed;
    let page;
    let policy;
    before(async () => {
      intranet = await startIntranet();
      site = await publish('nginx', { framedBy: intranet.origin });
      unnamed = await publish('apache', { framedBy: intranet.origin, named: false });
      const from = site.address.slice(0, -1);
      policy = `default-src 'none'; script-src ${from}; frame-src ${from}`;
    });
    after(async () => {
      await intranet?.close();
      await site?.close();
      await unnamed?.close();
    });
    const open = async (path, html, its) => {
      page = await openPage(engine);
      await page.goto(intranet.put(path, html, its));
    };
    const states = () => page.evaluate(`() => [...document.querySelectorAll('est-lagesbild')].map((each) => each.state)`);
    const ready = (count = 1) => until('the frames to say that they are ready', async () => {
      const all = await states();
      return all.length === count && all.every((each) => 'link' in each);
    });
    const select = (area) => page.evaluate('(area) => document.querySelector("est-lagesbild").select(area)', area);

    test('the page chooses an area and is told what is shown; the frame is as high as what it shows', async () => {
      await open('/a', hostPage(site, element(site, 'vy="prioritering"')), policy);
      try {
        await ready();
        await page.evaluate(`() => { window.heard = []; for (const name of ['state', 'select']) document.addEventListener('lagesbild-' + name, (event) => heard.push([name, event.detail.area])); }`);
        await select('0163R006');
        await until('the area to be told', async () => (await states())[0].area === '0163R006');
        assert.deepEqual(await page.evaluate('() => heard'), [['state', '0163R006'], ['select', '0163R006']]);
        // The title is the one of what is shown, and not of what was shown before.
        const title = await page.inFrame('() => document.title');
        assert.deepEqual((await states())[0].title, title);
        assert.match(title, /Gillbo-Gillberga/);
        await select('');
        await until('no area', async () => (await states())[0].area === '');
        assert.doesNotMatch((await states())[0].title, /Gillbo-Gillberga/);
        await select('0163R006');
        await until('the area again', async () => (await states())[0].area === '0163R006');
        assert.equal((await states())[0].title, title);
        const height = await page.evaluate(`() => document.querySelector('iframe').getBoundingClientRect().height`);
        assert.ok(height > 600, String(height)); // twenty areas
        const sideways = await page.evaluate('() => document.documentElement.scrollWidth > innerWidth');
        assert.equal(sideways, false);
        await page.evaluate(`() => document.querySelector('est-lagesbild').navigate('sida=analys')`);
        await until('the page to be told', async () => (await states())[0].page === 'analys');
        assert.match((await states())[0].link, /del=prioritering/, 'the part is still the part');
        assert.equal(await page.evaluate(`() => document.querySelector('iframe').title`), 'Lägesbild');
      } finally {
        await page.close();
      }
    });

    test('colours and language are those that the element’s attributes say, and stay when the page goes on', async () => {
      await open('/looks', hostPage(site, element(site, 'vy="prioritering" tema="ljust"')), policy);
      try {
        await ready();
        const look = () => page.inFrame('() => [document.documentElement.dataset.theme, document.documentElement.lang].join()');
        const set = (name, value) => page.evaluate('(name, value) => document.querySelector("est-lagesbild").setAttribute(name, value)', name, value);
        await until('the light look', async () => (await look()) === 'light,sv');
        await set('tema', 'morkt');
        await until('the dark one', async () => (await look()) === 'dark,sv');
        await set('sprak', 'en');
        await until('the language', async () => (await look()) === 'dark,en');
        await page.evaluate(`() => document.querySelector('est-lagesbild').navigate('sida=analys')`);
        await until('the page', async () => (await states())[0].page === 'analys');
        assert.equal(await look(), 'dark,en');
        assert.equal(await page.evaluate(`() => document.querySelectorAll('iframe').length`), 1);
        await page.evaluate('() => document.querySelector("est-lagesbild").removeAttribute("tema")');
        await until('the colours of the system', async () => (await look()) === 'light,en');
      } finally {
        await page.close();
      }
    });

    test('a plain frame takes each theme and language by message, and says what is shown', async () => {
      await open('/plain', `<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Intranätet</title><iframe src="${site.address}#del=prioritering" title="Lägesbild"></iframe>`, `${policy}; style-src 'none'`);
      try {
        await byRole({ ...page, evaluate: page.inFrame }).ready();
        const look = () => page.inFrame('() => [document.documentElement.dataset.theme, document.documentElement.lang].join()');
        const say = (message) => page.evaluate('(text, target) => document.querySelector("iframe").contentWindow.postMessage({ lagesbild: 1, ...JSON.parse(text) }, target)', JSON.stringify(message), new URL(site.address).origin);
        await page.evaluate(`() => { window.heard = []; addEventListener('message', ({ data }) => heard.push(data.kind)); }`);
        await say({ kind: 'hello' });
        await until('the answer', () => page.evaluate('() => heard.includes("ready") && heard.includes("height")'));
        for (const [message, shown] of [[{ kind: 'theme', theme: 'morkt' }, 'dark,sv'], [{ kind: 'language', language: 'en' }, 'dark,en'], [{ kind: 'theme', theme: 'ljust' }, 'light,en'],
          [{ kind: 'language', language: 'sv' }, 'light,sv'], [{ kind: 'theme', theme: 'morkt' }, 'dark,sv'], [{ kind: 'theme', theme: 'system' }, 'light,sv']]) {
          await say(message);
          await until(shown, async () => (await look()) === shown);
        }
        await until('a state to be told', () => page.evaluate('() => heard.includes("state")'));
      } finally {
        await page.close();
      }
    });

    test('a hundred and fifty requests in a row are all done, and the last one is what is shown', async () => {
      await open('/many', hostPage(site, element(site, 'vy="prioritering"')), policy);
      try {
        await ready();
        await page.evaluate(`() => {
          const it = document.querySelector('est-lagesbild');
          for (let count = 0; count < 150; count += 1) it.select(count % 2 ? '0163R001' : '0163R002');
          it.select('0163R006');
        }`);
        await until('the last area', async () => (await states())[0].area === '0163R006');
        await until('the address', () => page.inFrame('() => /omrade=0163R006/.test(location.hash)'));
        assert.deepEqual(page.complaints.filter((each) => /replaceState|SecurityError/.test(each)), []);
      } finally {
        await page.close();
      }
    });

    test('what a sandbox forbids is said, with a way out, and a frame that may not print or download is never silent', async () => {
      await open('/sealed', hostPage(site, element(site, 'sandbox="allow-scripts allow-same-origin"')), policy);
      try {
        await ready();
        const it = byRole({ ...page, evaluate: page.inFrame });
        await it.ready();
        // The way out leads to what is shown when it is taken, which is not always what was shown when it was told.
        const told = (words) => until(words, () => page.inFrame(`(words) => {
          const out = [...document.querySelectorAll('#told > div')].find((line) => line.textContent.includes(words))?.querySelector('a[target=_blank]');
          out?.dispatchEvent(new Event('pointerenter'));
          return out?.href === location.href;
        }`, words));
        await it.getByRole('button', 'Skriv ut').click();
        await told('Utskriften kom inte i gång');
        await page.evaluate(`() => document.querySelector('est-lagesbild').navigate('sida=analys')`);
        await it.getByRole('button', 'Spara alla tal som CSV').click();
        await told('Kom ingen fil?');
        await page.inFrame(`() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false; }`);
        await it.getByRole('button', 'Mer').click();
        await it.ready();
        await it.getByRole('menuitem', 'Kopiera länk till den här bilden').click();
        await told('inte sidan kopiera');
      } finally {
        await page.close();
      }
    });

    test('in a frame that may print nothing is said of it', async () => {
      await open('/printing', hostPage(site, element(site)), policy);
      try {
        await ready();
        const it = byRole({ ...page, evaluate: page.inFrame });
        await it.ready();
        await page.inFrame(`() => { globalThis.print = () => { globalThis.printed = true; dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); }; }`);
        await it.getByRole('button', 'Skriv ut').click();
        await until('the print', () => page.inFrame('() => Boolean(globalThis.printed)'));
        await new Promise((done) => setTimeout(done, 1500));
        assert.equal(await page.inFrame('() => document.querySelectorAll("#told > div").length'), 0);
      } finally {
        await page.close();
      }
    });

    test('Tab goes into the frame, through it and out of it, and back; the wheel over it scrolls the page around', async () => {
      await open('/keys', hostPage(site, `<p class="tall">Högt</p><button id="before">Före</button>${element(site, 'vy="prioritering"')}<button id="after">Efter</button><p class="tall">Lågt</p>`), policy);
      try {
        await ready();
        await byRole({ ...page, evaluate: page.inFrame }).ready();
        // On its way between two processes the focus is nobody's for a moment.
        const at = async () => {
          const is = () => page.evaluate('() => document.activeElement.id || document.activeElement.tagName');
          for (let look = 0; look < 20 && (await is()) === 'BODY'; look += 1) await new Promise((done) => setTimeout(done, 50));
          return is();
        };
        const press = async (key, until) => {
          const met = [];
          while (met.length < 120 && met.at(-1) !== until) {
            await page.press(key);
            met.push(await at());
          }
          return [...new Set(met)];
        };
        await page.evaluate(`() => document.getElementById('before').focus()`);
        assert.deepEqual(await press('Tab', 'after'), ['IFRAME', 'after']);
        assert.deepEqual(await press('Shift+Tab', 'before'), ['IFRAME', 'before']);
        // The page's policy takes no style from its text.
        await page.evaluate(`() => { for (const each of document.querySelectorAll('.tall')) each.style.height = '1500px'; scrollTo(0, 1300); }`);
        const [x, y] = await page.evaluate(`() => { const { left, top, width } = document.querySelector('iframe').getBoundingClientRect(); return [left + width / 2, top + 200]; }`);
        await until('the page around to scroll', async () => {
          await page.move(x, y);
          await page.wheel(0, 120);
          return page.evaluate('() => scrollY > 1300');
        }, 10);
      } finally {
        await page.close();
      }
    });

    test('two on a page are two', async () => {
      await open('/b', hostPage(site, element(site, 'omrade="0163R001"') + element(site)), policy);
      try {
        await ready(2);
        await until('the first one’s area', async () => (await states())[0].area === '0163R001');
        assert.equal((await states())[1].area, '');
      } finally {
        await page.close();
      }
    });

    test('what is no message of ours, or comes from elsewhere, changes nothing', async () => {
      await open('/c', hostPage(site, element(site)), policy);
      try {
        await ready();
        const before = (await states())[0];
        await page.evaluate(`() => {
          const frame = document.querySelector('iframe').contentWindow;
          const bad = [null, 1, 'select', [], {}, { lagesbild: 2, kind: 'select', area: 'x' }, { lagesbild: 1 }, { lagesbild: 1, kind: 'constructor' },
            { lagesbild: 1, kind: 'select', area: { toString: 1 } }, { lagesbild: 1, kind: 'select', area: 'x'.repeat(100000) },
            { lagesbild: 1, kind: 'navigate', link: 7 }, { lagesbild: 1, kind: 'theme', theme: 'javascript:alert(1)' }, { lagesbild: 1, kind: 'height', height: 1 }];
          for (const message of bad) frame.postMessage(message, '*');
          // To the element, from the page itself and not from the frame.
          postMessage({ lagesbild: 1, kind: 'state', link: 'x', area: 'x', page: 'x', title: 'x' }, '*');
          postMessage({ lagesbild: 1, kind: 'height', height: 9999 }, '*');
        }`);
        await select('0163R006'); // what comes after is still done
        await until('the area', async () => (await states())[0].area === '0163R006');
        assert.equal((await states())[0].page, before.page);
        assert.notEqual(await page.evaluate(`() => document.querySelector('iframe').style.height`), '9999px');
      } finally {
        await page.close();
      }
    });

    test('a page that the server has not named sees the dashboard and is told nothing', async () => {
      await open('/d', hostPage(unnamed, element(unnamed)));
      try {
        const frame = await page.evaluate(`async () => {
          await new Promise((done) => setTimeout(done, 4000));
          return { height: document.querySelector('iframe').style.height, state: document.querySelector('est-lagesbild').state };
        }`);
        assert.deepEqual(frame, { height: '900px', state: {} });
      } finally {
        await page.close();
      }
    });

    test('a frame that may not read its own files says so and leads out; where the server lets it, it works without a store', async () => {
      const sealed = { 'content-security-policy': `${contentSecurityPolicy}; sandbox allow-scripts` };
      // WebKit's 'self' is no place for a page without an origin, so a server that lets it in names itself.
      const named = { 'content-security-policy': sealed['content-security-policy'].replace("connect-src 'self'", "connect-src 'self' http://localhost:*") };
      const hosted = join(root, 'dist', 'hosted');
      const servers = [await serve(hosted, { headers: sealed }), await serve(hosted, { headers: { ...named, 'access-control-allow-origin': '*' } })];
      page = await openPage(engine);
      try {
        await page.goto(servers[0].address);
        await until('the sentence', () => page.evaluate(`() => /egen flik/.test(document.querySelector('#notice a')?.textContent)`));
        assert.equal(await page.evaluate(`() => document.querySelector('#notice a').href`), servers[0].address);
        await page.goto(servers[1].address);
        await page.ready();
        await page.getByRole('heading', 'Områden att prioritera').waitFor();
      } finally {
        await page.close();
        for (const server of servers) await server.close();
      }
    });

    test('a frame with the attribute sandbox="allow-scripts" works and keeps nothing, without an error that nobody has caught', async () => {
      const sealed = await publish('nginx', { framedBy: intranet.origin, toAll: true });
      await open('/opaque', hostPage(sealed, element(sealed, 'vy="prioritering" sandbox="allow-scripts"')));
      try {
        await ready();
        assert.equal(await page.inFrame('() => window.origin'), 'null');
        await select('0163R006');
        await until('the area to be told', async () => (await states())[0].area === '0163R006');
        const it = byRole({ ...page, evaluate: page.inFrame });
        await it.ready();
        await it.getByRole('heading', 'Områden att prioritera').waitFor();
        await until('the road', () => page.inFrame('() => lagesbild.road === "none"'));
        assert.deepEqual(page.complaints.filter((each) => /Error/.test(each)), []);
      } finally {
        await page.close();
        await sealed.close();
      }
    });

    test('an address that is no address of a page makes no frame', async () => {
      await open('/e', hostPage(site, '<est-lagesbild src="javascript:alert(1)"></est-lagesbild><est-lagesbild></est-lagesbild>'), policy);
      try {
        assert.equal(await page.evaluate(`() => document.querySelectorAll('iframe').length`), 0);
      } finally {
        await page.close();
      }
    });
  });
}
