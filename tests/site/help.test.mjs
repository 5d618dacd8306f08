// Every script that a person runs explains itself when asked to, and then does nothing else.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = join(root, 'scripts');

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)];
  });

const commands = readdirSync(scripts).map((name) => join(scripts, name)).filter((path) => statSync(path).isFile() && statSync(path).mode & 0o100);
const programs = filesUnder(scripts).filter((path) => path.endsWith('.mjs') && /process\.argv|parseArgs/.test(readFileSync(path, 'utf8')) && basename(path) !== 'help.mjs');
const changed = () => execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });

test('there are scripts to ask', () => {
  for (const name of ['run', 'test', 'build', 'bench', 'package', 'simulate', 'format', 'lint', 'screenshots', 'make-demo', 'lagesbild', 'size']) {
    assert.ok(commands.includes(join(scripts, name)), name);
  }
  assert.ok(programs.length >= 9, `${programs}`);
});

for (const path of [...commands, ...programs]) {
  test(`${relative(root, path)} --help explains and does nothing else`, () => {
    const before = changed();
    const runs = path.endsWith('.mjs') ? [process.execPath, [path, '--help']] : [path, ['--help']];
    const { status, stdout, stderr } = spawnSync(...runs, { encoding: 'utf8', timeout: 20_000 });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '', 'no step is taken');
    assert.match(stdout, new RegExp(path.endsWith('.mjs') ? '\\w+ \\w+ \\w+' : `^scripts/${basename(path)}\\b`));
    // The comment at its head is all that it says.
    const head = readFileSync(path, 'utf8');
    for (const line of stdout.trim().split('\n')) assert.ok(head.includes(line.trim()), line);
    assert.equal(changed(), before);
  });
}
