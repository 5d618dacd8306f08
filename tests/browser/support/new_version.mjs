// Another version of the program in the place of the one that lies there, as one is copied over an old one: a style sheet
// has changed, and with it its name and the page that names it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let made = 0;

/// The new name of the file that changed. `whole`: false leaves out that file, as a copying that was broken off.
export function newVersion(folder, { whole = true } = {}) {
  const old = readdirSync(folder).find((name) => /^page\.[0-9a-f]{10}\.css$/.test(name));
  const bytes = Buffer.concat([readFileSync(join(folder, old)), Buffer.from(`\n/* ${(made += 1)} */`)]);
  const name = `page.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.css`;
  for (const each of ['', '.br', '.gz']) rmSync(join(folder, old + each), { force: true });
  if (whole) writeFileSync(join(folder, name), bytes);
  for (const each of ['index.html', 'worker.js']) {
    const path = join(folder, each);
    if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replaceAll(old, name));
  }
  return name;
}
