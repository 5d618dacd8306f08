// Saving where things go wrong: refusals, a server that is cut off or overworked, a sign-in that has run out, two who
// change one thing, damaged files, a page in a frame. The draft is kept and says why; what passes by itself is tried again.
import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { engines } from './support/page.mjs';
import { freePort, until } from './support/processes.mjs';
import { difference, draftFile, openSite, openUser } from './support/whole_site.mjs';

const not_shared = 'Utkast, inte delat (1 ändring)';

for (const engine of engines) {
  describe(`saving where things go wrong, ${engine}`, () => {
    let site;
    let user;
    let manifest;
    before(async () => {
      site = await openSite();
      manifest = await site.read('lagesbild.json');
      user = await openUser(engine, site.address);
    });
    after(async () => {
      await user?.close();
      await site?.close();
    });
    const isWrite = ({ method }) => method === 'PUT';
    const saved = () => user.page.getByRole('button', `Sparat i ${site.place}`).waitFor();

    test('what the server refuses, or never answers, leaves the draft and the file and says what to do', async () => {
      const old = await site.read('lagesbild.json');
      await user.keepProfile('Vinterns vikter', 'Lokala BRÅ', '0.6');
      await user.openSaving(not_shared);
      const refusals = [
        [401, 'Du är inte inloggad, eller inloggningen har gått ut'],
        [403, 'Du har inte rätt att skriva där'],
        [413, 'Filen är större än servern tar emot'],
        [507, 'Det är slut på utrymme'],
        [500, 'Filen kunde inte skrivas (HTTP 500)'],
      ];
      for (const [answer, words] of refusals) {
        site.between.says = (request) => (isWrite(request) ? answer : undefined);
        await user.press('Spara nu');
        await user.page.getByRole('button', 'Kunde inte sparas').waitFor();
        await until(words, () => user.says(words));
        assert.ok(await user.says('Utkastet är kvar.'));
        assert.equal(await site.read('lagesbild.json'), old);
      }
    });

    test('the draft is taken up after a reload, and saved when the server is itself again', async () => {
      await user.load();
      await until('the draft', () => user.says('är kvar: 1 ändring.'));
      site.between.says = () => undefined;
      await user.openSaving(not_shared);
      await user.press('Spara nu');
      await saved();
      assert.match(await site.read('lagesbild.json'), /Vinterns vikter/);
    });

    test('of two that change one thing nobody’s is taken before one is chosen', async () => {
      const status = (json, id) => draftFile(manifest, [{ document: 'insatser.json', list: 'measures', record: 'insats-2026-31', path: ['status'], json, id }]);
      const other = await openUser(engine, site.address);
      try {
        await other.openFile('lagesbild-utkast.json', status('done', 'theirs'));
        await other.openSaving(not_shared);
        await other.press('Spara nu');
        await other.page.getByRole('button', `Sparat i ${site.place}`).waitFor();
      } finally {
        await other.close();
      }
      const theirs = await site.read('insatser.json');
      assert.match(theirs, /"id":"insats-2026-31".*?"status":"done"/);
      await user.openFile('lagesbild-utkast.json', status('followed_up', 'mine'));
      await user.openSaving(not_shared);
      await user.press('Spara nu');
      await user.page.getByRole('button', 'Du behöver välja').waitFor();
      assert.equal(await site.read('insatser.json'), theirs);
      assert.ok(await user.says('Båda finns kvar tills du väljer.'));
      const boxes = [await user.page.getByRole('button', 'Behåll mitt').box(), await user.page.getByRole('button', 'Behåll den andras').box()];
      assert.ok(boxes[0].x + boxes[0].width <= boxes[1].x, 'side by side');
      let chosen = 0;
      for (; (await user.page.getByRole('button', 'Behåll mitt').count()) > 0; chosen += 1) {
        assert.ok(chosen < 5);
        await user.press('Behåll mitt');
      }
      assert.ok(chosen > 0);
      await saved();
      const { taken, put } = difference(theirs, await site.read('insatser.json'));
      assert.ok(taken.length < 2000 && /followed_up/.test(put), put);
    });

    test('before a file is written over it is copied as it was in the morning, once a day', async () => {
      const copies = (await site.list('historik')).sort();
      assert.match(copies.join(' '), /^insatser-\d{4}-\d\d-\d\d\.json lagesbild-\d{4}-\d\d-\d\d\.json$/);
      const copy = await site.read(`historik/${copies[1]}`);
      assert.doesNotMatch(copy, /Vinterns vikter/);
      assert.match(copy, /Trygghet först/);
    });

    test('what passes by itself is tried again without anybody’s doing: locked, overworked, cut off', async () => {
      // What was sent over a connection that was open already the browser itself sends once more when that breaks.
      for (const [name, answer, times, words] of [['a', 423, 1, 'Någon annan har filen öppen'], ['b', 503, 1, 'Servern hinner inte svara'], ['c', 'cut', 2, 'Servern svarar inte'], ['d', 'lost', 2, 'Servern svarar inte']]) {
        let left = times;
        site.between.says = (request) => (isWrite(request) && left-- > 0 ? answer : undefined);
        await user.keepProfile(`Profil ${name}`, 'Lokala BRÅ', '0.6');
        await user.openSaving(not_shared);
        await user.page.getByRole('button', 'Spara nu').click();
        await until(words, () => user.says(words));
        assert.ok(await user.says('Sidan försöker igen av sig själv.'));
        await saved();
        assert.match(await site.read('lagesbild.json'), new RegExp(`Profil ${name}`));
      }
    });

    test('a server that says twice that the file was changed, when it was not, is asked again', async () => {
      let left = 2;
      site.between.says = (request) => (isWrite(request) && left-- > 0 ? 412 : undefined);
      await user.keepProfile('Profil e', 'Lokala BRÅ', '0.6');
      await user.openSaving(not_shared);
      await user.press('Spara nu');
      await saved();
      assert.match(await site.read('lagesbild.json'), /Profil e/);
    });

    test('a page for signing in, with the word that all is well, is told as that and not as damage', async () => {
      const old = await site.read('lagesbild.json');
      site.between.says = ({ url }) => (url.startsWith('/data/') ? 'sign-in' : undefined);
      await user.keepProfile('Profil f', 'Lokala BRÅ', '0.6');
      await user.openSaving(not_shared);
      await user.press('Spara nu');
      await until('the sign-in', () => user.says('Du är inte inloggad, eller inloggningen har gått ut'));
      assert.ok(await user.says('Utkastet är kvar.'));
      assert.equal(await site.read('lagesbild.json'), old);
      site.between.says = () => undefined;
      await user.press('Spara nu');
      await saved();
    });

    test('a report that is being written is there after a reload', async () => {
      await user.go('sida=rapportera&kalla=bovardar');
      await user.page.getByRole('radio', 'Något har hänt').click();
      await user.page.ready();
      await user.page.getByRole('textbox', 'Kort anteckning (om det behövs)').set('krossad ruta');
      await user.page.ready();
      await user.load();
      await until('the report', () => user.says('En påbörjad rapport är kvar.'));
      await user.press('Fortsätt med rapporten');
      assert.equal(await user.page.getByRole('textbox', 'Kort anteckning (om det behövs)').value(), 'krossad ruta');
      await user.press('Börja om');
      assert.ok(!(await user.says('En påbörjad rapport är kvar.')));
    });

    test('a draft that was downloaded becomes the draft again when its file is opened', async () => {
      await user.keepProfile('Profil g', 'Lokala BRÅ', '0.6');
      await user.page.getByRole('button', not_shared).waitFor();
      const kept = await user.kept();
      await user.press('Ångra');
      await user.load();
      assert.equal(await user.page.getByRole('button', 'Utkast', { exact: false }).count(), 0);
      await user.openFile('lagesbild-utkast.json', kept);
      await user.openSaving(not_shared);
      assert.ok(await user.says('Nytt: viktprofil Profil g'));
      await user.press('Kasta utkastet');
    });
  });
}

