// The little server of scripts/run: it stands in for the municipality's, so it must be as strict.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/site/serve.mjs';

const folder = join(mkdtempSync(join(tmpdir(), 'lagesbild-')), 'site');
let server;

before(async () => {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>å</title>');
  writeFileSync(join(folder, 'a.0123456789.wasm'), Buffer.alloc(5000));
  writeFileSync(join(folder, 'data', 'lagesbild.json'), '{}');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  server = await serve(folder, { base: '/under/mapp/' });
});
after(() => server.close());

// fetch tidies a path before it is sent; a browser of ill will does not.
const raw = (path, headers = {}) =>
  new Promise((done, failed) => {
    get({ host: '127.0.0.1', port: new URL(server.address).port, path, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += part)).on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
    }).on('error', failed);
  });

test('it serves a sub-path, and nothing above it', async () => {
  assert.equal((await raw('/under/mapp/')).status, 200);
  assert.equal((await raw('/under/mapp/data/lagesbild.json')).text, '{}');
  assert.equal((await raw('/')).status, 404);
  for (const path of ['../secret.txt', '%2e%2e/secret.txt', 'data/../../secret.txt', '..%2fsecret.txt']) {
    const answer = await raw(`/under/mapp/${path}`);
    assert.equal(answer.status, 404, path);
    assert.doesNotMatch(answer.text, /secret$/);
  }
});

test('it sends the policy that the program promises to live with', async () => {
  const { headers } = await raw('/under/mapp/');
  assert.equal(
    headers['content-security-policy'],
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; frame-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types lagesbild; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  );
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('it names the types, compresses, and lets what is hashed be kept', async () => {
  const page = await raw('/under/mapp/');
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['cache-control'], 'no-cache');
  assert.equal(page.headers['content-encoding'], undefined);
  const wasm = await raw('/under/mapp/a.0123456789.wasm', { 'accept-encoding': 'gzip, br' });
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.equal(wasm.headers['content-encoding'], 'br');
  assert.match(wasm.headers['cache-control'], /immutable/);
  assert.ok(Number(wasm.headers['content-length']) < 100);
});

test('what the browser has already is not sent again', async () => {
  const { headers } = await raw('/under/mapp/');
  const again = await raw('/under/mapp/', { 'if-none-match': headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.text, '');
});
