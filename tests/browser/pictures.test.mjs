// The program's pictures against the last ones that were approved (support/approved.mjs): by scripts/pictures, and by
// scripts/test all where there are any.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare, isApproved, judge } from './support/approved.mjs';
import { opened } from './support/opened.mjs';
import { allEngines } from './support/page.mjs';
import { picture } from './support/picture.mjs';

const isWanted = Boolean(process.env.LAGESBILD_WHOLE || process.env.LAGESBILD_APPROVE);
// States that tell nothing of the day on which they are looked at.
const states = {
  overview: '',
  area: '#omrade=0163R006',
  'area-dark': '#omrade=0163R006&tema=morkt',
  tiles: '#vy=rutor',
  patterns: '#sida=monster',
  analysis: '#sida=analys',
  'follow-up': '#sida=insatser&insats=insats-2026-12',
  english: '#sprak=en',
  help: '#sida=hjalp',
};

test('a picture that has moved by a pixel, or lost a line, is told from one of another shade', () => {
  const striped = (from, shade = 0) => {
    const data = Buffer.alloc(40 * 40 * 4, 255);
    for (let y = from; y < 40; y += 8) for (let x = 0; x < 40; x++) data.fill(shade, (y * 40 + x) * 4, (y * 40 + x) * 4 + 3);
    return { width: 40, height: 40, data };
  };
  assert.equal(compare(striped(0), striped(0, 30)).share, 0);
  assert.ok(compare(striped(0), striped(1)).share > 0.2);
  assert.ok(compare(striped(0), striped(8)).share > 0.02);
  assert.equal(compare(striped(0), { ...striped(0), width: 20 }).share, 1);
});

for (const engine of isWanted ? allEngines : []) {
  describe(`approved pictures, ${engine}`, () => {
    const at = opened(engine);
    for (const [name, hash] of Object.entries(states)) {
      test(name, { skip: !isApproved(engine, name) && 'no picture is approved: scripts/pictures --approve' }, async () => {
        await at.go(`?renderer=software${hash}`);
        // What fades (WebKitGTK's scroll bars) has faded.
        await new Promise((done) => setTimeout(done, 1500));
        assert.equal(await judge(engine, name, await picture(at.page)), '');
      });
    }
  });
}
