// The packaged program on a server that takes files, and what a user does there to save.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { serve } from '../../../scripts/site/serve.mjs';
import { startDav } from './dav.mjs';
import { standBetween } from './between.mjs';
import { root } from './outputs.mjs';
import { openPage } from './page.mjs';

const hosted = join(root, 'dist', 'hosted');

async function filesUnder(folder) {
  const files = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) files[path.slice(folder.length + 1)] = await readFile(path);
  }
  return files;
}

/// The packaged program, by path.
export const hostedFiles = () => filesUnder(hosted);

// In the page before all that is its own, since no driver of WebKitGTK can put it there: the clock goes from the instant that
// the address says, and as fast as any.
const clock = `(() => {
  const real = Date;
  const now = new URLSearchParams(location.search).get('now');
  const ahead = now ? real.parse(now) - real.now() : 0;
  globalThis.Date = class Date extends real {
    constructor(...said) {
      if (said.length) super(...said);
      else super(real.now() + ahead);
    }
    static now() { return real.now() + ahead; }
  };
})();`;

/// `address` leads through `between`, where a test says what goes wrong. `empty`: there is no situation yet. `withClock`: a
/// page whose address ends with ?now=… begins at that instant.
export async function openSite({ empty = false, withClock = false } = {}) {
  const files = await hostedFiles();
  if (withClock) {
    files['clock.js'] = Buffer.from(clock);
    files['index.html'] = Buffer.from(files['index.html'].toString('utf8').replace('<head>', '<head><script src="clock.js"></script>'));
    for (const each of ['.br', '.gz']) delete files[`index.html${each}`];
  }
  for (const path of Object.keys(files)) if (empty && path.startsWith('data/')) delete files[path];
  const site = await startDav('apache', { files });
  const between = await standBetween(site.address);
  return {
    between,
    address: between.address,
    place: between.address.slice('http://'.length, -1),
    read: (path) => readFile(join(site.data, path), 'utf8'),
    path: (path) => join(site.data, path),
    list: (path) => readdir(join(site.data, path)).catch(() => []),
    /// All files of the situation, by path.
    all: async () => {
      const found = await filesUnder(site.data);
      return Object.fromEntries(Object.entries(found).map(([path, bytes]) => [path, bytes.toString('utf8')]));
    },
    /// The same folder by a server that takes no files.
    plain: () => serve(dirname(site.data)),
    async close() {
      await between.close();
      await site.close();
    },
  };
}

/// What was taken away and what was put in, where all the rest is as it was.
export function difference(before, after) {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let [old, now] = [before.length, after.length];
  while (old > from && now > from && before[old - 1] === after[now - 1]) [old, now] = [old - 1, now - 1];
  return { taken: before.slice(from, old), put: after.slice(from, now) };
}

/// A draft as the page downloads it: of the situation that the manifest is of, fields set of records, and records added.
export function draftFile(manifest, edits) {
  const [, code] = /"code":\s*("[^"]*")/.exec(manifest);
  const [, title] = /"title":\s*(\{[^}]*\}|"[^"]*")/.exec(manifest);
  const changed = '2026-11-25T10:00:00Z';
  const edit = ({ kind = 'set', json, ...what }) => ({ ...what, kind, json: JSON.stringify(json), changed, unit: '' });
  const draft = { format: 'lagesbild-draft/1', edits: edits.map(edit) };
  return JSON.stringify({ situation: `${code} ${title}`, instant: changed, foundations: {}, draft });
}

/// A page at the address with what a user does there.
export async function openUser(engine, address, hash = '', options = {}) {
  const user = userOf(await openPage(engine, options), address);
  await user.load(hash);
  return user;
}

