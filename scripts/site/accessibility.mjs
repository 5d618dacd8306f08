// Writes the part of web/tillganglighet.html that is found by a program: what axe-core says of every page, by browser,
// painted and as text. The rest of the page is written by people.
//
//   node scripts/site/accessibility.mjs [--engines chromium,firefox,webkit]

import '../lib/help.mjs';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openOutput } from '../../tests/browser/support/outputs.mjs';
import { openPage } from '../../tests/browser/support/page.mjs';
import { screens } from '../../tests/browser/support/screens.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options } = parseArgs({ options: { engines: { type: 'string', default: 'chromium,firefox,webkit' } } });
const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const renderings = [{ query: '', sv: 'bild', en: 'picture' }, { query: '?renderer=none', sv: 'text', en: 'text' }];

/// What axe says of the page that is open: by rule, how many elements break it; and how many rules it could not decide.
const tryPage = async (page) => {
  await page.call(() => true);
  return page.evaluate(`async () => {
    const { violations, passes, incomplete, testEngine } = await axe.run(document);
    return { broken: violations.map(({ id, impact, nodes }) => ({ id, impact, count: nodes.length })), passed: passes.length, undecided: incomplete.map(({ id }) => id),
      axe: testEngine.version, browser: navigator.userAgent };
  }`);
};

async function tryEngine(engine) {
  const site = await openOutput('hosted');
  const page = await openPage(engine);
  const found = [];
  try {
    for (const screen of screens) {
      for (const rendering of renderings) {
        await page.goto('about:blank');
        await page.goto(site.address + rendering.query + screen.hash);
        await page.ready();
        found.push({ screen, rendering, ...(await tryPage(page)) });
      }
      console.log(`${names[engine]}: ${screen.en}`);
    }
  } finally {
    await page.close();
    await site.close();
  }
  return found;
}

const versionOf = (engine, { browser }) =>
  `${names[engine]} ${{ chromium: /Chrome\/([\d.]+)/, firefox: /Firefox\/([\d.]+)/, webkit: /Version\/([\d.]+)/ }[engine].exec(browser)?.[1] ?? ''}`.trim();

function written(results, language) {
  const says = (sv, en) => (language === 'sv' ? sv : en);
  const all = Object.values(results).flat();
  const cell = (found) => (found.broken.length ? found.broken.map(({ id, impact, count }) => `${id} (${impact}, ${count})`).join(', ') : says('inget', 'nothing'));
  const day = new Date().toISOString().slice(0, 10);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const engines = Object.keys(results);
  const undecided = [...new Set(all.flatMap((found) => found.undecided))].sort().join(', ');
  const lines = [
    `<p>${says(`Prövat ${day} med axe-core ${all[0].axe} i ${engines.map((engine) => versionOf(engine, results[engine][0])).join(', ')}; programmets version ${commit}.`,
      `Tried ${day} with axe-core ${all[0].axe} in ${engines.map((engine) => versionOf(engine, results[engine][0])).join(', ')}; the program’s version ${commit}.`)}
${says(`${screens.length} sidor, som bild och som text: ${all.length} prov. Varje prov klarade ${Math.min(...all.map(({ passed }) => passed))}–${Math.max(...all.map(({ passed }) => passed))} regler.`,
      `${screens.length} pages, as a picture and as text: ${all.length} checks. Each passed ${Math.min(...all.map(({ passed }) => passed))}–${Math.max(...all.map(({ passed }) => passed))} rules.`)}
${says(`Regler som axe inte kunde avgöra på någon sida: ${undecided || 'inga'}.`, `Rules that axe could not decide on some page: ${undecided || 'none'}.`)}</p>`,
    `<div class="wide" tabindex="0" role="region" aria-label="${says('Vad axe fann', 'What axe found')}"><table>`,
    `<thead><tr><th scope="col">${says('Sida', 'Page')}</th>${engines.flatMap((engine) => renderings.map((rendering) => `<th scope="col">${names[engine]}, ${rendering[language]}</th>`)).join('')}</tr></thead>`,
    '<tbody>',
    ...screens.map((screen) => `<tr><th scope="row">${screen[language]}</th>${engines.flatMap((engine) => renderings.map((rendering) =>
      `<td>${cell(results[engine].find((found) => found.screen === screen && found.rendering === rendering))}</td>`)).join('')}</tr>`),
    '</tbody>',
    '</table></div>',
  ];
  return lines.join('\n');
}

const path = join(root, 'web', 'tillganglighet.html');
const results = {};
for (const engine of options.engines.split(',')) results[engine] = await tryEngine(engine);
let text = readFileSync(path, 'utf8');
for (const language of ['sv', 'en']) {
  const part = new RegExp(`(<!-- scripts/accessibility writes from here, ${language} -->\n)[^]*?(<!-- to here, ${language} -->)`);
  if (!part.test(text)) throw new Error(`${path} has no place for what was found (${language})`);
  text = text.replace(part, (_, from, to) => `${from}${written(results, language)}\n${to}`);
}
writeFileSync(path, text);
console.log(`written: ${path}`);
