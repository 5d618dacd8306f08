// What a user has asked of the system: colours of its own, more contrast, less motion. Emulated as Chromium can.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOutput } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { picture } from './support/picture.mjs';
import { until } from './support/processes.mjs';

describe('what the system asks for, chromium', { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
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
  const open = async (hash = '') => {
    await page.goto('about:blank');
    await page.goto(site.address + hash);
    await page.ready();
  };
  const asText = () => page.evaluate(`() => document.documentElement.classList.contains('as-text') && getComputedStyle(document.querySelector('#canvas')).display === 'none'`);
  // Words that are there for the eye and cannot be seen: no colour, or the colour of what they stand on.
  const unseen = () => page.evaluate(`() => [...document.querySelectorAll('#mirror *')].filter((element) => {
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || !element.checkVisibility({ checkVisibilityCSS: true })) return false;
    const { color } = getComputedStyle(element);
    const isNone = (colour) => /^rgba\\(.*, 0\\)$/.test(colour);
    let under = element;
    while (under && isNone(getComputedStyle(under).backgroundColor)) under = under.parentElement;
    return isNone(color) || (under && getComputedStyle(under).backgroundColor === color);
  }).map((element) => element.outerHTML.slice(0, 120))`);

  test('colours of the system’s own: the page of text takes them, all of it is seen, and what was chosen stays when they are left', async () => {
    await ask({ 'forced-colors': 'active' });
    for (const hash of ['#omrade=0163R006', '#sida=insatser', '#sida=mote', '#sida=hjalp']) {
      await open(hash);
      assert.ok(await asText(), hash);
      assert.deepEqual(await unseen(), [], hash);
      assert.deepEqual(await page.seriousFindings(), [], hash);
    }
    await open();
    await page.getByRole('button', 'Gillbo-Gillberga', { nth: 0 }).click();
    await page.ready();
    await page.getByRole('heading', 'Gillbo-Gillberga', { nth: 0 }).waitFor();
    const [here, other] = await page.evaluate(`() => ['[aria-current="true"]', ':not([aria-current])'].map((which) => getComputedStyle(document.querySelector('#mirror nav button' + which)).borderTopWidth)`);
    assert.notEqual(here, other, 'where one is, is told by more than a colour');
    await ask({ 'forced-colors': 'none' });
    await until('the picture', async () => !(await asText()) && page.evaluate('() => lagesbild.painting && lagesbild.idle'));
    assert.match(await page.evaluate('() => location.hash'), /omrade=0163R/);
    await ask({ 'forced-colors': 'active' });
    await until('the page of text', asText);
    await ask({});
  });

  test('more contrast: small words and lines are as strong as the text', async () => {
    const colours = () => page.evaluate(`() => { const style = getComputedStyle(document.documentElement); return ['--text', '--text-muted', '--border'].map((name) => style.getPropertyValue(name)); }`);
    await open('?renderer=none');
    assert.equal(new Set(await colours()).size, 3);
    await ask({ 'prefers-contrast': 'more' });
    await open('?renderer=none');
    assert.equal(new Set(await colours()).size, 1);
    assert.deepEqual(await page.seriousFindings(), []);
    await ask({});
  });

  test('more contrast is painted too, and goes when it is asked for no more', async () => {
    const paler = async () => {
      const { data } = await picture(page);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = data.subarray(at, at + 3);
        if (red === 0x4a && green === 0x58 && blue === 0x66) count += 1;
      }
      return count;
    };
    await open('?renderer=software');
    assert.ok((await paler()) > 100, 'words of less weight are painted in their own colour');
    await ask({ 'prefers-contrast': 'more' });
    await until('the stronger picture', async () => (await page.evaluate(`() => document.documentElement.style.getPropertyValue('--text')`)) === '#000000');
    await page.ready();
    assert.equal(await paler(), 0);
    await ask({});
    await until('the usual picture', async () => (await page.evaluate(`() => document.documentElement.style.getPropertyValue('--text')`)) === '#16202b');
  });

  test('less motion: nothing moves by itself; a panel that is opened is open at once', async () => {
    await ask({ 'prefers-reduced-motion': 'reduce' });
    await open('#omrade=0163R006');
    const moving = () => page.evaluate(`() => document.getAnimations().filter((each) => each.effect.getTiming().duration > 0).length`);
    assert.equal(await moving(), 0);
    const before = await page.evaluate('() => lagesbild.frames');
    await page.evaluate(`() => { location.hash = 'omrade=0163R006&oppna=varfor'; }`);
    await page.ready();
    assert.equal(await moving(), 0);
    const pictures = (await page.evaluate('() => lagesbild.frames')) - before;
    assert.ok(pictures <= 4, `${pictures} pictures`);
    await new Promise((done) => setTimeout(done, 600));
    assert.ok((await page.evaluate('() => lagesbild.frames')) - before - pictures <= 0, 'and none after');
    await ask({});
  });
});
