// Data are not trusted: whatever stands in a name or a note comes out as text, on the screen, on paper, in files and to other
// pages; and a whole visit sends nothing anywhere but to the page's own server.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';
import { formula, hostileSite } from './support/hostile.mjs';
import { openOutput } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { publish, startIntranet } from './support/published.mjs';

const pages = ['', 'sida=monster', 'sida=insatser', 'sida=insatser&vy=tavla', 'sida=analys', 'sida=mote', 'sida=overenskommelse', 'sida=rapporter', 'sida=problem',
  'sida=uppgifter', 'sida=historik', 'sida=inkorg', 'sida=importera', 'sida=rapportera', 'sida=ny', 'omrade=0163R006', 'oppna=filter', 'oppna=vikter', 'oppna=kallor',
  'omrade=0163R006&oppna=avviker,varfor,niva,ursprung,rapporter,ordning,insatser,handelser', 'sida=jamfor&omrade=0163R006&jamfor=0163R014'];

// What a page holds that text could have become.
const findings = `() => {
  const found = [...document.querySelectorAll('#mirror, #paper')].flatMap((root) => [...root.querySelectorAll('script, iframe, img, object, embed, base, meta, style, link, foreignObject')])
    .map((element) => element.outerHTML.slice(0, 200));
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || (/^(href|src|action|formaction|xlink:href)$/i.test(name) && /^\\s*(javascript|data:text)/i.test(value))) found.push(name + '=' + value);
    }
  }
  if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.documentElement.textContent)) found.push('a sign that turns text round');
  if (document.querySelectorAll('script').length !== 1) found.push('a script');
  if ('hacked' in window) found.push('a script was run');
  return found;
}`;

