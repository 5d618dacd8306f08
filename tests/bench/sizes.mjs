// What a visitor transfers: every file of the hosted site as a server with brotli would send it, demo data apart.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

export async function hostedSizes(folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
  const files = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    files.push({ name, raw: bytes.length, brotli: brotli(bytes), data: name.startsWith('data/') });
  }
  return files;
}

export const offlineSize = async (folder) => (await stat(join(folder, 'lagesbild.html'))).size;
