// What reaches the page is not always what lies on the server: other versions, old copies, pages for signing in. It is told, in
// both languages, and nothing that was written is lost.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';
import { standBetween } from './support/between.mjs';
import { root } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { newVersion } from './support/new_version.mjs';

for (const engine of engines) {
  describe(`versions, ${engine}`, () => {
    let folder;
    let site;
    let between;
    let page;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lagesbild-versions-'));
      cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
      site = await serve(folder);
      between = await standBetween(site.address);
    });
    after(async () => {
      await between?.close();
      await site?.close();
      rmSync(folder, { recursive: true });
    });
    const open = async (says = () => undefined, use) => {
      between.says = says;
      page = await openPage(engine);
      try {
        await page.goto(between.address);
        await use();
      } finally {
        between.says = () => undefined;
        await page.close();
      }
    };
    const at = (pattern, said) => ({ method, url }) => (pattern.test(url) && method === 'GET' ? said : undefined);
    const told = () => page.evaluate(`() => document.querySelector('#told')?.textContent ?? ''`);
    const says = (pattern) => until(`${pattern}`, async () => pattern.test(await told()));
    const notice = (pattern) => until(`${pattern}`, () => page.evaluate('(text) => new RegExp(text).test(document.querySelector("#notice")?.textContent)', pattern.source));
    const list = () => page.evaluate(`() => document.querySelectorAll('#mirror [role=table] [role=row]').length`);
    const comeBack = () => page.evaluate(`() => { lagesbild.lookEvery = 0; dispatchEvent(new Event('focus')); }`);

    test('the same version and the same files: nothing is told', () => open(undefined, async () => {
      await page.ready();
      await comeBack();
      await new Promise((done) => setTimeout(done, 800));
      assert.equal(await told(), '');
      assert.ok(between.asked.some((each) => /^HEAD .*lagesbild\.json/.test(each)), 'it was looked at');
    }));

    test('a page for signing in in place of the program is told as that, a missing file as that', async () => {
      await open(({ url }) => (/\.wasm$/.test(url) ? 'sign-in' : undefined), () => notice(/Logga in igen[\s\S]*Sign in again/));
      await open(({ url }) => (/\.wasm$/.test(url) ? 404 : undefined), () => notice(/kopiera alla filer[\s\S]*copy all files/));
      await open(({ url }) => (/\.wasm$/.test(url) ? 'cut' : undefined), () => notice(/Kontrollera nätet[\s\S]*Check the network/));
    });

    test('a program of the wrong type runs, and who looks after the server is told', () => open(({ url }) => (/\.wasm$/.test(url) ? { 'content-type': 'text/plain' } : undefined), async () => {
      await page.ready();
      assert.ok((await list()) > 5);
      await says(/application\/wasm/);
      await page.getByRole('button', 'Stäng').click();
      assert.equal(await told(), '');
    }));

    test('files that do not come are told by name, with what to do', async () => {
      const problems = (pattern) => until(`${pattern}`, () => page.evaluate('(text) => new RegExp(text).test(document.querySelector("#mirror").textContent)', pattern.source));
      await open(at(/omraden\.geojson/, 404), async () => {
        await page.ready();
        await problems(/Servern skickade inte filen omraden\.geojson: HTTP 404/);
      });
      await open(at(/omraden\.geojson/, 'sign-in'), async () => {
        await page.ready();
        await problems(/webbsida i stället för filen/);
      });
      await open(at(/omraden\.geojson/, 'cut'), async () => {
        await page.ready();
        await problems(/omraden\.geojson gick inte att hämta: nätet eller servern svarade inte/);
      });
      await open(at(/lagesbild\.json/, 403), () => says(/Logga in igen/));
      await open(at(/lagesbild\.json/, 'cut'), () => says(/nätet eller servern svarar inte/));
      await open(at(/lagesbild\.json/, 404), () => says(/gav HTTP 404/));
    });

    // What a cache on the way has kept under a file's plain address, from before the server's own; it lets other addresses through.
    const keptOf = (path, change) => {
      const bytes = change(readFileSync(join(folder, 'data', path), 'utf8'));
      return ({ url, method }) => (url === `/data/${path}` && method === 'GET' ? { bytes, etag: '"older"', 'content-type': 'application/json' } : undefined);
    };
    const older = (text) => text.replace('Lägesbild Sollentuna', 'Lägesbild förut');
    const asks = (path) => between.asked.filter((each) => each.startsWith(`GET /data/${path}`)).length;
    const titled = (name) => until(`the title ${name}`, () => page.evaluate('(name) => lagesbild.idle && document.title.includes(name)', name));

    test('an older copy of a file beside newer ones is no picture: all is read again past what kept it, and nothing has to be told', async () => {
      between.asked.length = 0;
      await open(keptOf('lagesbild.json', older), async () => {
        await titled('Sollentuna');
        await new Promise((done) => setTimeout(done, 800));
        assert.equal(await told(), '');
        assert.ok(between.asked.some((each) => /^GET \/data\/handelser\/polis\.json\?/.test(each)), 'the whole of it');
        const asked = asks('lagesbild.json');
        await comeBack();
        await new Promise((done) => setTimeout(done, 500));
        assert.equal(await told(), '');
        assert.equal(asks('lagesbild.json'), asked, 'once');
      });
    });

    test('whoever has begun with something is not interrupted, but told that what is shown may be of two times, and reads it again', async () => {
      const kept = keptOf('lagesbild.json', older);
      const html = readFileSync(join(folder, 'index.html'), 'utf8').replace('<head>', '<head><script src="begun.js"></script>');
      const begins = ({ url }) => {
        if (url === '/') return { bytes: html, 'content-type': 'text/html; charset=utf-8' };
        if (url === '/begun.js') return { bytes: `addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('input')))`, 'content-type': 'text/javascript' };
        return undefined;
      };
      await open((request) => begins(request) ?? kept(request), async () => {
        await says(/Servern har en annan version av lagesbild\.json än den som visas\. Bilden kan blanda/);
        assert.match(await page.evaluate('() => document.title'), /förut/);
        await page.getByRole('button', 'Läs in igen').click();
        await titled('Sollentuna');
        await new Promise((done) => setTimeout(done, 500));
        assert.equal(await told(), '');
      });
    });

    test('another tag of the same file, as of two servers that share an address, is no other version', async () => {
      between.asked.length = 0;
      await open(keptOf('lagesbild.json', (text) => text), async () => {
        await page.ready();
        await until('it to be looked at', async () => between.asked.some((each) => /^GET \/data\/lagesbild\.json\?/.test(each)));
        await new Promise((done) => setTimeout(done, 800));
        assert.equal(await told(), '');
        assert.equal(between.asked.filter((each) => each === 'GET /').length, 1, 'and nothing is read again');
      });
    });

    test('a copy from a cache that always gives it is told with its time; one that is confirmed is not', async () => {
      const date = new Date(Date.now() - 3 * 3600 * 1000).toUTCString();
      await open(({ url }) => (/handelser\/kommun\.json/.test(url) ? { date, age: '10800' } : undefined), async () => {
        await page.ready();
        await says(/handelser\/kommun\.json kom ur ett mellanlager/);
      });
      await open(({ url, method }) => (/handelser\/kommun\.json/.test(url) && method === 'GET' ? { date, age: '10800' } : undefined), async () => {
        await page.ready();
        await new Promise((done) => setTimeout(done, 800));
        assert.equal(await told(), '');
      });
    });

    test('a new version is offered when somebody comes back, and a draft is there after it was taken', () => open(undefined, async () => {
      await page.ready();
      await until('the way of saving', () => page.evaluate('() => lagesbild.road'));
      await page.evaluate(`() => { location.hash = 'sida=rapportera&kalla=faltgruppen'; }`);
      await page.ready();
      await page.getByRole('radio', 'Inget att rapportera').click();
      await page.ready();
      await page.getByRole('button', 'Skicka rapporten').click();
      await page.ready();
      await until('the draft to be kept', () => page.evaluate(`() => new Promise((done) => {
        const opening = indexedDB.open('lagesbild', 1);
        opening.onsuccess = () => { const all = opening.result.transaction('drafts').objectStore('drafts').getAllKeys(); all.onsuccess = () => { opening.result.close(); done(all.result.length); }; };
      })`));
      await comeBack();
      await new Promise((done) => setTimeout(done, 500));
      assert.equal(await told(), '');
      const before = readdirSync(folder).find((name) => /^page\./.test(name));
      newVersion(folder);
      await comeBack();
      await says(/ny version av Lägesbild.*finns kvar/);
      assert.ok(await page.evaluate('(name) => document.querySelector(`link[href="${name}"]`) !== null', before), 'nothing is forced');
      await page.evaluate(`() => { window.before = true; }`);
      await page.getByRole('button', 'Ladda om').click();
      await until('the new version', () => page.evaluate('(name) => !window.before && lagesbild.idle && document.querySelector(`link[href="${name}"]`) === null', before));
      await until('the draft', () => page.evaluate(`() => /utkast|osparad|inte sparat/i.test(document.querySelector('#mirror').textContent)`));
    }));
  });
}
