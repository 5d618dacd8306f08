'use strict';

// Where documents are saved and drafts are kept: the server's data folder by WebDAV, a folder that the user opens for
// writing, or files to download; and the browser's own database. Each of `requests` (app/topics/saving/requests.hpp)
// resolves with what came of it, or rejects with a refusal.
lagesbild.makeStore = ({ road, draft }) => {
  const hosted = /^http/.test(location.protocol) && !window.lagesbildData;
  const refusal = (outcome, why) => Object.assign(new Error(why), { outcome });
  const nothing = new Uint8Array(0);

  // [SECTION] The browser's database
  let opened;
  const database = () => (opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open('lagesbild', 1);
    opening.onupgradeneeded = () => ['drafts', 'folders'].forEach((name) => opening.result.createObjectStore(name));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = opening.onblocked = () => reject(opening.error);
  }));
  // Relaxed durability: what is kept survives that the browser is killed, if not that the power fails.
  async function table(name, mode, use) {
    const transaction = (await database()).transaction(name, mode, { durability: 'relaxed' });
    const request = use(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }
  const here = location.origin + location.pathname;

  // [SECTION] The server's data folder
  const address = lagesbild.addressOf;
  // By a range the browser asks for the file as it is, not compressed: what compresses gives it another tag.
  const asItIs = { Range: 'bytes=0-' };
  const plainTag = (headers) => (headers.get('etag') || headers.get('last-modified') || '').replace(/[-;](gzip|br|deflate)"$/, '"');

  async function ask(method, path, { headers = {}, body, accepts = [] } = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 60000);
    let response;
    try {
      response = await fetch(address(path), { method, headers, body, credentials: 'same-origin', cache: 'no-store', signal: stop.signal });
    } catch (error) {
      throw refusal('failed', stop.signal.aborted ? 'timeout' : 'network');
    } finally {
      clearTimeout(timer);
    }
    const { status } = response;
    if (accepts.includes(status)) return response;
    if (status === 401 || status === 403) throw refusal('denied', `HTTP ${status}`);
    if (status === 404 || status === 410) throw refusal('not_found', `HTTP ${status}`);
    if (status === 412) throw refusal('conflict', 'HTTP 412');
    if (!response.ok) throw refusal('failed', `HTTP ${status}`);
    // A page for signing in, with the word that all is well, in place of what was asked for.
    const reads = method === 'GET' || method === 'HEAD';
    if ((reads || response.redirected) && /html/.test(response.headers.get('content-type'))) throw refusal('denied', 'sign-in');
    return response;
  }

  const matches = (tag) => (tag.startsWith('"') ? { 'If-Match': tag } : tag && !tag.startsWith('W/') ? { 'If-Unmodified-Since': tag } : {});

  async function makeFolders(path) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth++) await ask('MKCOL', `${parts.slice(0, depth).join('/')}/`, { accepts: [405] });
  }

  // The file is put where it goes, or its folders are made first.
  async function put(path, body, headers, accepts = []) {
    const send = (more) => ask('PUT', path, { headers: { 'Content-Type': 'application/json', ...headers }, body, accepts: [...accepts, ...more] });
    // What servers say where the file's folder is missing.
    const homeless = path.includes('/') && headers['If-None-Match'] ? [404, 409, 500] : [];
    const response = await send(homeless);
    if (!homeless.includes(response.status)) return response;
    await makeFolders(path);
    return send([]);
  }

  // Servers look at conditions before the body has come (Apache's mod_dav), or know none (nginx): what is on its way for long
  // would stand over what others have saved and looked for meanwhile. So it is put beside the file, and takes the file's place
  // in a moment, if that is as it was. True: it did.
  // How a server knows its own address: nginx by the host asked, Apache by its own scheme, which a proxy may have another of.
  let places = [(path) => location.origin + path, (path) => path, (path) => `http://${location.host}${path}`];
  let left = places; // of them, if the server takes the file in place of that: it may only have been out of reach
  let hasMoved = false;
  const strong = (tag) => tag.replace(/^W\//, '');
  async function takePlace(path, bytes, expects) {
    left = places;
    const beside = `${path}.${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
    async function isAsExpected() {
      const { status, headers } = await ask('HEAD', path, { headers: asItIs, accepts: [404] });
      return strong(status === 404 ? '' : plainTag(headers)) === strong(expects);
    }
    let moved = false;
    let isUnanswered = false;
    try {
      if (!(await put(beside, bytes, expects ? {} : { 'If-None-Match': '*' }, [403, 405])).ok) left = [];
      const at = new URL(address(path), location.href).pathname;
      while (left.length && !moved) {
        if (!(await isAsExpected())) throw refusal('conflict', 'tag');
        const Destination = left[0](at);
        const condition = /"$/.test(expects) ? { If: `<${Destination}> ([${expects}])` } : {};
        const headers = { Destination, Overwrite: expects ? 'T' : 'F', ...condition };
        isUnanswered = true;
        const { status } = await ask('MOVE', beside, { headers, accepts: hasMoved ? [404, 412] : [400, 403, 404, 405, 409, 412, 501, 502] });
        isUnanswered = false;
        // A browser asks once more where an answer was lost, and then there is nothing left to move.
        moved = status === 201 || status === 204 || (status === 404 && !(await isAsExpected()));
        if (!moved && status === 404 && hasMoved) throw refusal('failed', 'network');
        // Another address will do, but where the server moves nothing, or knows no such condition.
        if (!moved && !(status === 412 && !(await isAsExpected()))) left = status === 400 || status === 502 ? left.slice(1) : [];
      }
      // A proxy by which the server goes by another address may have led it elsewhere.
      if (moved && !(await isAsExpected())) {
        hasMoved = true;
        places = left;
      }
      return moved && hasMoved;
    } finally {
      // Unless it may be the only one by now: Apache takes the old file away just before.
      const isOnlyOne = isUnanswered && (await ask('HEAD', path).then(() => false, () => true));
      if (!moved && !isOnlyOne) await ask('DELETE', beside).catch(() => {});
    }
  }
  // Who puts in a report may create it and no more, and a dated copy is the same whoever makes it.
  const isNobodyElses = (path) => /^historik\/|-W\d\d-\w{6}\.json$/.test(path);

  async function filesIn(path) {
    const response = await ask('PROPFIND', path, { headers: { Depth: '1' } });
    const all = lagesbild.parseMarkup(await response.text(), 'application/xml').getElementsByTagNameNS('DAV:', 'response');
    const root = new URL(address(''), location.href).pathname;
    const files = [...all].flatMap((each) => {
      const said = (name) => each.getElementsByTagNameNS('DAV:', name)[0]?.textContent ?? '';
      const at = new URL(said('href'), location.href).pathname;
      return at.endsWith('/') || !at.startsWith(root) ? [] : [[decodeURIComponent(at.slice(root.length)), said('getlastmodified'), said('getcontentlength')]];
    });
    return { files, now: Date.parse(response.headers.get('date')) };
  }

  // What lies beside a file since a page was closed before it took the file's place: its draft is in that page's browser. Who
  // saves takes it away, once a folder, when it is so old that nobody can be about to move it, and the file is there.
  const swept = new Set();
  async function sweep(folder) {
    if (swept.has(folder)) return;
    swept.add(folder);
    const { files, now } = await filesIn(folder);
    const all = new Set(files.map(([name]) => name));
    for (const [name, modified] of files) {
      const of = /^(.*json)\.\d{5,}$/.exec(name)?.[1];
      if (all.has(of) && now - Date.parse(modified) > 3600e3) await ask('DELETE', name);
    }
  }

  const server = {
    async read(path) {
      const get = (...accepts) => ask('GET', path, { headers: asItIs, accepts: [416, ...accepts] });
      let response = await get(404);
      // While one file takes another's place, Apache has none for a moment.
      if (response.status === 404) response = await after(200).then(() => get());
      if (response.status === 416) return { bytes: nothing, tag: plainTag((await ask('HEAD', path)).headers) };
      const bytes = await response.arrayBuffer().catch(() => Promise.reject(refusal('failed', 'network')));
      return { bytes: new Uint8Array(bytes), tag: plainTag(response.headers) };
    },
    async write(path, bytes, expects) {
      const isMoved = places.length && (expects || !isNobodyElses(path)) && (await takePlace(path, bytes, expects));
      // A weak tag never matches: that the file is the same is looked at as closely before as can be. Apache's is strong a second later.
      let current = expects;
      if (!isMoved && expects.startsWith('W/')) {
        current = plainTag((await ask('HEAD', path, { headers: asItIs })).headers);
        if (strong(current) !== strong(expects)) throw refusal('conflict', 'tag');
      }
      const response = !isMoved && (await put(path, bytes, expects ? matches(current) : { 'If-None-Match': '*' }));
      places = left;
      if (isMoved) sweep(path.replace(/[^/]*$/, '')).catch(() => {}); // another time
      // Now the server has one.
      if (path === 'lagesbild.json') lagesbild.untell('no-situation');
      return { tag: response ? plainTag(response.headers) : '' };
    },
    async remove(path, expects) {
      await ask('DELETE', path, { headers: matches(expects) });
    },
    async list(path) {
      return (await filesIn(path)).files.map(([name, modified, length]) => `${name}\t${modified} ${length}`);
    },
  };

  // Whether the server takes files, without writing one: servers say so of the folder, or of a file in it.
  async function takesFiles() {
    // A sandboxed frame has no origin that a server could be its own of.
    if (!hosted || window.origin === 'null') return false;
    const { headers } = await ask('OPTIONS', '');
    return /\bPUT\b/.test(headers.get('allow')) || /\b1\b/.test(headers.get('dav'));
  }

  // [SECTION] A folder that the user has opened for writing
  let root = null;
  const outcomes = { NotFoundError: 'not_found', NotAllowedError: 'denied', SecurityError: 'denied' };
  const told = (error) => (error.outcome ? error : refusal(outcomes[error.name] || 'failed', error.name));
  async function at(path, options) {
    const parts = path.split('/').filter(Boolean);
    const name = parts.pop();
    let parent = root;
    for (const part of parts) parent = await parent.getDirectoryHandle(part, options);
    return { parent, name };
  }
  const fileTag = (file) => `${file.lastModified}-${file.size}`;
  async function fileAt(path) {
    const { parent, name } = await at(path);
    return (await parent.getFileHandle(name)).getFile();
  }
  async function expectTag(path, expects) {
    const tag = await fileAt(path).then(fileTag, (error) => (error.name === 'NotFoundError' ? '' : Promise.reject(error)));
    if (tag !== expects) throw refusal('conflict', 'tag');
  }

  const folder = {
    async read(path) {
      const file = await fileAt(path);
      return { bytes: new Uint8Array(await file.arrayBuffer()), tag: fileTag(file) };
    },
    async write(path, bytes, expects) {
      const { parent, name } = await at(path, { create: true });
      await expectTag(path, expects);
      const handle = await parent.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      try {
        await stream.write(bytes);
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => {});
        throw error;
      }
      return { tag: fileTag(await handle.getFile()) };
    },
    async remove(path, expects) {
      await expectTag(path, expects);
      const { parent, name } = await at(path);
      await parent.removeEntry(name);
    },
    async list(path) {
      const { parent, name } = await at(path);
      const lines = [];
      const entries = (name ? await parent.getDirectoryHandle(name) : parent).entries();
      for (let next; !(next = await entries.next()).done; ) {
        const [each, handle] = next.value;
        if (handle.kind === 'file') lines.push(`${path && path.replace(/\/?$/, '/')}${each}\t${fileTag(await handle.getFile())}`);
      }
      return lines;
    },
  };

  // [SECTION] Which road
  let way = null;
  let known = null; // the folder of an earlier visit
  let keepsDrafts = true;
  let [kind, place] = ['unknown', ''];
  const framed = () => {
    try {
      return !window.top.location.href;
    } catch {
      return true;
    }
  };
  const canPick = () => !!window.showDirectoryPicker && !framed();
  function take(next, name = '') {
    [kind, place, way] = [next, name, { webdav: server, folder }[next] ?? null];
    road(next, place, canPick(), keepsDrafts);
  }

  function useFolder(handle) {
    [root, known] = [handle, handle];
    take('folder', handle.name);
    return table('folders', 'readwrite', (all) => all.put(handle, here)).catch(() => {});
  }

  async function findRoad() {
    if (await takesFiles().catch(() => false)) return take('webdav', location.host);
    return take(framed() ? 'none' : 'download');
  }

  async function pick() {
    const mode = { mode: 'readwrite' };
    if (kind === 'asleep' && (await known.requestPermission(mode)) === 'granted') return useFolder(known);
    if (kind === 'asleep') throw refusal('denied', 'NotAllowedError');
    if (!canPick()) throw refusal('failed', 'showDirectoryPicker');
    return useFolder(await showDirectoryPicker({ id: 'lagesbild', ...mode }));
  }

  // [SECTION] Drafts: one a page, under a key of its own, which a lock shows to be in use
  const own = `${here} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  let unkept = ''; // what leaving the page would lose
  async function keep(key, json, shared) {
    key ||= own;
    if (key === own && !shared) unkept = json;
    try {
      await table('drafts', 'readwrite', (all) => (json ? all.put(json, key) : all.delete(key)));
    } catch (error) {
      if (keepsDrafts) {
        keepsDrafts = false;
        take(kind, place);
      }
      throw refusal('failed', error?.name || 'IndexedDB');
    }
    if (unkept === json) unkept = '';
  }
  addEventListener('beforeunload', (event) => {
    if (unkept) event.preventDefault();
  });

  async function findDrafts() {
    const lock = navigator.locks;
    lock?.request(own, () => new Promise(() => {})).catch(() => {}); // refused where a frame may keep nothing
    const held = new Set(((await lock?.query())?.held ?? []).map(({ name }) => name));
    const drafts = [];
    await table('drafts', 'readonly', (all) => {
      const cursor = all.openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        drafts.push([cursor.result.key, cursor.result.value]);
        cursor.result.continue();
      };
      return cursor;
    });
    // Whose page it is, is known before any draft is taken up.
    for (const [key, json] of drafts) if (key === 'unit') draft(key, json);
    for (const [key, json] of drafts) if (key.startsWith(`${here} `) && !held.has(key)) draft(key, json);
  }

  async function start() {
    await findDrafts().catch(() => (keepsDrafts = false));
    known = await table('folders', 'readonly', (all) => all.get(here)).catch(() => null);
    if (!known) return findRoad();
    const allowed = await known.queryPermission?.({ mode: 'readwrite' }).catch(() => 'prompt');
    if (allowed === 'granted' || !known.queryPermission) return useFolder(known);
    return take('asleep', known.name);
  }

  // [SECTION] Time. Nothing runs while nobody looks.
  const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  let turn = () => {};
  const turnedTo = () => new Promise((resolve) => (turn = resolve));
  addEventListener('focus', () => turn(), true); // before the gate in front of SDL ends it (input.js)
  document.addEventListener('visibilitychange', () => document.hidden || turn());
  async function seen(milliseconds) {
    await after(Math.min(milliseconds, 5000));
    await Promise.race([after(milliseconds - 5000), turnedTo()]);
    while (document.hidden) await turnedTo();
  }

  const onRoad = (work) => {
    if (!way) throw refusal('failed', 'road');
    return work(way);
  };
  const lines = (list) => ({ bytes: new TextEncoder().encode(list.map((line) => `${line}\n`).join('')) });
  const requests = {
    read_file: (path) => onRoad((by) => by.read(path)),
    write_file: (path, bytes, expects) => onRoad((by) => by.write(path, bytes, expects)),
    remove_file: (path, _, expects) => onRoad((by) => by.remove(path, expects)),
    list_folder: (path) => onRoad(async (by) => lines(await by.list(path))),
    wait: (time) => after(Number(time)),
    wait_until_seen: (time) => seen(Number(time)),
    keep_draft: (key, bytes, shared) => keep(key, new TextDecoder().decode(bytes), shared !== ''),
    pick_road: () => pick(),
    forget_folder: async () => {
      root = known = null;
      await table('folders', 'readwrite', (all) => all.delete(here)).catch(() => {});
      await findRoad();
    },
  };
  for (const [name, work] of Object.entries(requests)) {
    requests[name] = async (...said) => {
      try {
        return await work(...said);
      } catch (error) {
        throw told(error);
      }
    };
  }
  return { start, requests, useFolder };
};
