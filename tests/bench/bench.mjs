// Measures what the program promises, in a real Chromium on this machine, and prints it as a table. Times are told as
// ratios to the anchor (anchor.html): the least page that fetches the same data, run in the same go.
//
//   node tests/bench/bench.mjs [--runs 5]
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/site/serve.mjs';
import { openPage } from '../browser/support/page.mjs';
import { until } from '../browser/support/processes.mjs';
import { descendantCpuSeconds } from './browser_cpu.mjs';
import { hostedSizes, offlineSize } from './sizes.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '..', '..', 'dist');
const runs = Number(options.runs);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = [];
const add = (what, value, limit = '') => {
  rows.push([what, value, limit]);
  console.error(`  ${what}: ${value}`);
};
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

const sizes = await hostedSizes(join(dist, 'hosted'));
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
// The notices are read by those who ask for them, not by every visitor.
const code = sizes.filter((file) => !file.data && file.name !== 'THIRD-PARTY-NOTICES.txt' && file.name !== 'embed.js');
add('hosted transfer, brotli, without data', kilobytes(sum(code, 'brotli')), '700 kB');
add('demo data, brotli', kilobytes(sum(sizes.filter((file) => file.data), 'brotli')));
add('offline file', kilobytes(await offlineSize(join(dist, 'offline'))), '1 300 kB');

const site = await mkdtemp(join(tmpdir(), 'lagesbild-bench-'));
await cp(join(dist, 'hosted'), site, { recursive: true });
for (const file of ['anchor.html', 'anchor.js']) await cp(join(here, file), join(site, file));
const server = await serve(site);

/// Milliseconds from navigation to `done`, in a browser of its own.
async function startTime(address, done) {
  const page = await openPage('chromium');
  try {
    await page.goto(address);
    return await until('the page', () => page.evaluate(done), 60);
  } finally {
    await page.close();
  }
}

try {
  const anchors = [];
  const starts = [];
  for (let run = 0; run < runs; run++) {
    anchors.push(await startTime(`${server.address}anchor.html`, '() => window.anchorReady'));
    starts.push(await startTime(server.address, '() => window.lagesbild?.timings?.interactive'));
  }
  add('demo interactive, Chromium, ms', `${median(starts).toFixed(0)} (${(median(starts) / median(anchors)).toFixed(1)} × the anchor’s ${median(anchors).toFixed(0)})`, '1 500');

  const page = await openPage('chromium');
  await page.goto(server.address);
  await page.ready();
  const before = { frames: await page.evaluate('() => lagesbild.frames'), cpu: await descendantCpuSeconds() };
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const after = { frames: await page.evaluate('() => lagesbild.frames'), cpu: await descendantCpuSeconds() };
  add('idle, frames in 10 s', after.frames - before.frames, '0');
  add('idle, whole browser, per cent of a core', (((after.cpu - before.cpu) / 10) * 100).toFixed(2), '0.5');

  for (const renderer of ['software', 'webgl']) {
    const dragged = await openPage('chromium', { webgl: renderer === 'webgl' });
    await dragged.goto(`${server.address}?renderer=${renderer}#paneler=vikter`);
    await dragged.ready();
    const cpu = await descendantCpuSeconds();
    const frames = await dragged.evaluate(`async () => {
      const slider = document.querySelector('#mirror input[type=range]');
      const times = [];
      for (let step = 0; step < 60; step++) {
        const from = performance.now();
        slider.value = Number(slider.min) + (Number(slider.max) - Number(slider.min)) * (0.2 + 0.6 * step / 60);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(lagesbild.timings.frame);
      }
      return times;
    }`);
    add(`drag a weight, ${renderer}, ms a frame (median, worst of 60)`, `${median(frames).toFixed(1)}, ${Math.max(...frames).toFixed(1)}`, 'worst 50');
    add(`drag a weight, ${renderer}, whole browser, s of processor`, ((await descendantCpuSeconds()) - cpu).toFixed(2));
    await dragged.close();
  }
  await page.close();
} finally {
  await server.close();
  await rm(site, { recursive: true, force: true });
}

console.log('\n| what | measured | promised |\n|---|---:|---:|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
