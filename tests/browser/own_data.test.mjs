// What users bring themselves: other borders, a whole situation of their own, and files with faults.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { sharedFile } from './support/outputs.mjs';
import { allEngines } from './support/page.mjs';
import { until } from './support/processes.mjs';

const files = {
  'lagesbild.json': JSON.stringify({ format: 'lagesbild/1', title: 'Prov', synthetic: true, updated: '2026-11-20T14:00:00+01:00',
    municipality: { code: '0000', name: 'Provkommun' }, parties: [{ id: 'kommun', name: 'Kommunen' }],
    sources: [{ id: 'falt', name: 'Fältarna', party: 'kommun' }],
    categories: [{ id: 'vandalism', name: 'Skadegörelse', family: 'event', weight: 2, scope: 'area' }],
    areas: 'omraden.geojson', incidents: ['handelser.json', 'saknas.json'] }),
  'omraden.geojson': JSON.stringify({ type: 'FeatureCollection', features: [0, 1, 2].map((n) => ({ type: 'Feature',
    properties: { id: `P${n}`, name: `Provområde ${n}`, population: 1000 + n * 500 },
    geometry: { type: 'Polygon', coordinates: [[[17.9 + n / 50, 59.4], [17.92 + n / 50, 59.4], [17.92 + n / 50, 59.42], [17.9 + n / 50, 59.42], [17.9 + n / 50, 59.4]]] } })) }),
  'handelser.json': JSON.stringify({ format: 'lagesbild-incidents/1',
    reporting: Array.from({ length: 13 }, (_, week) => ({ source: 'falt', week: `2026-W${34 + week}`, status: 'reported' })),
    incidents: [...Array.from({ length: 12 }, (_, n) => ({ id: `h${n}`, source: 'falt', date: `2026-10-${String(n + 10)}`, area: `P${n % 3}`, category: 'vandalism' })),
      { id: 'fel', source: 'falt', date: '2026-02-31', area: 'P0', category: 'vandalism' }] }),
};

for (const engine of allEngines) {
  describe(`own data, ${engine}`, () => {
    const at = opened(engine);
    let page;
    // Each row's cells: place, tier, probability and so on, and its name.
    const order = () => page.evaluate(`() => [...document.querySelectorAll('[role=table] [role=row]')].filter((row) => row.querySelector('[role=rowheader]'))
      .map((row) => [...row.querySelectorAll('[role=cell], [role=rowheader] > button')].map((cell) => cell.firstChild?.data ?? '').join(' | '))`);
    const open = async (list) => {
      await page.evaluate('(list) => lagesbild.open(list)', list);
      await page.ready();
    };
    before(async () => {
      await at.go();
      ({ page } = at);
    });

    test('the real borders take the place of the schematic map, and the list is unchanged', async (context) => {
      const borders = await sharedFile('geo/regso-2023.geojson');
      if (!borders) return context.skip('../shared/geo is not beside the checkout');
      const schematic = await order();
      assert.ok((await page.evaluate('() => document.body.textContent')).includes('Schematisk karta'));
      await open([{ path: 'regso-2023.geojson', text: borders }]);
      assert.deepEqual(await order(), schematic);
      assert.ok(!(await page.evaluate('() => document.body.textContent')).includes('Schematisk karta'));
    });

    test('a folder of one’s own opens, its faults are listed with file and place, and the rest is used', async () => {
      await open(Object.entries(files).map(([path, text]) => ({ path: `min mapp/${path}`, text })));
      assert.equal((await order()).length, 3);
      await page.getByRole('button', 'problem i data', { exact: false }).click();
      await page.ready();
      const text = await page.evaluate('() => document.body.textContent');
      for (const expected of ['handelser.json', '/incidents/12/date', 'saknas.json']) assert.ok(text.includes(expected), `${expected} is not in ${text}`);
      await page.getByRole('button', 'Tillbaka', { exact: false }).click();
      await page.ready();
      assert.equal((await order()).length, 3);
    });

    test('what the browser may not read is named, and the rest of what was dropped is opened', async () => {
      // As where a file is locked by another program, which no test can make happen in all engines.
      await page.evaluate(`(files) => {
        const read = File.prototype.arrayBuffer;
        File.prototype.arrayBuffer = function () {
          return this.name === 'saknas.json' ? Promise.reject(new DOMException('locked', 'NotReadableError')) : read.call(this);
        };
        const dropped = new DataTransfer();
        for (const [name, text] of files) dropped.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
      }`, [...Object.entries(files), ['saknas.json', '{}']]);
      await until('the file to be named', () => page.evaluate(`() => /saknas\\.json/.test(document.querySelector('#told')?.textContent ?? '')`));
      await page.ready();
      assert.equal((await order()).length, 3);
    });

    test('a file that is no JSON is said to be so, and what was open stays open', async () => {
      await open([{ path: 'trasig.json', text: '{"format": "lagesbild-incidents/1", "incidents": [' }]);
      assert.equal((await order()).length, 3);
      assert.ok((await page.evaluate('() => document.body.textContent')).match(/problem i data/));
    });
  });
}
