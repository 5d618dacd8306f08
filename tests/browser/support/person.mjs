// Somebody at the page who knows of it what is said, and finds everything by role and name. Three of them can do the same:
//   keyboard  goes by Tab and the arrows, presses with Enter and Space, writes with the keys; no pointer;
//   tree      goes by the tree that the browser gives assistive technology, and does as that does: the element's own action;
//   text      has no picture at all, as nothing can be drawn, and presses with the pointer what stands in the page of text.
import assert from 'node:assert/strict';
import { openPage } from './page.mjs';
import { until } from './processes.mjs';
import { userOf } from './whole_site.mjs';

export const ways = ['keyboard', 'tree', 'text'];

/// In the page: keeps what is looked for, and says where it is from here: the way to it and whether it is of a group that is one stop.
const aim = `(element) => {
  globalThis.aimed = element;
  const { activeElement: from } = document;
  const isHere = from === element;
  const before = from !== document.body && Boolean(from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  const radios = element.type === 'radio' ? [...document.querySelectorAll('#mirror input[type=radio]')].filter(({ name }) => name === element.name) : [];
  return { isHere, before, inGroup: element.tabIndex < 0 || radios.length > 1, tag: element.tagName, type: element.type };
}`;

/// In the page: whether the keyboard is there; or in its group, and then how far from it.
const arrived = `() => {
  const [at, to] = [document.activeElement, globalThis.aimed];
  if (at === to) return { there: true };
  const groupOf = (element) => element.type === 'radio' ? [...document.querySelectorAll('#mirror input[type=radio]')].filter(({ name }) => name === element.name)
    : [...(element.closest('[role=menu], [role=tablist]')?.querySelectorAll('[role=menuitem], [role=tab]') ?? [element])];
  const group = groupOf(to);
  return { there: false, apart: group.includes(at) ? group.indexOf(to) - group.indexOf(at) : 0, isLost: !to.isConnected };
}`;

/// In the page: where a pointer presses what is aimed at, if nothing else lies there.
const place = `(element) => {
  const target = element.matches('input[type=checkbox], input[type=radio]') ? element.closest('label') : element;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
  const seen = document.elementFromPoint(x, y);
  globalThis.hit = 'nothing';
  addEventListener('click', (event) => (globalThis.hit = target.contains(event.target) || event.target.outerHTML.slice(0, 120)), { once: true, capture: true });
  return seen && (target.contains(seen) || seen.contains(target)) ? { x, y } : { covered: seen?.outerHTML.slice(0, 120) ?? 'nothing', width, height };
}`;

/// In the page: what is told, and not to the eye alone. A button's description is told with the button.
const heard = `(words) => {
  const told = (text) => text.replace(/\\s+/g, ' ').includes(words);
  const described = new Set([...document.querySelectorAll('[aria-describedby]')].flatMap((element) => element.getAttribute('aria-describedby').split(' ')));
  const isTold = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (described.has(at.id)) return true;
      if (at.getAttribute('aria-hidden') === 'true' || at.inert || at.hidden) return false;
    }
    return element.checkVisibility();
  };
  return [...document.querySelectorAll('#mirror *, .announcer')].some((element) => ((told(element.textContent) && isTold(element) && [...element.childNodes].some((node) => node.nodeType === 3))
    || (element.hasAttribute('aria-label') && told(element.getAttribute('aria-label')) && isTold(element))));
}`;

const mostStops = 160;

