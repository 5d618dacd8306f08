// Measures the packaged program: what is transferred, how soon the demonstration can be used in Chromium, how long frames
// take while a weight is dragged, what large situations and an idle page cost, and how long the engine takes natively. One
// line a measure, with its budget and, where time on this machine is meant, as a multiple of an anchor measured beside it.
//
//   scripts/bench [--without-sweden] [--only-start]     the 3 363 areas take minutes

import '../lib/help.mjs';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../site/serve.mjs';
import { anchorMilliseconds, openBrowser, whenIdle } from './browser.mjs';
import { buildPeers, reportPeers } from './peers.mjs';
import { median, report, reportBudgets } from './report.mjs';
import { syntheticSituation } from './synthetic.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hosted = join(root, 'dist', 'hosted');

function reportSizes() {
  const sent = readdirSync(hosted, { recursive: true }).filter((name) => /\.(html|js|css|wasm|svg)$/.test(name));
  const bytes = sent.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(hosted, name))).length, 0);
  // What it grew by, of git's log: 656 the list and its method, +66 the overview at a glance, +129 reports from those who see
  // things, saving and new situations, +220 import, measures, meetings and reports on paper, +21 the calendar, +18 help and the
  // map's ground, and since then about 100 of what use has asked for.
  report('hosted program, brotli', bytes / 1000, 'kB', { budget: 1202 });
  report('offline file', statSync(join(root, 'dist', 'offline', 'lagesbild.html')).size / 1000, 'kB', { budget: 2070 });
}

function reportNative() {
  const program = join(root, 'build', 'native-release', 'lagesbild');
  const rank = () => {
    const from = performance.now();
    execFileSync(program, ['rank', join(root, 'assets', 'demo'), '--json'], { maxBuffer: 1 << 28 });
    return performance.now() - from;
  };
  report('lagesbild rank assets/demo --json, native, median of 3', median([rank(), rank(), rank()]), 'ms');
}

/// `peer`: when the ECharts page was painted, where it was measured in the same go.
async function reportStart(browser, name, url, anchor, peer) {
  const rounds = [];
  for (let round = 0; round < 5; round++) {
    const page = await browser.page(url);
    await whenIdle(page);
    rounds.push(await page.evaluate(() => ({ ...globalThis.lagesbild.timings, ...globalThis.seen, pictures: globalThis.lagesbild.frames })));
    await page.context().close();
  }
  const of = (measure) => median(rounds.map((round) => round[measure]));
  const beside = peer ? { name: 'the ECharts page', value: peer } : anchor;
  report(`${name}: first picture after navigation, median of 5`, of('painted'), 'ms', { anchor: beside });
  report(`${name}: the list painted, with point estimates`, of('usable'), 'ms', { anchor: beside, budget: peer });
  report(`${name}: every number computed`, of('interactive'), 'ms', { anchor: beside, budget: peer ? 1.3 * peer : 1500 });
  report(`${name}: pictures painted until then`, of('pictures'), '');
}

async function reportDrag(browser, url) {
  const page = await browser.page(`${url}#oppna=vikter`);
  await whenIdle(page);
  const own = await page.evaluate(async () => {
    const slider = document.querySelector('input[type="range"]');
    if (!slider) return [];
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    const [low, high] = [Number(slider.min), Number(slider.max)];
    const taken = [];
    for (let step = 0; step < 60; step++) {
      slider.value = String(low + ((high - low) * (step % 20)) / 20);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await nextFrame();
      await nextFrame();
      taken.push(globalThis.lagesbild.timings.frame);
    }
    return taken;
  });
  if (own.length) report('the longest frame while a weight is dragged', Math.max(...own), 'ms', { budget: 50 });
  await page.context().close();
}

/// An area's robustness checks, from the choice of the area to their end.
async function reportChecks(browser, url, anchor) {
  const page = await browser.page(url);
  await whenIdle(page);
  const taken = await page.evaluate(async () => {
    globalThis.seen.longest = 0;
    const from = performance.now();
    location.hash = '#omrade=0163R006';
    await new Promise((done) => setTimeout(done, 100));
    while (!globalThis.lagesbild.idle) await new Promise((done) => setTimeout(done, 20));
    return { checks: performance.now() - from, longest: globalThis.seen.longest };
  });
  report('an area chosen: its robustness checks done', taken.checks, 'ms', { anchor });
  report('  the longest stop meanwhile (0: under 50)', taken.longest, 'ms');
  await page.context().close();
}

