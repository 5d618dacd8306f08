// The packaged program on a server that takes files, and what a user does there to save.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/// `address` leads through `between`, where a test says what goes wrong.
export async function openSite() {
  const site = await startDav('apache', { files: await filesUnder(hosted) });
  const between = await standBetween(site.address);
  return {
    between,
    address: between.address,
    place: between.address.slice('http://'.length, -1),
    read: (path) => readFile(join(site.data, path), 'utf8'),
    path: (path) => join(site.data, path),
    list: (path) => readdir(join(site.data, path)).catch(() => []),
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

/// A draft as the page downloads it: of the situation that the manifest is of, fields set of records.
export function draftFile(manifest, edits) {
  const [, code] = /"code":\s*("[^"]*")/.exec(manifest);
  const [, title] = /"title":\s*(\{[^}]*\}|"[^"]*")/.exec(manifest);
  const changed = '2026-11-25T10:00:00Z';
  const set = ({ document, list, record, path, json, id }) => ({ document, kind: 'set', list, record, path, json: JSON.stringify(json), id, changed, unit: '' });
  const draft = { format: 'lagesbild-draft/1', edits: edits.map(set) };
  return JSON.stringify({ situation: `${code} ${title}`, instant: changed, foundations: {}, draft });
}

/// A page at the address with what a user does there.
export async function openUser(engine, address, hash = '') {
  const user = userOf(await openPage(engine), address);
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
