// What the program and the page's scripts tell each other goes by name; here the names on both sides are held together.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path) => readFileSync(join(root, path), 'utf8');
const all = (path, pattern) => [...text(path).matchAll(pattern)].map((match) => match[1]);
const between = (path, from, to) => text(path).split(from)[1].split(to)[0];
const sorted = (names) => [...new Set(names)].sort();

test('the page does every request that the program can make, and no other', () => {
  const made = all('src/program/host_request.hpp', /static constexpr std::string_view name = "(\w+)"/g);
  const done = [...between('web/boot.js', 'const requests = {', '\n  };').matchAll(/^    (\w+): /gm)].map((match) => match[1]);
  assert.ok(made.length >= 8, `only ${made}`);
  assert.deepEqual(sorted(done), sorted(made));
});

test('the page answers a request with an outcome that the program knows', () => {
  const known = [...between('src/app/topics/saving/requests.hpp', 'outcome_names{', '}};').matchAll(/\{"(\w+)"/g)].map((match) => match[1]);
  const given = [
    ...[...text('web/boot.js').matchAll(/outcome(?: =|\?\.outcome \|\||: error\?\.outcome \|\|) '(\w+)'/g)].map((match) => match[1]),
    ...[...text('web/store.js').matchAll(/refusal\('(\w+)'/g)].map((match) => match[1]),
  ];
  assert.ok(new Set(given).size >= 5, `only ${given}`);
  for (const outcome of given) assert.ok(known.includes(outcome), outcome);
});

test('the mirror sends events that the program knows', () => {
  const known = all('src/ui/kit/mirror_events.hpp', /\{"(\w+)", MirrorEvent/g);
  const sent = ['web/mirror.js', 'web/forms/behaviour.js'].flatMap((path) => all(path, /(?:\btell\(entry, |\bsend\()'(\w+)'/g));
  assert.deepEqual(sorted(sent), sorted(known));
});

test('the bits of a frame are those that the program names', () => {
  const named = all('src/platform/web/main.cpp', /ANSWER\((\w+), \d+\)/g);
  const used = all('web/boot.js', /answer & answers\.(\w+)/g);
  assert.ok(used.length >= 4, `only ${used}`);
  for (const name of used) assert.ok(named.includes(name), name);
});

test('the renderers are those that the program has', () => {
  const known = all('src/platform/web/renderer.hpp', /\{"(\w+)", RendererKind/g);
  const tried = [...between('web/canvas.js', 'function renderers', '\n  }').matchAll(/'(\w+)'/g)]
    .map((match) => match[1]).filter((name) => name !== 'hardware');
  assert.deepEqual(sorted(tried), sorted(known));
});

test('the mirror has an element for every role', () => {
  const roles = [...between('src/ui/kit/record_update.cpp', 'role_names = {', '};').matchAll(/"(\w+)"/g)].map((match) => match[1]);
  assert.ok(roles.length >= 31, `only ${roles}`);
  const known = ['web/mirror_elements.js', 'web/mirror.js', 'web/forms/elements.js'].map(text).join('');
  for (const role of roles) assert.match(known, new RegExp(`\\b${role}\\b`), role);
});
