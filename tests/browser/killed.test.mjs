// The browser is killed at random moments, while somebody writes a report, sends it, or saves an owner's file: nothing
// that was written more than two seconds before is gone, and no file is half there. LAGESBILD_KILLS says how often.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openMortal } from './support/chromium.mjs';
import { byRole, engines } from './support/page.mjs';
import { temporaryFolder } from './support/processes.mjs';
import { openSite, userOf } from './support/whole_site.mjs';

const kills = Number(process.env.LAGESBILD_KILLS ?? 8);
const seed = Number(process.env.LAGESBILD_SEED ?? Date.now() % 100000);
const noted = 'Kort anteckning (om det behövs)';
const mayBeLost = 2000; // milliseconds

// Mulberry32: the same seed gives the same moments.
let state = seed;
function random(most) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * most;
}
const after_ = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
/// A word of its own each time, in small letters: nobody's name.
const word = (number) => `ruta ${[...String(number)].map((digit) => 'abcdefghij'[digit]).join('')}x krossad `;

describe(`the browser killed ${kills} times (LAGESBILD_SEED=${seed})`, { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  let site;
  let profile;
  let user;
  before(async () => {
    site = await openSite();
    profile = await temporaryFolder('profile');
  });
  after(async () => {
    await user?.close();
    await site?.close();
    await profile?.remove();
  });

  async function open() {
    user = userOf(byRole(await openMortal(profile.path)), site.address);
    await user.load();
    await user.go('sida=rapportera&kalla=bovardar');
  }
  const note = () => user.page.getByRole('textbox', noted);
  const written = async () => ((await note().count()) ? note().value() : '');

  async function everything() {
    let all = '';
    for (const entry of await readdir(site.path(''), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/json$/.test(entry.name)) continue;
      const bytes = await readFile(join(entry.parentPath ?? entry.path, entry.name), 'utf8');
      assert.doesNotThrow(() => JSON.parse(bytes), `${entry.name} is not whole`);
      if (entry.parentPath?.includes('inkorg') || entry.name === 'lagesbild.json') all += bytes;
    }
    return all;
  }

  async function beginReport() {
    const { page } = user;
    const fresh = page.getByRole('button', 'Ny rapport');
    if (await fresh.count()) await fresh.click();
    await page.ready();
    for (const [role, name] of [['radio', 'Något har hänt'], ['radio', 'Skadegörelse och klotter'], ['button', 'I går']]) {
      await page.getByRole(role, name, { exact: false }).click();
      await page.ready();
    }
    await page.getByRole('combobox', 'Område').focus();
    await page.evaluate('() => document.activeElement.select()');
    await page.type('Hägg');
    await page.ready();
    await page.press('Enter');
    await page.ready();
  }

  test('nothing is lost but the last two seconds, and no file is half there', async (context) => {
    const done = []; // what was sent, or saved as a profile
    let draft = { text: '', times: [] };
    for (let number = 0; number < kills; number += 1) {
      await open();
      const restored = await written();
      if (draft.text) {
        const there = (await everything()) + (await user.kept());
        // Killed before the button was heard it stands in the form still, which is kept as well as what was sent.
        const sent = draft.sent && !restored && there.includes(draft.text.trim());
        if (!sent) {
          assert.ok(draft.text.startsWith(restored), `«${restored}» was written as «${draft.text}»`);
          const lost = draft.times.slice(restored.length);
          assert.ok(!lost.length || lost[0] > draft.killed - mayBeLost, `«${draft.text}» is «${restored}»`);
        } else {
          done.push(draft.text.trim());
        }
        draft = sent ? { text: '', times: [] } : { text: restored, times: draft.times.slice(0, restored.length) };
      }
      if (!restored) await beginReport();
      let killed = false;
      const killLater = (milliseconds) => after_(milliseconds).then(() => {
        killed = true;
        draft.killed = Date.now();
        return user.page.kill();
      });
      const doing = ['write', 'send', 'save'][Math.floor(random(3))];
      context.diagnostic(`${number}: ${doing}`);
      if (doing === 'save') {
        const name = `Profil ${word(number).trim()}`;
        await user.keepProfile(name, 'Lokala BRÅ', '0.6');
        const status = user.page.getByRole('button', 'Utkast, inte delat', { exact: false });
        await status.click();
        await user.page.getByRole('button', 'Spara nu').click();
        await killLater(random(3500));
        done.push(name);
      } else {
        await note().focus();
        await user.page.press('End');
        const killing = doing === 'write' ? killLater(300 + random(4000)) : null;
        const text = word(number).repeat(doing === 'write' ? 12 : 1);
        for (const letter of text) {
          if (killed) break;
          draft.text += letter;
          draft.times.push(Date.now());
          await user.page.type(letter).catch(() => {});
          await after_(25);
        }
        if (doing === 'send') {
          draft.sent = true;
          await user.page.getByRole('button', 'Skicka rapporten').click();
          await killLater(random(1500));
        }
        await killing;
      }
      await everything();
    }
    await open();
    const kept = await user.kept();
    const saved = await everything();
    for (const text of done) assert.ok(saved.includes(text) || kept.includes(text), `«${text}» is gone`);
  });
});
