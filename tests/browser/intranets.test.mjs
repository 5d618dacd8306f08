// The two tools that most municipal intranets are made with, by what is documented of them, each set up as publicering.html
// says. SharePoint's embed web part takes an iframe from the addresses in "HTML field security", keeps its address and measures,
// and takes away what else it may do (`allow`); Sitevision sends a content security policy that the site's owner writes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { byRole, engines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { publish, startIntranet } from './support/published.mjs';

for (const engine of engines) {
  describe(`intranets, ${engine}`, () => {
    let intranet;
    let site;
    let unnamed; // does not name the intranet in frame-ancestors
    let page;
    before(async () => {
      intranet = await startIntranet();
      site = await publish('nginx', { framedBy: intranet.origin, named: false });
      unnamed = await publish('nginx');
      page = await openPage(engine);
    });
    after(async () => {
      await page?.close();
      await intranet?.close();
      await site?.close();
      await unnamed?.close();
    });

    const from = (server) => server.address.slice(0, -1);
    /// What is in the frame, driven as a page.
    const inside = () => byRole({ ...page, evaluate: page.inFrame });
    const open = async (path, html, policy) => {
      await page.goto(intranet.put(path, html, policy));
      return inside();
    };
    /// The frame has been answered, and what it holds is nothing of ours: the browser refused it.
    const isEmpty = async () => {
      const isOurs = `() => Boolean(globalThis.lagesbild || document.querySelector('#mirror, #notice'))`;
      // A refused frame may be one that no script is let into.
      for (let look = 0; look < 5; look += 1) {
        await new Promise((done) => setTimeout(done, 500));
        assert.equal(await page.inFrame(isOurs).catch(() => false), false);
      }
      if (engine === 'chromium') assert.ok(page.complaints.some((each) => /frame-ancestors|frame-src/.test(each)), 'and says so');
    };

    // A third of a page's width, and the whole; the paragraph is what a SharePoint page has around it.
    const sharePoint = (server, part, width) => `<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Trygghet</title><body><h1>Trygghet</h1>
      <div style="width: ${width}px"><iframe src="${server.address}#del=${part}" width="${width}" height="700"></iframe></div><p>Övrigt</p>`;

    for (const width of [363, 1204]) {
      test(`SharePoint: the list in a column of ${width} pixels is read and used, and nothing of it is beside the frame`, async () => {
        const it = await open(`/sharepoint-${width}`, sharePoint(site, 'prioritering', width));
        await it.ready();
        await it.getByRole('heading', 'Områden att prioritera').waitFor();
        assert.equal(await it.evaluate('() => document.documentElement.scrollWidth > innerWidth'), false);
        await it.getByRole('button', 'Gillbo-Gillberga', { nth: 0 }).click();
        await it.ready();
        assert.match(await it.evaluate('() => location.hash'), /omrade=/);
        assert.equal(await it.evaluate(`() => document.querySelector('#mirror a[target=_blank]').textContent`), 'Öppna i egen flik');
      });
    }

    test('SharePoint: a link is copied from the frame by the older way, and where the browser knows of none the sentence leads out', async () => {
      const it = await open('/sharepoint-copy', sharePoint(site, 'prioritering', 1204).replace('#del=prioritering', '#'));
      await it.ready();
      assert.equal(await it.evaluate(`() => document.featurePolicy?.allowsFeature('clipboard-write') ?? false`), false);
      await it.getByRole('button', 'Mer').click();
      await it.ready();
      await it.getByRole('menuitem', 'Kopiera länk till den här bilden').click();
      // WebKit has forgotten by then that somebody pressed.
      const sentence = engine === 'webkit' ? 'lät inte länken kopieras' : 'Länken är kopierad';
      await until('the sentence', () => it.evaluate(`(sentence) => document.querySelector('#mirror').textContent.includes(sentence)`, sentence));
      if (engine === 'webkit') return;
      await page.evaluate(`() => { const field = document.createElement('textarea'); document.body.append(field); field.focus(); }`);
      await page.press('Control+v');
      await until('the link', () => page.evaluate(`(address) => document.querySelector('textarea').value.startsWith(address + '#')`, site.address));
    });

    test('a server that does not name the intranet in frame-ancestors is not shown', async () => {
      page.complaints.length = 0;
      await open('/sharepoint-unnamed', sharePoint(unnamed, 'prioritering', 700));
      await isEmpty();
    });

    const sitevision = (body) => `<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Kommunen</title><body><main><h1>Trygghet</h1>${body}</main>`;
    const policy = (frames, scripts = '') => `default-src 'self'; script-src 'self' 'nonce-abc'${scripts}; style-src 'self' 'unsafe-inline'; frame-src 'self'${frames}; connect-src 'self'`;
    const iframe = () => `<iframe src="${site.address}#del=prioritering" title="Områden att prioritera" width="100%" height="700"></iframe>`;

    test('Sitevision: a frame is shown when the site’s policy names the address in frame-src, and not before', async () => {
      page.complaints.length = 0;
      await open('/sitevision-before', sitevision(iframe()), policy(''));
      await isEmpty();
      const it = await open('/sitevision', sitevision(iframe()), policy(` ${from(site)}`));
      await it.ready();
      await it.getByRole('heading', 'Områden att prioritera').waitFor();
    });

    test('Sitevision: the element works with a script that the policy names, by its address or by the page’s nonce', async () => {
      const element = (nonce) => `<script src="${site.address}embed.js"${nonce}></script><est-lagesbild src="${site.address}" vy="prioritering"></est-lagesbild>`;
      for (const [path, html, its] of [
        ['/sitevision-host', element(''), policy(` ${from(site)}`, ` ${from(site)}`)],
        ['/sitevision-nonce', element(' nonce="abc"'), policy(` ${from(site)}`)],
      ]) {
        const it = await open(path, sitevision(html), its);
        await it.ready();
        await it.getByRole('heading', 'Områden att prioritera').waitFor();
        assert.equal(await page.evaluate(`() => document.querySelector('est-lagesbild iframe').title`), 'Lägesbild');
      }
    });
  });
}
