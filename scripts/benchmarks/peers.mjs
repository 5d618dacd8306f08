// Other makers' dashboards, to stand beside ours in the same run: the pages of ../shared/peers, where that folder lies beside
// the checkout. They are built into build/peers, with what their own lock file pins.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { serve } from '../site/serve.mjs';
import { median, report } from './report.mjs';

const pages = { dom: 'a page of elements written by hand', echarts: 'an ECharts dashboard', imgui: 'an ImGui page from npm' };
const packages = ['echarts', '@mori2003/jsimgui'];

/// The folder to serve, or nothing where there are no peers.
export async function buildPeers(root) {
  const peers = join(root, '..', 'shared', 'peers');
  if (!existsSync(join(peers, 'pages', 'apps'))) return undefined;
  const into = join(root, 'build', 'peers');
  const locked = JSON.parse(readFileSync(join(peers, 'package-lock.json'), 'utf8')).packages;
  const wanted = packages.map((name) => `${name}@${locked[`node_modules/${name}`].version}`);
  mkdirSync(into, { recursive: true });
  for (const folder of ['src', 'pages']) cpSync(join(peers, folder), join(into, folder), { recursive: true });
  if (!packages.every((name) => existsSync(join(into, 'node_modules', name)))) {
    writeFileSync(join(into, 'package.json'), '{ "private": true, "type": "module" }\n');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], { cwd: into, stdio: 'ignore' });
  }
  if (!existsSync(join(into, 'data', 'inc-10000.json'))) {
    mkdirSync(join(into, 'data'), { recursive: true });
    execFileSync(process.execPath, [join(into, 'src', 'gen.mjs'), '10000'], { cwd: into, stdio: 'ignore' });
  }
  const dist = join(into, 'dist');
  for (const name of Object.keys(pages)) {
    await build({
      entryPoints: { main: join(into, 'pages', 'apps', `${name}.js`) },
      outdir: join(dist, name),
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      charset: 'utf8',
      target: 'chrome120',
      logLevel: 'error',
      loader: { '.wasm': 'file' },
      // Named by a package, and not in it.
      external: ['*/loader-freetype-extensions.js'],
    });
    const body = name === 'imgui' ? '<main><canvas style="display:block;width:1240px;height:820px"></canvas></main>' : '<main></main>';
    writeFileSync(
      join(dist, name, 'index.html'),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body>${body}<script type="module" src="main.js"></script></body></html>\n`,
    );
  }
  mkdirSync(join(dist, 'data'), { recursive: true });
  cpSync(join(into, 'data', 'inc-10000.json'), join(dist, 'data', 'inc-10000.json'));
  return dist;
}

/// Each page's start with empty caches; answers when the ECharts page was painted, in milliseconds.
export async function reportPeers(browser, dist, anchor) {
  const server = await serve(dist, { headers: { 'content-security-policy': "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:" } });
  const painted = {};
  for (const [name, what] of Object.entries(pages)) {
    const rounds = [];
    for (let round = 0; round < 5; round++) {
      const page = await browser.page(`${server.address}${name}/`);
      await page.waitForFunction(() => globalThis.__ready || globalThis.__failed, null, { timeout: 60_000 });
      rounds.push(await page.evaluate(() => globalThis.__ready ?? Infinity));
      await page.context().close();
    }
    painted[name] = median(rounds);
    report(`peer: ${what}, painted, median of 5`, painted[name], 'ms', { anchor });
  }
  await server.close();
  return painted.echarts;
}
