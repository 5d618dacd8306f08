// Starts and ends what the tests need, and only that: every process is ended by its own handle.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export async function temporaryFolder(name) {
  const path = await mkdtemp(join(tmpdir(), `lagesbild-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/// A process in a group of its own, so that ending it also ends what it started.
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', (error) => (output += error));
  return {
    child,
    ended,
    output: () => output,
    async stop() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        return;
      }
      const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 3000);
      await ended;
      clearTimeout(late);
    },
  };
}

/// Asks until the answer is something, or fails with what it waited for.
export async function until(what, ask, seconds = 30) {
  const from = Date.now();
  const end = from + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
      if (error.sessionLost) break; // nobody is left to answer
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const waited = Math.round((Date.now() - from) / 1000);
  throw new Error(`waited ${waited} s for ${what}${last ? `: ${last.message}` : ''}`);
}

/// A virtual screen for the one engine that has no headless mode.
export async function startScreen(width, height) {
  for (let number = 90 + (process.pid % 400); ; number++) {
    const display = `:${number}`;
    const screen = start('Xvfb', [display, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    if (screen.child.exitCode === null) return { display, stop: screen.stop };
    if (number > 990) throw new Error(`no free display: ${screen.output()}`);
  }
}
