// The program's calls to the page: Module.host, which web/boot.js gives, does the work.
addToLibrary({
  lagesbild_host_record: (json, rects, count) => {
    Module['host']['record'](UTF8ToString(json), new Float32Array(HEAPU8.buffer, rects, 4 * count));
  },
  lagesbild_host_theme: (json) => Module['host']['theme'](UTF8ToString(json)),
  lagesbild_host_pixels: (pixels, width, height, x, y, newWidth, newHeight) => {
    const view = new Uint8ClampedArray(HEAPU8.buffer, pixels, 4 * width * height);
    Module['host']['pixels'](view, width, height, x, y, newWidth, newHeight);
  },
  lagesbild_host_letters: (text, size, bold, picture) => {
    HEAPF32.set(Module['host']['letters'](UTF8ToString(text), size, bold !== 0), picture >> 2);
  },
  lagesbild_host_letters_pixels: (into) => HEAPU8.set(Module['host']['lettersPixels'](), into),
  lagesbild_host_request: (id, name, text, bytes, size, expects) => {
    Module['host']['request'](id >>> 0, UTF8ToString(name), UTF8ToString(text), HEAPU8.slice(bytes, bytes + size), UTF8ToString(expects));
  },
});
