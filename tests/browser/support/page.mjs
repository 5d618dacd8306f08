// One way to drive three engines by role and name, through the elements that the kit records.
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';
import { openWebKit } from './webkit.mjs';
import { packageSource } from './packages.mjs';
import { until } from './processes.mjs';

const openers = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

const chosen = process.env.LAGESBILD_ENGINES;
/// For what engines differ in, such as drawing, storing, saving and frames: all of them on every run.
export const allEngines = (chosen ?? 'chromium,firefox,webkit').split(',');
/// For the rest, as the program is the same in each: one on every run, and all by `scripts/test all`.
export const engines = chosen || process.env.LAGESBILD_WHOLE ? allEngines : allEngines.slice(0, 1);

const axeSource = await packageSource('axe-core/axe.min.js');

/// In the page: the visible elements of a role and name, by axe-core's reading of ARIA and of accessible names.
function find(role, name, { within, exact = true } = {}) {
  const axe = globalThis.axe;
  axe.setup(document);
  try {
    const scope = within ? document.querySelector(within) : document.body;
    return [...scope.querySelectorAll('*')].filter((element) => {
      const node = axe.utils.getNodeFromTree(element);
      if (!node || axe.commons.aria.getRole(node) !== role) return false;
      if (!axe.commons.dom.isVisibleToScreenReaders(node)) return false;
      if (name === undefined || name === null) return true;
      const text = (axe.commons.text.accessibleTextVirtual(node) || element.textContent).replace(/\s+/g, ' ').trim();
      return exact ? text === name : text.includes(name);
    });
  } finally {
    axe.teardown();
  }
}

const withFind = (body) => `(...args) => { const find = ${String(find)}; return (${String(body)})(find, ...args); }`;

/// What no driver can ask an engine for on the system's behalf, in words; else nothing.
export const cannotBeAsked = (engine, { ownColours } = {}) => (ownColours && engine === 'webkit' ? 'WebKitGTK knows of no colours of the system’s own' : undefined);

/// `system`: what a user has asked of it: ownColours, moreContrast, lessMotion. WebKitGTK draws with WebGL whatever is said.
export async function openPage(engine, options = {}) {
  return byRole(await openers[engine]({ width: 1440, height: 900, scale: 1, dark: false, webgl: false, touch: false, system: {}, ...options }));
}

/// An engine's page with what is found by role and name.
export function byRole(page) {
  async function call(body, ...args) {
    if (!(await page.evaluate('() => Boolean(globalThis.axe)'))) await page.evaluate(`() => { ${axeSource}; }`);
    return page.evaluate(withFind(body), ...args);
  }

  const locator = (role, name, options = {}) => {
    const what = `${role} «${name}»`;
    const one = (body, ...args) => until(what, () => call(
      `(find, role, name, options, ...rest) => { const found = find(role, name, options);
        if (found.length === 0) return null;
        return { answer: (${String(body)})(found[options.nth ?? 0], ...rest) ?? null }; }`, role, name, options, ...args))
      .then(({ answer }) => answer);
    return {
      count: () => call((find, ...query) => find(...query).length, role, name, options),
      waitFor: () => one(() => true),
      text: () => one((element) => element.textContent),
      /// Its name as it is told.
      name: () => one((element) => {
        globalThis.axe.setup(document);
        const node = globalThis.axe.utils.getNodeFromTree(element);
        const name = (globalThis.axe.commons.text.accessibleTextVirtual(node) || element.textContent).replace(/\s+/g, ' ').trim();
        globalThis.axe.teardown();
        return name;
      }),
      on: (body, ...args) => one(body, ...args),
      click: () => one((element) => element.click()),
      focus: () => one((element) => element.focus()),
      value: () => one((element) => element.value),
      attribute: (attribute) => one((element, attribute) => element.getAttribute(attribute), attribute),
      checked: () => one((element) => element.checked ?? element.getAttribute('aria-checked') === 'true'),
      /// Sets a range, a select or a text field as a user's input would, with the events that follow.
      set: (value) => one((element, value) => {
        const prototype = Object.getPrototypeOf(element);
        Object.getOwnPropertyDescriptor(prototype, 'value').set.call(element, value);
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }, value),
      box: () => one((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; }),
    };
  };

  return {
    ...page,
    call,
    getByRole: locator,
    /// Waits until the program says that it can be used and has no work left.
    ready: () => until('the program to be ready', async () => {
      try {
        return await page.evaluate('() => Boolean(globalThis.lagesbild && globalThis.lagesbild.idle)');
      } catch (error) {
        if (error.sessionLost && (await page.reopen?.())) return false;
        throw error;
      }
    }, 400)
      .catch(async (error) => { throw new Error(`${error.message}\n${page.complaints.join('\n')}\n${await page.evaluate('() => document.body.innerText').catch(() => '')}`); }),
    /// axe-core's findings of serious and critical impact, one a line.
    seriousFindings: async () => {
      await call(() => true);
      const violations = await page.evaluate(`async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.failureSummary || '').slice(0, 200)) }))`);
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    },
  };
}
