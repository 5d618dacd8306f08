// What reaches the program from pointer, wheel and keyboard. SDL is kept from seeing any of it: it would take Tab,
// reload, copy and zoom from the browser for the whole page. The keyboard works through the mirror's real elements.
'use strict';

window.LagesbildInput = (() => {
  const kinds = { pointermove: 0, pointerdown: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };
  const types = { mouse: 0, touch: 1, pen: 2 };
  const Key = { escape: 1, undo: 2, redo: 3 };
  const lineHeight = 16;

  const hidden = ['mousedown', 'mouseup', 'mousemove', 'mouseenter', 'mouseleave', 'mouseover', 'mouseout', 'wheel', 'touchstart', 'touchend',
    'touchmove', 'touchcancel', 'keydown', 'keyup', 'keypress', 'pointerlockchange'];

  /// What is caught here on its way down never comes to SDL. Called after listen(), whose own listeners on the window
  /// come first, and before SDL adds its.
  function hideFromSdl(canvas) {
    const isForSdl = (event) => event.target === canvas || event.target === document.body || event.target === document || event.target === window;
    for (const type of hidden) {
      window.addEventListener(type, (event) => {
        if (isForSdl(event)) event.stopImmediatePropagation();
      }, { capture: true, passive: true });
    }
  }

  function isTextField(element) {
    return element && (element.tagName === 'TEXTAREA' || (element.tagName === 'INPUT' && /^(text|search)$/.test(element.type)));
  }

  function listen(canvas, program) {
    for (const [type, kind] of Object.entries(kinds)) {
      canvas.addEventListener(type, (event) => {
        if (type === 'pointerdown') canvas.setPointerCapture?.(event.pointerId);
        if (event.pointerType === 'touch' && !event.isPrimary) return;
        program.pointer(kind, event.clientX, event.clientY, Math.max(event.button, 0), types[event.pointerType] ?? 0);
      });
    }
    // On the window and in the capture phase, since hideFromSdl stops these on their way to the canvas.
    window.addEventListener('wheel', (event) => {
      if (event.target !== canvas) return;
      const unit = event.deltaMode === 1 ? lineHeight : event.deltaMode === 2 ? innerHeight : 1;
      const taken = program.wheel(event.clientX, event.clientY, event.deltaX * unit, event.deltaY * unit, event.ctrlKey || event.metaKey ? 1 : 0);
      if (taken) event.preventDefault();
    }, { capture: true, passive: false });

    let ours = 0;
    let pinch;
    const middleOf = ([a, b]) => ({ x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2, apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) });
    window.addEventListener('touchstart', (event) => {
      if (event.target !== canvas) return;
      const wants = program.wantsTouch(event.touches[0].clientX, event.touches[0].clientY);
      ours = wants & (event.touches.length === 2 ? 2 : 1);
      pinch = ours === 2 ? middleOf(event.touches) : undefined;
    }, { capture: true, passive: true });
    window.addEventListener('touchmove', (event) => {
      if (event.target !== canvas || !ours) return;
      event.preventDefault();
      if (!pinch || event.touches.length !== 2) return;
      const now = middleOf(event.touches);
      program.pinch(now.x, now.y, now.apart / Math.max(pinch.apart, 1), now.x - pinch.x, now.y - pinch.y);
      pinch = now;
    }, { capture: true, passive: false });

    window.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      const key = event.key.toLowerCase();
      if (event.key === 'Escape') program.key(Key.escape);
      else if (command && !isTextField(event.target) && key === 'z') event.preventDefault(), program.key(event.shiftKey ? Key.redo : Key.undo);
      else if (command && !isTextField(event.target) && key === 'y') event.preventDefault(), program.key(Key.redo);
    }, { capture: true });
  }

  return { hideFromSdl, listen };
})();
