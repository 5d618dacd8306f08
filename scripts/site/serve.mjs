// Serves a folder as the municipality's web server should: right types, compressed, under the strict content security
// policy that the program promises to live with. On this machine only.
//
//   node scripts/site/serve.mjs [FOLDER] [--port N] [--base /sub/path/]

import '../lib/help.mjs';
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import * as zlib from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data: blob:; font-src 'self'; frame-src 'self'; manifest-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lagesbild; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const compressors = {
  br: (bytes) => brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => gzip(bytes, { level: 9 }),
};

// Compressed once per version of a file.
function makeCache() {
  const kept = new Map();
  return async (path, version, encoding) => {
    const key = `${encoding} ${path} ${version}`;
    if (!kept.has(key)) kept.set(key, readFile(path).then((bytes) => compressors[encoding]?.(bytes) ?? bytes));
    return kept.get(key);
  };
}

// Starts a server on a free port, or the one given; answers { address, close }. `hides` says of a path whether the
// server is to act as if that file were not there.
export async function serve(folder, { port = 0, base = '/', headers = {}, hides = () => false } = {}) {
  const root = resolve(folder);
  const read = makeCache();

  async function answer(request, response) {
    const send = (status, text) => response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (!path.startsWith(base)) return send(404, `not under ${base}`);
    if (request.method === 'OPTIONS') return response.writeHead(204, { allow: 'GET, HEAD, OPTIONS' }).end();
    const inside = normalize(path.slice(base.length) || 'index.html');
    if (hides(inside)) return send(404, 'not found');
    const file = join(root, inside.endsWith(sep) ? `${inside}index.html` : inside);
    if (file !== root && !file.startsWith(root + sep)) return send(404, 'not found');
    const facts = await stat(file).catch(() => null);
    if (!facts?.isFile()) return send(404, 'not found');

    const type = types[extname(file)] ?? 'application/octet-stream';
    const version = `${facts.mtimeMs}-${facts.size}`;
    const tag = `"${version}"`;
    const accepts = request.headers['accept-encoding'] ?? '';
    const encoding = /text|json|javascript|wasm|svg/.test(type)
      ? ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepts))
      : undefined;
    const head = {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': /\.[0-9a-f]{10}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: tag,
      vary: 'accept-encoding',
      ...headers,
    };
    if (request.headers['if-none-match'] === tag) return response.writeHead(304, head).end();
    const bytes = await read(file, version, encoding);
    if (encoding) head['content-encoding'] = encoding;
    head['content-length'] = bytes.length;
    response.writeHead(200, head).end(request.method === 'HEAD' ? undefined : bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)));
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    address: `http://localhost:${server.address().port}${base}`,
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(done);
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string' }, base: { type: 'string', default: '/' } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? fileURLToPath(new URL('../../dist/hosted', import.meta.url));
  const start = (port) => serve(folder, { port, base: values.base });
  // A port that stays the same keeps what the browser remembers of the page; any free one will do.
  const server = values.port ? await start(Number(values.port)) : await start(8163).catch(() => start(0));
  console.log(server.address);
}
