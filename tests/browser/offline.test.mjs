// Without a net, where the server asks for it: the program as one whole version, the situation as it was read last, with its
// time; and nothing of either where it is not asked for.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';
import { standBetween } from './support/between.mjs';
import { newVersion } from './support/new_version.mjs';
import { root } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';

for (const engine of engines) {
  describe(`offline over the net, ${engine}`, () => {
    let folder;
    let site;
    let between; // the net
    let page;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lagesbild-offline-'));
      cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
      ask(true);
      site = await serve(folder);
      between = await standBetween(site.address);
      page = await openPage(engine);
    });
    afterEach(async () => {
      await page?.close();
      await between?.close();
      await site?.close();
      rmSync(folder, { recursive: true });
    });
    const ask = (offline) => writeFileSync(join(folder, 'offline.json'), JSON.stringify({ offline }));
    const cut = (is) => (between.says = () => (is ? 'cut' : undefined));
    const told = () => page.evaluate(`() => document.querySelector('#told')?.textContent ?? ''`);
    const kept = () => page.evaluate(`async () => (await caches.keys()).map((name) => name.replace(/ .*/, '')).sort()`);
    const sheet = () => page.evaluate(`() => document.querySelector('link[rel=stylesheet]').getAttribute('href')`);
    const visit = async () => {
      await page.goto('about:blank');
      await page.goto(between.address);
      await page.ready();
    };
    const waitKept = () => until('the version and the situation to be kept', async () =>
      (await kept()).join() === 'lagesbild,lagesbild-data' && page.evaluate(`async () => Boolean((await navigator.serviceWorker.getRegistration())?.active) && lagesbild.keeps === true`));
    const rows = () => page.evaluate(`() => document.querySelectorAll('#mirror [role=table] [role=row]').length`);

    test('it is off until the server asks for it, and gone when it no longer does', async () => {
      ask(false);
      await visit();
      await until('it was looked at', async () => between.asked.some((each) => /offline\.json/.test(each)));
      assert.deepEqual(await kept(), []);
      assert.equal(await page.evaluate(`async () => (await navigator.serviceWorker.getRegistrations()).length`), 0);
      ask(true);
      await visit();
      await waitKept();
      ask(false);
      await visit();
      await until('all of it to be gone', async () => (await kept()).length === 0 && page.evaluate(`async () => (await navigator.serviceWorker.getRegistrations()).length === 0`));
    });

    test('without a net the whole program starts, shows what was read last and says from when; with it again, what the server has', async () => {
      await visit();
      await waitKept();
      const before = await rows();
      cut(true);
      await visit();
      assert.equal(await rows(), before);
      await until('the time', async () => /Nätet eller servern svarar inte\. Lägesbilden som visas hämtades \d+ \S+ (kl\. )?\d\d[:.]\d\d/.test(await told()));
      cut(false);
      const manifest = join(folder, 'data', 'lagesbild.json');
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Lägesbild Sollentuna', 'Lägesbild efteråt'));
      await page.getByRole('button', 'Ladda om').click();
      await until('the situation of now', () => page.evaluate(`() => document.title.includes('efteråt') && lagesbild.idle`));
      assert.equal(await told(), '');
    });

    test('a situation that came in part is not mixed with the one that was kept, nor kept itself', async () => {
      await visit();
      await waitKept();
      between.says = ({ url }) => (/handelser\/kommun\.json/.test(url) ? 'cut' : undefined);
      await visit();
      await until('the file that is missing', () => page.evaluate(`() => /problem i data/.test(document.querySelector('#mirror').textContent)`));
      assert.equal(await page.evaluate(`async () => {
        while (lagesbild.keeps === undefined) await new Promise((done) => setTimeout(done, 20));
        return lagesbild.keeps;
      }`), false);
      cut(true);
      await visit();
      assert.doesNotMatch(await page.evaluate(`() => document.querySelector('#mirror').textContent`), /problem i data/);
    });

    test('a new version takes the place of the old one as a whole, or not at all', async () => {
      await visit();
      await waitKept();
      const old = await sheet();
      // A copying that was broken off: the page names a file that is not there.
      const half = newVersion(folder, { whole: false });
      await visit();
      assert.equal(await sheet(), half);
      await page.evaluate(`async () => { const registration = await navigator.serviceWorker.getRegistration(); await registration.update().catch(() => {}); while (registration.installing) await new Promise((done) => setTimeout(done, 50)); }`);
      cut(true);
      await visit();
      assert.equal(await sheet(), old);
      assert.ok((await rows()) > 5);
      cut(false);
      rmSync(folder, { recursive: true });
      cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
      ask(true);
      const next = newVersion(folder);
      await visit();
      await page.evaluate(`async () => { const registration = await navigator.serviceWorker.getRegistration(); await registration.update(); }`);
      await until('the next version to be kept', () => page.evaluate('async (name) => (await caches.keys()).some((each) => each.includes(name))', next));
      await until('it to be the one', () => page.evaluate(`async () => { const { installing, waiting } = await navigator.serviceWorker.getRegistration(); return !installing && !waiting; }`));
      cut(true);
      await visit();
      assert.equal(await sheet(), next);
      assert.ok((await rows()) > 5);
      assert.deepEqual(page.complaints.filter((each) => /Trusted|Content.Security/.test(each)), []);
    });
  });
}

describe('installing, chromium', { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  test('the browser finds nothing that keeps the page from being installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lagesbild-install-'));
    cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
    writeFileSync(join(folder, 'offline.json'), '{"offline": true}');
    const site = await serve(folder);
    const page = await openPage('chromium');
    try {
      await page.goto(site.address);
      await page.ready();
      await until('it to be kept', () => page.evaluate('() => lagesbild.keeps === true'));
      const session = await page.playwright.context().newCDPSession(page.playwright);
      const { errors, data } = await session.send('Page.getAppManifest');
      assert.deepEqual(errors, []);
      assert.match(data, /Lägesbild/);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
      assert.ok(readdirSync(folder).includes('icon-192.png'));
    } finally {
      await page.close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
});
