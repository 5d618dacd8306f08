// Several who save the same files at once on real servers, without locks: Apache's mod_dav, whose conditions are judged before
// the body has come and whose tags are weak for a second, and nginx, which knows no conditions at all. Rules 2–4 of editing.md:
// whatever the order in which requests and answers come, an edit is in the file or in its writer's draft, what a page says is
// saved is there, what others wrote stays, and a file is always whole. A round is one saving of five files by all pages at
// once: five interleavings. LAGESBILD_SEED
// gives the same delays again.
import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import { standBetween } from './support/between.mjs';
import { startDav } from './support/dav.mjs';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { draftFile, hostedFiles, openUser } from './support/whole_site.mjs';

const rounds = Number(process.env.LAGESBILD_ROUNDS ?? 20); // with each server
const seed = Number(process.env.LAGESBILD_SEED ?? Date.now() % 100000);
// A page looks again when two seconds have gone since it saw what it wrote. What is slower than that comes beside the file, and
// takes its place.
const longest = 350; // milliseconds: of an answer, and of a body
const slowest = 4000;
const pages = 2;
/// Each server's rounds are shared by as many situations, beside each other: most of the time is the pages' own waiting.
const parts = 2;

const ids = Array.from({ length: 4 }, (_, number) => `p-${number}`);
const sources = ['polis', 'vakt', 'skola'];
const incidentsOf = (source) => ({
  format: 'lagesbild-incidents/1',
  revision: 1,
  source,
  reporting: [],
  incidents: ids.map((id) => ({ id: `${source}-${id}`, source, category: 'brak', area: 'norr', date: '2025-03-03', count: 1 })),
});
const situation = {
  'lagesbild.json': {
    format: 'lagesbild/1',
    title: 'Provstad',
    synthetic: true,
    revision: 1,
    updated: '2026-11-20T14:00:00+01:00',
    municipality: { code: '9999', name: 'Provstad' },
    parties: [{ id: 'kommun', name: 'Kommunen' }],
    sources: sources.map((id) => ({ id, name: id, party: 'kommun' })),
    categories: [{ id: 'brak', name: 'Bråk', family: 'event', weight: 1 }],
    areas: 'omraden.geojson',
    incidents: sources.map((source) => `handelser/${source}.json`),
    measures: 'insatser.json',
  },
  'omraden.geojson': {
    type: 'FeatureCollection',
    features: [['norr', 'Norr', 4000], ['soder', 'Söder', 5000]].map(([id, name, population]) => ({ type: 'Feature', properties: { id, name, population }, geometry: null })),
  },
  'insatser.json': { format: 'lagesbild-measures/1', revision: 1, measures: ids.map((id) => ({ id, title: 'Ljus', status: 'planned', areas: ['norr'] })) },
  ...Object.fromEntries(sources.map((source) => [`handelser/${source}.json`, incidentsOf(source)])),
};
const text = (document) => `${JSON.stringify(document, null, 1)}\n`;
/// Those that all of them change.
const contended = ['insatser.json', 'lagesbild.json', ...sources.map((source) => `handelser/${source}.json`)];

/// What a page changes of each file in a round, with how it is seen there: a field of its own of a record that all change,
/// a new record, and word of a week.
function editsOf(page, round) {
  const mark = `${page}-${round}`;
  const own = (fields) => fields[page];
  const made = [];
  const set = (document, list, record, field, json) => made.push({ edit: { document, list, record, path: [field], json }, isIn: (now) => now[list].find(({ id }) => id === record)?.[field] === json, document, field: `${record} ${field}` });
  const add = (document, list, json) => made.push({ edit: { document, kind: 'add', list, json }, isIn: (now) => now[list].some(({ id }) => id === json.id), document });
  const id = ids[round % ids.length];
  set('insatser.json', 'measures', id, own(['problem', 'expected']), `Ord ${mark}`);
  add('insatser.json', 'measures', { id: `ny-${mark}`, title: `Ny ${mark}`, status: 'planned', areas: ['norr'] });
  set('lagesbild.json', 'sources', sources[round % 3], own(['contact', 'x-dnr']), `Enhet ${mark}`);
  add('lagesbild.json', 'categories', { id: `ny-${mark}`, name: `Ny ${mark}`, family: 'event', weight: 1 });
  for (const source of sources) {
    const document = `handelser/${source}.json`;
    set(document, 'incidents', `${source}-${id}`, own(['note', 'place']), `Rad ${mark}`);
    add(document, 'incidents', { id: `${source}-${mark}`, source, category: 'brak', area: 'soder', date: '2025-04-04', count: 1 });
    const number = round * pages + page;
    const week = `${2024 + Math.floor(number / 50)}-W${String((number % 50) + 1).padStart(2, '0')}`;
    add(document, 'reporting', { id: `besked-${source}-${week}`, source, week, status: 'reported' });
  }
  return made.map((each, number) => ({ ...each, edit: { ...each.edit, id: `edit-${mark}-${number}` } }));
}

