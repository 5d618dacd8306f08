// axe-core on every screen: no finding of serious or critical impact.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { opened } from './support/opened.mjs';
import { engines } from './support/page.mjs';
import { screens } from './support/screens.mjs';

for (const engine of engines) {
  describe(`axe, ${engine}`, () => {
    const at = opened(engine);
    for (const { en: name, hash } of screens) {
      test(name, async () => {
        await at.go(hash);
        assert.deepEqual(await at.page.seriousFindings(), []);
      });
      test(`${name}, as text`, async () => {
        await at.go(`?renderer=none${hash}`);
        assert.equal(await at.page.evaluate(`() => getComputedStyle(document.querySelector('canvas')).display`), 'none', 'the text page appears by itself');
        assert.deepEqual(await at.page.seriousFindings(), []);
      });
    }
  });
}
