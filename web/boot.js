// Starts the program, gives it frames when it wants them and only then, and carries its words to and from the page.
'use strict';

(() => {
  const query = new URLSearchParams(location.search);
  const canvas = document.getElementById('canvas');
  const mirrorRoot = document.getElementById('mirror');
  const body = document.body;
  const Renderer = { none: 0, software: 1, webgl: 2 };
  // HostRequest::Kind, in its order.
  const requests = ['fetch', 'pick_files', 'pick_folder', 'save', 'copy', 'print', 'push_hash', 'replace_hash'];

  const page = (window.lagesbild = { frames: 0, idle: false, failed: undefined, timings: {} });

  const words = {
    starting: ['Läser in lägesbilden …', 'Loading the situation …'],
    noWebAssembly: ['Den här webbläsaren saknar WebAssembly, som lägesbilden behöver. Öppna sidan i en nyare webbläsare (Edge, Chrome, Firefox eller Safari). Om WebAssembly är avstängt på din dator kan it-avdelningen slå på det.',
      'This browser has no WebAssembly, which this page needs. Open it in a newer browser (Edge, Chrome, Firefox or Safari). If WebAssembly is turned off on your computer, your IT department can turn it on.'],
    failed: ['Lägesbilden kunde inte starta. Läs in sidan igen. Om felet kommer tillbaka: skicka texten här nedanför till den som sköter sidan.',
      'The page could not start. Reload it. If the error comes back, send the text below to whoever looks after the page.'],
  };

  function notice(which, detail) {
    const box = document.getElementById('notice');
    const [swedish, english] = words[which];
    const paragraph = (text, language) => {
      const element = document.createElement('p');
      element.textContent = text;
      if (language) element.lang = language;
      return element;
    };
    const heading = document.createElement('h1');
    heading.textContent = 'Lägesbild';
    const parts = which === 'starting' ? [] : [heading];
    parts.push(paragraph(swedish), ...(which === 'starting' ? [] : [paragraph(english, 'en')]));
    if (detail) {
      const code = document.createElement('pre');
      code.textContent = detail;
      parts.push(code);
    }
    box.setAttribute('role', which === 'starting' ? 'status' : 'alert');
    box.replaceChildren(...parts);
    body.classList.toggle('failed', which !== 'starting');
  }

  function fail(error) {
    page.failed = String((error && error.stack) || error);
    notice('failed', page.failed);
  }

  // Where WebGL is itself done in software, SDL's own software renderer takes less of the processor.
  function chooseRenderer() {
    if (query.has('text')) return Renderer.none;
    if (query.get('renderer') === 'software') return Renderer.software;
    if (query.get('renderer') === 'webgl') return Renderer.webgl;
    const trial = document.createElement('canvas');
    const gl = trial.getContext('webgl', { failIfMajorPerformanceCaveat: true });
    if (gl) {
      const info = gl.getExtension('WEBGL_debug_renderer_info');
      const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      if (!/swiftshader|llvmpipe|softpipe|software|basic render|warp/i.test(name)) return Renderer.webgl;
    }
    return document.createElement('canvas').getContext('2d') ? Renderer.software : Renderer.none;
  }

  async function carriedWasm() {
    const template = document.getElementById('lagesbild-wasm');
    if (!template) return undefined;
    const text = atob(template.content.textContent.trim());
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    template.remove();
    return new Response(unpacked).arrayBuffer();
  }

  function run(program, renderer) {
    let scheduled = false;
    let mirrorTouched = false;
    const decoder = new TextDecoder();
    const text = (pointer) => program.UTF8ToString(pointer);

    // Strings and bytes handed over belong to the program from then on.
    function handOver(bytes) {
      const pointer = program._malloc(bytes.length + 1);
      program.HEAPU8.set(bytes, pointer);
      program.HEAPU8[pointer + bytes.length] = 0;
      return pointer;
    }
    const handOverText = (value) => handOver(new TextEncoder().encode(value));

    function wantFrame() {
      page.idle = false;
      if (scheduled || page.failed) return;
      scheduled = true;
      requestAnimationFrame(frame);
    }

    // The user's own text size, which the browser lets them set apart from the zoom.
    const remInPixels = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

    function frame(now) {
      scheduled = false;
      page.frames++;
      const from = performance.now();
      try {
        const more = program._lb_frame(now, document.documentElement.clientWidth, window.innerHeight, window.devicePixelRatio || 1, remInPixels(), window.scrollY);
        if (mirrorTouched) {
          mirrorTouched = false;
          mirror.resync();
        }
        body.classList.remove('starting');
        page.timings.frame = performance.now() - from;
        page.timings.painted ??= performance.now();
        if (more) return wantFrame();
        page.idle = !waiting;
        // All data are in and every number is computed: nothing on the page will change by itself any more.
        if (page.idle) page.timings.interactive ??= performance.now();
      } catch (error) {
        fail(error);
      }
    }

    const mirror = new LagesbildMirror.Mirror(mirrorRoot, (kind, id, number = 0, value = '') => {
      mirrorTouched = true;
      program._lb_mirror_event(kind, id, number, handOverText(value));
      wantFrame();
    });

    let waiting = 0;
    let loaded = 0;
    function fetchFile(path) {
      waiting++;
      LagesbildFiles.fetchBeside(path, (bytes) => {
        loaded += bytes;
        program._lb_file_progress(loaded, 0);
        wantFrame();
      }).then(
        (bytes) => program._lb_file_arrived(handOverText(path), handOver(bytes), bytes.length),
        (error) => program._lb_file_missing(handOverText(path), handOverText(String(error.message ?? error))),
      ).finally(() => {
        waiting--;
        wantFrame();
      });
    }

    function opened(files) {
      program._lb_files_opened_begin();
      for (const { path, bytes } of files) program._lb_files_opened_add(handOverText(path), handOver(bytes), bytes.length);
      program._lb_files_opened_end();
      wantFrame();
    }

    function setHash(value, push) {
      const address = `${location.pathname}${location.search}${value ? `#${value}` : ''}`;
      try {
        if (push) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      } catch {
        // A sandboxed frame has no history; the program goes on without a link.
      }
    }

    let lastPalette;
    Object.assign(program.host, {
      want_frame: wantFrame,
      record(pointer, length) {
        const record = JSON.parse(decoder.decode(program.HEAPU8.slice(pointer, pointer + length)));
        body.classList.toggle('as-text', Boolean(record.text));
        body.classList.toggle('as-canvas', !record.text);
        document.documentElement.style.colorScheme = record.theme;
        if (record.palette && JSON.stringify(record.palette) !== lastPalette) {
          lastPalette = JSON.stringify(record.palette);
          for (const [name, colour] of Object.entries(record.palette)) document.documentElement.style.setProperty(`--${name.replaceAll('_', '-')}`, colour);
        }
        page.lastRecord = record;
        mirror.apply(record);
      },
      rects(pointer, count) {
        mirror.layOut(new Float32Array(program.HEAPU8.buffer, pointer, count * 4));
      },
      focus: (id) => mirror.focus(id),
      scroll_to: (y) => window.scrollTo(0, y),
      request(kind, textPointer, bytesPointer, size) {
        const value = text(textPointer);
        const bytes = program.HEAPU8.slice(bytesPointer, bytesPointer + size);
        const act = {
          fetch: () => fetchFile(value),
          pick_files: () => LagesbildFiles.pick(false, opened),
          pick_folder: () => LagesbildFiles.pick(true, opened),
          save: () => LagesbildFiles.save(value, bytes),
          copy: () => LagesbildFiles.copy(value),
          print: () => window.print(),
          push_hash: () => setHash(value, true),
          replace_hash: () => setHash(value, false),
        };
        act[requests[kind]]();
      },
    });

    const wake = (act) => (...values) => {
      const answer = act(...values);
      wantFrame();
      return answer;
    };
    LagesbildInput.listen(canvas, {
      pointer: wake((...values) => program._lb_pointer(...values)),
      wheel: wake((...values) => program._lb_wheel(...values)),
      wantsTouch: (x, y) => program._lb_wants_touch(x, y),
      pinch: wake((...values) => program._lb_pinch(...values)),
      key: wake((key) => program._lb_key(key)),
    });
    LagesbildInput.hideFromSdl(canvas);
    LagesbildFiles.acceptDrops(opened);

    // Print shows the text page whatever the screen shows.
    let printedFromCanvas = false;
    const showAs = (asText) => (body.classList.toggle('as-text', asText), body.classList.toggle('as-canvas', !asText));
    addEventListener('beforeprint', () => (printedFromCanvas = body.classList.contains('as-canvas')) && showAs(true));
    addEventListener('afterprint', () => printedFromCanvas && showAs(false));

    const dark = matchMedia('(prefers-color-scheme: dark)');
    const language = (navigator.languages ?? ['sv']).map((name) => name.slice(0, 2)).find((name) => name === 'sv' || name === 'en') ?? 'sv';
    const canPaint = renderer === Renderer.none ? 0 : 1;
    dark.addEventListener('change', wake(() => program._lb_facts(dark.matches ? 1 : 0, canPaint, handOverText(language))));
    addEventListener('hashchange', wake(() => program._lb_hash(handOverText(location.hash.slice(1)))));
    addEventListener('popstate', wake(() => program._lb_hash(handOverText(location.hash.slice(1)))));
    addEventListener('scroll', wantFrame, { passive: true });
    addEventListener('resize', wantFrame);
    new ResizeObserver(wantFrame).observe(document.documentElement);
    document.addEventListener('visibilitychange', wantFrame);
    // Zooming and moving to another screen change the ratio without any resize; each watch holds for one ratio.
    (function watchRatio() {
      matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => (wantFrame(), watchRatio()), { once: true });
    })();

    page.command = (args) => JSON.parse(text(program._lb_command(handOverText(args.join('\x1f')))));
    page.record = () => page.lastRecord;
    page.renderer = Object.keys(Renderer).find((name) => Renderer[name] === renderer);
    page.open = (files) => opened(files.map(({ path, text: content }) => ({ path, bytes: new TextEncoder().encode(content) })));

    useFonts(program);
    program._lb_start(dark.matches ? 1 : 0, canPaint, handOverText(language), handOverText(location.hash.slice(1)), renderer);
    wantFrame();
  }

  // The page's own text is set in the fonts that the program carries, so they are not sent twice.
  function useFonts(program) {
    const size = program._malloc(4);
    [['400', 0], ['700', 1]].forEach(([weight, which]) => {
      const pointer = program._lb_font(which, size);
      const length = new Int32Array(program.HEAPU8.buffer, size, 1)[0];
      const face = new FontFace('Lagesbild', program.HEAPU8.slice(pointer, pointer + length), { weight });
      face.load().then(() => document.fonts.add(face), () => {});
    });
    program._free(size);
  }

  async function start() {
    if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') return notice('noWebAssembly');
    notice('starting');
    const renderer = chooseRenderer();
    const options = { canvas, host: {}, printErr: (line) => console.warn(line), onAbort: (why) => fail(`abort: ${why}`) };
    const carried = await carriedWasm();
    if (carried) options.wasmBinary = carried;
    run(await createLagesbild(options), renderer);
  }

  addEventListener('error', (event) => {
    if (event.error && body.classList.contains('starting')) fail(event.error);
  });
  start().catch(fail);
})();
