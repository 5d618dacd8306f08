'use strict';

// The canvas: how large it is in device pixels, and which renderer paints it.
lagesbild.makeCanvas = (changed) => {
  // SDL would hear the wheel on it; see input.js for who may.
  const withoutWheel = (element) => {
    const add = element.addEventListener;
    element.addEventListener = (type, ...more) => type !== 'wheel' && add.call(element, type, ...more);
    return element;
  };
  let canvas = withoutWheel(document.getElementById('canvas'));
  const size = { width: 0, height: 0, widthPx: 0, heightPx: 0, ratio: 1 };
  let context = null;

  // Where WebGL is itself software, painting into memory costs the whole browser less (then still by SDL's software
  // renderer, which ours outdoes). Measured in Chromium with
  // SwiftShader at 1280 × 720, processor time of all its processes per frame: pointing at things 8 ms against 94,
  // scrolling a list 52 against 105, dragging a weight 38 against 92.
  function isSoftwareGl(gl) {
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    return /swiftshader|llvmpipe|softpipe|software|warp|basic render/i.test(name);
  }

  function probeGl() {
    try {
      const probe = document.createElement('canvas');
      // Refused, and so not begun, where the browser knows that WebGL would be slow.
      const gl = probe.getContext('webgl', { failIfMajorPerformanceCaveat: true });
      if (!gl) return 'none';
      const answer = isSoftwareGl(gl) ? 'software' : 'hardware';
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      return answer;
    } catch {
      return 'none';
    }
  }

  function has2d() {
    try {
      return document.createElement('canvas').getContext('2d') !== null;
    } catch {
      return false;
    }
  }

  // The renderers to try, best first. ?renderer=… is for tests.
  function renderers(address) {
    const asked = /[?#&]renderer=(webgl|software|none)/.exec(address)?.[1];
    if (asked === 'none') return ['none'];
    if (asked === 'webgl') return ['webgl', 'none'];
    const software = has2d() ? ['software', 'none'] : ['none'];
    if (asked === 'software') return software;
    return probeGl() === 'hardware' ? ['webgl', ...software] : software;
  }

  // A canvas that has once had a WebGL context can have no other.
  function renew() {
    const fresh = withoutWheel(canvas.cloneNode());
    canvas.replaceWith(fresh);
    canvas = fresh;
    context = null;
    observer.disconnect();
    observe();
  }

  function measure(entry) {
    const box = canvas.getBoundingClientRect();
    const exact = entry?.devicePixelContentBoxSize?.[0];
    size.width = box.width;
    size.height = box.height;
    size.ratio = devicePixelRatio || 1;
    size.widthPx = exact ? exact.inlineSize : Math.round(box.width * size.ratio);
    size.heightPx = exact ? exact.blockSize : Math.round(box.height * size.ratio);
  }

  const observer = new ResizeObserver((entries) => {
    measure(entries[entries.length - 1]);
    changed();
  });
  function observe() {
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);
    }
  }
  function watchRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        measure();
        changed();
        watchRatio();
      },
      { once: true },
    );
  }
  measure();
  observe();
  watchRatio();

  function put(pixels, width, height, x, y, newWidth, newHeight) {
    if (!context) context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.putImageData(new ImageData(pixels, width, height), 0, 0, x, y, newWidth, newHeight);
  }

  return { get element() { return canvas; }, size, renderers, renew, measure, put };
};