async function reportSituation(browser, url, what, options, { anchor, budget }) {
  const files = syntheticSituation(options);
  const page = await browser.page(url);
  await whenIdle(page);
  const opened = await page.evaluate(async (situation) => {
    const list = () => document.querySelectorAll('#mirror [role=table] [role=rowheader]').length;
    Object.assign(globalThis.seen, { longest: 0, progress: [] });
    const before = globalThis.lagesbild.record().length && document.querySelector('#mirror [role=table]').textContent;
    const from = performance.now();
    globalThis.lagesbild.open(situation);
    const times = {};
    const now = () => performance.now() - from;
    const changed = () => list() > 0 && document.querySelector('#mirror [role=table]').textContent !== before;
    while (!globalThis.lagesbild.idle || times.usable === undefined) {
      await new Promise((done) => setTimeout(done, 5));
      if (times.usable === undefined && changed()) times.usable = now();
      if (now() > 300_000) break;
    }
    times.whole = now();
    return { ...times, longest: globalThis.seen.longest, steps: globalThis.seen.progress.length };
  }, files);
  report(`${what}: read, and the list usable`, opened.usable ?? Infinity, 'ms', { anchor });
  report(`${what}: from there to every number`, opened.whole - opened.usable, 'ms', { anchor, budget });
  report('  the longest stop meanwhile (0: under 50)', opened.longest, 'ms');
  report('  steps of progress shown', opened.steps, '');
  await page.context().close();
}

/// What the idle program costs, beyond what the same browser costs with an empty page in its place.
async function reportIdle(browser, url) {
  const seconds = 30;
  const blank = await browser.page('about:blank');
  await new Promise((done) => setTimeout(done, 2000));
  const without = 100 * (await browser.load(seconds));
  await blank.context().close();
  const page = await browser.page(url);
  await whenIdle(page);
  // The watch of this bench asks for every frame: it would be measured instead of the program.
  await page.evaluate(() => (globalThis.requestAnimationFrame = () => 0));
  await new Promise((done) => setTimeout(done, 2000));
  const before = await page.evaluate(() => globalThis.lagesbild.frames);
  const used = 100 * (await browser.load(seconds));
  report(`idle: frames in ${seconds} s`, (await page.evaluate(() => globalThis.lagesbild.frames)) - before, '', { budget: 0 });
  report('idle: the whole browser with an empty page, of one core', without, '%');
  report('idle: the whole browser with the program, of one core', used, '%');
  report('idle: the program, the difference', Math.max(0, used - without), '%', { budget: 0.5 });
}

reportSizes();
reportNative();
const server = await serve(hosted);
const browser = await openBrowser();
const blank = await browser.page('about:blank');
const anchor = { name: 'the anchor', value: median([await anchorMilliseconds(blank), await anchorMilliseconds(blank), await anchorMilliseconds(blank)]) };
await blank.context().close();
report('anchor: 20 million steps of plain JavaScript, median of 3', anchor.value, 'ms');
const peers = await buildPeers(root);
const peer = peers && (await reportPeers(browser, peers, anchor));
await reportStart(browser, 'hosted', server.address, anchor, peer);
await reportStart(browser, 'offline', `file://${root}dist/offline/lagesbild.html`, anchor, peer);
if (process.argv.includes('--only-start')) {
  await browser.close();
  await server.close();
  process.exit(reportBudgets() ? 0 : 1);
}
await reportDrag(browser, server.address);
await reportChecks(browser, server.address, anchor);
const five = { categories: 12, sources: 12, weeks: 261 };
await reportSituation(browser, server.address, '40 areas × 12 × 12 × 5 years', { ...five, areas: 40, events: 60_000 }, { anchor, budget: 500 });
if (!process.argv.includes('--without-sweden')) {
  await reportSituation(browser, server.address, '3 363 areas × 12 × 12 × 5 years', { ...five, areas: 3363, events: 400_000 }, { anchor });
}
await reportIdle(browser, server.address);
await browser.close();
await server.close();
process.exitCode = reportBudgets() ? 0 : 1;
