// The two outputs as a user meets them: the site on a web server under a sub-path, and the file opened from disk.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../../scripts/site/serve.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const dist = join(root, 'dist');

export const outputs = ['hosted', 'offline'];

export async function openOutput(output) {
  if (output === 'offline') return { address: pathToFileURL(join(dist, 'offline', 'lagesbild.html')).href, close: async () => {} };
  return serve(join(dist, 'hosted'), { base: '/trygghet/lagesbild/' });
}

/// A file of ../shared, or nothing where the folder is not beside the checkout.
export async function sharedFile(path) {
  const file = join(root, '..', 'shared', path);
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}
