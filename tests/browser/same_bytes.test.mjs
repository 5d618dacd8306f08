// The same input and seed give the same bytes wherever the WebAssembly runs, and the native program agrees.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { openOutput, outputs, root } from './support/outputs.mjs';
import { allEngines, openPage } from './support/page.mjs';

const draws = 20000;

function assertClose(ours, native, path) {
  if (typeof native === 'number') {
    const isProbability = /\/(p_top|low|high)$/.test(path) || /\/rank\//.test(path);
    const tolerance = isProbability && !/level|harm|change/.test(path) ? 2 / draws + 1e-12 : 1e-12 * Math.max(1, Math.abs(native));
    assert.ok(Math.abs(ours - native) <= tolerance, `${path}: ${ours} in the browser, ${native} natively`);
  } else if (native && typeof native === 'object') {
    assert.deepEqual(Object.keys(ours), Object.keys(native), path);
    for (const key of Object.keys(native)) assertClose(ours[key], native[key], `${path}/${key}`);
  } else {
    assert.equal(ours, native, path);
  }
}

describe('lagesbild rank --json', () => {
  const answers = new Map();
  before(async () => {
    for (const engine of allEngines) {
      for (const output of outputs) {
        const site = await openOutput(output);
        const page = await openPage(engine);
        try {
          await page.goto(site.address);
          await page.ready();
          const result = await page.evaluate(`() => lagesbild.command(['rank', '--json'])`);
          assert.equal(result.status, 0, result.error);
          answers.set(`${engine}, ${output}`, result.out);
        } finally {
          await page.close();
          await site.close();
        }
      }
    }
  });

  test('gives the same bytes in every engine and output', () => {
    const [first, ...others] = [...answers];
    assert.ok(first[1].length > 1000);
    for (const [where, answer] of others) assert.equal(answer === first[1], true, `${where} differs from ${first[0]}`);
  });

  test('agrees with the native program to 1e-12, probabilities to two draws', () => {
    const native = execFileSync(join(root, 'scripts', 'lagesbild'), ['rank', join(root, 'assets', 'demo'), '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    assertClose(JSON.parse([...answers.values()][0]), JSON.parse(native), '');
  });
});
