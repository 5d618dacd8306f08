// Files in and out: the situation that lies beside the page, folders and files that the user opens or drops, and what
// the program saves. Paths are handed on as they are, always with '/'.
'use strict';

window.LagesbildFiles = (() => {
  const encoder = new TextEncoder();

  /// Bytes of a file of the situation beside the page: from lagesbild-data.js where it was loaded (a page opened from
  /// disk may fetch nothing), else from data/. `progress` is told how many bytes more have come, and of how many.
  async function fetchBeside(path, progress) {
    const carried = window.lagesbildData;
    if (carried) {
      if (!Object.hasOwn(carried, path)) throw new Error('not in lagesbild-data.js');
      return encoder.encode(carried[path]);
    }
    const response = await fetch(`data/${path.split('/').map(encodeURIComponent).join('/')}`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    if (!response.body) return new Uint8Array(await response.arrayBuffer());
    const chunks = [];
    let size = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
      progress(value.length);
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  const isWanted = (path) => /\.(json|geojson)$/i.test(path);

  async function read(list) {
    const files = [];
    for (const { path, file } of list) {
      if (isWanted(path)) files.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    return files;
  }

  function pick(folder, opened) {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    if (folder) input.webkitdirectory = true;
    else input.accept = '.json,.geojson';
    input.addEventListener('change', async () => {
      opened(await read([...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))));
    });
    input.click();
  }

  // A dropped folder gives its entries a hundred at a time.
  async function walk(entry, found) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      found.push({ path: entry.fullPath.replace(/^\//, ''), file });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (entries.length === 0) return;
      for (const inner of entries) await walk(inner, found);
    }
  }

  async function dropped(transfer) {
    // Entries must be asked for before the first await: the transfer is emptied when the event is over.
    const entries = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
    const found = [];
    for (const entry of entries) {
      if (entry instanceof File) found.push({ path: entry.name, file: entry });
      else if (entry) await walk(entry, found);
    }
    return read(found);
  }

  function acceptDrops(opened) {
    let depth = 0;
    const mark = () => document.body.classList.toggle('dropping', depth > 0);
    const hasFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    window.addEventListener('dragenter', (event) => hasFiles(event) && (depth++, mark()));
    window.addEventListener('dragleave', (event) => hasFiles(event) && ((depth = Math.max(0, depth - 1)), mark()));
    window.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
    window.addEventListener('drop', async (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      mark();
      opened(await dropped(event.dataTransfer));
    });
  }

  function save(name, bytes) {
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages from disk have no clipboard of their own; the old way still works there.
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'copying';
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }

  return { fetchBeside, pick, acceptDrops, save, copy };
})();
