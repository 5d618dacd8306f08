// What a screenshot holds, for tests that something is painted and where.
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPackage } from './packages.mjs';

const { PNG } = (await importPackage('pngjs')).default;

export async function picture(page) {
  const path = join(tmpdir(), `lagesbild-picture-${process.pid}.png`);
  await page.screenshot(path);
  const png = PNG.sync.read(await readFile(path));
  await rm(path);
  return png;
}

/// How many different colours a rectangle (in the picture's pixels) holds.
export function colours(png, { x = 0, y = 0, width = png.width, height = png.height } = {}) {
  const found = new Set();
  const right = Math.min(png.width, Math.round(x + width));
  const bottom = Math.min(png.height, Math.round(y + height));
  for (let row = Math.max(0, Math.round(y)); row < bottom; row++) {
    for (let column = Math.max(0, Math.round(x)); column < right; column++) {
      const at = (row * png.width + column) * 4;
      found.add((png.data[at] << 16) | (png.data[at + 1] << 8) | png.data[at + 2]);
    }
  }
  return found.size;
}