for (const engine of engines) {
  describe(`hostile data, ${engine}`, () => {
    let made;
    let site;
    let page;
    before(async () => {
      made = hostileSite();
      site = await serve(made.folder);
      page = await openPage(engine);
      await page.goto(site.address);
      await page.ready();
    });
    after(async () => {
      await page?.close();
      await site?.close();
      made?.remove();
    });
    const go = async (hash) => {
      await page.evaluate('(hash) => { location.hash = hash; }', hash);
      await page.ready();
    };

    test('every page shows it as text, also on paper', async () => {
      assert.match(await page.evaluate(`() => document.querySelector('#mirror').textContent`), /<img src="\/hacked.png" onerror=/);
      for (const hash of pages) {
        await go(hash);
        assert.deepEqual(await page.evaluate(findings), [], hash);
        await page.evaluate(`() => dispatchEvent(new Event('beforeprint'))`);
        assert.deepEqual(await page.evaluate(findings), [], `${hash}, on paper`);
        await page.evaluate(`() => dispatchEvent(new Event('afterprint'))`);
      }
      assert.deepEqual(page.complaints.filter((each) => /Trusted|Content.Security|TypeError/i.test(each)), []);
    });

    test('markup from text is refused where the browser knows how, and the charts on paper are still made', async () => {
      const refused = await page.evaluate(`() => {
        if (!window.trustedTypes) return 'unknown here';
        try {
          document.createElement('p').innerHTML = '<b>x</b>';
        } catch (error) {
          return error.name;
        }
      }`);
      assert.ok(refused === 'TypeError' || (engine !== 'chromium' && refused === 'unknown here'), refused);
      await go('');
      const charts = await page.evaluate(`() => { dispatchEvent(new Event('beforeprint')); const { length } = document.querySelectorAll('#paper svg path'); dispatchEvent(new Event('afterprint')); return length; }`);
      assert.ok(charts > 20, String(charts));
    });

    test('in a table for a spreadsheet no cell is a formula', async () => {
      await go('');
      const { status, out } = await page.evaluate(`() => lagesbild.command(['rank', '--csv', 'list'])`);
      assert.equal(status, 0);
      assert.ok(out.includes(`'${formula.slice(0, 10)}`), 'the names are there, with an apostrophe before them');
      assert.doesNotMatch(out, /(^|[;\n"])[=@+][A-Z]/m);
    });

    test('a report that is saved holds it as text, wherever it is opened', async () => {
      await go('sida=rapporter');
      await page.evaluate(`() => {
        window.saved = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => (saved.push(blob), make.call(URL, blob));
      }`);
      await page.getByRole('button', 'Spara som fil (HTML)').click();
      const text = await until('the report', () => page.evaluate(`async () => saved.length && saved[0].text()`));
      writeFileSync(join(made.folder, 'report.html'), text);
      const bare = await serve(made.folder, { headers: { 'content-security-policy': '' } });
      try {
        await page.goto(`${bare.address}report.html`);
        const report = await page.evaluate(`() => ({ hacked: 'hacked' in window, text: document.body.textContent, made: document.querySelectorAll('script, img, iframe, base, [onerror], [onload], [onmouseover], a[href^="javascript"]').length })`);
        assert.deepEqual([report.hacked, report.made], [false, 0]);
        assert.match(report.text, /onerror=|<script>|javascript:/);
      } finally {
        await bare.close();
        await page.goto(site.address);
        await page.ready();
      }
    });
  });
}

describe('what is sent, chromium', { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  test('a whole visit asks nothing of any other than the page’s own server, which is sent nothing', async () => {
    const site = await openOutput('hosted');
    const page = await openPage('chromium');
    const asked = [];
    page.playwright.context().on('request', (request) => asked.push([request.method(), request.url(), request.postData() ?? '']));
    try {
      await page.goto(site.address);
      await page.ready();
      for (const hash of pages) {
        await page.evaluate('(hash) => { location.hash = hash; }', hash);
        await page.ready();
      }
      await page.evaluate(`() => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); dispatchEvent(new Event('focus')); }`);
      // Something is written, kept and reported: without a server that takes files it stays here.
      await page.evaluate(`() => { location.hash = 'sida=rapportera&kalla=faltgruppen'; }`);
      await page.ready();
      await page.getByRole('radio', 'Inget att rapportera').click();
      await page.ready();
      await page.getByRole('button', 'Skicka rapporten').click();
      await page.ready();
      const away = asked.filter(([, url]) => !url.startsWith(site.address) && !/^(blob|data):/.test(url));
      assert.deepEqual(away, []);
      assert.deepEqual(asked.filter(([method, , body]) => !['GET', 'HEAD', 'OPTIONS'].includes(method) || body), []);
      assert.deepEqual(asked.filter(([, url]) => /[?&]/.test(url)).map(([, url]) => url), [], 'no address carries what was chosen');
      assert.ok(asked.length > 10);
    } finally {
      await page.close();
      await site.close();
    }
  });

  test('a frame tells its page texts and numbers only, whatever the data say', async () => {
    const intranet = await startIntranet();
    const site = await publish('nginx', { framedBy: intranet.origin });
    const made = hostileSite();
    const page = await openPage('chromium');
    try {
      cpSync(join(made.folder, 'data'), join(site.site, 'data'), { recursive: true });
      const from = site.address.slice(0, -1);
      await page.goto(intranet.put('/h', `<!DOCTYPE html><title>Intranätet</title><script src="${from}/embed.js"></script><est-lagesbild src="${from}/" vy="prioritering" titel='"><img src=x onerror=hacked=1>'></est-lagesbild>`,
        `default-src 'none'; script-src ${from}; frame-src ${from}; require-trusted-types-for 'script'; trusted-types 'none'`));
      const state = await until('the frame', () => page.evaluate(`() => { const { state } = document.querySelector('est-lagesbild'); return 'link' in state && state; }`));
      assert.match(state.title, /hacked|HYPERLINK|<|&lt;/);
      for (const value of Object.values(state)) assert.equal(typeof value, 'string');
      assert.deepEqual(await page.evaluate(`() => [document.querySelectorAll('img, base').length, 'hacked' in window, document.title]`), [0, false, 'Intranätet']);
    } finally {
      await page.close();
      await site.close();
      await intranet.close();
      made.remove();
    }
  });
});
