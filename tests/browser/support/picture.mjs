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

/// Where the one box of a colour (0xrrggbb) is that is wide enough for words, and what is in it, but for its round
/// corners; null where there is none.
export function boxOf(png, colour, least = 80) {
  const at = (x, y) => {
    const from = (y * png.width + x) * 4;
    return (png.data[from] << 16) | (png.data[from + 1] << 8) | png.data[from + 2];
  };
  let box = null;
  for (let y = 0; y < png.height; y++) {
    for (let x = 0, run = 0; x < png.width; x++) {
      run = at(x, y) === colour ? run + 1 : 0;
      if (run < least) continue;
      const left = x - run + 1;
      box ??= { left, right: x, top: y, bottom: y };
      Object.assign(box, { left: Math.min(box.left, left), right: Math.max(box.right, x), bottom: y });
    }
  }
  if (!box) return null;
  const pixels = [];
  for (let y = box.top + 6; y <= box.bottom - 6; y++) for (let x = box.left + 6; x <= box.right - 6; x++) pixels.push(at(x, y));
  return { x: box.left, y: box.top, width: box.right - box.left + 1, height: box.bottom - box.top + 1, pixels: pixels.join() };
}