export function userOf(page, address) {
  const user = {
    page,
    says: (words) => page.evaluate('(words) => document.body.textContent.replaceAll("\\u00a0", " ").includes(words)', words),
    press: async (name, options = {}) => {
      await page.getByRole('button', name, options).click();
      await page.ready();
    },
    click: async (role, name, options = {}) => {
      await page.getByRole(role, name, options).click();
      await page.ready();
    },
    write: async (name, text) => {
      await page.getByRole('textbox', name).set(text);
      await page.ready();
    },
    /// The first of a combo box's choices that has the text.
    choose: async (name, text) => {
      await page.getByRole('combobox', name).focus();
      await page.getByRole('combobox', name).set(text);
      await page.ready();
      await page.press('Enter');
      await page.ready();
    },
    /// The first of a list's choices that has the text.
    select: async (name, text) => {
      const value = await page.evaluate(`(name, text) => {
        const list = [...document.querySelectorAll('select')].find((each) => each.getAttribute('aria-label') === name || each.labels?.[0]?.textContent === name);
        return [...list.options].find((each) => each.textContent.replaceAll('\\u00a0', ' ').includes(text)).value;
      }`, name, text);
      await page.getByRole('combobox', name).set(value);
      await page.ready();
    },
    /// How many events the list of areas says that each has.
    counts: () => page.evaluate(`() => Object.fromEntries([...document.querySelectorAll('#mirror [role=table] [role=row]')]
      .map((row) => [row.querySelector('[role=rowheader] button')?.firstChild.textContent, Number(/(\\d+) mot/.exec(row.textContent)?.[1])])
      .filter(([name]) => name))`),
    /// A file, let go of over the page.
    drop: async (name, bytes) => {
      await page.evaluate(`(name, packed) => {
        const files = new DataTransfer();
        files.items.add(new File([Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      }`, name, Buffer.from(bytes).toString('base64'));
    },
    /// Another address of the same program, which the program follows without being loaded again.
    go: async (hash) => {
      await page.evaluate('(hash) => { location.hash = hash; }', hash);
      await page.ready();
    },
    load: async (hash = '') => {
      await page.goto('about:blank');
      await page.goto(`${address}${hash && `#${hash}`}`);
      await page.ready();
      await user.road();
    },
    /// Waits until the way of saving has been found.
    road: () => page.evaluate(`async () => {
      while (!lagesbild.road) await new Promise((done) => setTimeout(done, 20));
      return lagesbild.road;
    }`),
    /// An edit of the manifest: the weights as a profile of a name and a unit.
    keepProfile: async (name, unit, weight) => {
      await user.go(`oppna=vikter,ny-profil&indikator.forandring=${weight}`);
      await page.getByRole('textbox', 'Profilens namn').set(name);
      await page.ready();
      await page.getByRole('textbox', 'Enhet eller grupp').set(unit);
      await page.ready();
      await user.press('Spara profilen');
    },
    /// Opens a file as if it had been dropped.
    openFile: async (path, text) => {
      await page.evaluate('(path, text) => lagesbild.open([{ path, text }])', path, text);
      await page.ready();
    },
    /// A report that a source has nothing to tell.
    report: async (source) => {
      await user.go(`sida=rapportera&kalla=${source}`);
      await page.getByRole('radio', 'Inget att rapportera').click();
      await page.ready();
      await user.press('Skicka rapporten');
    },
    /// One event of the source that the page is of, and what happens with it.
    event: async (category, area, day) => {
      await user.click('radio', 'Något har hänt');
      await user.click('radio', category, { exact: false });
      await user.write('Dag', day);
      await user.choose('Område', area);
      await user.press('Skicka rapporten');
    },
    /// What the button that tells of saving says now, and everything saved from there.
    saveAll: async () => {
      await page.getByRole('button', 'Utkast, inte delat', { exact: false }).click();
      await page.getByRole('dialog', 'Spara').waitFor();
      await user.press('Spara nu');
      await page.getByRole('button', 'Sparat i', { exact: false }).waitFor();
      await user.press('Stäng');
    },
    /// Files that are handed out, by name, from now on.
    catchDownloads: () => page.evaluate(`() => {
      globalThis.handedOut = {};
      const made = new Map();
      URL.createObjectURL = (blob) => (made.set('#blob-' + made.size, blob), '#blob-' + (made.size - 1));
      URL.revokeObjectURL = () => {};
      HTMLAnchorElement.prototype.click = function () {
        made.get(this.getAttribute('href')).text().then((text) => (handedOut[this.download] = text));
      };
    }`),
    handedOut: () => page.evaluate('() => handedOut'),
    /// The panel of saving, whose button says so.
    openSaving: async (status) => {
      await page.getByRole('button', status).waitFor();
      if (!(await page.getByRole('dialog', 'Spara').count())) await page.getByRole('button', status).click();
      await page.getByRole('dialog', 'Spara').waitFor();
    },
    /// What the browser keeps of drafts, as one text.
    kept: () => page.evaluate(`() => new Promise((done) => {
      const opening = indexedDB.open('lagesbild', 1);
      opening.onsuccess = () => {
        const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => { opening.result.close(); done(all.result.join(' ')); };
      };
    })`),
    close: () => page.close(),
  };
  return user;
}
