// Pictures of the built dashboard with the demonstration situation: see scripts/screenshots.
//
//   node scripts/site/screenshots.mjs [--out FOLDER] [--engines chromium,firefox,webkit] [--only NAME]
import '../lib/help.mjs';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openPage } from '../../tests/browser/support/page.mjs';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options } = parseArgs({ options: { out: { type: 'string' }, engines: { type: 'string', default: 'chromium' }, only: { type: 'string' } } });

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, scale: 2, touch: true };
const area = 'omrade=0163R006';
const followUp = 'sida=insatser&insats=insats-2026-12';
const pairs = 'par.skada,forandring=2&par.skada,varaktighet=2&par.skada,trygghet=-3&par.forandring,varaktighet=1&par.forandring,trygghet=1';
const readme = { name: 'readme', hash: area, ...wide };
const shots = [
  { name: 'overview', hash: '', ...wide },
  { name: 'area', hash: area, ...wide },
  { name: 'area-dark', hash: `${area}&tema=morkt`, ...wide, dark: true },
  { name: 'cartogram', hash: 'vy=rutor', ...wide },
  { name: 'large', hash: area, width: 1920, height: 1080 },
  { name: 'matrix', hash: 'visar=kategorier', ...wide },
  { name: 'small-maps', hash: 'visar=kartor', ...wide },
  { name: 'presented', hash: '', width: 1280, height: 720, keys: ['p'] },
  { name: 'presented-large', hash: area, width: 1920, height: 1080, keys: ['p'] },
  { name: 'weights', hash: 'oppna=vikter', ...wide },
  { name: 'new-profile', hash: 'oppna=vikter,ny-profil&indikator.trygghet=0.4', ...wide },
  { name: 'pairs', hash: `sida=jamfor&${pairs}&par.varaktighet,trygghet=0`, ...wide },
  { name: 'pairs-severity', hash: 'sida=jamfor&jamfor=allvar&jamfor-kategorier=arson,theft,gathering,violence&allvarspar.arson,theft=2&tema=morkt', ...wide, dark: true },
  { name: 'phone-pairs', hash: `sida=jamfor&${pairs}&sprak=en`, ...phone, height: 2400 },
  { name: 'filters', hash: 'oppna=filter', ...wide },
  { name: 'reporting', hash: 'oppna=kallor', ...wide },
  { name: 'analysis', hash: 'sida=analys', ...wide },
  { name: 'patterns', hash: 'sida=monster', ...wide },
  { name: 'patterns-area', hash: 'sida=monster&omrade=0163R014&veckor=52', ...wide },
  { name: 'patterns-dark', hash: 'sida=monster&tema=morkt', ...wide, dark: true },
  { name: 'patterns-english', hash: 'sida=monster&sprak=en', ...wide },
  { name: 'patterns-text', hash: 'sida=monster', query: '?renderer=none', ...wide },
  { name: 'patterns-phone', hash: 'sida=monster', ...phone },
  { name: 'measures', hash: 'sida=insatser', ...wide },
  { name: 'measures-board', hash: 'sida=insatser&insatser-som=tavla', ...wide },
  { name: 'measures-time-line', hash: 'sida=insatser&insatser-som=tid', ...wide },
  { name: 'follow-up', hash: followUp, ...wide },
  { name: 'follow-up-dark', hash: `${followUp}&tema=morkt&sprak=en`, ...wide, dark: true },
  { name: 'follow-up-too-early', hash: 'sida=insatser&insats=insats-2026-31', ...wide },
  { name: 'follow-up-text', hash: followUp, query: '?renderer=none', ...wide },
  { name: 'phone-measures', hash: 'sida=insatser', ...phone },
  { name: 'phone-follow-up', hash: followUp, ...phone },
  { name: 'meeting', hash: 'sida=mote', ...wide },
  // A meeting that was begun, since there is nothing to step through before.
  ...['1 Uppföljning', '2 Rapportering', '3 Nytt', '4 Fokus', '5 Orsaker', '6 Insatser', '7 Avslut']
    .map((step, at) => ({ name: `meeting-step-${at + 1}`, hash: 'sida=mote', buttons: ['Börja mötet', step], ...wide })),
  { name: 'agreement', hash: 'sida=overenskommelse', ...wide },
  { name: 'reports', hash: 'sida=rapporter', ...wide },
  { name: 'calendar', hash: 'sida=kalender', ...wide },
  { name: 'report', hash: 'sida=rapportera&kalla=bovardar', ...wide },
  { name: 'phone-report', hash: 'sida=rapportera&kalla=bovardar', ...phone },
  { name: 'import', hash: 'sida=importera', ...wide },
  { name: 'details', hash: 'sida=uppgifter', ...wide },
  { name: 'history', hash: 'sida=historik', ...wide },
  { name: 'new', hash: 'sida=ny', ...wide },
  { name: 'help', hash: 'sida=hjalp', ...wide },
  { name: 'help-study', hash: 'sida=hjalp', ...wide, height: 3400 },
  { name: 'english', hash: `${area}&sprak=en`, ...wide },
  { name: 'text', hash: area, query: '?renderer=none', ...wide },
  { name: 'phone', hash: '', ...phone },
  { name: 'phone-area', hash: area, ...phone },
  { name: 'phone-dark', hash: 'tema=morkt', ...phone, dark: true },
  { name: 'medium', hash: area, width: 900, height: 1100 },
  { name: 'large-text', hash: area, ...wide, rootFontSize: '200%' },
  { name: 'crisp', hash: area, ...wide, scale: 2 },
  { name: 'webgl', hash: area, query: '?renderer=webgl', ...wide, webgl: true },
  { name: 'large-text-measures', hash: 'sida=insatser', ...wide, rootFontSize: '200%' },
  { name: 'large-text-phone', hash: '', ...phone, rootFontSize: '200%' },
  ...[['overview', ''], ['area', area], ['measure', followUp], ['patterns', 'sida=monster'], ['measures', 'sida=insatser'],
    ['calendar', 'sida=kalender'], ['agreement', 'sida=overenskommelse'], ['week', 'sida=rapporter'], ['analysis', 'sida=analys']]
    .map(([name, hash]) => ({ name: `paper-${name}`, hash, ...wide, paper: true })),
  { name: 'no-data', hash: '', emptySite: true, ...wide },
];