// Mulberry32: the same seed gives the same delays, if not the same order.
function randomOf(state) {
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * most;
  };
}

/// What the page says of saving.
const statusOf = (page) => page.evaluate(`() => [...document.querySelectorAll('#mirror button')].map((each) => each.getAttribute('aria-label') || each.textContent)
  .find((name) => /^(Sparat|Sparas|Utkast|Du behöver välja|Kunde inte sparas)/.test(name)) ?? ''`);
const press = (user, name) => until(name, () => user.page.evaluate(`(name) => {
  const found = [...document.querySelectorAll('#mirror button')].find((each) => each.textContent.startsWith(name));
  found?.click();
  return Boolean(found);
}`, name));

async function interleave(kind, part) {
  const random = randomOf(seed + part);
  const files = await hostedFiles();
  for (const path of Object.keys(files)) if (path.startsWith('data/')) delete files[path];
  for (const [path, document] of Object.entries(situation)) files[`data/${path}`] = text(document);
  const site = await startDav(kind, { files });
  const between = await standBetween(site.address);
  const users = [];
  let ended = false;
  // Apache has no file for a moment, while another takes its place.
  const textOf = (path) => readFile(join(site.data, path), 'utf8');
  const read = async (path) => JSON.parse(await textOf(path).catch(() => passed(250).then(() => textOf(path))));
  // Whoever comes at any moment finds whole files.
  const watching = (async () => {
    for (let looks = 0; !ended; looks += 1) {
      for (const path of contended) await read(path).catch((error) => assert.fail(`${kind}: ${path} is not whole at look ${looks}: ${error.message}`));
      await passed(15);
    }
  })();
  watching.catch(() => {}); // told when it is waited for
  const made = []; // {user, isIn, document} of all rounds so far
  const byOthers = new Map(); // what another program wrote, by path
  let written = [];

  /// Every edit is where it must be, and nothing of others is gone.
  async function look(when) {
    const said = await Promise.all(users.map(async (user) => ({ status: await statusOf(user.page), kept: await user.kept() })));
    const now = Object.fromEntries(await Promise.all(contended.map(async (path) => [path, await read(path)])));
    for (const { page, edit, isIn, document } of made) {
      const { status, kept } = said[page];
      if (isIn(now[document])) continue;
      const told = `${kind}, ${when}, page ${page}: ${JSON.stringify(edit)} is not in the file`;
      assert.ok(kept.includes(edit.id), `${told}, nor in the draft; the page says «${status}»`);
      assert.doesNotMatch(status, /^Sparat/, told);
    }
    for (const [path, marks] of byOthers) for (const mark of marks) assert.equal(now[path][mark], true, `${kind}, ${when}: ${mark} of another program is gone from ${path}`);
    for (const path of contended) {
      for (const list of ['measures', 'incidents', 'reporting', 'categories']) {
        if (typeof now[path][list]?.[0] !== 'object') continue; // a manifest names files
        const all = now[path][list].map(({ id }) => id);
        assert.equal(new Set(all).size, all.length, `${kind}, ${when}: ${path} has a record twice`);
      }
    }
    return said;
  }

  try {
    for (let page = 0; page < pages; page += 1) users.push(await openUser('chromium', `${between.address}?renderer=none`));
    const manifest = text(situation['lagesbild.json']);
    between.slow = ({ method }) => (method === 'MOVE' ? { down: random(longest) } : method === 'PUT' ? { up: random(random(100) < 10 ? slowest : longest), down: random(longest) } : method === 'GET' ? { down: random(longest / 2) } : {});
    between.says = ({ method, url }) => {
      if (!/^(PUT|MOVE)$/.test(method) || /historik/.test(url)) return undefined;
      const chance = random(100);
      return chance < 0.5 ? 'cut' : chance < 1 ? 'lost' : undefined; // a saving is both
    };
    for (let round = 0; round < rounds / parts; round += 1) {
      // Another program has changed a file, of which the pages know nothing; it writes as they do, whole or not at all.
      const theirs = contended[round % contended.length];
      const mark = `x-annan-${round}`;
      await writeFile(join(site.data, '..', 'ny'), text({ ...(await read(theirs)), [mark]: true }), { mode: 0o666 });
      await rename(join(site.data, '..', 'ny'), join(site.data, theirs));
      byOthers.set(theirs, [...(byOthers.get(theirs) ?? []), mark]);

      await Promise.all(users.map(async (user, page) => {
        const edits = editsOf(page, round);
        // A field that is set again is another edit of the same place.
        for (const { field } of edits) if (field) for (let at = made.length - 1; at >= 0; at -= 1) if (made[at].page === page && made[at].field === field) made.splice(at, 1);
        await user.openFile('lagesbild-utkast.json', draftFile(manifest, edits.map(({ edit }) => edit)));
        await until(`the draft of page ${page}`, async () => /^Utkast/.test(await statusOf(user.page)));
        if (round === 0) await press(user, 'Utkast');
        made.push(...edits.map((each) => ({ ...each, page })));
      }));
      await Promise.all(users.map(async (user) => {
        await passed(random(300));
        await press(user, 'Spara nu');
      }));
      await passed(random(4000));
      await look(`in round ${round}`);
      await until('all pages to be done', async () => {
        const said = await Promise.all(users.map((user) => statusOf(user.page)));
        written = said;
        return said.every((status) => /^Sparat/.test(status));
      }, 180).catch(async (error) => {
        const panels = await Promise.all(users.map(({ page }) => page.evaluate(`() => document.querySelector('[role=dialog]')?.textContent ?? ''`)));
        assert.fail(`${kind}, round ${round}: ${error.message}; the pages say ${written.join(' | ')}: ${panels.join(' | ')}`);
      });
      const said = await look(`after round ${round}`);
      for (const { kept } of said) assert.ok(!kept.includes(`edit-`), 'what is saved is in no draft');
    }
    ended = true;
    await watching;
    for (const { page, edit, isIn, document } of made) assert.ok(isIn(await read(document)), `${kind}: page ${page}, ${JSON.stringify(edit)}`);
    const uploads = between.asked.filter((each) => each.startsWith('PUT')).length;
    return `${kind}: ${(rounds / parts) * contended.length} times ${pages} pages saved one file at once, by ${uploads} uploads; ${made.length} edits are in place`;
  } finally {
    ended = true;
    for (const user of users) await user.close();
    await between.close();
    await site.close();
  }
}

describe(`${pages} pages save the same files at once (LAGESBILD_SEED=${seed})`, { skip: !engines.includes('chromium') && 'Chromium is not asked for' }, () => {
  const kinds = ['apache', 'nginx'];
  const done = {};
  before(() => {
    for (const kind of kinds) done[kind] = Promise.allSettled(Array.from({ length: parts }, (_, part) => interleave(kind, part)));
  });
  after(() => Promise.all(Object.values(done)));

  for (const kind of kinds) {
    test(`${kind}: nothing is lost, and every file is whole at every moment`, async (context) => {
      for (const { reason, value } of await done[kind]) {
        if (reason) throw reason;
        context.diagnostic(value);
      }
    });
  }
});
