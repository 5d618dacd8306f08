'use strict';

// Without a net, where the server's offline.json says {"offline": true}: the program is kept by worker.js, and the situation here
// as a whole, as it was read last. What is shown of it says from when; files of two times are never mixed. Where offline.json
// no longer says so, all of it is taken away again.
lagesbild.makeKept = () => {
  const scope = new URL('./', location.href).href;
  const prefix = `lagesbild-data ${scope} `;
  const hosted = /^http/.test(location.protocol) && !window.lagesbildData && window.parent === window && 'caches' in window && 'serviceWorker' in navigator;
  const named = async (start) => (await caches.keys()).filter((name) => name.startsWith(start));
  const whole = 'whole'; // put in last: without it the keeping was broken off

  /// The situation that was kept last: when, and its files; nothing where there is none.
  async function open() {
    if (!hosted) return null;
    for (const name of (await named(prefix)).sort().reverse()) {
      const cache = await caches.open(name);
      if (!(await cache.match(whole))) continue;
      return {
        time: new Date(name.slice(prefix.length)),
        read: async (path) => {
          const response = await cache.match(lagesbild.addressOf(path));
          return response && new Uint8Array(await response.arrayBuffer());
        },
      };
    }
    return null;
  }

  async function keepData(read) {
    const name = prefix + new Date().toISOString();
    const cache = await caches.open(name);
    for (const [path, bytes] of read) await cache.put(lagesbild.addressOf(path), new Response(bytes));
    await cache.put(whole, new Response(''));
    for (const each of await named(prefix)) if (each !== name) await caches.delete(each);
  }

  async function turnOn(read) {
    const manifest = document.createElement('link');
    manifest.rel = 'manifest';
    manifest.href = 'webapp.json';
    document.head.append(manifest);
    await navigator.serviceWorker.register(lagesbild.scriptAddress('worker.js'));
    if (read) await keepData(read);
  }

  async function turnOff() {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    if (registration?.scope === scope) await registration.unregister();
    for (const start of [prefix, `lagesbild ${scope} `]) for (const name of await named(start)) await caches.delete(name);
  }

  /// Once all is read; `read`: path → bytes of a situation that is whole, or nothing.
  async function start(read) {
    if (!hosted) return;
    const response = await fetch('offline.json', { credentials: 'same-origin', cache: 'no-store' });
    // A page for signing in, or a server in trouble, says neither.
    const wanted = response.ok ? (await response.json()).offline === true : response.status === 404 ? false : null;
    if (wanted === true) await turnOn(read);
    if (wanted === false) await turnOff();
    lagesbild.keeps = wanted === true && Boolean(read);
  }

  return { open, start };
};
