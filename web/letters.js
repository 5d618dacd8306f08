'use strict';

// Letters that the painted face lacks (Arabic, Cyrillic, emoji, marks that combine) are drawn here, where there are
// faces for them and somebody who knows how they join and which way they are read; see ui/kit/foreign_letters.hpp.
lagesbild.makeLetters = () => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let pixels = new Uint8ClampedArray();

  // White takes the text's colour when it is painted; what is not white has its own.
  function look() {
    const seen = { any: false, coloured: false };
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at + 3] > 99) {
        seen.any = true;
        seen.coloured ||= Math.min(pixels[at], pixels[at + 1], pixels[at + 2]) < 200;
      }
    }
    return seen;
  }

  function paint(width, height, style, work) {
    [canvas.width, canvas.height] = [width, height];
    Object.assign(context, style);
    work();
    pixels = context.getImageData(0, 0, width, height).data;
  }

  // No face of this machine has them: a frame for each, so that they are not taken for nothing.
  function frames(count, size) {
    const step = Math.ceil(0.7 * size);
    const [width, height] = [count * step, Math.ceil(0.8 * size)];
    paint(width, height, { strokeStyle: '#fff', lineWidth: Math.max(1, size / 16) }, () => {
      for (let at = 0; at < count; at++) context.strokeRect(at * step + 1.5, 1.5, step - 4, height - 3);
    });
    return [width, height, 0, -height, width, 0];
  }

  function draw(text, size, bold) {
    const font = `${bold ? 700 : 400} ${size}px "Lagesbild", system-ui, sans-serif`;
    context.font = font;
    const box = context.measureText(text);
    // Firefox tells the box of the last of several runs only, so what is painted has the line's room at least.
    const left = -Math.ceil(box.actualBoundingBoxLeft) - 1;
    const top = -Math.ceil(Math.max(box.actualBoundingBoxAscent, 0.9 * size)) - 1;
    const width = Math.ceil(Math.max(box.actualBoundingBoxRight, box.width)) + 1 - left;
    const height = Math.ceil(Math.max(box.actualBoundingBoxDescent, 0.3 * size)) + 1 - top;
    paint(width, height, { font, fillStyle: '#fff', direction: 'ltr' }, () => context.fillText(text, -left, -top));
    const seen = look();
    return seen.any ? [width, height, left, top, box.width, seen.coloured ? 1 : 0] : frames([...text].length, size);
  }

  return { letters: draw, lettersPixels: () => pixels };
};
