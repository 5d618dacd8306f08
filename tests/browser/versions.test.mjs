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

    test('a file that the server has in another version than the one that came is told at once, and read again past what kept it', async () => {
      const path = join(folder, 'data', 'insatser.json');
      const old = readFileSync(path);
      let asked = 0;
      // The copy that a cache on the way gives until it is told to ask: another tag than the server's.
      const cached = ({ url, method, headers }) =>
        /insatser\.json/.test(url) && method === 'GET' && !/no-cache/.test(headers['cache-control'] ?? '') && ++asked ? { etag: '"older"', age: '40' } : undefined;
      await open(cached, async () => {
        await page.ready();
        await says(/Servern har en annan version av insatser\.json än den som visas\. Bilden kan blanda/);
        between.asked.length = 0;
        between.says = () => undefined;
        await page.getByRole('button', 'Läs in igen').click();
        await until('the page again', async () => (await page.evaluate('() => document.querySelector("#told") === null && lagesbild.idle')));
        assert.ok(between.asked.filter((each) => /^GET .*insatser\.json/.test(each)).length >= 1);
        assert.ok(asked >= 1);
        assert.deepEqual(readFileSync(path), old);
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
