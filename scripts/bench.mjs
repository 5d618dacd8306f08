// Measures the packaged program: what is transferred, how soon the demo can be used in Chromium, how long frames take
// while a weight is dragged, what an idle page costs, and how long the engine takes natively. One line per measure, with
// its budget; ends with how many were kept.
//
//   scripts/bench

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from './site/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const hosted = join(root, 'dist', 'hosted');
let kept = 0;
let broken = 0;

function report(what, value, unit, budget) {
  const holds = budget === undefined || value <= budget;
  if (budget !== undefined) holds ? kept++ : broken++;
  const limit = budget === undefined ? '' : `(budget ${budget} ${unit})${holds ? '' : '  ← not kept'}`;
  console.log(`${what.padEnd(62)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(5)} ${limit}`);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Seconds of processor time that a process and all that it started have used.
function processorSeconds(pid) {
  const children = new Map();
  const ticks = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      ticks.set(Number(name), Number(fields[11]) + Number(fields[12]));
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended while we looked.
    }
  }
  const sum = (id) => (ticks.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid) / 100;
}

const sizes = readdirSync(hosted).filter((name) => /\.(html|js|css|wasm|svg)$/.test(name));
const transfer = sizes.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(hosted, name))).length, 0);
report('hosted program, brotli', transfer / 1000, 'kB', 700);
report('offline file', statSync(join(root, 'dist', 'offline', 'lagesbild.html')).size / 1000, 'kB', 1300);

const rank = () => {
  const from = performance.now();
  execFileSync(join(root, 'build', 'native-release', 'lagesbild'), ['rank', join(root, 'assets', 'demo'), '--json'], { maxBuffer: 1 << 28 });
  return performance.now() - from;
};
report('lagesbild rank assets/demo --json, native, median of 3', median([rank(), rank(), rank()]), 'ms');

const server = await serve(hosted);
const launch = await chromium.launchServer({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const browser = await chromium.connect(launch.wsEndpoint());
const open = async (url) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => globalThis.lagesbild?.timings?.interactive !== undefined, null, { timeout: 60_000 });
  return page;
};

for (const [name, url] of [['hosted', server.address], ['offline', `file://${root}dist/offline/lagesbild.html`]]) {
  const painted = [];
  const interactive = [];
  for (let round = 0; round < 3; round++) {
    const page = await open(url);
    const timings = await page.evaluate(() => globalThis.lagesbild.timings);
    painted.push(timings.painted);
    interactive.push(timings.interactive);
    await page.context().close();
  }
  report(`${name}: first frame after navigation, median of 3`, median(painted), 'ms');
  report(`${name}: every number computed after navigation, median of 3`, median(interactive), 'ms', 1500);
}

const page = await open(`${server.address}#oppna=vikter`);
const drag = await page.evaluate(async () => {
  const slider = document.querySelector('input[type="range"]');
  if (!slider) return null;
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  const low = Number(slider.min);
  const high = Number(slider.max);
  const own = [];
  for (let step = 0; step < 60; step++) {
    slider.value = String(low + ((high - low) * (step % 20)) / 20);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await nextFrame();
    await nextFrame();
    own.push(globalThis.lagesbild.timings.frame);
  }
  return own;
});
if (drag) report('the longest frame while a weight is dragged', Math.max(...drag), 'ms', 50);

await page.waitForFunction(() => globalThis.lagesbild.idle, null, { timeout: 60_000 });
await new Promise((done) => setTimeout(done, 2000));
const before = await page.evaluate(() => globalThis.lagesbild.frames);
const from = processorSeconds(launch.process().pid);
const seconds = 10;
await new Promise((done) => setTimeout(done, seconds * 1000));
const used = processorSeconds(launch.process().pid) - from;
report(`idle: frames in ${seconds} s`, (await page.evaluate(() => globalThis.lagesbild.frames)) - before, '', 0);
report('idle: the whole browser, of one core', (100 * used) / seconds, '%', 0.5);

await browser.close();
await launch.close();
await server.close();
console.log(`budgets: ${kept} passed, ${broken} failed`);
process.exitCode = broken ? 1 : 0;