for (const engine of engines) {
  describe(`a damaged file, ${engine}`, () => {
    test('of a file that was cut the last whole copy is put back, and the damaged one kept', async () => {
      const site = await openSite();
      const whole = await site.read('insatser.json');
      const cut = whole.slice(0, 700);
      await mkdir(site.path('historik'));
      await chmod(site.path('historik'), 0o777);
      await writeFile(site.path('historik/insatser-2026-11-20.json'), whole);
      await writeFile(site.path('insatser.json'), cut);
      const user = await openUser(engine, site.address);
      try {
        await until('the copy', () => user.says('insatser.json är skadad. Det finns en hel kopia'));
        site.between.says = ({ url }) => (url.includes('skadad') ? 403 : undefined);
        await user.press('Lägg tillbaka kopian av insatser.json');
        await user.page.getByRole('button', 'Kunde inte sparas').waitFor();
        assert.equal(await site.read('insatser.json'), cut);
        site.between.says = () => undefined;
        await user.press('Lägg tillbaka kopian av insatser.json');
        await until('the file', async () => (await site.read('insatser.json')) === whole);
        assert.equal(await site.read('historik/insatser-skadad-1.json'), cut);
        await until('the page to be whole', async () => !(await user.says('insatser.json är skadad')));
      } finally {
        await user.close();
        await site.close();
      }
    });
  });
}

