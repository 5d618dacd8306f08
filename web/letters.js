'use strict';

// Letters that the painted face lacks (Arabic, Cyrillic, emoji, marks that combine) are drawn here, where there are
// faces for them and somebody who knows how they join and which way they are read; see ui/kit/foreign_letters.hpp.
lagesbild.makeLetters = () => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let pixels = new Uint8ClampedArray();

  // White takes the text's colour when it is painted; what is not white has its own.
  function isColoured() {
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at + 3] > 99 && Math.min(pixels[at], pixels[at + 1], pixels[at + 2]) < 200) return true;
    }
    return false;
  }

  function draw(text, size, bold) {
    const font = `${bold ? 700 : 400} ${size}px "Lagesbild", system-ui, sans-serif`;
    context.font = font;
    const box = context.measureText(text);
    const left = -Math.ceil(box.actualBoundingBoxLeft) - 1;
    const top = -Math.ceil(box.actualBoundingBoxAscent) - 1;
    const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(box.actualBoundingBoxDescent) + 1 - top;
    [canvas.width, canvas.height] = [width, height];
    Object.assign(context, { font, fillStyle: '#fff', direction: 'ltr', textAlign: 'left' });
    context.fillText(text, -left, -top);
    pixels = context.getImageData(0, 0, width, height).data;
    return [width, height, left, top, box.width, isColoured() ? 1 : 0];
  }

  return { letters: draw, lettersPixels: () => pixels };
};
