'use strict';

// Starts the program and draws when there is a reason to: input, a changed size, unfinished work. No event, no frame.
(() => {
  if (lagesbild.missing) return;
  const notice = document.getElementById('notice');
  const mirrorRoot = document.getElementById('mirror');
  const sheets = { canvas: null, text: null };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const coarse = matchMedia('(pointer: coarse)');
  // Colours of the system's own, for those who need them: elements take them, a painted picture cannot, so the page of text is shown.
  const forced = matchMedia('(forced-colors: active)');
  const contrast = matchMedia('(prefers-contrast: more)');
  let module = null;
  let renderer = 'none';
  let answers = {}; // the bits of what a frame answers, by name
  let asked = 0;
  let settling = 0;
  let alarm = 0;
  let asText = null;
  let readyAnswer;
  lagesbild.ready = new Promise((resolve) => (readyAnswer = resolve));
  Object.assign(lagesbild, { painting: false, idle: false, timings: {} });
  let fetching = 0;

  // The style sheets in the page's order: page, canvas, text; hosted they are links, offline they are in the page.
  const elements = [...document.querySelectorAll('link[rel="stylesheet"], style')];
  [, sheets.canvas, sheets.text] = elements;

  function showAs(text) {
    if (asText === text) return;
    asText = text;
    lagesbild.painting = !text;
    sheets.canvas.media = text ? 'not all' : 'screen';
    sheets.text.media = text ? 'all' : 'print';
    document.documentElement.classList.toggle('as-text', text);
  }
  sheets.text.media = 'print';

  const textSize = document.createElement('div');
  textSize.id = 'text-size';
  textSize.setAttribute('aria-hidden', 'true');
  document.body.append(textSize);
  const textPx = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

  // [SECTION] Frames
  // Between two pictures the work goes on at once: a frame of the screen would be waited for in vain. Input comes first
  // even so, since every piece of work is a task of its own.
  const working = new MessageChannel();
  working.port1.onmessage = () => draw(performance.now());
  function workOn() {
    if (asked) return;
    asked = -1;
    working.port2.postMessage(0);
  }

  function wake(frames = 2) {
    lagesbild.idle = false;
    settling = Math.max(settling, frames);
    if (!asked && module) asked = document.hidden ? setTimeout(() => draw(performance.now()), 100) : requestAnimationFrame(draw);
  }

  function draw(milliseconds) {
    asked = 0;
    settling -= 1;
    const from = performance.now();
    const { width, height, widthPx, heightPx, ratio } = canvas.size;
    // In the page of text the layout of the canvas is nobody's, so the window's own size serves.
    const answer = module._lagesbild_frame(milliseconds / 1000, width || innerWidth, height || innerHeight, widthPx, heightPx, asText ? 0 : scrollY, ratio, textPx(), coarse.matches ? 1 : 0);
    const painted = (answer & answers.painted) !== 0;
    if (painted) {
      lagesbild.frames += 1;
      notice.remove();
      showAs(!paints() || (answer & answers.as_text) !== 0);
    }
    const pressed = module._lagesbild_pressed_item() >>> 0;
    if (pressed) mirror.focusPressed(pressed);
    const cursor = module.UTF8ToString(module._lagesbild_cursor());
    if (document.body.style.cursor !== cursor) document.body.style.cursor = cursor;
    clearTimeout(alarm);
    const wakes = module._lagesbild_wakes_after();
    if (wakes >= 0) alarm = setTimeout(() => wake(1), 1000 * wakes + 5);
    if (answer & answers.no_picture_yet) workOn();
    else if (answer & answers.another_frame) wake(1);
    else if (settling > 0) wake(settling);
    const now = performance.now();
    if (painted) {
      framed.changed();
      lagesbild.timings.frame = now - from;
      lagesbild.timings.painted ??= now;
    }
    // All files are in and every number is computed: nothing will change by itself any more.
    if (asked === 0) {
      mirror.settle();
      framed.settled();
      following.settled();
    }
    lagesbild.idle = asked === 0 && fetching === 0;
    if (!lagesbild.idle) return;
    lagesbild.timings.interactive ??= now;
    readyAnswer();
  }

  const canvas = lagesbild.makeCanvas(() => wake());
  const mirror = lagesbild.makeMirror(mirrorRoot, (kind, id, number, text) => {
    withText(kind, (name) => withText(text, (pointer) => module._lagesbild_mirror(name, id, number, pointer)));
    wake();
  });

  // [SECTION] Texts and bytes into the program's memory
  function withText(text, use) {
    const size = module.lengthBytesUTF8(text) + 1;
    const pointer = module._malloc(size);
    module.stringToUTF8(text, pointer, size);
    const answer = use(pointer);
    module._free(pointer);
    return answer;
  }
  function withBytes(bytes, use) {
    const pointer = module._malloc(bytes.length || 1);
    module.HEAPU8.set(bytes, pointer);
    use(pointer, bytes.length);
    module._free(pointer);
  }

  const withFile = (take, path, bytes, tag) =>
    withText(path, (name) => withText(tag, (version) => withBytes(bytes, (at, size) => take(name, at, size, version))));

  const program = {
    moved: (x, y, touch) => (module._lagesbild_pointer_moved(x, y, touch), wake()),
    pressed: (down, touch) => (module._lagesbild_pointer_pressed(down, touch), wake()),
    left: () => (module._lagesbild_pointer_left(), wake()),
    wheel: (x, y, control) => (module._lagesbild_wheel(x, y, control), wake()),
    undo: () => (module._lagesbild_undo(), wake()),
    redo: () => (module._lagesbild_redo(), wake()),
    key: (name) => withText(name, (text) => module._lagesbild_key(text)) !== 0 && (wake(), true),
    progress: (loaded, total) => (module._lagesbild_file_progress(loaded, total), workOn()),
    arrived: (path, bytes, tag) => {
      withFile(module._lagesbild_file_arrived, path, bytes, tag);
      workOn();
    },
    missing: (path, why) => {
      withText(path, (name) => withText(why, (reason) => module._lagesbild_file_missing(name, reason)));
      wake();
    },
    addOpened: (path, bytes, tag) => withFile(module._lagesbild_add_opened, path, bytes, tag),
    open: () => (module._lagesbild_open(), wake()),
  };
  const keeper = lagesbild.makeKept?.();
  const files = lagesbild.makeFiles(program, keeper);
  let keepsDrafts = true;
  const store = lagesbild.makeStore({
    road: (kind, place, canPick, keeps) => {
      lagesbild.road = kind;
      keepsDrafts = keeps;
      withText(kind, (name) => withText(place, (where) => module._lagesbild_road(name, where, canPick ? 1 : 0, keeps ? 1 : 0)));
      wake();
    },
    draft: (key, json) => {
      withText(key, (name) => withText(json, (text) => module._lagesbild_draft(name, text)));
      wake();
    },
  });
  // Hosted. Where files are written the program itself looks whether others have. A situation of two times is not kept.
  const asOnServer = lagesbild.watchVersions?.({ files, keepsDrafts: () => keepsDrafts, watchesData: () => /^(webdav|folder)$/.test(lagesbild.road) });
  asOnServer?.then(async (alike) => {
    const read = files.takeRead();
    await keeper.start(alike ? read : null);
  }).catch(() => {}); // what is not kept is missed only when there is no net
  lagesbild.makePaper(() => (module ? module.UTF8ToString(module._lagesbild_paper()) : ''));

  // [SECTION] What the program asks for: program::HostRequest, by name. What saves or copies is answered.
  const decoder = new TextDecoder();
  const withHash = (text) => (text ? `#${text}` : location.pathname + location.search);
  const requests = {
    fetch_file: (path) => {
      fetching += 1;
      files.fetchFile(path).finally(() => ((fetching -= 1), workOn()));
    },
    pick_files: () => files.pick(false),
    pick_folder: () => files.pick(true),
    save_file: (name, bytes, id) => answer(id, () => files.save(name, bytes)),
    save_pixels: (name, svg, id) => answer(id, () => files.savePixels(name, svg)),
    // Not before the program's own call and frame have ended: printing calls it again.
    open_window: () => following.open(),
    print: (_, __, id) => setTimeout(() => answer(id, lagesbild.frame.print)),
    copy_text: (text, _, id) => answer(id, () => files.copy(text.startsWith('#') ? location.href.split('#')[0] + text : text)),
    locate: (_, __, id) => answer(id, whereWeAre),
    push_hash: (text) => (pushHash(text), follow(text)),
    replace_hash: (text) => (replaceHash(text), follow(text)),
    scroll_to_top: () => scrollTo(0, 0),
  };

  for (const [name, work] of Object.entries(store.requests)) {
    requests[name] = (text, bytes, id, expects) => answer(id, () => work(text, bytes, expects));
  }

  // The browser asks whoever looks at the page, who may say no.
  function whereWeAre() {
    return new Promise((resolve, reject) => {
      if (!navigator.geolocation) return reject(new Error('no geolocation'));
      const found = ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ bytes: new TextEncoder().encode(`${longitude} ${latitude} ${Math.ceil(accuracy)}`) });
      const missing = (error) =>
        reject(Object.assign(new Error(error.message), { outcome: error.code === error.PERMISSION_DENIED ? 'denied' : 'failed' }));
      navigator.geolocation.getCurrentPosition(found, missing, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
    });
  }

  // Once it is done or has failed, and never before the call that asked for it has ended.
  async function answer(id, work) {
    let said = {};
    try {
      await null;
      said = (await work()) || {};
    } catch (error) {
      said = { outcome: error?.outcome || 'failed', why: String(error?.message || error) };
    }
    const { outcome = 'done', tag = '', why = '', bytes = new Uint8Array(0) } = said;
    withText(outcome, (name) =>
      withText(tag, (version) =>
        withText(why, (reason) => withBytes(bytes, (at, size) => module._lagesbild_request_done(id, name, version, reason, at, size))),
      ),
    );
    wake();
  }

  // Where the program is by its own account; the address follows when the browser lets it.
  let link = location.hash.slice(1);
  function follow(text) {
    link = text;
    // Whoever begins a situation does not miss the server's.
    if (lagesbild.isFounding(text)) lagesbild.untell('no-situation');
  }
  function goTo(text) {
    link = text;
    clearTimeout(hashTimer);
    hashTimer = 0;
    withText(text, (pointer) => module._lagesbild_hash_changed(pointer));
    wake();
  }
  const framed = lagesbild.makeFramed({
    link: () => link,
    go: (text) => (goTo(text), replaceHash(text)),
    height: () => mirrorRoot.offsetHeight,
  });
  const following = lagesbild.makeFollowing({
    room: () => (module ? module.UTF8ToString(module._lagesbild_room_link()) : ''),
    // What is told before the program has begun is where it begins.
    go: (text) => (module ? (goTo(text), replaceHash(text)) : location.replace(`#${text}`)),
  });

  // Browsers refuse more than a hundred changes in ten seconds or half a minute: while something is dragged, or the page
  // around asks for one thing after another, the last one counts, and what was refused is written later.
  let hashTimer = 0;
  let hashText = '';
  function writeHash() {
    clearTimeout(hashTimer);
    hashTimer = 0;
    try {
      history.replaceState(null, '', withHash(hashText));
    } catch {
      replaceHash(hashText);
    }
  }
  function replaceHash(text) {
    hashText = text;
    hashTimer ||= setTimeout(writeHash, 350);
  }
  function pushHash(text) {
    if (hashTimer) writeHash(); // where one goes back to
    try {
      history.pushState(null, '', withHash((hashText = text)));
    } catch {
      replaceHash(text);
    }
  }

  const host = {
    record: (json, rects) => mirror.apply(json, rects),
    theme: (json) => {
      const { kind, ...colours } = JSON.parse(json);
      document.documentElement.dataset.theme = kind;
      for (const [name, colour] of Object.entries(colours)) document.documentElement.style.setProperty(`--${name}`, colour);
    },
    pixels: (...picture) => canvas.put(...picture),
    ...lagesbild.makeLetters(),
    request: (id, name, text, bytes, expects) => requests[name](text, bytes, id, expects),
  };

  // [SECTION] Start
  async function unpackedWasm(template) {
    const signs = atob(template.content.textContent.trim());
    const packed = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at++) packed[at] = signs.charCodeAt(at);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  function useFonts() {
    ['normal', 'bold'].forEach((weight, bold) => {
      const at = module._lagesbild_font(bold);
      const bytes = module.HEAPU8.slice(at, at + module._lagesbild_font_size(bold));
      const face = new FontFace('Lagesbild', bytes.buffer, { weight });
      document.fonts.add(face);
      face.load().catch(() => {});
    });
  }

  const canUse = (kind) => withText(kind, (name) => module._lagesbild_use_renderer(name)) !== 0;

  function chooseRenderer(renderers) {
    for (const kind of renderers) {
      if (kind === 'none' || canUse(kind)) return kind;
      canvas.renew();
    }
    return 'none';
  }

  function fallFromWebGl(event) {
    event.preventDefault();
    canvas.renew();
    useRenderer(canUse('software') ? 'software' : 'none');
    facts();
    wake();
  }

  function useRenderer(kind) {
    renderer = kind;
    lagesbild.renderer = kind;
  }

  const paints = () => renderer !== 'none' && !forced.matches;
  const facts = () => module._lagesbild_facts(dark.matches ? 1 : 0, paints() ? 1 : 0, contrast.matches ? 1 : 0);

  // Only where it can be remembered that it was, so that the tour is offered once; not in another site's page. Whoever
  // drives a browser by a program has no use for it, unless it says so.
  function firstVisit() {
    const name = 'lagesbild visited';
    try {
      const visited = localStorage.getItem(name);
      localStorage.setItem(name, 'yes');
      if (window.top !== window) return false;
      return visited === 'not yet' || (visited === null && !navigator.webdriver);
    } catch {
      return false;
    }
  }

  async function start() {
    const packed = document.getElementById('lagesbild-wasm');
    const make = (wasmBinary) => createLagesbild({ host, wasmBinary, printErr, canvas: canvas.element });
    const making = packed ? unpackedWasm(packed).then(make) : make();
    // Asking for WebGL or for what is stored stops the page for long where it is slow: that is done while the wasm is compiled, which first has to
    // be fetched and begun.
    const probing = new Promise((resolve) => setTimeout(() => resolve([canvas.renderers(location.search + location.hash), firstVisit()]), 20));
    let renderers, isFirstVisit;
    [module, [renderers, isFirstVisit]] = await Promise.all([making, probing]);
    lagesbild.watchInput(() => canvas.element, mirrorRoot, program);
    const language = (navigator.languages || []).map((each) => each.slice(0, 2)).find((each) => each === 'sv' || each === 'en') || 'sv';
    answers = JSON.parse(module.UTF8ToString(module._lagesbild_frame_answers()));
    const hash = location.hash.slice(1);
    withText(language, (lang) => withText(hash, (text) => module._lagesbild_start(dark.matches ? 1 : 0, 1, contrast.matches ? 1 : 0, isFirstVisit ? 1 : 0, lang, text)));
    useRenderer(chooseRenderer(renderers));
    if (!paints()) facts();
    if (renderer === 'webgl') canvas.element.addEventListener('webglcontextlost', fallFromWebGl);

    addEventListener('scroll', () => wake(1), { passive: true });
    addEventListener('hashchange', () => goTo(location.hash.slice(1)));
    for (const each of [dark, forced, contrast]) each.addEventListener('change', () => (facts(), wake()));
    coarse.addEventListener('change', () => wake());
    new ResizeObserver(() => wake()).observe(textSize);
    document.addEventListener('visibilitychange', () => wake());
    canvas.measure();
    // Not at the screen's next frame: the first picture waits for the list, and the list for work.
    workOn();
    setTimeout(() => lagesbild.frames || wake(), 3050);
    lagesbild.ready.then(() => store.start());
    // The elements' own letters are seen in the page of text only, and in a field that is written in.
    lagesbild.ready.then(useFonts);
  }

  // [SECTION] For tests and for scripts on the page
  lagesbild.record = () => mirror.nodes();
  lagesbild.useFolder = (handle) => store.useFolder(handle);
  lagesbild.open = (texts) => {
    for (const { path, text } of texts) program.addOpened(path, new TextEncoder().encode(text), '');
    program.open();
  };
  lagesbild.command = (args) => {
    const status = withText(args.join('\n'), (lines) => module._lagesbild_command(lines));
    const at = module._lagesbild_command_output();
    const [out, err] = decoder.decode(module.HEAPU8.slice(at, at + module._lagesbild_command_output_size())).split('\0');
    return { status, out, err };
  };

  // Said of a wasm that a server calls something else: it is read all the same, but not while it comes.
  function printErr(text) {
    if (!/MIME type/.test(text)) return console.error(text);
    lagesbild.tell('type', {
      sv: 'Servern skickar programmet under fel filtyp. Det fungerar, men startar långsammare. Be den som har hand om servern att ge filer på .wasm typen application/wasm.',
      en: 'The server sends the program as a file of the wrong type. It works, but starts more slowly. Ask whoever looks after the server to give files ending in .wasm the type application/wasm.',
    });
  }

  start().catch(async (error) => {
    console.error(error);
    lagesbild.failed = String(error);
    lagesbild.fail(...((await lagesbild.whyNotStarted?.()) || [
      'Lägesbild kunde inte starta. Ladda om sidan. Händer det igen: skicka texten nedan till den som har hand om sidan.',
      'Lägesbild could not start. Reload the page. If it happens again, send the text below to whoever looks after the page.',
      String(error && (error.message || error)),
    ]));
  });
})();
