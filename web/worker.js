'use strict';

// For when there is no net, where offline.json asks for it (offline.js): keeps one whole version of the program. Its files have
// names that follow from what is in them, so which version a page is of stands in its index.html alone: from the server when
// it answers, else the one that was kept together with every file it names. Data are never kept here.
const files = []; // the version's, by name: put in when the program is packaged
const scope = self.registration.scope;
const prefix = `lagesbild ${scope} `;
const own = prefix + files.join(' ');
const patience = 8000;

const isHashed = /\.([0-9a-f]{10})\.\w+$/;
const namesIn = (text) => [...new Set(text.match(/[\w./-]+\.[0-9a-f]{10}\.\w+/g))].sort().join(' ');

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 10);
}

// All of it or nothing: a file that is missing, a page for signing in, a proxy's other copy leave the version before in place.
async function keepVersion() {
  const cache = await caches.open(own);
  try {
    await Promise.all(files.map(async (name) => {
      const response = await fetch(name, { credentials: 'same-origin' });
      const bytes = await response.clone().arrayBuffer();
      if (!response.ok || (await hashOf(bytes)) !== isHashed.exec(name)[1]) throw new Error(`${name} is not what its name says`);
      await cache.put(name, response);
    }));
    const page = await fetch('./', { credentials: 'same-origin', cache: 'no-store' });
    const text = await page.text();
    if (!page.ok || namesIn(text) !== namesIn(files.join(' '))) throw new Error('index.html is of another version');
    // Made anew: a browser takes no answer for a page that had been sent on from another address.
    const headers = new Headers();
    for (const name of ['content-type', 'content-security-policy', 'referrer-policy', 'permissions-policy', 'x-content-type-options']) {
      if (page.headers.has(name)) headers.set(name, page.headers.get(name));
    }
    await cache.put('./', new Response(text, { headers }));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

// The version before stays too: a page of it may be on its way.
async function forgetOlder() {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function pageOf(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(request, { signal: stop.signal });
  } catch (error) {
    const kept = await caches.match('./', { cacheName: own });
    if (kept) return kept;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function fileOf(request) {
  for (const name of await caches.keys()) {
    const kept = name.startsWith(prefix) && (await caches.match(request, { cacheName: name, ignoreVary: true }));
    if (kept) return kept;
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepVersion().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  const name = address.slice(scope.length);
  if (request.mode === 'navigate' && (name === '' || name === 'index.html')) event.respondWith(pageOf(request));
  else if (isHashed.test(name) && !name.startsWith('data/')) event.respondWith(fileOf(request));
});
