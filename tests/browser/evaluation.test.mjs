// The follow-up of measures in every engine: from an area's card to the answer, what it is compared with, undo and link.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { engines } from './support/page.mjs';

const worked = 'Ordningsvakter och öppen fritidsgård fredag och lördag';

for (const engine of engines) {
  describe(`follow-up, ${engine}`, () => {
    const at = opened(engine);
    let page;
    const hash = () => page.evaluate('() => location.hash');
    const says = (words) => page.evaluate('(words) => document.body.textContent.replaceAll("\\u00a0", " ").includes(words)', words);
    const ratio = () => page.evaluate(`() => /Kvoten mot jämförelseområdena är ([\\d,]+)/.exec(document.body.textContent)?.[1]`);

    before(async () => {
      await at.go('#omrade=0163R014');
      ({ page } = at);
    });

    test('the area’s card leads to its measure, and the answer says no more than the numbers', async () => {
      await page.getByRole('button', 'Insatser här', { exact: false }).click();
      await page.ready();
      await page.getByRole('button', worked, { exact: false }).click();
      await page.ready();
      assert.match(await hash(), /insats=insats-2026-12.*sida=insatser/);
      assert.equal(await page.getByRole('heading', worked).count(), 1);
      assert.ok(await says('Det blev färre händelser efter insatsen än vad som kunde väntas ändå.'));
      assert.ok(await says('Siffrorna visar om något skilde sig, inte varför.'));
      assert.ok(await page.evaluate(`() => document.querySelectorAll('figure table').length >= 4`), 'the charts have their tables');
    });

    test('a control area is a real check box; leaving it out changes the answer, undo brings it back', async () => {
      const first = await ratio();
      const box = page.getByRole('checkbox', 'Bagarby (föreslaget)');
      assert.equal(await box.checked(), true);
      await box.click();
      await page.ready();
      assert.equal(await box.checked(), false);
      assert.match(await hash(), /insats-jamfor=/);
      const other = await ratio();
      assert.notEqual(other, first);
      await page.getByRole('button', 'Ångra').click();
      await page.ready();
      assert.equal(await ratio(), first);
      assert.equal(await box.checked(), true);
    });

    test('the address reopens the same comparison', async () => {
      await page.getByRole('radio', '13').click();
      await page.ready();
      const told = await ratio();
      const address = await page.evaluate('() => location.href');
      await page.goto('about:blank');
      await page.goto(address);
      await page.ready();
      assert.equal(await ratio(), told);
      await page.getByRole('button', 'Återställ till förslaget').click();
      await page.ready();
      assert.doesNotMatch(await hash(), /insats-veckor/);
    });

    test('the list says why a measure has no answer yet', async () => {
      await page.getByRole('button', 'Alla insatser').click();
      await page.ready();
      assert.ok(await says('För tidigt'));
      await page.getByRole('button', 'Riktad kvällsnärvaro vid skolgård och gångtunnel', { exact: false }).click();
      await page.ready();
      assert.ok(await says('Det är för tidigt'));
      await page.getByRole('button', 'Översikt').click();
      await page.ready();
      assert.equal(await page.getByRole('heading', 'Områden att prioritera').count(), 1);
    });
  });
}