describe('a page in a frame of another site, chromium', { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  test('where nothing can be saved from the frame, its way out opens the page in a tab of its own', async () => {
    const site = await openSite();
    site.between.says = ({ method, url }) => (url.startsWith('/data/') && method !== 'GET' ? 405 : undefined);
    const port = await freePort();
    const outer = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
      response.end(`<!DOCTYPE html><title>Intranät</title><iframe sandbox="${sandbox}" style="width: 1400px; height: 800px" src="${site.address}#omrade=0163R014"></iframe>`);
    });
    await new Promise((done) => outer.listen(port, '127.0.0.1', done));
    const user = await openUser('chromium', site.address);
    try {
      const tab = user.page.playwright;
      await tab.goto(`http://127.0.0.1:${port}/`);
      const frame = await until('the frame', () => tab.frames().find((each) => each.url().startsWith(site.address)));
      await frame.waitForFunction(() => globalThis.lagesbild?.road === 'none', null, { timeout: 60000 });
      await frame.evaluate(() => { location.hash = 'omrade=0163R014&oppna=vikter,ny-profil&indikator.forandring=0.6'; });
      await frame.waitForFunction(() => lagesbild.idle && document.querySelector('#mirror [aria-label="Profilens namn"], #mirror input'));
      await until('the profile', () => frame.evaluate(() => {
        const field = (name) => [...document.querySelectorAll('#mirror input, #mirror textarea')].find((each) => (each.getAttribute('aria-label') || each.labels?.[0]?.textContent) === name);
        const set = (element, value) => {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(element, value);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const fields = [field('Profilens namn'), field('Enhet eller grupp')];
        if (!fields[0] || !fields[1]) return false;
        set(fields[0], 'Höstens vikter');
        set(fields[1], 'Lokala BRÅ');
        return true;
      }));
      const press = (name) => until(name, () => frame.evaluate((name) => {
        const found = [...document.querySelectorAll('#mirror button, #mirror a')].find((each) => (each.getAttribute('aria-label') || each.textContent).includes(name));
        if (!found || found.disabled) return false;
        found.click();
        return true;
      }, name));
      await press('Spara profilen');
      await press('Utkast, inte delat');
      const opening = tab.context().waitForEvent('page', { timeout: 20000 });
      await press('Öppna i egen flik');
      const opened = await opening;
      await opened.waitForFunction(() => globalThis.lagesbild?.road, null, { timeout: 60000 });
      assert.ok(opened.url().startsWith(site.address));
      assert.equal(await opened.evaluate(() => window.top === window), true);
    } finally {
      outer.closeAllConnections();
      outer.close();
      await user.close();
      await site.close();
    }
  });
});
