// Text as keyboards, methods of input and clipboards give it, and the keys that are the browser's own.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';

const listName = 'Områden att prioritera';

for (const engine of engines) {
  describe(`input, ${engine}`, () => {
    const at = opened(engine);
    const search = () => at.page.getByRole('searchbox', 'Sök område');
    /// What the program holds, by its link, and what the field shows.
    const both = async () => {
      await at.page.ready();
      const link = await until('the link', () => at.page.evaluate(`() => location.hash || 'none'`), 5);
      return [await search().value(), new URLSearchParams(link.slice(1)).get('sok') ?? ''];
    };
    /// Whether the page keeps the key from the browser, where the keyboard is.
    const keeps = (key) => at.page.evaluate(`(key) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key });
      document.activeElement.dispatchEvent(event);
      return event.defaultPrevented;
    }`, key);

    test('what is composed, letter by letter, is one text; nothing of the program comes in between', async () => {
      await at.go('');
      await search().focus();
      if (engine === 'chromium') {
        const session = await at.page.playwright.context().newCDPSession(at.page.playwright);
        for (const text of ['e', 'er', 'eri']) {
          await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
          await at.page.ready();
          assert.equal(await search().value(), text);
        }
        await session.send('Input.insertText', { text: 'Eriks' });
      } else {
        await at.page.evaluate(`async () => {
          const field = document.activeElement;
          const next = () => new Promise((done) => setTimeout(done, 60));
          field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
          for (const text of ['e', 'er', 'eri', 'Eriks']) {
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', isComposing: true, bubbles: true, cancelable: true }));
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: text, inputType: 'insertCompositionText' }));
            await next();
            if (field.value !== text) throw new Error('«' + field.value + '» while «' + text + '» is composed');
          }
          field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'Eriks' }));
        }`);
      }
      await until('the text in the link', async () => (await both())[1] === 'Eriks', 10);
      assert.deepEqual(await both(), ['Eriks', 'Eriks']);
    });

    test('what is dictated comes by phrases without a key, and is mended as a whole', async () => {
      await at.go('');
      await search().focus();
      for (const phrase of ['gillbo', ' gill']) {
        assert.equal(await at.page.evaluate(`(phrase) => document.execCommand('insertText', false, phrase)`, phrase), true);
        await at.page.ready();
      }
      assert.equal(await search().value(), 'gillbo gill');
      await until('the phrases in the link', async () => (await both())[1] === 'gillbo gill', 10);
      await at.page.evaluate(`() => {
        const field = document.activeElement;
        field.value = 'Gillbo-Gillberga';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: field.value, inputType: 'insertReplacementText' }));
      }`);
      await until('the mended text in the link', async () => (await both())[1] === 'Gillbo-Gillberga', 10);
      assert.deepEqual(await both(), ['Gillbo-Gillberga', 'Gillbo-Gillberga']);
      assert.equal(await at.page.evaluate(`() => document.querySelectorAll('[role=table] [role=rowheader] > button').length`), 1);
    });

    test('a tab that nobody sees does nothing, and is as it was when it is seen again', async () => {
      await at.go('#omrade=0163R006');
      const see = (hidden) => at.page.evaluate(`(hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') });
        document.dispatchEvent(new Event('visibilitychange'));
      }`, hidden);
      await see(true);
      await at.page.ready();
      await new Promise((done) => setTimeout(done, 2500)); // what was about to fade or to be put away has been
      await at.page.ready();
      const did = await at.page.evaluate(`async () => {
        const did = { asked: 0, fetched: 0, frames: -lagesbild.frames };
        const [ask, get] = [requestAnimationFrame, fetch];
        globalThis.requestAnimationFrame = (work) => (did.asked++, ask(work));
        globalThis.fetch = (...what) => (did.fetched++, get(...what));
        await new Promise((done) => setTimeout(done, 4000));
        did.frames += lagesbild.frames;
        [globalThis.requestAnimationFrame, globalThis.fetch] = [ask, get];
        return did;
      }`);
      assert.deepEqual(did, { asked: 0, fetched: 0, frames: 0 });
      const before = await at.page.evaluate('() => lagesbild.frames');
      await see(false);
      await at.page.evaluate(`() => { location.hash = 'omrade=0163R001'; }`);
      await until('a new picture', async () => (await at.page.evaluate('() => lagesbild.frames')) > before, 10);
    });

    test('a dead key, AltGr and Enter while composing are left to the browser', async () => {
      await at.go('');
      await search().focus();
      for (const key of [{ key: 'Dead' }, { key: '@', ctrlKey: true, altKey: true }, { key: '{', ctrlKey: true, altKey: true }, { key: 'z', ctrlKey: true, altKey: true },
        { key: 'Enter', isComposing: true }, { key: 'Process', isComposing: true }])
        assert.equal(await keeps(key), false, JSON.stringify(key));
    });

    test('the browser’s own keys stay its own, wherever the keyboard is', async () => {
      await at.go('#omrade=0163R006');
      const own = [...'flpnwtkrjdh'].map((key) => ({ key, ctrlKey: true })).concat([{ key: 'F5' }, { key: 'F6' }, { key: 'F11' }, { key: 'F12' }, { key: 'ArrowLeft', altKey: true },
        { key: 'ArrowRight', altKey: true }, { key: '+', ctrlKey: true }, { key: '-', ctrlKey: true }, { key: '0', ctrlKey: true }, { key: 'Tab', ctrlKey: true },
        { key: 'PageDown' }, { key: 'PageUp' }, { key: 'Home' }, { key: 'End' }, { key: ' ' }, { key: "'" }, { key: '/' }]);
      for (const focus of ['() => document.activeElement.blur()', `() => document.querySelector('[role=rowheader] > button').focus()`, `() => document.querySelector('#mirror input[type=search]').focus()`]) {
        await at.page.evaluate(focus);
        for (const key of own) assert.equal(await keeps(key), false, `${JSON.stringify(key)} at ${await at.page.evaluate('() => document.activeElement.tagName')}`);
      }
    });

    test('fields say what they are for: language, spelling where sentences are written, and no list of what was typed before', async () => {
      await at.go('#sida=importera');
      const fields = await at.page.evaluate(`() => [...document.querySelectorAll('#mirror :is(input[type=text], input[type=search], textarea)')]
        .map((field) => ({ tag: field.tagName, spellcheck: field.spellcheck, autocomplete: field.autocomplete, lang: field.closest('[lang]').lang }))`);
      assert.ok(fields.length > 0);
      for (const { tag, spellcheck, autocomplete, lang } of fields) assert.deepEqual([spellcheck, autocomplete, lang], [tag === 'TEXTAREA', 'off', 'sv']);
    });

    test('the list is copied as a table for spreadsheets and for texts, and pasted into the import', async () => {
      await at.go('');
      await at.page.evaluate(`() => {
        const set = DataTransfer.prototype.setData;
        globalThis.copied = {};
        DataTransfer.prototype.setData = function (type, text) {
          copied[type] = text;
          return set.call(this, type, text);
        };
        document.querySelector('[role=table] [role=rowheader] > button').focus();
      }`);
      await at.page.press('Control+c');
      const copied = await until('the table to be copied', () => at.page.evaluate(`() => copied['text/html'] && copied`), 10);
      const lines = copied['text/plain'].split('\n').map((line) => line.split('\t'));
      assert.equal(lines[0].slice(0, 3).join(), 'Plats,Område,Bland de 3 främsta');
      assert.equal(lines.length, 1 + (await at.page.evaluate(`() => document.querySelectorAll('[role=table] [role=rowheader] > button').length`)));
      assert.ok(lines.every(({ length }) => length === lines[0].length), 'each row has as many columns');
      assert.match(copied['text/html'], /^<table><tr><th>Plats<\/th><th>Område<\/th>/);
      await until('it to be told', () => at.page.evaluate(`(words) => document.querySelector('.announcer').textContent === words`, `Tabellen är kopierad: ${lines.length - 1} rader och deras rubriker.`), 10);
      await at.page.evaluate(`() => { location.hash = 'sida=importera'; }`);
      await at.page.ready();
      const field = at.page.getByRole('textbox', 'Eller klistra in tabellen här');
      await field.focus();
      await at.page.press('Control+v');
      await until('the pasted table', async () => (await field.value()).replaceAll('\r', '') === copied['text/plain'], 10);
      await at.page.ready();
      assert.equal(await at.page.getByRole('button', 'Läs det inklistrade').count(), 1);
    });

    test('what a spreadsheet would take for a formula is copied as text', async () => {
      await at.go('');
      const copied = await at.page.evaluate(`() => {
        const cell = document.querySelector('[role=table] [role=cell]');
        cell.textContent = '=1+1';
        document.querySelector('[role=table] [role=rowheader] > button').focus();
        const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: data });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.activeElement.dispatchEvent(event);
        return data.getData('text/plain');
      }`);
      assert.match(copied, /^'=1\+1\t/m);
    });
  });
}