async function shoot(page, site, shot, path) {
  await page.goto('about:blank');
  await page.goto(`${site.address}${shot.query ?? ''}${shot.hash ? `#${shot.hash}` : ''}`);
  if (shot.rootFontSize) await page.evaluate('(size) => { document.documentElement.style.fontSize = size; }', shot.rootFontSize);
  await page.ready();
  for (const name of shot.buttons ?? []) {
    await page.getByRole('button', name, { exact: true }).click();
    await page.ready();
  }
  for (const key of shot.keys ?? []) await page.press(key);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await page.ready();
  // As a page is printed, which only Chromium's driver does.
  if (shot.paper) await page.playwright.pdf({ path, format: 'A4', preferCSSPageSize: true });
  else await page.screenshot(path);
  console.log(pathToFileURL(path).href);
}

const chosen = options.out ? shots.filter(({ name }) => !options.only || options.only.split(',').includes(name)) : [readme];
const site = await serve(join(root, 'dist', 'hosted'));
const emptySite = await serve(join(root, 'dist', 'hosted'), { hides: (path) => path.startsWith('data') });
try {
  for (const engine of options.engines.split(',')) {
    for (const shot of chosen) {
      if (engine !== 'chromium' && (shot.webgl || shot.paper)) continue;
      const page = await openPage(engine, shot);
      try {
        const folder = options.out ?? join(root, 'assets');
        mkdirSync(folder, { recursive: true });
        await shoot(page, shot.emptySite ? emptySite : site, shot, join(folder, options.out ? `${engine}-${shot.name}.${shot.paper ? 'pdf' : 'png'}` : 'screenshot.png'));
      } finally {
        await page.close();
      }
    }
  }
} finally {
  await site.close();
  await emptySite.close();
}
