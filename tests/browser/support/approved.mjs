// Pictures that somebody has looked at and approved, by engine and name, kept outside the repository: in the folder
// LAGESBILD_PICTURES, or with what the tools keep. LAGESBILD_APPROVE=1 approves what is seen now.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { importPackage } from './packages.mjs';

const { PNG } = (await importPackage('pngjs')).default;

const folder = process.env.LAGESBILD_PICTURES || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lagesbild', 'pictures');
const approves = Boolean(process.env.LAGESBILD_APPROVE);

// Edges of letters and lines may differ by a shade between versions of a browser; a moved or lost thing differs by far more.
const leastShade = 48;
const mostDifferent = 0.002;

export const pathOf = (engine, name) => join(folder, engine, `${name}.png`);
export const isApproved = (engine, name) => approves || existsSync(pathOf(engine, name));

/// The share of the pixels that differ clearly, and those in red over the new picture. Another size differs in all.
export function compare(one, other) {
  const seen = new PNG({ width: one.width, height: one.height });
  if (one.width !== other.width || one.height !== other.height) return { share: 1, seen: one };
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const differs = [0, 1, 2].some((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]) > leastShade);
    if (differs) different += 1;
    seen.data.set(differs ? [220, 0, 0, 255] : [0, 1, 2].map((channel) => 128 + one.data[at + channel] / 2).concat(255), at);
  }
  return { share: different / (one.width * one.height), seen };
}

/// Approves the picture, or says what is wrong with it and where it can be looked at; '' where it is as approved.
export async function judge(engine, name, now) {
  const path = pathOf(engine, name);
  const beside = (word) => path.replace(/\.png$/, `.${word}.png`);
  if (approves) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, PNG.sync.write(now));
    for (const word of ['new', 'different']) await rm(beside(word), { force: true });
    return '';
  }
  const { share, seen } = compare(now, PNG.sync.read(await readFile(path)));
  if (share <= mostDifferent) return '';
  await writeFile(beside('new'), PNG.sync.write(now));
  await writeFile(beside('different'), PNG.sync.write(seen));
  return `${(100 * share).toFixed(2)} % of the picture differs from the approved one: ${beside('different')}. Approve by scripts/pictures --approve.`;
}