export async function openPerson(engine, way, address) {
  const page = await openPage(engine);
  const user = userOf(page, way === 'text' ? `${address}?renderer=none` : address);
  const find = (role, name, options = {}) => page.getByRole(role, name, options);

  const whereabouts = () => page.evaluate(`() => \`\${document.title} \${location.hash}, at \${document.activeElement.outerHTML.slice(0, 160)}, picture \${lagesbild.frames}\``);

  /// Runs `body` on the element as this person finds it.
  async function on(role, name, options, body, ...args) {
    if (way !== 'tree') return find(role, name, options).on(body, ...args);
    // The tree is asked for whole names.
    const whole = options.exact === false ? await find(role, name, options).name() : name;
    const { answer } = await until(`${role} «${whole}» in the tree`, () => page.inTree(role, whole, options.nth ?? 0, body, ...args))
      .catch(async (error) => { throw new Error(`${error.message}; elements of that name: ${await find(role, whole).count()}; ${await whereabouts()}`); });
    return answer;
  }

  /// To the element by keyboard; how many stops it took. A group that is one stop is walked by arrows.
  async function reach(role, name, options = {}) {
    const aimed = await on(role, name, options, aim);
    const way = aimed.before ? 'Shift+Tab' : 'Tab';
    let stops = 0;
    for (;;) {
      const { there, apart, isLost } = await page.evaluate(arrived);
      if (there) return { stops, ...aimed };
      assert.ok(!isLost, `${role} «${name}» went while it was walked to`);
      if (apart) {
        await page.press(apart > 0 ? 'ArrowDown' : 'ArrowUp');
        await page.ready();
      } else {
        await page.press(way);
      }
      stops += 1;
      assert.ok(stops < mostStops, `${role} «${name}» is not reached by ${mostStops} steps of ${way}`);
    }
  }

  async function press(role, name, options, key) {
    if (way === 'keyboard') {
      const { stops } = await reach(role, name, options);
      const isChosen = role === 'radio' && (await page.evaluate('() => document.activeElement.checked'));
      if (!isChosen) await page.press(key);
      person.stops = stops;
    } else if (way === 'tree') {
      await on(role, name, options, '(element) => void element.click()');
    } else {
      const at = await on(role, name, options, place);
      assert.ok(at.x !== undefined, `${role} «${name}» is covered: ${JSON.stringify(at)}`);
      await page.click(at.x, at.y);
      assert.equal(await page.evaluate('() => hit'), true, `${role} «${name}» is what is pressed; ${await whereabouts()}`);
    }
    await page.ready();
  }

  async function write(role, name, text) {
    if (way === 'keyboard') await reach(role, name);
    else if (way === 'text') await press(role, name, {});
    if (way === 'tree') {
      await on(role, name, {}, `(element, text) => {
        element.focus();
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, text);
        element.dispatchEvent(new Event('input', { bubbles: true }));
      }`, text);
    } else {
      await page.press('Control+a');
      await page.type(text);
    }
    await page.ready();
    await until(`«${name}» to hold what was written`, async () => (await page.evaluate('() => document.activeElement.value')) === text, 10);
  }

  const person = {
    page,
    user,
    way,
    /// How many steps the last thing pressed was away, by keyboard.
    stops: 0,
    reach,
    load: async (hash) => {
      await user.load(hash);
      // The way of saving, and what lies in the inbox, come later, and the situation may be read anew for them.
      const pictures = () => page.evaluate('() => lagesbild.frames');
      for (let [before, now] = [-1, 0]; before !== now; [before, now] = [now, await pictures()]) {
        await new Promise((done) => setTimeout(done, 600));
        await page.ready();
      }
    },
    press: (name, options = {}) => press(options.role ?? 'button', name, options, 'Enter'),
    check: (role, name, options = {}) => press(role, name, options, ' '),
    fold: async (name) => {
      if ((await on('button', name, {}, `(element) => element.getAttribute('aria-expanded')`)) !== 'true') await person.press(name);
    },
    write: (name, text) => write('textbox', name, text),
    search: (name, text) => write('searchbox', name, text),
    /// The one of a combo box's choices that the text finds.
    pick: async (name, text) => {
      await write('combobox', name, text);
      await until(`a choice for «${text}»`, () => find('option', text, { exact: false }).count());
      if (way === 'keyboard') await page.press('Enter');
      else await press('option', text, { exact: false }, 'Enter');
      await page.ready();
    },
    /// The one of a list's choices that has the text.
    select: async (name, text) => {
      const body = `(element, text) => {
        globalThis.aimed = element;
        element.focus();
        return [...element.options].findIndex((each) => each.textContent.replace(/\\s+/g, ' ').includes(text)) - element.selectedIndex;
      }`;
      if (way === 'keyboard') await reach('combobox', name);
      const apart = await on('combobox', name, {}, body, text);
      if (way === 'tree') {
        await on('combobox', name, {}, `(element, apart) => {
          element.selectedIndex += apart;
          for (const kind of ['input', 'change']) element.dispatchEvent(new Event(kind, { bubbles: true }));
        }`, apart);
      }
      for (let step = 0; way !== 'tree' && step < Math.abs(apart); step++) await page.press(apart > 0 ? 'ArrowDown' : 'ArrowUp');
      await page.ready();
      await until(`«${name}» to be «${text}»`, () => page.evaluate(`(text) => globalThis.aimed.selectedOptions[0].textContent.replace(/\\s+/g, ' ').includes(text)`, text), 10);
    },
    /// Waits until it is told.
    hears: (words) => until(`«${words}» to be told`, () => page.evaluate(heard, words)),
    hearsNot: async (words) => assert.equal(await page.evaluate(heard, words), false, words),
    meets: (role, name, options = {}) => on(role, name, options, '() => true'),
    /// Where the keyboard is, by name.
    focused: () => page.evaluate(`() => { const at = document.activeElement; return at === document.body ? '' : (at.getAttribute('aria-label') || at.textContent).replace(/\\s+/g, ' ').trim(); }`),
    saveAll: async () => {
      await person.press('Utkast, inte delat', { exact: false });
      await person.meets('dialog', 'Spara');
      await person.press('Spara nu');
      await person.meets('button', 'Sparat i', { exact: false });
      await person.press('Stäng');
    },
    close: () => page.close(),
  };
  return person;
}
