// Pictures of the gallery of the kit's forms: see scripts/gallery.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openPage } from '../../tests/browser/support/page.mjs';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options } = parseArgs({ options: { out: { type: 'string' }, engines: { type: 'string', default: 'chromium' }, only: { type: 'string' } } });

const wide = { width: 1200, height: 900 };
const phone = { width: 390, height: 844, scale: 2, touch: true };
const large = { ...wide, rootFontSize: '200%' };
const click = (role, name) => (page) => page.getByRole(role, name).click();
const write = (name, text) => async (page) => {
  await page.getByRole('combobox', name).focus();
  await page.getByRole('combobox', name).set(text);
};
const dialogs = 'visa=Dialoger';
const shots = [
  { name: 'all', ...wide, height: 3600 },
  { name: 'all-dark', hash: 'tema=morkt', ...wide, height: 3600, dark: true },
  { name: 'all-large', ...large, height: 6400 },
  { name: 'all-phone', ...phone, height: 5200, scale: 1 },
  { name: 'all-text', query: '?renderer=none', ...wide, height: 3600 },
  { name: 'calendar', hash: 'visa=Fält', ...wide, act: click('button', 'Välj datum: Dag') },
  { name: 'calendar-dark', hash: 'visa=Fält&tema=morkt', ...wide, dark: true, act: click('button', 'Välj datum: Dag') },
  { name: 'calendar-phone', hash: 'visa=Fält', ...phone, act: click('button', 'Välj datum: Dag') },
  { name: 'list', hash: 'visa=Val i långa listor', ...wide, height: 600, act: write('Område', 's') },
  { name: 'list-dark', hash: 'visa=Val i långa listor&tema=morkt', ...wide, height: 600, dark: true, act: write('Områden som berörs', 'e') },
  { name: 'menu', hash: 'visa=Menyer', ...wide, height: 500, act: click('button', 'Mer') },
  { name: 'menu-dark', hash: 'visa=Menyer&tema=morkt', ...wide, height: 500, dark: true, act: click('button', 'Mer') },
  { name: 'dialog', hash: dialogs, ...wide, act: click('button', 'Ny insats …') },
  { name: 'dialog-dark', hash: `${dialogs}&tema=morkt`, ...wide, dark: true, act: click('button', 'Ny insats …') },
  { name: 'dialog-phone', hash: dialogs, ...phone, act: click('button', 'Ny insats …') },
  { name: 'dialog-large', hash: dialogs, ...large, act: click('button', 'Ny insats …') },
  { name: 'dialog-text', hash: dialogs, query: '?renderer=none', ...wide, act: click('button', 'Ny insats …') },
  { name: 'confirmation', hash: dialogs, ...wide, height: 600, act: click('button', 'Ta bort …') },
  { name: 'confirmation-dark', hash: `${dialogs}&tema=morkt`, ...wide, height: 600, dark: true, act: click('button', 'Ta bort …') },
  { name: 'toast', hash: dialogs, ...wide, height: 500, act: click('button', 'Visa ett meddelande') },
  { name: 'toast-phone', hash: dialogs, ...phone, act: click('button', 'Visa ett meddelande') },
  { name: 'errors', hash: 'visa=Fel i ett formulär', ...wide, height: 700, act: click('button', 'Spara insatsen') },
  { name: 'errors-dark', hash: 'visa=Fel i ett formulär&tema=morkt', ...wide, height: 700, dark: true, act: click('button', 'Spara insatsen') },
  { name: 'table-phone', hash: 'visa=Tabeller', ...phone },
];

const site = await serve(join(root, 'dist', 'gallery', 'hosted'));
try {
  for (const engine of options.engines.split(',')) {
    for (const shot of shots.filter(({ name }) => !options.only || options.only.split(',').includes(name))) {
      const page = await openPage(engine, shot);
      try {
        await page.goto(`${site.address}${shot.query ?? ''}${shot.hash ? `#${shot.hash}` : ''}`);
        if (shot.rootFontSize) await page.evaluate('(size) => { document.documentElement.style.fontSize = size; }', shot.rootFontSize);
        await page.ready();
        await shot.act?.(page);
        await page.ready();
        await new Promise((resolve) => setTimeout(resolve, 300));
        mkdirSync(options.out, { recursive: true });
        const path = join(options.out, `${engine}-${shot.name}.png`);
        await page.screenshot(path);
        console.log(pathToFileURL(path).href);
      } finally {
        await page.close();
      }
    }
  }
} finally {
  await site.close();
}
