// The kit's forms as somebody meets them: by role and name, and by keyboard. The page is tests/gallery.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';
import { root } from './support/outputs.mjs';
import { engines, openPage } from './support/page.mjs';
import { until } from './support/processes.mjs';

const sections = ['Fält', 'Val i långa listor', 'Grupper', 'Fel i ett formulär', 'Flikar', 'Menyer', 'Dialoger', 'Tabeller'];

for (const engine of engines) {
  describe(`gallery, ${engine}`, () => {
    let site;
    let page;
    const show = async (section, query = '') => {
      await page.goto('about:blank');
      await page.goto(`${site.address}${query}#visa=${section}`);
      await page.ready();
    };
    const says = (text) => until(`the page to say «${text}»`, () => page.evaluate('(text) => document.body.textContent.includes(text)', text), 10);
    const focused = () => page.evaluate(`() => { const at = document.activeElement; return at.getAttribute('aria-label') || at.textContent; }`);
    const focusComesTo = (name) => until(`the keyboard to be at «${name}»`, async () => (await focused()) === name, 10);
    const press = async (...keys) => {
      for (const key of keys) {
        await page.press(key);
        await page.ready();
      }
    };

    before(async () => {
      site = await serve(join(root, 'dist', 'gallery', 'hosted'));
      page = await openPage(engine);
    });
    after(async () => {
      await page?.close();
      await site?.close();
    });

    test('axe finds nothing serious, painted or as text', async () => {
      for (const query of ['', '?renderer=none']) {
        await show('', query);
        assert.deepEqual(await page.seriousFindings(), [], query);
      }
    });

    test('axe finds nothing serious in what has opened', async () => {
      for (const [section, opener] of [['Dialoger', 'Ny insats …'], ['Dialoger', 'Ta bort …'], ['Dialoger', 'Visa ett meddelande'], ['Fält', 'Välj datum: Dag'], ['Menyer', 'Mer'], ['Fel i ett formulär', 'Spara insatsen']]) {
        await show(section);
        await page.getByRole('button', opener).click();
        await page.ready();
        assert.deepEqual(await page.seriousFindings(), [], opener);
      }
      await show('Val i långa listor');
      await page.getByRole('combobox', 'Område').focus();
      await press('ArrowDown');
      assert.deepEqual(await page.seriousFindings(), [], 'combobox');
    });

    test('every section has a heading, and every kind of element its role and name', async () => {
      await show('');
      for (const section of sections) assert.equal(await page.getByRole('heading', section).count(), 1, section);
      for (const [role, name] of [['textbox', 'Rubrik'], ['textbox', 'Beskrivning'], ['textbox', 'Arbetstid'], ['textbox', 'Dag'], ['combobox', 'Område'], ['radiogroup', 'Status'],
        ['group', 'Vilka gör insatsen? (krävs)'], ['tablist', 'Ärendets delar'], ['tab', 'Insatser'], ['tabpanel', 'Lägesbild'], ['table', 'Händelser']])
        assert.equal(await page.getByRole(role, name).count(), 1, `${role} ${name}`);
    });

    test('letters of every kind are written into fields, and lines into a text area', async () => {
      await show('Fält');
      const field = page.getByRole('textbox', 'Rubrik');
      await field.focus();
      await page.evaluate('() => document.activeElement.select()');
      await page.type('Gångväg vid ån é @');
      await says('Senast: Rubrik = Gångväg vid ån é @');
      assert.equal(await field.value(), 'Gångväg vid ån é @');
      await page.getByRole('textbox', 'Beskrivning').focus();
      await page.evaluate('() => document.activeElement.select()');
      await page.type('Åska');
      await press('Enter');
      await page.type('över ön');
      await says('över ön');
      assert.equal(await page.getByRole('textbox', 'Beskrivning').value(), 'Åska\növer ön');
      assert.equal(await page.getByRole('textbox', 'Beskrivning').attribute('spellcheck'), 'true');
    });

    test('what is wrong, what helps and what is needed are told with the field', async () => {
      await show('Fält');
      const field = page.getByRole('textbox', 'Dag med fel');
      assert.equal(await field.attribute('aria-invalid'), 'true');
      assert.equal(await field.attribute('aria-required'), 'true');
      const said = await page.evaluate(`() => document.querySelector('[aria-invalid="true"]').getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent)`);
      assert.deepEqual(said, ['År, månad och dag.', 'Skriv datumet så här: 2026-11-25.']);
      await field.focus();
      await page.evaluate('() => document.activeElement.select()');
      await page.type('2026-11-30');
      await until('the field to be right', async () => (await field.attribute('aria-invalid')) === null, 10);
      assert.equal(await page.getByRole('textbox', 'Arbetstid').attribute('inputmode'), 'decimal');
    });

    test('a day is chosen in the calendar by keyboard, and the keyboard comes back', async () => {
      await show('Fält');
      await page.getByRole('button', 'Välj datum: Dag').focus();
      await press('Enter');
      await focusComesTo('onsdag 25 november 2026');
      await press('ArrowDown');
      await focusComesTo('onsdag 2 december 2026');
      await press('ArrowRight');
      await focusComesTo('torsdag 3 december 2026');
      await press('Enter');
      await says('Senast: Dag = 2026-12-03');
      await focusComesTo('Välj datum: Dag');
    });

    test('a long list is searched and chosen from by keyboard alone', async () => {
      await show('Val i långa listor');
      const field = page.getByRole('combobox', 'Område');
      await field.focus();
      await page.type('överb');
      await until('one match', () => page.getByRole('option', 'Överby').count(), 10);
      assert.equal(await field.attribute('aria-expanded'), 'true');
      const active = await page.evaluate(`() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent`);
      assert.equal(active, 'Överby');
      await press('Enter');
      await says('Senast: Område = Överby');
      assert.equal(await field.value(), 'Överby');
      assert.equal(await page.getByRole('listbox').count(), 0);
    });

    test('the mouse chooses from the list that lies over other fields', async () => {
      await show('Val i långa listor');
      const box = await page.getByRole('combobox', 'Område').box();
      await page.click(box.x + 40, box.y + box.height / 2);
      await until('the list', () => page.getByRole('option', 'Fågelsången').count(), 10);
      await page.ready();
      const option = await page.getByRole('option', 'Fågelsången').box();
      await page.click(option.x + 40, option.y + option.height / 2);
      await says('Senast: Område = Fågelsången');
    });

    test('a dialog keeps the keyboard, shuts out the rest, and gives it back', async () => {
      await show('Dialoger');
      await page.getByRole('button', 'Ny insats …').focus();
      await press('Enter');
      await focusComesTo('Vad ska göras?');
      assert.equal(await page.getByRole('dialog', 'Ny insats').attribute('aria-modal'), 'true');
      assert.equal(await page.getByRole('button', 'Ta bort …').count(), 0, 'nothing beneath can be reached');
      const seen = new Set();
      for (let step = 0; step < 9; step++) {
        await page.press('Tab');
        seen.add(await focused());
        assert.ok(await page.evaluate(`() => document.activeElement.closest('[role="dialog"]') !== null`), `step ${step}: ${await focused()}`);
      }
      assert.ok(seen.has('Spara') && seen.has('Stäng') && seen.has('Vad ska göras?'), [...seen].join(', '));
      await press('Escape');
      await says('Senast: Dialog = avbruten');
      await focusComesTo('Ny insats …');
    });

    test('a confirmation starts at the safe answer; what was done is told and can be undone', async () => {
      await show('Dialoger');
      await page.getByRole('button', 'Ta bort …').focus();
      await press('Enter');
      await focusComesTo('Behåll den');
      const described = await page.evaluate(`() => document.getElementById(document.querySelector('[role="alertdialog"]').getAttribute('aria-describedby')).textContent`);
      assert.equal(described, 'Den försvinner ur listan för alla parter.');
      await page.getByRole('button', 'Ta bort insatsen').click();
      await says('Borttagna: 1');
      await until('the toast to be said', () => page.evaluate(`() => document.querySelector('.announcer').textContent === 'Insatsen är borttagen.'`), 10);
      await page.getByRole('button', 'Ångra').click();
      await says('Borttagna: 0');
    });

    test('a menu is walked by arrows and letters and left by Esc', async () => {
      await show('Menyer');
      await page.getByRole('button', 'Mer').focus();
      await press('ArrowDown');
      await focusComesTo('Hämta som CSV');
      await press('ArrowDown');
      await focusComesTo('Kopiera länk');
      await press('s');
      await focusComesTo('Skriv ut');
      await press('Escape');
      await focusComesTo('Mer');
      await press('Enter');
      await focusComesTo('Hämta som CSV');
      await press('Enter');
      await says('Senast: Meny = Hämta som CSV');
    });

    test('tabs are one stop and follow the arrows', async () => {
      await show('Flikar');
      await page.getByRole('tab', 'Lägesbild').focus();
      await press('ArrowRight');
      await focusComesTo('Insatser');
      assert.equal(await page.getByRole('tab', 'Insatser').attribute('aria-selected'), 'true');
      assert.equal(await page.getByRole('tabpanel', 'Insatser').count(), 1);
      await press('ArrowLeft', 'ArrowLeft');
      await focusComesTo('Beslut');
    });

    test('a table says its size, sorts, and shows the rows that it is scrolled to', async () => {
      await show('Tabeller');
      assert.equal(await page.getByRole('table', 'Händelser').attribute('aria-rowcount'), '2001');
      assert.equal(await page.getByRole('button', 'Händelse 1').count(), 1);
      await page.getByRole('button', 'Antal', { within: '[role=table][aria-label="Händelser"]' }).click();
      await says('Senast: Ordning = Antal stigande');
      assert.equal(await page.evaluate(`() => document.querySelector('[aria-sort="ascending"]').textContent`), 'Antal');
      await page.evaluate(`() => { document.querySelector('[role=rowgroup]').scrollTop = 30000; }`);
      await until('later rows', () => page.evaluate(`() => [...document.querySelectorAll('[role=row]')].some((row) => Number(row.getAttribute('aria-rowindex')) > 700)`), 10);
      const rows = await page.evaluate(`() => document.querySelectorAll('[role=table][aria-label="Händelser"] [role=row]').length`);
      assert.ok(rows < 40, `${rows} rows are in the page`);
    });
  });
}
