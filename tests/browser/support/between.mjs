// Stands between a page and its server, and lets a test say what goes wrong on the way.
import { createServer, request as ask } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from './processes.mjs';

/// What a test may say of a request: nothing, and it is let through; a status, which is the answer; 'cut', the
/// connection breaks before the server has heard of it; 'lost', it breaks when the server has done as it was asked;
/// 'sign-in', a page that asks for a name, as proxies answer with; headers, which take the place of the server's; with
/// `bytes` among them, a file that does. `slow`: how long, in milliseconds, its last half is held back on the way up, and
/// the answer on the way down: others come between, also while the server has it open.
export async function standBetween(address) {
  const { hostname, port } = new URL(address);
  const between = { says: () => undefined, slow: () => ({}), asked: [] };
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    between.asked.push(`${method} ${url}`);
    const said = between.says(request);
    if (said === 'cut') return void request.socket.destroy();
    if (said === 'sign-in' || typeof said === 'number') {
      request.resume();
      response.writeHead(said === 'sign-in' ? 200 : said, { 'content-type': 'text/html; charset=utf-8' });
      return void response.end('<!DOCTYPE html><title>Logga in</title><form><input name="user"></form>');
    }
    if (said?.bytes !== undefined) {
      const { bytes, ...its } = said;
      response.writeHead(200, its);
      return void response.end(bytes);
    }
    const { up = 0, down = 0 } = between.slow(request);
    const passed = ask({ hostname, port, method, path: url, headers }, async (answer) => {
      if (down) await after(down);
      if (said === 'lost') return void answer.resume().on('end', () => request.socket.destroy());
      response.writeHead(answer.statusCode, { ...answer.headers, ...(typeof said === 'object' ? said : {}) });
      answer.pipe(response);
    });
    passed.on('error', () => request.socket.destroy());
    request.on('error', () => passed.destroy());
    if (!up) return void request.pipe(passed);
    const parts = [];
    request.on('data', (part) => parts.push(part)).on('end', async () => {
      const body = Buffer.concat(parts);
      const half = body.length >> 1;
      passed.write(body.subarray(0, half));
      await after(up);
      passed.end(body.subarray(half));
    });
  });
  const here = await freePort();
  await new Promise((done) => server.listen(here, '127.0.0.1', done));
  between.address = `http://localhost:${here}/`;
  between.close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return between;
}
