// Chromium with watched pages, and what a process has used of the machine.

import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

/// Seconds of processor time that a process and all that it started have used.
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

/// In the page, before anything else runs: when the list first has areas, the longest stop of the page's thread (in
/// milliseconds; shorter ones than 50 are not told), and the shares of progress that were shown.
function watch() {
  const seen = (globalThis.seen = { usable: undefined, longest: 0, progress: [] });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  let listed = false;
  const look = () => {
    // A frame later it is on the screen.
    if (listed) seen.usable ??= performance.now();
    listed ||= document.querySelector('#mirror [role=table] [role=rowheader]') !== null;
    const bar = document.querySelector('#mirror progress, #mirror [role="progressbar"]');
    const value = bar && (bar.getAttribute('aria-valuenow') ?? bar.getAttribute('value'));
    if (value && value !== seen.progress.at(-1)) seen.progress.push(value);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function openBrowser() {
  const server = await chromium.launchServer({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    async page(url) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      if (url !== 'about:blank') await page.addInitScript(watch);
      await page.goto(url);
      return page;
    },
    /// Processor time of the whole browser over some seconds, of one core: 0–1 and up.
    async load(seconds) {
      const from = processorSeconds(server.process().pid);
      await new Promise((done) => setTimeout(done, seconds * 1000));
      return (processorSeconds(server.process().pid) - from) / seconds;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export const whenIdle = (page, milliseconds = 60_000) =>
  page.waitForFunction(() => globalThis.lagesbild?.idle && globalThis.lagesbild.timings.interactive !== undefined, null, { timeout: milliseconds });

/// Milliseconds of a fixed piece of plain JavaScript: a sum over a pseudo-random walk through eight megabytes. What the
/// program takes is told as so many times this, which says more than seconds on a machine that does other things too.
export const anchorMilliseconds = (page) =>
  page.evaluate(() => {
    const numbers = new Float64Array(1 << 20).map((_, index) => Math.sqrt(index));
    const from = performance.now();
    let at = 1;
    let sum = 0;
    for (let step = 0; step < 2e7; step++) {
      at = (Math.imul(at, 1103515245) + 12345) >>> 0;
      sum += numbers[at >>> 12];
    }
    return sum > 0 ? performance.now() - from : Infinity;
  });
