// What a user has asked of the system: colours of its own, more contrast, less motion; asked for before the page is opened, in each
// engine that can be asked, and changed while it is open, which only Chromium can be told.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { cannotBeAsked, engines, openPage } from './support/page.mjs';
import { picture } from './support/picture.mjs';
import { until } from './support/processes.mjs';

const media = { ownColours: '(forced-colors: active)', moreContrast: '(prefers-contrast: more)', lessMotion: '(prefers-reduced-motion: reduce)' };

const asText = (page) => page.evaluate(`() => document.documentElement.classList.contains('as-text') && getComputedStyle(document.querySelector('#canvas')).display === 'none'`);

// Words that are there for the eye and cannot be seen: no colour, or the colour of what they stand on.
const unseen = (page) => page.evaluate(`() => [...document.querySelectorAll('#mirror *')].filter((element) => {
  if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || !element.checkVisibility({ checkVisibilityCSS: true })) return false;
  const { color } = getComputedStyle(element);
  const isNone = (colour) => /^rgba\\(.*, 0\\)$/.test(colour);
  let under = element;
  while (under && isNone(getComputedStyle(under).backgroundColor)) under = under.parentElement;
  return isNone(color) || (under && getComputedStyle(under).backgroundColor === color);
}).map((element) => element.outerHTML.slice(0, 120))`);

/// The text's colour, the colour of small words, and that of lines.
const colours = (page) => page.evaluate(`() => { const style = getComputedStyle(document.documentElement); return ['--text', '--text-muted', '--border'].map((name) => style.getPropertyValue(name)); }`);

/// How many pixels have the colour of words of less weight.
async function paler(page) {
  const { data } = await picture(page);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = data.subarray(at, at + 3);
    if (red === 0x4a && green === 0x58 && blue === 0x66) count += 1;
  }
  return count;
}

async function opened(page, site, rest = '') {
  await page.goto('about:blank');
  await page.goto(site.address + rest);
  await page.ready();
}

for (const engine of engines) {
  describe(`what the system asks for, ${engine}`, () => {
    let site;
    before(async () => {
      site = await openOutput('hosted');
    });
    after(() => site?.close());

    /// A page whose browser has been asked for one of them, and knows that it has.
    const asked = (wish, body) => async () => {
      const page = await openPage(engine, { system: { [wish]: true } });
      try {
        assert.ok(await page.evaluate('(query) => matchMedia(query).matches', media[wish]), `${media[wish]} is not asked for`);
        await body(page);
      } finally {
        await page.close();
      }
    };

    test('colours of its own: the page of text takes them, and all of it is seen', { skip: cannotBeAsked(engine, { ownColours: true }) }, asked('ownColours', async (page) => {
      for (const hash of ['', '#omrade=0163R006', '#sida=insatser', '#sida=mote', '#sida=hjalp']) {
        await opened(page, site, hash);
        assert.ok(await asText(page), hash);
        assert.deepEqual(await unseen(page), [], hash);
        assert.deepEqual(await page.seriousFindings(), [], hash);
      }
      await opened(page, site);
      const [here, other] = await page.evaluate(`() => ['[aria-current="true"]', ':not([aria-current])'].map((which) => getComputedStyle(document.querySelector('#mirror nav button' + which)).borderTopWidth)`);
      assert.notEqual(here, other, 'where one is, is told by more than a colour');
    }));

    test('more contrast: small words and lines are as strong as the text, as text and as a picture', asked('moreContrast', async (page) => {
      await opened(page, site, '?renderer=none');
      assert.equal(new Set(await colours(page)).size, 1);
      assert.deepEqual(await page.seriousFindings(), []);
      await opened(page, site, '?renderer=software');
      assert.equal(await paler(page), 0);
    }));

    test('who has not asked for more contrast gets words and lines of three strengths, as text and as a picture', async () => {
      const page = await openPage(engine);
      try {
        await opened(page, site, '?renderer=none');
        assert.equal(new Set(await colours(page)).size, 3);
        await opened(page, site, '?renderer=software');
        assert.ok((await paler(page)) > 100, 'words of less weight are painted in their own colour');
      } finally {
        await page.close();
      }
    });

    test('less motion: nothing moves by itself; a panel that is opened is open at once', asked('lessMotion', async (page) => {
      await opened(page, site, '#omrade=0163R006');
      const moving = () => page.evaluate(`() => document.getAnimations().filter((each) => each.effect.getTiming().duration > 0).length`);
      assert.equal(await moving(), 0);
      const before = await page.evaluate('() => lagesbild.frames');
      await page.evaluate(`() => { location.hash = 'omrade=0163R006&oppna=varfor'; }`);
      await page.getByRole('button', 'Varför det står där det gör').waitFor();
      await page.ready();
      assert.equal(await moving(), 0);
      const pictures = (await page.evaluate('() => lagesbild.frames')) - before;
      assert.ok(pictures <= 4, `${pictures} pictures`);
      await new Promise((done) => setTimeout(done, 600));
      assert.ok((await page.evaluate('() => lagesbild.frames')) - before - pictures <= 0, 'and none after');
    }));
  });
}

describe('what the system asks for changes while the page is open, chromium', { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  let site;
  let page;
  let session;
  before(async () => {
    site = await openOutput('hosted');
    page = await openPage('chromium');
    session = await page.playwright.context().newCDPSession(page.playwright);
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  const ask = (features) => session.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });

  test('what was chosen in the page of text stays when the colours of its own are left', async () => {
    await ask({ 'forced-colors': 'active' });
    await opened(page, site);
    await page.getByRole('button', 'Gillbo-Gillberga', { nth: 0 }).click();
    await page.ready();
    await page.getByRole('heading', 'Gillbo-Gillberga', { nth: 0 }).waitFor();
    await ask({ 'forced-colors': 'none' });
    await until('the picture', async () => !(await asText(page)) && page.evaluate('() => lagesbild.painting && lagesbild.idle'));
    assert.match(await page.evaluate('() => location.hash'), /omrade=0163R/);
    await ask({ 'forced-colors': 'active' });
    await until('the page of text', () => asText(page));
    await ask({});
  });

  test('more contrast comes, and goes when it is asked for no more', async () => {
    await opened(page, site, '?renderer=software');
    assert.ok((await paler(page)) > 100);
    await ask({ 'prefers-contrast': 'more' });
    await until('the stronger picture', async () => (await page.evaluate(`() => document.documentElement.style.getPropertyValue('--text')`)) === '#000000');
    await page.ready();
    assert.equal(await paler(page), 0);
    await ask({});
    await until('the usual picture', async () => (await page.evaluate(`() => document.documentElement.style.getPropertyValue('--text')`)) === '#16202b');
  });
});
