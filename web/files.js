'use strict';

// Where the situation's files come from: the web server's data folder, the data script beside an offline page, or the
// user's own disk.
/// Whether a link leads to where a situation is begun.
lagesbild.isFounding = (link) => /(^|[#&])sida=ny(&|$)/.test(link);
/// Beside the page, of a file of the situation, whatever signs its name has.
lagesbild.addressOf = (path) => `data/${path.split('/').map(encodeURIComponent).join('/')}`;

lagesbild.makeFiles = (program, keeper) => {
  const encoder = new TextEncoder();
  const ownData = () => window.lagesbildData;

  const address = lagesbild.addressOf;
  // Past every copy on the way: what keeps one knows a file by its whole address. So the situation is read that was begun anew
  // for that (readPastCopies), as a whole.
  const pastCopies = (path, method = 'GET') => fetch(`${address(path)}?${Date.now()}`, { method, credentials: 'same-origin', cache: 'no-store' });
  const isPastCopies = history.state?.readPastCopies === true;
  if (isPastCopies) history.replaceState(null, '');
  // What a server says of the version it sends: by its tag it knows it again, when a changed one is written back; and by the
  // server's own clock when, where a cache on the way has kept it.
  const factsOf = ({ headers }) => ({
    tag: (headers.get('etag') || headers.get('last-modified') || '').replace(/-gzip"$/, '"'), // Apache's, of a file it compressed
    date: Date.parse(headers.get('date')) || 0,
    age: Number(headers.get('age')) || 0,
  });
  const facts = new Map(); // of each file that was read

  async function download(path, progress) {
    // A browser's own word for it is jargon, and English.
    const once = () => (isPastCopies ? pastCopies(path) : fetch(address(path), { credentials: 'same-origin' })).catch(() => Promise.reject(new Error('network')));
    let response = await once();
    // While one file takes another's place, Apache has none for a moment (store.js).
    if (response.status === 404) response = await new Promise((done) => setTimeout(done, 300)).then(once);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const total = response.headers.get('content-encoding') ? 0 : Number(response.headers.get('content-length') || 0);
    facts.set(path, factsOf(response));
    const { tag } = facts.get(path);
    if (!response.body) return [new Uint8Array(await response.arrayBuffer()), tag];
    const chunks = [];
    let loaded = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read().catch(() => Promise.reject(new Error('network')));
      if (done) break;
      chunks.push(value);
      loaded += value.length;
      progress(loaded, total);
    }
    const bytes = new Uint8Array(loaded);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return [bytes, tag];
  }

  // What the server has by now, past every cache that can be passed; nothing where it does not say.
  async function ask(path) {
    const response = await (isPastCopies ? pastCopies(path, 'HEAD') : fetch(address(path), { method: 'HEAD', credentials: 'same-origin', cache: 'no-store' }));
    return response.ok ? factsOf(response) : null;
  }

  /// The server's own file as it is by now: what is said of it, and whether it is the one that was read.
  async function askPastCopies(path) {
    const response = await pastCopies(path);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const was = read.get(path);
    if (!response.ok || !was) return null;
    return { ...factsOf(response), isAsRead: bytes.length === was.length && bytes.every((byte, at) => byte === was[at]) };
  }

  /// All of the situation once more. The wish lies with the page's place in the history, which every frame has.
  function readPastCopies() {
    history.replaceState({ readPastCopies: true }, '');
    location.reload();
  }

  // What the page names of the situation is under way before the program is: it is read as it comes, and lies ready when
  // the program asks for it. Once: who asks again wants it as it is by then.
  const underWay = new Map();
  if (!ownData()) {
    for (const link of document.querySelectorAll('link[rel="preload"][href^="data/"]')) {
      const path = decodeURIComponent(link.getAttribute('href').slice('data/'.length));
      underWay.set(path, download(path, () => {}));
      underWay.get(path).catch(() => {}); // told when it is asked for
    }
  }

  function fetched(path) {
    const coming = underWay.get(path) ?? download(path, program.progress);
    underWay.delete(path);
    return coming;
  }

  // The situation is the server's or the one that was kept, as a whole: which of them the manifest decides.
  let kept = null;
  const read = new Map(); // path → bytes, of what the server sent
  let cutOff = false;

  async function hostedFile(path) {
    if (kept) {
      const bytes = await kept.read(path);
      if (!bytes) throw new Error('network');
      return [bytes, ''];
    }
    try {
      const file = await fetched(path);
      read.set(path, file[0]);
      return file;
    } catch (error) {
      cutOff ||= error.message === 'network';
      kept = path === 'lagesbild.json' && error.message === 'network' ? await keeper?.open().catch(() => null) : null;
      if (!kept) throw error;
      facts.clear();
      underWay.clear();
      tellKept(kept.time);
      return hostedFile(path);
    }
  }

  function tellKept(time) {
    const when = (language) => time.toLocaleString(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
    lagesbild.tell('kept', {
      sv: `Nätet eller servern svarar inte. Lägesbilden som visas hämtades ${when('sv')}.`,
      en: `The network or the server does not answer. The situation shown was fetched on ${when('en')}.`,
    }, { sv: 'Ladda om', en: 'Reload', act: () => location.reload() });
  }

  /// What was read, to be kept, where it is all that the server has; and nothing is held on to here.
  function takeRead() {
    const all = new Map(read);
    read.clear();
    return all.has('lagesbild.json') && !cutOff && !kept ? all : null;
  }

  async function fetchFile(path) {
    try {
      if (ownData() || location.protocol === 'file:') {
        const text = ownData()?.[path];
        if (text === undefined) throw new Error(ownData() ? 'lagesbild-data.js' : 'lagesbild-data.js ?');
        program.arrived(path, encoder.encode(text), '');
      } else {
        program.arrived(path, ...(await hostedFile(path)));
      }
    } catch (error) {
      const why = String(error.message || error);
      program.missing(path, why);
      if (path === 'lagesbild.json' && !ownData() && location.protocol !== 'file:') tellNoSituation(why);
    }
  }

  // The program then shows how one is opened, as it does where none is meant to be: what the server said is told beside it.
  function tellNoSituation(why) {
    if (why === 'network') {
      lagesbild.tell('no-situation', {
        sv: 'Lägesbilden gick inte att hämta, för nätet eller servern svarar inte. Kontrollera nätet och ladda om sidan.',
        en: 'The situation could not be fetched, because the network or the server does not answer. Check the network and reload the page.',
      }, { sv: 'Ladda om', en: 'Reload', act: () => location.reload() });
    } else if (/40[13]/.test(why)) {
      lagesbild.tell('no-situation', {
        sv: `Servern lät dig inte läsa lägesbilden (${why}). Logga in igen och ladda om sidan. Hjälper det inte: fråga den som har hand om servern om du får läsa mappen data.`,
        en: `The server did not let you read the situation (${why}). Sign in again and reload the page. If that does not help, ask whoever looks after the server whether you may read the folder data.`,
      }, { sv: 'Ladda om', en: 'Reload', act: () => location.reload() });
    } else if (!lagesbild.isFounding(location.hash)) {
      lagesbild.tell('no-situation', {
        sv: `Servern skickade ingen lägesbild: data/lagesbild.json gav ${why}. Är du den som lägger ut programmet: se efter att filen finns och får läsas.`,
        en: `The server sent no situation: data/lagesbild.json gave ${why}. If you publish the program, see that the file is there and may be read.`,
      });
    }
  }

  // Paths as they are within the folder that has the manifest, whatever folders lie around it.
  function withoutPrefix(files) {
    const manifests = files.filter(([path]) => /(^|\/)lagesbild\.json$/.test(path)).sort((a, b) => a[0].length - b[0].length);
    if (!manifests.length) return files;
    const prefix = manifests[0][0].slice(0, -'lagesbild.json'.length);
    // What was left of a saving that was cut off (store.js) is no part of it.
    return files.filter(([path]) => path.startsWith(prefix) && !/json\.\d+$/.test(path)).map(([path, file]) => [path.slice(prefix.length), file]);
  }

  // What cannot be read is named, and the rest is opened.
  async function open(files, unread = []) {
    let opened = 0;
    for (const [path, file] of withoutPrefix(files)) {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        program.addOpened(path, bytes, file.lastModified ? new Date(file.lastModified).toISOString() : '');
        opened += 1;
      } catch {
        unread.push(path);
      }
    }
    if (opened) {
      lagesbild.untell('no-situation');
      program.open();
    }
    if (unread.length) tellUnread(unread.join(', '));
  }

  function tellUnread(names) {
    lagesbild.tell('unread', {
      sv: `Webbläsaren fick inte läsa ${names}. Stäng filen om den är öppen någon annanstans, se efter att du får läsa den, och öppna den igen.`,
      en: `The browser could not read ${names}. Close the file if it is open elsewhere, see that you may read it, and open it again.`,
    });
  }

  function pick(folder) {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    if (folder) input.webkitdirectory = true;
    else input.accept = '.json,.geojson,.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls';
    input.addEventListener('change', () => open([...input.files].map((file) => [file.webkitRelativePath || file.name, file])));
    input.click();
  }

  async function entriesOf(entry, into, unread) {
    const path = entry.fullPath.replace(/^\//, '');
    try {
      if (entry.isFile) {
        into.push([path, await new Promise((resolve, reject) => entry.file(resolve, reject))]);
      } else if (entry.isDirectory) {
        const reader = entry.createReader();
        for (;;) {
          const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
          if (!some.length) break;
          for (const each of some) await entriesOf(each, into, unread);
        }
      }
    } catch {
      unread.push(path);
    }
  }

  const dragsFiles = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
  addEventListener('dragover', (event) => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    document.documentElement.classList.add('dropping');
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.documentElement.classList.remove('dropping');
  });
  addEventListener('drop', async (event) => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    document.documentElement.classList.remove('dropping');
    const dropped = [...event.dataTransfer.items].map((item) => [item.webkitGetAsEntry?.(), item.getAsFile()]);
    const files = [];
    const unread = [];
    for (const [entry, file] of dropped) {
      // Only a folder has to be walked. A file is at hand as it is; by its entry WebKit finds none that lies on no disk.
      if (entry?.isDirectory) await entriesOf(entry, files, unread);
      else if (file) files.push([file.name, file]);
    }
    await open(files, unread);
  });

  // The older way, which asks neither for https nor for a frame's leave, only for somebody who has just pressed something.
  function copyByCommand(text) {
    const names = ['beforecopy', 'copy']; // by the first Chromium and Safari ask whether there is something to copy
    const take = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'copy') event.clipboardData.setData('text/plain', text);
    };
    for (const name of names) addEventListener(name, take, true);
    const isDone = document.execCommand('copy');
    for (const name of names) removeEventListener(name, take, true);
    return isDone;
  }

  // Rejected where the page may not write to the clipboard.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      if (copyByCommand(text)) return;
      lagesbild.frame.forbids('copy', 'Från en ram låter webbläsaren inte sidan kopiera.', 'From a frame the browser does not let the page copy.');
      throw error;
    }
  }

  // The browser says nothing of what becomes of the download, so it is done when that has begun.
  function save(name, bytes) {
    if (lagesbild.frame.isSealed('allow-downloads')) {
      lagesbild.frame.forbids('save', 'Sidan som visar Lägesbild i en ram låter den inte hämta filer.', 'The page that shows Lägesbild in a frame does not let it download files.');
      throw new Error('sandbox');
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes]));
    link.download = name;
    link.click();
    // What the frame of another site may do is not told to what is in it.
    if (lagesbild.frame.isForeign) {
      lagesbild.frame.forbids('save', 'Kom ingen fil? Sidan som visar Lägesbild i en ram kan hindra hämtning.', 'Was there no file? The page that shows Lägesbild in a frame may forbid downloads.');
    }
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // An SVG as PNG, two pixels a CSS pixel.
  async function savePixels(name, svg) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    const pixels = document.createElement('canvas');
    [pixels.width, pixels.height] = [2 * image.width, 2 * image.height];
    pixels.getContext('2d').drawImage(image, 0, 0, pixels.width, pixels.height);
    URL.revokeObjectURL(image.src);
    save(name, await new Promise((resolve) => pixels.toBlob(resolve)));
  }

  return { fetchFile, pick, copy, save, savePixels, open, ask, askPastCopies, readPastCopies, isPastCopies, takeRead, facts: () => facts };
};
